import Territory
import Testing

private let inventoryDate = Day(2026, 1, 1)

private func scheme(
  _ status: SchemeStatus = .unknown, at statusDate: String = "", signed: String = "", from start: String = "",
  to end: String = ""
) -> Scheme {
  Scheme(
    id: "S", type: "CLS", status: status, statusDate: PartialDate(statusDate), dateSignature: PartialDate(signed),
    dateStart: PartialDate(start), dateEnd: PartialDate(end))
}

private func states(_ scheme: Scheme, _ days: Day...) -> [InForceState] {
  days.map { scheme.state(on: $0, successorStart: nil, inventoryDate: inventoryDate) }
}

/// Every line of DESIGN.md, "Dates".
@Suite("What is known of a scheme on a day")
struct InForceTests {
  /// certain: start ≤ D, and a stated end ≥ D. out: D before start or after end. Years start in January, end in December.
  @Test func aStatedEndMakesItCertain() {
    let dated = scheme(.signed, from: "2022", to: "2026")
    #expect(
      states(dated, Day(2021, 12, 31), Day(2022, 1, 1), Day(2026, 12, 31), Day(2027, 1, 1))
        == [.out, .certain, .certain, .out])
  }

  /// certain: a signed or active status dated D or later. A month as status date means its last day.
  @Test(arguments: [SchemeStatus.signed, .active])
  func aStatusDatedThatDayOrLaterMakesItCertain(_ status: SchemeStatus) {
    let published = scheme(status, at: "2026-01", from: "2024")
    #expect(states(published, Day(2024, 1, 1), Day(2026, 1, 31), Day(2026, 2, 1)) == [.certain, .certain, .presumed])
  }

  /// presumed: start ≤ D, no end known, not known to have expired by D.
  @Test func aStartWithoutEndIsPresumed() {
    #expect(
      states(scheme(from: "2018-03"), Day(2018, 2, 28), Day(2018, 3, 1), Day(2040, 1, 1)) == [
        .out, .presumed, .presumed,
      ])
    #expect(states(scheme(.signed, from: "2018"), Day(2026, 1, 1)) == [.presumed])
    #expect(states(scheme(.active, at: "2020", from: "2018"), Day(2026, 1, 1)) == [.presumed])
  }

  /// possible: undated but published as signed or active; without any date or such a status nothing is known.
  @Test func undated() {
    #expect(states(scheme(.signed), Day(2026, 1, 1)) == [.possible])
    #expect(states(scheme(.active, at: "2018-11"), Day(2010, 1, 1)) == [.possible])
    #expect(states(scheme(.unknown), Day(2026, 1, 1)) == [.out])
  }

  /// possible: known as expired at some later date without a stated end. A status never by itself removes a scheme
  /// from a past date. Without a status date, it is the inventory's.
  @Test func expiredLater() {
    let expired = scheme(.expired, at: "2024-02", from: "2012")
    #expect(states(expired, Day(2011, 12, 31), Day(2012, 1, 1), Day(2024, 2, 28)) == [.out, .possible, .possible])
    #expect(states(expired, Day(2024, 2, 29), Day(2025, 1, 1)) == [.out, .out])
    #expect(states(scheme(.expired, from: "2012"), Day(2025, 12, 31), Day(2026, 1, 1)) == [.possible, .out])
    #expect(states(scheme(.expired, at: "2024"), Day(2020, 1, 1), Day(2025, 1, 1)) == [.possible, .out])
  }

  /// Expired now, with both ends stated: certain at the time.
  @Test func anExpiredSchemeWasInForceBetweenItsDates() {
    let past = scheme(.expired, signed: "2010-06-22", from: "2009", to: "2011")
    #expect(states(past, Day(2010, 1, 1), Day(2012, 1, 1)) == [.certain, .out])
  }

  /// No start: the signature. A start goes before it.
  @Test func theSignatureStandsForAMissingStart() {
    #expect(states(scheme(.signed, signed: "2025-12-11"), Day(2025, 12, 10), Day(2026, 1, 1)) == [.out, .presumed])
    let both = scheme(.signed, signed: "2015-06", from: "2016")
    #expect(states(both, Day(2015, 12, 31), Day(2016, 1, 1)) == [.out, .presumed])
  }

  @Test(arguments: [SchemeStatus.planned, .prefiguration])
  func plannedSchemesAreListedApart(_ status: SchemeStatus) {
    #expect(states(scheme(status, from: "2012", to: "2030"), Day(2026, 1, 1)) == [.planned])
    #expect(states(scheme(status), Day(2026, 1, 1)) == [.planned])
  }

  /// It ends at the latest the day before its successor starts, whatever its own end says.
  @Test func aSuccessorEndsIt() {
    var first = scheme(.signed, from: "2019", to: "2026")
    first.replacedBy = "T"
    var second = scheme(.signed, signed: "2024-05")
    second.id = "T"
    func on(_ day: Day) -> [InForceState] { inForceStates(of: [first, second], on: day, inventoryDate: inventoryDate) }
    #expect(on(Day(2024, 4, 30)) == [.certain, .out])
    #expect(on(Day(2024, 5, 1)) == [.out, .presumed])
    // A successor that is not in the inventory, or has no date, ends nothing.
    first.replacedBy = "X"
    #expect(on(Day(2024, 5, 1))[0] == .certain)
    first.replacedBy = "T"
    second.dateSignature = nil
    #expect(on(Day(2024, 5, 1))[0] == .certain)
  }

  /// A file with neither dates nor statuses.
  @Test func timelessSchemesArePresumedAtAnyDate() {
    var timeless = scheme()
    timeless.isTimeless = true
    #expect(states(timeless, Day(1990, 1, 1), Day(2090, 1, 1)) == [.presumed, .presumed])
  }

  /// Each filter includes the ones before it; planned and out never count.
  @Test func filters() {
    func counted(_ filter: InForceFilter) -> [InForceState] { InForceState.allCases.filter(filter.includes) }
    #expect(counted(.certain) == [.certain])
    #expect(counted(.presumed) == [.certain, .presumed])
    #expect(counted(.possible) == [.certain, .presumed, .possible])
    #expect(InForceFilter.certain < .presumed && .presumed < InForceFilter.possible)
  }
}
