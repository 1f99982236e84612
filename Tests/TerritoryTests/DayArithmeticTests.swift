import Territory
import Testing

@Suite("Days and their arithmetic")
struct DayArithmeticTests {
  /// 2024-03-01 is 19,783 days after 1970-01-01: 54 years of 365 days, 13 leap days before 2024, 31 + 29 days.
  @Test func ordinals() {
    #expect(Day(1970, 1, 1).ordinal == 0)
    #expect(Day(2024, 3, 1).ordinal == 54 * 365 + 13 + 60)
    #expect(Day(2025, 12, 31).days(to: Day(2026, 2, 1)) == 32)
    #expect(Day(2026, 2, 1).days(to: Day(2025, 12, 31)) == -32)
    #expect(Day(2024, 2, 28).next == Day(2024, 2, 29) && Day(2023, 12, 31).next == Day(2024, 1, 1))
  }

  /// Every day of forty years follows the one before.
  @Test func daysFollowEachOther() {
    var day = Day(1999, 12, 31)
    for _ in 0..<14_610 {
      let next = day.next
      #expect(next.ordinal == day.ordinal + 1 && next.previous == day)
      day = next
    }
    #expect(day == Day(2039, 12, 31))
  }

  @Test func monthsClipToTheirLength() {
    #expect(Day(2024, 1, 31).adding(months: 1) == Day(2024, 2, 29))
    #expect(Day(2025, 11, 15).adding(months: 3) == Day(2026, 2, 15))
    #expect(Day(2026, 1, 1).adding(months: 12).previous == Day(2026, 12, 31))
  }

  @Test func datesOfATimeline() throws {
    func dates(_ from: String, _ to: String, _ months: Int) throws -> [String] {
      try #require(PartialDate(from)).dates(to: #require(PartialDate(to)), everyMonths: months).map(\.description)
    }
    #expect(try dates("2023-11", "2024-02", 1) == ["2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29"])
    #expect(try dates("2022", "2024", 12) == ["2022-12-31", "2023-12-31", "2024-12-31"])
    #expect(try dates("2023-12-31", "2024-03-31", 1) == ["2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"])
    #expect(try dates("2024", "2023", 12) == [])
    #expect(
      try #require(PartialDate("2011-01")).dates(to: #require(PartialDate("2025-12")), everyMonths: 1).count == 180)
  }

  /// Each reason is one of the sentences of the design, "Dates".
  @Test func reasons() {
    func reason(
      _ start: String?, _ end: String?, _ status: SchemeStatus, _ statusDate: String? = nil, signed: String? = nil,
      successor: Day? = nil
    ) -> InForceReason {
      let scheme = Scheme(
        id: "A", type: "CLS", status: status, statusDate: statusDate.flatMap { PartialDate($0) },
        dateSignature: signed.flatMap { PartialDate($0) }, dateStart: start.flatMap { PartialDate($0) },
        dateEnd: end.flatMap { PartialDate($0) })
      return SchemeTerm(scheme, successorStart: successor, DayAssumptions(inventoryDate: Day(2026, 1, 1)))
        .reason(on: Day(2024, 6, 30))
    }
    #expect(reason("2022", "2026", .active) == .statedEnd(Day(2026, 12, 31)))
    #expect(reason("2022", "2023-05", .active) == .ended(Day(2023, 5, 31)))
    #expect(reason("2025", nil, .active) == .notStarted(Day(2025, 1, 1)))
    #expect(reason("2022", nil, .active, "2025") == .publishedInForce(Day(2025, 12, 31)))
    #expect(reason("2022", nil, .active, "2023") == .openEnded(Day(2022, 1, 1)))
    #expect(reason("2018", nil, .active, "2023") == .publishedWithinAYear(Day(2023, 12, 31)))
    #expect(reason("2018", nil, .active) == .durationPassed(Day(2022, 12, 31)))
    #expect(reason("2022", "2026", .signed, signed: "2025-05-19") == .signedLater(Day(2025, 5, 19)))
    #expect(reason("2022", nil, .expired) == .startedExpiredLater(Day(2026, 1, 1)))
    #expect(reason("2016", nil, .expired) == .expiredLater(Day(2026, 1, 1)))
    #expect(reason("2022", nil, .expired, "2024-01") == .expired(Day(2024, 1, 31)))
    #expect(reason("2022", "2026", .terminated, "2024-01") == .terminated(Day(2024, 1, 31)))
    #expect(reason("2022", "2026", .suspended, "2024-01") == .suspended(Day(2024, 1, 31)))
    #expect(reason(nil, "2026", .unknown) == .endOnly(Day(2026, 12, 31)))
    #expect(reason(nil, nil, .signed) == .undated)
    #expect(reason(nil, nil, .unknown) == .unstated)
    #expect(reason("2022", nil, .notUnderstood) == .statusNotUnderstood)
    #expect(reason("2022", nil, .planned) == .planned)
    #expect(reason("2020", "2030", .active, successor: Day(2024, 1, 1)) == .replaced(Day(2024, 1, 1)))
    #expect(InForceReason.statedEnd(Day(2026, 12, 31)).state == .certain)
    #expect(InForceReason.undated.state == .possible && InForceReason.unknown.state == .out)
  }

  /// Days on which a state changes: signed on 19 May 2025 for 2023 to 2027; and a CLS of March 2018 that a source of 2022
  /// says active, certain to the end of 2022, then presumed for 366 days (its five years end in February 2023).
  @Test func daysOfChange() {
    func changes(_ scheme: Scheme) -> [String] {
      SchemeTerm(scheme, DayAssumptions(inventoryDate: Day(2026, 1, 1)))
        .changes(after: Day(2000, 1, 1), through: Day(2040, 1, 1)).map(\.description)
    }
    #expect(
      changes(
        Scheme(
          id: "G", type: "CLS", status: .signed, dateSignature: PartialDate("2025-05-19"),
          dateStart: PartialDate("2023"),
          dateEnd: PartialDate("2027"))) == ["2023-01-01", "2025-05-19", "2028-01-01"])
    #expect(
      changes(
        Scheme(
          id: "A", type: "CLS", status: .active, statusDate: PartialDate("2022"), dateStart: PartialDate("2018-03")))
        == ["2018-03-01", "2023-01-01", "2024-01-02"])
  }
}
