import Coverage
import Geometry
import Territory
import Testing
import ToyTerritory

/// Seven zones on the border between 01001, which the only scheme holds, and 01002: every rule retains others.
///
/// ```
///       where                  share  stated         people  cells
///  Z1   x 2...3                1      01001             100
///  Z2   x 9...11, y 4...5      0.5    01001 01002       200  10 people west of the border, 90 east
///  Z3   x 9.8...10.8, y 2...3  0.2    01001 01002       300  50 west
///  Z4   x 9.8...10.8, y 6...7  0.2    01002             400
///  Z5   x 9.99...10.99         0.01   01001             500
///  Z6   x 9.5...10.5           0.5    01002             600
///  Z7   x 9.8...10.8, y 8...9  0.2    01001 01002         ?  80 in x 9.6...10 (half in the zone), 10 east
/// ```
@Suite("Every rule its own answer")
struct EveryRuleTests {
  private static var toy: MiniAtlas {
    var toy = MiniAtlas()
    toy.add("CLS-A", "commune:01001")
    toy.add("Z1", Rectangle(2...3, 2...3), in: ["01001"], population: 100)
    toy.add("Z2", Rectangle(9...11, 4...5), in: ["01001", "01002"], population: 200)
    toy.add("Z3", Rectangle(9.8...10.8, 2...3), in: ["01001", "01002"], population: 300)
    toy.add("Z4", Rectangle(9.8...10.8, 6...7), in: ["01002"], population: 400)
    toy.add("Z5", Rectangle(9.99...10.99, 0...1), in: ["01001"], population: 500)
    toy.add("Z6", Rectangle(9.5...10.5, 5...6), in: ["01002"], population: 600)
    toy.add("Z7", Rectangle(9.8...10.8, 8...9), in: ["01001", "01002"], population: nil)
    return toy
  }

  private static var grid: PopulationGrid {
    var grid = PopulationGrid(vintage: "2019", source: "grid.gpkg")
    let cells: [(Rectangle, Double)] = [
      (Rectangle(9...10, 4...5), 10), (Rectangle(10...11, 4...5), 90), (Rectangle(9.8...10, 2...3), 50),
      (Rectangle(9.6...10, 8...9), 80), (Rectangle(10...10.8, 8...9), 10),
    ]
    for (cell, people) in cells {
      grid.cells.append([cell])
      grid.people.append(people)
    }
    return grid
  }

  private func answer(_ question: Question = MiniAtlas.question(), withGrid: Bool = true) throws -> CoverageAnswer {
    let atlas = try Self.toy.atlas()
    var placed = try Self.toy.placed(on: atlas)
    if withGrid { placed.grid = GridOnZones(Self.grid, placed.zoning, threads: 1) }
    return try atlas.coverage(of: placed, question)
  }

  /// Shares of people by the cells: Z2 10 / 100, Z3 50 / 50, Z7 40 / 50; by area where there is no cell.
  @Test(arguments: [
    (Rule.overlap, ["Z1", "Z2", "Z3", "Z4", "Z6", "Z7"]), (.anyCommune, ["Z1", "Z2", "Z3", "Z5", "Z7"]),
    (.allCommunes, ["Z1", "Z5"]), (.area(0.5), ["Z1", "Z2", "Z6"]), (.population(0.5), ["Z1", "Z3", "Z6", "Z7"]),
  ])
  func zonesRetained(_ rule: Rule, _ expected: [String]) throws {
    #expect(try answer(MiniAtlas.question(rule: rule)).retained == expected)
  }

  /// Whole people: overlap 100 + 200 + 300 + 400 + 600, any-commune 100 + 200 + 300 + 500, all-communes 100 + 500,
  /// area 100 + 200 + 600, population 100 + 300 + 600. Apportioned: Z1 100, Z2 20, Z3 300, Z4 80, Z5 5, Z6 300.
  @Test func allRulesInOnePass() throws {
    let counts = try answer().rules
    #expect(counts.map(\.rule.id) == ["overlap", "any-commune", "all-communes", "area:0.5", "population:0.5"])
    #expect(counts.map(\.zones) == [6, 5, 2, 3, 4])
    #expect(counts.map(\.population) == [1600, 1100, 600, 900, 1000])
    for (count, expected) in zip(counts, [800.0, 425, 105, 420, 700]) {
      #expect(isClose(count.populationApportioned, expected), "\(count.rule.id)")
    }
    #expect(counts.map(\.zonesWithoutPopulation) == [1, 1, 0, 0, 1])
    #expect(counts.map(\.notComputable) == [0, 0, 0, 0, 0])
  }

  @Test func rulesByTerritoryAddUpFromTheSameZones() throws {
    let territories = try answer().rulesByTerritory
    #expect(territories.map(\.code) == ["FR", "10"])
    for territory in territories { #expect(territory.counts.map(\.zones) == [6, 5, 2, 3, 4]) }
  }

  @Test func sharesComeFromTheCellsAndPeopleFromThePublisher() throws {
    let answer = try answer()
    let zone = try #require(answer.zone("Z2"))
    #expect(zone.populationMethod == .grid && zone.populationSource == .published)
    #expect(isClose(zone.populationShare, 0.1))
    #expect(zone.population == 200)
    #expect(isClose(zone.populationGrid, 100))
    #expect(isClose(zone.populationResidual, -100))
    let bare = try #require(answer.zone("Z4"))
    #expect(bare.populationMethod == .area && bare.populationGrid == nil && bare.populationResidual == nil)
    #expect(isClose(bare.populationShare, 0.2))
  }

  /// 40 + 10 people in the cells of Z7: used only when asked for, and said to be an estimate.
  @Test func unknownStaysUnknownUnlessEstimated() throws {
    let unknown = try #require(try answer().zone("Z7"))
    #expect(unknown.population == nil && unknown.populationSource == .unknown)
    var question = MiniAtlas.question()
    question.selection.estimatesPopulation = true
    let estimated = try #require(try answer(question).zone("Z7"))
    #expect(isClose(estimated.population, 50))
    #expect(estimated.populationSource == .gridEstimate && estimated.populationResidual == nil)
    #expect(try answer(question, withGrid: false).zone("Z7")?.population == nil)
  }

  /// Without cells, Z3 and Z7 have 0.2 of their people covered and Z2 half.
  @Test func withoutGridTheAreaStandsForThePeople() throws {
    let answer = try answer(MiniAtlas.question(rule: .population(0.5)), withGrid: false)
    #expect(answer.retained == ["Z1", "Z2", "Z6"])
  }
}
