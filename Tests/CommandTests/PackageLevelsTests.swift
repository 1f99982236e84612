import Foundation
import Testing

/// Health territories as a resource of the package: 123 bassins de santé de proximité, 15 bassins intermédiaires, 4
/// départements and 1 région, as Auvergne had, over 492 communes of 0.1° in 4 départements.
@Suite("Levels of a data package")
struct PackageLevelsTests {
  private static let larger = (0..<492).map { $0 / 4 * 15 / 123 }
  private static let departements = ["03", "15", "43", "63"]

  private func package(_ scratch: Scratch) throws -> String {
    func departement(_ commune: Int) -> String { Self.departements[Self.larger[commune] * 4 / 15] }
    let features = (0..<492).map { index in
      let (west, south) = (2 + Double(index % 24) / 10, 44 + Double(index / 24) / 10)
      let ring = [(west, south), (west + 0.1, south), (west + 0.1, south + 0.1), (west, south + 0.1), (west, south)]
        .map { "[\($0.0), \($0.1)]" }.joined(separator: ",")
      return "{\"type\":\"Feature\",\"properties\":{\"code\":\"\(10000 + index)\",\"name\":\"C\(index)\","
        + "\"population\":\(100 + index),\"departement\":\"\(departement(index))\",\"region\":\"83\",\"epci\":\"\"},"
        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(ring)]]}}"
    }
    try scratch.write(
      "{\"type\":\"FeatureCollection\",\"features\":[\n\(features.joined(separator: ",\n"))\n]}", to: "communes.geojson"
    )
    try scratch.write("level,code,name,kind,parent\nregion,83,Auvergne,,\n", to: "territories.csv")
    let rows = (0..<492).map { "\(10000 + $0),B\($0 / 4),Bassin \($0 / 4),I\(Self.larger[$0]),83\n" }
    try scratch.write(
      "code_insee,bassin,lib_bassin,bassin_intermediaire,region_sante\n" + rows.joined(), to: "health.csv")
    try scratch.write("level,code,name,communes\npetr,P1,PETR un,10000 10001 10002\n", to: "petr.csv")
    try scratch.write("id,type,perimeter\nCLS-A,CLS,commune:10000 commune:10001 commune:10400\n", to: "schemes.csv")
    let resources = [
      ("communes", "communes.geojson", "communes"), ("territories", "territories.csv", "territories"),
      ("health", "health.csv", "territories"), ("petr", "petr.csv", "territories"), ("cls", "schemes.csv", "schemes"),
    ]
    let list = resources.map { name, path, role in
      "{\"name\": \"\(name)\", \"path\": \"\(path)\", \"maillage\": {\"role\": \"\(role)\"}}"
    }
    try scratch.write(
      """
      {"title": "Auvergne", "maillage": {"reference_date": "2026-01-01", "computed_zonings": [
        {"id": "low-density", "label_fr": "peu dense", "label_en": "low density", "threshold": 3}]},
       "resources": [\(list.joined(separator: ", "))]}
      """, to: "datapackage.json")
    return scratch.path
  }

  /// People: 100 to 591, 169,986 in all; covered 100 + 101 + 500 = 701.
  @Test func levelsNestAndAddUp() async throws {
    let scratch = try Scratch()
    let answer = try await Answer.of(
      "stats", "--data", package(scratch), "--level", "nation,region,departement,bassin,bassin_intermediaire,petr")
    func rows(_ level: String, _ measure: String) -> [[String: Any]] {
      answer.rows("rows").filter {
        $0.text("level") == level && $0.text("measure") == measure && $0.text("zoning") == ""
      }
    }
    func sum(_ level: String, _ measure: String) -> Double {
      rows(level, measure).compactMap { $0["value"] as? Double }.reduce(0, +)
    }
    for (level, count) in [("bassin", 123), ("bassin_intermediaire", 15), ("departement", 4), ("region", 1)] {
      #expect(rows(level, "population").count == count, "\(level)")
      #expect(sum(level, "population") == 169_986, "\(level)")
      #expect(sum(level, "population_in_schemes") == 701, "\(level)")
      // To the last bit in the table of sums; numbers read back from JSON may lose one.
      for measure in ["area_km2", "area_covered_km2"] {
        #expect(abs(sum(level, measure) / sum("nation", measure) - 1) < 1e-12, "\(level) \(measure)")
      }
    }
    // 10000 and 10001 are in the first bassin, with 10002 and 10003: 201 of 406 people.
    let first = try #require(rows("bassin", "population_in_schemes").first { $0.text("code") == "B0" })
    #expect(first.text("name") == "Bassin 0" && first["value"] as? Double == 201)
    #expect(rows("bassin", "population").first { $0.text("code") == "B0" }?["value"] as? Double == 406)
    let petr = try #require(rows("petr", "population").first)
    #expect(petr.text("name") == "PETR un" && petr["value"] as? Double == 303)
    #expect(answer.rows("sums").allSatisfy { $0["unexplained"] as? Double ?? 0 == 0 })
    let straddlers = answer.rows("straddlers").filter { $0.text("level") == "bassin" }
    #expect(straddlers.count == 1)
  }

  /// A level of the package can be the rows of a pivot, and a reference beside each bassin.
  @Test func pivotByBassin() async throws {
    let scratch = try Scratch()
    let run = try await BuiltBinary.run(
      "stats", "--data", try package(scratch), "--rows", "bassin", "--columns", "type", "--measure",
      "population_in_schemes", "--reference", "bassin_intermediaire", "--format", "csv")
    #expect(run.status == 0, "\(run.error)")
    let lines = run.output.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    let row = try #require(lines.first { $0[0] == "B0" })
    #expect(row.contains("I0") && row.contains("201"))
  }
}
