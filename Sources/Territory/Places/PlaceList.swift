extension Places {
  /// The places that a cell lists.
  ///
  /// Pieces lie between new lines, semicolons, `|`, commas, slashes, `+`, " et "; a text that is a name as a whole is not
  /// cut. `sauf` or `hors` takes away what follows it. `Lille|59` and `Lille (59)` give the département.
  func list(in cell: String, _ hints: PlaceHints = PlaceHints()) -> [PlaceReading] {
    guard let cell = trimmed(cell) else { return [] }
    if let readings = tokensAndCodes(cell, hints) { return readings }
    if let reading = exact(cell, hints) { return [reading] }
    for word in [" sauf ", " hors ", " excepté ", " except "] {
      let parts = cell.split(separator: word, maxSplits: 1)
      guard parts.count == 2 else { continue }
      let taken = list(in: String(parts[1]), hints).map { reading in
        var reading = reading
        reading.token?.isSubtracted.toggle()
        if let token = reading.token { reading.finding?.newValue = token.description }
        return reading
      }
      return list(in: String(parts[0]), hints) + taken
    }
    return pieces(cell, level: 0, hints)
  }

  /// A cell of tokens and codes between blanks, commas and the like; `nil` when a piece may be a name.
  private func tokensAndCodes(_ cell: String, _ hints: PlaceHints) -> [PlaceReading]? {
    let words = cell.split(whereSeparator: { isBlank($0) || ",;/|".contains($0) })
    guard words.count > 1, !isCodeLike(cell) else { return nil }
    var readings: [PlaceReading] = []
    for word in words {
      let text = String(word)
      if let token = PerimeterToken(text) {
        readings.append(checked(token, text, hints))
      } else if isCodeLike(text) {
        readings.append(code(text, hints))
      } else {
        return nil
      }
    }
    return readings
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

  private static let separators: [Set<Character>] = [["\n", "\r\n", "\r", ";", "|", "•", "\t"], [","], ["/", "+"]]

  private func pieces(_ text: String, level: Int, _ hints: PlaceHints) -> [PlaceReading] {
    if level > 0, let reading = exact(text, hints) { return [reading] }
    if level < Self.separators.count {
      let separators = Self.separators[level]
      let parts = text.split(whereSeparator: { separators.contains($0) }).compactMap { trimmed(String($0)) }
      if parts.count > 1 {
        return completed(parts).flatMap { pieces($0, level: level + 1, hints) }
      }
      return pieces(text, level: level + 1, hints)
    }
    if let readings = tokensAndCodes(text, hints) { return readings }
    if let parts = aroundTokens(text) { return parts.flatMap { pieces($0, level: level, hints) } }
    for separator in [" et ", " & ", " and "] {
      let parts = text.split(separator: separator).compactMap { trimmed(String($0)) }
      guard parts.count > 1 else { continue }
      let readings = completed(parts).flatMap { pieces($0, level: level, hints) }
      if readings.contains(where: { $0.token != nil }) { return readings }
    }
    return [single(text, hints)]
  }

  /// Pieces that lean on the one before: a département's code (`Lille`, `59` is `Lille (59)`), an ordinal
  /// (`Marseille 3ème`, `1er` is `Marseille 1er`).
  private func completed(_ parts: [String]) -> [String] {
    var result: [String] = []
    var city: String?
    for part in parts {
      let words = part.split(whereSeparator: isBlank).map(String.init)
      if let last = result.last, last.last?.isLetter ?? false, isDepartement(part) {
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
