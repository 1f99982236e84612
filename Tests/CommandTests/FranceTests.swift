import Foundation
import Testing

/// What is embedded for all of France, as its publishers count it.
@Suite("France", .serialized)
struct FranceTests {
  /// 1,518 QPV and 5,931,940 people (`qpv_2024_table.csv`), of which 135 and 539,121 in Provence-Alpes-Côte d'Azur; the
  /// régions add up.
  @Test func quarters() async throws {
    let answer = try await Answer.of("coverage", "--on", "2026-01-01")
    let whole = answer.row("summary", "level", "nation")
    #expect(whole.int("zones") == 1518 && whole.int("population") == 5_931_940)
    let regions = answer.rows("summary").filter { $0.text("level") == "region" }
    #expect(regions.count == 18)
    for figure in ["zones", "zones_retained", "zones_unknown", "population"] {
      #expect(regions.reduce(0) { $0 + ($1.int(figure) ?? 0) } == whole.int(figure), "\(figure)")
    }
    let provence = try #require(regions.first { $0.text("code") == "93" })
    #expect(provence.int("zones") == 135 && provence.int("population") == 539_121)
    // By the design's rules: 188 certain or presumed, 304 with the possible ones (computed apart, import-geodata).
    #expect(whole.int("schemes") == 188 && whole.int("schemes_possible") == 304)
  }

  /// The list of July 2025 (DGCL): 13,313 / 4,456 / 2,134 / 20 / 11 and 14,941 not classified.
  @Test(arguments: [
    ("FRR socle", "2026-01-01", 13_313), ("FRR+", "2026-01-01", 4_456), ("FRR bénéficiaire", "2026-01-01", 2_134),
    ("Classée FRR partiellement", "2026-01-01", 20), ("FRR bénéficiaire partiellement", "2026-01-01", 11),
    ("Non classée", "2026-01-01", 14_941),
    // FRR+ took effect on 1 January 2025: before, its communes were FRR; the effects of the ZRR end with 2027.
    ("FRR socle", "2024-12-31", 17_769), ("FRR bénéficiaire", "2027-12-31", 2_134),
    ("FRR bénéficiaire", "2028-01-01", 0),
  ])
  func rural(_ name: String, _ day: String, _ communes: Int) async throws {
    let answer = try await Answer.of("coverage", "--zoning", "rural", "--classes", name, "--on", day)
    #expect(answer.row("summary", "level", "nation").int("zones") == communes)
  }

  /// The legal rural zoning in force: FRR from 1 July 2024 on, ZRR until the day before (17,694 and 36 in part).
  @Test(arguments: [("2026-01-01", 44, "FRR"), ("2024-07-01", 44, "FRR"), ("2024-06-30", 35, "ZRR")])
  func ruralOfTheVar(_ day: String, _ communes: Int, _ name: String) async throws {
    let run = try await BuiltBinary.run(
      "coverage", "--zoning", "rural", "--departement", "83", "--on", day, "--lang", "fr")
    #expect(run.status == 0)
    #expect(run.output.contains(" des \(communes) communes classées \(name) retenue"))
  }

  @Test func ruralOfTheVarByClass() async throws {
    for (name, communes) in [("FRR socle", 31), ("FRR bénéficiaire", 13)] {
      let answer = try await Answer.of("coverage", "--zoning", "frr", "--departement", "83", "--classes", name)
      #expect(answer.row("summary", "83").int("zones") == communes, "\(name)")
    }
  }

  /// Every row of the ZRR is a zone, or of a commune that another row stands for, or not classed, and listed.
  @Test func formerZoning() async throws {
    let answer = try await Answer.of("check", "--zoning", "zrr", "--on", "2024-06-30")
    let file = answer.row("files", "source", "zrr_2021.csv")
    let (rows, used, unused) = (file.int("rows"), file.int("rows_used") ?? 0, file.int("rows_unused") ?? 0)
    #expect(rows == 34_965 && used + unused == rows)
    let coverage = try await Answer.of("coverage", "--zoning", "zrr", "--on", "2024-06-30")
    let zones = coverage.row("summary", "level", "nation").int("zones") ?? 0
    #expect(zones == used)
    let listed = coverage.issues("duplicate_code").count + coverage.issues("conflicting_row").count
    #expect(zones + listed == 17_694 + 36)
  }

  /// Density grid: 5,072 + 18,288 + 7,236 rural communes; mountain: 8,594.
  @Test(arguments: [("density", 30_596), ("mountain", 8_594)])
  func otherZonings(_ zoning: String, _ communes: Int) async throws {
    let answer = try await Answer.of("coverage", "--zoning", zoning)
    #expect(answer.row("summary", "level", "nation").int("zones") == communes)
  }

  @Test func aClassThatIsNot() async throws {
    let run = try await BuiltBinary.run("coverage", "--zoning", "rural", "--classes", "FRR moins", "--lang", "fr")
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.error.contains("« FRR moins » n'existe pas ; classes : FRR socle (13313), FRR+ (4456)"))
    let none = try await BuiltBinary.run("coverage", "--zoning", "qpv", "--classes", "ZIP", "--lang", "en")
    #expect(none.status == 64 && none.error.contains("the zones have no classes"))
  }

  /// Marseille: 41 QPV lie in it for the most part; a commune without any zone says so in words.
  @Test func oneCommune() async throws {
    let answer = try await Answer.of("coverage", "--commune", "marseille")
    #expect(answer.rows("summary").map { $0.text("level") } == ["commune"])
    #expect(answer.rows("summary")[0].text("code") == "13055")
    #expect(answer.rows("zones").allSatisfy { $0.texts("communes")?.contains("13055") == true })
    #expect(answer.rows("zones").count == answer.rows("summary")[0].int("zones"))
    let none = try await BuiltBinary.run("coverage", "--commune", "13055", "--zoning", "rural", "--lang", "fr")
    #expect(none.output.contains("aucune commune classée FRR."))
    let bad = try await BuiltBinary.run("coverage", "--commune", "Saint-Pierre", "--lang", "fr")
    #expect(bad.status == 64 && bad.error.contains("plusieurs territoires"))
  }
}

/// A user's own schemes among what is embedded.
@Suite("Schemes of one's own in France", .serialized)
struct OwnSchemesTests {
  private func file(_ scratch: Scratch, _ rows: [String]) throws -> String {
    try scratch.write("id,type,perimeter,date_start,date_end\n" + rows.joined(separator: "\n") + "\n", to: "mine.csv")
  }

  /// In one département: that département. In several: the région that holds most of each.
  @Test func theAnswerKeepsToWhereTheFileReaches() async throws {
    let scratch = try Scratch()
    let one = try file(scratch, ["A,CLS,commune:83137,2024,2028"])
    let run = try await BuiltBinary.run("coverage", "--schemes", one, "--lang", "fr")
    #expect(run.output.contains("Au 1er janvier 2026, Var\u{00A0}: 1 CLS recensé en vigueur"))
    #expect(run.output.contains("Réponse limitée au territoire que le fichier de dispositifs atteint : Var"))
    // Marseille, Aix and, in Occitanie, Alès: two of three communes in Provence-Alpes-Côte d'Azur.
    let rows = ["A,CLS,commune:83137,2024,2028", "B,CLS,commune:13055 commune:13001 commune:30007,2024,2028"]
    let two = try file(scratch, rows)
    let answer = try await Answer.of("coverage", "--schemes", two)
    #expect(
      Set(answer.rows("summary").filter { $0.text("level") == "region" }.compactMap { $0.text("code") }) == ["93"])
    let asked = try await BuiltBinary.run("coverage", "--schemes", two, "--region", "76", "--lang", "fr")
    #expect(asked.status == 0 && !asked.output.contains("Réponse limitée"))
  }

  /// Toulon alone, added to what is on record: 189 in place of 188, and all of France.
  @Test func addedToTheInventory() async throws {
    let scratch = try Scratch()
    let mine = try file(scratch, ["MINE,CLS,commune:83050,2024,2028"])
    let answer = try await Answer.of("coverage", "--schemes", "+\(mine)")
    let whole = answer.row("summary", "level", "nation")
    #expect(whole.int("schemes") == 189 && whole.int("zones") == 1518)
    #expect(answer.rows("sources").filter { $0.text("role") == "schemes" }.count == 2)
    // A row with an id of the inventory takes the place of the one there: 188 as before, 187 with an end in the past.
    for (end, count) in [("2028", 188), ("2025", 187)] {
      let twice = try file(scratch, ["CLS-13-MARSEILLE-4,CLS,commune:13055,2024,\(end)"])
      let replaced = try await Answer.of("coverage", "--schemes", "+\(twice)")
      #expect(replaced.row("summary", "level", "nation").int("schemes") == count)
      #expect(replaced.issues("scheme_replaced").count == 1)
    }
  }
}
