internal import CPROJ

/// Measures on the ellipsoid (GRS 80, from which WGS 84 differs by less than a micrometre here), by Karney's
/// algorithms: a reference that owes nothing to a plane. Edges are geodesics, not straight lines of a plane.
///
/// Coordinates are longitudes and latitudes in degrees; a NaN gives NaN.
public enum Geodesic {
  private static let ellipsoid: geod_geodesic = {
    var ellipsoid = geod_geodesic()
    geod_init(&ellipsoid, 6_378_137, 1 / 298.257222101)
    return ellipsoid
  }()

  /// Distance in metres. Example: a degree of longitude on the equator is 111,319.49 m.
  public static func distance(lon1: Double, lat1: Double, lon2: Double, lat2: Double) -> Double {
    var metres = 0.0
    withUnsafePointer(to: ellipsoid) { geod_inverse($0, lat1, lon1, lat2, lon2, &metres, nil, nil) }
    return metres
  }

  /// Area of a feature in square metres: shells less holes, whatever their orientation; 0 when empty.
  ///
  /// Assumes a valid feature smaller than half the Earth.
  /// Example: the degree square from (3, 46) to (4, 47) has 8,532.78 km².
  package static func area(_ column: PolygonColumn, _ feature: Int) -> Double {
    var total = 0.0
    for polygon in column.polygons(of: feature) {
      for (position, ring) in column.rings(of: polygon).enumerated() {
        let area = ringArea(column, ring)
        total += position == 0 ? area : -area
      }
    }
    return total
  }

  private static func ringArea(_ column: PolygonColumn, _ ring: Int) -> Double {
    var polygon = geod_polygon()
    var area = 0.0
    geod_polygon_init(&polygon, 0)
    withUnsafePointer(to: ellipsoid) { ellipsoid in
      // Without the closing point, which geod_polygon_compute adds.
      for p in column.points(of: ring).dropLast() {
        geod_polygon_addpoint(ellipsoid, &polygon, column.xy[2 * p + 1], column.xy[2 * p])
      }
      _ = geod_polygon_compute(ellipsoid, &polygon, 0, 1, &area, nil)
    }
    return abs(area)
  }
}
