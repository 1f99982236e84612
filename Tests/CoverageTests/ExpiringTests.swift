import Coverage
import Territory
import Testing
import ToyTerritory

/// Asked on 2026-01-01 for a year; schemes without an end are presumed to last five years.
///
/// ```
///  zone  commune  people  scheme  ends
///  Z1    01001       100  A       2026-06-30, stated
///  Z2    01002       200  B       2026-09-30, stated; B2 follows on 2026-10-01
///  Z3    02002         ?  C       from 2022: 2026-12-31, presumed
///  Z4    03001       300  D       from March 2021: 2026-02-28, presumed
/// ```
@Suite("Expiring schemes")
struct ExpiringTests {
  private static var toy: MiniAtlas {
    var toy = MiniAtlas()
    toy.add("Z1", Rectangle(2...3, 2...3), in: ["01001"], population: 100)
    toy.add("Z2", Rectangle(12...13, 2...3), in: ["01002"], population: 200)
    toy.add("Z3", Rectangle(32...33, 2...3), in: ["02002"], population: nil)
    toy.add("Z4", Rectangle(42...43, 2...3), in: ["03001"], population: 300)
    toy.add("A", "commune:01001", from: "2020", to: "2026-06")
    toy.add("B", "commune:01002", from: "2020", to: "2026-09-30")
    toy.schemes[1].replacedBy = "B2"
    toy.add("B2", "commune:01002", from: "2026-10")
    toy.add("C", "commune:02002", from: "2022")
    toy.add("D", "commune:03001", from: "2021-03")
    return toy
  }

  private func expiring(_ toy: MiniAtlas, _ question: Question = MiniAtlas.question()) throws -> ExpiringAnswer {
    let atlas = try toy.atlas()
    return try atlas.expiring(
      of: toy.placed(on: atlas), question, until: Day(2026, 12, 31))
  }

  @Test func schemesByKindAndEnd() throws {
    let answer = try expiring(Self.toy)
    #expect(answer.zonesRetained == 4 && answer.zonesTotal == 4 && answer.presumedMonths == 60)
    let told = answer.schemes.map { "\($0.kind) \($0.end) \($0.scheme.id) \($0.zonesLost) \($0.isOverdue)" }
    #expect(
      told == [
        "stated 2026-06-30 A [\"Z1\"] false", "stated 2026-09-30 B [] false", "presumed 2026-02-28 D [\"Z4\"] false",
        "presumed 2026-12-31 C [\"Z3\"] false",
      ])
    #expect(answer.schemes.map(\.populationLost) == [100, 0, 300, nil])
    #expect(answer.schemes[1].renewal == Day(2026, 10, 1))
  }

  @Test func zonesAndMonths() throws {
    let answer = try expiring(Self.toy)
    #expect(
      answer.zones.map { "\($0.kind) \($0.day) \($0.code) \($0.schemes)" } == [
        "stated 2026-07-01 Z1 [\"A\"]", "presumed 2026-03-01 Z4 [\"D\"]", "presumed 2027-01-01 Z3 [\"C\"]",
      ])
    #expect(answer.months.map(\.month) == ["2026-06", "2026-09", "2026-02", "2026-12"])
    #expect(answer.months.map(\.schemes) == [1, 1, 1, 1])
    #expect(answer.months.map(\.zonesLost) == [1, 0, 1, 1])
    #expect(answer.months.map(\.populationLost) == [100, 0, 300, nil])
    #expect(answer.months.map(\.zonesWithoutPopulation) == [0, 0, 0, 1])
  }

  /// The successor starts a month late: the zone is lost meanwhile, and covered again.
  @Test func aGapBeforeTheSuccessorIsTold() throws {
    var toy = Self.toy
    toy.schemes[2].dateStart = PartialDate("2026-11")
    let lost = try #require(try expiring(toy).zones.first { $0.code == "Z2" })
    #expect(lost.day == Day(2026, 10, 1) && lost.retainedAgain == Day(2026, 11, 1))
  }

  /// Two schemes hold Z1: it is lost with the last of them, and each end is told.
  @Test func aZoneIsLostWithTheLastSchemeThatHoldsIt() throws {
    var toy = Self.toy
    toy.add("A2", "commune:01001", from: "2021", to: "2026-11")
    let answer = try expiring(toy)
    #expect(answer.schemes.first { $0.scheme.id == "A" }?.zonesLost == [])
    #expect(answer.schemes.first { $0.scheme.id == "A2" }?.zonesLost == ["Z1"])
    #expect(answer.zones.first?.day == Day(2026, 12, 1))
  }

  /// Presumed to outlast A, the undated end of E comes first in the other reckoning: told apart, never added up.
  @Test func statedAndPresumedAreApart() throws {
    var toy = Self.toy
    toy.add("E", "commune:01001", from: "2021-02")
    let answer = try expiring(toy)
    #expect(answer.zones.filter { $0.kind == .stated }.isEmpty)
    let lost = try #require(answer.zones.first { $0.code == "Z1" })
    #expect(lost.kind == .presumed && lost.day == Day(2026, 7, 1) && lost.schemes == ["A"])
  }

  /// From 2019: presumed until 2023-12-31, then only possible, overdue where possible ones count.
  @Test func overdueSchemesAreOnlyPossible() throws {
    var toy = Self.toy
    toy.add("G", "commune:03001", from: "2019")
    #expect(try !expiring(toy).schemes.contains { $0.scheme.id == "G" })
    let overdue = try #require(
      try expiring(toy, MiniAtlas.question(inForce: .possible)).schemes.first { $0.scheme.id == "G" })
    #expect(overdue.isOverdue && overdue.end == Day(2023, 12, 31) && overdue.state == .possible)
  }

  /// Published as expired on 30 June 2026, from 2022: possible until the 29th, which is listed where possible ones count.
  @Test func theEndOfAPossibleSchemeIsKnown() throws {
    var toy = Self.toy
    toy.add("X", "commune:03001", from: "2022", status: .expired)
    toy.schemes[5].statusDate = PartialDate("2026-06")
    let known = try expiring(toy, MiniAtlas.question(inForce: .possible)).schemes.first { $0.scheme.id == "X" }
    #expect(known?.kind == .stated && known?.end == Day(2026, 6, 29))
  }

  /// A to 30 June, A2 from August to October: Z1 is lost, covered again, and lost once more.
  @Test func theSecondLossIsTold() throws {
    var toy = Self.toy
    toy.add("A2", "commune:01001", from: "2026-08", to: "2026-10")
    let lost = try expiring(toy).zones.filter { $0.code == "Z1" }
    #expect(lost.map(\.day) == [Day(2026, 7, 1), Day(2026, 11, 1)])
    #expect(lost.map(\.retainedAgain) == [Day(2026, 8, 1), nil] && lost.map(\.schemes) == [["A"], ["A2"]])
  }

  /// Of a council, which stands without limit, and of a contract that a source says in force past its five years, no end
  /// is presumed.
  @Test func standingBodiesAndConfirmedContractsHaveNoPresumedEnd() throws {
    var toy = Self.toy
    toy.add("M", "commune:03001", type: "CLSM", from: "2012")
    toy.add("S", "commune:03001", from: "2013")
    toy.schemes[6].statusDate = PartialDate("2025-06")
    #expect(try expiring(toy, MiniAtlas.question(types: ["CLS", "CLSM"])).endless == ["M", "S"])
  }

  @Test func nothingCanBePresumedWithoutAStart() throws {
    var toy = Self.toy
    toy.add("F", "commune:03001", from: nil)
    #expect(try expiring(toy).endless == [])
    #expect(try expiring(toy, MiniAtlas.question(inForce: .possible)).endless == ["F"])
  }
}
