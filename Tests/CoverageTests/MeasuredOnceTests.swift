import Territory
import Testing
import ToyTerritory

@testable import Coverage

/// What a series of dates measures grows with what changes, not with the dates.
@Suite struct MeasuredOnceTests {
  /// Days of 2019 to 2022, `count` of them evenly spread.
  private func measured(dates count: Int) throws -> (answers: Int, cells: Int) {
    let toy = TenDatesTests.toy
    let atlas = try toy.atlas()
    let first = Day(2019, 1, 1)
    let situations = (0..<count).map { number in
      let question = MiniAtlas.question(on: first.adding(days: number * 1440 / count))
      return Situation(question: question, inForce: SchemesInForce(question, atlas))
    }
    let placed = try toy.placed(on: atlas)
    let series = try CoverageSeries(situations, of: placed, in: TerritoryFilter(), atlas)
    return (series.answers.count, series.indices.reduce(0) { $0 + $1.count })
  }

  /// Five zones on the first day; since then the CLS of ZA ends (2019), and the presumed duration of that of ZE (2020).
  @Test(arguments: [12, 24, 48, 96])
  func dates(count: Int) throws {
    let found = try measured(dates: count)
    #expect(found.answers == 7)
    #expect(found.cells == 5 * count)
  }
}
