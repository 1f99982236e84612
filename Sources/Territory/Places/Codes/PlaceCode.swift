extension Places {
  /// A text that is meant as a code: digits, perhaps with what a spreadsheet makes of them, or a Corsican code.
  func isCodeLike(_ text: String) -> Bool {
    if isNumber(text) { return true }
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

  /// Four digits or more, and nothing else.
  func isNumber(_ text: String) -> Bool {
    text.utf8.count >= 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// `QP075001`, `QN07501M`.
  private func isZone(_ text: String) -> Bool {
    let upper = text.uppercased()
    return upper.utf8.count == 8 && (upper.hasPrefix("QP") || upper.hasPrefix("QN"))
      && upper.utf8.dropFirst(2).prefix(4).allSatisfy { (0x30...0x39).contains($0) || $0 == 0x41 || $0 == 0x42 }
  }

  /// Reads a code: as it stands on the day it is meant for, else repaired (see the kinds of issue), else set aside.
  func code(_ text: String, _ hints: PlaceHints) -> PlaceReading {
    if let place = place(ofCode: text) {
      if let reading = earlierMeaning(text, text, place, hints) { return reading }
      let reading =
        withoutOutline(place, text, keepsPart: hints.keepsParts) ?? PlaceReading(text: text, token: place.token)
      return agreed(reading, place, hints)
    }
    if hints.name != nil { return codeOfNoPlace(text, hints) }
    let key = CodeOnDay(code: text, day: hints.day)
    if let known = unknownCodes[key] { return known }
    let reading = codeOfNoPlace(text, hints)
    if unknownCodes.count < Self.rememberedAtMost { unknownCodes[key] = reading }
    return reading
  }

  private static let rememberedAtMost = 100_000

  private func codeOfNoPlace(_ text: String, _ hints: PlaceHints) -> PlaceReading {
    if isZone(text) { return PlaceReading(text: text, token: PerimeterToken(.qpv, text.uppercased())) }
    if text.uppercased().allSatisfy({ $0 == "Z" }) {
      return .setAside(
        text, .noEpci, .warning,
        Text(
          fr: "« \(text) » veut dire « aucun EPCI » : sans périmètre ; donnez le code des communes",
          en: "\"\(text)\" means \"no EPCI\": no perimeter; give the codes of the communes"))
    }
    if let (repaired, kind, why) = repairedCode(text), let place = place(ofCode: repaired) {
      if let reading = earlierMeaning(repaired, text, place, hints) { return reading }
      let reading = PlaceReading.repaired(
        text, place.token, kind, .warning,
        Text(
          fr: "« \(text) » lu comme \(place.token.code) (\(place.name)) : \(why.fr)",
          en: "\"\(text)\" read as \(place.token.code) (\(place.name)): \(why.en)"))
      return agreed(reading, place, hints)
    }
    return siren(text, hints) ?? unlisted(text, hints) ?? byName(text, hints)
      ?? .setAside(text, .unknownCode, .error, unknownCode(text, hints))
  }

  /// The place of the name beside a code that nothing knows.
  private func byName(_ text: String, _ hints: PlaceHints) -> PlaceReading? {
    guard let name = hints.name, case .place(let place)? = exactly(name, hints.departement),
      place.token.kind != .departement, place.token.kind != .region
    else { return nil }
    let composition =
      place.token.kind == .epci
      ? Text(
        fr: " ; un ancien EPCI n'avait pas toujours les mêmes communes, vérifiez",
        en: "; a former EPCI had not always the same communes, check it") : Text(fr: " ; vérifiez", en: "; check it")
    return .repaired(
      text, place.token, .unknownCode, .warning,
      Text(
        fr:
          "« \(text) » n'est pas un code connu : lu par le nom à côté, « \(name) », comme \(place.token) (\(place.name))"
          + composition.fr,
        en: "\"\(text)\" is no known code: read by the name beside it, \"\(name)\", as \(place.token) (\(place.name))"
          + composition.en), isWider: true)
  }

  /// A token with its code checked and repaired; its kind stands.
  func checked(_ token: PerimeterToken, _ text: String, _ hints: PlaceHints) -> PlaceReading {
    let asWritten = PlaceReading(text: text, token: token)
    if token.kind == .qpv || token.kind == .shape || token.kind == .code { return asWritten }
    var plain = token
    plain.isSubtracted = false
    plain.isPossible = false
    var reading = unmarked(plain, plain.description, hints)
    // What stands as written is written with its marks.
    reading.text = plain.description
    reading = reading.marked(isSubtracted: token.isSubtracted, isPossible: token.isPossible)
    reading.text = text
    return reading
  }

  private func unmarked(_ token: PerimeterToken, _ text: String, _ hints: PlaceHints) -> PlaceReading {
    if token.code.uppercased().allSatisfy({ $0 == "Z" }) { return code(token.code, PlaceHints()) }
    if token.kind == .departement || token.kind == .region {
      let level: TerritoryLevel = token.kind == .region ? .region : .departement
      return geography.territories(at: level).position(of: token.code) == nil
        ? unknownToken(token, text) : PlaceReading(text: text, token: token)
    }
    if let place = place(ofCode: token.code) {
      if token.kind == .commune, let reading = earlierMeaning(token.code, text, place, hints, isCommune: true) {
        return reading
      }
      if token.kind == .commune, place.token.kind == .epci { return unknownToken(token, text) }
      if token.kind == .commune, place.token.kind != .commune { return asSubcommune(token, text, place) }
      if token.kind == .commune { return PlaceReading(text: text, token: token) }
      if token.kind == .epci {
        return place.token == token ? PlaceReading(text: text, token: token) : unknownToken(token, text)
      }
      guard let sub = geography.subcommune(token) else {
        if place.token.kind == .commune || place.token.kind == .epci { return unknownToken(token, text) }
        return .repaired(
          text, place.token, .codeFormat, .info,
          Text(
            fr: "« \(text) » lu comme \(place.token) (\(place.name))",
            en: "\"\(text)\" read as \(place.token) (\(place.name))"))
      }
      return geography.subcommunes.hasNoOutline(sub) ? noOutline(token, text) : PlaceReading(text: text, token: token)
    }
    if let (repaired, kind, why) = repairedCode(token.code), place(ofCode: repaired) != nil {
      let better = PerimeterToken(token.kind, repaired)
      return .repaired(
        text, better, kind, .warning,
        Text(fr: "« \(text) » lu comme \(better) : \(why.fr)", en: "\"\(text)\" read as \(better): \(why.en)"))
    }
    if token.kind == .epci {
      return siren(token.code, hints) ?? unknownToken(token, text)
    }
    return (token.kind == .arm ? nil : former(token.code, text, hints)) ?? unknownToken(token, text)
  }

  private func unknownToken(_ token: PerimeterToken, _ text: String) -> PlaceReading {
    let why = unknownCode(token.code, PlaceHints())
    return .setAside(
      text, .unknownCode, .error,
      token.kind == .departement || token.kind == .region
        ? Text(fr: "\(token) : territoire inconnu ; non utilisé", en: "\(token): unknown territory; not used")
        : Text(fr: "\(token) : \(why.fr)", en: "\(token): \(why.en)"))
  }

  /// What a code was before a spreadsheet, a postman or the split of Corsica had it; `nil` when no repair is known.
  private func repairedCode(_ text: String) -> (code: String, kind: IssueKind, why: Text)? {
    var code = text.uppercased().filter { !isBlank($0) && $0 != "'" }
    var kind = IssueKind.codeFormat
    var why = Text(fr: "écriture du code normalisée", en: "the code's writing is made regular")
    if let number = Self.scientific(code) {
      code = number
      kind = .scientificNotation
      why = Text(fr: "notation scientifique d'un tableur", en: "a spreadsheet's scientific notation")
    } else if let whole = Self.withoutDecimals(code) {
      code = whole
      kind = .decimalCode
      why = Text(fr: "décimales d'un tableur", en: "a spreadsheet's decimals")
    }
    if place(ofCode: code) != nil { return (code, kind, why) }
    let isNumber = code.allSatisfy { $0.isASCII && $0.isNumber }
    if code.utf8.count == 4, place(ofCode: "0" + code) != nil {
      return ("0" + code, .lostZero, Text(fr: "zéro initial perdu", en: "leading zero lost"))
    }
    if code.utf8.count == 5, isNumber, code.hasPrefix("20") {
      for island in ["2A", "2B"] where place(ofCode: island + code.dropFirst(2)) != nil {
        return (
          island + code.dropFirst(2), .corsica20,
          Text(fr: "Corse : 20 est devenu 2A et 2B", en: "Corsica: 20 has become 2A and 2B")
        )
      }
    }
    if code.utf8.count == 14, isNumber, place(ofCode: String(code.prefix(9))) != nil {
      return (String(code.prefix(9)), .siret, Text(fr: "SIRET réduit à son SIREN", en: "SIRET cut to its SIREN"))
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
}
