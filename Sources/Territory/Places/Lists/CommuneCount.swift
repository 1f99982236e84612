extension Places {
  /// A place with the number of its communes: `CC X (12 communes)`, `les 12 communes de la CC X`.
  ///
  /// The number is compared with the reference. A number before the name that is not the whole tells that only some are
  /// meant: which ones, nobody knows.
  func counted(_ text: String, _ hints: PlaceHints) -> [PlaceReading]? {
    guard text.utf8.count < 200, text.contains(where: \.isNumber) else { return nil }
    if let (name, number) = Self.behind(text) {
      guard let readings = whole(name, hints), readings.contains(where: { $0.token != nil }) else { return nil }
      return compared(readings, number, text)
    }
    guard let (name, number) = Self.before(text), let readings = whole(name, hints), let token = readings[0].token,
      readings.count > 1 || token.kind == .epci || token.kind == .departement || token.kind == .region
    else { return nil }
    let count = self.count(readings)
    if count == number { return compared(readings, number, text) }
    return [
      .setAside(
        text, .communesCountDiffers, .error,
        Text(
          fr: "« \(text) » : \(name) a \(communes(count)), la cellule en dit \(number) : lesquelles ? non utilisé, "
            + "donnez leurs codes",
          en:
            "\"\(text)\": \(name) has \(communes(count)), the cell says \(number): which ones? not used, give their codes"
        ))
    ]
  }

  private func compared(_ readings: [PlaceReading], _ number: Int, _ text: String) -> [PlaceReading] {
    var readings = readings
    for index in readings.indices { readings[index].text = text }
    let count = self.count(readings)
    guard let token = readings[0].token, count != number else { return readings }
    readings[0].finding = PlaceReading.Finding(
      severity: .warning, kind: .communesCountDiffers, newValue: token.description, action: .kept,
      message: Text(
        fr:
          "« \(text) » lu comme \(token) : \(communes(count)) dans le référentiel (\(geography.source)), la cellule en dit "
          + "\(number) ; vérifiez le lieu ou sa composition",
        en: "\"\(text)\" read as \(token): \(communes(count)) in the reference (\(geography.source)), the cell says "
          + "\(number); check the place or its composition"))
    return readings
  }

  /// The word is the same in both languages.
  private func communes(_ count: Int) -> String { "\(count) \(count == 1 ? "commune" : "communes")" }

  private func count(_ readings: [PlaceReading]) -> Int {
    Set(readings.compactMap(\.token).flatMap(communes)).count
  }

  /// `X (68 communes)`, `X (dont 12 communes)`, `X - 12 communes`.
  private static func behind(_ text: String) -> (name: String, number: Int)? {
    guard text.last == ")", let open = text.lastIndex(of: "("), let name = trimmed(String(text[..<open])) else {
      return nil
    }
    return Self.number(PlaceName.words(String(text[open...]))).map { (name, $0) }
  }

  /// `12 communes de la CC X`, `les 12 communes de la CC X`.
  private static func before(_ text: String) -> (name: String, number: Int)? {
    let words = text.split(whereSeparator: isBlank)
    for length in 2...3 where words.count > length {
      guard let number = Self.number(words.prefix(length).map { withoutAccents(String($0)) }) else { continue }
      let rest = text[words[length].startIndex...]
      for link in ["de la ", "de l'", "de l’", "du ", "des ", "de ", "d'", "d’"] where rest.hasPrefix(link) {
        return (String(rest.dropFirst(link.count)), number)
      }
      return (String(rest), number)
    }
    return nil
  }

  /// `12 communes`, `dont 12 communes`, `12 com`.
  private static func number(_ words: [String]) -> Int? {
    guard (2...3).contains(words.count), ["communes", "commune", "com"].contains(words[words.count - 1]),
      words.count == 2 || ["dont", "soit", "les", "ses", "total"].contains(words[0])
    else { return nil }
    return Int(words[words.count - 2])
  }
}
