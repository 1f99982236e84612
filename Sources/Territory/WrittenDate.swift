/// A date, or a period, as people write it.
struct WrittenDate: Equatable {
  var first: PartialDate
  /// The end of a period; `nil` for a single date.
  var last: PartialDate?
  /// The words leave room for another reading: it is listed.
  var isInterpreted = false

  /// Reads `2015`, `2015-10`, `2015-10-14` (a time after it is dropped), `14/10/2015`, `14.10.15`, `10/2015`, `oct. 2015`,
  /// `14 octobre 2015`, `1er juillet 2019`, `fin 2015`, a spreadsheet's day number, and periods: `2015-2018`,
  /// `2015 à 2018`, `oct. 2015 - sept. 2018`. Days come before months.
  /// - Returns: `nil` for anything else, and for days that do not exist.
  ///
  /// Example: `14/10/2015` is 2015-10-14; `2015-18` is the period 2015 to 2018, interpreted.
  static func read(_ text: String) -> WrittenDate? {
    if let plain = PartialDate(text) { return WrittenDate(first: plain) }
    let folded = words(text)
    if let single = date(folded) { return single }
    return period(folded)
  }

  private static func period(_ text: String) -> WrittenDate? {
    for separator in [" au ", " a ", " to ", " - ", "-", "/"] {
      let parts = pieces(of: text, at: separator)
      guard parts.count == 2, let first = date(parts[0]) else { continue }
      if let last = date(parts[1]) {
        return WrittenDate(
          first: first.first, last: last.first, isInterpreted: first.isInterpreted || last.isInterpreted)
      }
      // `2015-18`: the century is that of the start.
      if parts[1].count == 2, let year = Int(parts[1]), first.first.month == nil, year > first.first.year % 100,
        let last = PartialDate(String(first.first.year / 100 * 100 + year))
      {
        return WrittenDate(first: first.first, last: last, isInterpreted: true)
      }
    }
    return nil
  }

  private static func date(_ written: String) -> WrittenDate? {
    // `du 14/10/2015 au …`
    let link = ["du ", "de ", "le ", "depuis ", "from "].first { written.hasPrefix($0) }
    let text = String(written.dropFirst(link?.count ?? 0))
    if let plain = PartialDate(text) { return WrittenDate(first: plain) }
    // A time after the day: `2015-10-14T00:00:00`, `14/10/2015 00:00`.
    if text.contains(":"), let day = text.split(whereSeparator: { $0 == " " || $0 == "t" }).first {
      return PartialDate(day).map { WrittenDate(first: $0) } ?? numeric(String(day))
    }
    return numeric(text) ?? worded(text)
  }

  /// `14/10/2015`, `14.10.15`, `2015/10/14`, `10/2015`, `42291`.
  private static func numeric(_ text: String) -> WrittenDate? {
    let parts = text.split(whereSeparator: { "/.-".contains($0) }).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    switch numbers.count {
    case 3 where parts[0].count == 4: return made(numbers[0], numbers[1], numbers[2])
    case 3 where parts[2].count == 4: return made(numbers[2], numbers[1], numbers[0])
    case 3 where parts[2].count == 2: return made(2000 + numbers[2], numbers[1], numbers[0], isInterpreted: true)
    case 2 where parts[1].count == 4: return made(numbers[1], numbers[0], nil)
    case 1 where (30_000..<70_000).contains(numbers[0]):
      return WrittenDate(first: PartialDate(Day(serial: numbers[0])), isInterpreted: true)
    default: return nil
    }
  }

  private static let months: [(start: String, month: Int)] = [
    ("janv", 1), ("jan", 1), ("fevr", 2), ("fev", 2), ("feb", 2), ("mars", 3), ("mar", 3), ("avr", 4), ("apr", 4),
    ("mai", 5), ("may", 5), ("juin", 6), ("jun", 6), ("juil", 7), ("jul", 7), ("aou", 8), ("aug", 8), ("sept", 9),
    ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
  ]

  /// `oct. 2015`, `14 octobre 2015`, `fin 2015`.
  private static func worded(_ text: String) -> WrittenDate? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "." }).map(String.init)
      .filter { !["le", "du", "de", "en", "depuis", "the", "of"].contains($0) }
    guard let last = words.last, last.count == 4, let year = Int(last) else { return nil }
    switch words.count {
    case 1: return made(year, nil, nil)
    case 2:
      if let month = month(words[0]) { return made(year, month, nil) }
      let vague = ["fin", "debut", "courant", "vers", "mi", "end", "early", "about", "annee", "year"]
      return vague.contains(words[0]) ? made(year, nil, nil, isInterpreted: true) : nil
    case 3:
      let digits = words[0].prefix { $0.isNumber }
      guard ["", "er", "st", "nd", "rd", "th"].contains(words[0].dropFirst(digits.count)), let month = month(words[1])
      else { return nil }
      return Int(digits).flatMap { made(year, month, $0) }
    default: return nil
    }
  }

  private static func month(_ word: String) -> Int? { months.first { word.hasPrefix($0.start) }?.month }

  private static func made(_ year: Int, _ month: Int?, _ day: Int?, isInterpreted: Bool = false) -> WrittenDate? {
    PartialDate(year, month, day).map { WrittenDate(first: $0, isInterpreted: isInterpreted) }
  }

  /// Lower case without accents; long dashes are short ones, blanks single.
  private static func words(_ text: String) -> String {
    var result = ""
    for character in withoutAccents(text) {
      if character == "–" || character == "—" {
        result.append("-")
      } else if character.isWhitespace || character == "," {
        if result.last != " ", !result.isEmpty { result.append(" ") }
      } else {
        result.append(character)
      }
    }
    return result.last == " " ? String(result.dropLast()) : result
  }

  private static func pieces(of text: String, at separator: String) -> [String] {
    text.split(separator: separator, maxSplits: 1).compactMap { trimmed(String($0)) }
  }
}

extension Day {
  /// The day that a spreadsheet stores as a number: 1 is 1900-01-01, and 1900-02-29 is taken to exist.
  ///
  /// Example: 42291 is 2015-10-14.
  init(serial: Int) {
    // Days since 1970-01-01, then the civil calendar by eras of 400 years.
    let shifted = serial - 25_569 + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * ofYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    self.init(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * march + 2) / 5 + 1)
  }
}
