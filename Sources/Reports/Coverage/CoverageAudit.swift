public import Coverage
public import Territory

/// What a coverage answer rests on and what stands beside it: statuses, vintages, targeting, verification.
public struct CoverageAudit: Sendable {
  public var zoning: String
  public var statuses: [StatusCount] = []
  public var vintages: [Vintage] = []
  /// `nil` unless asked for.
  public var targeting: [TargetingRow]?
  public var unserved: [UnservedTerritory]?
  public var verified: [VerifiedZone]?

  public init(zoning: String) { self.zoning = zoning }
}
