public import Territory

/// One zone under a question.
public struct ZoneCoverage: Sendable {
  public var code: String
  public var name: String
  /// Communes that the rules look at: as published, or found by overlap.
  public var communes: [String]
  public var communesStated: [String]
  public var departement: String
  public var region: String
  public var epci: String
  /// The commune that holds most of it, else the first that it states.
  public var mainCommune = ""
  /// `nil` is unknown, never 0.
  public var population: Double?
  public var populationSource = PopulationSource.unknown
  /// Inhabitants of the grid's cells in the zone, to compare with the published number; `nil` without cells.
  public var populationGrid: Double?
  public var areaKm2: Double?
  /// Raw share of the zone's area in the union, `nil` where not computable; display clips it to 0...1.
  public var areaShare: Double?
  public var populationShare: Double?
  public var populationMethod: PopulationMethod
  /// One per tolerance of the question.
  public var classes: [ZoneClass]
  /// Verdict of the rule; `nil`: unknown, see ``reasons``.
  public var retained: Bool?
  /// Verdict of the rule when only certain schemes count, and when possible ones do too.
  public var retainedCertain: Bool?
  public var retainedPossible: Bool?
  /// Verdicts of ``Rule/registry`` in order.
  public var verdicts: RuleVerdicts
  /// The verdict changes between t = 1 % and 10 %, the covered part is narrower than the outlines are precise, or more
  /// than the tolerance of the zone lies in no commune of the reference.
  public var isFragile: Bool
  /// Schemes that count and hold more than 1 m² of the zone (all of it where no area is computable).
  public var schemes: [SchemeShare]
  /// Ids of the schemes that count and name this zone as targeted.
  public var targetedBy: [String] = []
  public var obstacle: PlacedZoning.Obstacle?
  /// Of a zoning put together from several; empty for the others.
  public var generation = ""
  /// Why the verdict is unknown; empty where it is known.
  public var reasons: [UnknownReason] = []
  /// Ids of the schemes in force that may hold a part of the zone: their perimeter is unknown, known in part, or possible.
  public var perhaps: [String] = []
  /// Share of the zone in no commune of the reference; `nil` without polygons.
  public var shareOutside: Double?
  /// Communes of the zone that count as inside for sure.
  public var communesInside = 0
  /// How complete the inventory is where the zone lies; `nil` where nobody says, and in series over days.
  public var inventory: InventoryLevel?

  public struct SchemeShare: Sendable, Equatable {
    public var id: String
    /// Of the zone's area; `nil` where the zone has none.
    public var share: Double?
    public var areaKm2: Double?
  }

  /// What the grid holds less what is published; `nil` where either is unknown or the grid itself stands in.
  public var populationResidual: Double? {
    guard populationSource == .published, let population, let populationGrid else { return nil }
    return populationGrid - population
  }
}

/// Figures of one territory: a row of the summary.
public struct CoverageSummary: Sendable {
  public var level: TerritoryLevel
  public var code: String
  public var name: String
  /// The inventory of schemes knows something of this territory; otherwise its figures say nothing, and none is 0.
  public var isInventoryReached = true
  /// How complete it is there; `nil` where nobody says, and in series over days.
  public var inventory: InventoryLevel?
  /// Schemes in force by the question's filter, certain ones alone, possible ones included.
  public var schemes = 0
  public var schemesCertain = 0
  public var schemesPossible = 0
  public var schemesCofunded = 0
  public var zones = 0
  /// By class at the main tolerance.
  public var entirely = 0
  public var partly = 0
  public var notCovered = 0
  public var notComputable = 0
  /// Zones that the rule counts for sure; with certain schemes alone; with possible ones.
  public var retained = 0
  public var retainedCertain = 0
  public var retainedPossible = 0
  /// Zones of which the rule says neither yes nor no, in the same three cases: they may be added to those above.
  public var undecided = 0
  public var undecidedCertain = 0
  public var undecidedPossible = 0
  public var fragile = 0
  /// Sum of the known zone populations; `nil` when none is known.
  public var population: Double?
  public var zonesWithoutPopulation = 0
  /// Whole population of the zones that the rule counts, as far as it is known.
  public var populationRetained: Double?
  /// Zones counted by the rule whose population is unknown: missing from the figure before.
  public var retainedWithoutPopulation = 0
  /// Known population of the zones that are undecided: it may be added.
  public var populationUndecided = 0.0
  /// Population x share, summed over the zones of which both are known.
  public var populationApportioned: Double?
  /// Zones missing from the figure before.
  public var apportionedUnknown = 0
  public var areaKm2: Double?
  public var areaCoveredKm2: Double?
  /// Zones missing from the two figures before: without an area, or without a share of it.
  public var zonesWithoutArea = 0

  /// Zones missing from ``populationRetained``: counted without a known population, or undecided.
  public var populationUnknown: Int { retainedWithoutPopulation + undecided }
  /// Zones with a verdict: what shares of zones divide by.
  public var decided: Int { zones - undecided }
  /// `nil` where no zone has a verdict.
  public var retainedKnown: Int? { zones > 0 && decided == 0 ? nil : retained }
}

/// Schemes that count in a territory.
public struct SchemeTotals: Sendable, Equatable {
  /// By the question's filter; certain ones alone; possible ones included.
  public var counted: Int
  public var certain: Int
  public var possible: Int
  /// Of those that count: stated as co-funded, and stated either way.
  public var cofunded: Int
  public var cofundedKnown: Int
  /// Of those that count: without a perimeter known for sure, so that no zone is retained by them.
  public var withoutPerimeter: Int
}

/// The answer to "what is covered", with what it rests on.
public struct CoverageAnswer: Sendable {
  public var question: Question
  public var rule: Rule
  public var zoningID: String
  public var generation: String
  public var zoningLabel: Text
  public var zoningNoun: ZoneNoun
  public var populationVintage: String?
  /// The territory asked about first, then its régions and départements.
  public var summary: [CoverageSummary]
  public var rules: [RuleCount]
  /// The same for each row of ``summary`` at its level and that of régions.
  public var rulesByTerritory: [TerritoryRules] = []
  /// Sorted by code.
  public var zones: [ZoneCoverage]
  /// Schemes over the whole territory asked about, each counted once.
  public var schemeTotals: SchemeTotals
  /// Ids of schemes in force without a known perimeter, and planned ones.
  public var schemesWithoutPerimeter: [String]
  public var schemesPlanned: [String]
  public var issues: [DataIssue]
  /// Of ``schemesWithoutPerimeter``, those whose carrier or name points to a place, or whose row marks one as possible:
  /// zones there say "perhaps".
  public var schemesWithProbablePlace: [String] = []
  /// Ids of the schemes that count and of whose perimeter a part could not be read, or has no place.
  public var schemesKnownInPart: [String] = []
  public var datesInDoubt = DatesInDoubt()
  /// How complete the inventory is of each type, over the territory asked about and those below it; empty without published
  /// totals.
  public var completeness: [TerritoryCompleteness] = []
  /// Published totals that say all of a territory covered, where some zone of it is held by no scheme on record.
  public var saidCovered: [SaidCovered] = []
}
