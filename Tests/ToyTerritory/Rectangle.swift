public import Geometry

/// A rectangle of the toy territory, in kilometres of the equal-area plane from its south-west corner.
///
/// `Rectangle(0...10, 5...10)` is 10 km wide, 5 km high: 50 km².
public struct Rectangle: Sendable, Equatable {
  public var x: ClosedRange<Double>
  public var y: ClosedRange<Double>

  public init(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) {
    self.x = x
    self.y = y
  }

  /// South-west corner of the toy territory in EPSG:6933, metres: 2.07°E, 46.35°N.
  public static let origin = (x: 200_000.0, y: 5_300_000.0)

  /// Corners in the plane, counter-clockwise.
  public var ring: [(Double, Double)] {
    let (west, east) = (Self.origin.x + x.lowerBound * 1000, Self.origin.x + x.upperBound * 1000)
    let (south, north) = (Self.origin.y + y.lowerBound * 1000, Self.origin.y + y.upperBound * 1000)
    return [(west, south), (east, south), (east, north), (west, north)]
  }
}

extension PolygonColumn {
  /// Appends one feature made of rectangles that do not overlap; none gives an empty feature.
  public mutating func append(_ rectangles: [Rectangle]) {
    append(rectangles.map { [$0.ring] })
  }
}
