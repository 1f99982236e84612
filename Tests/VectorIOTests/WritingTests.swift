import Foundation
import Geometry
import Testing
import VectorIO

@Suite("Writing")
struct WritingTests {
  @Test("each format gives back what was written", arguments: VectorFormat.allCases)
  func roundTrip(format: VectorFormat) throws {
    let folder = try Folder()
    let path = folder.file("out.\(format.fileExtension)")
    try VectorWriter.write([Samples.layer(for: format)], format: format, to: path)
    let table = try VectorReader.read(path)
    #expect(table.layer == "zones")
    #expect(table.rowCount == 3)
    #expect(table.columnNames == ["code", "name", "share", "count", "kept"])
    #expect(table.texts == Samples.texts)
    #expect(table.geometry == Samples.layer(for: format).geometry)
    #expect(table.geometryStates == [.present, format == .flatgeobuf ? .present : .missing, .present])
    #expect(table.crs == "EPSG:4326")
    #expect(table.warnings == [])
    #expect(try folder.entries() == ["out.\(format.fileExtension)"])
  }

  @Test("two runs give the same bytes", arguments: VectorFormat.allCases)
  func stableBytes(format: VectorFormat) throws {
    let folder = try Folder()
    try VectorWriter.write([Samples.layer(for: format)], format: format, to: folder.file("a"))
    try VectorWriter.write([Samples.layer(for: format)], format: format, to: folder.file("b"))
    let bytes = try folder.bytes("a")
    #expect(bytes.count > 200)
    #expect(try folder.bytes("b") == bytes)
    // No clock is written either, which two runs within a second would not show.
    let today = Date().formatted(.iso8601.year().month().day())
    #expect(!String(decoding: bytes, as: UTF8.self).contains(today))
  }

  @Test("a GeoPackage holds several layers, tables among them, in order")
  func severalLayers() throws {
    let folder = try Folder()
    let path = folder.file("all.gpkg")
    let list = OutputLayer(name: "list", fields: [OutputField("fid", .text(["x"])), OutputField("geom", .text(["y"]))])
    try VectorWriter.write([Samples.layer, list], format: .gpkg, to: path)
    let layers = try VectorReader.layers(path)
    #expect(layers.map(\.name) == ["zones", "list"])
    #expect(layers.map(\.rowCount) == [3, 1])
    #expect(layers.map(\.hasGeometry) == [true, false])
    #expect(layers[1].columns == ["fid", "geom"])
    let table = try VectorReader.read(path, layer: "list")
    #expect(table.texts == ["fid": ["x"], "geom": ["y"]])
    #expect(table.geometry == nil)
    #expect(table.geometryStates == [])
    #expect(table.crs == nil)
  }

  @Test("a layer without rows keeps its columns")
  func noRows() throws {
    let folder = try Folder()
    let layer = OutputLayer(
      name: "n", fields: [OutputField("a", .text([]))], geometry: PolygonColumn(), crs: "EPSG:2154")
    try VectorWriter.write([layer], format: .gpkg, to: folder.file("none.gpkg"))
    let table = try VectorReader.read(folder.file("none.gpkg"))
    #expect(table.rowCount == 0)
    #expect(table.columnNames == ["a"])
    #expect(table.crs == "EPSG:2154")
  }

  @Test("FlatGeobuf refuses what GDAL would drop: rows without shape, tables, no rows")
  func flatGeobufRefusals() throws {
    let table = OutputLayer(name: "t", fields: [OutputField("a", .text(["1"]))])
    let none = OutputLayer(name: "n", fields: [], geometry: PolygonColumn(), crs: "EPSG:4326")
    for (layer, words) in [(Samples.layer, "row 2 has no shape"), (table, "without shapes"), (none, "without shapes")] {
      let error = #expect(throws: VectorError.self) {
        try VectorWriter.bytes(of: [layer], format: .flatgeobuf)
      }
      #expect(error?.kind == .writeFailed)
      #expect(error?.description.contains(words) == true)
    }
  }

  @Test("the text of a GeoJSON has one feature a line")
  func geoJSONText() throws {
    let layer = OutputLayer(
      name: "z", fields: [OutputField("code", .text(["01001", nil])), OutputField("share", .real([0.25, .nan]))],
      geometry: {
        var c = PolygonColumn()
        c.append([[Samples.square(2, 48, 1)]])
        c.append([])
        return c
      }(),
      crs: "EPSG:4326")
    #expect(
      try VectorWriter.geoJSON(layer) == """
        {
        "type": "FeatureCollection",
        "name": "z",
        "features": [
        { "type": "Feature", "properties": { "code": "01001", "share": 0.25 }, "geometry": { "type": "MultiPolygon", \
        "coordinates": [ [ [ [ 2.0, 48.0 ], [ 3.0, 48.0 ], [ 3.0, 49.0 ], [ 2.0, 49.0 ], [ 2.0, 48.0 ] ] ] ] } },
        { "type": "Feature", "properties": { "code": null, "share": null }, "geometry": null }
        ]
        }

        """)
  }

  @Test("GeoJSON refuses other reference systems and none", arguments: ["EPSG:2154", nil])
  func geoJSONSystem(crs: String?) throws {
    let layer = OutputLayer(name: "z", fields: [], geometry: Samples.squares, crs: crs)
    let error = #expect(throws: VectorError.self) { try VectorWriter.geoJSON(layer) }
    #expect(error?.kind == .writeFailed)
    #expect(error?.description.contains("EPSG:4326") == true)
  }

  @Test("formats of one layer refuse two", arguments: [VectorFormat.geojson, .flatgeobuf])
  func oneLayer(format: VectorFormat) throws {
    let error = #expect(throws: VectorError.self) {
      try VectorWriter.bytes(of: [Samples.layer, Samples.layer], format: format)
    }
    #expect(error?.kind == .writeFailed)
  }

  @Test("a coordinate that is not finite is an error", arguments: VectorFormat.allCases)
  func badCoordinate(format: VectorFormat) throws {
    var column = PolygonColumn()
    column.append([[Samples.square(0, 0, 1)]])
    column.append([[[(0, 0), (.nan, 1), (1, 1), (0, 0)]]])
    let layer = OutputLayer(name: "bad", fields: [], geometry: column, crs: "EPSG:4326")
    let error = #expect(throws: VectorError.self) { try VectorWriter.bytes(of: [layer], format: format) }
    #expect(error?.kind == .badGeometry)
    #expect(error?.description.contains("row 2") == true)
  }

  @Test("GDAL's refusal of two columns of one name is an error")
  func refusedColumn() throws {
    let layer = OutputLayer(name: "x", fields: [OutputField("a", .text(["1"])), OutputField("A", .text(["2"]))])
    let error = #expect(throws: VectorError.self) { try VectorWriter.bytes(of: [layer], format: .gpkg) }
    #expect(error?.kind == .writeFailed)
  }

  @Test("the journal of an open database is seen, through a link too")
  func journal() throws {
    let folder = try Folder()
    #expect(VectorWriter.journal(beside: folder.file("open.gpkg")) == nil)
    try folder.write("", to: "open.gpkg-wal")
    #expect(VectorWriter.journal(beside: folder.file("open.gpkg")) == "open.gpkg-wal")
    try folder.write("", to: "open.gpkg")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.gpkg"), withDestinationPath: folder.file("open.gpkg"))
    #expect(VectorWriter.journal(beside: folder.file("link.gpkg")) == "open.gpkg-wal")
  }
}
