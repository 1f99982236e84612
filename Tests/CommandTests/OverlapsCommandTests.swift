import Foundation
import Testing

/// Rows of a CSV table without quotes, by column name.
private func rows(_ csv: String) -> [[String: String]] {
  let lines = csv.split(separator: "\n").map { line in
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
  guard let header = lines.first else { return [] }
  return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
}

@Suite struct OverlapsCommandTests {
  /// The COSM is at city scale, as is the CLS (2024-2026); the two ASV of 2007 are arrondissements of it.
  @Test func marseille() async throws {
    let run = try await BuiltBinary.run("overlaps", "--departement", "13", "--format", "csv")
    #expect(run.status == 0)
    let pairs = rows(run.output)
    func relation(_ a: String, _ b: String) -> String? {
      pairs.first { $0["a"] == a && $0["b"] == b }?["relation"]
    }
    #expect(relation("CLS-13-MARSEILLE-4", "CLSM-13-MARSEILLE-COSM") == "equal")
    for asv in ["ASV-13-MARSEILLE-LITTORALNORD", "ASV-13-MARSEILLE-NORDEST"] {
      #expect(relation(asv, "CLS-13-MARSEILLE-4") == "within")
    }
  }

  /// The ASV of the northern districts (2003-2007: 13th to 16th) was split in 2007 in two that together equal it: each
  /// lies in it, their shares of it add up to 1, and they only touch.
  @Test func theNorthernASVAndItsTwoSuccessors() async throws {
    let run = try await BuiltBinary.run(
      "overlaps", "--departement", "13", "--over-time", "--within", "asv", "--touching", "--format", "csv")
    let pairs = rows(run.output)
    let north = "ASV-13-MARSEILLE-NORD"
    let inside = pairs.filter { $0["a"] == north || $0["b"] == north }
    #expect(inside.count == 2)
    let shares = inside.compactMap { Double(($0["a"] == north ? $0["share_a"] : $0["share_b"]) ?? "") }
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    #expect(inside.allSatisfy { $0["from"] == "2007-01-01" && $0["to"] == "2007-12-31" && $0["cases"] == "nested" })
    let halves = pairs.first { $0["a"] == "ASV-13-MARSEILLE-LITTORALNORD" && $0["b"] == "ASV-13-MARSEILLE-NORDEST" }
    #expect(halves?["relation"] == "touch")
  }

  /// The CISM of Provence Verte has the perimeter of the CLS. The CLS of Toulon lies in no other CLS.
  @Test func var83() async throws {
    let run = try await BuiltBinary.run(
      "overlaps", "--departement", "83", "--in-force", "possible", "--touching", "--format", "csv")
    let pairs = rows(run.output)
    let verte = pairs.first { $0["a"] == "CLS-83-PROVENCEVERTE" && $0["b"] == "CLSM-83-PROVENCEVERTE" }
    #expect(verte?["relation"] == "equal")
    let toulon = pairs.filter { pair in
      [pair["a"], pair["b"]].contains("CLS-83-TOULON-2") && pair["type_a"] == "CLS" && pair["type_b"] == "CLS"
    }
    let relations = Set(toulon.map { $0["relation"] ?? "" })
    #expect(relations.isSubset(of: ["touch"]))
  }

  /// Two halves of a square, and a third that covers the first: of the three pairs two only touch.
  @Test func pairsThatOnlyTouchAreCountedAndListedWhenAsked() async throws {
    let package = try Scratch()
    try SmallPackage.write(to: package)
    let file = try package.write("id;type;perimetre\nA;CLS;01001\nB;CLS;01053\nC;CLS;01001\n", to: "s.csv")
    let arguments = ["overlaps", "--data", package.path, "--schemes", file]
    let overlapping = rows(try await BuiltBinary.run(arguments + ["--format", "csv"]).output)
    #expect(overlapping.map { "\($0["a"] ?? "") \($0["b"] ?? "") \($0["relation"] ?? "")" } == ["A C equal"])
    let all = rows(try await BuiltBinary.run(arguments + ["--format", "csv", "--touching"]).output)
    #expect(
      all.map { "\($0["a"] ?? "") \($0["b"] ?? "") \($0["relation"] ?? "")" }
        == ["A C equal", "A B touch", "B C touch"])
    let text = try await BuiltBinary.run(arguments + ["--lang", "en"]).output
    #expect(text.contains("2 only touch (--touching lists them)"))
  }

  @Test func choiceOfPairsAndRelationByShares() async throws {
    let run = try await BuiltBinary.run(
      "overlaps", "--region", "93", "--between", "cls,clsm", "--min-share", "50%", "--by-share", "--format", "csv")
    let pairs = rows(run.output)
    #expect(!pairs.isEmpty)
    for pair in pairs {
      #expect(pair["type_a"] != pair["type_b"])
      let shares = ["share_a", "share_b"].compactMap { Double(pair[$0] ?? "") }
      #expect((shares.max() ?? 0) >= 0.5)
      #expect(pair["relation_5pct"] == pair["relation"])
    }
  }

  /// One feature per pair of the table.
  @Test func geometryAsGeoJSONAndGeoPackage() async throws {
    let scratch = try Scratch()
    let arguments = ["overlaps", "--departement", "13", "--min-share", "1%"]
    let csv = rows(try await BuiltBinary.run(arguments + ["--format", "csv"]).output)
    for format in ["geojson", "gpkg"] {
      let file = scratch.file("pairs.\(format)")
      let run = try await BuiltBinary.run(arguments + ["--format", format, "--output", file])
      #expect(run.status == 0)
      #expect(try scratch.bytes("pairs.\(format)").count > 10_000)
    }
    let json = try JSONSerialization.jsonObject(with: try scratch.bytes("pairs.geojson")) as? [String: Any]
    let features = json?["features"] as? [[String: Any]]
    #expect(features?.count == csv.count)
    #expect(csv.count == 5)
  }

  @Test(arguments: [
    (["--between", "cls"], "--within"), (["--between", "cls,xyz"], "XYZ"), (["--min-share", "lots"], "lots"),
    (["--format", "gpkg"], "--output"),
  ])
  func mistakesEndInOneSentence(_ arguments: [String], _ word: String) async throws {
    let run = try await BuiltBinary.run(["overlaps", "--departement", "13"] + arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(word))
  }
}
