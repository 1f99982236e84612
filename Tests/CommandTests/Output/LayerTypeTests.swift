import CGDAL
import Foundation
import Testing

@testable import VectorIO

/// Attributes of layers have the types of the contract, whatever stands in the first rows or in none, as GDAL reads them.
@Suite("Types of attributes")
struct LayerTypeTests {
  /// Two zones whose ids and names look like integers, of which nobody gives a population, where the inventory
  /// says nothing of schemes.
  private func written(_ format: String) async throws -> String {
    let package = try Scratch()
    try SmallPackage.write(to: package)
    let zones = [("00412", "7", 2.02, 2.07), ("00413", "08", 2.12, 2.16)].map { id, name, west, east in
      let ring = [(west, 46.02), (east, 46.02), (east, 46.06), (west, 46.06), (west, 46.02)]
        .map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
      return "{\"type\": \"Feature\", \"properties\": {\"id\": \"\(id)\", \"nom\": \"\(name)\"}, "
        + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[\(ring)]]}}"
    }
    try package.write(
      "{\"type\": \"FeatureCollection\", \"features\": [\(zones.joined(separator: ", "))]}", to: "zones.geojson")
    try package.write("id,type,perimeter,date_start\nA,CLS,commune:13001,2024-01-01\n", to: "schemes.csv")
    let target = package.file("answer.\(format)")
    let run = try await BuiltBinary.run(
      "uncovered", "--data", package.path, "--zones", package.file("zones.geojson"), "--schemes",
      package.file("schemes.csv"), "--tolerance", "5%,1%", "--format", format, "--output", target)
    #expect(run.status == 0, "\(run.error)")
    // Read before the folder goes.
    return try Self.described(target)
  }

  /// `name:type=value,value` of some columns, by GDAL.
  private static func described(_ path: String) throws -> String {
    let types = try GDALMessages.collect(for: path) { (messages) throws(VectorError) in
      try Dataset.open(Location.one(path, layer: nil), messages) { (dataset) throws(VectorError) in
        Dictionary(uniqueKeysWithValues: dataset.layers[0].fields.map { ($0.name, ($0.type, $0.subtype)) })
      }
    }
    let names: [OGRFieldType: String] = [
      OFTString: "text", OFTReal: "real", OFTInteger64: "integer", OFTInteger: "small",
    ]
    let table = try VectorReader.readByGDAL(path)
    return ["code", "name", "population", "share_outside", "fragile", "communes_inside", "class_1pct"].map { name in
      let type = types[name].map { $0.1 == OFSTBoolean ? "boolean" : names[$0.0] ?? "?" } ?? "absent"
      return "\(name):\(type)=" + (table.column(name).map { $0.map { $0 ?? "-" } } ?? []).joined(separator: ",")
    }.joined(separator: " ")
  }

  @Test func geoPackage() async throws {
    #expect(
      try await written("gpkg")
        == "code:text=00412,00413 name:text=7,08 population:real=-,- share_outside:real=0,0 fragile:boolean=false,false "
        + "communes_inside:integer=0,0 class_1pct:text=not_computable,not_computable")
  }

  /// GeoJSON has no types of its own: a number without any value is null, a text stays a text.
  @Test func geoJSON() async throws {
    #expect(
      try await written("geojson")
        == "code:text=00412,00413 name:text=7,08 population:text=-,- share_outside:real=0,0 fragile:boolean=false,false "
        + "communes_inside:small=0,0 class_1pct:text=not_computable,not_computable")
  }
}
