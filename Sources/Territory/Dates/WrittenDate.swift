/// A date, or a period, as people write it.
public struct WrittenDate: Sendable, Equatable {
  public var first: PartialDate
  /// The end of a period; `nil` for a single date.
  public var last: PartialDate?
  /// The words leave room for another reading: it is listed.
  public var isInterpreted = false

  init(first: PartialDate, last: PartialDate? = nil, isInterpreted: Bool = false) {
    self.first = first
    self.last = last
    self.isInterpreted = isInterpreted
  }

  /// Reads `2015`, `2015-10`, `2015-10-14` (a time after it is dropped), `14/10/2015`, `14.10.15`, `10/2015`, `oct. 2015`,
  /// `oct-15`, `jeudi 14 octobre 2015`, `1er juillet 2019`, `signé le 14/10/2015`, `2015 (2e génération)`, a spreadsheet's
  /// day number or `2015.0`, parts of a year (`T1 2024`, `2e semestre 2023`, `fin 2015`), and periods: `2015-2018`,
  /// `2015 à 2018`, `oct. 2015 - sept. 2018`. Days come before months.
  /// - Returns: `nil` for anything else, and for days that do not exist.
  ///
  /// Example: `14/10/2015` is 2015-10-14; `2015-18` is the period 2015 to 2018, interpreted; `T1 2024` begins on
  /// 2024-01-01 and ends on 2024-03-31.
  public static func read(_ text: String) -> WrittenDate? {
    if let plain = PartialDate(text) { return WrittenDate(first: plain) }
    if text.contains("(") { return readWithRemark(text) }
    let folded = words(text)
    return date(folded) ?? period(folded)
  }

  /// The same for what has to be one date, known to the day or not: `nil` for a period.
  public static func single(_ text: String) -> PartialDate? { read(text).flatMap { $0.last == nil ? $0.first : nil } }

  /// `2021 (2e génération)`: what stands in brackets is a remark, unless it is a date: then only a prolongation,
  /// `2026 (prolongé 2027)`, tells which of the two holds.
  private static func readWithRemark(_ text: String) -> WrittenDate? {
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close,
      let outside = trimmed(String(text[..<open]) + " " + text[text.index(after: close)...]),
      var date = read(outside)
    else { return nil }
    let inside = words(String(text[text.index(after: open)..<close])).split(separator: " ").map(String.init)
    for start in inside.indices {
      guard let later = read(inside[start...].joined(separator: " ")) else { continue }
      let told = Set(inside[..<start]).subtracting([
        "jusqu'au", "jusqu'en", "a", "au", "en", "par", "avenant",
      ])
      let prolonged: Set = ["prolonge", "prolongee", "prolongation", "proroge", "prorogee", "prorogation", "extended"]
      guard !told.isEmpty, told.isSubset(of: prolonged) else { return nil }
      return WrittenDate(first: later.first, last: later.last, isInterpreted: true)
    }
    date.isInterpreted = true
    return date
  }

  private static func period(_ text: String) -> WrittenDate? {
    for separator in [" jusqu'au ", " jusqu'en ", " au ", " a ", " to ", " - ", "-", "/"] {
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
    let (text, isTold) = withoutOpening(written)
    guard var date = bareDate(text) else { return nil }
    if isTold { date.isInterpreted = true }
    return date
  }

  private static func bareDate(_ text: String) -> WrittenDate? {
    if let plain = PartialDate(text) { return WrittenDate(first: plain) }
    // A time after the day: `2015-10-14T00:00:00`, `14/10/2015 00:00`.
    if text.contains(":"), let day = text.split(whereSeparator: { $0 == " " || $0 == "t" }).first {
      return PartialDate(day).map { WrittenDate(first: $0) } ?? numeric(String(day))
    }
    return numeric(text) ?? worded(text)
  }

  private static let links: Set<String> = [
    "du", "de", "d'", "des", "le", "la", "en", "au", "a", "depuis", "compter", "partir", "jusqu'au", "jusqu'en",
    "jusqu'a",
    "from", "since", "on", "in", "the", "of", "until",
  ]
  /// Words that say what a date is of.
  static let told: Set<String> = ["signe", "signee", "signature", "date", "effet", "signed"]

  /// `du 14/10/2015`, `à compter du …`, `signé le …`; the words of the second kind say more than the date.
  private static func withoutOpening(_ text: String) -> (rest: String, isTold: Bool) {
    guard let initial = text.first, initial.isLetter else { return (text, false) }
    var rest = text[...]
    var isTold = false
    while let space = rest.firstIndex(of: " ") {
      let word = rest[..<space].filter { $0 != ":" }
      if told.contains(word) { isTold = true } else if !links.contains(word) { break }
      rest = rest[space...].drop { $0 == " " || $0 == ":" }
    }
    return (String(rest), isTold)
  }

  /// `14/10/2015`, `14.10.15`, `2015/10/14`, `10/2015`, `42291`, `2015.0`.
  private static func numeric(_ text: String) -> WrittenDate? {
    var parts = text.split(whereSeparator: { "/.-".contains($0) }).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
    // A number of a spreadsheet, written with its decimals.
    if parts.count == 2, parts[1] == "0", text.contains(".") { parts.removeLast() }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    switch numbers.count {
    case 3 where parts[0].count == 4: return made(numbers[0], numbers[1], numbers[2])
    case 3 where parts[2].count == 4: return made(numbers[2], numbers[1], numbers[0])
    case 3 where parts[2].count == 2: return made(2000 + numbers[2], numbers[1], numbers[0], isInterpreted: true)
    case 2 where parts[1].count == 4: return made(numbers[1], numbers[0], nil)
    case 1 where parts[0].count == 4: return made(numbers[0], nil, nil)
    case 1 where (30_000..<70_000).contains(numbers[0]):
      return WrittenDate(first: PartialDate(Day(serial: numbers[0])), isInterpreted: true)
    default: return nil
    }
  }

  static func made(
    _ year: Int, _ month: Int?, _ day: Int?, lastMonth: Int? = nil, isInterpreted: Bool = false
  ) -> WrittenDate? {
    PartialDate(year, month, day, lastMonth: lastMonth).map { WrittenDate(first: $0, isInterpreted: isInterpreted) }
  }

  /// Lower case without accents; long dashes are short ones, blanks single.
  static func words(_ text: String) -> String {
    var result = ""
    for character in withoutAccents(text) {
      if character == "–" || character == "—" {
        result.append("-")
      } else if character == "’" {
        result.append("'")
      } else if isBlank(character) || character == "," {
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
  init(serial: Int) { self.init(ordinal: serial - 25_569) }
}
