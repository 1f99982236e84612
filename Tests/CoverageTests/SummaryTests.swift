import Coverage
import Territory
import Testing
import ToyTerritory

@Suite("Summary by territory")
struct SummaryTests {
  /// Presumed CLS: A (certain) and B. Possible: C too, which retains Q4 (share 0.5).
  /// People: 100 + 200 + 400 + 300, Q4 unknown; retained 100 + 200 + 400; by share 100 + 100 + 200 + 0.
  /// Areas: 1 + 2 + 4 + 4 + 1 km², of which 1 + 1 + 2 covered.
  @Test func theWholeGround() throws {
    let whole = try #require(try MiniAtlas.standard.coverage().summary.first)
    #expect(whole.level == .nation)
    #expect([whole.schemes, whole.schemesCertain, whole.schemesPossible] == [2, 1, 3])
    #expect([whole.zones, whole.entirely, whole.partly, whole.notCovered, whole.notComputable] == [5, 1, 2, 2, 0])
    #expect([whole.retained, whole.retainedCertain, whole.retainedPossible] == [3, 2, 4])
    #expect([whole.population, whole.populationRetained, whole.populationApportioned] == [1000, 700, 400])
    #expect(whole.zonesWithoutPopulation == 1)
    #expect([whole.areaKm2, whole.areaCoveredKm2] == [12, 4])
  }

  /// Q1 and Q2 lie in département 01 (Q2 by half, the first code wins), Q3 by a quarter in 01002, the first of its four
  /// communes; Q4 in 02, Q5 in 03. CLS-B straddles the régions: it counts in both, once in the nation.
  @Test func regionsAndDepartements() throws {
    let rows = try MiniAtlas.standard.coverage().summary
    #expect(
      rows.map { "\($0.level) \($0.code)" }.dropFirst() == [
        "region 10", "region 20", "departement 01", "departement 02", "departement 03",
      ])
    #expect(rows.map(\.zones) == [5, 3, 2, 3, 1, 1])
    #expect(rows.map(\.retained) == [3, 3, 0, 3, 0, 0])
    #expect(rows.map(\.schemes) == [2, 2, 1, 2, 1, 0])
    #expect(rows.map(\.schemesPossible) == [3, 2, 2, 2, 2, 0])
    #expect(rows.map(\.populationRetained) == [700, 700, 0, 700, nil, 0])
    #expect(rows.map(\.name).first == "France")
    #expect(rows.map(\.name).last == "Département 03")
  }

  /// A question about région 20 sees Q4 and Q5, and the schemes that touch it: B, and C if possible.
  @Test func oneRegion() throws {
    let answer = try MiniAtlas.standard.coverage(MiniAtlas.question(territory: [.region: ["20"]]))
    #expect(answer.zones.map(\.code) == ["Q4", "Q5"])
    #expect(answer.summary.map(\.code) == ["20", "02", "03"])
    #expect(answer.schemeTotals.counted == 1)
    #expect(answer.schemeTotals.certain == 0)
    #expect(answer.schemeTotals.possible == 2)
  }

  /// The inventory reaches région 10 only: nothing is known of région 20, and that is said.
  @Test func whatTheInventoryDoesNotReachIsUnknown() throws {
    var toy = MiniAtlas.standard
    toy.inventoryScope = "region:10"
    let answer = try toy.coverage()
    #expect(answer.summary.map(\.isInventoryReached) == [true, true, false, true, false, false])
    let issue = try #require(answer.issues.first { $0.kind == .inventoryOutOfReach })
    #expect(issue.code == "20")
    #expect(issue.value == "2")
  }

  /// A planned scheme and one without perimeter cover nothing and are listed apart.
  @Test func plannedSchemesAndSchemesWithoutPerimeterAreListed() throws {
    var toy = MiniAtlas.standard
    toy.add("CLSM-F", "", type: "CLSM")
    let answer = try toy.coverage(MiniAtlas.question(types: ["CLSM"]))
    #expect(answer.schemesPlanned == ["CLSM-E"])
    #expect(answer.schemesWithoutPerimeter == ["CLSM-F"])
    // In force, and counted, though it holds nothing that is known.
    #expect(answer.schemeTotals.counted == 1)
    #expect(answer.schemeTotals.withoutPerimeter == 1)
    // The planned one shows that région 20 was looked at; of région 10 nothing is known.
    #expect(answer.zones.map(\.areaShare) == [nil, nil, nil, 0, 0])
    #expect(answer.zones.map(\.retained) == [nil, nil, nil, false, false])
  }
}
