import Geometry
import Testing

@Suite struct ShapeTests {
  let context = GEOSContext()

  @Test func measuresOfASquareWithAHole() throws {
    let shape = try context.polygon(square(10, 20, 2), square(10.5, 20.5))
    #expect(shape.area == 3)
    #expect(shape.perimeter == 12)
    #expect(shape.box == Box(minX: 10, minY: 20, maxX: 12, maxY: 22))
    #expect(!shape.isEmpty)
    #expect(shape.isValid)
  }

  @Test func multipolygonAndOneOfItsPolygons() throws {
    let two = column([[square(0, 0, 2), square(0.5, 0.5)], [square(10, 0, 3)]])
    #expect(try context.shape(two, 0).area == 12)
  }

  @Test func emptyIsNotAnError() throws {
    let empty = try context.shape(column([]), 0, name: "nothing")
    #expect(empty.isEmpty)
    #expect(empty.area == 0)
    #expect(empty.perimeter == 0)
    #expect(empty.box == .empty)
    #expect(empty.isValid)
    #expect(empty.name == "nothing")
    #expect(empty.column.count == 1)
    #expect(empty.column.isEmpty(0))
  }

  @Test func shortRingNamesTheFeature() {
    let segment = column([[[(0, 0), (1, 0)]]])
    let error = #expect(throws: GEOSError.self) { try context.shape(segment, 0, name: "13055") }
    #expect(error?.operation == "GEOSGeom_createLinearRing_r")
    #expect(error?.feature == "13055")
    #expect(
      error?.description
        == "GEOSGeom_createLinearRing_r failed on 13055: ring of 3 points, at least 4 are needed")
  }

  @Test func openRingCarriesTheMessageOfGEOS() {
    var open = PolygonColumn()
    for (x, y) in square(0, 0) { open.addPoint(x, y) }
    open.endRing()
    open.endPolygon()
    open.endFeature()
    let error = #expect(throws: GEOSError.self) { try context.shape(open, 0, name: "QN01315M") }
    #expect(error?.operation == "GEOSGeom_createLinearRing_r")
    #expect(error?.message.contains("closed linestring") == true)
    #expect(error?.feature == "QN01315M")
  }

  /// GEOS 3.11 answers relate, prepared intersects and overlays with a grid on NaN with plausible nonsense.
  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func coordinateThatIsNotFiniteIsRefused(value: Double) {
    var ring = square(0, 0)
    ring[2].1 = value
    let bad = column([[square(5, 5, 4), ring]])
    let error = #expect(throws: GEOSError.self) { try context.shape(bad, 0, name: "bad") }
    #expect(
      error
        == GEOSError(
          operation: "GEOSCoordSeq_copyFromBuffer_r", message: "a coordinate is not finite", feature: "bad"))
  }

  @Test func bowTieSaysWhyAndWhere() throws {
    let (isValid, reason, x, y) = try context.polygon(bowTie).validity()
    #expect(!isValid)
    #expect(reason == "Self-intersection")
    #expect(x == 1 && y == 1)
    let square = try context.polygon(square(0, 0)).validity()
    #expect(square.isValid && square.reason.isEmpty && square.x.isNaN)
  }

  @Test func makeValidOfABowTie() throws {
    let valid = try context.polygon(bowTie).makeValid()
    #expect(valid.isValid)
    #expect(valid.area == 2)
    #expect(valid.column.polygons(of: 0).count == 2)
  }

  @Test func columnRoundTripKeepsPolygonsAndHoles() throws {
    let source = column([[square(0, 0, 4), square(1, 1), square(2.5, 2.5)], [square(10, 10)]])
    #expect(try context.shape(source, 0).column == source)
  }

  /// The shape keeps its context alive.
  @Test func contextMayBeForgotten() throws {
    let shape = try GEOSContext().polygon(square(0, 0, 3))
    #expect(try shape.intersection(GEOSContext().polygon(square(1, 1, 3))).area == 4)
  }
}
