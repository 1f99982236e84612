public import Geometry
public import Territory

/// How statistics are cut and how far they go.
public struct StatisticsScope: Sendable {
  /// Divisions in the order of the rows.
  public var divisions: [TerritorialDivision]
  /// Also every rule, the size of schemes, signatures, and shares.
  public var isDetailed: Bool
  /// Groups of schemes that stand beside the territories.
  public var groups: [SchemeGrouping]

  public init(divisions: [TerritorialDivision], isDetailed: Bool = false, groups: [SchemeGrouping] = []) {
    self.divisions = divisions
    self.isDetailed = isDetailed
    self.groups = groups
  }

  /// The level asked about and those below it: nation, région, département, EPCI.
  public static func standard(_ question: Question, _ geography: ReferenceGeography) -> StatisticsScope {
    let top = question.territory.level
    let levels = [TerritoryLevel.nation, .region, .departement, .epci].filter { $0 == top || $0.isBelow(top) }
    return StatisticsScope(divisions: levels.map { TerritorialDivision($0, geography) })
  }
}

/// The answer to "how much per territory".
public struct StatisticsAnswer: Sendable {
  public var question: Question
  /// By level in the order asked for, code, then in a fixed order of measures.
  public var rows: StatisticTable
  public var scope = StatisticsScope(divisions: [])
  /// Per level, how its rows add up to the whole.
  public var sums: [SumCheck] = []
  public var straddlers: [Straddler] = []
}

/// How the rows of a level add up to the row of the whole ground asked about:
/// `sum + outside - repeated - whole` is 0.
public struct SumCheck: Sendable, Equatable {
  public var level: String
  public var measure: Statistic.Measure
  public var type: String
  public var zoning: String
  public var status: String
  /// Computed over the whole ground, never summed from rows.
  public var whole: Double
  public var sum: Double
  /// What lies in no territory of the level: communes without EPCI, zones without commune, schemes on such communes.
  public var outside: Double
  /// Schemes counted in several territories, beyond the first.
  public var repeated: Double

  /// What the above do not explain: 0.
  public var unexplained: Double { sum + outside - repeated - whole }
}

/// A scheme that counts in several territories of a level.
public struct Straddler: Sendable, Equatable {
  public var level: String
  public var scheme: String
  public var type: String
  /// Sorted.
  public var territories: [String]
}

extension Atlas {
  /// Schemes, coverage of the territory and coverage of each zoning, per territory of each division.
  ///
  /// Every row is computed from communes and zones, none is a sum of other rows; areas and people are rounded far below
  /// what they are known to, so that rows of a level add up to the whole to the last bit (``SumCheck``). A zoning gives
  /// rows only where its data reach. Example: `region, 93, Provence-Alpes-Côte d'Azur, zones, CLS, qpv, …`.
  /// - Parameter scope: divisions and details; by default nation, région, département and EPCI.
  /// - Throws: ``GEOSError`` naming the feature when GEOS fails.
  public func statistics(
    _ grounds: [ZoneGround], _ question: Question, scope: StatisticsScope? = nil
  ) throws(GEOSError) -> StatisticsAnswer {
    let scope = scope ?? .standard(question, geography)
    var base = StatisticsBuilder(atlas: self, question: question, scope: scope)
    base.addTerritories()
    for ground in grounds { base.addZones(ground) }
    base.placeSchemes()
    let typeSets = question.types.map { [$0] } + (question.types.count > 1 ? [question.types] : [])
    let empty = base.emptied
    // All types together, the longest, first.
    let parts = try concurrentChunks(typeSets.count, threads: threads, chunkSize: 1) {
      (range) throws(GEOSError) -> StatisticsBuilder in
      var part = question
      part.types = typeSets[typeSets.count - 1 - range.lowerBound]
      var builder = empty
      try builder.addCoverage(part, grounds)
      return builder
    }
    let builders = [base] + parts.reversed()
    var rows = StatisticsBuilder.sortedRows(builders)
    for grouping in scope.groups { rows.others += try statistics(of: grouping, question, grounds) }
    return StatisticsAnswer(
      question: question, rows: rows, scope: scope, sums: builders.flatMap(\.sums),
      straddlers: builders.flatMap(\.straddlers))
  }
}
