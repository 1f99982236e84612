import Geometry
import Testing

@Suite("Area by scanlines")
struct ScanlineAreaTests {
  private func column(_ features: [[[(Double, Double)]]]...) -> PolygonColumn {
    var column = PolygonColumn()
    for feature in features { column.append(feature) }
    return column
  }
  private func square(_ x: Double, _ y: Double, _ side: Double) -> [(Double, Double)] {
    [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
  }

  /// (1,0)-(3,2) holds the right half of (0,0)-(2,2): 2; (1,1)-(3,3) adds nothing to it; (-1,1)-(1,3) adds 1.
  @Test func groundOfSeveralCountsOnce() {
    let shapes = column(
      [[square(0, 0, 2)]], [[square(1, 0, 2)]], [[square(1, 1, 2)]], [[square(-1, 1, 2)]])
    #expect(scanlineArea(of: (shapes, 0), inside: [(shapes, 1)]) == 2)
    #expect(scanlineArea(of: (shapes, 0), inside: [(shapes, 1), (shapes, 2)]) == 2)
    #expect(scanlineArea(of: (shapes, 0), inside: [(shapes, 1), (shapes, 2), (shapes, 3)]) == 3)
    #expect(scanlineArea(of: (shapes, 0), inside: []) == 0)
    #expect(scanlineArea(of: (shapes, 0), inside: [(shapes, 0)]) == 4)
  }

  /// The square with corners on the axes at 1 from (1,1) has area 2; the unit square (1,1)-(2,2) holds a quarter of it.
  @Test func slantedEdgesThatCross() {
    let shapes = column([[[(0, 1), (1, 0), (2, 1), (1, 2)]]], [[square(1, 1, 1)]], [[square(0.5, 0.5, 1)]])
    #expect(abs(scanlineArea(of: (shapes, 0), inside: [(shapes, 1)]) - 0.5) < 1e-12)
    // The unit square around the centre touches the sides in its corners: all of it is inside.
    #expect(abs(scanlineArea(of: (shapes, 0), inside: [(shapes, 2)]) - 1) < 1e-12)
  }

  /// A 4 x 4 square with a 2 x 2 hole, against a 2 x 2 square half of which lies in the hole; and two separate parts.
  @Test func holesAndParts() {
    let shapes = column(
      [[square(0, 0, 4), square(1, 1, 2)]], [[square(2, 1, 2)]], [[square(0, 0, 1)], [square(3, 3, 1)]])
    #expect(scanlineArea(of: (shapes, 0), inside: [(shapes, 1)]) == 2)
    #expect(scanlineArea(of: (shapes, 1), inside: [(shapes, 0)]) == 2)
    #expect(scanlineArea(of: (shapes, 0), inside: [(shapes, 2)]) == 2)
    #expect(scanlineArea(of: (shapes, 2), inside: [(shapes, 0)]) == 2)
  }

  @Test func emptyOrApartIsNothing() {
    let shapes = column([[square(0, 0, 1)]], [], [[square(5, 5, 1)]], [[square(1, 0, 1)]])
    for other in 1...3 { #expect(scanlineArea(of: (shapes, 0), inside: [(shapes, other)]) == 0) }
    #expect(scanlineArea(of: (shapes, 1), inside: [(shapes, 0)]) == 0)
  }
}
