public import Territory

/// Why a zone is counted or not: everything that its verdict rests on.
public struct ZoneExplanation: Sendable {
  public var question: Question
  public var rule: Rule
  public var zoning: ZoningName
  /// The same figures as ``Atlas/coverage(of:_:)`` gives.
  public var zone: ZoneCoverage
  /// Every rule under every filter of states, in the order of ``Rule/registry``.
  public var verdicts: [RuleVerdict]
  /// Communes stated or found, sorted by code.
  public var communes: [CommuneEvidence]
  /// Schemes of any type asked for that meet the zone or one of its communes, whatever their state: those that count
  /// first, then by share and id.
  public var schemes: [SchemeEvidence]
  /// For a zone that the rule does not count, what came nearest, in the order of ``Miss/Kind``.
  public var misses: [Miss]
  public var issues: [DataIssue]
}

public struct RuleVerdict: Sendable {
  public var rule: Rule
  public var filter: InForceFilter
  /// `nil`: not computable.
  public var verdict: Bool?
  /// The rule and the filter that decide.
  public var isAsked: Bool
}

/// A commune of a zone.
public struct CommuneEvidence: Sendable {
  public var code: String
  public var name: String
  /// The publisher of the zone states it.
  public var isStated: Bool
  /// Rules look at it: it is stated, or found above the tolerance where none is.
  public var isConsidered: Bool
  /// Share of the zone that lies in it; `nil` without polygon.
  public var shareOfZone: Double?
  /// Share of the commune inside the schemes that count.
  public var shareCovered: Double?
  public var epci: String
}

/// A scheme seen from a zone.
public struct SchemeEvidence: Sendable {
  public var scheme: Scheme
  public var state: InForceState
  public var reason: InForceReason
  /// It is among those that the question counts.
  public var counts: Bool
  /// Of the zone's area; `nil` where no area is known.
  public var share: Double?
  public var areaKm2: Double?
}

/// Something that nearly made the zone count.
public struct Miss: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// It ended, or was replaced, before the day.
    case expired
    /// On record, but only as possible (or presumed) where the question asks for more.
    case uncertain
    /// Its published status is not among those asked for.
    case status
    case notStarted = "not_started"
    case planned
    /// A scheme that counts holds communes of the EPCI, not this one.
    case epciWithoutCommune = "epci_without_commune"
    /// A scheme that counts holds some of the zone, not enough.
    case smallShare = "small_share"
    /// The nearest scheme that counts.
    case nearest
  }

  public var kind: Kind
  public var scheme: String
  /// Days since the end, or until the start; `nil` when undated.
  public var days: Int?
  /// Share of the zone that the scheme would hold, or holds.
  public var share: Double?
  public var distanceKm: Double?
  /// Communes of the EPCI that the scheme holds, of how many.
  public var epciCommunes: (held: Int, all: Int)?
  public var reason: InForceReason?
}

/// Why a scheme counts or not, and what it covers.
public struct SchemeExplanation: Sendable {
  public var question: Question
  public var facts: SchemeFacts
  public var reason: InForceReason
  public var counts: Bool
  /// First day of the scheme that replaces it.
  public var successorStart: Day?
  /// Communes listed, whole or in part, or met by the drawn part; sorted by code.
  public var communes: [(code: String, name: String, share: Double?)]
  /// Zones that it meets, sorted by zoning and code.
  public var zones: [ZoneHeld]
  public var issues: [DataIssue]
}

/// A zone seen from a scheme.
public struct ZoneHeld: Sendable {
  public var zoningID: String
  public var code: String
  public var name: String
  public var share: Double?
  public var population: Double?
  /// Verdict of the rule, all schemes that count together.
  public var retained: Bool?
  /// Other schemes that count and hold some of it.
  public var others: [String]
}
