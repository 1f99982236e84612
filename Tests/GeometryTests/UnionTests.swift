import Geometry
import Testing

@Suite struct UnionTests {
  let context = GEOSContext()

  func shapes(_ rings: [Ring]) throws -> [Shape] {
    try rings.enumerated().map { try context.polygon($1, name: "s\($0)") }
  }

  @Test func unionCountsOverlapsOnce() throws {
    let union = try context.union(shapes([square(0, 0, 2), square(1, 1, 2), square(10, 10)]))
    #expect(union.area == 8)  // 4 + 4 - 1 + 1
    #expect(union.column.polygons(of: 0).count == 2)
  }

  @Test func unionOfNothingIsEmpty() throws {
    #expect(try context.union([]).isEmpty)
    let coverage = try context.coverageUnion([])
    #expect(coverage.shape.isEmpty && !coverage.usedFallback)
    #expect(try context.union([context.emptyShape()]).isEmpty)
    #expect(try context.coverageUnion([context.emptyShape()]).shape.area == 0)
  }

  @Test func unionDropsLinesAmongPolygons() throws {
    let squares = try shapes([square(0, 0), square(1, 0), square(5, 5)])
    let border = try squares[0].intersection(squares[1])
    let union = try context.union([border, squares[2]])
    #expect(union.area == 1)
    #expect(union.perimeter == 4)
  }

  @Test func coverageOfAGrid() throws {
    let grid = (0..<10).flatMap { x in (0..<10).map { y in square(Double(x), Double(y)) } }
    let result = try context.coverageUnion(shapes(grid))
    #expect(!result.usedFallback)
    #expect(result.shape.area == 100)
    #expect(result.shape.perimeter == 40)
  }

  /// A vertex on one side only, an offset border, overlaps.
  static let notCoverages: [(rings: [Ring], area: Double)] = [
    ([[(0, 0), (1, 0), (1, 2), (0, 2)], [(1, 0), (2, 0), (2, 2), (1, 2), (1, 1)]], 4),
    ([square(0, 0), square(1, 0.5)], 2),
    ([square(0, 0, 2), square(1, 0, 2)], 6),
    ([square(0, 0, 4), square(1, 1)], 16),
    ([square(0, 0), square(0, 0)], 1),
  ]

  @Test(arguments: notCoverages)
  func whatIsNoCoverageIsUnitedAllTheSame(rings: [Ring], area: Double) throws {
    let result = try context.coverageUnion(shapes(rings))
    #expect(result.usedFallback)
    #expect(isClose(result.shape.area, area))
    #expect(result.shape.isValid)
  }

  @Test func sharesOfAHoleAreFilled() throws {
    let all = column([[square(0, 0, 3), square(1, 1)]], [[square(1, 1)]])
    let result = try context.coverageUnion([context.shape(all, 0), context.shape(all, 1)])
    #expect(!result.usedFallback)
    #expect(result.shape.area == 9)
    #expect(result.shape.column.allRings(of: 0).count == 1)
  }
}
