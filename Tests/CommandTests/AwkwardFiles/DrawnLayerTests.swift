import Foundation
import Testing

/// A rectangle in degrees, as a GeoJSON feature.
private func rectangle(_ texts: [String: String], _ west: Double, _ east: Double, _ south: Double, _ north: Double)
  -> String
{
  let members = texts.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \"\($0.value)\"" }.joined(separator: ", ")
  let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    .map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
  return "{\"type\": \"Feature\", \"properties\": {\(members)}, \"geometry\": {\"type\": \"Polygon\", "
    + "\"coordinates\": [[\(ring)]]}}"
}

private func collection(_ features: [String]) -> String {
  "{\"type\": \"FeatureCollection\", \"features\": [\n\(features.joined(separator: ",\n"))\n]}"
}

@Suite("Drawn layers")
struct DrawnLayerTests {
  private func package() throws -> Scratch {
    let package = try Scratch()
    try SmallPackage.write(to: package)
    return package
  }

  /// 01001 is 2.0...2.1 and 01053 is 2.1...2.2, together the département 01; the drawing holds 99 % and 100 % of them, and
  /// 0.5 % of 13001: 1.3 km² over an outline of 53 km, 24 m.
  @Test("a drawing that follows communes is their list, unless it is to be kept as drawn")
  func communes() async throws {
    let package = try package()
    let file = try package.write(
      collection([rectangle(["id": "A", "type": "CLS", "nom": "Dessin"], 2.001, 2.2005, 46, 46.1)]), to: "drawn.geojson"
    )
    let read = try await CheckOutcome(file, package: package)
    #expect(read.fixed.map { $0["perimeter"] } == ["departement:01"])
    #expect(read.listed("drawn.geojson") == ["2 drawn_as_communes shape>departement:01"])
    let message = read.issues.first { $0["kind"] as? String == "drawn_as_communes" }?["message"] as? String
    #expect(message?.contains("= departement:01 (2 communes)") == true)
    #expect(message?.contains("within 24 m") == true)
    let asDrawn = try await CheckOutcome(file, package: package, options: ["--as-drawn"])
    #expect(asDrawn.fixed.map { $0["perimeter"] } == ["shape"])
    #expect(asDrawn.listed("drawn.geojson") == ["2 sliver 13001>"])
  }

  @Test("a drawing that cuts a commune stays as it is")
  func cut() async throws {
    let package = try package()
    let file = try package.write(
      collection([rectangle(["id": "A", "type": "CLS", "nom": "Dessin"], 2.0, 2.15, 46, 46.1)]), to: "drawn.geojson")
    let outcome = try await CheckOutcome(file, package: package)
    #expect(outcome.fixed.map { $0["perimeter"] } == ["shape"])
    #expect(outcome.listed("drawn.geojson") == ["2 kept_as_drawn 01053>"])
  }

  @Test("one feature per commune, not dissolved, joined to a table by id")
  func joined() async throws {
    let package = try package()
    let layer = try package.write(
      collection([
        rectangle(["id": "A", "type": "CLS"], 2.0, 2.1, 46, 46.1),
        rectangle(["id": "A", "type": "CLS"], 2.1, 2.2, 46, 46.1),
        rectangle(["id": "B", "type": "ASV"], 2.3, 2.4, 46, 46.1),
      ]), to: "drawn.geojson")
    let table = try package.write("id;type;perimetre;debut\nA;CLS;shape;2024\nC;CLS;59350;2024\n", to: "table.csv")
    let outcome = try await CheckOutcome("\(table),\(layer)", package: package)
    let perimeters = outcome.fixed.map { "\($0["id"] ?? "") \($0["perimeter"] ?? "") \($0["date_start"] ?? "")" }
    #expect(
      perimeters == ["A departement:01 2024", "C commune:59350 2024", "B commune:13055 "])
    #expect(outcome.status == 0)
  }

  /// Four rectangles around a hole, one of which covers 0.01° of its neighbour.
  @Test("outlines of communes that are no tiling are told")
  func outlines() async throws {
    let package = try package()
    let layer = try package.write(
      collection([
        rectangle(["code": "01001"], 2.0, 2.1, 46, 46.3), rectangle(["code": "01002"], 2.2, 2.3, 46, 46.3),
        rectangle(["code": "01003"], 2.09, 2.2, 46, 46.1), rectangle(["code": "01004"], 2.1, 2.2, 46.2, 46.3),
      ]), to: "mine.geojson")
    let schemes = try package.write("id;type;perimetre\nA;CLS;01001\n", to: "s.csv")
    let outcome = try await CheckOutcome(schemes, package: package, options: ["--communes", layer])
    let found = outcome.issues.filter { $0["source"] as? String == "mine.geojson" }.compactMap { $0["kind"] as? String }
    #expect(found.sorted() == ["outlines_gap", "outlines_overlap"])
  }

  @Test("check as a workbook")
  func workbook() async throws {
    let package = try package()
    let schemes = try package.write("id;type;perimetre\nA;CLS;1053\n", to: "s.csv")
    for name in ["one.xlsx", "two.xlsx"] {
      let run = try await BuiltBinary.run(
        "check", "--data", package.path, "--schemes", schemes, "--format", "xlsx", "--output", package.file(name))
      #expect(run.status == 0, "\(run.error)")
    }
    #expect(try package.bytes("one.xlsx").starts(with: [0x50, 0x4B]))
    #expect(try package.bytes("one.xlsx") == package.bytes("two.xlsx"))
    let nowhere = try await BuiltBinary.run("check", "--data", package.path, "--schemes", schemes, "--format", "xlsx")
    #expect(nowhere.status == 64)
  }
}
