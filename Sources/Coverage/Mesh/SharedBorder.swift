internal import Geometry
internal import Territory

public struct SharedBorder: Sendable, Equatable {
  public var neighbour: Int32
  /// On the ground, m; 0 when the two meet in corners only.
  public var length: Double

  public init(neighbour: Int32, length: Double) {
    self.neighbour = neighbour
    self.length = length
  }
}
