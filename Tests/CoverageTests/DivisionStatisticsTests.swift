import Coverage
import Territory
import Testing
import ToyTerritory

private let levels: [TerritoryLevel] = [.nation, .region, .departement, .epci]

private func statistics(
  _ toy: MiniAtlas, _ question: Question = MiniAtlas.question(), divisions: [TerritorialDivision] = [],
  groups: [SchemeGrouping] = []
) throws -> StatisticsAnswer {
  let atlas = try toy.atlas()
  let scope = StatisticsScope(
    divisions: levels.map { TerritorialDivision($0, atlas.geography) } + divisions, isDetailed: true, groups: groups)
  return try atlas.statistics([toy.placed(on: atlas, tolerance: question.tolerance)], question, scope: scope)
}

private func value(
  _ answer: StatisticsAnswer, _ level: String, _ code: String, _ measure: Statistic.Measure, _ type: String = "CLS",
  _ status: String = "presumed", rule: String? = nil
) -> Double? {
  answer.rows.first {
    $0.level == level && $0.code == code && $0.measure == measure && $0.type == type && $0.status == status
      && (rule == nil || $0.rule == rule)
  }?.value
}

@Suite("Statistics by any division")
struct DivisionStatisticsTests {
  /// A perimeter whose sides are no round numbers, over three communes: rows of areas and people still add up to the
  /// last bit, summed in any order.
  @Test func rowsAddUpToTheWholeExactly() throws {
    var toy = MiniAtlas.standard
    toy.add("CLS-W", "shape", drawn: [Rectangle(8.123456789...31.987654321, 3.3333333...17.7777777)])
    let answer = try statistics(toy)
    for measure in [Statistic.Measure.population, .areaKm2, .areaCoveredKm2, .populationInSchemes] {
      let isCovered = measure == .areaCoveredKm2 || measure == .populationInSchemes
      let rows = answer.rows.filter {
        $0.measure == measure && $0.zoning.isEmpty && $0.type == (isCovered ? "CLS" : "")
      }
      let whole = try #require(rows.first { $0.level == "nation" }?.value)
      for level in ["region", "departement"] {
        let values = rows.filter { $0.level == level }.compactMap(\.value)
        #expect(values.reduce(0, +) == whole)
        #expect(values.reversed().reduce(0, +) == whole)
      }
    }
    #expect(answer.sums.allSatisfy { $0.unexplained == 0 })
  }

  /// CLS-B counts in both régions and in départements 01 and 02; 01003 (100 km²) is in no EPCI.
  @Test func differencesAreStraddlersAndGroundInNoTerritory() throws {
    let answer = try statistics(MiniAtlas.standard)
    func sum(_ level: String, _ measure: Statistic.Measure, _ status: String = "presumed") -> SumCheck? {
      answer.sums.first { $0.level == level && $0.measure == measure && ["", status].contains($0.status) }
    }
    let regions = try #require(sum("region", .schemes))
    #expect([regions.whole, regions.sum, regions.repeated, regions.outside, regions.unexplained] == [1, 2, 1, 0, 0])
    let area = try #require(sum("epci", .areaKm2))
    #expect([area.whole, area.sum, area.outside, area.unexplained] == [1000, 900, 100, 0])
    #expect(
      answer.straddlers.map { "\($0.level) \($0.scheme) \($0.territories.joined(separator: " "))" } == [
        "region CLS-B 10 20", "departement CLS-B 01 02",
      ])
    #expect(value(answer, "region", "20", .schemesStraddling) == 1)
  }

  /// A: 1,000 people, 100 km². B: 11,000, 200. C (possible): two arrondissements, 1,500, 50.
  @Test func sizesOfSchemes() throws {
    let answer = try statistics(MiniAtlas.standard, MiniAtlas.question(inForce: .possible))
    func sizes(_ code: String) -> [Double?] {
      [
        Statistic.Measure.schemePopulationMedian, .schemePopulationSmallest, .schemePopulationLargest,
        .schemeAreaMedian, .schemeAreaSmallest, .schemeAreaLargest,
      ].map { value(answer, "region", code, $0, "CLS", "possible") }
    }
    // Région 10: A and B, the middle between two. Région 20: B and C.
    #expect(sizes("10") == [6000, 1000, 11000, 150, 100, 200])
    #expect(sizes("20") == [6250, 1500, 11000, 125, 50, 200])
    // No scheme in département 03: no smallest one, and no row.
    #expect(!answer.rows.contains { $0.code == "03" && $0.measure == .schemePopulationMedian })
  }

  /// CLS-A was signed in 2019-05, CLS-B on 2021-02-03; B's carrier is commune 02003, so that it counts once, there.
  @Test func signaturesCofundingAndCarriers() throws {
    var toy = MiniAtlas.standard
    toy.schemes[0].dateSignature = PartialDate("2019-05")
    toy.schemes[0].cofunded = true
    toy.schemes[1].dateSignature = PartialDate("2021-02-03")
    toy.schemes[1].carrier = "Ville de Commune 02003"
    let answer = try statistics(toy, groups: [.carrier])
    func date(_ code: String, _ measure: Statistic.Measure) -> String? {
      answer.rows.first { $0.code == code && $0.measure == measure && $0.type == "CLS" }?.date
    }
    #expect([date("10", .firstSignature), date("10", .lastSignature)] == ["2019-05", "2021-02-03"])
    #expect([date("20", .firstSignature), date("03", .firstSignature)] == ["2021-02-03", nil])
    #expect(["01", "02", "03"].map { value(answer, "departement", $0, .schemesByCarrier) } == [1, 1, 0])
    #expect(value(answer, "nation", "FR", .schemesByCarrier) == 2)
    // Of the two in département 01, A is co-funded and B does not say; in 02, B does not say: unknown.
    #expect(value(answer, "departement", "01", .schemes, "CLS", "cofunded") == 1)
    let unknown = try #require(
      answer.rows.first { $0.code == "02" && $0.measure == .schemes && $0.status == "cofunded" && $0.type == "CLS" })
    #expect(unknown.value == nil)
    // Both are published as active with a signature on or before the day; C is active without any.
    #expect(value(answer, "nation", "FR", .schemes, "CLS", "signed") == 3)

    #expect(value(answer, "carrier", "Ville de Commune 02003", .schemes) == 1)
    #expect(value(answer, "carrier", "Ville de Commune 02003", .populationInSchemes) == 11000)
    #expect(value(answer, "carrier", "Ville de Commune 02003", .areaCoveredKm2) == 200)
    // B holds half of Q3. Without a stated carrier: CLS-A, 1,000 people, with Q1 and half of Q2.
    #expect(value(answer, "carrier", "Ville de Commune 02003", .zonesRetained) == 1)
    #expect(value(answer, "carrier", "", .populationInSchemes) == 1000)
    #expect(value(answer, "carrier", "", .zonesRetained) == 2)
  }

  @Test func aSchemeOfTwoThemesCountsInBoth() throws {
    var toy = MiniAtlas.standard
    toy.schemes[0].themes = "santé mentale ; nutrition"
    toy.schemes[1].themes = "nutrition"
    let answer = try statistics(toy, groups: [.theme])
    #expect(value(answer, "theme", "nutrition", .populationInSchemes) == 12000)
    #expect(value(answer, "theme", "santé mentale", .populationInSchemes) == 1000)
  }

  /// Q1, Q2, Q3 count in région 10. overlap: all; any-commune: Q1 and Q2 (01001), Q3 (01004, 02003); all-communes: Q1
  /// alone; area:0.5: Q1, Q2 and Q3 (half each).
  @Test func everyRuleWithItsShare() throws {
    let answer = try statistics(MiniAtlas.standard)
    let rules = [("overlap", 3.0), ("any-commune", 3), ("all-communes", 1), ("area:0.5", 3)]
    for (rule, count) in rules {
      #expect(value(answer, "region", "10", .zonesRetained, rule: rule) == count)
      #expect(value(answer, "region", "10", .zonesShare, rule: rule) == count / 3)
      #expect(value(answer, "region", "20", .zonesShare, rule: rule) == 0)
    }
    #expect(value(answer, "region", "10", .populationShare) == 5000.0 / 7000)
    #expect(value(answer, "region", "20", .areaShare) == 100.0 / 600)
  }

  /// Columns of the map as a level: W = 01001, 01003; E = 03001, 03002; the others in none. Q1 lies in W,
  /// Q2 half in it and first by code, Q5 in E.
  @Test func aLevelGivenOnTheSpot() throws {
    let toy = MiniAtlas.standard
    let codes = toy.communes.map { commune -> String in
      switch commune.code {
      case "01001", "01003": "W"
      case "03001", "03002": "E"
      default: ""
      }
    }
    let division = TerritorialDivision(id: "side", label: Text("side"), codeOfCommune: codes, names: ["W": "West"])
    let answer = try statistics(toy, divisions: [division])
    #expect(value(answer, "side", "W", .populationInSchemes) == 1000)
    #expect(value(answer, "side", "E", .populationInSchemes) == 0)
    #expect(value(answer, "side", "W", .zones, "", "") == 2)
    #expect(value(answer, "side", "E", .zones, "", "") == 1)
    #expect(value(answer, "side", "E", .population, "", "") == 10900)
    #expect(answer.rows.first { $0.level == "side" && $0.code == "W" }?.name == "West")
    let area = try #require(answer.sums.first { $0.level == "side" && $0.measure == .areaKm2 })
    #expect([area.whole, area.sum, area.outside] == [1000, 400, 600])
  }
}
