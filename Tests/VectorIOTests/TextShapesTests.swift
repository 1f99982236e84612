import Geometry
import Testing
import VectorIO

@Suite("Polygons in cells")
struct TextShapesTests {
  /// A square of side 2, WKB in hexadecimal by shapely: `shapely.box(0, 0, 2, 2).wkb_hex`; then with SRID 2154 (EWKB).
  private let box =
    "01030000000100000005000000000000000000004000000000000000000000000000000040000000000000004000000000000000"
    + "0000000000000000400000000000000000000000000000000000000000000000400000000000000000"

  @Test("GeoJSON, WKT and WKB")
  func notations() throws {
    let json = "{\"type\": \"Polygon\", \"coordinates\": [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]]}"
    for (cell, crs) in [
      (json, "EPSG:4326"), ("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))", nil),
      (" multipolygon(((0 0,2 0,2 2,0 2,0 0)))", nil),
      ("SRID=2154;POLYGON((0 0,2 0,2 2,0 2,0 0))", "EPSG:2154"), (box, nil), (box.lowercased(), nil),
      (box.replacing("0103000000", with: "01030000206A080000", maxReplacements: 1), "EPSG:2154"),
    ] as [(String, String?)] {
      let shapes = try #require(try TextShapes([nil, cell, ""], path: "x.csv"), "\(cell)")
      #expect(shapes.states == [.missing, .present, .missing])
      #expect(shapes.polygons.area(1) == 4)
      #expect(shapes.crs == crs)
      #expect(shapes.unread == [])
    }
  }

  @Test("cells that cannot be read are named, points are no polygons")
  func unread() throws {
    let shapes = try #require(
      try TextShapes(["POLYGON((0 0,1 0,1 1,0 0))", "POLYGON((0 0,1 0,1", "POINT(1 2)", "n.c."], path: "x.csv"))
    #expect(shapes.states == [.present, .missing, .notPolygon, .missing])
    #expect(shapes.unread == [1, 3])
  }

  @Test(
    "other columns are none",
    arguments: [
      ["POINT (1 2)", "POINT (3 4)"], ["Polygone de lancement", "Toulon"], ["43.76, 7.33"], [nil, nil],
      ["0103000000", "0103000001"], ["{\"a\": 1}"], [],
    ] as [[String?]])
  func none(_ cells: [String?]) throws {
    #expect(try TextShapes(cells, path: "x.csv") == nil)
  }
}
