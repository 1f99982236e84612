import Coverage
import Territory
import Testing
import ToyTerritory

@Suite("Reconciliation")
struct ReconcileTests {
  /// Populations of the toy's zones by another census: a third more, rounded down, and one more.
  private static func later(_ toy: MiniAtlas) throws -> ZonePopulations {
    let rows = toy.zones.map { zone in zone.population.map { "\($0 * 4 / 3 + 1)" } }
    let table = SourceTable(
      source: "later.csv", columnNames: ["code", "population"], columns: [toy.zones.map(\.code), rows],
      rowCount: rows.count)
    return try ZonePopulations.read(table, vintage: "LATER").populations
  }

  private static func own(_ toy: MiniAtlas) throws -> ZonePopulations {
    let rows = toy.zones.map { zone in zone.population.map { "\($0)" } }
    let table = SourceTable(
      source: "own.csv", columnNames: ["code", "population"], columns: [toy.zones.map(\.code), rows],
      rowCount: rows.count)
    return try ZonePopulations.read(table, vintage: "OWN").populations
  }

  private static func reconcile(
    _ toy: MiniAtlas, _ published: [PublishedFigure: String], populations: [ZonePopulations] = []
  ) throws -> ReconcileAnswer {
    let atlas = try toy.atlas()
    let figures = published.compactMapValues { PublishedNumber($0) }
    #expect(figures.count == published.count)
    return try atlas.reconcile(
      figures, on: [toy.placed(on: atlas)], [MiniAtlas.question()], populations: [populations])
  }

  /// A definition drawn by lot, what it gives by `coverage`, and the published figures rounded from that.
  private struct Planted {
    var rule: Rule
    var filter: InForceFilter
    var status: StatusCount.Standing
    var vintage: String
    var figures: [PublishedFigure: String]

    init(_ toy: MiniAtlas, seed: UInt64) throws {
      var generator = SeededGenerator(seed: seed &* 7919)
      let position = Int.random(in: 0..<Rule.registry.count, using: &generator)
      rule = Rule.registry[position]
      filter = InForceFilter.allCases[Int.random(in: 0..<3, using: &generator)]
      let statuses: [(StatusCount.Standing, Set<SchemeStatus>?)] = [
        (.counted, nil), (.signed, [.signed, .active]), (.active, [.active]),
      ]
      let (standing, wanted) = statuses[Int.random(in: 0..<3, using: &generator)]
      status = standing
      var question = MiniAtlas.question(inForce: filter)
      question.statuses = wanted
      let answer = try toy.coverage(question)
      let people = Bool.random(using: &generator) ? try ReconcileTests.own(toy) : try ReconcileTests.later(toy)
      vintage = people.vintage ?? ""
      let counted = answer.zones.filter { $0.verdicts[position] == true }.map(\.code)
      let total = people.ofCode.values.reduce(0, +)
      let covered = counted.reduce(0) { $0 + (people.ofCode[$1] ?? 0) }
      let percent = (Double(covered) / Double(total) * 1000).rounded(.toNearestOrAwayFromZero) / 10
      figures = [
        .retained: "\(counted.count)", .of: "\(toy.zones.count)", .population: "\(covered)", .share: "\(percent)%",
        .schemes: "\(answer.schemeTotals.counted)",
      ]
    }

    func isNamed(by answer: ReconcileAnswer) -> Bool {
      answer.reproducing.contains {
        $0.rule == rule && $0.inForce == filter && $0.status == status && $0.vintage == vintage
          && $0.counting == .whole && $0.shareOf == .population
      }
    }
  }

  @Test(arguments: 1...24)
  func findsThePlantedDefinition(_ seed: Int) throws {
    let toy = MiniAtlas.random(seed: UInt64(seed))
    let planted = try Planted(toy, seed: UInt64(seed))
    let vintages = [try Self.own(toy), try Self.later(toy)]
    let answer = try Self.reconcile(toy, planted.figures, populations: vintages)
    #expect(planted.isNamed(by: answer), "\(planted.rule.id) \(planted.filter) \(planted.status) \(planted.vintage)")
    #expect(answer.definitions.first?.reproduces == true && answer.definitions.first?.gap == 0)
    #expect(answer.ranges.allSatisfy { $0.verdict == .reproduced })
    for definition in answer.reproducing {
      for (figure, text) in planted.figures {
        let (number, value) = (try #require(PublishedNumber(text)), try #require(definition.values[figure]))
        #expect(value >= number.low && value < number.high, "\(figure)")
      }
    }
    // The other census gives other people: it is named only where nobody is covered.
    if planted.figures[.population] != "0" {
      #expect(answer.reproducing.allSatisfy { $0.vintage == planted.vintage })
    }
  }

  @Test(arguments: 1...12)
  func saysNoneWhenThereIsNone(_ seed: Int) throws {
    let toy = MiniAtlas.random(seed: UInt64(seed))
    var figures = try Planted(toy, seed: UInt64(seed)).figures
    figures[.of] = "\(toy.zones.count + 1)"
    let answer = try Self.reconcile(toy, figures, populations: [try Self.own(toy), try Self.later(toy)])
    #expect(answer.reproducing.isEmpty)
    // All the rest is given: the nearest lacks that figure only.
    #expect(answer.definitions.first?.matches.contains(.of) == false)
    #expect(answer.definitions.first?.matches.count == figures.count - 1)
    #expect(answer.ranges.first { $0.figure == .of }?.verdict == .outOfReach)
  }

  /// Q1, Q2 and Q3 are covered by `overlap` (certain and presumed), Q4 too with the possible CLS-C: its south half.
  @Test func everyDimensionByHand() throws {
    let answer = try Self.reconcile(MiniAtlas.standard, [.retained: "4"])
    let named = Set(answer.reproducing.filter { $0.status == .counted }.map { "\($0.rule.id) \($0.inForce.rawValue)" })
    #expect(named == ["overlap possible", "area:0.5 possible", "population:0.5 possible"])
    let range = try #require(answer.ranges.first)
    #expect(range.verdict == .reproduced && range.everything == 4)
    // 5 zones cannot be reached by the CLS on record.
    let five = try #require(try Self.reconcile(MiniAtlas.standard, [.retained: "5"]).ranges.first)
    #expect(five.verdict == .outOfReach && five.high == 4)
  }

  /// 1 of 3 zones, 500 of 1,000 people: 50 % is a share of people, 33 % one of zones.
  @Test func sharesOfPeopleAndOfZones() throws {
    var toy = MiniAtlas()
    toy.add("Z1", Rectangle(2...3, 2...3), in: ["01001"], population: 500)
    toy.add("Z2", Rectangle(12...13, 2...3), in: ["01002"], population: 300)
    toy.add("Z3", Rectangle(12...13, 12...13), in: ["01004"], population: 200)
    toy.add("A", "commune:01001")
    func bases(_ share: String) throws -> Set<Definition.ShareBasis> {
      Set(try Self.reconcile(toy, [.retained: "1", .share: share]).reproducing.map(\.shareOf))
    }
    #expect(try bases("50%") == [.population])
    #expect(try bases("33%") == [.zones])
    #expect(try bases("34%") == [])
    let totals = try #require(try Self.reconcile(toy, [.population: "500", .share: "50%"]).totals.first)
    #expect(totals.population == 1000 && totals.populationAgrees == true)
  }

  /// ASV-D's area is CLS-A's and CLS-F's; a CLSM over 01001 complements CLS-A alone.
  @Test func schemesComplementedByACLSM() throws {
    var toy = MiniAtlas.standard
    toy.add("CLS-F", "commune:01002")
    toy.add("CLSM-G", "commune:01001", type: "CLSM")
    let answer = try Self.reconcile(toy, [.schemes: "3", .withCLSM: "1"])
    #expect(answer.reproducing.contains { $0.inForce == .presumed && $0.status == .counted })
    #expect(answer.definitions.allSatisfy { ($0.values[.withCLSM] ?? 9) <= 1 })
  }

  /// Definitions that count other zones are set against each other, zone by zone.
  @Test func differencesNameTheZones() throws {
    let answer = try Self.reconcile(MiniAtlas.standard, [.retained: "4"])
    #expect(answer.compared.first == 1 && answer.compared.count > 1)
    for zone in answer.differences {
      #expect(!zone.countedBy.isEmpty && !zone.leftOutBy.isEmpty)
      #expect(Set(zone.countedBy + zone.leftOutBy) == Set(answer.compared))
    }
    #expect(answer.differences.map(\.code).contains("Q4"))
  }
}
