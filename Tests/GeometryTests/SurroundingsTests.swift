import Testing

@testable import Geometry

/// Distances by pyproj 3.7.2, Geod(ellps="GRS80").
@Suite struct SurroundingsTests {
  /// Degree rectangles in the plane.
  private func outlines(_ boxes: [(lon: ClosedRange<Double>, lat: ClosedRange<Double>)]) -> Outlines {
    var column = PolygonColumn()
    for box in boxes {
      let corners = [
        (box.lon.lowerBound, box.lat.lowerBound), (box.lon.upperBound, box.lat.lowerBound),
        (box.lon.upperBound, box.lat.upperBound), (box.lon.lowerBound, box.lat.upperBound),
      ]
      column.append([[corners.map { EqualAreaPlane.project(lon: $0.0, lat: $0.1) }]])
    }
    return Outlines(column)
  }

  private func holds(_ outlines: Outlines, _ limit: Double) -> Bool {
    Surroundings(of: [0], in: outlines, within: limit).holds(1)
  }

  /// East of it by 0.2°, nearest at the end farther from the equator; north of it by 0.15°.
  @Test(arguments: [
    (46.4...46.5, 15_352.51453439761), (3.9...4.0, 22_210.026111413117), (-21.1...(-21.0), 20_780.197278405227),
  ])
  func isGeodesicEastward(_ latitudes: ClosedRange<Double>, _ metres: Double) {
    let pair = outlines([(0...0.1, latitudes), (0.3...0.4, latitudes)])
    #expect(!holds(pair, metres - 0.5))
    #expect(holds(pair, metres + 0.5))
  }

  @Test(arguments: [(46.5, 16_674.382190493627), (4.0, 16_586.982557718697), (-21.1, 16_607.602939430835)])
  func isGeodesicNorthward(_ latitude: Double, _ metres: Double) {
    let pair = outlines([(0...0.1, latitude - 0.1...latitude), (0...0.1, latitude + 0.15...latitude + 0.25)])
    #expect(!holds(pair, metres - 0.5))
    #expect(holds(pair, metres + 0.5))
  }

  @Test func whatMeetsIsNear() {
    let side = outlines([(0...0.1, 46...46.1), (0.1...0.2, 46...46.1)])
    #expect(holds(side, 1))
    // A cross: no corner of the one lies near the other.
    let cross = outlines([(0...0.1, 46.04...46.06), (0.04...0.06, 46...46.1)])
    #expect(holds(cross, 1))
    let same = Surroundings(of: [0], in: side, within: 1)
    #expect(same.holds(0))
  }

  @Test func whatIsEmptyIsNearNothing() {
    var column = PolygonColumn()
    column.append([])
    column.append([[[(0, 0), (1000, 0), (1000, 1000), (0, 1000)]]])
    let outlines = Outlines(column)
    #expect(!Surroundings(of: [1], in: outlines, within: 1e6).holds(0))
    #expect(!Surroundings(of: [0], in: outlines, within: 1e6).holds(1))
    #expect(!Surroundings(of: [], in: outlines, within: 1e6).holds(1))
  }
}
