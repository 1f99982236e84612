import Geometry
import Territory
import Testing
import ToyTerritory

/// On the toy territory at 30 inhabitants/km², five communes are sparse: 01001, 01002, 02002, 02004 and 03001; of 01003
/// nothing is known. Distances by pyproj 3.7.2, Geod(ellps="GRS80").
@Suite struct IsolatedRuralTests {
  private func isolated(_ km: Double, _ people: Int, _ toy: MiniAtlas = MiniAtlas()) -> (Zoning, [DataIssue]) {
    let geography = toy.geography
    let (zoning, issues) = Zoning.isolatedRural(
      Isolation(density: 30, distance: km * 1000, population: people), in: geography,
      outlines: Outlines(geography.communes.shapes), threads: 2, template: Zoning(id: "isolated", label: Text("toy")))
    return (zoning, issues)
  }

  @Test(arguments: [
    // 02001 has 5,000 and is 7.963 km from 01001; the others touch it, 02003 or 03002.
    (7.9, 5_000, ["01001"]), (8.0, 5_000, []),
    // 03002 alone has 10,000: 15.926 km from 01002, 23.890 km from 01001.
    (15.9, 10_000, ["01001", "01002"]), (16.0, 10_000, ["01001"]), (23.8, 10_000, ["01001"]), (23.9, 10_000, []),
    // Nobody has 20,000.
    (400, 20_000, ["01001", "01002", "02002", "02004", "03001"]),
    // Of 900 and more all but 02002 and 02004 are near themselves, and these touch 02001 and 02003.
    (1, 900, []),
  ])
  func communes(_ km: Double, _ people: Int, _ expected: [String]) {
    #expect(isolated(km, people).0.codes == expected)
  }

  @Test func whatIsUnknownIsListed() {
    var toy = MiniAtlas()
    toy.change("02002") { $0.outline = [] }
    let (zoning, issues) = isolated(15, 10_000, toy)
    #expect(zoning.codes == ["01001", "01002"])
    #expect(zoning.unknownCommunes == ["01003", "02002"])
    #expect(issues.map(\.kind) == [.unknownDensity])
    #expect(issues.first?.message.en.hasSuffix("taken for a commune of 10,000 inhabitants or more") == true)
  }

  @Test func thresholdsAreSaid() {
    let isolation = Isolation(density: 7.5, distance: 15_000, population: 5_000)
    #expect(
      isolation.sentence.fr
        == "moins de 7,5 habitants/km², à plus de 15 km de toute commune de 5\u{202F}000 habitants ou plus")
    #expect(
      isolation.sentence.en
        == "under 7.5 inhabitants/km², farther than 15 km from every commune of 5,000 inhabitants or more")
  }
}
