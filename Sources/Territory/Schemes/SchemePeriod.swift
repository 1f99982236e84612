/// The days on which a scheme was in force, as far as they are known.
public struct SchemePeriod: Sendable, Equatable {
  /// First day; `nil` when it is unknown.
  public var start: Day?
  /// Last day; `nil` when no end is known.
  public var end: Day?
  /// From ``sureFrom`` to ``sureUntil``; before and after, possible. `.certain`: start and end are stated; `.presumed`: no
  /// end is stated; `.possible`: the start is unknown, or the scheme is known to have ended on some earlier day than
  /// ``end``.
  public var certainty: InForceFilter
  /// The signature, where the period began before it.
  public var sureFrom: Day?
  /// Last day of the presumed duration, where no end is known.
  public var sureUntil: Day?

  public init(
    start: Day?, end: Day?, certainty: InForceFilter, sureFrom: Day? = nil, sureUntil: Day? = nil
  ) {
    self.start = start
    self.end = end
    self.certainty = certainty
    self.sureFrom = sureFrom
    self.sureUntil = sureUntil
  }

  /// The days that both have, as sure as the less sure of the two on any of them; `nil` when their known days exclude
  /// each other.
  ///
  /// An unknown start or end excludes nothing. Example: 2015 to 2018 and 2017 without an end: 2017-01-01 to
  /// 2018-12-31, presumed.
  public func common(with other: SchemePeriod) -> SchemePeriod? {
    let start = [start, other.start].compactMap { $0 }.max()
    let end = [end, other.end].compactMap { $0 }.min()
    if let start, let end, start > end { return nil }
    var common = SchemePeriod(
      start: start, end: end, certainty: max(certainty, other.certainty),
      sureFrom: [sureFrom, other.sureFrom].compactMap { $0 }.max(),
      sureUntil: [sureUntil, other.sureUntil].compactMap { $0 }.min())
    let from = [start, common.sureFrom].compactMap { $0 }.max()
    let until = [end, common.sureUntil].compactMap { $0 }.min()
    if let from, let until, from > until { common.certainty = .possible }
    return common
  }
}

extension SchemeTerm {
  /// The days on which ``state(on:)`` says that the scheme counts in some way; `nil` when there are none (planned, or
  /// nothing says that it was ever in force).
  ///
  /// A scheme published as expired without a stated end ended before the day of that publication, at the latest; in a
  /// table without any date, its statuses hold on every day.
  public var period: SchemePeriod? {
    if isPlanned { return nil }
    let day = start ?? end ?? inventoryDate
    if isAsOfDayAsked {
      let state = state(on: day)
      return InForceFilter.possible.includes(state)
        ? SchemePeriod(start: nil, end: nil, certainty: state == .presumed ? .presumed : .possible) : nil
    }
    if start == nil, status == .unknown, withoutStart == .unknown, !hasUnreadDate { return nil }
    let over = over(on: inventoryDate)?.previous
    let end = knownEnd
    if let start, let end, start > end { return nil }
    let isDoubtful = start == nil || over != nil || status == .notUnderstood || hasUnreadDate
    let certainty: InForceFilter = isDoubtful ? .possible : self.end == nil ? .presumed : .certain
    if isDoubtful { return SchemePeriod(start: start, end: end, certainty: certainty) }
    return SchemePeriod(
      start: start, end: end, certainty: certainty,
      sureFrom: signature.flatMap { s in start.flatMap { s > $0 ? s : nil } },
      sureUntil: self.end == nil ? presumedEnd : nil)
  }
}
