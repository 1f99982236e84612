import Coverage
import Territory
import Testing
import ToyTerritory

/// Figures of a summary that must be the same whoever computes them.
private func figures(_ row: CoverageSummary) -> [Double?] {
  [
    Double(row.schemes), Double(row.schemesCertain), Double(row.schemesPossible), Double(row.zones),
    Double(row.entirely), Double(row.partly), Double(row.notCovered), Double(row.notComputable), Double(row.retained),
    Double(row.retainedCertain), Double(row.retainedPossible), Double(row.fragile), row.population,
    row.populationRetained, row.populationApportioned, Double(row.zonesWithoutPopulation), row.areaKm2,
    row.areaCoveredKm2,
  ]
}

@Suite("Timeline")
struct TimelineTests {
  /// One zone in each of five communes, with 1, 2, 4, 8 and 16 inhabitants.
  private static let toy = TenDatesTests.toy

  private static let dates = [
    Day(2014, 12, 31), Day(2015, 1, 1), Day(2015, 12, 31), Day(2016, 1, 1), Day(2018, 6, 30), Day(2018, 7, 1),
    Day(2019, 12, 31), Day(2020, 1, 1), Day(2025, 12, 31), Day(2026, 1, 1),
  ]

  private static func timeline(
    _ toy: MiniAtlas, _ question: Question, _ dates: [Day], by levels: [TerritoryLevel] = [], threads: Int = 1
  ) throws -> TimelineAnswer {
    let atlas = try toy.atlas(threads: threads)
    return try atlas.timeline(of: toy.placed(on: atlas), question, dates: dates, by: levels)
  }

  /// A holds its zone from 2015 to 2019, B from July 2018 to June 2023 and E from 2016 to 2020 (then both are only
  /// possible, E to 2025); C is possible throughout.
  @Test func tenDatesByHand() throws {
    let points = try Self.timeline(Self.toy, MiniAtlas.question(), Self.dates).points.map(\.summary)
    #expect(points.map(\.retainedCertain) == [0, 1, 1, 1, 1, 1, 1, 0, 0, 0])
    #expect(points.map(\.retained) == [0, 1, 1, 2, 2, 3, 3, 2, 0, 0])
    #expect(points.map(\.retainedPossible) == [1, 2, 2, 3, 3, 4, 4, 3, 3, 2])
    #expect(points.map(\.populationRetained) == [0, 1, 1, 17, 17, 19, 19, 18, 0, 0])
    #expect(points.map(\.schemes) == points.map(\.retained))
    #expect(points.map(\.schemesPossible) == points.map(\.retainedPossible))
    #expect(points.allSatisfy { $0.zones == 5 && $0.population == 31 })
  }

  /// By the date that sees them, then by scheme.
  @Test func eventsSayWhoChangedWhenAndWhatFor() throws {
    let events = try Self.timeline(Self.toy, MiniAtlas.question(), Self.dates).events
    let told = events.map { event in
      let day = event.day?.description ?? "?"
      let zones = event.zonesGained.map { "+\($0)" } + event.zonesLost.map { "-\($0)" }
      return ([day, event.scheme, event.from.rawValue, event.to.rawValue] + zones).joined(separator: " ")
    }
    #expect(
      told == [
        "2015-01-01 CLS-A out certain +ZA", "2016-01-01 CLS-E out presumed +ZE", "2018-07-01 CLS-B out presumed +ZB",
        "2020-01-01 CLS-A certain out -ZA", "2023-07-01 CLS-B presumed possible -ZB",
        "2021-01-01 CLS-E presumed possible -ZE", "2026-01-01 CLS-E possible out",
      ])
    #expect(events.map(\.on) == [1, 3, 5, 7, 8, 8, 9].map { Self.dates[$0] })
  }

  /// A step of years sees the change later than it happened: both days are told.
  @Test func stepsTellTheDayOfTheChange() throws {
    let years = (2014...2020).map { Day($0, 12, 31) }
    let events = try Self.timeline(Self.toy, MiniAtlas.question(), years).events
    let start = try #require(events.first { $0.scheme == "CLS-B" })
    #expect(start.on == Day(2018, 12, 31) && start.day == Day(2018, 7, 1))
  }

  /// A zone that another scheme still holds is not lost.
  @Test func aZoneHeldTwiceIsNotLost() throws {
    var toy = Self.toy
    toy.add("CLS-F", "commune:01001", from: "2019", to: "2030")
    let events = try Self.timeline(toy, MiniAtlas.question(), [Day(2019, 12, 31), Day(2020, 1, 1)]).events
    #expect(events.map(\.scheme) == ["CLS-A"])
    #expect(events[0].zonesLost == [])
  }

  /// Each point is what `coverage` answers on that day, for each type and for their union, in every territory.
  @Test(arguments: 1...8)
  func pointsEqualCoverage(_ seed: Int) throws {
    let toy = MiniAtlas.random(seed: UInt64(seed))
    let types = ["CLS", "ASV"]
    let dates = [Day(2014, 6, 1)] + (2015...2026).map { Day($0, 12, 31) } + [Day(2027, 1, 1)]
    let answer = try Self.timeline(toy, MiniAtlas.question(types: types), dates, by: [.region, .departement])
    #expect(answer.points.count == dates.count * 3 * (1 + 2 + 3))
    for date in dates {
      for (name, asked) in [("CLS", ["CLS"]), ("ASV", ["ASV"]), (Statistic.allTypes, types)] {
        let rows = try toy.coverage(MiniAtlas.question(types: asked, on: date)).summary
        let points = answer.points.filter { $0.on == date && $0.type == name }
        #expect(points.map { "\($0.summary.level) \($0.summary.code)" } == rows.map { "\($0.level) \($0.code)" })
        for (point, row) in zip(points, rows) {
          let same = zip(figures(point.summary), figures(row)).allSatisfy { isClose($0, $1) }
          #expect(same, "\(date) \(name) \(row.code): \(figures(point.summary)) \(figures(row))")
        }
      }
    }
  }

  @Test func threadsDoNotMatter() throws {
    let toy = MiniAtlas.random(seed: 3)
    let dates = (2014...2026).map { Day($0, 12, 31) }
    func points(_ threads: Int) throws -> [[Double?]] {
      try Self.timeline(toy, MiniAtlas.question(), dates, threads: threads).points.map { figures($0.summary) }
    }
    #expect(try points(1) == points(4))
  }
}
