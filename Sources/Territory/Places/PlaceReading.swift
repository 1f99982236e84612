/// What one piece of a cell was read as.
struct PlaceReading: Equatable {
  /// The piece as written.
  var text: String
  /// `nil` when it names nothing that is known.
  var token: PerimeterToken?
  /// What to tell about it; `nil` when it is read as it stands.
  var finding: Finding?

  struct Finding: Equatable {
    var severity: DataIssue.Severity
    var kind: String
    var newValue: String
    var action: DataIssue.Action
    var message: Text
  }
}

extension PlaceReading {
  /// A value used after a repair.
  static func repaired(
    _ text: String, _ token: PerimeterToken, _ kind: String, _ severity: DataIssue.Severity, _ message: Text
  ) -> PlaceReading {
    PlaceReading(
      text: text, token: token,
      finding: Finding(
        severity: severity, kind: kind, newValue: token.description, action: .repaired, message: message))
  }

  /// A value that is not used.
  static func setAside(
    _ text: String, _ kind: String, _ severity: DataIssue.Severity, _ message: Text
  ) -> PlaceReading {
    PlaceReading(
      text: text, token: nil,
      finding: Finding(severity: severity, kind: kind, newValue: "", action: .setAside, message: message))
  }
}

/// What the row says beside the cell that is read.
struct PlaceHints {
  /// Code of the département, from a column of its own.
  var departement: String?
  /// Name of the place, from a column beside that of the code.
  var name: String?
}

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
        readings.append(checked(token, text))
      } else if isCodeLike(text) {
        readings.append(code(text, hints))
      } else {
        return nil
      }
    }
    return readings
  }

  private static let separators: [Set<Character>] = [["\n", "\r\n", "\r", ";", "|", "•", "\t"], [","], ["/", "+"]]

  private func pieces(_ text: String, level: Int, _ hints: PlaceHints) -> [PlaceReading] {
    if level > 0, let reading = exact(text, hints) { return [reading] }
    if level < Self.separators.count {
      let separators = Self.separators[level]
      let parts = text.split(whereSeparator: { separators.contains($0) }).compactMap { trimmed(String($0)) }
      if parts.count > 1 {
        return joinedHints(parts).flatMap { pieces($0, level: level + 1, hints) }
      }
      return pieces(text, level: level + 1, hints)
    }
    if let readings = tokensAndCodes(text, hints) { return readings }
    for separator in [" et ", " & ", " and "] {
      let parts = text.split(separator: separator).compactMap { trimmed(String($0)) }
      guard parts.count > 1 else { continue }
      let readings = parts.flatMap { pieces($0, level: level, hints) }
      if readings.contains(where: { $0.token != nil }) { return readings }
    }
    return [single(text, hints)]
  }

  /// A piece that is a département's code belongs to the name before it: `Lille`, `59` is `Lille (59)`.
  private func joinedHints(_ parts: [String]) -> [String] {
    var result: [String] = []
    for part in parts {
      if let last = result.last, last.last?.isLetter ?? false, isDepartement(part) {
        result[result.count - 1] = "\(last) (\(part))"
      } else {
        result.append(part)
      }
    }
    return result
  }

  func isDepartement(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && geography.territories(at: .departement).position(of: text) != nil
  }

  /// A piece that is a token, a code or a name as a whole; `nil` for anything else.
  private func exact(_ text: String, _ hints: PlaceHints) -> PlaceReading? {
    if !text.contains(where: { isBlank($0) || ",;|/".contains($0) }), let token = PerimeterToken(text) {
      return checked(token, text)
    }
    if let reading = codeAndName(text, hints) { return reading }
    if isCodeLike(text) { return code(text, hints) }
    let (name, departement) = nameAndDepartement(text)
    guard case .place(let place) = named(name, departement: departement ?? hints.departement) else { return nil }
    return nameRead(text, place)
  }

  private func single(_ text: String, _ hints: PlaceHints) -> PlaceReading {
    if let reading = exact(text, hints) { return reading }
    let bullet = text.drop { "-–*·.".contains($0) || $0.isWhitespace }
    if bullet.count < text.count, !bullet.isEmpty { return single(String(bullet), hints) }
    let (name, departement) = nameAndDepartement(text)
    return unresolved(
      text, named(name, departement: departement ?? hints.departement), departement ?? hints.departement)
  }

  private func nameRead(_ text: String, _ place: Place) -> PlaceReading {
    .repaired(
      text, place.token, "name_resolved", .info,
      Text(
        fr: "« \(text) » lu comme \(place.token) (\(place.name))",
        en: "\"\(text)\" read as \(place.token) (\(place.name))"))
  }

  private func unresolved(_ text: String, _ match: Match, _ departement: String?) -> PlaceReading {
    guard case .proposals(let proposals, let isExact) = match, let best = proposals.first else {
      return .setAside(
        text, "unknown_name", .error,
        Text(
          fr: "« \(text) » n'est ni un code ni un nom connu : non utilisé ; donnez un code INSEE ou un SIREN",
          en: "\"\(text)\" is neither a known code nor a known name: not used; give an INSEE code or a SIREN"))
    }
    let shown = proposals.map { "\($0.place.token) \($0.place.name) (\(decimals($0.likeness, 2)))" }
      .joined(separator: ", ")
    let isClear = best.likeness >= 0.8 && (proposals.count < 2 || proposals[1].likeness < best.likeness)
    if acceptsMatches, isClear, !isExact {
      return .repaired(
        text, best.place.token, "match_accepted", .warning,
        Text(
          fr: "« \(text) » lu comme \(best.place.token) (\(best.place.name)), proposition acceptée parmi : \(shown)",
          en: "\"\(text)\" read as \(best.place.token) (\(best.place.name)), proposal accepted among: \(shown)"))
    }
    let here = departement.map { Text(fr: " dans le département \($0)", en: " in département \($0)") } ?? Text("")
    if isExact {
      return .setAside(
        text, "ambiguous_name", .error,
        Text(
          fr:
            "« \(text) » désigne plusieurs lieux\(here.fr) : \(shown) ; non utilisé, donnez le code ou le département",
          en: "\"\(text)\" names several places\(here.en): \(shown); not used, give the code or the département"))
    }
    return .setAside(
      text, "unknown_name", .error,
      Text(
        fr:
          "« \(text) » n'est pas un nom connu\(here.fr) ; propositions : \(shown) ; non utilisé, corrigez ou relancez "
          + "avec --accept-matches",
        en:
          "\"\(text)\" is not a known name\(here.en); proposals: \(shown); not used, correct it or run again with "
          + "--accept-matches"))
  }

  /// `Lille (59)` and `Lille (Nord)`.
  private func nameAndDepartement(_ text: String) -> (name: String, departement: String?) {
    guard text.last == ")", let open = text.lastIndex(of: "("), let name = trimmed(String(text[..<open])) else {
      return (text, nil)
    }
    let inside = String(text[text.index(after: open)..<text.index(before: text.endIndex)])
    if isDepartement(inside) { return (name, inside) }
    if inside.utf8.count == 1, isDepartement("0" + inside) { return (name, "0" + inside) }
    let normal = PlaceName.normal(inside)
    let known = geography.territories(at: .departement).codes.first {
      PlaceName.normal(geography.name(of: $0, at: .departement)) == normal
    }
    return known == nil ? (text, nil) : (name, known)
  }
}
