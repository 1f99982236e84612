import Coverage
import Territory
import Testing
import ToyTerritory

/// Three CLS, two CLSM, two ASV on whole communes of the map, and three zones.
private func complements() -> MiniAtlas {
  var toy = MiniAtlas()
  toy.add("Q1", Rectangle(2...3, 2...3), in: ["01001"], population: 100)
  toy.add("Q2", Rectangle(24...26, 4...6), in: ["02001"], population: 200)
  toy.add("Q3", Rectangle(32...33, 12...13), in: ["02004"], population: 50)
  toy.add("CLS-1", "commune:01001 commune:01002")
  toy.add("CLS-2", "commune:02001")
  toy.add("CLS-3", "commune:03001")
  toy.add("CLSM-1", "commune:01002 commune:02001", type: "CLSM")
  toy.add("CLSM-2", "commune:02004", type: "CLSM")
  toy.add("ASV-1", "commune:01001", type: "ASV")
  toy.add("ASV-2", "commune:03002", type: "ASV")
  return toy
}

private let types = ["CLS", "CLSM", "ASV"]

@Suite("Types against types")
struct ComplementTests {
  private func rows(_ toy: MiniAtlas) throws -> [Counterparts] {
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    return atlas.counterparts(try atlas.overlaps(MiniAtlas.question(types: types), [placed]), [placed])
  }

  /// CLS-1 (01001, 01002) and CLSM-1 (01002, 02001) share 01002; CLS-2 (02001) lies in CLSM-1; CLS-2 and CLSM-2 meet in
  /// the corner (30, 10), CLS-3 and CLSM-2 in (40, 10). CLS-3 is left without CLSM, CLSM-2 lies outside every CLS.
  @Test func pairsByRelationAndSchemesWithACounterpart() throws {
    let rows = try rows(complements())
    let forward = try #require(rows.first { $0.type == "CLS" && $0.other == "CLSM" })
    #expect(forward.pairs == [.overlap: 1, .within: 1, .touch: 2])
    #expect([forward.schemes, forward.complemented] == [3, 2])
    #expect(forward.without == ["CLS-3"])
    let back = try #require(rows.first { $0.type == "CLSM" && $0.other == "CLS" })
    #expect(back.pairs == [.overlap: 1, .contains: 1, .touch: 2])
    #expect([back.schemes, back.complemented] == [2, 1])
    #expect(back.without == ["CLSM-2"])
    // CLS-1 and CLS-2 meet along x = 20 only.
    let same = try #require(rows.first { $0.type == "CLS" && $0.other == "CLS" })
    #expect(same.pairs == [.touch: 1])
    #expect(same.complemented == 0)
    let asv = try #require(rows.first { $0.type == "ASV" && $0.other == "CLS" })
    #expect(asv.pairs == [.within: 1, .touch: 1])
    #expect(asv.without == ["ASV-2"])
  }

  /// Q1 lies in CLS-1 and ASV-1, Q2 in CLS-2 and CLSM-1, Q3 in CLSM-2.
  @Test func schemesOutsideEveryZone() throws {
    let rows = try rows(complements()).filter(\.isZoning)
    #expect(rows.map(\.other) == ["toy", "toy", "toy"])
    #expect(rows.map(\.complemented) == [2, 2, 1])
    #expect(rows.map(\.without) == [["CLS-3"], [], ["ASV-2"]])
  }

  /// Zones are known in région 10 only: of ASV-2 (région 20) nothing can be said, ASV-1 has Q1.
  @Test func outsideTheZonesReachNothingIsSaid() throws {
    var toy = complements()
    toy.zones.removeAll { $0.code != "Q1" }
    toy.zoningScope = "region:10"
    let asv = try #require(try rows(toy).first { $0.type == "ASV" && $0.isZoning })
    #expect([asv.schemes, asv.complemented, asv.unknown] == [2, 1, 1])
    #expect(asv.without.isEmpty)
  }

  // MARK: Combinations

  private func combinations(
    _ toy: MiniAtlas, _ types: [String] = types, _ level: TerritoryLevel = .nation
  ) throws -> [Combination] {
    let atlas = try toy.atlas()
    return try atlas.combinations(
      MiniAtlas.question(types: types), [toy.placed(on: atlas)], [TerritorialDivision(level, atlas.geography)])
  }

  /// None: 01003 (people unknown), 01004, 02002, 02003 = 4,000 + 600 + 7,000. CLS + CLSM: 01002 and 02001.
  @Test func territoryByCombination() throws {
    let rows = try combinations(complements())
    #expect(rows.map(\.types) == [[], ["CLS"], ["CLSM"], ["ASV"], ["CLS", "CLSM"], ["CLS", "ASV"]])
    #expect(rows.map(\.areaKm2) == [400, 100, 100, 100, 200, 100])
    #expect(rows.map(\.population) == [11600, 900, 800, 10000, 7000, 1000])
    #expect(rows.map(\.communesWithoutPopulation) == [1, 0, 0, 0, 0, 0])
    #expect(rows.map { $0.zones[0]?.count } == [0, 0, 1, 0, 1, 1])
    #expect(rows.map { $0.zones[0]?.population } == [nil, nil, 50, nil, 200, 100])
  }

  /// In 01001: a CLS over x 8...10 (20 km²), a CLSM over y 0...5 (50 km²), 10 km² of both: 40, 10, 40, 10 of 1,000
  /// people on 100 km². In 01002: the CLS over x 10...12, a fifth of 2,000 people.
  @Test func drawnPerimetersThatCrossInOneCommune() throws {
    var toy = MiniAtlas()
    toy.add("CLS-1", "shape", drawn: [Rectangle(8...12, 0...10)])
    toy.add("CLSM-1", "shape", type: "CLSM", drawn: [Rectangle(0...10, 0...5)])
    let rows = try combinations(toy, ["CLS", "CLSM"], .departement).filter { $0.code == "01" }
    #expect(rows.map(\.types) == [[], ["CLS"], ["CLSM"], ["CLS", "CLSM"]])
    for (row, expected) in zip(rows, [320.0, 30, 40, 10]) { #expect(isClose(row.areaKm2, expected)) }
    for (row, expected) in zip(rows, [6000.0, 500, 400, 100]) { #expect(isClose(row.population, expected)) }
  }

  /// The inventory reaches région 10: the other area is of unknown combination, but for what a known scheme holds.
  @Test func groundThatTheInventoryDoesNotReach() throws {
    var toy = MiniAtlas()
    toy.inventoryScope = "region:10"
    toy.add("CLS-1", "commune:01002 commune:02001")
    let rows = try combinations(toy, ["CLS"])
    #expect(rows.map(\.types) == [[], ["CLS"], []] && rows.map(\.isOpen) == [false, false, true])
    #expect(rows.map(\.areaKm2) == [300, 200, 500])
  }
}
