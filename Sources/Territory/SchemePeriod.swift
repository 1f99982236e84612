/// The days on which a scheme was in force, as far as they are known.
public struct SchemePeriod: Sendable, Equatable {
  /// First day; `nil` when it is unknown.
  public var start: Day?
  /// Last day; `nil` when no end is known.
  public var end: Day?
  /// `.certain`: start and end are stated; `.presumed`: no end is stated; `.possible`: the start is unknown, or the
  /// scheme is known to have expired on some earlier day than ``end``.
  public var certainty: InForceFilter

  public init(start: Day?, end: Day?, certainty: InForceFilter) {
    self.start = start
    self.end = end
    self.certainty = certainty
  }

  /// The days that both have, as sure as the less sure of the two; `nil` when their known days exclude each other.
  ///
  /// An unknown start or end excludes nothing. Example: 2015 to 2018 and 2017 without an end: 2017-01-01 to
  /// 2018-12-31, presumed.
  public func common(with other: SchemePeriod) -> SchemePeriod? {
    let start = [start, other.start].compactMap { $0 }.max()
    let end = [end, other.end].compactMap { $0 }.min()
    if let start, let end, start > end { return nil }
    return SchemePeriod(start: start, end: end, certainty: max(certainty, other.certainty))
  }
}

extension Scheme {
  /// The days on which ``state(on:successorStart:inventoryDate:)`` says that the scheme counts in some way; `nil` when
  /// there are none (planned, or nothing says that it was ever in force).
  ///
  /// A scheme published as expired without a stated end ended before the day of that publication, at the latest.
  public func period(successorStart: Day?, inventoryDate: Day) -> SchemePeriod? {
    if isTimeless { return SchemePeriod(start: nil, end: nil, certainty: .presumed) }
    if status == .planned || status == .prefiguration { return nil }
    if start == nil && status == .unknown { return nil }
    var end = dateEnd?.last
    var certainty: InForceFilter = start == nil ? .possible : end == nil ? .presumed : .certain
    if status == .expired && end == nil {
      end = (statusDate?.last ?? inventoryDate).previous
      certainty = .possible
    }
    if let successorStart { end = min(end ?? successorStart.previous, successorStart.previous) }
    if let start, let end, start > end { return nil }
    return SchemePeriod(start: start, end: end, certainty: certainty)
  }
}

/// The periods of all schemes of an inventory, successors taken into account, in the order given.
public func schemePeriods(of schemes: [Scheme], inventoryDate: Day) -> [SchemePeriod?] {
  let starts = Dictionary(schemes.map { ($0.id, $0.start) }, uniquingKeysWith: { first, _ in first })
  return schemes.map { scheme in
    let successor = scheme.replacedBy.isEmpty ? nil : starts[scheme.replacedBy] ?? nil
    return scheme.period(successorStart: successor, inventoryDate: inventoryDate)
  }
}
