public import Territory

/// One way of counting coverage, among all those that the data allow, with what it gives.
public struct Definition: Sendable {
  public var rule: Rule
  public var inForce: InForceFilter
  /// `counted` (any status), `signed`, `active`, or `withPlanned`.
  public var status: StatusCount.Standing
  public var isCofundedOnly: Bool
  public var tolerance: Tolerance
  public var zoningID: String
  public var generation: String
  /// Of the populations; `nil` when nobody says.
  public var vintage: String?
  public var counting: Counting
  public var shareOf: ShareBasis
  /// `nil`: not computable.
  public var values: [PublishedFigure: Double]
  /// What the values would be if all that is unknown counted; absent for those that are known.
  public var most: [PublishedFigure: Double]
  /// Zones of which the rule says neither yes nor no, and zones counted whose population is unknown.
  public var zonesUnknown: Int
  public var zonesWithoutPopulation: Int
  /// The published figures that it gives for sure, in the order of ``PublishedFigure``.
  public var matches: [PublishedFigure]
  public var reproduces: Bool
  /// Sum over the published figures of the relative distance to the interval that rounding leaves; 1 for each that is
  /// not computable.
  public var gap: Double
  /// Position among the distinct sets of zones counted, for ``ReconcileAnswer/differences``.
  var outcome: Int

  public enum Counting: String, Sendable, CaseIterable {
    /// Everybody who lives in a zone that the rule counts.
    case whole
    /// Population x share inside, over these zones.
    case apportioned

    public var label: Text {
      switch self {
      case .whole: Text(fr: "zones entières", en: "whole zones")
      case .apportioned: Text(fr: "au prorata", en: "apportioned")
      }
    }
  }

  public enum ShareBasis: String, Sendable, CaseIterable {
    case population, zones

    public var label: Text {
      switch self {
      case .population: Text("population")
      case .zones: Text("zones")
      }
    }
  }
}

/// Whether the published figures agree with each other, before any scheme: totals of the zones by vintage.
public struct PublishedTotals: Sendable {
  public var zoningID: String
  public var generation: String
  public var vintage: String?
  public var zones: Int
  public var zonesWithoutPopulation: Int
  public var population: Double?
  /// Published population / population of the zones; published zones covered / zones.
  public var populationShare: Double?
  public var zonesShare: Double?
  /// Whether that share is the published one; `nil` when there is nothing to compare.
  public var populationAgrees: Bool?
  public var zonesAgree: Bool?
}

/// What a figure comes to over all definitions tried, and with every scheme on record whatever its date and status.
public struct FigureRange: Sendable {
  public var figure: PublishedFigure
  public var published: PublishedNumber
  public var low: Double?
  public var high: Double?
  /// The loosest rule over every scheme on record.
  public var everything: Double?
  public var verdict: Attainment

  public enum Attainment: String, Sendable, CaseIterable {
    /// Some definition gives it.
    case reproduced
    /// Values below and above are reached, not this one.
    case between
    /// Even every scheme on record gives less: the inventory cannot reach the figure.
    case outOfReach = "out_of_reach"
    /// More than any definition, yet not more than every scheme on record.
    case above
    /// Less than any definition gives.
    case below
    case notComputable = "not_computable"

    public var label: Text {
      switch self {
      case .reproduced: Text(fr: "retrouvé", en: "reproduced")
      case .between: Text(fr: "entre deux définitions", en: "between two definitions")
      case .outOfReach: Text(fr: "hors d'atteinte de l'inventaire", en: "out of reach of the inventory")
      case .above: Text(fr: "au-dessus de toutes les définitions", en: "above every definition")
      case .below: Text(fr: "au-dessous de toutes les définitions", en: "below every definition")
      case .notComputable: Text(fr: "non calculable", en: "not computable")
      }
    }
  }
}

/// A zone on which the nearest definitions disagree.
public struct ZoneDifference: Sendable {
  public var zoningID: String
  public var code: String
  public var name: String
  public var population: Double?
  /// Ranks of the definitions that count it, and of those that do not.
  public var countedBy: [Int]
  public var leftOutBy: [Int]
}

/// The answer to "how was this figure obtained".
public struct ReconcileAnswer: Sendable {
  public var question: Question
  public var published: PublishedFigures
  /// The nearest first.
  public var definitions: [Definition]
  public var totals: [PublishedTotals]
  public var ranges: [FigureRange]
  /// Over the best definitions that differ by their zones, one of each (see ``compared``).
  public var differences: [ZoneDifference]
  /// Ranks (from 1) of the definitions compared zone by zone.
  public var compared: [Int]
  /// Rules that no zone allows to compute.
  public var rulesNotComputable: [Rule]
  /// The inventory says of no scheme whether it is co-funded: that dimension could not be tried.
  public var isCofundingUnknown: Bool
  public var issues: [DataIssue]

  public var reproducing: [Definition] { definitions.filter(\.reproduces) }
}

extension ReconcileAnswer {
  /// Without definitions: for what describes tables without an answer.
  package static func empty(_ question: Question) -> ReconcileAnswer {
    ReconcileAnswer(
      question: question, published: PublishedFigures(), definitions: [], totals: [], ranges: [], differences: [],
      compared: [1, 2], rulesNotComputable: [], isCofundingUnknown: false, issues: [])
  }
}
