/// What is known of a scheme on a day. Figures count certain + presumed by default.
public enum InForceState: String, Sendable, CaseIterable {
  /// Started and signed, and a stated end not passed, or a signed/active status dated that day or later.
  case certain
  /// Started and signed, no end known, within the presumed duration of its type; or said to be in force within a year.
  case presumed
  /// Past the presumed duration, undated, signed only later, or expired at some later date without a stated end; or what
  /// its row says was not understood.
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

  /// Last day that its row states, as a date or as a length from its start. Example: a start in 2013 and `3 ans` give
  /// 2015-12-31.
  public var end: Day? {
    if let dateEnd { return dateEnd.last }
    guard let months, let start else { return nil }
    return start.adding(months: months).previous
  }
}
