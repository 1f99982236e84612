import Geometry
import Testing

@Suite struct ProjectionTests {
  /// The origin of Lambert-93, by definition; then pyproj 3.7.2 (PROJ 9.5.1).
  @Test func knownPoints() throws {
    var xy = [3, 46.5, 5.3698, 43.2965, 2.3522, 48.8566]
    #expect(try Projection.project(&xy, from: "EPSG:4326", to: "EPSG:2154", threads: 1) == 0)
    #expect(abs(xy[0] - 700000) < 1e-6 && abs(xy[1] - 6_600_000) < 1e-6)
    #expect(abs(xy[2] - 892390.2215663685) < 1e-6 && abs(xy[3] - 6247035.256802095) < 1e-6)
    #expect(abs(xy[4] - 652469.0227091359) < 1e-6 && abs(xy[5] - 6862035.259420079) < 1e-6)
    try Projection.project(&xy, from: "EPSG:2154", to: "OGC:CRS84", threads: 1)
    #expect(abs(xy[2] - 5.3698) < 1e-9 && abs(xy[3] - 43.2965) < 1e-9)
  }

  @Test func equalAreaPlaneAndOverseas() throws {
    var xy = [55.4504, -20.8789]
    try Projection.project(&xy, from: "EPSG:4326", to: Projection.equalAreaPlane, threads: 1)
    #expect(abs(xy[0] - 5350202.834424312) < 1e-6 && abs(xy[1] + 2606507.628940016) < 1e-6)
    // Back again, the series of PROJ 9.1 is 1.6 mm off at this latitude; EqualAreaPlane.lonLat is not.
    try Projection.project(&xy, from: Projection.equalAreaPlane, to: "EPSG:4326", threads: 1)
    #expect(abs(xy[0] - 55.4504) < 1e-12 && abs(xy[1] + 20.8789) < 2e-8)
    xy = [55.4504, -20.8789]
    try Projection.project(&xy, from: "EPSG:4326", to: "EPSG:2975", threads: 1)
    #expect(abs(xy[0] - 338807.609393152) < 1e-6 && abs(xy[1] - 7690477.745404347) < 1e-6)
  }

  /// Longitude first in whatever way the system is said.
  @Test(arguments: ["EPSG:4326", "OGC:CRS84", "+proj=longlat +datum=WGS84 +no_defs", "EPSG:4171"])
  func longitudeFirst(definition: String) throws {
    var xy = [3, 46.5]
    try Projection.project(&xy, from: definition, to: "EPSG:2154", threads: 1)
    #expect(abs(xy[0] - 700000) < 1e-6 && abs(xy[1] - 6_600_000) < 1e-6)
  }

  @Test func sameSystemChangesNothing() throws {
    var xy = [1e9, .nan, 3, 4]
    #expect(try Projection.project(&xy, from: "EPSG:2154", to: "EPSG:2154", threads: 4) == 0)
    #expect(xy[0] == 1e9 && xy[1].isNaN && xy[2...] == [3, 4])
  }

  @Test func failedPointsAreCountedAndNaNStaysNaN() throws {
    var xy = [3, 46.5, 3, 95, .nan, 46.5, 3, .infinity, 4, 47]
    #expect(try Projection.project(&xy, from: "EPSG:4326", to: "EPSG:6933", threads: 2) == 1)
    #expect(xy[0].isFinite && xy[1].isFinite && xy[8].isFinite)
    #expect(!xy[2].isFinite)
    #expect(xy[4...7].allSatisfy { $0.isNaN })
  }

  @Test func unknownSystemIsAnErrorAndChangesNothing() throws {
    var layer = column([[square(3, 46)]])
    let before = layer
    for (from, to) in [("EPSG:999999", "EPSG:2154"), ("EPSG:4326", "Lambert 93 zone"), ("", "EPSG:2154")] {
      let error = #expect(throws: ProjectionError.self) {
        try Projection.project(&layer, from: from, to: to, threads: 2)
      }
      #expect(error?.operation == "proj_create_crs_to_crs")
      #expect(error?.definition == "\(from) → \(to)")
      #expect(error?.message.isEmpty == false)
      #expect(layer == before)
    }
    var none = PolygonColumn()
    #expect(throws: ProjectionError.self) {
      try Projection.project(&none, from: "EPSG:999999", to: "EPSG:2154", threads: 1)
    }
    #expect(try Projection.project(&none, from: "EPSG:4326", to: "EPSG:2154", threads: 2) == 0)
  }

  @Test func threadsDoNotChangeTheAnswer() throws {
    var generator = SeededGenerator(seed: 1)
    var xy = (0..<90_000).flatMap { _ in
      [Double.random(in: -5...9, using: &generator), Double.random(in: 41...51, using: &generator)]
    }
    xy[100_001] = 95
    var alone = xy
    #expect(try Projection.project(&alone, from: "EPSG:4326", to: "EPSG:2154", threads: 1) == 1)
    for threads in [2, 4] {
      var many = xy
      #expect(try Projection.project(&many, from: "EPSG:4326", to: "EPSG:2154", threads: threads) == 1)
      #expect(many == alone)
    }
  }

  /// The closed form in this module against PROJ, over the Earth.
  @Test func closedFormOfTheEqualAreaPlane() throws {
    var xy: [Double] = []
    for lon in stride(from: -180.0, through: 180, by: 24) {
      for lat in stride(from: -88.0, through: 88, by: 5.5) { xy += [lon, lat] }
    }
    let lonLat = xy
    try Projection.project(&xy, from: "EPSG:4326", to: Projection.equalAreaPlane, threads: 1)
    for i in stride(from: 0, to: xy.count, by: 2) {
      let (x, y) = EqualAreaPlane.project(lon: lonLat[i], lat: lonLat[i + 1])
      #expect(abs(x - xy[i]) < 1e-6 && abs(y - xy[i + 1]) < 1e-6)
      let (lon, lat) = EqualAreaPlane.lonLat(x: xy[i], y: xy[i + 1])
      #expect(abs(lon - lonLat[i]) < 1e-9 && abs(lat - lonLat[i + 1]) < 1e-9)
    }
  }
}
