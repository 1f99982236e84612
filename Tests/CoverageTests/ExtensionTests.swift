import Coverage
import Geometry
import Territory
import Testing
import ToyTerritory

/// Lengths on the area by pyproj.Geod of lines of the plane: x = 40, y 0...10, and y = 10, x 40...50.
private let (vertical, horizontal) = (12.54466123, 7.96330067)

@Suite("Schemes that could be extended")
struct ExtensionTests {
  private func options(_ toy: MiniAtlas, _ question: Question = MiniAtlas.question()) throws -> [ExtensionOption] {
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    return try atlas.extensions(toZonesOf: atlas.uncovered(of: placed, question), placed)
  }

  private var toy: MiniAtlas {
    var toy = MiniAtlas()
    toy.add("Q5", Rectangle(44...45, 2...3), in: ["03001"], population: 300)
    return toy
  }

  /// Around 03001 (x 40...50, y 0...10): 02002 to the west, 03002 to the north in the same EPCI, 02004 at the corner.
  @Test func adjacentSchemesByTheBorderTheyShare() throws {
    var toy = toy
    toy.add("CLS-N", "commune:03002")
    toy.add("CLS-W", "commune:02002 commune:02001")
    toy.add("CLS-C", "commune:02004")
    toy.add("CLS-FAR", "commune:01001")
    let options = try options(toy)
    #expect(options.map(\.scheme) == ["CLS-W", "CLS-N", "CLS-C"])
    #expect(options.map(\.code) == ["Q5", "Q5", "Q5"])
    for (option, length) in zip(options, [vertical, horizontal, 0]) {
      #expect(isClose(option.sharedBorderKm, length, within: 1e-5))
      #expect(option.distanceKm == 0)
      #expect(option.communes == ["03001"])
      #expect(option.populationGained == 900)
      #expect(option.zonesGained == 1)
      #expect(isClose(option.areaGainedKm2, 100))
    }
    #expect(options.map(\.isSameEPCI) == [false, true, false])
  }

  /// A rectangle x 42...44, y 2...8 drawn inside 03001 (12 km² of 100) borders the rest all around: 18,242.195 m by
  /// pyproj.Geod; 88 % of 900 people remain.
  @Test func aDrawnLimitInsideTheCommune() throws {
    var toy = toy
    toy.add("CLS-D", "shape", drawn: [Rectangle(42...44, 2...8)])
    let option = try #require(try options(toy).first)
    #expect(option.scheme == "CLS-D")
    #expect(isClose(option.sharedBorderKm, 18.242195282, within: 1e-5))
    #expect(isClose(option.populationGained, 792))
    #expect(isClose(option.areaGainedKm2, 88))
  }

  /// Drawn over x 30...40 of the plane, that is over 02002 and 02004 whole: its limit is the border x = 40.
  @Test func aDrawnPerimeterBeyondTheBorder() throws {
    var toy = toy
    toy.add("CLS-D", "shape", drawn: [Rectangle(30...40, 0...20)])
    let option = try #require(try options(toy).first)
    #expect(isClose(option.sharedBorderKm, vertical, within: 1e-5))
  }

  /// Nothing adjoins 03001: the nearest scheme, as `uncovered` finds it. A planned one shows that région 20 was looked at.
  @Test func withoutAnyNeighbourTheNearestIsGiven() throws {
    var toy = toy
    toy.add("CLS-A", "commune:01001")
    toy.add("CLS-P", "commune:02001", status: .planned)
    let options = try options(toy)
    #expect(options.map(\.scheme) == ["CLS-A"])
    #expect(options[0].sharedBorderKm == 0)
    #expect(options[0].distanceKm == (try toy.uncovered().zones[0].nearest?.distanceKm))
  }

  /// E4 (03001, 03002: 10,900 people, Q5) borders CLS-W along x = 40, y 0...10 only. E1, held whole, is no subject; E3 is
  /// what is left of it, 02001 and 02004.
  @Test func overEPCI() throws {
    var toy = toy
    toy.add("CLS-W", "commune:02002")
    toy.add("CLS-A", "epci:200000001")
    let atlas = try toy.atlas()
    let options = try atlas.extensionsToEPCI(MiniAtlas.question(), toy.placed(on: atlas))
    #expect(Set(options.map(\.code)) == ["200000002", "200000003", "200000004"])
    let east = try #require(options.first { $0.code == "200000004" })
    #expect(east.scheme == "CLS-W")
    #expect(isClose(east.sharedBorderKm, vertical, within: 1e-5))
    #expect(east.populationGained == 10900)
    #expect(east.zonesGained == 1)
    let own = try #require(options.first { $0.code == "200000003" && $0.scheme == "CLS-W" })
    #expect(own.isSameEPCI)
    #expect(own.communes == ["02001", "02004"])
    // 02002 borders 02001 along x = 30 and 02004 along y = 10.
    #expect(isClose(own.sharedBorderKm, vertical + horizontal, within: 1e-5))
    // The most people first: E2 has 11,000, E4 10,900, E3 5,800.
    #expect(options.map(\.code).first == "200000002")
  }
}
