internal import Territory

/// Limits on the schemes and zones of a question beyond type, status, day and territory.
public struct Selection: Sendable, Equatable {
  /// Only schemes that their source says to be co-funded.
  public var isCofundedOnly = false
  /// Only schemes whose themes hold one of these words; empty for all.
  public var themes: [String] = []
  /// Only zones that a scheme which counts names as targeted, or only the others; `nil` for all.
  public var isTargeted: Bool?
  /// Zones without a published population take that of the grid, and say so.
  public var estimatesPopulation = false

  public init() {}
}
