extension TerritorialDivision {
  /// Columns that hold the code of a commune's territory when the table has one level.
  static let territoryColumns = ["territory", "territoire", "code_territoire", "territory_code"]

  /// Reads divisions from a plain table, in one of two forms:
  /// - one row per territory: `code`, `communes` (codes in one cell), and optionally `level` and `name`;
  /// - one row per commune: a commune code (`code_insee`, `codgeo`, …) and one column per level, whose name becomes the
  ///   level's id. A column `<level>_name`, `nom_<level>` or `lib_<level>` gives names.
  ///
  /// Unknown communes, and communes given to a second territory of a level, are set aside and listed.
  /// - Parameter id: the level's id where the table does not name it.
  /// - Throws: ``TableError`` when neither form is recognised.
  public static func read(
    _ table: SourceTable, id: String, in geography: ReferenceGeography
  ) throws(TableError) -> (divisions: [TerritorialDivision], issues: [DataIssue]) {
    var reading = DivisionReading(table: table, geography: geography)
    if let communes = table.column(["communes"]), let codes = table.column(["code", "id"]) {
      reading.readTerritories(codes, communes, id)
    } else if let communes = table.column(communeColumns(of: table)) {
      reading.readCommunes(communes, communeColumns(of: table), id)
    }
    if reading.levels.isEmpty {
      throw TableError(
        table.source,
        Text(
          fr:
            "aucun niveau de territoire : il faut les colonnes code et communes, ou un code commune (code_insee, "
            + "codgeo…) et une colonne par niveau ; colonnes : \(table.columnNames.joined(separator: ", "))",
          en:
            "no level of territory: it takes the columns code and communes, or a commune code (code_insee, codgeo…) "
            + "and one column per level; columns: \(table.columnNames.joined(separator: ", "))"))
    }
    return (reading.divisions(), reading.issues)
  }

  private static func communeColumns(of table: SourceTable) -> [String] {
    ColumnNames.communeCode.filter { table.position(of: [$0]) != nil }
  }
}

private struct DivisionReading {
  let table: SourceTable
  let geography: ReferenceGeography
  /// In the order of the table: id, code of each commune, names.
  var levels: [(id: String, codes: [String], names: [String: String])] = []
  var issues: [DataIssue] = []

  mutating func readTerritories(_ codes: [String?], _ communes: [String?], _ id: String) {
    let stated = table.column(["level", "niveau"])
    let names = table.column(ColumnNames.name)
    for row in 0..<table.rowCount {
      guard let cell = communes[row], let code = codes[row] else { continue }
      let level = position(of: stated?[row].map(foldedName) ?? id)
      levels[level].names[code] = names?[row] ?? code
      for commune in codeList(cell) { assign(commune, to: code, level, row) }
    }
  }

  mutating func readCommunes(_ communes: [String?], _ communeColumns: [String], _ id: String) {
    let single = TerritorialDivision.territoryColumns
    if let codes = table.column(single) {
      let names = table.column(["territory_name", "nom_territoire", "lib_territoire", "libelle_territoire"])
      readLevel(id, communes, codes, names)
      return
    }
    let taken = Set([table.position(of: communeColumns), table.position(of: ColumnNames.name)].compactMap { $0 })
    let folded = table.columnNames.map(foldedName)
    for (column, name) in folded.enumerated() where !taken.contains(column) && !name.isEmpty {
      func isNameOf(_ level: String) -> Bool {
        ["\(level)name", "\(level)nom", "nom\(level)", "lib\(level)", "libelle\(level)"].contains(name)
      }
      if folded.contains(where: { !$0.isEmpty && $0 != name && isNameOf($0) }) { continue }
      let names = folded.firstIndex { ["\(name)name", "nom\(name)", "lib\(name)", "libelle\(name)"].contains($0) }
      readLevel(
        table.columnNames[column].lowercased(), communes, table.columns[column].map { $0.flatMap(trimmed) },
        names.map { table.columns[$0].map { $0.flatMap(trimmed) } })
    }
  }

  private mutating func readLevel(_ id: String, _ communes: [String?], _ codes: [String?], _ names: [String?]?) {
    let level = position(of: id)
    for row in 0..<table.rowCount {
      guard let commune = communes[row], let code = codes[row] else { continue }
      if let name = names?[row] { levels[level].names[code] = name }
      assign(commune, to: code, level, row)
    }
  }

  private mutating func position(of id: String) -> Int {
    if let known = levels.firstIndex(where: { $0.id == id }) { return known }
    levels.append((id, [String](repeating: "", count: geography.communes.count), [:]))
    return levels.count - 1
  }

  private mutating func assign(_ commune: String, to code: String, _ level: Int, _ row: Int) {
    guard let index = geography.communeIndex[commune] else {
      issues.append(
        DataIssue(
          .warning, "unknown_commune", source: table.source, row: table.row(row), code: code, field: levels[level].id,
          value: commune, action: .setAside,
          Text(
            fr: "commune \(commune) inconnue du référentiel : hors du territoire \(code)",
            en: "commune \(commune) is not in the reference geography: left out of territory \(code)")))
      return
    }
    let known = levels[level].codes[index]
    if known.isEmpty {
      levels[level].codes[index] = code
    } else if known != code {
      issues.append(
        DataIssue(
          .warning, "commune_in_two_territories", source: table.source, row: table.row(row), code: code,
          field: levels[level].id, value: commune, action: .setAside,
          Text(
            fr: "commune \(commune) déjà dans \(known) : elle n'est pas comptée dans \(code)",
            en: "commune \(commune) already in \(known): it is not counted in \(code)")))
    }
  }

  func divisions() -> [TerritorialDivision] {
    levels.map { TerritorialDivision(id: $0.id, label: Text($0.id), codeOfCommune: $0.codes, names: $0.names) }
  }
}
