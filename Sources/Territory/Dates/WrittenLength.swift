/// A length of time as people write it.
public struct WrittenLength: Sendable, Equatable {
  public var months: Int
  /// It was written without its unit, which is taken from its size: it is listed.
  public var isInterpreted = false

  /// Reads `5 ans`, `3 years`, `36 mois`, `5a`, `12m`, `cinq ans`, `durée de 5 ans`, `1 an et 6 mois`, `5 ans renouvelables`;
  /// a bare number is years up to 10, months from 12.
  /// - Returns: from 1 to 1,200 months, `nil` for anything else.
  ///
  /// Example: `5 ans` is 60 months; so is `60`, interpreted.
  public static func read(_ text: String) -> WrittenLength? {
    let folded = WrittenDate.words(text)
    if let number = wholeNumber(folded) {
      switch number {
      case 1...10: return WrittenLength(months: 12 * number, isInterpreted: true)
      case 12...120: return WrittenLength(months: number, isInterpreted: true)
      default: return nil
      }
    }
    var months = 0
    var number: Int?
    for word in words(folded) {
      if let known = number {
        guard let unit = units[word] else { return nil }
        months += known > 1200 ? 1201 : known * unit
        number = nil
      } else if let found = Int(word) ?? numbers[word] {
        guard found > 0 else { return nil }
        number = found
      } else {
        guard others.contains(word) else { return nil }
      }
    }
    guard number == nil, (1...1200).contains(months) else { return nil }
    return WrittenLength(months: months)
  }

  /// Words apart, and digits apart from the letters that follow them.
  private static func words(_ folded: String) -> [String] {
    var words: [String] = []
    for piece in folded.split(whereSeparator: { " ():.".contains($0) }) {
      let digits = piece.prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty { words.append(String(digits)) }
      if digits.count < piece.count { words.append(String(piece.dropFirst(digits.count))) }
    }
    return words
  }

  private static let units = [
    "a": 12, "an": 12, "ans": 12, "annee": 12, "annees": 12, "y": 12, "year": 12, "years": 12, "m": 1, "mois": 1,
    "month": 1, "months": 1,
  ]
  private static let numbers = [
    "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10,
  ]
  private static let others: Set<String> = [
    "pour", "une", "duree", "de", "sur", "et", "for", "and", "renouvelable", "renouvelables", "renewable",
  ]

  /// As the corrected table writes it: `5 ans`, `18 mois`.
  static func words(_ months: Int) -> String {
    months % 12 == 0 ? "\(months / 12) \(months > 12 ? "ans" : "an")" : "\(months) mois"
  }

  static func english(_ months: Int) -> String { months == 1 ? "1 month" : "\(months) months" }
}
