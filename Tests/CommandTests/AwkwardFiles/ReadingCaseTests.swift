import Foundation
import Testing

/// Small files as agencies keep them, whose right answer is known: `../shared/cases`.
@Suite("Tables as people keep them")
struct ReadingCaseTests {
  private func file(_ name: String) -> String { "\(Shared.folder)/cases/\(name)" }

  private func retained(_ arguments: String...) async throws -> Int? {
    let run = try await BuiltBinary.run(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.error)")
    let answer = try Answer(run.outputBytes)
    return answer.rows("zones").count { $0["retained"] as? Bool ?? false }
  }

  /// A column called *périmètre* that holds kinds of places is no perimeter: the polygons are, whatever it is called.
  @Test(.needsShared, arguments: ["contrats.geojson", "contrats_renommes.geojson"])
  func perimeterIsAKind(_ name: String) async throws {
    #expect(try await retained("coverage", "--schemes", file("reading/perimetre-is-a-kind/\(name)")) == 51)
  }

  /// 51 of the 135 QPV name Marseille or Toulon among their communes.
  @Test(.needsShared) func pointsWithCodes() async throws {
    let schemes = file("reading/points-with-codes/contrats.geojson")
    #expect(try await retained("coverage", "--schemes", schemes) == 51)
    let check = try await BuiltBinary.run("check", "--schemes", schemes, "--format", "csv")
    #expect(check.output.contains("points_not_used,contrats.geojson") && !check.output.contains("not_a_polygon"))
  }

  @Test(.needsShared) func zonesByTheirQPVCode() async throws {
    let answer = try await Answer.of("coverage", "--zones", file("reading/qpv-id-unknown/qpv.geojson"))
    let codes = answer.rows("zones").compactMap { $0.text("code") }
    #expect(codes.count == 14 && codes.allSatisfy { $0.hasPrefix("QN") })
  }

  /// The file replaces the embedded zones of that name; beside two zonings it is refused, not left.
  @Test(.needsShared) func aFileOfZonesIsUsedOrRefused() async throws {
    let zones = file("reading/zones-file-ignored/qpv_nord.geojson")
    let answer = try await Answer.of("coverage", "--zones", zones, "--zoning", "qpv")
    #expect(answer.rows("zones").map { $0.text("code") } == ["QN05901X"])
    let refused = try await BuiltBinary.run("coverage", "--zones", zones, "--zoning", "low-density")
    #expect(refused.status == 64 && refused.error.contains("ne serait pas employé"))
  }

  @Test(.needsShared) func homonymsWithoutIdAreTwoSchemes() async throws {
    let run = try await BuiltBinary.run(
      "coverage", "--schemes", file("reading/homonym-names-as-id/pvd.csv"), "--zoning", "low-density", "--table",
      "schemes", "--format", "csv")
    let ids = table(run.output).map { "\($0["id"] ?? "") \($0["population"] ?? "")" }
    // Municipal populations of 2023 (INSEE) of the two communes.
    #expect(ids.filter { $0.hasPrefix("Breteuil") } == ["Breteuil 4287", "Breteuil (60) 4156"])
    #expect(ids.count == 5)
  }

  @Test(.needsShared) func typesWithTheirGeneration() async throws {
    let answer = try await Answer.of("coverage", "--schemes", file("reading/type-with-generation/cls.csv"))
    #expect(answer.row("summary", "93").int("schemes") == 4)
  }

  @Test(.needsShared, arguments: ["apl.xlsx#APL 2023", "apl_arm.csv"])
  func communesUnderABannerAndUnits(_ name: String) async throws {
    let answer = try await Answer.of("coverage", "--zones", file("reading/apl-header/\(name)"))
    #expect(answer.rows("zones").compactMap { $0.text("code") } == ["04001", "06088", "13201", "2A004", "75101"])
    #expect(answer.issues("duplicate_code") == [] && answer.issues("unread_population") == [])
  }

  @Test(
    .needsShared,
    arguments: [[], ["--columns", "code=Nom_commune"], ["--columns", "communes=Nom_commune"]] as [[String]])
  func communesByNameAndPostalCode(_ options: [String]) async throws {
    let run = try await BuiltBinary.run(
      ["coverage", "--zones", file("reading/zip-by-postcode-and-name/zip.csv"), "--format", "json"] + options)
    let codes = try Answer(run.outputBytes).rows("zones").compactMap { $0.text("code") }
    // Apremont is a homonym: the one of the Ain, by the postal code 1100.
    #expect(codes == ["01011", "04070", "13004", "38412", "83137"])
  }

  @Test(
    .needsShared,
    arguments: [
      ["bassins.csv"], ["bassins.csv", "--columns", "code_insee=code_commune_insee"], ["bassins2.csv"],
    ])
  func levelsOfTerritory(_ arguments: [String]) async throws {
    let run = try await BuiltBinary.run(
      ["stats", "--territories", file("reading/territories-columns/\(arguments[0])"), "--format", "csv"]
        + arguments.dropFirst())
    let names = Set(table(run.output).filter { $0["level"] == "bassin_bmo" }.map { $0["name"] })
    #expect(names == ["NICE", "ANTIBES", "MARSEILLE", "TOULON"])
  }

  @Test(.needsShared) func aTableThatIsSomethingElseSaysWhat() async throws {
    let run = try await BuiltBinary.run("check", "--history", file("reading/header-of-unknown-names/passage.csv"))
    #expect(run.status == 2 && run.error.contains("Année, Niveau, Genre, Ancien Code, Code Courant"))
    #expect(run.error.contains("ressemble à une table de passage"))
  }

  /// Two columns, a status and a name: ids are the names, the type is in eight names and in the header.
  @Test(.needsShared) func aLayerOfContracts() async throws {
    let run = try await BuiltBinary.run(
      "check", "--schemes", file("reading/agency-layer/cls_region.gpkg"), "--format", "csv", "--table", "reading")
    #expect(run.status == 0)
    let columns = table(run.output).filter { $0["source"] == "cls_region.gpkg" }
      .map { "\($0["column"] ?? "") \($0["sense"] ?? "")" }
    #expect(columns == ["Statut du CLS status", "Nom_CLS name"])
  }

  /// One id with two types: Z1 lies in the CLSM only.
  @Test(.needsShared) func oneIdOfTwoTypes() async throws {
    let folder = file("truth/one-id-two-types")
    let run = try await BuiltBinary.run(
      "coverage", "--zones", "\(folder)/zones.csv", "--schemes", "\(folder)/schemes.csv", "--scheme", "cls", "--table",
      "schemes", "--format", "csv")
    #expect(table(run.output).map { "\($0["id"] ?? "") \($0["perimeter"] ?? "")" } == ["Stains 93072"])
    let check = try await BuiltBinary.run("check", "--schemes", "\(folder)/schemes.csv", "--format", "csv")
    #expect(check.status == 1 && check.output.contains("error,id_with_two_types,schemes.csv,3,Stains (CLSM)"))
  }

  /// Two rows are the two communes of each zone; 1,000 people stated twice are 1,000.
  @Test(.needsShared) func zonesByTheirCommunes() async throws {
    let folder = file("truth/zone-by-commune-rows")
    func zones(_ rule: String) async throws -> [[String: Any]] {
      try await Answer.of(
        "coverage", "--zones", "\(folder)/zones.csv", "--schemes", "\(folder)/schemes.csv", "--rule", rule
      ).rows("zones")
    }
    let all = try await zones("all-communes")
    #expect(all.map { $0.texts("communes")?.sorted() } == [["93001", "93072"], ["93001", "93072"]])
    #expect(all.map { $0.int("population") } == [1000, 1000])
    #expect(all.allSatisfy { $0["retained"] as? Bool == false })
    #expect(try await zones("any-commune").allSatisfy { $0["retained"] as? Bool == true })
  }

  /// Squares of 0.001° and 0.01° at 48.93° north: by pyproj.Geod 8,147 and 814,790 m², 0.8229 km² together.
  @Test(.needsShared) func polygonsOfOneZoneAreItsParts() async throws {
    let folder = file("truth/exploded-zone")
    let answer = try await Answer.of(
      "coverage", "--zones", "\(folder)/zones.geojson", "--schemes", "\(folder)/schemes.csv")
    let zone = answer.row("zones", "Z1")
    #expect(abs((zone["area_km2"] as? Double ?? 0) - 0.8229) < 0.0005)
    #expect(answer.rows("zones").count == 1 && answer.issues("rows_joined").count == 1)
  }
}
