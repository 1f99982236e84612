import Coverage
import Territory
import Testing
import ToyTerritory

@Suite("Zones left without a scheme")
struct UncoveredTests {
  /// Q5 has 300 people; Q4's are unknown, so it comes after, whatever its area.
  /// Nearest: CLS-B (x 10...30, y 10...20). From Q4 (y 6) due north to y 10: 5,020.97 m by pyproj.Geod. From Q5's
  /// corner (44, 3) to B's corner (30, 10): 14,199.63 m; CLS-A, at x 10, is 27,114 m away.
  @Test func largestPopulationFirstWithTheNearestScheme() throws {
    let answer = try MiniAtlas.standard.uncovered()
    #expect(answer.zones.map(\.zone.code) == ["Q5", "Q4"])
    #expect(answer.zones.map(\.reason) == [.noScheme, .noScheme])
    #expect(answer.zones.map { $0.nearest?.id } == ["CLS-B", "CLS-B"])
    #expect(isClose(answer.zones[0].nearest?.distanceKm, 14.19963435, within: 1e-3))
    #expect(isClose(answer.zones[1].nearest?.distanceKm, 5.02096813, within: 1e-6))
  }

  /// With certain schemes alone CLS-A is nearest to Q4 (x 24): x 10, 11,160 m (south side) by pyproj.Geod.
  @Test func onlySchemesThatCountAreNear() throws {
    let answer = try MiniAtlas.standard.uncovered(MiniAtlas.question(inForce: .certain))
    let zone = try #require(answer.zones.first { $0.zone.code == "Q4" })
    #expect(zone.nearest?.id == "CLS-A")
    #expect(isClose(zone.nearest?.distanceKm, 11.16, within: 1e-3))
    #expect(
      try MiniAtlas.standard.uncovered(MiniAtlas.question(types: ["CLSM"])).zones.allSatisfy { $0.nearest == nil })
  }

  /// Equal people: the larger area first; equal areas: by code. Unknown people come last, by area.
  @Test func order() throws {
    var toy = MiniAtlas()
    toy.add("CLS-A", "commune:01001")
    toy.add("N1", Rectangle(31...32, 1...2), in: ["02002"], population: nil)
    toy.add("N2", Rectangle(33...35, 1...2), in: ["02002"], population: nil)
    toy.add("P1", Rectangle(31...32, 3...4), in: ["02002"], population: 10)
    toy.add("P2", Rectangle(33...34, 3...4), in: ["02002"], population: 10)
    toy.add("P3", Rectangle(35...37, 3...4), in: ["02002"], population: 10)
    toy.add("P4", Rectangle(31...32, 5...6), in: ["02002"], population: 90)
    #expect(try toy.uncovered().zones.map(\.zone.code) == ["P4", "P3", "P1", "P2", "N2", "N1"])
  }

  /// 50 of 1,000 m of Z05 are held: under the tolerance. By all-communes, half of Q2 is not enough.
  @Test func reasons() throws {
    var toy = MiniAtlas.standard
    toy.add("Z05", Rectangle(9.95...10.95, 1...2), in: ["01002"], population: nil)
    let byOverlap = try toy.uncovered()
    let strip = try #require(byOverlap.zones.first { $0.zone.code == "Z05" })
    #expect(strip.reason == .belowTolerance)
    #expect(strip.nearest?.id == "CLS-A")
    #expect(strip.nearest?.distanceKm == 0)
    let byCommunes = try toy.uncovered(MiniAtlas.question(rule: .allCommunes))
    #expect(byCommunes.zones.first { $0.zone.code == "Q2" }?.reason == .someCommunes(inside: 1, of: 2))
  }

  /// A drawn perimeter can be the nearest: ASV-D ends at x 12, Q4 begins at x 24.
  @Test func drawnPerimetersAreNearToo() throws {
    let answer = try MiniAtlas.standard.uncovered(MiniAtlas.question(types: ["ASV"]))
    #expect(answer.zones.first { $0.zone.code == "Q4" }?.nearest?.id == "ASV-D")
  }
}
