import Geometry
import Testing

@Suite struct OverlayTests {
  let context = GEOSContext()
  static let holed: [Ring] = [[(0, 0), (10, 0), (10, 10), (0, 10)], [(2, 2), (4, 2), (4, 4), (2, 4)]]
  static let kite: Ring = [(5, -1), (12, 3), (7, 11), (3, 6)]

  func operands() throws -> (Shape, Shape) {
    let pair = column([Self.holed], [[Self.kite]])
    return (try context.shape(pair, 0, name: "holed"), try context.shape(pair, 1, name: "kite"))
  }

  /// shapely 2.2 / GEOS 3.14.1; pyclipper, on a grid of 2⁻²⁰: 50.605358, 45.394642, 102.394643.
  @Test func setOperations() throws {
    let (a, b) = try operands()
    #expect(isClose(try a.intersection(b).area, 50.60535714285714))
    #expect(isClose(try a.difference(b).area, 45.39464285714286))
    #expect(isClose(try a.union(b).area, 102.39464285714286))
    #expect(isClose(try a.intersection(b).perimeter, 27.759045025349256))
    #expect(isClose(try a.intersection(b).area, 50.60535806417465, within: 1e-7))
    #expect(isClose(try a.difference(b).area, 45.39464193582535, within: 1e-7))
    #expect(isClose(try a.union(b).area, 102.39464330673218, within: 1e-7))
    #expect(try a.intersection(b).name == "holed")
  }

  @Test func gridSnapsAndNilDoesNot() throws {
    let (a, b) = try operands()
    #expect(try a.intersection(b, grid: 0.5).area == 51)  // shapely, grid_size 0.5
    #expect(try a.intersection(b, grid: 1).area == 51)
    let fine = try a.intersection(b, grid: 1e-6).area
    #expect(isClose(fine, 50.60535714285714, within: 1e-6))
    #expect(try a.union(b, grid: 1).column.xy.allSatisfy { $0 == $0.rounded() })
    #expect(try a.difference(b, grid: 1).column.xy.allSatisfy { $0 == $0.rounded() })
  }

  /// GEOS takes -1 for a grid of 1 and 0 for none, without a word.
  @Test(arguments: [0, -1, Double.nan, .infinity])
  func gridThatIsNotAboveZeroIsRefused(grid: Double) throws {
    let (a, b) = try operands()
    let error = #expect(throws: GEOSError.self) { try a.difference(b, grid: grid) }
    #expect(error?.operation == "GEOSDifferencePrec_r")
    #expect(error?.feature == "holed and kite")
  }

  @Test func shapesThatOnlyTouchHaveALineInCommon() throws {
    let (a, b) = (try context.polygon(square(0, 0)), try context.polygon(square(1, 0)))
    let common = try a.intersection(b)
    #expect(!common.isEmpty)
    #expect(common.area == 0)
    #expect(common.perimeter == 1)
    #expect(common.column == column([]))
  }

  /// An overlap here and a shared border there: GEOS gives a polygon and a line, and refuses that as input.
  @Test func mixedResultKeepsItsPolygons() throws {
    let a = try context.polygon(square(0, 0, 2))
    let parts = column([[[(1, 1), (3, 1), (3, 1.5), (1, 1.5)]], [square(2, 0, 0.5)]])
    let b = try context.shape(parts, 0)
    let common = try a.intersection(b)
    #expect(common.area == 0.5)
    #expect(common.perimeter == 3)
    #expect(try common.difference(context.polygon(square(1, 1, 0.5))).area == 0.25)
    #expect(try a.covers(common) && !common.covers(a))
  }

  @Test func emptyOperands() throws {
    let (a, _) = try operands()
    let empty = try context.emptyShape()
    #expect(try a.intersection(empty).isEmpty)
    #expect(try a.difference(empty).area == 96)
    #expect(try a.union(empty).area == 96)
    #expect(try empty.union(empty).isEmpty)
    #expect(try empty.makeValid().isEmpty)
  }

  /// Over seeded stars: what is in and what is out make the whole, whichever way it is asked.
  @Test func intersectionAndDifferenceMakeTheWhole() throws {
    var generator = SeededGenerator(seed: 11)
    var overlapping = 0
    for _ in 0..<300 {
      let a = try context.polygon(star(0, 0, radius: 10, using: &generator))
      let x = Double.random(in: -12...12, using: &generator)
      let b = try context.polygon(star(x, 3, radius: 8, using: &generator))
      let common = try a.intersection(b).area
      if common > 0 { overlapping += 1 }
      #expect(common <= min(a.area, b.area) * (1 + 1e-12))
      #expect(abs(common - (try b.intersection(a).area)) < 1e-9)
      #expect(abs(common + (try a.difference(b).area) - a.area) < 1e-9)
      #expect(abs(try a.union(b).area - (a.area + b.area - common)) < 1e-9)
      #expect(try a.intersects(b) == !a.intersection(b).isEmpty)
    }
    #expect(overlapping > 200)
  }
}
