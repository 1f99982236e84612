import Foundation
import Geometry
import Testing
import VectorIO

@Suite("Reading shapes")
struct ShapeReadingTests {
  @Test("shapefiles, in a folder, an archive and by GDAL's prefix")
  func shapefile() throws {
    let paths =
      ["zones.shp", "zones.zip"].map(Fixtures.path) + ["/vsizip/" + Fixtures.path("zones.zip/folder/zones.shp")]
    for path in paths {
      let table = try VectorReader.read(path)
      #expect(table.layer == "zones")
      #expect(
        table.texts == [
          "code": ["01001", "2A004", "97412"], "nom": ["Écully", nil, "Là"], "pop": ["12", "34", nil],
          "area": ["0.5", "1234", "3"], "day": ["2024-01-31", nil, "2024-01-31"],
        ])
      #expect(table.crs == "EPSG:2154")
      #expect(table.geometryStates == [.present, .present, .missing])
      #expect((0..<3).map { table.geometry?.area($0) } == [1, 2, 0])
      #expect(table.geometry?.polygons(of: 1).count == 2)
    }
  }

  @Test("rows deleted in a shapefile are left out, with a warning")
  func deletedRows() throws {
    let table = try VectorReader.read(Fixtures.path("deleted.shp"))
    #expect(table.texts["code"] == ["01001", "97412"])
    #expect(table.warnings == ["1 rows marked as deleted were left out"])
  }

  @Test("an archive of several files is chosen from by their names")
  func severalFiles() throws {
    let path = Fixtures.path("several.zip")
    let error = #expect(throws: VectorError.self) { try VectorReader.read(path) }
    #expect(error?.kind == .ambiguousLayer)
    #expect(error?.available == ["list", "zones"])
    #expect(try VectorReader.read(path, layer: "list").texts == ["code": ["01001"]])
    #expect(try VectorReader.read(path, layer: "zones").rowCount == 3)
    #expect(try VectorReader.layers(path).map(\.name) == ["list", "zones"])
  }

  @Test("any shape: heights, measures, curves, collections, lines, empties")
  func shapes() throws {
    let ring = "0 0,2 0,2 2,0 2,0 0"
    let cases: [(String, GeometryState, Double)] = [
      ("POLYGON((\(ring)))", .present, 4),
      ("POLYGON Z((0 0 9,2 0 9,2 2 9,0 2 9,0 0 9))", .present, 4),
      ("POLYGON ZM((0 0 9 8,2 0 9 8,2 2 9 8,0 2 9 8,0 0 9 8))", .present, 4),
      ("MULTIPOLYGON(((\(ring))),((5 5,6 5,6 6,5 6,5 5)))", .present, 5),
      ("GEOMETRYCOLLECTION(POLYGON((\(ring))),POLYGON((5 5,6 5,6 6,5 6,5 5)))", .present, 5),
      ("CURVEPOLYGON(CIRCULARSTRING(0 0,1 1,2 0,1 -1,0 0))", .present, .pi),
      ("MULTISURFACE(((\(ring))),CURVEPOLYGON(CIRCULARSTRING(5 0,6 1,7 0,6 -1,5 0)))", .present, 4 + .pi),
      ("TRIANGLE((0 0,2 0,0 2,0 0))", .present, 2),
      ("POLYGON EMPTY", .empty, 0), ("MULTIPOLYGON EMPTY", .empty, 0), ("GEOMETRYCOLLECTION EMPTY", .empty, 0),
      ("POINT(1 2)", .notPolygon, 0), ("LINESTRING(0 0,1 1)", .notPolygon, 0),
      ("GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(0 0,1 1))", .notPolygon, 0), ("", .missing, 0),
    ]
    let folder = try Folder()
    let text = cases.enumerated().map { "\($0.offset),\"\($0.element.0)\"\n" }.joined()
    let table = try VectorReader.read(try folder.write("id,WKT\n" + text, to: "shapes.csv"))
    #expect(table.geometryStates == cases.map(\.1))
    for (row, (shape, _, area)) in cases.enumerated() {
      #expect(abs((table.geometry?.area(row) ?? -1) - area) < 0.01, "\(shape)")
    }
  }

  @Test("GeoJSON: lists, nested values, dates and numbers as text")
  func geoJSON() throws {
    let folder = try Folder()
    let json = """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"a":"007","l":["x","y"],"n":[1,2],"d":"2024/1/5","o":{"k":1},"r":2.0,"b":true},
       "geometry":{"type":"Polygon","coordinates":[[[0,0,5],[1,0,5],[1,1,5],[0,0,5]]]}},
      {"type":"Feature","properties":{"a":null,"l":[],"n":null,"d":null,"o":null,"r":0.30000000000000004,"b":null},
       "geometry":null}]}
      """
    let table = try VectorReader.read(try folder.write(json, to: "x.geojson"))
    #expect(table.layer == "x")
    #expect(
      table.texts == [
        "a": ["007", nil], "l": ["x,y", ""], "n": ["1,2", nil], "d": ["2024/1/5", nil], "o": ["{ \"k\": 1 }", nil],
        "r": ["2", "0.30000000000000004"], "b": ["true", nil],
      ])
    #expect(table.geometryStates == [.present, .missing])
    #expect(table.geometry?.xy == [0, 0, 1, 0, 1, 1, 0, 0])
  }

  @Test("a coordinate that is not finite does not crash and is not hidden")
  func notFinite() throws {
    let folder = try Folder()
    let json = """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":1},
      "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1e999],[0,0]]]}}]}
      """
    let table = try VectorReader.read(try folder.write(json, to: "x.geojson"))
    #expect(table.geometry?.nonFiniteFeatures() == [0])
  }

  @Test("a system without a code is given as WKT 2")
  func wkt() throws {
    let folder = try Folder()
    let crs = "+proj=laea +lat_0=46.5 +lon_0=2.5 +ellps=GRS80"
    let layer = OutputLayer(name: "z", fields: [], geometry: Samples.squares, crs: crs)
    try VectorWriter.write([layer], format: .gpkg, to: folder.file("z.gpkg"))
    #expect(try VectorReader.read(folder.file("z.gpkg")).crs?.hasPrefix("PROJCRS[") == true)
    let none = OutputLayer(name: "z", fields: [], geometry: Samples.squares)
    try VectorWriter.write([none], format: .gpkg, to: folder.file("none.gpkg"))
    #expect(try VectorReader.read(folder.file("none.gpkg")).crs == nil)
  }

  @Test("tables are read at the same time on several threads")
  func threads() async throws {
    let folder = try Folder()
    let path = folder.file("zones.gpkg")
    try VectorWriter.write([Samples.layer], format: .gpkg, to: path)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<16 { group.addTask { try VectorReader.read(path).geometry?.pointCount ?? 0 } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 20, count: 16))
  }
}
