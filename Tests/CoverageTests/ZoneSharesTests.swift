import Coverage
import Territory
import Testing
import ToyTerritory

@Suite("Shares and classes of the toy zones")
struct ZoneSharesTests {
  /// Q1 lies in 01001 (CLS-A): 1. Half of Q2 does: 0.5. Of Q3, the quarters in 01004 and 02003 (CLS-B): 0.5.
  /// CLS-C is only possible, so Q4 has 0; nothing is near Q5.
  @Test func sharesAreThoseOfTheMap() throws {
    let answer = try MiniAtlas.standard.coverage()
    #expect(answer.zones.map(\.code) == ["Q1", "Q2", "Q3", "Q4", "Q5"])
    #expect(answer.zones.map(\.areaShare) == [1, 0.5, 0.5, 0, 0])
    #expect(answer.zones.map(\.areaKm2) == [1, 2, 4, 4, 1])
    #expect(answer.zones.map(\.populationShare) == [1, 0.5, 0.5, 0, 0])
    #expect(answer.zones.allSatisfy { $0.populationMethod == .area })
  }

  /// Certain: CLS-A alone. Possible: CLS-C too, which holds the two southern arrondissements, half of Q4.
  @Test(arguments: [
    (InForceFilter.certain, [1, 0.5, 0, 0, 0]), (.presumed, [1, 0.5, 0.5, 0, 0]), (.possible, [1, 0.5, 0.5, 0.5, 0]),
  ])
  func sharesFollowTheStatesThatCount(_ filter: InForceFilter, _ expected: [Double]) throws {
    let answer = try MiniAtlas.standard.coverage(MiniAtlas.question(inForce: filter))
    #expect(answer.zones.map(\.areaShare) == expected)
  }

  /// ASV-D covers x 8...12: all of Q2 (x 9...11), nothing of Q1 and Q3. With the CLS, Q2 is whole, counted once. No row of
  /// an ASV lies in région 20: of Q4 and Q5 nothing is known.
  @Test func drawnPerimetersAndListsAddUpWithoutCountingTwice() throws {
    let asv = try MiniAtlas.standard.coverage(MiniAtlas.question(types: ["ASV"]))
    #expect(asv.zones.map(\.areaShare) == [0, 1, 0, nil, nil])
    let both = try MiniAtlas.standard.coverage(MiniAtlas.question(types: ["CLS", "ASV"]))
    #expect(both.zones.map(\.areaShare) == [1, 1, 0.5, nil, nil])
    #expect(both.zone("Q2")?.schemes.map(\.id) == ["ASV-D", "CLS-A"])
    #expect(both.zone("Q2")?.schemes.map(\.share) == [1, 0.5])
    #expect(both.zone("Q2")?.schemes.map(\.areaKm2) == [2, 1])
  }

  /// Zones 1 km wide across the border x = 10, of which 50, 500 and 950 m lie in 01001: shares 0.05, 0.5, 0.95.
  /// covered if share ≥ 1 - t, uncovered if ≤ t: at 5 % both bounds belong to the extremes, at 1 % to neither.
  @Test func classesAtSeveralTolerances() throws {
    var toy = MiniAtlas()
    toy.add("CLS-A", "commune:01001")
    toy.add("Z05", Rectangle(9.95...10.95, 1...2), in: ["01002"], population: nil)
    toy.add("Z50", Rectangle(9.5...10.5, 1...2), in: ["01001"], population: nil)
    toy.add("Z95", Rectangle(9.05...10.05, 1...2), in: ["01001"], population: nil)
    let answer = try toy.coverage(MiniAtlas.question(tolerances: ["5%", "1%", "10%"]))
    #expect(answer.zone("Z05")?.areaShare == 0.05)
    #expect(answer.zone("Z05")?.classes == [.notCovered, .partly, .notCovered])
    #expect(answer.zone("Z50")?.classes == [.partly, .partly, .partly])
    #expect(answer.zone("Z95")?.areaShare == 0.95)
    #expect(answer.zone("Z95")?.classes == [.entirely, .partly, .entirely])
    #expect(answer.zone("Z05")?.retained == false)
    #expect(try toy.coverage(MiniAtlas.question(tolerances: ["1%"])).zone("Z05")?.retained == true)
  }

  /// 01001 without the zone Q1 (1 km²): Q1 has nothing left, Q2 keeps its half.
  @Test func aSubtractedZoneIsNotCovered() throws {
    var toy = MiniAtlas.standard
    toy.schemes.removeAll { $0.id == "CLS-A" }
    toy.add("CLS-A", "commune:01001 -qpv:Q1")
    let answer = try toy.coverage()
    #expect(answer.zone("Q1")?.areaShare == 0)
    #expect(answer.zone("Q2")?.areaShare == 0.5)
    let atlas = try toy.atlas()
    let position = try #require(atlas.inventory.schemes.firstIndex { $0.id == "CLS-A" })
    // 100 km² - 1 km².
    #expect(isClose(atlas.area(ofScheme: position), 99e6))
  }

  /// Lists of communes: 01004 (4,000 people) is in CLS-B, 01002 (2,000) in none. Both have 100 km².
  /// Area share 100 / 200; population share 4,000 / 6,000.
  @Test func zonesThatAreCommunesWeighTheirPeople() throws {
    var toy = MiniAtlas.standard
    toy.zones = []
    toy.zonesAreCommunes = true
    toy.add("L1", nil, in: ["01002", "01004"], population: nil)
    toy.add("L2", nil, in: ["01003", "01004"], population: nil)
    toy.add("L3", nil, in: ["02211"], population: nil)
    let answer = try toy.coverage(MiniAtlas.question(inForce: .possible))
    #expect(answer.rule == .anyCommune)
    let list = try #require(answer.zone("L1"))
    #expect(list.areaShare == 0.5)
    #expect(isClose(list.populationShare, 4000.0 / 6000))
    #expect(list.populationMethod == .communes)
    #expect(list.population == 6000)
    // 01003 has no known population: neither has the zone, and no share of it.
    #expect(answer.zone("L2")?.population == nil)
    #expect(answer.zone("L2")?.populationShare == nil)
    #expect(answer.zone("L2")?.areaShare == 0.5)
    // The arrondissement 02211 is in CLS-C, with its own 500 people.
    #expect(answer.zone("L3")?.areaShare == 1)
    #expect(answer.zone("L3")?.population == 500)
    // ASV-D is drawn over 20 of the 100 km² of 01002, and none of 01004: 20 / 200.
    let asv = try toy.coverage(MiniAtlas.question(types: ["ASV"]))
    #expect(asv.zone("L1")?.areaShare == 0.1)
  }

  /// A commune déléguée without an outline has its own people; where nobody says how many, they are unknown, not 0.
  @Test(arguments: [(300, 300.0), (nil, nil)] as [(Int?, Double?)])
  func peopleOfASubcommuneWithoutOutline(_ people: Int?, _ expected: Double?) throws {
    var toy = MiniAtlas()
    toy.zonesAreCommunes = true
    var part = toy.subcommunes[0]
    (part.code, part.type, part.parent, part.outline, part.population) = ("01903", "COMD", "01001", [], people)
    toy.subcommunes.append(part)
    toy.add("CLS-A", "commune:01001")
    toy.add("Z", nil, in: ["01903"], population: nil)
    #expect(try #require(try toy.coverage().zone("Z")).population == expected)
  }
}
