/// A number of the register of companies and public bodies: nine digits, the last one a key.
struct Siren {
  var digits: [Int]

  /// `nil` for anything but nine digits whose sum (Luhn) is right. Example: `213805674`, Chamrousse.
  init?(_ text: String) {
    let plain = text.filter { !isBlank($0) }
    digits = plain.utf8.compactMap { (0x30...0x39).contains($0) ? Int($0) - 0x30 : nil }
    guard digits.count == 9, plain.utf8.count == 9 else { return nil }
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let doubled = digit.offset % 2 == 1 ? 2 * digit.element : digit.element
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    guard sum % 10 == 0 else { return nil }
  }

  /// Départements whose communes were numbered by another list than INSEE's: their SIREN tells no commune.
  private static let otherRanks: Set<String> = ["02", "08", "10", "51", "52", "60", "80"]
  /// Départements that write the number before the zero: `212306708` is 23067.
  private static let shifted: Set<String> = ["19", "23", "87"]

  /// The INSEE codes that the SIREN of a commune may mean: 21, département, number, key; empty for the SIREN of another
  /// body, of a commune nouvelle (which has no such SIREN), and of the départements where the number is another one.
  ///
  /// Compared with DGCL's list of members of 2025 (33,990 such SIREN): 29,796 give codes, 29,747 of them the right one; of the
  /// 49 others 47 give the code of no commune of that list, two that of another one (213300171, 215503731).
  var communes: [String] {
    guard digits[0] == 2, digits[1] == 1 else { return [] }
    func text(_ range: Range<Int>) -> String { digits[range].map(String.init).joined() }
    let departement = text(2..<4)
    if departement == "97" { return digits[5] == 0 ? [text(2..<5) + text(6..<8)] : [] }
    if Self.otherRanks.contains(departement) { return [] }
    if Self.shifted.contains(departement) { return [departement + text(4..<7)] }
    guard digits[4] == 0 else { return [] }
    if departement == "20" { return ["2A" + text(5..<8), "2B" + text(5..<8)] }
    return [departement + text(5..<8)]
  }
}

extension Places {
  /// A SIREN that is no EPCI's: that of an EPT, or of a commune, which the name beside has to confirm where there is one.
  func siren(_ text: String, _ hints: PlaceHints) -> PlaceReading? {
    guard text.utf8.count >= 9,
      let siren = Siren(text.utf8.count > 9 ? String(text.filter { !isBlank($0) }.prefix(9)) : text)
    else { return nil }
    let places = siren.communes.compactMap { code -> (PlaceReading, String)? in
      let reading: PlaceReading?
      if geography.communeIndex[code] != nil {
        reading = PlaceReading(text: text, token: PerimeterToken(.commune, code))
      } else {
        reading = former(code, text, hints)
      }
      return reading.flatMap { $0.token == nil ? nil : ($0, code) }
    }
    guard places.count == 1, let (found, code) = places.first, let token = found.token,
      let place = place(ofCode: token.code)
    else { return nil }
    // A name that is another commune's: the number is not INSEE's.
    if let name = hints.name, !isCalled(place, name), !wasCalled(code, name) { return nil }
    return .repaired(
      text, token, .sirenOfCommune, .warning,
      Text(
        fr: "« \(text) » est le SIREN d'une commune : lu comme \(token) (\(place.name))"
          + (hints.name == nil ? ", par son numéro ; vérifiez" : ""),
        en: "\"\(text)\" is the SIREN of a commune: read as \(token) (\(place.name))"
          + (hints.name == nil ? ", by its number; check it" : "")), isWider: found.isWider)
  }
}
