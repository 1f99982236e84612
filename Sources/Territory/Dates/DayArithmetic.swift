extension Day {
  /// Days since 1970-01-01 in the Gregorian calendar. Example: 2024-03-01 is 19,783.
  public var ordinal: Int {
    // The year starts in March, so that the leap day is its last one.
    let y = month > 2 ? year : year - 1
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day so many days after 1970-01-01. Example: 19,783 gives 2024-03-01.
  public init(ordinal: Int) {
    // Eras of 400 years, from a 1 March.
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * ofYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    self.init(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * march + 2) / 5 + 1)
  }

  /// So many days later, or earlier. Example: 2024-02-28 plus 2 is 2024-03-01.
  public func adding(days: Int) -> Day { Day(ordinal: ordinal + days) }

  /// Days from this one to `other`, negative when it comes before. Example: from 2025-12-31 to 2026-02-01, 32.
  public func days(to other: Day) -> Int { other.ordinal - ordinal }

  /// The day after, across months and years.
  public var next: Day {
    if day < Day.length(ofMonth: month, year: year) { return Day(year, month, day + 1) }
    return month < 12 ? Day(year, month + 1, 1) : Day(year + 1, 1, 1)
  }

  /// The same day `months` later, or the last one of a shorter month. Example: 2024-01-31 plus 1 month is 2024-02-29.
  public func adding(months: Int) -> Day {
    let total = year * 12 + month - 1 + months
    let (y, m) = (total / 12, total % 12 + 1)
    return Day(y, m, min(day, Day.length(ofMonth: m, year: y)))
  }

  /// `2026-01`.
  public var monthLabel: String { String(description.prefix(7)) }
}

extension PartialDate {
  /// Dates from this one to `end`, every `months` months: the last days of months when neither names a day, else the
  /// day of this one. Example: from 2023-11 to 2024-02 every month, 2023-11-30, 2023-12-31, 2024-01-31, 2024-02-29.
  public func dates(to end: PartialDate, everyMonths months: Int, atMost most: Int = .max) -> [Day] {
    let start = last
    var dates: [Day] = []
    var step = 0
    while months > 0, dates.count < most {
      var date = start.adding(months: step * months)
      if day == nil { date = Day(date.year, date.month, Day.length(ofMonth: date.month, year: date.year)) }
      if date > end.last { break }
      dates.append(date)
      step += 1
    }
    return dates
  }
}
