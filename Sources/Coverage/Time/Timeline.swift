public import Territory

/// What a zoning is called, and what its populations date from.
public struct ZoningName: Sendable {
  public var id: String
  public var generation: String
  public var label: Text
  /// Plural used in sentences: `QPV`.
  public var noun: ZoneNoun
  public var populationVintage: String?

  /// Days on which each of its generations stands.
  public var validities: [Validity]

  init(_ zoning: Zoning) {
    validities = zoning.generations.isEmpty ? [zoning.validity] : zoning.generations.map(\.validity)
    id = zoning.id
    generation = zoning.generation
    label = zoning.label
    noun = zoning.noun
    populationVintage = zoning.populationVintage
  }
}

/// The figures of one territory at one date of a timeline.
public struct TimelinePoint: Sendable {
  public var on: Day
  /// A scheme type, or ``Statistic/allTypes`` for the union of those asked for.
  public var type: String
  public var zoningID: String
  public var summary: CoverageSummary
}

/// A scheme that changes state between two dates of a timeline.
public struct TimelineEvent: Sendable {
  /// The first date that shows the change.
  public var on: Day
  /// The day of the change itself; `nil` when no date of the row says it.
  public var day: Day?
  public var scheme: String
  public var type: String
  public var name: String
  public var from: InForceState
  public var to: InForceState
  /// Zones that the scheme meets and that the rule counts from this step on, all types asked for together; sorted.
  public var zonesGained: [String]
  /// Zones that the scheme meets and that the rule no longer counts.
  public var zonesLost: [String]
}

/// The answer to "how did coverage change": the same question at several dates.
public struct TimelineAnswer: Sendable {
  /// As of the last date.
  public var question: Question
  public var rule: Rule
  public var zoning: ZoningName
  public var dates: [Day]
  /// By date, type, level and code; the territory asked about first.
  public var points: [TimelinePoint]
  /// By date, then scheme id.
  public var events: [TimelineEvent]
  public var issues: [DataIssue]
}
