import Territory
import Testing

private func period(
  _ status: SchemeStatus, as of: String? = nil, from start: String? = nil, to end: String? = nil,
  successor: Day? = nil
) -> SchemePeriod? {
  Scheme(
    id: "S", type: "CLS", status: status, statusDate: of.flatMap { PartialDate($0) },
    dateStart: start.flatMap { PartialDate($0) }, dateEnd: end.flatMap { PartialDate($0) }
  ).period(successorStart: successor, inventoryDate: Day(2026, 1, 1))
}

@Suite("Periods of schemes")
struct SchemePeriodTests {
  /// A start begins on the first day of its month or year, an end lasts to the last (29 February 2024).
  @Test func statedDays() {
    let stated = period(.active, from: "2021-03", to: "2024-02")
    #expect(stated == SchemePeriod(start: Day(2021, 3, 1), end: Day(2024, 2, 29), certainty: .certain))
    #expect(period(.active, from: "2021") == SchemePeriod(start: Day(2021, 1, 1), end: nil, certainty: .presumed))
    #expect(period(.signed) == SchemePeriod(start: nil, end: nil, certainty: .possible))
  }

  /// A successor of 1 July 2023 ends its predecessor on 30 June, stated end or not.
  @Test func aSuccessorEndsAScheme() {
    let cut = period(.active, from: "2021", to: "2025", successor: Day(2023, 7, 1))
    #expect(cut == SchemePeriod(start: Day(2021, 1, 1), end: Day(2023, 6, 30), certainty: .certain))
    #expect(period(.active, from: "2021", successor: Day(2023, 7, 1))?.end == Day(2023, 6, 30))
    #expect(period(.active, from: "2024", successor: Day(2023, 7, 1)) == nil)
  }

  /// Published as expired in 2018: it ended on some day before the last one of 2018.
  @Test func expiredWithoutAStatedEnd() {
    let expired = period(.expired, as: "2018", from: "2012")
    #expect(expired == SchemePeriod(start: Day(2012, 1, 1), end: Day(2018, 12, 30), certainty: .possible))
    #expect(period(.expired, from: "2012")?.end == Day(2025, 12, 31))
  }

  @Test func noPeriod() {
    #expect(period(.planned, from: "2020") == nil)
    #expect(period(.unknown) == nil)
    #expect(period(.active, from: "2022", to: "2020") == nil)
  }

  /// The period and the state on each day of some years tell the same story.
  @Test(arguments: SchemeStatus.allCases)
  func agreesWithTheStateOfEachDay(_ status: SchemeStatus) {
    for (start, end) in [("2020", nil), ("2020", "2022"), (nil, "2022"), (nil, nil)] as [(String?, String?)] {
      let scheme = Scheme(
        id: "S", type: "CLS", status: status, statusDate: PartialDate("2023-06"),
        dateStart: start.flatMap { PartialDate($0) }, dateEnd: end.flatMap { PartialDate($0) })
      let period = scheme.period(successorStart: Day(2024, 1, 1), inventoryDate: Day(2026, 1, 1))
      let days = [(2019, 12, 31), (2020, 1, 1), (2022, 12, 31), (2023, 1, 1), (2023, 12, 31), (2024, 1, 1)]
      for day in days.map({ Day($0.0, $0.1, $0.2) }) {
        let state = scheme.state(on: day, successorStart: Day(2024, 1, 1), inventoryDate: Day(2026, 1, 1))
        let isIn = period.map { ($0.start ?? day) <= day && day <= ($0.end ?? day) } ?? false
        #expect(isIn == InForceFilter.possible.includes(state), "\(start ?? "?")-\(end ?? "?") on \(day)")
      }
    }
  }
}
