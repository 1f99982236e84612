import Coverage
import Territory
import Testing
import ToyTerritory

/// Values of one measure for France, the two régions, the three départements and EPCI E1, E2.
private func values(
  _ answer: StatisticsAnswer, _ measure: Statistic.Measure, type: String = "", zoning: String = "", status: String = ""
) -> [Double?] {
  let places: [(TerritoryLevel, String)] = [
    (.nation, "FR"), (.region, "10"), (.region, "20"), (.departement, "01"), (.departement, "02"),
    (.departement, "03"), (.epci, "200000001"), (.epci, "200000002"),
  ]
  return places.map { answer.row($0, $1, measure, type: type, zoning: zoning, status: status)?.value }
}

@Suite("Statistics of the toy territories")
struct StatisticsTests {
  /// Sums of the map: région 10 = département 01 = 1,000 + 2,000 + ? + 4,000. E2 = 4,000 + 7,000.
  @Test func territories() throws {
    let answer = try MiniAtlas.standard.statistics()
    #expect(values(answer, .communes) == [10, 4, 6, 4, 4, 2, 2, 2])
    #expect(values(answer, .communesWithoutPopulation) == [1, 1, 0, 1, 0, 0, 0, 0])
    #expect(values(answer, .population) == [31300, 7000, 24300, 7000, 13400, 10900, 3000, 11000])
    #expect(values(answer, .areaKm2) == [1000, 400, 600, 400, 400, 200, 200, 200])
  }

  /// CLS-B (01004, 02003) straddles the régions and makes E2: it counts in both régions, once in France. The inventory has
  /// no CLSM in région 10: how many there are is unknown.
  @Test func schemesThatStraddleCountInEachTerritoryAndOnceInTheNation() throws {
    let answer = try MiniAtlas.standard.statistics(MiniAtlas.question(types: ["CLS", "CLSM"]))
    #expect(values(answer, .schemes, type: "CLS", status: "certain") == [1, 1, 0, 1, 0, 0, 1, 0])
    #expect(values(answer, .schemes, type: "CLS", status: "presumed") == [1, 1, 1, 1, 1, 0, 0, 1])
    #expect(values(answer, .schemes, type: "CLS", status: "possible") == [1, 0, 1, 0, 1, 0, 0, 0])
    #expect(values(answer, .schemes, type: "CLSM", status: "planned") == [1, nil, 1, nil, 0, 1, nil, 0])
    #expect(values(answer, .schemes, type: "all", status: "presumed") == [1, nil, 1, nil, 1, 0, nil, 1])
  }

  /// A: 01001 (1,000). B: 01004 (4,000) and 02003 (7,000). Each 100 km².
  @Test func groundAndPeopleCovered() throws {
    let answer = try MiniAtlas.standard.statistics()
    #expect(
      values(answer, .areaCoveredKm2, type: "CLS", status: "presumed") == [300, 200, 100, 200, 100, 0, 100, 200])
    #expect(
      values(answer, .populationInSchemes, type: "CLS", status: "presumed")
        == [12000, 5000, 7000, 5000, 7000, 0, 1000, 11000])
  }

  /// With ASV-D: its 20 km² in 01001 are CLS-A's already; the 20 km² in 01002 add a fifth of its 2,000 people.
  @Test func allTypesTogetherCountSharedGroundOnce() throws {
    let answer = try MiniAtlas.standard.statistics(MiniAtlas.question(types: ["CLS", "ASV"]))
    let area = values(answer, .areaCoveredKm2, type: "all", status: "presumed")
    let people = values(answer, .populationInSchemes, type: "all", status: "presumed")
    #expect(isClose(area[0], 320) && isClose(area[6], 120))
    #expect(isClose(people[0], 12400) && isClose(people[6], 1400))
    // ASV-D alone: 20 km² of each, 200 + 400 people.
    #expect(isClose(answer.row(.nation, "FR", .areaCoveredKm2, type: "ASV", status: "presumed")?.value, 40))
    #expect(isClose(answer.row(.nation, "FR", .populationInSchemes, type: "ASV", status: "presumed")?.value, 600))
  }

  /// CLS-C, possible: two arrondissements of 25 km² with their own 500 and 1,000 people, not half of 5,000.
  @Test func arrondissementsBringTheirOwnPeople() throws {
    let answer = try MiniAtlas.standard.statistics(MiniAtlas.question(inForce: .possible))
    #expect(answer.row(.departement, "02", .areaCoveredKm2, type: "CLS", status: "possible")?.value == 150)
    #expect(answer.row(.departement, "02", .populationInSchemes, type: "CLS", status: "possible")?.value == 8500)
  }

  /// COMA 01902 (20 km², people unknown): its people are unknown, not 400 of the commune's 2,000 by area.
  @Test func aPartOfACommuneWithoutItsOwnFigureIsUnknown() throws {
    var toy = MiniAtlas()
    toy.add("A", "coma:01902")
    let answer = try toy.statistics()
    #expect(isClose(answer.row(.epci, "200000001", .areaCoveredKm2, type: "CLS", status: "presumed")?.value, 20))
    let people = try #require(answer.row(.epci, "200000001", .populationInSchemes, type: "CLS", status: "presumed"))
    #expect(people.value == nil)
  }

  /// Q1, Q2, Q3 count in région 10 and are retained; Q4, Q5 in région 20 are not. People: 100 + 200 + 400; 300.
  @Test func zones() throws {
    let answer = try MiniAtlas.standard.statistics()
    #expect(values(answer, .zones, zoning: "toy").prefix(6) == [5, 3, 2, 3, 1, 1])
    func figures(_ measure: Statistic.Measure) -> ArraySlice<Double?> {
      values(answer, measure, type: "CLS", zoning: "toy", status: "presumed").prefix(6)
    }
    #expect(figures(.zonesRetained) == [3, 3, 0, 3, 0, 0])
    #expect(figures(.zonesEntirely) == [1, 1, 0, 1, 0, 0])
    #expect(figures(.zonesPartly) == [2, 2, 0, 2, 0, 0])
    #expect(figures(.zonesNotCovered) == [2, 0, 2, 0, 1, 1])
    #expect(figures(.populationRetained) == [700, 700, 0, 700, nil, 0])
    #expect(figures(.populationApportioned) == [400, 400, 0, 400, nil, 0])
    #expect(figures(.areaCoveredKm2) == [4, 4, 0, 4, 0, 0])
  }

  /// The inventory reaches région 10 only: in région 20 figures about schemes are unknown, those of the territory known.
  @Test func whatTheInventoryDoesNotReachIsUnknownNotZero() throws {
    var toy = MiniAtlas.standard
    toy.inventoryScope = "region:10"
    let answer = try toy.statistics()
    for code in ["02", "03"] {
      for measure in [Statistic.Measure.schemes, .areaCoveredKm2, .populationInSchemes] {
        let row = try #require(answer.row(.departement, code, measure, type: "CLS", status: "presumed"))
        #expect(row.value == nil)
      }
      let zones = try #require(
        answer.row(.departement, code, .zonesRetained, type: "CLS", zoning: "toy", status: "presumed"))
      #expect(zones.value == nil)
      #expect(answer.row(.departement, code, .zones, zoning: "toy")?.value == 1)
    }
    #expect(answer.row(.region, "10", .areaCoveredKm2, type: "CLS", status: "presumed")?.value == 200)
    // E2 lies in both régions: it is reached.
    #expect(answer.row(.epci, "200000002", .schemes, type: "CLS", status: "presumed")?.value == 1)
    let unreached = try #require(answer.row(.epci, "200000003", .schemes, type: "CLS", status: "presumed"))
    #expect(unreached.value == nil)
  }

  /// Zones of one région are no figure of the nation, nor of the other région.
  @Test func aZoningGivesRowsWhereItReaches() throws {
    var toy = MiniAtlas.standard
    toy.zones.removeAll { ["Q4", "Q5"].contains($0.code) }
    toy.zoningScope = "region:10"
    let answer = try toy.statistics()
    #expect(answer.row(.nation, "FR", .zones, zoning: "toy") == nil)
    #expect(answer.row(.region, "20", .zones, zoning: "toy") == nil)
    #expect(answer.row(.region, "10", .zones, zoning: "toy")?.value == 3)
    // E1 holds Q1, Q2 and Q3 (01001, 01002); E2, partly in région 10, none: 0 is known there.
    #expect(answer.row(.epci, "200000002", .zones, zoning: "toy")?.value == 0)
  }
}
