public import Glibc

/// EPSG:6933 (WGS 84 / NSIDC EASE-Grid 2.0 Global) in closed form: cylindrical equal area, standard parallel 30°,
/// on the WGS 84 ellipsoid.
///
/// Source: Snyder, *Map Projections: A Working Manual* (USGS PP 1395), p. 81-83. One plane for metropolitan and
/// overseas France; areas in it are areas on the ellipsoid. It stretches shapes: use ``GroundMetric``
/// for lengths. Example: 3°E, 46.5°N is (289,458.84, 5,314,549.56); a degree square there keeps its area within 0.05 %
/// of the geodesic one (edges are straight in the plane, not geodesic).
public enum EqualAreaPlane {
  @usableFromInline static let a = 6_378_137.0
  @usableFromInline static let e2 = 0.006_694_379_990_141_317
  /// Scale of the standard parallel, cos 30° / sqrt(1 - e² sin² 30°).
  @usableFromInline static let k0 = 0.75.squareRoot() / (1 - e2 / 4).squareRoot()
  @usableFromInline static let qPole = authalicQ(1)

  /// Metres beyond which no place on the Earth lies: the plane ends at x = 17,367,530 and y = 7,314,541.
  public static let greatestX = 1.74e7
  public static let greatestY = 7.4e6

  /// Snyder's q(φ), for sin φ.
  @inlinable
  static func authalicQ(_ s: Double) -> Double {
    // atanh(z) / z = 1 + z²/3 + z⁴/5 + …; z² is at most e², so that seven terms give all digits.
    let z2 = e2 * s * s
    let series = 1 + z2 * (1 / 3 + z2 * (1 / 5 + z2 * (1 / 7 + z2 * (1 / 9 + z2 * (1 / 11 + z2 / 13)))))
    return (1 - e2) * s * (1 / (1 - z2) + series)
  }

  /// Longitude and latitude in degrees to the plane, in metres.
  @inlinable
  public static func project(lon: Double, lat: Double) -> (x: Double, y: Double) {
    (a * k0 * lon * (.pi / 180), a * authalicQ(sin(lat * (.pi / 180))) / (2 * k0))
  }

  /// The plane back to longitude and latitude in degrees, within 1e-9 degrees.
  public static func lonLat(x: Double, y: Double) -> (lon: Double, lat: Double) {
    let beta = asin(max(-1, min(1, 2 * y * k0 / (a * qPole))))
    // Authalic to geodetic latitude (Snyder 3-18), then one Newton step on q.
    let e4 = e2 * e2
    let e6 = e4 * e2
    var phi =
      beta + (e2 / 3 + 31 * e4 / 180 + 517 * e6 / 5040) * sin(2 * beta)
      + (23 * e4 / 360 + 251 * e6 / 3780) * sin(4 * beta) + (761 * e6 / 45360) * sin(6 * beta)
    let s = sin(phi)
    let c = cos(phi)
    if c > 1e-6 {
      let w = 1 - e2 * s * s
      phi -= (authalicQ(s) - 2 * y * k0 / a) / (2 * (1 - e2) * c / (w * w))
    }
    return (x / (a * k0) * (180 / .pi), phi * (180 / .pi))
  }

  /// East-west stretch of the plane at latitude `lat` degrees: plane metres per ground metre along the parallel.
  /// Along the meridian it is the inverse.
  public static func stretch(lat: Double) -> Double {
    let s = sin(lat * (.pi / 180))
    return k0 * (1 - e2 * s * s).squareRoot() / cos(lat * (.pi / 180))
  }
}
