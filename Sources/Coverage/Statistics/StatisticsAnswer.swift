internal import Geometry
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

  /// The level asked about and those below it: nation, région, département, EPCI; of communes asked for, they alone.
  public static func standard(_ question: Question, _ geography: ReferenceGeography) -> StatisticsScope {
    let top = question.territory.level
    let levels =
      top == .commune
      ? [top] : [TerritoryLevel.nation, .region, .departement, .epci].filter { $0 == top || $0.isBelow(top) }
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

extension StatisticsAnswer {
  /// Without rows: for what describes tables without an answer.
  package static func empty(_ question: Question) -> StatisticsAnswer {
    StatisticsAnswer(question: question, rows: StatisticTable([Statistic]()))
  }
}

/// How the rows of a level add up to the row of the whole territory asked about:
/// `sum + outside - repeated - whole` is 0.
public struct SumCheck: Sendable, Equatable {
  public var level: String
  public var measure: Statistic.Measure
  public var type: String
  public var zoning: String
  public var status: String
  /// Computed over the whole territory, never summed from rows.
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
