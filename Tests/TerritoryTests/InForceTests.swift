import Territory
import Testing

private let assumptions = DayAssumptions(inventoryDate: Day(2026, 1, 1))

private func scheme(
  _ status: SchemeStatus = .unknown, _ type: String = "CLS", at statusDate: String = "", signed: String = "",
  from start: String = "", to end: String = "", months: Int? = nil
) -> Scheme {
  Scheme(
    id: "S", type: type, status: status, statusDate: PartialDate(statusDate), dateSignature: PartialDate(signed),
    dateStart: PartialDate(start), dateEnd: PartialDate(end), months: months)
}

private func states(
  _ scheme: Scheme, _ days: Day..., assuming: DayAssumptions = assumptions
) -> [InForceState] {
  let term = SchemeTerm(scheme, assuming)
  return days.map { term.state(on: $0) }
}

/// Every line of the documentation's "In force on a day".
@Suite("What is known of a scheme on a day")
struct InForceTests {
  /// certain: start ≤ D, and a stated end ≥ D. out: D before start or after end. Years start in January, end in December.
  @Test func aStatedEndMakesItCertain() {
    let dated = scheme(.signed, from: "2022", to: "2026")
    #expect(
      states(dated, Day(2021, 12, 31), Day(2022, 1, 1), Day(2026, 12, 31), Day(2027, 1, 1))
        == [.out, .certain, .certain, .out])
  }

  /// A length with a start is a stated end: three years from 29 March 2013 last to 28 March 2016. Without one, it is none.
  @Test func aLengthIsAStatedEnd() {
    let three = scheme(.signed, signed: "2013-03-29", months: 36)
    #expect(
      states(three, Day(2013, 3, 28), Day(2013, 3, 29), Day(2016, 3, 28), Day(2016, 3, 29))
        == [.out, .certain, .certain, .out])
    #expect(states(scheme(.signed, months: 36), Day(2026, 1, 1)) == [.possible])
  }

  /// certain: a signed or active status dated D or later, however old its start. A month as status date means its last day.
  @Test(arguments: [SchemeStatus.signed, .active])
  func aStatusDatedThatDayOrLaterMakesItCertain(_ status: SchemeStatus) {
    let published = scheme(status, at: "2026-01", from: "2024")
    #expect(states(published, Day(2024, 1, 1), Day(2026, 1, 31), Day(2026, 2, 1)) == [.certain, .certain, .presumed])
    #expect(states(scheme(status, at: "2026-01", from: "2013"), Day(2026, 1, 31)) == [.certain])
  }

  /// presumed: no end known, for five years from the start: 1 March 2018 to 28 February 2023. Then possible.
  @Test(arguments: [SchemeStatus.unknown, .signed])
  func aStartWithoutEndIsPresumedForAWhile(_ status: SchemeStatus) {
    #expect(
      states(
        scheme(status, from: "2018-03"), Day(2018, 2, 28), Day(2018, 3, 1), Day(2023, 2, 28), Day(2023, 3, 1),
        Day(2040, 1, 1)) == [.out, .presumed, .presumed, .possible, .possible])
  }

  /// Standing bodies have no presumed duration, whatever is assumed of contracts; a type nobody knows is a contract.
  @Test func presumedDurationsByType() {
    let four = DayAssumptions(inventoryDate: Day(2026, 1, 1), presumedMonths: 48)
    for type in ["CLSM", "ASV"] {
      #expect(states(scheme(.active, type, from: "2009"), Day(2026, 1, 1)) == [.presumed])
      #expect(states(scheme(.active, type, from: "2009"), Day(2026, 1, 1), assuming: four) == [.presumed])
    }
    let days = [Day(2024, 12, 31), Day(2025, 1, 1), Day(2025, 12, 31), Day(2026, 1, 1)]
    for type in ["CLS", "CTS"] {
      let term = SchemeTerm(scheme(.signed, type, from: "2021"), assumptions)
      #expect(days.map { term.state(on: $0) } == [.presumed, .presumed, .presumed, .possible])
      let shorter = SchemeTerm(scheme(.signed, type, from: "2021"), four)
      #expect(days.map { shorter.state(on: $0) } == [.presumed, .possible, .possible, .possible])
    }
  }

  /// presumed, whatever its start: said to be in force within a year, 366 days, before or after; of "2024" the nearest day
  /// counts. 31 December 2022 is 366 days before 1 January 2024, and 31 December 2024 as many before 1 January 2026.
  @Test func saidToBeInForceWithinAYear() {
    let undated = scheme(.active, at: "2024")
    #expect(
      states(undated, Day(2022, 12, 30), Day(2022, 12, 31), Day(2026, 1, 1), Day(2026, 1, 2))
        == [.possible, .presumed, .presumed, .possible])
    let old = scheme(.signed, at: "2025-06-30", from: "2013")
    #expect(
      states(old, Day(2018, 1, 1), Day(2025, 6, 30), Day(2026, 7, 1), Day(2026, 7, 2))
        == [.certain, .certain, .presumed, .possible])
    // Of a source that says nothing of force.
    #expect(states(scheme(.unknown, at: "2025-12"), Day(2026, 1, 1)) == [.possible])
  }

  /// possible: its period has begun, it was signed later. 2023 to 2027, signed on 19 May 2025.
  @Test func signedAfterItsPeriodBegan() {
    let late = scheme(.signed, signed: "2025-05-19", from: "2023", to: "2027")
    #expect(
      states(late, Day(2022, 12, 31), Day(2023, 1, 1), Day(2025, 5, 18), Day(2025, 5, 19), Day(2028, 1, 1))
        == [.out, .possible, .possible, .certain, .out])
    // Said in force within a year, it was not signed yet all the same.
    #expect(states(scheme(.signed, at: "2025-06", signed: "2025-05-19", from: "2023"), Day(2025, 5, 1)) == [.possible])
  }

  /// possible: undated but published as signed or active; or listed without a word. Said to be unknown, it is out.
  @Test func undated() {
    #expect(states(scheme(.signed), Day(2026, 1, 1)) == [.possible])
    #expect(states(scheme(.active, at: "2018-11"), Day(2010, 1, 1)) == [.possible])
    #expect(states(scheme(.unknown), Day(2026, 1, 1)) == [.possible])
    var unknown = scheme(.unknown)
    unknown.statusText = "inconnu"
    #expect(states(unknown, Day(2026, 1, 1)) == [.out])
  }

  /// Only an end: nothing says that it had not begun.
  @Test func onlyAnEnd() {
    #expect(
      states(scheme(to: "2027"), Day(1990, 1, 1), Day(2027, 12, 31), Day(2028, 1, 1)) == [.possible, .possible, .out])
    #expect(states(scheme(.active, at: "2026-02", to: "2027"), Day(2026, 1, 1)) == [.presumed])
  }

  /// Known as expired at some later date without a stated end: presumed from its start for the presumed duration (a CLS, five
  /// years), possible after it and without a start. A status never by itself removes a scheme from a past date. Without a
  /// status date, it is the inventory's.
  @Test func expiredLater() {
    let expired = scheme(.expired, at: "2024-02", from: "2012")
    #expect(
      states(expired, Day(2011, 12, 31), Day(2012, 1, 1), Day(2016, 12, 31), Day(2017, 1, 1), Day(2024, 2, 28))
        == [.out, .presumed, .presumed, .possible, .possible])
    #expect(states(expired, Day(2024, 2, 29), Day(2025, 1, 1)) == [.out, .out])
    #expect(states(scheme(.expired, from: "2012"), Day(2025, 12, 31), Day(2026, 1, 1)) == [.possible, .out])
    #expect(states(scheme(.expired, at: "2024"), Day(2020, 1, 1), Day(2025, 1, 1)) == [.possible, .out])
  }

  /// Expired now, with both ends stated: certain at the time.
  @Test func anExpiredSchemeWasInForceBetweenItsDates() {
    let past = scheme(.expired, from: "2009", to: "2011")
    #expect(states(past, Day(2010, 1, 1), Day(2012, 1, 1)) == [.certain, .out])
  }

  /// Abandoned, terminated, suspended: not in force from then on, whatever end was planned; before, nobody knows.
  @Test(arguments: [SchemeStatus.terminated, .suspended])
  func terminated(_ status: SchemeStatus) {
    let stopped = scheme(status, at: "2024-06-30", from: "2022", to: "2026")
    #expect(
      states(stopped, Day(2021, 12, 31), Day(2022, 1, 1), Day(2024, 6, 29), Day(2024, 6, 30), Day(2026, 1, 1))
        == [.out, .possible, .possible, .out, .out])
    #expect(states(scheme(status, from: "2022", to: "2028"), Day(2025, 12, 31), Day(2026, 1, 1)) == [.possible, .out])
  }

  /// A renewal in preparation says nothing against a stated end; without one, the contract may have ended. Where no
  /// signature or end tells of a contract that ran, what is described is the next one.
  @Test func renewing() {
    let known = scheme(.renewing, at: "2025", from: "2021", to: "2025-12")
    #expect(states(known, Day(2025, 12, 31), Day(2026, 1, 1)) == [.certain, .out])
    let open = scheme(.renewing, at: "2025-11-30", signed: "2022-03")
    #expect(states(open, Day(2025, 11, 29), Day(2025, 11, 30)) == [.presumed, .possible])
    #expect(states(scheme(.renewing, from: "2022"), Day(2026, 1, 1)) == [.planned])
  }

  /// What was not understood is never certain nor presumed; days that are clear remain out.
  @Test func notUnderstood() {
    let status = scheme(.notUnderstood, from: "2022", to: "2027")
    #expect(states(status, Day(2021, 12, 31), Day(2026, 1, 1), Day(2028, 1, 1)) == [.out, .possible, .out])
    var date = scheme(.active, at: "2026", from: "2022")
    date.unreadDate = "31/02/2026"
    #expect(states(date, Day(2026, 1, 1)) == [.possible])
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

  /// A file with neither dates nor statuses: presumed at any date; listed on a given day, as in force on that day.
  @Test func aListOfNamesAlone() {
    var listed = scheme()
    listed.tableDating = .nothing
    #expect(states(listed, Day(1990, 1, 1), Day(2090, 1, 1)) == [.presumed, .presumed])
    let given = DayAssumptions(inventoryDate: Day(2026, 1, 1), statusesOn: Day(2025, 3, 1))
    #expect(states(listed, Day(2026, 1, 1), Day(2026, 3, 3), assuming: given) == [.presumed, .possible])
  }

  /// A file of statuses without any date: they hold on the day asked about, or on the one given for them.
  @Test(arguments: [
    (SchemeStatus.active, InForceState.presumed, InForceState.possible), (.signed, .presumed, .possible),
    (.planned, .planned, .planned), (.prefiguration, .planned, .planned), (.renewing, .planned, .planned),
    (.expired, .out, .out), (.terminated, .out, .out), (.suspended, .out, .out), (.unknown, .possible, .possible),
    (.notUnderstood, .possible, .possible),
  ])
  func aListOfStatuses(_ status: SchemeStatus, _ asked: InForceState, _ longAfter: InForceState) {
    var listed = scheme(status)
    listed.tableDating = .statuses
    #expect(states(listed, Day(2019, 5, 1), Day(2026, 1, 1)) == [asked, asked])
    let given = DayAssumptions(inventoryDate: Day(2026, 1, 1), statusesOn: Day(2021, 1, 1))
    #expect(states(listed, Day(2026, 1, 1), assuming: given) == [longAfter])
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
