import Foundation
import Testing

/// The other commands on the embedded data.
@Suite struct OtherCommandTests {
  @Test func uncoveredComplementsCoverage() async throws {
    let answer = try await Answer.of("uncovered", "--tolerance", "1%", "--region", "93")
    let zones = answer.rows("zones")
    // 135 - 66.
    #expect(zones.count == 69)
    // 539,121 less those of the 66. The most populated come first, those of unknown verdict after the others.
    let people = zones.compactMap { $0.int("population") }
    #expect(people.count == 69 && people.reduce(0, +) == 539_121 - 345_772)
    let open = zones.filter { $0.text("reason") == "unknown_perimeter" }
    #expect(open.count == 6 && open.allSatisfy { $0.text("departement") == "13" })
    let decided = zones.filter { $0.text("reason") != "unknown_perimeter" }.compactMap { $0.int("population") }
    #expect(decided == decided.sorted(by: >))
    for zone in zones {
      let nearest = try #require(zone["nearest"] as? [String: Any])
      #expect(nearest.text("id")?.hasPrefix("CLS-") == true)
      let distance = try #require(nearest["distance_km"] as? Double)
      #expect((0...1000).contains(distance))
      #expect(["no_scheme", "below_tolerance", "below_rule", "unknown_perimeter"].contains(zone.text("reason") ?? ""))
      #expect(zone.text("commune_name")?.isEmpty == false && zone.text("departement")?.isEmpty == false)
    }
    let run = try await BuiltBinary.run("uncovered", "--departement", "06", "--tolerance", "1%", "--on", "2026-01-01")
    #expect(run.output.hasPrefix("8 des 14 QPV sans CLS recensé selon la règle « overlap ».\n"))
  }

  /// The CLS of Marseille and its CLSM are the same commune; its two placed ASV are arrondissements of it.
  @Test func overlapsOfMarseille() async throws {
    let answer = try await Answer.of("overlaps", "--departement", "13")
    let same = try #require(
      answer.rows("pairs").first {
        $0.text("a") == "CLS-13-MARSEILLE-4" && $0.text("b") == "CLSM-13-MARSEILLE-COSM"
      })
    #expect(same.text("relation") == "equal" && same.text("relation_tolerant") == "equal")
    #expect(same["share_a"] as? Double == 1 && same["share_b"] as? Double == 1)
    #expect(same.texts("communes") == ["13055"])
    let within = answer.rows("pairs").filter {
      $0.text("a")?.hasPrefix("ASV-13-MARSEILLE") == true && $0.text("b") == "CLS-13-MARSEILLE-4"
    }
    #expect(within.count == 2 && within.allSatisfy { $0.text("relation") == "within" })
    #expect(within.allSatisfy { ($0["share_b"] as? Double ?? 1) < 0.5 })
  }

  @Test func statistics() async throws {
    let answer = try await Answer.of("stats", "--region", "93", "--scheme", "cls", "--tolerance", "1%")
    func value(_ measure: String, _ zoning: String, _ status: String) -> Double? {
      answer.rows("rows").first {
        $0.text("level") == "region" && $0.text("measure") == measure && $0.text("zoning") == zoning
          && $0.text("status") == status
      }?["value"] as? Double
    }
    // 946 communes at 1 January 2026 (INSEE).
    #expect(value("communes", "", "") == 946)
    #expect(value("zones", "qpv", "") == 135)
    #expect(value("zones_retained", "qpv", "presumed") == 66)
    #expect(value("schemes", "", "certain") == 5)
    let departements = Set(
      answer.rows("rows").filter { $0.text("level") == "departement" }.compactMap { $0.text("code") })
    #expect(departements == ["04", "05", "06", "13", "83", "84"])
  }

  @Test func dataList() async throws {
    let run = try await BuiltBinary.run("data", "list")
    #expect(run.status == 0)
    #expect(run.output.contains("date de référence 2026-01-01"))
    #expect(run.output.contains("Inventaire partiel"))
    #expect(run.output.contains("communes peu denses (approximation, pas un zonage officiel)"))
    let answer = try await Answer.of("data", "list")
    let roles = answer.rows("resources").compactMap { $0.text("role") }
    for role in ["communes", "subcommunes", "territories", "zoning", "schemes"] { #expect(roles.contains(role)) }
    #expect(answer.row("resources", "id", "schemes").text("completeness") == "partial")
    #expect(answer.row("resources", "id", "qpv").text("sha256")?.count == 64)
  }

  @Test func reportWritesItsTables() async throws {
    let folder = try Scratch()
    let run = try await BuiltBinary.run(
      "report", "--format", "csv", "--zoning", "qpv", "--region", "93", "--tolerance", "1%", "--output",
      folder.file("study"))
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output == "")
    let study = folder.file("study")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: study).sorted() == [
        "coverage.csv", "coverage_by_scheme.csv", "issues.csv", "overlaps.csv", "schemes.csv", "stats.csv",
        "statuses.csv",
      ])
    // Code, class and verdict, from the end (names may hold commas): as `coverage` alone gives them.
    func verdicts(_ csv: String) -> [String] {
      let lines = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      let behind = lines.first.flatMap { header in header.firstIndex(of: "class").map { header.count - $0 } } ?? 0
      return lines.map { cells in
        ([cells[1]] + cells.suffix(behind).prefix(2)).joined(separator: " ")
      }
    }
    let alone = try await BuiltBinary.run(
      "coverage", "--region", "93", "--tolerance", "1%", "--table", "zones", "--format", "csv")
    #expect(try verdicts(folder.text("study/coverage.csv")) == verdicts(alone.output))
    #expect(verdicts(alone.output).count == 136 && verdicts(alone.output)[0] == "code class retained")
    #expect(verdicts(alone.output).filter { $0.hasSuffix(" true") }.count == 66)
  }

  /// The statistics of France are put into words in many runs, by one thread or two.
  @Test func runsOfALongTableStandInOrder() async throws {
    let folder = try Scratch()
    for threads in ["1", "2"] {
      let run = try await BuiltBinary.run(
        "report", "--format", "csv", "--threads", threads, "--output", folder.file(threads))
      #expect(run.status == 0, "\(run.error)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("1")).sorted()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("2")).sorted() == names)
    for name in names { #expect(try folder.text("1/\(name)") == folder.text("2/\(name)"), "\(name)") }
    let levels = ["nation", "region", "departement", "epci"]
    let places = try folder.text("2/stats.csv").split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", maxSplits: 2)
      return (levels.firstIndex(of: String(cells[0])) ?? -1, String(cells[1]))
    }
    #expect(places.count > 10_000 && Set(places.map(\.0)) == [0, 1, 2, 3])
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test(arguments: [
    ("coverage", "couverture"), ("uncovered", "non-couverts"), ("overlaps", "chevauchements"),
    ("stats", "statistiques"),
  ])
  func frenchAliases(command: String, alias: String) async throws {
    let arguments = ["--departement", "13", "--scheme", "cls"]
    let (english, french) = (
      try await BuiltBinary.run([command] + arguments), try await BuiltBinary.run([alias] + arguments)
    )
    #expect(english.status == 0 && english.output == french.output && !english.output.isEmpty)
  }

  @Test func frenchAliasesOfDataAndReport() async throws {
    let list = try await BuiltBinary.run("donnees", "liste")
    let english = try await BuiltBinary.run("data", "list")
    #expect(list.status == 0 && list.output == english.output)
    let help = try await BuiltBinary.run("rapport", "--help")
    #expect(help.status == 0 && help.output.contains("coverage_by_scheme.csv"))
  }

  @Test func versionAndHelp() async throws {
    let version = try await BuiltBinary.run("--version")
    #expect(version.status == 0 && version.output.contains("."))
    let help = try await BuiltBinary.run("--help")
    for command in ["coverage", "uncovered", "overlaps", "stats", "report", "data"] {
      #expect(help.output.contains(command))
    }
  }
}
