import Coverage
import Territory
import Testing
import ToyTerritory

/// Neighbouring communes whose published outlines overlap: 01002 drawn from x = `west` instead of 10.
private func overlapping(west: Double) -> MiniAtlas {
  var toy = MiniAtlas()
  toy.change("01002") { $0.outline = [Rectangle(west...20, 0...10)] }
  return toy
}

@Suite("Neighbouring communes whose outlines overlap")
struct OverlapCellTests {
  /// x 9.99...10: 0.1 km² in common, 0.1 % of both, 7.97 m wide on the area (2 x 0.1 km² / 25,105.27 m by
  /// pyproj.Geod), no commune in common: exactly an overlap, for people a sliver.
  @Test func aSliverIsAnOverlapThatPeopleMayForget() throws {
    var toy = overlapping(west: 9.99)
    toy.add("A", "commune:01001")
    toy.add("B", "commune:01002")
    let pair = try #require(try toy.overlaps().pair("A", "B"))
    #expect(pair.relation == .overlap)
    #expect(pair.relationTolerant == .sliver)
    #expect(isClose(pair.areaKm2, 0.1))
    #expect(isClose(pair.shareA, 0.1 / 100))
    #expect(isClose(pair.shareB, 0.1 / 100.1))
    #expect(isClose(pair.widthM, 7.96645628, within: 1e-5))
    #expect(pair.communes.isEmpty)
  }

  /// Two perimeters that meet in an overlap cell alone: 10 km² of 01001 (100 km², 1,000 people) and of 01002 (110 km²,
  /// 2,000), as many as `combinations` finds under both. Unknown as soon as one commune's people are.
  @Test func peopleOfGroundThatTwoCommunesClaim() throws {
    var toy = overlapping(west: 9)
    toy.add("A", "commune:01001")
    toy.add("B", "commune:01002", type: "CLSM")
    let both = 1000.0 * 10 / 100 + 2000.0 * 10 / 110
    let question = MiniAtlas.question(types: ["CLS", "CLSM"])
    #expect(isClose(try toy.overlaps(question).pair("A", "B")?.population, both))
    let atlas = try toy.atlas()
    let shared = try atlas.combinations(question, [], [TerritorialDivision(.epci, atlas.geography)])
    let row = try #require(shared.first { $0.code == "200000001" && $0.types == ["CLS", "CLSM"] })
    // People are rounded to 1/1024 where they have to add up.
    #expect(isClose(row.population, both, within: 1e-5))
    toy.change("01002") { $0.population = nil }
    let pair = try #require(try toy.overlaps(question).pair("A", "B"))
    #expect(pair.relation == .overlap && pair.population == nil)
  }

  /// 1 km is no noise of digitising: 10 km², 10 % of 01001 and 10/110 of 01002.
  @Test func aWideOverlapIsNoSliver() throws {
    var toy = overlapping(west: 9)
    toy.add("A", "commune:01001")
    toy.add("B", "commune:01002")
    let pair = try #require(try toy.overlaps().pair("A", "B"))
    #expect(pair.relationTolerant == .overlap)
    #expect(isClose(pair.shareA, 0.1))
    #expect(isClose(pair.shareB, 10.0 / 110))
  }

  /// 0.05 mm x 10 km is 0.5 m²: a touch.
  @Test func aSquareMetreIsATouch() throws {
    var toy = overlapping(west: 9.99999995)
    toy.add("A", "commune:01001")
    toy.add("B", "commune:01002")
    #expect(try toy.overlaps().pair("A", "B")?.relation == .touch)
  }

  /// 01001 (100 km²) and 01002 (110 km²) overlap by 10 km²: together 200 km².
  @Test func groundInTwoCommunesIsHeldOnce() throws {
    var toy = overlapping(west: 9)
    toy.add("A", "commune:01001 commune:01002")
    #expect(isClose(try toy.atlas().area(ofScheme: 0), 200e6))
    // A zone over x 8...11: 3 km², whole, though its pieces add up to 2 + 2 km².
    toy.add("Z", Rectangle(8...11, 4...5), in: ["01001", "01002"], population: nil)
    #expect(isClose(try toy.coverage().zone("Z")?.areaShare, 1))
    #expect(isClose(try toy.coverage().zone("Z")?.schemes.first?.share, 1))
  }

  /// Drawn x 8...12 (40 km²) lies in the list of both communes entirely, though 20 km² of it are in 01001 and 30 in
  /// 01002.
  @Test func aDrawnPerimeterOverTheOverlap() throws {
    var toy = overlapping(west: 9)
    toy.add("A", "commune:01001 commune:01002")
    toy.add("B", "shape", drawn: [Rectangle(8...12, 0...10)])
    let pair = try #require(try toy.overlaps().pair("A", "B"))
    #expect(pair.relation == .contains)
    #expect(isClose(pair.areaKm2, 40))
    #expect(isClose(pair.shareA, 40.0 / 200))
    #expect(isClose(pair.shareB, 1))
  }

  /// The 10 km² that 01001 shares with 01002 make 01002 covered by 10/110 when only 01001 is held, with its people.
  @Test func theOverlapCoversBothCommunes() throws {
    var toy = overlapping(west: 9)
    toy.add("A", "commune:01001")
    let answer = try toy.statistics()
    #expect(isClose(answer.row(.epci, "200000001", .areaCoveredKm2, type: "CLS", status: "presumed")?.value, 110))
    let people = answer.row(.epci, "200000001", .populationInSchemes, type: "CLS", status: "presumed")?.value
    #expect(isClose(people, 1000 + 2000 * 10.0 / 110))
  }
}
