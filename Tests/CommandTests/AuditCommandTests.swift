import Foundation
import Testing

@Suite("Coverage that can be audited")
struct AuditCommandTests {
  /// The rules come first when all are asked for, in text and in CSV.
  @Test func allRules() async throws {
    let csv = try await BuiltBinary.run("coverage", "--rule", "all", "--format", "csv")
    #expect(csv.status == 0)
    let lines = csv.output.split(separator: "\n")
    #expect(
      lines[0]
        == "zoning,rule,zones_retained,zones_not_computable,population_retained,population_apportioned,zones_without_population,"
        + "population_undecided,population_apportioned_unknown")
    #expect(
      lines.dropFirst().map { $0.split(separator: ",")[1] } == [
        "overlap", "any-commune", "all-communes", "area:0.5", "population:0.5",
      ])
    let unknown = try await BuiltBinary.run("coverage", "--rule", "some")
    #expect(unknown.status == 64 && unknown.error.contains("population:x"))
  }

  /// QPV of 2024 did not exist in 2018: the figures are given, and the reader is told.
  @Test func outsideOfItsValidity() async throws {
    let early = try await BuiltBinary.run("coverage", "--on", "2018-11-30")
    #expect(early.status == 0)
    #expect(early.output.contains("hors de leur période de validité à cette date"))
    let answer = try await Answer.of("coverage", "--on", "2018-11-30")
    let zoning = answer.row("vintages", "role", "zoning")
    #expect(zoning.text("valid_from") == "2024-01-01" && zoning["valid_on_day"] as? Bool == false)
    let now = try await Answer.of("coverage", "--on", "2026-01-01")
    #expect(now.rows("vintages").allSatisfy { $0["valid_on_day"] as? Bool != false })
    #expect(now.issues("out_of_validity") == [])
  }

  @Test func statusesStandSideBySide() async throws {
    let answer = try await Answer.of("coverage", "--tolerance", "1%", "--region", "93")
    let rows = answer.rows("statuses")
    #expect(
      rows.compactMap { $0.text("status") } == [
        "counted", "signed", "active", "cofunded", "planned", "with_planned",
      ])
    // 66 zones of Provence under the schemes in force (`Recorded/paca.json`); planned ones can only add.
    #expect(rows[0].int("zones_retained") == 66)
    #expect((rows[5].int("zones_retained") ?? 0) >= 66)
    let cofunded = try await Answer.of("coverage", "--tolerance", "1%", "--cofunded", "--region", "93")
    #expect(cofunded.row("summary", "93").int("zones_retained") == rows[3].int("zones_retained"))
    #expect(cofunded.rows("issues").contains { $0.text("kind") == "cofunding_unknown" })
  }

  @Test func verificationAndTargeting() async throws {
    let answer = try await Answer.of("coverage", "--verify", "--verify-sample", "135", "--targeting")
    #expect(answer.rows("verification").count == 135)
    #expect(answer.rows("verification").allSatisfy { $0["agrees"] as? Bool == true })
    let region = answer.row("targeting", "93")
    let (inside, outside) = (region["area_km2_inside"] as? Double, region["area_km2_outside"] as? Double)
    // Provence-Alpes-Côte d'Azur has 31,400 km² by IGN.
    #expect(abs(((inside ?? 0) + (outside ?? 0)) / 31_400 - 1) < 0.02)
    // The people of the 135 QPV as INSEE publishes them (RP2020).
    #expect(region.int("population_inside") == 539_121)
    let without = answer.rows("without_scheme")
    #expect(without.contains { $0.text("level") == "epci" })
    #expect(without.allSatisfy { $0["inventory_reached"] as? Bool == true })
  }

  @Test(arguments: [
    (["--population-column", "x", "--populations", "@"], "colonne"), (["--populations", "@"], "aucun code"),
    (["--grid", "@"], "grille"), (["--targeted", "maybe"], "--targeted"),
    (["--populations", "nowhere.csv"], "nowhere"),
  ])
  func badInput(_ arguments: [String], _ words: String) async throws {
    let scratch = try Scratch()
    let file = try scratch.write("code,population\nZZ,12\n", to: "people.csv")
    let run = try await BuiltBinary.run(["coverage"] + arguments.map { $0 == "@" ? file : $0 })
    #expect(run.status == 2 || run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(words), "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1)
  }
}
