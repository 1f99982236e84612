import Foundation
import Testing

/// What is unknown is never yes, no or 0: the cases of `../shared/cases/truth` not told elsewhere, with the answers that
/// its README gives.
@Suite("What is unknown stays unknown")
struct TruthCaseTests {
  private func file(_ name: String) -> String { Shared.folder + "/cases/truth/" + name }

  /// A command on the files of a case, `zones.csv` and `schemes.csv` unless others are named.
  private func ask(
    _ folder: String, _ command: [String], zones: String? = "zones.csv", schemes: String? = "schemes.csv"
  ) async throws -> Answer {
    var arguments = command
    if let zones { arguments += ["--zones", file("\(folder)/\(zones)")] }
    if let schemes { arguments += ["--schemes", file("\(folder)/\(schemes)")] }
    return try await Answer.of(arguments)
  }

  /// `yes`, `no` or `?` by zone.
  private func verdicts(_ answer: Answer) -> [String] {
    answer.rows("zones").map { zone in
      "\(zone.text("code") ?? "") \((zone["retained"] as? Bool).map { $0 ? "yes" : "no" } ?? "?")"
    }
  }

  @Test(.needsShared) func anUnknownMember() async throws {
    let all = try await ask("unknown-member", ["coverage", "--rule", "all-communes"])
    #expect(verdicts(all) == ["Z1 ?", "Z3 ?", "Z4 no", "Z7 ?"])
    #expect(all.rows("zones").map { $0.texts("reasons") ?? [] }.filter { $0 == ["unknown_commune"] }.count == 3)
    let any = try await ask("unknown-member", ["coverage", "--rule", "any-commune"])
    #expect(verdicts(any) == ["Z1 yes", "Z3 yes", "Z4 ?", "Z7 yes"])
    let told = try #require(any.rows("issues").first { $0.text("value") == "93059" }?.text("message"))
    #expect(told.contains("93066"))
  }

  /// 97 % of QN09336I lies in no commune: 2.6 % in 93079 is not its commune.
  @Test(.needsShared) func areaInNoCommune() async throws {
    let overlap = try await ask("gap-ground", ["coverage"], zones: "zones.geojson")
    #expect(verdicts(overlap) == ["QN09335M ?", "QN09336I ?", "QN09342M yes"])
    let any = try await ask(
      "gap-ground", ["coverage", "--rule", "any-commune", "--communes-of", "overlap"], zones: "zones.geojson",
      schemes: "schemes2.csv")
    #expect(verdicts(any).contains("QN09336I ?"))
    let outside = try #require(any.row("zones", "QN09336I")["share_outside"] as? Double)
    #expect(abs(outside - 0.974) < 0.001)
  }

  @Test(.needsShared) func aShareThatIsNotKnownIsNotZero() async throws {
    let coverage = try await ask("unknown-share-is-0", ["coverage", "--targeting"])
    let france = coverage.row("summary", "FR")
    #expect(france["population_apportioned"] is NSNull && france.int("population_apportioned_unknown") == 2)
    for row in coverage.rows("targeting") {
      #expect(row["population_inside_covered"] is NSNull && row["population_outside_covered"] is NSNull)
    }
    let unread = try await BuiltBinary.run(
      "coverage", "--zones", file("not-computable-is-0/zones.csv"), "--schemes",
      file("not-computable-is-0/schemes.csv"), "--rule", "area:0.5", "--fail-under", "50", "--format", "json")
    #expect(unread.status == 2 && unread.error.contains("--fail-under ne peut être jugé"))
    let none = try Answer(unread.outputBytes).row("summary", "FR")
    #expect(none["zones_retained"] is NSNull && none.int("zones_unknown") == 2 && none["population_retained"] is NSNull)
  }

  /// Corse: the inventory says nothing of its ASV, which is not to say that it has none.
  @Test(.needsShared) func aRegionThatTheInventoryDoesNotReach() async throws {
    let answer = try await ask("unreached-region-0", ["coverage", "--scheme", "asv"], schemes: nil)
    let corse = answer.row("summary", "94")
    for figure in [
      "schemes", "zones_retained", "zones_entirely", "zones_not_covered", "population_retained",
      "population_apportioned",
    ] {
      #expect(corse[figure] is NSNull, "\(figure)")
    }
    #expect(corse.int("zones") == 1 && corse.int("zones_unknown") == 1)
    let refused = try await BuiltBinary.run(
      "stats", "--scheme", "asv", "--zoning", "low-density", "--region", "94", "--lang", "en")
    #expect(refused.status == 2 && refused.error.contains("says nothing of the ASV"))
  }

  @Test(.needsShared) func tokensOfZonesDoNotDependOnTheZoningAsked() async throws {
    func placed(_ zoning: String) async throws -> [String] {
      let answer = try await ask(
        "qpv-token-by-zoning", ["coverage", "--zoning", zoning, "--departement", "13"], zones: nil)
      return answer.rows("schemes").map { "\($0.text("id") ?? "") \(($0["area_km2"] as? Double ?? 0).formatted())" }
    }
    #expect(try await placed("qpv") == placed("low-density"))
    #expect(try await placed("qpv").count == 2)
  }

  @Test(.needsShared) func aMinusStaysAMinus() async throws {
    let read = try await ask("minus-read-as-plus", ["coverage"])
    #expect(verdicts(read) == ["Z1 yes", "Z2 no"])
    let part = try await ask("minus-part-takes-whole", ["coverage"])
    #expect(part.row("schemes", "id", "A").texts("perimeter") == ["commune:93066"])
    #expect(part.issues("minus_not_widened") == ["A"])
  }

  /// Conques-en-Rouergue has 106 km² (INSEE), Conques alone 30.
  @Test(.needsShared) func aCodeMeansWhatItMeantOnItsDay() async throws {
    let answer = try await ask("code-changed", ["coverage", "--rule", "any-commune"])
    #expect(verdicts(answer) == ["Z1 yes"])
    let scheme = answer.row("schemes", "id", "A")
    #expect(scheme.texts("perimeter") == ["commune:12218"])
    #expect(abs((scheme["area_km2"] as? Double ?? 0) - 106) < 1)
  }

  @Test(.needsShared) func aPopulationThatNobodyPublishesIsUnknown() async throws {
    let answer = try await ask("estimated-population", ["coverage"], schemes: nil)
    let zones = answer.rows("zones")
    #expect(!zones.isEmpty && zones.allSatisfy { $0["population"] is NSNull })
    let partial = try await BuiltBinary.run(
      "coverage", "--zones", file("partial-population/zones.csv"), "--schemes",
      file("partial-population/schemes.csv"), "--table", "statuses", "--format", "csv")
    let counted = try #require(table(partial.output).first { $0["status"] == "counted" })
    #expect(counted["population_retained"] == "1000" && counted["population_retained_unknown"] == "1")
    let expiring = try await ask("partial-population", ["expiring", "--within", "10y"])
    #expect(expiring.rows("events").first?.int("population_lost") == 1000)
    #expect(expiring.rows("events").first?.int("zones_without_population") == 1)
  }

  @Test(.needsShared) func overlapsWithoutOutlines() async throws {
    let tables = try await ask("overlaps-table-zones", ["overlaps", "--scheme", "cls,clsm"])
    #expect(tables.rows("pairs").first?.texts("zones") == ["Z1"])
    #expect(tables.rows("complements").isEmpty)
    let blind = try await ask("overlaps-no-outline", ["overlaps", "--scheme", "cls,clsm"])
    let pair = try #require(blind.rows("pairs").first)
    #expect(pair.text("relation") == "contains" && pair["share_a"] is NSNull && pair["share_b"] as? Double == 1)
  }

  @Test(.needsShared) func thePopulationOfCommuneListsIsComputed() async throws {
    let answer = try await ask(
      "reconcile-commune-lists", ["reconcile", "--covered", "1", "--of", "2", "--population", "40360"])
    #expect(answer.members["reproduced"] as? Bool == true)
  }

  @Test(.needsShared) func unknownToUnknownBetweenTwoDates() async throws {
    let answer = try await ask(
      "against-unknown-population",
      ["stats", "--zoning", "low-density", "--region", "06", "--level", "region", "--against", "2019-01-01"], zones: nil
    )
    let people = answer.rows("changes").filter { $0.text("measure") == "population_retained" }
    #expect(!people.isEmpty)
    for row in people {
      for figure in ["earlier", "later", "difference", "gained", "lost", "kept"] { #expect(row[figure] is NSNull) }
    }
  }

  @Test(.needsShared) func uncoveredSaysWhyAndListsWhatHasNoOutline() async throws {
    let reasons = try await ask("uncovered-reason", ["uncovered", "--rule", "all-communes"])
    let zone = reasons.row("zones", "Z5")
    #expect(zone.text("reason") == "some_communes" && zone.int("communes_inside") == 1)
    let text = try await BuiltBinary.run(
      "uncovered", "--zones", file("uncovered-reason/zones.csv"), "--schemes", file("uncovered-reason/schemes.csv"),
      "--rule", "all-communes")
    #expect(text.output.contains("une partie de ses communes dans un périmètre"))
    for extending in [["zones"], ["epci", "--epci", "200066637"]] {
      let found = try await ask(
        "extend-no-outline", ["uncovered", "--on", "2022-01-01", "--extend"] + extending)
      #expect(found.rows("extensions").count == 1, "\(extending)")
    }
  }

  @Test(.needsShared) func aDepartementThatIsNotThatOfTheCommune() async throws {
    let answer = try await ask("departement-differs", ["coverage"])
    #expect(answer.issues("territory_differs") == ["Z1"])
  }

  /// B holds 0.1 % of the zone of A, which is retained by A alone.
  @Test(.needsShared) func aShareUnderTheToleranceRetainsNothing() async throws {
    let run = try await BuiltBinary.run(
      "explain", "A", "--on", "2022-01-01", "--zones", file("explain-alone/zones.geojson"), "--schemes",
      file("explain-alone/schemes.csv"), "--lang", "en")
    #expect(run.output.contains("1 zone, 1 of them retained by no other"))
  }
}
