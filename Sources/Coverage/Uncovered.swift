public import Territory

/// A zone that the rule does not count as covered, with why, and what lies nearest.
public struct UncoveredZone: Sendable {
  public var zone: ZoneCoverage
  public var reason: Reason
  /// The nearest scheme in force; `nil` when none is in force, or the zone has no outline.
  public var nearest: NearestScheme?

  public enum Reason: String, Sendable, CaseIterable {
    /// No scheme in force holds any of it.
    case noScheme = "no_scheme"
    /// A scheme holds some of it, no more than the tolerance.
    case belowTolerance = "below_tolerance"
    /// More than the tolerance is held, but not what the rule asks.
    case belowRule = "below_rule"

    public var label: Text {
      switch self {
      case .noScheme: Text(fr: "aucun dispositif", en: "no scheme")
      case .belowTolerance: Text(fr: "part couverte sous la tolérance", en: "covered part below the tolerance")
      case .belowRule: Text(fr: "part couverte insuffisante pour la règle", en: "covered part below the rule")
      }
    }
  }
}

/// A scheme and its geodesic distance to a zone, between the nearest points of both; 0 when they meet.
public struct NearestScheme: Sendable, Equatable {
  public var id: String
  public var distanceKm: Double
}

/// The answer to "what is left without a scheme".
public struct UncoveredAnswer: Sendable {
  public var coverage: CoverageAnswer
  /// Largest known population first, then largest area, then code; zones of unknown population after the others.
  public var zones: [UncoveredZone]
}
