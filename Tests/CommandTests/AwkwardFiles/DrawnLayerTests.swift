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

  /// 01001 is 2.0...2.1 and 01053 is 2.1...2.2: the drawing holds 99 % and 100 % of them, and 0.5 % of 13001.
  @Test("a drawing that follows communes becomes their list, when asked")
  func snap() async throws {
    let package = try package()
    let file = try package.write(
      collection([rectangle(["id": "A", "type": "CLS", "nom": "Dessin"], 2.001, 2.2005, 46, 46.1)]), to: "drawn.geojson"
    )
    let asDrawn = try await CheckOutcome(file, package: package)
    #expect(asDrawn.fixed.map { $0["perimeter"] } == ["shape"])
    #expect(asDrawn.listed("drawn.geojson") == ["2 sliver 13001>"])
    let snapped = try await CheckOutcome(file, package: package, options: ["--snap", "98%"])
    #expect(snapped.fixed.map { $0["perimeter"] } == ["commune:01001 commune:01053"])
    #expect(snapped.listed("drawn.geojson") == ["2 snapped shape>+01001 (99.0 %) -13001 (0.50 %)"])
    let strict = try await CheckOutcome(file, package: package, options: ["--snap", "99.5%"])
    #expect(strict.fixed.map { $0["perimeter"] } == ["shape"])
    #expect(strict.listed("drawn.geojson").contains("2 not_snapped 01001 (99.0 %)>"))
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
    let outcome = try await CheckOutcome("\(table),\(layer)", package: package, options: ["--snap", "98%"])
    let perimeters = outcome.fixed.map { "\($0["id"] ?? "") \($0["perimeter"] ?? "") \($0["date_start"] ?? "")" }
    #expect(
      perimeters == ["A commune:01001 commune:01053 2024", "C commune:59350 2024", "B commune:13055 "])
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
