import Foundation
import Testing

/// The cases of `../shared/cases/reading` that are about files; the right answers are those of its README.
@Suite("Files of cases", .needsShared)
struct FileCaseTests {
  private func run(_ name: String, _ arguments: String..., language: String = "fr") async throws -> BuiltBinary.Outcome
  {
    try await BuiltBinary.run(arguments + ["--lang", language], in: "\(Shared.folder)/cases/reading/\(name)")
  }

  private func json(_ name: String, _ arguments: [String]) async throws -> Answer {
    let run = try await BuiltBinary.run(
      arguments + ["--format", "json"], in: "\(Shared.folder)/cases/reading/\(name)")
    #expect([0, 1].contains(run.status), "\(run.error)")
    return try Answer(run.outputBytes)
  }

  /// Two of the four communes are classed C; the banner has five rows and two of names.
  @Test("xls: a real .xls as an .xlsx")
  func xls() async throws {
    let banner = try await json(
      "xls", ["coverage", "--zones", "zrr_banner.xls", "--where", "ZRR_SIMP=C - Classée"])
    #expect(banner.rows("zones").compactMap { $0.text("code") }.sorted() == ["04006", "2A001"])
    let plain = try await json("xls", ["coverage", "--zones", "zrr_plain.xls"])
    #expect(plain.rows("zones").count == 4)
  }

  @Test("ods-geo-shape: polygons in a column", arguments: ["qpv_export.csv", "qpv_wkt.csv"])
  func geoShape(_ file: String) async throws {
    let answer = try await json("ods-geo-shape", ["coverage", "--zones", file])
    // By shapely and pyproj.
    for (code, area) in [("QN00606I", 0.067_119_82), ("QN08301M", 0.109_387_49), ("QN08310M", 0.256_829_63)] {
      let found = try #require(answer.row("zones", code)["area_km2"] as? Double)
      #expect(abs(found - area) < 1e-7)
    }
    #expect(answer.issues("shapes_in_cells", source: file).count == 1)
  }

  @Test("geojson-lambert93: metres under the name of degrees")
  func lambert93() async throws {
    let refused = try await run("geojson-lambert93", "coverage", "--zones", "zones.geojson")
    #expect(refused.status == 2)
    #expect(refused.error.contains("Lambert-93 ?") && refused.error.contains("--crs EPSG:2154"), "\(refused.error)")
    #expect(refused.error.split(separator: "\n").count == 1)
    // A square of 3 km.
    let answer = try await json("geojson-lambert93", ["coverage", "--zones", "zones.geojson", "--crs", "EPSG:2154"])
    let area = try #require(answer.row("zones", "Z1")["area_km2"] as? Double)
    #expect(abs(area - 9) < 0.05)
    #expect(answer.issues("crs_not_believed").count == 1)
  }

  /// The codes are Toulon and Marseille: 10 QPV of the Var and 41 of the Bouches-du-Rhône.
  @Test("points-with-codes: the code is the perimeter")
  func points() async throws {
    let answer = try await json("points-with-codes", ["coverage", "--schemes", "contrats.geojson"])
    #expect(answer.rows("zones").count { ($0["area_share"] as? Double ?? 0) > 0.05 } == 51)
    #expect(answer.issues("points_not_used", source: "contrats.geojson").count == 1)
  }

  @Test("dissolved: a zone of 2,000 triangles, and the warning about it")
  func dissolved() async throws {
    let answer = try await json("dissolved", ["coverage", "--zones", "tri2000.geojson"])
    let run = try await run("dissolved", "coverage", "--zones", "tri2000.geojson", "--profile")
    let taken = run.error.matches(of: #/processor (\d+) ms/#).compactMap { Int($0.1) }.reduce(0, +)
    // 0.3 s, most of it for the communes; 8.6 s when each commune was taken away from all the triangles.
    #expect((1..<1500).contains(taken), "\(run.error)")
    #expect(answer.issues("dissolved_layer") == ["AFR"])
  }

  @Test("second-sheet: both sheets of schemes, and the one that is none")
  func secondSheet() async throws {
    let answer = try await json("second-sheet", ["check", "--schemes", "suivi.xlsx"])
    let files = answer.rows("files").filter { $0.text("role") == "schemes" }
    #expect(files.map { $0.text("source") } == ["suivi.xlsx#CLS 2025", "suivi.xlsx#CLSM"])
    #expect(files.map { $0.int("rows_used") } == [2, 1])
    #expect(files.map { $0.texts("sheets_unread") } == [["Lisez-moi"], []])
    #expect(
      answer.rows("issues").filter { $0.text("kind") == "sheet_not_read" }.map { $0.text("value") } == ["Lisez-moi"])
    let said = try await run("second-sheet", "stats", "--schemes", "suivi.xlsx")
    #expect(said.error.contains("Lisez-moi"))
  }

  @Test("agency-layer: polygons that follow commune borders are their communes")
  func agencyLayer() async throws {
    let answer = try await json(
      "agency-layer",
      [
        "coverage", "--schemes", "cls_region.gpkg", "--columns", "id=Nom_CLS", "--region", "93", "--in-force",
        "possible",
      ])
    let schemes = answer.rows("schemes").sorted { ($0.int("population") ?? 0) < ($1.int("population") ?? 0) }
    #expect(
      schemes.map { $0.int("population") } == [
        35_690, 44_219, 50_414, 63_462, 101_990, 110_633, 348_086, 447_811, 560_353,
      ])
    #expect(schemes.map { $0.int("communes") } == [26, 2, 1, 25, 28, 23, 1, 12, 51])
    let checked = try await json(
      "agency-layer", ["check", "--schemes", "cls_region.gpkg", "--columns", "id=Nom_CLS"])
    let read = checked.rows("issues").filter { $0.text("kind") == "drawn_as_communes" }
    #expect(read.count == 9)
    #expect(
      read.compactMap { $0.text("message") }.contains { $0.contains("= epci:200034700 (25 communes)") })
    let text = try await run(
      "agency-layer", "coverage", "--schemes", "cls_region.gpkg", "--columns", "id=Nom_CLS", "--region", "93")
    #expect(text.output.components(separatedBy: "dessin lu comme ses communes").count == 2)
  }

  @Test("standard input, whatever it holds")
  func standardInput() async throws {
    for (folder, file, role) in [
      ("siren", "cls.csv", "schemes"), ("second-sheet", "suivi.xlsx", "schemes"),
      ("agency-layer", "cls_region.gpkg", "schemes"),
      ("xls", "zrr_plain.xls", "zones"), ("perimetre-is-a-kind", "contrats_renommes.geojson", "schemes"),
    ] {
      let path = "\(Shared.folder)/cases/reading/\(folder)/\(file)"
      let columns = folder == "agency-layer" ? ["--columns", "id=Nom_CLS"] : []
      func files(_ name: String, input: String?) async throws -> [String] {
        let run = try await BuiltBinary.run(
          ["check", "--\(role)", role == "zones" ? "z=\(name)" : name, "--format", "json"] + columns, input: input)
        #expect([0, 1].contains(run.status), "\(file): \(run.error)")
        return try Answer(run.outputBytes).rows("files").map { "\($0.text("role") ?? "") \($0.int("rows_used") ?? -1)" }
      }
      #expect(try await files("-", input: path) == files(path, input: nil))
    }
    let nothing = try await BuiltBinary.run("check", "--schemes", "-")
    #expect(nothing.status == 2)
    #expect(nothing.error.split(separator: "\n").count == 1, "\(nothing.error)")
  }
}
