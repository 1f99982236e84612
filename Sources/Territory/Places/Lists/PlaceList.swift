extension Places {
  /// The places that a cell lists, one reading for each piece of it.
  ///
  /// Pieces lie between new lines, semicolons, `|`, commas, slashes, `+`, " - ", " et "; a text that is a name as a whole is
  /// not cut, and no piece of a name that is not known becomes another place (see ``loosely(_:_:)``). `sauf` or `hors`
  /// takes away what follows it. `Lille|59` and `Lille (59)` give the département.
  func list(in cell: String, _ hints: PlaceHints = PlaceHints()) -> [PlaceReading] {
    guard let cell = trimmed(cell) else { return [] }
    if isNumber(cell), TerritorialEstablishment.coded(cell) == nil { return [code(cell, hints)] }
    if PlainName.isPlain(cell) { return settled(plain(cell, hints), hints) }
    if let readings = tokensAndCodes(cell, hints) { return settled(readings, hints) }
    if let readings = whole(cell, hints) { return settled(readings, hints) }
    var readings: [PlaceReading] = []
    var taken: [PlaceReading] = []
    var known: [String: [PlaceReading]] = [:]
    for part in CellParts.exclusions(cell) {
      let found = known[part.text] ?? pieces(part.text, level: 0, hints)
      known[part.text] = found
      if part.isExcluded { taken += found } else { readings += found }
    }
    let kept = readings.count
    // Those taken away tell homonyms apart as the others do.
    let all = settled(readings + taken, hints)
    let marked = all.prefix(kept) + all.dropFirst(kept).map { $0.marked(isSubtracted: true, isPossible: false) }
    return told(Array(marked))
  }

  /// A cell of tokens and codes between blanks, commas and the like, with their marks; `nil` when a piece may be a name.
  func tokensAndCodes(_ cell: String, _ hints: PlaceHints) -> [PlaceReading]? {
    guard let items = CellParts.items(cell, isCode: { isCodeLike($0) }) else { return nil }
    if items.count == 1, !items[0].isSubtracted, !items[0].isPossible, PerimeterToken(items[0].text) == nil {
      return nil
    }
    let readings = items.flatMap { item -> [PlaceReading] in
      let text = String(item.text)
      let token = PerimeterToken(text)
      let siren = token.map { $0.kind == .epci ? $0.code : "" } ?? text
      let found =
        TerritorialEstablishment.coded(siren).flatMap { established($0, text) }
        ?? [token.map { checked($0, text, hints) } ?? code(text, hints)]
      return found.map { $0.marked(isSubtracted: item.isSubtracted, isPossible: item.isPossible) }
    }
    return told(readings)
  }

  /// Tokens among other words: each apart, with what lies between them; `nil` when there is no token.
  private func aroundTokens(_ text: String) -> [String]? {
    let words = text.split(whereSeparator: isBlank).map(String.init)
    guard words.count > 1, words.contains(where: { PerimeterToken($0) != nil }) else { return nil }
    var parts: [String] = []
    var isAfterToken = true
    for word in words {
      let isToken = PerimeterToken(word) != nil
      if isToken || isAfterToken { parts.append(word) } else { parts[parts.count - 1] += " " + word }
      isAfterToken = isToken
    }
    return parts
  }

  private static let separators: [Set<Character>] = [["\n", "\r\n", "\r", ";", "|", "•", "\t"], [","]]

  private func pieces(_ text: String, level: Int, _ hints: PlaceHints) -> [PlaceReading] {
    if PlainName.isPlain(text) { return plain(text, hints) }
    if level > 0, let readings = whole(text, hints) { return readings }
    guard level < Self.separators.count else {
      if let readings = tokensAndCodes(text, hints) { return readings }
      if let parts = aroundTokens(text) { return parts.flatMap { pieces($0, level: level, hints) } }
      return loosely(text, hints)
    }
    let separators = Self.separators[level]
    let parts = text.split(whereSeparator: { separators.contains($0) }).compactMap { trimmed(String($0)) }
    if parts.count == 1 { return pieces(parts[0], level: level + 1, hints) }
    let readings = completed(parts).map { (text: $0, readings: pieces($0, level: level + 1, hints)) }
    return level == 0 ? readings.flatMap(\.readings) : withoutFragments(readings)
  }

  /// Pieces that lean on the one before: a département's code (`Lille`, `59` is `Lille (59)`), an article (`Havre`, `Le`),
  /// an ordinal (`Marseille 3ème`, `1er` is `Marseille 1er`).
  func completed(_ parts: [String]) -> [String] {
    var result: [String] = []
    var city: String?
    for part in parts {
      let words = part.split(whereSeparator: isBlank).map(String.init)
      if let last = result.last, last.last?.isLetter ?? false, isDepartement(part) || PlaceName.isArticle(part) {
        result[result.count - 1] = "\(last) (\(part))"
      } else if let city, let first = words.first, PlaceName.isOrdinal(first) {
        result.append("\(city) \(part)")
      } else {
        result.append(part)
        city = words.firstIndex(where: PlaceName.isOrdinal).flatMap { at in
          at > 0 ? words[..<at].joined(separator: " ") : nil
        }
      }
    }
    return result
  }
}
