import Territory
import Testing
import ToyTerritory

@testable import Coverage

/// The toy zones lie in 01001, 01002, 01004, 02001, 02003 and 03001; a second zoning, `rural`, lists communes.
@Suite struct CrossingTests {
  private func rural(_ codes: [String], unknown: [String] = [], in toy: MiniAtlas) -> Zoning {
    var list = toy
    list.zonesAreCommunes = true
    list.zones = []
    for code in codes { list.add(code, nil, in: [code], population: nil) }
    var zoning = list.zoning
    zoning.id = "rural"
    zoning.unknownCommunes = unknown
    return zoning
  }

  private func crossing(
    _ toy: MiniAtlas = .standard, _ second: Zoning? = nil, _ question: Question = MiniAtlas.question()
  ) throws -> (crossing: Crossing, answers: [CoverageAnswer]) {
    let second =
      second ?? rural(["01001", "01003", "02002", "03001"], unknown: ["03002"], in: toy)
    let atlas = try toy.atlas()
    let placed = try [toy.zoning, second].map { try PlacedZoning($0, atlas, tolerance: question.tolerance) }
    let answers = try placed.map { try atlas.coverage(of: $0, question) }
    return (try atlas.crossing(answers, of: placed, question), answers)
  }

  /// none: 02004; toy: 01002, 01004, 02001, 02003; rural: 01003, 02002; both: 01001, 03001; 03002 is not known to be rural.
  /// CLS-A holds 01001, CLS-B 01004 and 02003.
  @Test func communesOfTheNation() throws {
    let rows = try crossing().crossing.rows.filter { $0.level == .nation }
    #expect(rows.map(\.zonings) == [[], ["toy"], ["rural"], ["toy", "rural"], []])
    #expect(rows.map(\.unknown) == [[], [], [], [], ["rural"]])
    #expect(rows.map(\.communes) == [1, 4, 2, 2, 1])
    #expect(rows.map(\.entirely) == [0, 2, 0, 1, 0])
    #expect(rows.map(\.partly) == [0, 0, 0, 0, 0])
    #expect(rows.map(\.notCovered) == [1, 2, 2, 1, 1])
    #expect(rows.map(\.notComputable) == [0, 0, 0, 0, 0])
    #expect(rows.map(\.population) == [800, 18_000, 600, 1_900, 10_000])
    #expect(rows.map(\.communesWithoutPopulation) == [0, 0, 1, 0, 0])
    #expect(rows.map(\.populationInSchemes) == [0, 11_000, 0, 1_000, 0])
  }

  /// Q1, Q2 and Q5 lie mostly in 01001 or 03001, which are rural; Q3 in 01002 (a quarter, as in three others), Q4 in 02001.
  /// Q1, Q2 and Q3 are retained.
  @Test func zonesCountWhereTheirMainCommuneIs() throws {
    let rows = try crossing().crossing.rows.filter { $0.level == .nation }
    #expect(rows.map { $0.zones[0].count } == [0, 2, 0, 3, 0])
    #expect(rows.map { $0.zones[0].retained } == [0, 1, 0, 2, 0])
    #expect(rows.map { $0.zones[1].count } == [0, 0, 2, 2, 0])
    #expect(rows.map { $0.zones[1].retained } == [0, 0, 0, 1, 0])
  }

  @Test func territoriesBelow() throws {
    let crossing = try crossing().crossing
    func communes(_ level: TerritoryLevel, _ code: String) -> [[String]: Int] {
      let rows = crossing.rows.filter { $0.level == level && $0.code == code }
      return Dictionary(uniqueKeysWithValues: rows.map { ($0.zonings + $0.unknown.map { "\($0)?" }, $0.communes) })
    }
    #expect(communes(.region, "10") == [["toy"]: 2, ["rural"]: 1, ["toy", "rural"]: 1])
    #expect(communes(.departement, "03") == [["toy", "rural"]: 1, ["rural?"]: 1])
    #expect(crossing.rows.first?.name == "France")
    #expect(crossing.rows.map(\.code).contains("20"))
  }

  @Test func memberships() throws {
    let (crossing, answers) = try crossing()
    #expect(answers[0].zones.map(\.code) == ["Q1", "Q2", "Q3", "Q4", "Q5"])
    #expect(answers[1].zones.map(\.code) == ["01001", "01003", "02002", "03001"])
    let inToy = ["all", "all", "all", "all", "all", "all", "none", "none", "all"]
    #expect(crossing.memberships.map { $0[0]?.rawValue } == inToy)
    let inRural = ["all", "some", "none", "none", "all", "all", "all", "all", "all"]
    #expect(crossing.memberships.map { $0[1]?.rawValue } == inRural)
  }

  /// Q6 lies in a commune not known to be rural, Q7 states one that the reference lacks.
  @Test func aMembershipMayBeUnknown() throws {
    var toy = MiniAtlas.standard
    toy.add("Q6", Rectangle(44...45, 12...13), in: ["03002"], population: nil)
    toy.add("Q7", Rectangle(4...5, 2...3), in: ["01001", "09999"], population: nil)
    let memberships = try crossing(toy).crossing.memberships
    #expect(memberships[5] == [.allCommunes, nil])
    #expect(memberships[6] == [nil, nil])
  }

  @Test(arguments: [
    ([true, true], Membership.allCommunes), ([false], .noCommune), ([true, nil, false], .someCommunes),
    ([true, nil], nil),
    ([false, nil], nil), ([], nil),
  ])
  func ofWhatIsKnown(_ communes: [Bool?], _ expected: Membership?) {
    #expect(Membership(communes) == expected)
  }

  /// ASV-D is drawn: 20 km² of the 100 km² of 01001 (1,000 people) and of 01002 (2,000). Of région 20 nothing is known.
  @Test func whatIsPartlyCoveredAndWhatIsUnknown() throws {
    let rows = try crossing(.standard, nil, MiniAtlas.question(types: ["ASV"])).crossing.rows
    let north = rows.filter { $0.level == .region && $0.code == "10" }
    #expect(north.map(\.zonings) == [["toy"], ["rural"], ["toy", "rural"]])
    #expect(north.map(\.partly) == [1, 0, 1])
    #expect(north.map(\.populationInSchemes) == [400, 0, 200])
    let south = rows.filter { $0.level == .region && $0.code == "20" }
    #expect(south.reduce(0) { $0 + $1.notComputable } == 6)
    #expect(south.allSatisfy { $0.populationInSchemes == nil })
    #expect(south.reduce(0) { $0 + $1.populationInSchemesUnknown } == 6)
  }

  /// The zoning's data reach région 10 only: elsewhere it is not known whether a commune holds a zone.
  @Test func outOfReachIsUnknown() throws {
    var toy = MiniAtlas.standard
    toy.zones = toy.zones.filter { ["Q1", "Q2"].contains($0.code) }
    toy.zoningScope = "region:10"
    var second = rural(["02004"], in: toy)
    second.completeness.scope = "france"
    let question = MiniAtlas.question(territory: [.region: ["10", "20"]])
    let rows = try crossing(toy, second, question).crossing.rows.filter { $0.level == .region && $0.code == "20" }
    #expect(rows.map(\.zonings) == [[], ["rural"]])
    #expect(rows.map(\.unknown) == [["toy"], ["toy"]])
    #expect(rows.map(\.communes) == [5, 1])
  }

  /// The rows of each territory add up to its communes, its zones, and to what a zoning of all its communes gives.
  @Test(arguments: [["CLS"], ["ASV"], ["CLS", "CLSM"]], InForceFilter.allCases)
  func rowsAddUp(_ types: [String], _ filter: InForceFilter) throws {
    var toy = MiniAtlas.standard
    toy.inventoryScope = "region:10"
    let question = MiniAtlas.question(types: types, inForce: filter)
    let (crossing, answers) = try crossing(toy, nil, question)
    let all = rural(toy.communes.map(\.code), in: toy)
    let atlas = try toy.atlas()
    let whole = try atlas.coverage(of: PlacedZoning(all, atlas, tolerance: 0.05), question)
    for row in whole.summary {
      let here = crossing.rows.filter { $0.level == row.level && $0.code == row.code }
      func sum(_ figure: (CrossedCommunes) -> Int) -> Int { here.reduce(0) { $0 + figure($1) } }
      #expect(sum(\.communes) == row.zones)
      #expect(sum(\.entirely) == row.entirely)
      #expect(sum(\.partly) == row.partly)
      #expect(sum(\.notCovered) == row.notCovered)
      #expect(sum(\.notComputable) == row.notComputable)
      #expect(sum(\.communesWithoutPopulation) == row.zonesWithoutPopulation)
      #expect(here.compactMap(\.population).reduce(0, +) == row.population ?? 0)
    }
    for (at, answer) in answers.enumerated() {
      for row in answer.summary {
        let here = crossing.rows.filter { $0.level == row.level && $0.code == row.code }
        #expect(here.reduce(0) { $0 + $1.zones[at].count } == row.zones)
        #expect(here.reduce(0) { $0 + $1.zones[at].retained } == row.retained)
        #expect(here.reduce(0) { $0 + $1.zones[at].undecided } == row.undecided)
      }
    }
  }
}
