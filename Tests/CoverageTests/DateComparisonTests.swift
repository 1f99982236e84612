import Coverage
import Territory
import Testing
import ToyTerritory

@Suite("Two dates side by side")
struct DateComparisonTests {
  /// 01001 is covered on both days, 01002 until 2020, 02001 from 2023; 01004 by M until 2020 and by N from 2021.
  private var toy: MiniAtlas {
    var toy = MiniAtlas.standard
    toy.schemes = []
    toy.drawn = []
    toy.add("K", "commune:01001", from: "2019", to: "2030")
    toy.add("L", "commune:01002", from: "2015", to: "2020")
    toy.add("M", "commune:01004", from: "2015", to: "2020")
    toy.add("N", "commune:01004", from: "2021", to: "2030")
    toy.add("G", "commune:02001", from: "2023", to: "2030")
    return toy
  }

  private func comparison(on: Day, with other: Day, types: [String] = ["CLS"]) throws -> DateComparison {
    let atlas = try toy.atlas()
    let geography = atlas.geography
    return try atlas.comparison(
      MiniAtlas.question(types: types, on: on), with: other, [toy.placed(on: atlas)],
      [TerritorialDivision(.nation, geography), TerritorialDivision(.departement, geography)])
  }

  private func row(
    _ comparison: DateComparison, _ code: String, _ measure: Statistic.Measure, _ zoning: String = ""
  ) -> ChangeRow.Sums? {
    comparison.rows.first { $0.code == code && $0.measure == measure && $0.zoning == zoning }?.sums
  }

  @Test func schemesGroundAndPeople() throws {
    let answer = try comparison(on: Day(2019, 6, 30), with: Day(2026, 1, 1))
    #expect(row(answer, "FR", .schemes) == .init(gained: 2, lost: 2, kept: 1))
    #expect(
      answer.schemes.map { "\($0.id) \($0.change.rawValue)" } == [
        "G gained", "K kept", "L lost", "M lost", "N gained",
      ])
    // 01001 and 01004 (1,000 + 4,000 people) are kept, 01002 (2,000) is lost, 02001 (5,000) gained.
    #expect(row(answer, "FR", .areaCoveredKm2) == .init(gained: 100, lost: 100, kept: 200))
    #expect(row(answer, "FR", .populationInSchemes) == .init(gained: 5000, lost: 2000, kept: 5000))
    #expect(row(answer, "01", .areaCoveredKm2) == .init(gained: 0, lost: 100, kept: 200))
    #expect(row(answer, "02", .populationInSchemes) == .init(gained: 5000))
    #expect(row(answer, "03", .areaCoveredKm2) == .init())
  }

  /// Q1 in 01001, Q2 half in 01001, Q3 a quarter in each of 01004, 01002, 02001, 02003: covered on both days. Q4 lies in
  /// 02001, Q5 in 03001. Nobody knows the people of Q4.
  @Test func zones() throws {
    let answer = try comparison(on: Day(2019, 6, 30), with: Day(2026, 1, 1))
    #expect(answer.zones.map { "\($0.code) \($0.change.rawValue)" } == ["Q1 kept", "Q2 kept", "Q3 kept", "Q4 gained"])
    #expect(row(answer, "FR", .zonesRetained, "toy") == .init(gained: 1, kept: 3))
    #expect(row(answer, "FR", .populationRetained, "toy") == .init(kept: 700, unknown: 1))
    #expect(row(answer, "02", .zonesRetained, "toy") == .init(gained: 1))
  }

  @Test func theOrderOfTheDaysDoesNotMatter() throws {
    let answer = try comparison(on: Day(2026, 1, 1), with: Day(2019, 6, 30))
    #expect(answer.earlier == Day(2019, 6, 30) && answer.later == Day(2026, 1, 1))
    #expect(row(answer, "FR", .areaCoveredKm2) == .init(gained: 100, lost: 100, kept: 200))
    let sums = try #require(row(answer, "FR", .populationInSchemes))
    #expect([sums.earlier, sums.later] == [7000, 10000])
  }
}
