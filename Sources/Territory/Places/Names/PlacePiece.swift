extension Places {
  func isDepartement(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && geography.territories(at: .departement).position(of: text) != nil
  }

  /// A piece that is a token, a code or a name as a whole; `nil` for anything else.
  func exact(_ text: String, _ hints: PlaceHints) -> PlaceReading? {
    if !text.contains(where: { isBlank($0) || ",;|/".contains($0) }), let token = PerimeterToken(text) {
      return checked(token, text, hints)
    }
    if let reading = labelledCode(text, hints) ?? codeAndName(text, hints) { return reading }
    if isCodeLike(text) { return code(text, hints) }
    // What lies between strong separators is a list: `Marseille|13` is not the 13th arrondissement.
    if text.contains(where: { "|;\n".contains($0) || $0 == "\r\n" }) { return nil }
    let (name, departement) = nameAndDepartement(text)
    switch exactly(name, departement ?? hints.departement) {
    case .place(let place):
      // Names of EPCI hold commas, those of communes do not.
      if place.token.kind != .epci, text.contains(where: { ",+".contains($0) }) { return nil }
      return nameRead(text, place)
    case .homonyms(let places):
      if text.contains(where: { ",+".contains($0) }) { return nil }
      return homonyms(text, places, departement ?? hints.departement)
    case nil: return nil
    }
  }

  /// Several places that are one reading, or a piece that says more than a name: EPT, numbers of communes, short names.
  func whole(_ text: String, _ hints: PlaceHints) -> [PlaceReading]? {
    if let establishment = TerritorialEstablishment.coded(text), let readings = established(establishment, text) {
      return readings
    }
    if text.utf8.contains(UInt8(ascii: "?")) { return marked(text, hints) }
    if let reading = exact(text, hints) { return [reading] }
    if text.contains(where: { ";|\n".contains($0) || $0 == "\r\n" }) { return nil }
    return territorialEstablishment(text, hints) ?? counted(text, hints)
      ?? acronym(text, hints).map { [$0] }
  }

  /// `? Martigues`, `Martigues (?)`: possible only; `nil` where what the sign stands by is not read as a whole.
  private func marked(_ text: String, _ hints: PlaceHints) -> [PlaceReading]? {
    var rest = text[...]
    if rest.hasSuffix("(?)") { rest = rest.dropLast(3) }
    while rest.last == "?" { rest = rest.dropLast() }
    while rest.first == "?" { rest = rest.dropFirst() }
    guard rest.utf8.count < text.utf8.count, let inner = trimmed(String(rest)) else { return nil }
    return whole(inner, hints)?.map { $0.marked(isSubtracted: false, isPossible: true) }
  }

  /// A text that is one place, the name of one above all.
  func one(_ text: String, _ hints: PlaceHints) -> PlaceReading { exact(text, hints) ?? single(text, hints) }

  /// A piece that is not cut any more, and that is no place as it stands.
  func single(_ text: String, _ hints: PlaceHints) -> PlaceReading {
    let bullet = text.drop { "-–—*·.".contains($0) || $0.isWhitespace }
    if bullet.count < text.count, !bullet.isEmpty {
      let inner = String(bullet)
      return one(inner, hints)
    }
    let (name, stated) = nameAndDepartement(text)
    let departement = stated ?? hints.departement
    if var reading = formerlyNamed(name, departement, hints) {
      reading.text = text
      return reading
    }
    return unresolved(text, name, departement)
  }

  func nameRead(_ text: String, _ place: Place) -> PlaceReading {
    if let reading = withoutOutline(place, text) { return reading }
    return .repaired(
      text, place.token, .nameResolved, .info,
      Text(
        fr: "« \(text) » lu comme \(place.token) (\(place.name))",
        en: "\"\(text)\" read as \(place.token) (\(place.name))"))
  }

  /// A name of several places.
  func homonyms(_ text: String, _ places: [Place], _ departement: String?) -> PlaceReading {
    let shown =
      places.prefix(5).map { "\($0.token) \($0.name)" }.joined(separator: ", ") + (places.count > 5 ? ", …" : "")
    let here = departement.map { Text(fr: " dans le département \($0)", en: " in département \($0)") } ?? Text("")
    var reading = PlaceReading.setAside(
      text, .ambiguousName, .error,
      Text(
        fr: "« \(text) » désigne plusieurs lieux\(here.fr) : \(shown) ; non utilisé, donnez le code ou le département",
        en: "\"\(text)\" names several places\(here.en): \(shown); not used, give the code or the département"))
    reading.homonyms = places
    return reading
  }

  /// A text that is no name, with the places whose names are like `name`.
  func unresolved(_ text: String, _ name: String, _ departement: String?) -> PlaceReading {
    let proposals = likely(name, departement)
    guard let best = proposals.first else {
      return .setAside(
        text, .unknownName, .error,
        Text(
          fr: "« \(text) » n'est ni un code ni un nom connu : non utilisé ; donnez un code INSEE ou un SIREN",
          en: "\"\(text)\" is neither a known code nor a known name: not used; give an INSEE code or a SIREN"))
    }
    let shown = proposals.map { "\($0.place.token) \($0.place.name) (\(decimals($0.likeness, 2)))" }
      .joined(separator: ", ")
    let isClear = best.likeness >= 0.8 && (proposals.count < 2 || proposals[1].likeness < best.likeness)
    if acceptsMatches, isClear {
      return .repaired(
        text, best.place.token, .matchAccepted, .warning,
        Text(
          fr: "« \(text) » lu comme \(best.place.token) (\(best.place.name)), proposition acceptée parmi : \(shown)",
          en: "\"\(text)\" read as \(best.place.token) (\(best.place.name)), proposal accepted among: \(shown)"))
    }
    let here = departement.map { Text(fr: " dans le département \($0)", en: " in département \($0)") } ?? Text("")
    return .setAside(
      text, .unknownName, .error,
      Text(
        fr:
          "« \(text) » n'est pas un nom connu\(here.fr) ; propositions : \(shown) ; non utilisé, corrigez ou relancez "
          + "avec --accept-matches",
        en:
          "\"\(text)\" is not a known name\(here.en); proposals: \(shown); not used, correct it or run again with "
          + "--accept-matches"))
  }

  /// `Lille (59)`, `Lille (Nord)`, `HAVRE (LE)`.
  func nameAndDepartement(_ text: String) -> (name: String, departement: String?) {
    guard text.last == ")", let open = text.lastIndex(of: "("), let name = trimmed(String(text[..<open])) else {
      return (text, nil)
    }
    let inside = String(text[text.index(after: open)..<text.index(before: text.endIndex)])
    if PlaceName.isArticle(inside) { return ("\(inside) \(name)", nil) }
    if isDepartement(inside) { return nameAndArticle(name, inside) }
    if inside.utf8.count == 1, isDepartement("0" + inside) { return nameAndArticle(name, "0" + inside) }
    let known = departementNames[PlaceName.normal(inside)]
    return known.map { nameAndArticle(name, $0) } ?? (text, nil)
  }

  /// `HAVRE (LE) (76)`.
  private func nameAndArticle(_ name: String, _ departement: String) -> (name: String, departement: String?) {
    (name.last == ")" ? nameAndDepartement(name).name : name, departement)
  }
}
