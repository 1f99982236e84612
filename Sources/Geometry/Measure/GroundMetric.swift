/// Lengths on the ground of segments given in the equal-area plane, many at a time: the stretch of the plane is
/// tabulated every 4 km of northing and interpolated (relative error under 1e-6 between 60°S and 60°N).
///
/// Example: from (0, 5,314,549.56) to (1,000, 5,314,549.56), at 46.5°N, the ground length is 795.58 m: the plane
/// stretches east-west by 1.2569 there.
public struct GroundMetric: Sendable {
  @usableFromInline static let step = 4000.0
  @usableFromInline static let half = 1820
  @usableFromInline let stretch: [Double]

  /// The table, made once.
  public static let standard = GroundMetric()

  private init() {
    stretch = (-Self.half...Self.half).map { i in
      EqualAreaPlane.stretch(lat: EqualAreaPlane.lonLat(x: 0, y: Double(i) * Self.step).lat)
    }
  }

  /// Ground length in metres of the plane segment from (x0, y0) to (x1, y1).
  @inlinable
  public func length(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> Double {
    let k = stretch(y: (y0 + y1) / 2)
    let dx = (x1 - x0) / k
    let dy = (y1 - y0) * k
    return (dx * dx + dy * dy).squareRoot()
  }

  /// East-west stretch of the plane at a northing in metres: plane metres per ground metre; along the meridian it is the
  /// inverse. Example: 1.2569 at 5,314,549.56, which is 46.5°N.
  @inlinable
  public func stretch(y: Double) -> Double {
    let at = y / Self.step + Double(Self.half)
    let i = max(0, min(stretch.count - 2, Int(at)))
    return stretch[i] + (stretch[i + 1] - stretch[i]) * (at - Double(i))
  }

  /// Ground length of all boundaries of a feature, shells and holes.
  public func boundaryLength(_ column: PolygonColumn, _ feature: Int) -> Double {
    var total = 0.0
    for ring in column.allRings(of: feature) {
      let points = column.points(of: ring)
      for p in points.dropLast() {
        total += length(column.xy[2 * p], column.xy[2 * p + 1], column.xy[2 * p + 2], column.xy[2 * p + 3])
      }
    }
    return total
  }
}
