extension Places {
  /// `code postal : 13200 / code insee : 13004`, perhaps behind a name: the INSEE code counts; a postal code alone gives the
  /// département of the name. `nil` for another text.
  func labelledCode(_ text: String, _ hints: PlaceHints) -> PlaceReading? {
    guard text.utf8.count < 200,
      text.contains(":") || text.contains("insee") || text.contains("INSEE") || text.contains("postal")
    else { return nil }
    let words = text.split { isBlank($0) || ":/,;()=°".contains($0) }
    func places(of label: String) -> [Int] {
      words.indices.filter { foldedName(String(words[$0])) == label }
    }
    let (insee, postal) = (places(of: "insee"), places(of: "postal") + places(of: "cp"))
    guard insee.count < 2, postal.count < 2, insee.count + postal.count > 0 else { return nil }
    func code(behind label: Int?) -> String? {
      guard let label, let at = words.indices.first(where: { $0 > label && isCodeLike(String(words[$0])) }),
        at - label < 3
      else { return nil }
      return String(words[at])
    }
    guard let first = (insee + postal).min() else { return nil }
    let start = first > 0 && ["code", "codes"].contains(foldedName(String(words[first - 1]))) ? first - 1 : first
    var hints = hints
    let before = trimmed(String(text[..<words[start].startIndex].filter { !"(:/=".contains($0) }))
    if let name = before, name.contains(where: \.isLetter) {
      hints.name = String(name.reversed().drop { isBlank($0) || "-–,".contains($0) }.reversed())
    }
    var reading: PlaceReading
    if let code = code(behind: insee.first) {
      reading = self.code(code, hints)
    } else if let code = code(behind: postal.first), let named = placeOfPostalCode(code, hints) ?? unlisted(code, hints)
    {
      reading = named
    } else {
      return nil
    }
    reading.text = text
    return reading
  }

  /// `13055 - Marseille`, `13055 Marseille`, `Marseille (13055)`, `CHATELDON 63290`.
  func codeAndName(_ text: String, _ hints: PlaceHints) -> PlaceReading? {
    let blanks: (Character) -> Bool = { isBlank($0) || "-–—:()".contains($0) }
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }), text.contains(where: \.isLetter),
      text.contains(where: blanks), !text.split(whereSeparator: isBlank).contains(where: { PerimeterToken($0) != nil })
    else { return nil }
    let words = text.split(whereSeparator: blanks)
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    var hints = hints
    let code: Substring
    var isBehind = false
    if isCodeLike(String(first)), first.allSatisfy({ !",.".contains($0) }) {
      code = first
      hints.name = trimmed(String(text[first.endIndex...].drop(while: blanks)))
    } else if let before = words.dropLast().last, isCodeLike(String(last)) {
      code = last
      // Signs of the name itself stay: `HAVRE (LE) 76600`.
      let name = text[..<last.startIndex]
      hints.name = trimmed(String(name.reversed().drop { isBlank($0) || "-–—:(".contains($0) }.reversed()))
      isBehind = !text[before.endIndex..<last.startIndex].contains(where: { "-–—:(".contains($0) })
    } else {
      return nil
    }
    guard let name = hints.name, name.contains(where: \.isLetter), !isCodeLike(name),
      !name.split(whereSeparator: isBlank).contains(where: { ["et", "and", "&", "+"].contains($0) }) || !isBehind,
      !["et", "and"].contains(name.prefix { !isBlank($0) }),
      !name.split(whereSeparator: { isBlank($0) || $0 == "(" }).contains(where: CellParts.isExclusion),
      !name.split(whereSeparator: { ",;/ ".contains($0) }).contains(where: { isCodeLike(String($0)) })
    else { return nil }
    // `Commune 13055`: what the code is, no name.
    if ["commune", "communes", "ville", "epci", "code", "siren"].contains(foldedName(name)) {
      return self.code(String(code), PlaceHints(departement: hints.departement, day: hints.day))
    }
    if name.contains(where: { ",;/|\n".contains($0) }) {
      guard let place = place(ofCode: String(code)) ?? postalPlace(String(code), name), isCalled(place, name) else {
        return nil
      }
    }
    let reading = self.code(String(code), hints)
    if reading.finding?.kind == .codeAndNameDiffer, isBehind || code.hasSuffix("0"), !isInsee(hints) {
      return doubtful(text, String(code), name)
    }
    if let token = reading.token, reading.finding == nil {
      return .repaired(
        text, token, .codeAndName, .info,
        Text(fr: "« \(text) » lu comme \(token.code)", en: "\"\(text)\" read as \(token.code)"))
    }
    var result = reading
    result.text = text
    return result
  }

  private func postalPlace(_ code: String, _ name: String) -> Place? {
    guard let departement = departement(ofPostalCode: code), case .place(let place)? = exactly(name, departement) else {
      return nil
    }
    return place
  }

  /// A number beside a name that is not its place: most likely a postal code, and a slip in the name.
  private func doubtful(_ text: String, _ code: String, _ name: String) -> PlaceReading {
    let proposals = proposals(name, departement(ofPostalCode: code)).prefix(3)
      .map { "\($0.place.token) \($0.place.name)" }.joined(separator: ", ")
    let like =
      proposals.isEmpty ? Text("") : Text(fr: " ; propositions : \(proposals)", en: "; proposals: \(proposals)")
    return .setAside(
      text, .codeAndNameDiffer, .error,
      Text(
        fr:
          "« \(text) » : \(code) n'est pas le code INSEE de « \(name) », et ce nom n'est pas connu là où ce serait un code "
          + "postal ; non utilisé" + like.fr,
        en:
          "\"\(text)\": \(code) is not the INSEE code of \"\(name)\", and no such name is known where it would be a postal "
          + "code; not used" + like.en))
  }

  /// Sets the code's place against the name beside it: an INSEE code wins; a name that is another place of the same
  /// département wins over what is a postal code then, unless the column holds INSEE codes (``CodeColumn``).
  func agreed(_ reading: PlaceReading, _ place: Place, _ hints: PlaceHints) -> PlaceReading {
    guard let name = hints.name, !isCalled(place, name), !wasCalled(place.token.code, name) else { return reading }
    if !isInsee(hints), let named = placeOfPostalCode(reading.text, hints) { return named }
    var result = reading
    result.finding = PlaceReading.Finding(
      severity: .warning, kind: .codeAndNameDiffer, newValue: place.token.description, action: .kept,
      message: Text(
        fr: "\(reading.text) est \(place.name), la ligne dit « \(name) » : le code est retenu ; vérifiez",
        en: "\(reading.text) is \(place.name), the row says \"\(name)\": the code is kept; check it"))
    return result
  }

  private func isInsee(_ hints: PlaceHints) -> Bool { hints.column?.holdsInseeCodes(self) ?? false }

  func unknownCode(_ text: String, _ hints: PlaceHints) -> Text {
    let digits = text.filter(\.isNumber)
    if let was = OverseasCode.sentence(text) { return was }
    if digits.utf8.count == 5, digits == text {
      return Text(
        fr:
          "\(text) n'est pas un code INSEE du référentiel (\(geography.source)) : code postal, commune fusionnée ou "
          + "faute ? non utilisé ; donnez le nom de la commune ou son code actuel",
        en:
          "\(text) is no INSEE code of the reference (\(geography.source)): a postal code, a merged commune or a slip? "
          + "not used; give the commune's name or its present code")
    }
    if text.uppercased().contains("E") || digits.utf8.count == 9 {
      let proposals =
        hints.name.map { self.proposals($0, hints.departement).filter { $0.place.token.kind == .epci } } ?? []
      let shown = proposals.prefix(3).map { "\($0.place.token) \($0.place.name)" }.joined(separator: ", ")
      let like =
        shown.isEmpty
        ? Text("") : Text(fr: " ; propositions d'après le nom : \(shown)", en: "; proposals by the name: \(shown)")
      return Text(
        fr:
          "« \(text) » n'est pas le SIREN d'un EPCI du référentiel (\(geography.source)) : ancien EPCI, EPCI fusionné, "
          + "autre organisme, ou SIREN arrondi par un tableur ? non utilisé ; donnez le SIREN actuel ou le nom"
          + like.fr,
        en: "\"\(text)\" is not the SIREN of an EPCI of the reference (\(geography.source)): a former or merged EPCI, "
          + "another body, or a SIREN that a spreadsheet has rounded? not used; give the present SIREN or the name"
          + like.en)
    }
    return Text(
      fr: "« \(text) » n'est pas un code connu : non utilisé", en: "\"\(text)\" is no known code: not used")
  }
}
