import Foundation
import Testing

/// Drawn schemes in every format of a layer, one feature per commune and not dissolved.
@Suite("Layers of schemes")
struct LayerFormatTests {
  /// 01001 is 2.0...2.1, 01053 2.1...2.2 and 13055 2.3...2.4.
  private static let features = [("A", "Aunis – été", 2.0), ("A", "Aunis – été", 2.1), ("B", "Œuvre", 2.3)]

  private static let geojson: String = {
    let texts = features.map { id, name, west in
      let ring = [(west, 46.0), (west + 0.1, 46), (west + 0.1, 46.1), (west, 46.1), (west, 46)]
        .map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
      return "{\"type\": \"Feature\", \"properties\": {\"id\": \"\(id)\", \"type\": \"CLS\", \"nom\": \"\(name)\"}, "
        + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[\(ring)]]}}"
    }
    return "{\"type\": \"FeatureCollection\", \"features\": [\(texts.joined(separator: ", "))]}"
  }()

  /// The perimeters, and the lists that they become.
  private func expectSchemes(
    _ layer: String, _ package: Scratch, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let drawn = try await CheckOutcome(layer, package: package, options: ["--as-drawn"])
    let rows = drawn.fixed.map { "\($0["id"] ?? ""): \($0["name"] ?? "") \($0["perimeter"] ?? "")" }
    // FlatGeobuf orders its features by place.
    #expect(rows.sorted() == ["A: Aunis – été shape", "B: Œuvre shape"], sourceLocation: sourceLocation)
    #expect(drawn.status == 0, "\(drawn.error)", sourceLocation: sourceLocation)
    // 01001 and 01053 are the département 01.
    let read = try await CheckOutcome(layer, package: package)
    #expect(
      Set(read.fixed.map { $0["perimeter"] }) == ["departement:01", "commune:13055"], sourceLocation: sourceLocation)
  }

  private func package() throws -> Scratch {
    let package = try Scratch()
    try SmallPackage.write(to: package)
    return package
  }

  @Test("GeoJSON")
  func geoJSON() async throws {
    let package = try package()
    try await expectSchemes(package.write(Self.geojson, to: "drawn.geojson"), package)
  }

  /// `.cpg` says Windows-1252: the file holds the names in one byte a letter.
  @Test(
    "written by ogr2ogr", .enabled(if: Tool.find("ogr2ogr") != nil, "needs ogr2ogr (Debian: gdal-bin)"),
    arguments: [
      ("drawn.shp", ["-f", "ESRI Shapefile", "-lco", "ENCODING=CP1252"]),
      ("drawn.shp.zip", ["-f", "ESRI Shapefile", "-lco", "ENCODING=CP1252"]), ("drawn.fgb", ["-f", "FlatGeobuf"]),
      ("drawn.gpkg", ["-f", "GPKG"]), ("lambert.gpkg", ["-f", "GPKG", "-t_srs", "EPSG:2154"]),
    ])
  func written(_ name: String, _ options: [String]) async throws {
    let package = try package()
    let source = try package.write(Self.geojson, to: "source.geojson")
    try Tool.run("ogr2ogr", options + [package.file(name), source])
    if name == "drawn.shp" {
      #expect(try package.text("drawn.cpg").contains("1252"))
      #expect(try package.bytes("drawn.dbf").range(of: Data([0xE9, 0x74, 0xE9])) != nil)
    }
    try await expectSchemes(package.file(name), package)
  }

  @Test("PostGIS", .enabled(if: PostGISServer.isInstalled, "needs PostGIS (Debian: postgresql-15-postgis-3)"))
  func postGIS() async throws {
    let package = try package()
    let server = try PostGISServer()
    defer { server.stop() }
    let values = Self.features.map { id, name, west in
      "('\(id)', 'CLS', '\(name)', ST_Multi(ST_MakeEnvelope(\(west), 46, \(west) + 0.1, 46.1, 4326)))"
    }
    try server.execute(
      "CREATE EXTENSION postgis; CREATE TABLE drawn (id text, type text, nom text, geom geometry(MultiPolygon, 4326)); "
        + "INSERT INTO drawn VALUES \(values.joined(separator: ", "));")
    let address = "PG:host=127.0.0.1 port=\(server.port) user=postgres dbname=postgres"
    try await expectSchemes("\(address)#drawn", package)
    let missing = try await BuiltBinary.run(
      "check", "--data", package.path, "--schemes", "\(address)#absent")
    #expect(missing.status == 2)
    #expect(missing.error.contains("absent") && missing.error.split(separator: "\n").count == 1, "\(missing.error)")
  }
}
