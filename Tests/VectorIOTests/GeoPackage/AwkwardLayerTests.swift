import Foundation
import Geometry
import Testing
import VectorIO

/// What is unusual is read as GDAL reads it, by it or not.
@Suite("Awkward GeoPackages")
struct AwkwardLayerTests {
  private static let doubles = [
    "0": "0000000000000000", "1": "000000000000f03f", "nan": "000000000000f87f", "inf": "000000000000f07f",
  ]

  /// A closed triangle, little-endian, with these numbers for the coordinates of a corner.
  private static func ring(_ dimensions: Int = 2, corner: String = "0") -> String {
    func point(_ x: String, _ y: String) -> String {
      ([x, y] + Array(repeating: "1", count: dimensions - 2)).compactMap { doubles[$0] }.joined()
    }
    return "04000000" + point(corner, "0") + point("1", "0") + point("1", "1") + point(corner, "0")
  }

  private static let header = "4750000100000000"

  @Test(
    "shapes",
    arguments: [
      ("none", "NULL", true), ("an empty one", "x'4750001100000000" + "010600000000000000'", true),
      ("a polygon", "x'\(header)010300000001000000\(ring())'", true),
      ("not a number", "x'\(header)010300000001000000\(ring(corner: "nan"))'", true),
      ("infinite", "x'\(header)010300000001000000\(ring(corner: "inf"))'", true),
      ("heights, ISO", "x'\(header)01EB03000001000000\(ring(3))'", true),
      ("heights, EWKB", "x'\(header)010300008001000000\(ring(3))'", true),
      ("measures", "x'\(header)01D307000001000000\(ring(3))'", true),
      ("a number of reference system inside", "x'\(header)01030000206A08000001000000\(ring())'", true),
      ("bytes after it", "x'\(header)010300000001000000\(ring())FFFF'", true),
      ("no ring", "x'\(header)010300000000000000'", true),
      ("a ring of no point", "x'\(header)01030000000100000000000000'", true),
      ("big-endian", "x'\(header)00000000030000000100000001" + "3FF00000000000003FF0000000000000'", true),
      ("a point", "x'\(header)0101000000000000000000F03F000000000000F03F'", true),
      ("a line", "x'\(header)01020000000000000000'", true),
      ("a box before it", "x'4750000300000000" + String(repeating: "00", count: 32) + "0106000000" + "00000000'", true),
      ("heights in the box", "x'4750000500000000" + String(repeating: "00", count: 48) + "010600000000000000'", true),
      ("a box cut short", "x'4750000300000000" + "0000'", false), ("an unknown box", "x'4750000B00000000'", false),
      ("another version", "x'4750010100000000" + "010600000000000000'", false),
      ("an extension", "x'4750002100000000" + "010600000000000000'", false),
      ("a reserved flag", "x'4750004100000000" + "010600000000000000'", false),
      ("no header", "x'010600000000000000'", false), ("nothing", "x''", false), ("a text", "'POINT(1 1)'", false),
      ("a number", "7", false), ("cut short", "x'\(header)010300000001000000040000000000'", false),
      ("no shape", "x'\(header)'", false), ("a strange order", "x'\(header)070300000001000000\(ring())'", false),
      ("a curve", "x'\(header)010A00000000000000'", false),
      ("a triangle", "x'\(header)0111000000000000" + "00'", false),
    ])
  func shapes(name: String, value: String, isPlain: Bool) throws {
    let folder = try Folder()
    let file = try ZonesFile(folder)
    try file.run("UPDATE zones SET geom = \(value) WHERE fid = 1")
    BothWays.expectSame(file.path, isPlain: isPlain, name)
  }

  @Test(
    "values",
    arguments: [
      ("share = 1e308 * 10", true), ("share = -1e308 * 10", true), ("share = -0.0", true),
      ("share = 123456789012345.5", true),
      ("share = 1e15", true), ("share = 5e-324", true), ("share = 3", true), ("share = 'x'", false),
      ("share = x'00'", false),
      ("count = -9223372036854775808", true), ("count = 'abc'", false), ("count = 1.5", false), ("count = '12'", true),
      ("code = 12", true), ("code = 'a' || char(0) || 'b'", false), ("code = x'31'", false),
      ("code = CAST(x'E9' AS TEXT)", false), ("code = CAST(x'C3' AS TEXT), name = CAST(x'A9' AS TEXT)", false),
      ("code = ''", true), ("code = NULL, name = NULL, share = NULL, count = NULL, geom = NULL", true),
    ])
  func values(change: String, isPlain: Bool) throws {
    let folder = try Folder()
    let file = try ZonesFile(folder)
    try file.run("UPDATE zones SET \(change)")
    BothWays.expectSame(file.path, isPlain: isPlain, change)
  }

  @Test("a text cut inside a character of two rows is no text of either")
  func cutCharacter() throws {
    let folder = try Folder()
    let file = try ZonesFile(folder)
    try file.run("UPDATE zones SET code = CAST(x'C3' AS TEXT) WHERE fid = 1")
    try file.run("UPDATE zones SET code = CAST(x'A9' AS TEXT) WHERE fid = 2")
    BothWays.expectSame(file.path, isPlain: false)
  }

  @Test(
    "types of columns",
    arguments: [
      ("MEDIUMINT", "-5", true), ("MEDIUMINT", "3000000000", false), ("INT", "5", true), ("DOUBLE", "0.5", true),
      ("TEXT(3)", "'abcdef'", true), ("SMALLINT", "5", false), ("TINYINT", "5", false), ("BOOLEAN", "1", false),
      ("FLOAT", "0.1", false), ("DATE", "'2024-01-31'", false), ("DATETIME", "'2024-01-31T10:20:30Z'", false),
      ("BLOB", "x'00'", false), ("VARCHAR(5)", "'a'", false), ("text", "'a'", true), ("NUMERIC", "5", false),
      ("JSON", "'{}'", false), ("POINT", "NULL", false),
    ])
  func types(type: String, value: String, isPlain: Bool) throws {
    let folder = try Folder()
    let file = try ZonesFile(folder)
    try file.run("ALTER TABLE zones ADD COLUMN more \(type); UPDATE zones SET more = \(value)")
    BothWays.expectSame(file.path, isPlain: isPlain, type)
  }

  @Test(
    "files",
    arguments: [
      ("UPDATE gpkg_ogr_contents SET feature_count = 4", false),
      ("UPDATE gpkg_ogr_contents SET feature_count = NULL", true),
      ("DROP TABLE gpkg_ogr_contents", true), ("DELETE FROM zones", false), ("PRAGMA user_version = 0", false),
      ("PRAGMA application_id = 1196437808", false), ("PRAGMA journal_mode = WAL", false),
      ("CREATE TABLE other (a)", false), ("CREATE VIEW other AS SELECT * FROM zones", false),
      ("DELETE FROM gpkg_contents", false), ("DROP TABLE gpkg_contents", false),
      ("DROP TABLE gpkg_geometry_columns", false),
      ("UPDATE gpkg_geometry_columns SET z = 1", false), ("UPDATE gpkg_geometry_columns SET m = 2", false),
      ("UPDATE gpkg_geometry_columns SET srs_id = 4326", false), ("DELETE FROM gpkg_geometry_columns", false),
      ("UPDATE gpkg_geometry_columns SET geometry_type_name = 'POLYGON'", false),
      ("UPDATE gpkg_geometry_columns SET column_name = 'shape'", false),
      ("UPDATE gpkg_contents SET data_type = 'attributes'", false),
      ("UPDATE gpkg_contents SET data_type = 'tiles'", false),
      ("ALTER TABLE zones ADD COLUMN g TEXT GENERATED ALWAYS AS (code) VIRTUAL", false),
      ("INSERT INTO gpkg_extensions VALUES ('zones', 'geom', 'gpkg_geom_CURVEPOLYGON', 'x', 'read-write')", false),
      ("INSERT INTO gpkg_extensions VALUES (NULL, NULL, 'gpkg_other', 'x', 'read-write')", false),
      ("CREATE INDEX i ON zones (code, name, share, count)", true),
      ("UPDATE zones SET fid = -fid", true),
      ("DELETE FROM zones WHERE fid = 2; UPDATE gpkg_ogr_contents SET feature_count = 2", true),
      ("DELETE FROM zones; UPDATE gpkg_ogr_contents SET feature_count = 0", true),
    ])
  func files(change: String, isPlain: Bool) throws {
    let folder = try Folder()
    let file = try ZonesFile(folder)
    try file.run(change)
    BothWays.expectSame(file.path, isPlain: isPlain, change)
    BothWays.expectSame(file.path, layer: "Zones", isPlain: false, change)
  }

  @Test("several layers, tables without shapes, and names with quotes")
  func layers() throws {
    let folder = try Folder()
    let path = folder.file("more.gpkg")
    let quoted = OutputLayer(
      name: "a \"b\" 'c'; é", fields: [OutputField("x\"y'", .text(["1", "2", "3"]))], geometry: Samples.squares,
      crs: "EPSG:4326")
    let list = OutputLayer(name: "list", fields: [OutputField("a", .text(["x"]))])
    try VectorWriter.write([quoted, list], format: .gpkg, to: path)
    BothWays.expectSame(path, isPlain: false)
    BothWays.expectSame(path, layer: "list", isPlain: false)
    BothWays.expectSame(path, layer: quoted.name, isPlain: true)
    BothWays.expectSame(path, layer: quoted.name, columns: ["x\"y'"], isPlain: true)
    try VectorWriter.write([list], format: .gpkg, to: path)
    BothWays.expectSame(path, isPlain: false)
    try VectorWriter.write([quoted], format: .gpkg, to: path)
    BothWays.expectSame(path, isPlain: true)
  }

  @Test("a file that another program has open")
  func open() throws {
    let folder = try Folder()
    let file = try ZonesFile(folder)
    for journal in ["-wal", "-journal"] {
      try folder.write("", to: "zones.gpkg\(journal)")
      BothWays.expectSame(file.path, isPlain: false, journal)
      try FileManager.default.removeItem(atPath: file.path + journal)
    }
    BothWays.expectSame(file.path, isPlain: true)
  }

  @Test("a file cut anywhere, or with a page overwritten, is the error that GDAL makes of it")
  func damage() throws {
    let folder = try Folder()
    let whole = try Data(contentsOf: URL(fileURLWithPath: try ZonesFile(folder).path))
    let page = 4096
    for count in stride(from: 0, to: whole.count, by: page / 2) {
      let path = try folder.write(whole.prefix(count), to: "cut.gpkg")
      BothWays.expectSame(path, isPlain: false, "\(count) bytes of \(whole.count)")
    }
    for start in stride(from: 0, to: whole.count, by: page) {
      var bytes = whole
      bytes.replaceSubrange(start..<min(start + page, whole.count), with: Data(repeating: 0xFF, count: page))
      let path = try folder.write(bytes, to: "torn.gpkg")
      if let table = try? VectorReader.readPlainGeoPackage(path) {
        // The page belongs to a part that this layer does not need.
        #expect(table.columnNames == ["code", "name", "share", "count"])
        #expect(table.geometry == Samples.squares)
      }
    }
  }
}
