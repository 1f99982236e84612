/// What is known of a scheme on a day. Figures count certain + presumed by default.
public enum InForceState: String, Sendable, CaseIterable {
  /// Started, and a stated end not passed, or a signed/active status dated that day or later.
  case certain
  /// Started, no end known, not known to have expired.
  case presumed
  /// Undated but published as signed or active, or expired at some later date without a stated end.
  case possible
  /// Planned or prefiguration: listed apart, never counted.
  case planned
  /// Before its start, after its end, or nothing says that it was in force.
  case out

  public var label: Text {
    switch self {
    case .certain: Text(fr: "certain", en: "certain")
    case .presumed: Text(fr: "présumé", en: "presumed")
    case .possible: Text("possible")
    case .planned: Text(fr: "en projet", en: "planned")
    case .out: Text(fr: "hors période", en: "out")
    }
  }
}

/// Which states count in a figure; each includes the ones before it.
public enum InForceFilter: String, Sendable, CaseIterable, Comparable {
  case certain, presumed, possible

  public func includes(_ state: InForceState) -> Bool {
    switch state {
    case .certain: true
    case .presumed: self >= .presumed
    case .possible: self == .possible
    case .planned, .out: false
    }
  }

  public var label: Text {
    switch self {
    case .certain: Text(fr: "certains seuls", en: "certain only")
    case .presumed: Text(fr: "certains et présumés", en: "certain and presumed")
    case .possible: Text(fr: "certains, présumés et possibles", en: "certain, presumed and possible")
    }
  }

  public static func < (a: InForceFilter, b: InForceFilter) -> Bool { a.rank < b.rank }
  private var rank: Int {
    switch self {
    case .certain: 0
    case .presumed: 1
    case .possible: 2
    }
  }
}

extension Scheme {
  /// First day of the scheme: its stated start, else its signature.
  public var start: Day? { (dateStart ?? dateSignature)?.first }

  /// The state of the scheme on `day`.
  ///
  /// - Parameters:
  ///   - successorStart: first day of the scheme named by `replaced_by`; this one ends at the latest the day before.
  ///   - inventoryDate: the day the inventory describes, which dates an undated "expired".
  /// - Returns: the state by the rules of DESIGN.md, "Dates". A published status never by itself removes a scheme
  ///   from a past date.
  ///
  /// Example: start 2022, end 2026, asked on 2026-01-01: `.certain`; signed 2025-12-11 without an end: `.presumed`.
  public func state(on day: Day, successorStart: Day?, inventoryDate: Day) -> InForceState {
    reason(on: day, successorStart: successorStart, inventoryDate: inventoryDate).state
  }
}

/// The states of all schemes of an inventory on one day, successors taken into account.
///
/// - Returns: one state per scheme, in the order given.
public func inForceStates(of schemes: [Scheme], on day: Day, inventoryDate: Day) -> [InForceState] {
  let successors = successorStarts(of: schemes)
  return schemes.indices.map {
    schemes[$0].state(on: day, successorStart: successors[$0], inventoryDate: inventoryDate)
  }
}

/// For each scheme, the first day of the one that replaces it, as far as the inventory knows it.
public func successorStarts(of schemes: [Scheme]) -> [Day?] {
  if schemes.indices.allSatisfy({ schemes[$0].replacedBy.isEmpty }) { return schemes.map { _ in nil } }
  let starts = Dictionary(schemes.map { ($0.id, $0.start) }, uniquingKeysWith: { first, _ in first })
  return schemes.map { $0.replacedBy.isEmpty ? nil : starts[$0.replacedBy] ?? nil }
}
