import Geometry
import Testing

/// Numbers by pyproj 3.7.2, Geod(ellps="GRS80").
@Suite struct GeodesicTests {
  @Test func distances() {
    #expect(isClose(Geodesic.distance(lon1: 0, lat1: 0, lon2: 1, lat2: 0), 111319.49079327357))
    let parisMarseille = Geodesic.distance(lon1: 2.3522, lat1: 48.8566, lon2: 5.3698, lat2: 43.2965)
    #expect(isClose(parisMarseille, 660493.2687620022))
    #expect(Geodesic.distance(lon1: 3, lat1: 46, lon2: 3, lat2: 46) == 0)
    #expect(Geodesic.distance(lon1: .nan, lat1: 46, lon2: 3, lat2: 46).isNaN)
  }

  @Test func areaWhateverTheOrientation() {
    let hole: Ring = [(3.25, 46.25), (3.75, 46.25), (3.75, 46.75), (3.25, 46.75)]
    let layer = column([[square(3, 46)]], [[square(3, 46).reversed(), hole]], [[square(3, 46), hole]], [])
    #expect(isClose(Geodesic.area(layer, 0), 8532776592.469971))
    #expect(isClose(Geodesic.area(layer, 1), 8532776592.469971 - 2133238483.104126))
    #expect(isClose(Geodesic.area(layer, 2), 8532776592.469971 - 2133238483.104126))
    #expect(Geodesic.area(layer, 3) == 0)
  }

  /// An area in the plane of this package is the one on the area: within 0.05 % for a degree square.
  @Test(arguments: [(3.0, 46.0), (-61.5, 16.0), (55.0, -21.5), (-53.0, 4.0)])
  func planeAreasAreGeodesicAreas(lon: Double, lat: Double) throws {
    var layer = column([[square(lon, lat)]])
    let geodesic = Geodesic.area(layer, 0)
    try Projection.project(&layer, from: "EPSG:4326", to: Projection.equalAreaPlane, threads: 1)
    #expect(isClose(layer.area(0), geodesic, within: 5e-4))
  }

  /// Ground lengths taken from the plane, against the ellipsoid.
  @Test func groundLengths() {
    let metric = GroundMetric.standard
    for (lon, lat) in [(3.0, 46.5), (-4.5, 48.4), (9.2, 41.6), (55.5, -21.1), (-52.3, 4.9)] {
      for (dLon, dLat) in [(0.05, 0.0), (0.0, 0.05), (0.04, -0.03), (0.001, 0.002)] {
        let a = EqualAreaPlane.project(lon: lon, lat: lat)
        let b = EqualAreaPlane.project(lon: lon + dLon, lat: lat + dLat)
        let geodesic = Geodesic.distance(lon1: lon, lat1: lat, lon2: lon + dLon, lat2: lat + dLat)
        #expect(isClose(metric.length(a.x, a.y, b.x, b.y), geodesic, within: 1.1e-5))
      }
    }
  }
}
