import Geometry
import Testing

/// Features of many polygons: dissolved layers.
@Suite("Features of many polygons")
struct ManyPolygonsTests {
  /// Squares of side 1 on a grid of step 2, as one feature; the one at `wide` has side 5.
  private static func plate(_ side: Int, wide: Int? = nil) -> PolygonColumn {
    var polygons: [[Ring]] = []
    for number in 0..<(side * side) {
      let (x, y) = (Double(number % side) * 2, Double(number / side) * 2)
      polygons.append([square(x, y, number == wide ? 5 : 1)])
    }
    var result = PolygonColumn()
    result.append(polygons)
    return result
  }

  /// Of 40 × 40 squares of side 1, the window from (1, 1) to (7, 7) holds 3 × 3 whole ones: 9.
  @Test func commonGroundIsThatOfTheNearPolygons() {
    var window = PolygonColumn()
    window.append([[square(1, 1, 6)]])
    var meter = OverlapMeter()
    let common = meter.extent(Outlines(window), 0, Outlines(Self.plate(40)), 0)
    // 2...3, 4...5 and 6...7 each way.
    #expect(common.area == 9)
    #expect(!common.holdsFirst && !common.holdsSecond)
  }

  @Test func aFeatureHoldsItself() {
    let plate = Outlines(Self.plate(12))
    var meter = OverlapMeter()
    let common = meter.extent(plate, 0, plate, 0)
    #expect(abs(common.area - 144) < 1e-9)
    #expect(common.holdsFirst && common.holdsSecond)
  }

  /// One of the squares 5 wide, over its neighbours: no longer valid.
  @Test func validityIsThatOfAllPairs() {
    #expect(Self.plate(30).isCertainlyValid(0))
    #expect(!Self.plate(30, wide: 400).isCertainlyValid(0))
    // A polygon inside another, far from its edges.
    var polygons: [[Ring]] = [[square(-10, -10, 100)]]
    for number in 0..<50 { polygons.append([square(Double(number) * 1.5, 0, 1)]) }
    var nested = PolygonColumn()
    nested.append(polygons)
    #expect(!nested.isCertainlyValid(0))
  }

  /// A shell of 404 points with 100 holes; one of them beyond it.
  @Test func holesLieInTheirShell() {
    func sieve(_ beyond: Double) -> PolygonColumn {
      var shell: Ring = []
      for step in 0...100 { shell.append((Double(step), 0)) }
      for step in 1...100 { shell.append((100, Double(step))) }
      for step in 1...100 { shell.append((Double(100 - step), 100)) }
      for step in 1...100 { shell.append((0, Double(100 - step))) }
      var rings = [shell]
      for hole in 0..<100 {
        let x = Double(hole % 10) * 10 + 1 + (hole == 99 ? beyond : 0)
        rings.append(square(x, Double(hole / 10) * 10 + 1, 5))
      }
      var result = PolygonColumn()
      result.append([rings])
      return result
    }
    #expect(sieve(0).isCertainlyValid(0))
    #expect(!sieve(20).isCertainlyValid(0))
    // One hole in another.
    #expect(!sieve(-10).isCertainlyValid(0))
  }

  @Test func polygonsApart() {
    let apart = Self.plate(3).exploded(0)
    #expect(apart.count == 9)
    #expect((0..<9).allSatisfy { apart.area($0) == 1 && apart.polygons(of: $0).count == 1 })
    #expect(PolygonColumn().count == 0)
  }
}
