/// A share of 1, known or known to lie between two bounds because a part of what it is about is unknown.
public struct ShareSpan: Sendable, Equatable {
  /// What is inside for sure.
  public var low: Double
  /// What is inside if all that is unknown were.
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  public init(_ share: Double) { (low, high) = (share, share) }

  /// Anything from nothing to all.
  public static let unknown = ShareSpan(low: 0, high: 1)

  public var isKnown: Bool { low == high }

  /// Whether the share is at least `threshold`; `nil`, unknown, where the threshold lies in the span.
  /// - Example: 0.4...0.9 reaches 0.3, does not reach 0.95, and nobody knows whether it reaches 0.5.
  public func reaches(_ threshold: Double) -> Bool? { low >= threshold ? true : high < threshold ? false : nil }

  /// Whether the share is more than `threshold`; `nil` where the threshold lies in the span.
  public func exceeds(_ threshold: Double) -> Bool? { low > threshold ? true : high <= threshold ? false : nil }

  /// At most 1 where something is unknown; a known share keeps the rounding of its areas.
  mutating func open(by unknown: Double) {
    if unknown > 0 { high = max(low, min(1, high + unknown)) }
  }
}
