extension SchemeRows {
  /// The type of a row, and an issue where it is not written as it is read.
  mutating func type(_ index: Int, _ id: String) -> String {
    let (code, origin, cell) = (types.codes[index], types.origins[index], types.cells[index])
    switch origin {
    case .cell:
      guard let cell, types.sayMore[index] else { break }
      issue(
        .info, .typeInterpreted, index, id, "type", cell, newValue: code, .repaired,
        Text(fr: "type « \(cell) » lu comme \(code)", en: "type \"\(cell)\" read as \(code)"))
    case .others:
      issue(
        .warning, .missingType, index, id, "type", "", newValue: code, .repaired,
        Text(
          fr: "type absent : lu comme \(code), comme toutes les autres lignes",
          en: "no type: read as \(code), as in all other rows"))
    case .unknown:
      let known = SchemeType.registry.map(\.code).joined(separator: ", ")
      guard let cell else {
        issue(
          .warning, .missingType, index, id, "type", "", newValue: code, .kept,
          Text(
            fr: "type absent, et les autres lignes en ont plusieurs : ne compte dans aucun type",
            en: "no type, and the other rows have several: counts in no type"))
        break
      }
      issue(
        .warning, .unknownType, index, id, "type", cell, .kept,
        Text(
          fr: "type « \(cell) » inconnu (attendu : \(known)) : gardé",
          en: "unknown type \"\(cell)\" (expected: \(known)): kept"))
    case .name, .header, .sheet, .file, .standard: break
    }
    return code
  }
}

extension SchemeRows {
  /// `oui`, `O`, `x`, `1`, `true` and their opposites; `nil` for an empty cell or, listed, for anything else.
  mutating func boolean(_ index: Int, _ id: String, _ field: String, _ text: String) -> Bool? {
    let word = withoutAccents(text)
    if let known = CellWords.booleans[word] { return known }
    if !["", "?", "inconnu", "unknown", "nc", "nsp"].contains(word) {
      issue(
        .warning, .unreadBoolean, index, id, field, text, .setAside,
        Text(
          fr: "« \(text) » n'est ni oui ni non : valeur inconnue",
          en: "\"\(text)\" is neither yes nor no: unknown value"))
    }
    return nil
  }
}
