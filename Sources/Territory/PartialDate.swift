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

/// A date known to the year, the month or the day: `2018`, `2018-06`, `2018-06-05`.
///
/// As a start it begins at its ``first`` day, as an end it lasts to its ``last`` day.
public struct PartialDate: Sendable, Hashable, CustomStringConvertible {
  public let year: Int
  public let month: Int?
  public let day: Int?

  /// `nil` unless `text` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and names a real date.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    self.init(numbers[0], numbers.count > 1 ? numbers[1] : nil, numbers.count > 2 ? numbers[2] : nil)
  }

  /// `nil` unless it is a real date of four digits' year.
  init?(_ year: Int, _ month: Int?, _ day: Int?) {
    guard (1000...9999).contains(year), (1...12).contains(month ?? 1),
      (1...Day.length(ofMonth: month ?? 1, year: year)).contains(day ?? 1)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  init(_ day: Day) {
    year = day.year
    month = day.month
    self.day = day.day
  }

  public var first: Day { Day(year, month ?? 1, day ?? 1) }

  public var last: Day {
    let month = month ?? 12
    return Day(year, month, day ?? Day.length(ofMonth: month, year: year))
  }

  public var description: String {
    let full = first.description
    if day != nil { return full }
    return String(full.prefix(month != nil ? 7 : 4))
  }
}
