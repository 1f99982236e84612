extension Places {
  /// A text that is meant as a code: digits, perhaps with what a spreadsheet makes of them, or a Corsican code.
  func isCodeLike(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, text.utf8.count >= 4 || text.uppercased().hasPrefix("ZZZ") else { return false }
    if first == UInt8(ascii: "Z") || first == UInt8(ascii: "z") { return text.uppercased().allSatisfy { $0 == "Z" } }
    if isZone(text) { return true }
    guard first == 0x27 || (0x30...0x39).contains(first) else { return false }
    let plain = text.filter { !isBlank($0) && $0 != "'" }
    let isNumber = plain.allSatisfy { $0.isASCII && $0.isNumber }
    // Blanks lie between the digits of a SIREN or a SIRET only; elsewhere they part codes.
    if text.contains(where: isBlank) { return isNumber && [9, 14].contains(plain.utf8.count) && !text.contains("\n") }
    if isNumber { return true }
    if plain.utf8.count == 5, ["2a", "2b"].contains(plain.prefix(2).lowercased()) {
      return plain.dropFirst(2).allSatisfy { $0.isASCII && $0.isNumber }
    }
    return Self.scientific(plain.uppercased()) != nil || Self.withoutDecimals(plain) != nil
  }

  /// `QP075001`, `QN07501M`.
  private func isZone(_ text: String) -> Bool {
    let upper = text.uppercased()
    return upper.utf8.count == 8 && (upper.hasPrefix("QP") || upper.hasPrefix("QN"))
      && upper.utf8.dropFirst(2).prefix(4).allSatisfy { (0x30...0x39).contains($0) || $0 == 0x41 || $0 == 0x42 }
  }

  /// Reads a code: as it stands, else repaired (see the kinds of issue), else set aside.
  func code(_ text: String, _ hints: PlaceHints) -> PlaceReading {
    if let place = place(ofCode: text) {
      let reading = withoutOutline(place, text) ?? PlaceReading(text: text, token: place.token)
      return agreed(reading, place, hints)
    }
    if isZone(text) { return PlaceReading(text: text, token: PerimeterToken(.qpv, text.uppercased())) }
    if text.uppercased().allSatisfy({ $0 == "Z" }) {
      return .setAside(
        text, "no_epci", .warning,
        Text(
          fr: "« \(text) » veut dire « aucun EPCI » : sans périmètre ; donnez le code des communes",
          en: "\"\(text)\" means \"no EPCI\": no perimeter; give the codes of the communes"))
    }
    guard let (repaired, kind, why) = repairedCode(text), let place = place(ofCode: repaired) else {
      return unlisted(text, hints) ?? .setAside(text, "unknown_code", .error, unknownCode(text))
    }
    let reading = PlaceReading.repaired(
      text, place.token, kind, .warning,
      Text(
        fr: "« \(text) » lu comme \(place.token.code) (\(place.name)) : \(why.fr)",
        en: "\"\(text)\" read as \(place.token.code) (\(place.name)): \(why.en)"))
    return agreed(reading, place, hints)
  }

  /// A token with its code checked and repaired; its kind stands.
  func checked(_ token: PerimeterToken, _ text: String, _ hints: PlaceHints) -> PlaceReading {
    let asWritten = PlaceReading(text: text, token: token)
    switch token.kind {
    case .commune, .arm, .comd, .coma, .epci: break
    case .departement, .region, .qpv, .shape, .code: return asWritten
    }
    if token.code.uppercased().allSatisfy({ $0 == "Z" }) { return code(token.code, PlaceHints()) }
    if let place = place(ofCode: token.code) {
      if token.kind != .commune || place.token.kind == .commune { return asWritten }
      return asSubcommune(token, text, place)
    }
    guard let (repaired, kind, why) = repairedCode(token.code), place(ofCode: repaired) != nil else {
      guard token.kind != .epci, token.kind != .arm, var reading = former(token.code, text, hints) else {
        return asWritten
      }
      reading.token?.isSubtracted = token.isSubtracted
      if let token = reading.token { reading.finding?.newValue = token.description }
      return reading
    }
    let better = PerimeterToken(token.kind, repaired, isSubtracted: token.isSubtracted)
    return .repaired(
      text, better, kind, .warning,
      Text(fr: "« \(text) » lu comme \(better) : \(why.fr)", en: "\"\(text)\" read as \(better): \(why.en)"))
  }

  /// What a code was before a spreadsheet, a postman or the split of Corsica had it; `nil` when no repair is known.
  private func repairedCode(_ text: String) -> (code: String, kind: String, why: Text)? {
    var code = text.uppercased().filter { !isBlank($0) && $0 != "'" }
    var kind = "code_format"
    var why = Text(fr: "écriture du code normalisée", en: "the code's writing is made regular")
    if let number = Self.scientific(code) {
      code = number
      kind = "scientific_notation"
      why = Text(fr: "notation scientifique d'un tableur", en: "a spreadsheet's scientific notation")
    } else if let whole = Self.withoutDecimals(code) {
      code = whole
      kind = "decimal_code"
      why = Text(fr: "décimales d'un tableur", en: "a spreadsheet's decimals")
    }
    if place(ofCode: code) != nil { return (code, kind, why) }
    let isNumber = code.allSatisfy { $0.isASCII && $0.isNumber }
    if code.utf8.count == 4, place(ofCode: "0" + code) != nil {
      return ("0" + code, "lost_zero", Text(fr: "zéro initial perdu", en: "leading zero lost"))
    }
    if code.utf8.count == 5, isNumber, code.hasPrefix("20") {
      for island in ["2A", "2B"] where place(ofCode: island + code.dropFirst(2)) != nil {
        return (
          island + code.dropFirst(2), "corsica_20",
          Text(fr: "Corse : 20 est devenu 2A et 2B", en: "Corsica: 20 has become 2A and 2B")
        )
      }
    }
    if code.utf8.count == 14, isNumber, place(ofCode: String(code.prefix(9))) != nil {
      return (String(code.prefix(9)), "siret", Text(fr: "SIRET réduit à son SIREN", en: "SIRET cut to its SIREN"))
    }
    return nil
  }

  /// `2,00054781E+08` is `200054781`; `nil` for anything else.
  private static func scientific(_ code: String) -> String? {
    let parts = code.split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].first?.isNumber ?? false, let power = Int(parts[1].drop { $0 == "+" }),
      (0...15).contains(power), let mantissa = Double(String(parts[0].map { $0 == "," ? "." : $0 }))
    else { return nil }
    var value = mantissa
    for _ in 0..<power { value *= 10 }
    value = value.rounded()
    return value < 1e15 ? String(Int(value)) : nil
  }

  /// `13055.0` is `13055`; `nil` for anything else.
  private static func withoutDecimals(_ code: String) -> String? {
    guard let point = code.firstIndex(where: { $0 == "." || $0 == "," }) else { return nil }
    let (whole, decimals) = (code[..<point], code[point...].dropFirst())
    guard whole.utf8.count >= 4, !decimals.isEmpty, decimals.allSatisfy({ $0 == "0" }),
      whole.allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return String(whole)
  }

  // MARK: Code and name

  /// `13055 - Marseille`, `13055 Marseille`, `Marseille (13055)`.
  func codeAndName(_ text: String, _ hints: PlaceHints) -> PlaceReading? {
    let blanks: (Character) -> Bool = { isBlank($0) || "-–—:()".contains($0) }
    guard text.contains(where: \.isLetter), text.contains(where: blanks),
      !text.split(whereSeparator: isBlank).contains(where: { PerimeterToken($0) != nil })
    else { return nil }
    let words = text.split(whereSeparator: blanks)
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    var hints = hints
    let code: Substring
    if isCodeLike(String(first)), first.allSatisfy({ !",.".contains($0) }) {
      code = first
      hints.name = trimmed(String(text[first.endIndex...].drop(while: blanks)))
    } else if let before = words.dropLast().last, isCodeLike(String(last)),
      text[before.endIndex..<last.startIndex].contains(where: { "-–—:(".contains($0) })
    {
      code = last
      hints.name = String(text[..<before.endIndex])
    } else {
      return nil
    }
    guard let name = hints.name, name.contains(where: \.isLetter), !isCodeLike(name),
      !["et", "and"].contains(name.prefix { !isBlank($0) }),
      !name.split(whereSeparator: { ",;/ ".contains($0) }).contains(where: { isCodeLike(String($0)) })
    else { return nil }
    if name.contains(where: { ",;/|\n".contains($0) }) {
      guard let place = place(ofCode: String(code)), isCalled(place, name) else { return nil }
    }
    let reading = self.code(String(code), hints)
    if let token = reading.token, reading.finding == nil {
      return .repaired(
        text, token, "code_and_name", .info,
        Text(fr: "« \(text) » lu comme \(token.code)", en: "\"\(text)\" read as \(token.code)"))
    }
    return PlaceReading(text: text, token: reading.token, finding: reading.finding)
  }

  /// Sets the code's place against the name beside it; a name that is another place of the same département wins over
  /// what is then a postal code.
  private func agreed(_ reading: PlaceReading, _ place: Place, _ hints: PlaceHints) -> PlaceReading {
    guard let name = hints.name, !isCalled(place, name) else { return reading }
    if let named = placeOfPostalCode(reading.text, hints) { return named }
    var result = reading
    result.finding = PlaceReading.Finding(
      severity: .warning, kind: "code_and_name_differ", newValue: place.token.description, action: .kept,
      message: Text(
        fr: "\(reading.text) est \(place.name), la ligne dit « \(name) » : le code est retenu ; vérifiez",
        en: "\(reading.text) is \(place.name), the row says \"\(name)\": the code is kept; check it"))
    return result
  }

  private func unknownCode(_ text: String) -> Text {
    let digits = text.filter(\.isNumber)
    if Communes.isOverseasCollectivity(text) {
      return Text(
        fr:
          "\(text) est un code d'une collectivité d'outre-mer, hors du référentiel (\(geography.source)) : non utilisé",
        en: "\(text) is a code of an overseas collectivity, outside the reference (\(geography.source)): not used")
    }
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
      return Text(
        fr: "« \(text) » n'est pas le SIREN d'un EPCI connu : non utilisé ; si un tableur l'a arrondi, ressaisissez-le",
        en: "\"\(text)\" is not the SIREN of a known EPCI: not used; if a spreadsheet has rounded it, type it again")
    }
    return Text(
      fr: "« \(text) » n'est pas un code connu : non utilisé", en: "\"\(text)\" is no known code: not used")
  }
}
