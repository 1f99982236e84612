import Coverage
import Territory
import Testing
import ToyTerritory

@Suite("Shares, classes and verdicts of the toy zones")
struct ZoneSharesTests {
  /// Q1 lies in 01001 (CLS-A): 1. Half of Q2 does: 0.5. Of Q3, the quarters in 01004 and 02003 (CLS-B): 0.5.
  /// CLS-C is only possible, so Q4 has 0; nothing is near Q5.
  @Test func sharesAreThoseOfTheMap() throws {
    let answer = try MiniAtlas.standard.coverage()
    #expect(answer.zones.map(\.code) == ["Q1", "Q2", "Q3", "Q4", "Q5"])
    #expect(answer.zones.map(\.areaShare) == [1, 0.5, 0.5, 0, 0])
    #expect(answer.zones.map(\.areaKm2) == [1, 2, 4, 4, 1])
  }
}
