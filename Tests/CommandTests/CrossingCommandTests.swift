import Foundation
import Testing

/// `coverage --cross` on the embedded data, against numbers recorded by codes alone (`Tests/Recorded/crossing.py`).
@Suite("Zonings crossed", .serialized) struct CrossingCommandTests {
  private struct Record: Decodable {
    struct InRural: Decodable {
      var all: [String]
      var some: [String]
    }
    var communes: Int
    var zones: Int
    /// By territory and combination: communes, inhabitants, communes without population.
    var territories: [String: [String: [Int]]]
    var zonesOfOneCommune: [String: Int]
    var inRural: InRural
  }

  private static func record() throws -> Record {
    try Recorded.read("crossing")
  }

  @Test func combinationsOfEveryTerritory() async throws {
    let record = try Self.record()
    let answer = try await Answer.of("coverage", "--zoning", "qpv,rural,density", "--cross", "--on", "2026-01-01")
    let rows = answer.rows("crossing")
    var found: [String: [String: [Int]]] = [:]
    for row in rows {
      let territory = "\(row.text("level") ?? "") \(row.text("code") ?? "")"
      found[territory, default: [:]][row.text("combination") ?? ""] = [
        row.int("communes") ?? -1, row.int("population") ?? 0, row.int("communes_without_population") ?? -1,
      ]
    }
    #expect(Set(found.keys) == Set(record.territories.keys))
    for (territory, expected) in record.territories { #expect(found[territory] == expected, "\(territory)") }
    let nation = rows.filter { $0.text("level") == "nation" }
    #expect(nation.reduce(0) { $0 + ($1.int("communes") ?? 0) } == record.communes)
    #expect(nation.reduce(0) { $0 + ($1.int("zones_qpv") ?? 0) } == record.zones)
    let classes = ["communes_entirely", "communes_partly", "communes_not_covered", "communes_not_computable"]
    for row in rows {
      #expect(classes.reduce(0) { $0 + (row.int($1) ?? 0) } == row.int("communes"))
    }
    // A zone of several communes is in the combination of one of them: at least those of one commune are where they are.
    for (combination, zones) in record.zonesOfOneCommune {
      let row = nation.first { $0.text("combination") == combination } ?? [:]
      #expect(row.int("zones_qpv") ?? 0 >= zones, "\(combination)")
    }
    let qpv = answer.rows("zones").filter { $0.text("zoning") == "qpv" }
    #expect(qpv.filter { $0.text("in_rural") == "all" }.compactMap { $0.text("code") } == record.inRural.all)
    #expect(qpv.filter { $0.text("in_rural") == "some" }.compactMap { $0.text("code") } == record.inRural.some)
    #expect(qpv.allSatisfy { $0.text("in_qpv") == "all" && $0.text("in_rural") != nil })
  }

  /// What the combinations of a territory cover is what a zoning of all its communes gives.
  @Test func coverageIsThatOfTheCommunes() async throws {
    let scratch = try Scratch()
    let crossed = try await Answer.of("coverage", "--zoning", "qpv,rural", "--cross", "--on", "2026-01-01")
    let zoned = crossed.rows("zones").filter { $0.text("zoning") == "rural" }.compactMap { $0.text("code") }
    #expect(zoned.count == 19_934)
    let file = try scratch.write("code\n" + zoned.map { $0 + "\n" }.joined(), to: "communes.csv")
    let listed = try await Answer.of("coverage", "--zones", "communes=\(file)", "--on", "2026-01-01")
    for row in listed.rows("summary") where row.text("level") != "nation" || row.text("code") == "FR" {
      let here = crossed.rows("crossing").filter {
        $0.text("level") == row.text("level") && $0.text("code") == row.text("code")
          && $0.texts("zonings")?.contains("rural") == true
      }
      for measure in ["entirely", "partly", "not_covered", "not_computable"] {
        let sum = here.reduce(0) { $0 + ($1.int("communes_\(measure)") ?? 0) }
        #expect(sum == row.int("zones_\(measure)") ?? 0, "\(row.text("code") ?? "") \(measure)")
      }
    }
  }

  @Test func sentenceAndTable() async throws {
    let run = try await BuiltBinary.run(
      "coverage", "--zoning", "qpv,mountain", "--departement", "05", "--cross", "--lang", "en")
    #expect(run.status == 0)
    #expect(run.output.contains("Crossing of qpv, mountain: 162 communes = "))
    let csv = try await BuiltBinary.run(
      "coverage", "--zoning", "qpv,mountain", "--departement", "05", "--cross", "--table", "zones", "--format", "csv")
    #expect(csv.output.split(separator: "\n").first?.hasSuffix(",in_qpv,in_mountain") == true)
  }

  @Test(arguments: ["qpv", "qpv,qpv"])
  func needsTwoZonings(_ zonings: String) async throws {
    let run = try await BuiltBinary.run("coverage", "--zoning", zonings, "--cross", "--lang", "fr")
    #expect(run.status == 64)
    #expect(run.error.contains("--cross croise de deux à huit zonages différents"))
  }

  @Test func withoutItNothingChanges() async throws {
    let answer = try await Answer.of("coverage", "--zoning", "qpv,mountain", "--departement", "05")
    #expect(answer.members["crossing"] == nil)
    #expect(answer.rows("zones").first?["in_mountain"] == nil)
  }
}
