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
  /// First day of the scheme: codes are meant as they stood then.
  var day: Day?
}

extension Places {
  func isDepartement(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && geography.territories(at: .departement).position(of: text) != nil
  }

  /// A piece that is a token, a code or a name as a whole; `nil` for anything else.
  func exact(_ text: String, _ hints: PlaceHints) -> PlaceReading? {
    if !text.contains(where: { isBlank($0) || ",;|/".contains($0) }), let token = PerimeterToken(text) {
      return checked(token, text, hints)
    }
    if let reading = codeAndName(text, hints) { return reading }
    if isCodeLike(text) { return code(text, hints) }
    let (name, departement) = nameAndDepartement(text)
    // What lies between strong separators is a list: `Marseille|13` is not the 13th arrondissement.
    if text.contains(where: { "|;\n".contains($0) || $0 == "\r\n" }) { return nil }
    guard case .place(let place) = named(name, departement: departement ?? hints.departement) else { return nil }
    // Names of EPCI hold commas and slashes, those of communes do not.
    if place.token.kind != .epci, text.contains(where: { ",/+".contains($0) }) { return nil }
    return nameRead(text, place)
  }

  func single(_ text: String, _ hints: PlaceHints) -> PlaceReading {
    if let reading = exact(text, hints) { return reading }
    let bullet = text.drop { "-–*·.".contains($0) || $0.isWhitespace }
    if bullet.count < text.count, !bullet.isEmpty { return single(String(bullet), hints) }
    let (name, stated) = nameAndDepartement(text)
    let departement = stated ?? hints.departement
    let match = named(name, departement: departement)
    if case .proposals(_, isExact: false) = match, var reading = formerlyNamed(name, departement, hints) {
      reading.text = text
      return reading
    }
    return unresolved(text, match, departement)
  }

  private func nameRead(_ text: String, _ place: Place) -> PlaceReading {
    if let reading = withoutOutline(place, text) { return reading }
    return .repaired(
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
