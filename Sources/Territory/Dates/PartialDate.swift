/// A calendar day, comparable and printable as `2026-01-01`.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var year: Int
  public var month: Int
  public var day: Int

  public init(_ year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  /// ISO 8601, `2018-06-05`.
  public var description: String { "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))" }

  /// The day before, across months and years. Example: 2024-03-01 gives 2024-02-29.
  public var previous: Day {
    if day > 1 { return Day(year, month, day - 1) }
    let (y, m) = month > 1 ? (year, month - 1) : (year - 1, 12)
    return Day(y, m, Day.length(ofMonth: m, year: y))
  }

  /// Days in a month of the Gregorian calendar.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private func pad(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// A date known to the year, the month or the day, or to some months of a year: `2018`, `2018-06`, `2018-06-05`,
/// `2024-01..2024-03` (one day of that quarter).
///
/// As a start it begins at its ``first`` day, as an end it lasts to its ``last`` day.
public struct PartialDate: Sendable, Hashable, CustomStringConvertible {
  public let year: Int
  public let month: Int?
  public let day: Int?
  /// The last of several months, of the same year; `nil` for one month or for the whole year.
  public let lastMonth: Int?

  /// `nil` unless `text` is `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM..YYYY-MM` and names a real date.
  public init?(_ text: some StringProtocol) {
    if text.utf8.count == 16 {
      guard text.dropFirst(7).prefix(2) == "..", let first = PartialDate(text.prefix(7)),
        let last = PartialDate(text.suffix(7)), first.year == last.year, let month = first.month,
        let lastMonth = last.month, first.day == nil, last.day == nil
      else { return nil }
      self.init(first.year, month, nil, lastMonth: lastMonth)
      return
    }
    var (year, month, day, length) = (0, 0, 0, 0)
    for byte in text.utf8 {
      if length == 4 || length == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard length < 10, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        let digit = Int(byte - UInt8(ascii: "0"))
        switch length {
        case ..<4: year = 10 * year + digit
        case ..<7: month = 10 * month + digit
        default: day = 10 * day + digit
        }
      }
      length += 1
    }
    guard length == 4 || length == 7 || length == 10 else { return nil }
    self.init(year, length > 4 ? month : nil, length > 7 ? day : nil)
  }

  /// `nil` unless it is a real date of four digits' year; of several months, the first and the last.
  init?(_ year: Int, _ month: Int?, _ day: Int?, lastMonth: Int? = nil) {
    guard (1000...9999).contains(year), (1...12).contains(month ?? 1),
      (1...Day.length(ofMonth: month ?? 1, year: year)).contains(day ?? 1),
      ((month ?? 1)...12).contains(lastMonth ?? 12)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.lastMonth = lastMonth == month ? nil : lastMonth
  }

  public init(_ day: Day) {
    year = day.year
    month = day.month
    self.day = day.day
    lastMonth = nil
  }

  public var first: Day { Day(year, month ?? 1, day ?? 1) }

  public var last: Day {
    let month = lastMonth ?? month ?? 12
    return Day(year, month, day ?? Day.length(ofMonth: month, year: year))
  }

  public var description: String {
    let full = first.description
    if day != nil { return full }
    let start = String(full.prefix(month != nil ? 7 : 4))
    return lastMonth == nil ? start : "\(start)..\(last.monthLabel)"
  }
}
