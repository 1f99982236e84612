import Coverage
import Territory
import Testing
import ToyTerritory

/// CLS-S (signed, co-funded, "Santé mentale", targets ZS) holds 01001, CLS-T (active) 01002, CLS-P (planned) 02001; a
/// zone in each, with 1, 2 and 4 inhabitants.
private var toy: MiniAtlas {
  var toy = MiniAtlas()
  toy.add("CLS-S", "commune:01001", status: .signed)
  toy.add("CLS-T", "commune:01002")
  toy.add("CLS-P", "commune:02001", from: nil, status: .planned)
  toy.schemes[0].cofunded = true
  toy.schemes[0].themes = "Accès aux soins ; Santé mentale"
  toy.schemes[0].targetedZones = ["ZS", "elsewhere"]
  toy.add("ZS", Rectangle(2...3, 2...3), in: ["01001"], population: 1)
  toy.add("ZT", Rectangle(12...13, 2...3), in: ["01002"], population: 2)
  toy.add("ZP", Rectangle(22...23, 2...3), in: ["02001"], population: 4)
  return toy
}

private func question(_ edit: (inout Selection) -> Void) -> Question {
  var question = MiniAtlas.question()
  edit(&question.selection)
  return question
}

@Suite("Statuses side by side, selected schemes and zones")
struct StandingTests {
  @Test func signedActiveCofundedAndPlanned() throws {
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    let counts = try atlas.statuses(of: placed, atlas.coverage(of: placed, MiniAtlas.question()))
    #expect(counts.map(\.standing) == [.counted, .signed, .active, .cofunded, .planned, .withPlanned])
    #expect(counts.map(\.schemes) == [2, 2, 1, 1, 1, 3])
    #expect(counts.map(\.zones) == [2, 2, 1, 1, 1, 3])
    #expect(counts.map(\.population) == [3, 3, 2, 1, 4, 7])
    #expect(counts.map(\.populationApportioned) == [3, 3, 2, 1, 4, 7])
  }

  /// Nobody says whether CLS-T is co-funded: it is left out, and the reader is told.
  @Test func cofundedAlone() throws {
    let answer = try toy.coverage(question { $0.isCofundedOnly = true })
    #expect(answer.retained == ["ZS"])
    let issue = try #require(answer.issues.first { $0.kind == .cofundingUnknown })
    #expect(issue.value == "CLS-T" && issue.action == .setAside)
  }

  @Test(arguments: [("sante MENTALE", ["ZS"]), ("soins", ["ZS"]), ("nutrition", [])])
  func themes(_ theme: String, _ expected: [String]) throws {
    #expect(try toy.coverage(question { $0.themes = [theme] }).retained == expected)
  }

  @Test func targetedZones() throws {
    #expect(try toy.coverage().zone("ZS")?.targetedBy == ["CLS-S"])
    #expect(try toy.coverage().zone("ZT")?.targetedBy == [])
    #expect(try toy.coverage(question { $0.isTargeted = true }).zones.map(\.code) == ["ZS"])
    #expect(try toy.coverage(question { $0.isTargeted = false }).zones.map(\.code) == ["ZP", "ZT"])
  }
}

@Suite("Targeting")
struct TargetingTests {
  /// Région 10 is 400 km² and, with 3,000 in 01003, 10,000 people; CLS-A holds 01001, 100 km² and 1,000 people. Of two
  /// zones of 10 km², 400 and 600 people, the first is in 01001.
  /// Inside: 10 of 20 km², 400 of 1,000. Outside: 90 of 380 km², 600 of 9,000.
  @Test func insideAgainstOutside() throws {
    var toy = MiniAtlas()
    toy.change("01003") { $0.population = 3000 }
    toy.add("CLS-A", "commune:01001")
    toy.add("Z1", Rectangle(0...5, 0...2), in: ["01001"], population: 400)
    toy.add("Z2", Rectangle(12...17, 0...2), in: ["01002"], population: 600)
    let atlas = try toy.atlas()
    let question = MiniAtlas.question(territory: [.region: ["10"]])
    let row = try #require(try atlas.targeting(atlas.coverage(of: toy.placed(on: atlas), question)).first)
    #expect(row.code == "10")
    #expect(isClose(row.areaInside.whole, 20) && isClose(row.areaInside.covered, 10))
    #expect(isClose(row.areaOutside.whole, 380) && isClose(row.areaOutside.covered, 90))
    #expect(isClose(row.populationInside.whole, 1000) && isClose(row.populationInside.covered, 400))
    #expect(isClose(row.populationOutside.whole, 9000) && isClose(row.populationOutside.covered, 600))
    #expect(isClose(row.areaOutside.share, 90.0 / 380))
  }

  /// One zone (Q4) and one commune (01003) have an unknown population: so have their territories, never 0.
  @Test func unknownPeopleAreUnknown() throws {
    let toy = MiniAtlas.standard
    let atlas = try toy.atlas()
    let rows = try atlas.targeting(atlas.coverage(of: toy.placed(on: atlas), MiniAtlas.question()))
    let nation = try #require(rows.first { $0.level == .nation })
    #expect(nation.populationInside.whole == nil && nation.populationOutside.whole == nil)
    #expect(isClose(nation.areaInside.whole, 12))
    #expect(rows.first { $0.code == "01" }?.populationOutside.whole == nil)
    #expect(rows.first { $0.code == "03" }?.populationInside.whole == 300)
  }

  /// CLS-A holds 01001, CLS-B E2 in both régions, CLS-C (undated: on record all the same) part of E3: département 03 and
  /// its EPCI E4, 900 + 10,000 people, have nothing.
  @Test func territoriesWithoutScheme() throws {
    let toy = MiniAtlas.standard
    let atlas = try toy.atlas()
    let found = try atlas.unservedTerritories(atlas.coverage(of: toy.placed(on: atlas), MiniAtlas.question()))
    #expect(found.map(\.code) == ["03", "200000004"])
    #expect(found.map(\.level) == [.departement, .epci])
    for territory in found {
      #expect(territory.communes == 2 && territory.population == 10900)
      #expect(territory.zones == 1 && territory.zonePopulation == 300)
      #expect(territory.isInventoryReached)
    }
  }

  /// An inventory that reaches région 10 says nothing of 03: that is told apart from having none.
  @Test func silenceOfTheInventoryIsNoAbsence() throws {
    var toy = MiniAtlas.standard
    toy.inventoryScope = "region:10"
    let atlas = try toy.atlas()
    let found = try atlas.unservedTerritories(atlas.coverage(of: toy.placed(on: atlas), MiniAtlas.question()))
    #expect(found.first { $0.code == "03" }?.isInventoryReached == false)
  }
}
