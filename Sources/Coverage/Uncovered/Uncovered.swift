public import Territory

/// A zone that the rule does not count as covered, or of which it says neither yes nor no, with why, and what lies nearest.
public struct UncoveredZone: Sendable {
  public var zone: ZoneCoverage
  public var reason: Reason
  /// Schemes of the types and statuses asked for that are only possible on the day, do not count, and hold some of it.
  public var possibleSchemes: [String]
  /// The nearest scheme in force; `nil` when none is in force, or the zone has no outline.
  public var nearest: NearestScheme?

  public enum Reason: Sendable, Equatable {
    /// No scheme in force holds any of it.
    case noScheme
    /// A scheme holds some of it, no more than the tolerance.
    case belowTolerance
    /// More than the tolerance is held, but not what the rule asks.
    case belowRule
    /// The rule looks at communes, and only some of them are inside.
    case someCommunes(inside: Int, of: Int)
    /// Neither yes nor no.
    case unknown(UnknownReason)

    /// As in files: `no_scheme`, `unknown_commune`.
    public var word: String {
      switch self {
      case .noScheme: "no_scheme"
      case .belowTolerance: "below_tolerance"
      case .belowRule: "below_rule"
      case .someCommunes: "some_communes"
      case .unknown(let reason): reason.rawValue
      }
    }

    public var label: Text {
      switch self {
      case .noScheme: Text(fr: "aucun dispositif recensé", en: "no scheme on record")
      case .belowTolerance: Text(fr: "recouvrement sous la tolérance", en: "covered part below the tolerance")
      case .belowRule: Text(fr: "recouvrement insuffisant pour la règle", en: "covered part below the rule")
      case .someCommunes(let inside, let all):
        Text(
          fr: "\(inside) de ses \(all) communes dans un périmètre",
          en: "\(inside) of its \(all) communes in a perimeter")
      case .unknown(let reason): Text(fr: "inconnu : \(reason.label.fr)", en: "unknown: \(reason.label.en)")
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
  /// Zones that the rule does not count: largest known population first, then largest area, then code, zones of unknown
  /// population after the others; then, in the same order, those of which it says neither yes nor no.
  public var zones: [UncoveredZone]
}
