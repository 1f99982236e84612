/// What a run assumes of the days of schemes beyond what their rows state.
public struct DayAssumptions: Sendable, Equatable {
  /// The day that the inventory describes: it dates a published "expired" that has no date.
  public var inventoryDate: Day
  /// In place of the presumed duration of the types that have one.
  public var presumedMonths: Int?
  /// The day of the statuses of tables without any date; `nil`: the day asked about.
  public var statusesOn: Day?

  public init(inventoryDate: Day, presumedMonths: Int? = nil, statusesOn: Day? = nil) {
    self.inventoryDate = inventoryDate
    self.presumedMonths = presumedMonths
    self.statusesOn = statusesOn
  }

  /// How long a scheme without a known end is presumed to last; `nil`: without limit (standing bodies). A type that is not
  /// known here is taken for a contract.
  public func presumedMonths(ofType code: String) -> Int? {
    guard let type = SchemeType.registry.first(where: { $0.code == code }) else {
      return presumedMonths ?? SchemeType.registry[0].presumedMonths
    }
    return type.presumedMonths == nil ? nil : presumedMonths ?? type.presumedMonths
  }
}

/// The days of one scheme, settled: what its row states, its successor, what is assumed. Tells its state on any day.
public struct SchemeTerm: Sendable {
  /// First day: the stated start, else the signature.
  public let start: Day?
  /// Last stated day; a length with a start states one.
  public let end: Day?
  /// First day on which it may have been signed.
  public let signature: Day?
  /// First day of the scheme that takes over.
  public let successorStart: Day?
  /// Last day of the presumed duration; `nil` without a start, or without limit.
  public let presumedEnd: Day?
  public let status: SchemeStatus
  /// Last day on which the status may have been published.
  public let statusDay: Day?
  /// First day on which it may have been published.
  public let firstStatusDay: Day?
  let inventoryDate: Day
  /// Its statuses hold on the day asked about.
  public let isAsOfDayAsked: Bool
  /// Nothing but its place in a list says that it was in force.
  public let isOnlyListed: Bool
  public let hasUnreadDate: Bool

  public init(_ scheme: Scheme, successorStart: Day? = nil, _ assumptions: DayAssumptions) {
    start = scheme.start
    end = scheme.end
    signature = scheme.dateSignature?.first
    self.successorStart = successorStart
    presumedEnd = assumptions.presumedMonths(ofType: scheme.type).flatMap { months in
      scheme.start?.adding(months: months).previous
    }
    let day = scheme.tableDating == .dated ? nil : assumptions.statusesOn
    // A list of schemes in force, dated by who asks.
    status = day != nil && scheme.tableDating == .nothing ? .active : scheme.status
    statusDay = scheme.statusDate?.last ?? day
    firstStatusDay = scheme.statusDate?.first ?? day
    inventoryDate = assumptions.inventoryDate
    isAsOfDayAsked = scheme.tableDating != .dated && day == nil
    isOnlyListed = scheme.status == .unknown && scheme.statusText.isEmpty && scheme.statusDate == nil
    hasUnreadDate = !scheme.unreadDate.isEmpty
    isTimeless = scheme.tableDating == .nothing && day == nil
  }

  /// Its file has neither dates nor statuses.
  public let isTimeless: Bool

  /// Longest time, in days, between a day and a source that says the scheme in force, for it to be presumed so.
  public static let year = 366

  public func state(on day: Day) -> InForceState { reason(on: day).state }

  /// What decides the state on `day`: the first line that holds, in the order below. A published status never by itself
  /// removes a scheme from a past date.
  ///
  /// Example: start 2022, end 2026, asked on 2026-01-01: `.statedEnd(2026-12-31)`, certain; a CLS signed on 2013-03-29
  /// without an end, on 2026-01-01: `.durationPassed(2018-03-28)`, possible.
  public func reason(on day: Day) -> InForceReason {
    if isPlanned { return .planned }
    if isTimeless { return .timeless }
    if let end, day > end { return .ended(end) }
    if let successorStart, day >= successorStart { return .replaced(successorStart) }
    let over = over(on: day)
    if let over, day >= over {
      switch status {
      case .terminated: return .terminated(over)
      case .suspended: return .suspended(over)
      default: return .expired(over)
      }
    }
    if let start, day < start { return .notStarted(start) }
    if let signature, day < signature { return .signedLater(signature) }
    if status == .notUnderstood { return .statusNotUnderstood }
    if hasUnreadDate { return .dateNotUnderstood }
    if let over {
      let isWithin = status == .expired && (presumedEnd.map { day <= $0 } ?? (start != nil))
      return isWithin ? .startedExpiredLater(over) : .expiredLater(over)
    }
    if start != nil, let end { return .statedEnd(end) }
    if status == .signed || status == .active {
      if isAsOfDayAsked { return .asOfDayAsked }
      if let statusDay {
        if start != nil, statusDay >= day { return .publishedInForce(statusDay) }
        let isWithin = presumedEnd.map { day <= $0 } ?? (start != nil)
        if !isWithin, isPublished(near: day) { return .publishedWithinAYear(statusDay) }
      }
    }
    if status == .renewing, day >= statusDay ?? inventoryDate { return .renewing }
    if let start {
      guard let presumedEnd, day > presumedEnd else { return .openEnded(start) }
      return .durationPassed(presumedEnd)
    }
    return withoutStart
  }

  /// Whether its status may have been published within a year of `day`: of `2024`, the nearest day counts.
  func isPublished(near day: Day) -> Bool {
    guard let firstStatusDay, let statusDay else { return false }
    return firstStatusDay.adding(days: -Self.year) <= day && day <= statusDay.adding(days: Self.year)
  }

  var withoutStart: InForceReason {
    if let end { return .endOnly(end) }
    switch status {
    case .signed, .active: return .undated
    case .renewing: return .renewing
    default: return isOnlyListed || isAsOfDayAsked || statusDay != nil ? .unstated : .unknown
    }
  }

  /// In preparation, listed apart. A renewal is that of a contract which ran, where its signature or its end is known.
  public var isPlanned: Bool {
    switch status {
    case .planned, .prefiguration: true
    case .renewing: signature == nil && end == nil
    default: false
    }
  }

  /// The day from which its status says that it is over. A stated end says better when a scheme expired; of one that was
  /// terminated or suspended, it is the end that did not come.
  func over(on day: Day) -> Day? {
    switch status {
    case .expired where end != nil: nil
    case .expired, .terminated, .suspended: isAsOfDayAsked ? day : statusDay ?? inventoryDate
    default: nil
    }
  }

  /// Last day that is known: its stated end, the eve of its successor, or of the day on which it is published as over.
  public var knownEnd: Day? {
    let over = isAsOfDayAsked ? nil : over(on: inventoryDate)
    return [end, successorStart?.previous, over?.previous].compactMap { $0 }.min()
  }

  /// Last day of the presumed duration, for a scheme that counts on `day` by it, or would before it passed; `nil` where
  /// its end is known, where a source says more, or without limit.
  public func presumedEnd(on day: Day) -> Day? {
    switch reason(on: day) {
    case .openEnded, .durationPassed, .signedLater: knownEnd == nil ? presumedEnd : nil
    case .publishedInForce: knownEnd == nil ? presumedEnd.flatMap { $0 >= day ? $0 : nil } : nil
    default: nil
    }
  }

  /// Days after `day`, up to `last`, on which the state may change; ascending.
  public func changes(after day: Day, through last: Day) -> [Day] {
    var days = [
      start, signature, successorStart, end?.next, presumedEnd?.next, statusDay, statusDay?.next, inventoryDate,
    ]
    days += [firstStatusDay?.adding(days: -Self.year), statusDay?.adding(days: Self.year + 1)]
    return Set(days.compactMap { $0 }.filter { day < $0 && $0 <= last }).sorted()
      .filter { state(on: $0) != state(on: $0.previous) }
  }
}
