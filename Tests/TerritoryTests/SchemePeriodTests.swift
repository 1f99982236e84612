import Territory
import Testing

private func term(
  _ status: SchemeStatus, as of: String? = nil, signed: String? = nil, from start: String? = nil, to end: String? = nil,
  successor: Day? = nil
) -> SchemeTerm {
  let scheme = Scheme(
    id: "S", type: "CLS", status: status, statusDate: of.flatMap { PartialDate($0) },
    dateSignature: signed.flatMap { PartialDate($0) }, dateStart: start.flatMap { PartialDate($0) },
    dateEnd: end.flatMap { PartialDate($0) })
  return SchemeTerm(scheme, successorStart: successor, DayAssumptions(inventoryDate: Day(2026, 1, 1)))
}

private func period(
  _ status: SchemeStatus, as of: String? = nil, from start: String? = nil, to end: String? = nil,
  successor: Day? = nil
) -> SchemePeriod? {
  term(status, as: of, from: start, to: end, successor: successor).period
}

@Suite("Periods of schemes")
struct SchemePeriodTests {
  /// A start begins on the first day of its month or year, an end lasts to the last (29 February 2024). Without an end,
  /// a CLS is presumed for five years.
  @Test func statedDays() {
    let stated = period(.active, from: "2021-03", to: "2024-02")
    #expect(stated == SchemePeriod(start: Day(2021, 3, 1), end: Day(2024, 2, 29), certainty: .certain))
    #expect(
      period(.active, from: "2021")
        == SchemePeriod(start: Day(2021, 1, 1), end: nil, certainty: .presumed, sureUntil: Day(2025, 12, 31)))
    #expect(period(.signed) == SchemePeriod(start: nil, end: nil, certainty: .possible))
  }

  /// A successor of 1 July 2023 ends its predecessor on 30 June, stated end or not.
  @Test func aSuccessorEndsAScheme() {
    let cut = period(.active, from: "2021", to: "2025", successor: Day(2023, 7, 1))
    #expect(cut == SchemePeriod(start: Day(2021, 1, 1), end: Day(2023, 6, 30), certainty: .certain))
    #expect(period(.active, from: "2021", successor: Day(2023, 7, 1))?.end == Day(2023, 6, 30))
    #expect(period(.active, from: "2024", successor: Day(2023, 7, 1)) == nil)
  }

  /// Published as expired in 2018: it ended on some day before the last one of 2018. Terminated in 2018, whatever its end.
  @Test func endedWithoutAStatedEnd() {
    let expired = period(.expired, as: "2018", from: "2012")
    #expect(expired == SchemePeriod(start: Day(2012, 1, 1), end: Day(2018, 12, 30), certainty: .possible))
    #expect(period(.expired, from: "2012")?.end == Day(2025, 12, 31))
    #expect(
      period(.terminated, as: "2018", from: "2016", to: "2020")
        == SchemePeriod(
          start: Day(2016, 1, 1), end: Day(2018, 12, 30), certainty: .possible))
  }

  @Test func noPeriod() {
    #expect(period(.planned, from: "2020") == nil)
    #expect(period(.active, from: "2022", to: "2020") == nil)
  }

  /// 2021 without an end is sure to the end of 2025: with 2024 to 2027, presumed; with 2026 to 2027, only possible.
  @Test func twoPeriodsAreAsSureAsTheLessSureOnTheirDays() throws {
    let open = try #require(period(.active, from: "2021"))
    let early = try #require(period(.active, from: "2024", to: "2027"))
    let late = try #require(period(.active, from: "2026", to: "2027"))
    #expect(open.common(with: early)?.certainty == .presumed)
    #expect(open.common(with: late)?.certainty == .possible)
    // Begun in 2023, signed on 19 May 2025: before, only possible.
    let signed = try #require(term(.signed, signed: "2025-05-19", from: "2023", to: "2027").period)
    let before = try #require(period(.active, from: "2020", to: "2024"))
    #expect(signed.common(with: early)?.certainty == .certain)
    #expect(signed.common(with: before)?.certainty == .possible)
    #expect(signed.common(with: before)?.end == Day(2024, 12, 31))
  }

  /// The period and the state on each day of some years tell the same story.
  @Test(arguments: SchemeStatus.allCases)
  func agreesWithTheStateOfEachDay(_ status: SchemeStatus) {
    for (start, end) in [("2020", nil), ("2020", "2022"), (nil, "2022"), (nil, nil)] as [(String?, String?)] {
      for signed in [nil, "2021-06"] {
        let term = term(status, as: "2023-06", signed: signed, from: start, to: end, successor: Day(2024, 1, 1))
        let days = [
          (2019, 12, 31), (2020, 1, 1), (2021, 6, 1), (2022, 12, 31), (2023, 1, 1), (2023, 6, 30), (2023, 12, 31),
          (2024, 1, 1),
        ]
        for day in days.map({ Day($0.0, $0.1, $0.2) }) {
          let isIn = term.period.map { ($0.start ?? day) <= day && day <= ($0.end ?? day) } ?? false
          #expect(
            isIn == InForceFilter.possible.includes(term.state(on: day)), "\(start ?? "?")-\(end ?? "?") on \(day)")
        }
      }
    }
  }
}
