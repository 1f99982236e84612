public import Territory

/// Where an end comes from; the two are never added up.
public enum EndKind: String, Sendable, CaseIterable {
  /// The row states its end, or a successor with a known start, or it is published as over by then.
  case stated
  /// No end is known: the scheme counts for the presumed duration of its type, an assumption.
  case presumed

  public var label: Text {
    switch self {
    case .stated: Text(fr: "fin connue", en: "stated end")
    case .presumed: Text(fr: "fin présumée", en: "presumed end")
    }
  }
}

/// A scheme in force whose end falls in the window.
public struct ExpiringScheme: Sendable {
  public var kind: EndKind
  /// Last day. A presumed end may lie before the day asked about: overdue.
  public var end: Day
  public var isOverdue: Bool
  public var scheme: Scheme
  public var state: InForceState
  /// First day of its successor, when the inventory knows it.
  public var renewal: Day?
  /// Without a known perimeter: what would be lost is unknown.
  public var hasPerimeter: Bool
  /// Zones that the rule counts until then and not on the day after, sorted.
  public var zonesLost: [String]
  /// Zones that it counts until then and of which nothing is known on the day after, sorted.
  public var zonesPerhapsLost: [String]
  /// Known populations of the zones lost; `nil` when none is known.
  public var populationLost: Double?
  /// Lost zones whose population is unknown, hence missing from the figure before.
  public var zonesWithoutPopulation: Int
}

/// A zone that the rule stops counting in the window if nothing is renewed.
public struct ExpiringZone: Sendable {
  public var kind: EndKind
  /// First day without.
  public var day: Day
  /// Nobody covers it on that day; otherwise somebody may: a perimeter, a commune or the inventory is not known.
  public var isCertain: Bool
  public var code: String
  public var name: String
  public var departement: String
  public var population: Double?
  /// Schemes that end the day before and meet the zone, sorted.
  public var schemes: [String]
  /// Covered again in the window, by schemes on record.
  public var retainedAgain: Day?
}

/// What ends in a month; each zone in the month in which it is lost.
public struct ExpiringMonth: Sendable {
  public var kind: EndKind
  /// `2026-03`; `nil` for presumed ends that have already passed.
  public var month: String?
  public var schemes: Int
  public var zonesLost: Int
  public var zonesPerhapsLost: Int
  public var populationLost: Double?
  /// Lost zones whose population is unknown, hence missing from the figure before.
  public var zonesWithoutPopulation: Int
}

/// The answer to "what ends soon".
public struct ExpiringAnswer: Sendable {
  public var question: Question
  public var rule: Rule
  public var zoning: ZoningName
  /// Last day of the window.
  public var until: Day
  /// Presumed duration, in months, of schemes without a known end; `nil` for types without limit.
  public var presumedMonths: Int?
  /// Zones counted on the day asked about, of all.
  public var zonesRetained: Int
  /// Zones whose verdict on that day is unknown: what they would lose is not told.
  public var zonesUnknown: Int
  public var zonesTotal: Int
  /// By kind, end, then id.
  public var schemes: [ExpiringScheme]
  /// By kind, day, then code.
  public var zones: [ExpiringZone]
  public var months: [ExpiringMonth]
  /// Schemes in force whose end can be neither read nor presumed.
  public var endless: [String]
  public var issues: [DataIssue]
}
