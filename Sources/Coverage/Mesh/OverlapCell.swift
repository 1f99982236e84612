internal import Geometry
internal import Territory

/// area that two atoms both cover, because their published outlines overlap by digitising.
public struct OverlapCell: Sendable, Equatable, BitwiseCopyable {
  public var a: Int32
  public var b: Int32
  /// m².
  public var area: Double

  public init(a: Int32, b: Int32, area: Double) {
    self.a = a
    self.b = b
    self.area = area
  }
}
