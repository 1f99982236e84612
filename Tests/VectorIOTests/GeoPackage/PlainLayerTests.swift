import Foundation
import Geometry
import Testing
import VectorIO

@Suite("GeoPackages read without GDAL")
struct PlainLayerTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let shared = root.deletingLastPathComponent().appendingPathComponent(
    "shared/data/qpv_2015_lille_marseille")

  @Test("the embedded layers are what GDAL makes of them, thinned out or not", arguments: ["communes", "subcommunes"])
  func embedded(name: String) throws {
    let whole = Self.root.appendingPathComponent("GeoData/data/\(name).gpkg").path
    if name == "subcommunes" { BothWays.expectSame(whole, isPlain: true) }
    let folder = try Folder()
    let file = try ZonesFile(folder, copyOf: whole)
    // Every twelfth row: the test is built without optimisation.
    try file.run("DELETE FROM \(name) WHERE fid % 12 <> 0")
    BothWays.expectSame(file.path, isPlain: false)
    try file.run("UPDATE gpkg_ogr_contents SET feature_count = (SELECT count(*) FROM \(name))")
    BothWays.expectSame(file.path, isPlain: true)
    #expect(try VectorReader.read(file.path, threads: 2).rowCount > 80)
  }

  @Test(
    "layers that others wrote are what GDAL makes of them",
    .enabled(if: FileManager.default.fileExists(atPath: shared.path), "needs ../shared"),
    arguments: ["lille", "marseille"])
  func foreign(city: String) {
    let path = Self.shared.appendingPathComponent("\(city).gpkg").path
    for layer in ["epci", "cities", "qpvs", "enriched_grid"] { BothWays.expectSame(path, layer: layer, isPlain: true) }
    BothWays.expectSame(path, isPlain: false)
    BothWays.expectSame(path, layer: "QPVS", isPlain: false)
  }

  @Test("a big file is read in two halves, whatever the numbers of its rows")
  func halves() throws {
    let folder = try Folder()
    let rows = 2000
    var column = PolygonColumn()
    var random = SplitMix(state: 7)
    for row in 0..<rows {
      let corners = (0..<200).map { _ in
        (Double.random(in: -1e6...1e6, using: &random), Double.random(in: -1e6...1e6, using: &random))
      }
      column.append(row % 11 == 0 ? [] : [[corners], [Samples.square(0, Double(row), 5)]])
    }
    let names = (0..<rows).map { $0 % 7 == 0 ? nil : String(repeating: "é", count: $0 % 5) + "\($0)" }
    let layer = OutputLayer(
      name: "zones", fields: [OutputField("name", .text(names))], geometry: column, crs: "EPSG:3035")
    let file = try ZonesFile(folder)
    try VectorWriter.write([layer], format: .gpkg, to: file.path)
    #expect(try folder.bytes("zones.gpkg").count > 4_000_000)
    BothWays.expectSame(file.path, isPlain: true)
    let table = try VectorReader.read(file.path, threads: 2)
    #expect(table.geometry == column)
    #expect(table.column("name") == TextColumn(names))
    // Numbers that are negative, far apart, and all in one half.
    for change in ["fid = fid - 3000 WHERE fid % 3 = 0", "fid = fid + 9000000000000000000 WHERE fid > 1995"] {
      try file.dropTriggers()
      try file.run("UPDATE zones SET \(change)")
      BothWays.expectSame(file.path, isPlain: true, change)
    }
  }

  @Test("columns are those asked for; unknown ones and none are left to GDAL")
  func columns() throws {
    let folder = try Folder()
    let path = try ZonesFile(folder).path
    BothWays.expectSame(path, columns: ["share", "code", "share"], isPlain: true)
    BothWays.expectSame(path, layer: "zones", columns: ["name"], isPlain: true)
    for columns in [["Code"], ["code", "geom"], ["fid"], []] {
      BothWays.expectSame(path, columns: columns, isPlain: false, "\(columns)")
    }
  }

  @Test("every reference system that is not looked up has the name that GDAL gives it", arguments: KnownSystems.codes)
  func systems(code: Int) throws {
    let folder = try Folder()
    let path = try ZonesFile(folder, crs: "EPSG:\(code)").path
    BothWays.expectSame(path, isPlain: true)
    #expect(try VectorReader.read(path).crs == "EPSG:\(code)")
  }

  @Test("other reference systems are left to GDAL; none is none")
  func otherSystems() throws {
    let folder = try Folder()
    BothWays.expectSame(try ZonesFile(folder, name: "none.gpkg", crs: nil).path, isPlain: true)
    let own = "+proj=laea +lat_0=46.5 +lon_0=2.5 +ellps=GRS80"
    BothWays.expectSame(try ZonesFile(folder, name: "own.gpkg", crs: own).path, isPlain: false)
    BothWays.expectSame(try ZonesFile(folder, name: "far.gpkg", crs: "EPSG:3067").path, isPlain: false)
    let odd = try ZonesFile(folder, name: "odd.gpkg")
    try odd.run("UPDATE gpkg_spatial_ref_sys SET organization = 'ESRI' WHERE srs_id = 2154")
    BothWays.expectSame(odd.path, isPlain: false)
    try odd.run("DELETE FROM gpkg_spatial_ref_sys WHERE srs_id = 2154")
    BothWays.expectSame(odd.path, isPlain: false)
  }
}
