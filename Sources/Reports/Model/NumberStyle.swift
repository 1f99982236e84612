public import Territory

/// Numbers and dates as people of a language read them.
public struct NumberStyle: Sendable {
  public var language: Language

  public init(_ language: Language) { self.language = language }

  /// `1 256 992,5` in French (narrow no-break spaces), `1,256,992.5` in English.
  public func number(_ value: Double, decimals places: Int = 0) -> String {
    guard value.isFinite else { return "?" }
    let text = decimals(value, places)
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(separator: ".")
    var grouped = ""
    for (position, digit) in parts[0].enumerated() {
      if position > 0 && (parts[0].count - position) % 3 == 0 { grouped += language == .fr ? "\u{202F}" : "," }
      grouped.append(digit)
    }
    if parts.count > 1 { grouped += (language == .fr ? "," : ".") + parts[1] }
    return (isNegative ? "-" : "") + grouped
  }

  public func number(_ value: Int) -> String { number(Double(value)) }

  /// A number with its noun; zero takes the singular in French. Example: `0 verdict`, `3 verdicts`; `0 verdicts`.
  public func counted(_ count: Int, _ one: String, _ many: String) -> String {
    let isSingular = language == .fr ? count < 2 : count == 1
    return "\(number(count)) \(isSingular ? one : many)"
  }

  /// `47,4 %` from 0.474; clipped to 0…100.
  public func percent(_ share: Double) -> String {
    number(min(1, max(0, share)) * 100, decimals: 1) + (language == .fr ? "\u{00A0}%" : "%")
  }

  /// `1er janvier 2026`, `1 January 2026`.
  public func day(_ day: Day) -> String {
    let french = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    switch language {
    case .fr: return "\(day.day == 1 ? "1er" : String(day.day)) \(french[day.month - 1]) \(day.year)"
    case .en: return "\(day.day) \(english[day.month - 1]) \(day.year)"
    }
  }

  /// `le 22 mars 2024`, `en janvier 2025`, `en 2024`; `on 22 March 2024`, `in January 2025`, `in 2024`.
  public func when(_ date: PartialDate) -> String {
    let isFrench = language == .fr
    if date.day != nil { return (isFrench ? "le " : "on ") + day(date.first) }
    func month(_ day: Day) -> String { self.day(day).split(separator: " ").dropFirst().joined(separator: " ") }
    guard date.month != nil else { return (isFrench ? "en " : "in ") + String(date.year) }
    if date.lastMonth == nil { return (isFrench ? "en " : "in ") + month(date.first) }
    let first = month(date.first).split(separator: " ").first ?? ""
    return isFrench ? "de \(first) à \(month(date.last))" : "from \(first) to \(month(date.last))"
  }
}
