import Coverage
import Territory
import Testing
import ToyTerritory

@Suite("Overlaps of toy perimeters")
struct OverlapTests {
  /// ASV-D (x 8...12, 40 km²) has 20 km² in common with CLS-A (01001, 100 km²): shares 20/40 and 20/100.
  /// People: 1,000 of 01001 x 20/100. Q2 (x 9...11) is whole in one and half in the other.
  /// Width on the area, 2 x 20 km² / 28,277.93 m of boundary (pyproj.Geod): 1,414.53 m.
  @Test func aDrawnPerimeterAcrossAList() throws {
    let answer = try MiniAtlas.standard.overlaps(MiniAtlas.question(types: ["CLS", "ASV"]))
    #expect(answer.schemes == ["ASV-D", "CLS-A", "CLS-B"])
    let pair = try #require(answer.pair("ASV-D", "CLS-A"))
    #expect([pair.typeA, pair.typeB] == ["ASV", "CLS"])
    #expect(pair.relation == .overlap)
    #expect(pair.relationTolerant == .overlap)
    #expect([pair.areaKm2, pair.shareA, pair.shareB] == [20, 0.5, 0.2])
    #expect(isClose(pair.population, 200))
    #expect(isClose(pair.widthM, 1414.5307526, within: 1e-5))
    #expect(pair.communes == ["01001"])
    #expect(pair.zones == ["Q2"])
  }

  /// CLS-B (01004) meets CLS-A (01001) in the corner (10, 10), and ASV-D along y = 10, x 10...12: no area.
  @Test func perimetersThatOnlyTouch() throws {
    let answer = try MiniAtlas.standard.overlaps(MiniAtlas.question(types: ["CLS", "ASV"]))
    #expect(answer.pairs.map { "\($0.a) \($0.b)" } == ["ASV-D CLS-A", "ASV-D CLS-B", "CLS-A CLS-B"])
    for pair in answer.pairs.dropFirst() {
      #expect(pair.relation == .touch)
      #expect(pair.relationTolerant == .touch)
      #expect([pair.areaKm2, pair.shareA, pair.shareB] == [0, 0, 0])
      #expect(pair.widthM == nil)
      #expect(pair.communes.isEmpty && pair.zones.isEmpty)
    }
  }

  /// CLS-A (01001) and 02001 have a commune between them: no pair.
  @Test func perimetersApartMakeNoPair() throws {
    var toy = MiniAtlas.standard
    toy.add("CLS-X", "commune:02001")
    #expect(try toy.overlaps().pair("CLS-A", "CLS-X") == nil)
  }

  /// Sets of communes: {01001, 01002} against itself, a part of it, {01002, 02001}, and its own arrondissements.
  /// 01002 (2,000 people, 100 km²) is half of both two-commune lists.
  @Test func listsAreComparedAsSets() throws {
    var toy = MiniAtlas()
    toy.add("A", "commune:01001 commune:01002")
    toy.add("B", "commune:01002 commune:01001")
    toy.add("C", "commune:01002")
    toy.add("D", "commune:01002 commune:02001")
    toy.add("E", "arm:02211 arm:02212 arm:02213 arm:02214")
    let answer = try toy.overlaps()
    #expect(answer.pair("A", "B")?.relation == .equal)
    #expect(answer.pair("A", "C")?.relation == .contains)
    #expect(answer.pair("C", "D")?.relation == .within)
    let crossing = try #require(answer.pair("A", "D"))
    #expect(crossing.relation == .overlap)
    #expect([crossing.areaKm2, crossing.shareA, crossing.shareB, crossing.population] == [100, 0.5, 0.5, 2000])
    #expect(crossing.communes == ["01002"])
    // The four arrondissements are 02001: half of D, with its 5,000 people.
    let tiles = try #require(answer.pair("D", "E"))
    #expect(tiles.relation == .contains)
    #expect([tiles.shareA, tiles.shareB, tiles.population] == [0.5, 1, 5000])
    #expect(answer.pair("C", "E")?.relation == .touch)
  }

  /// Against 01001 (x 0...10), rectangles of the full height, named before (`0`) or after (`Z`) it:
  ///   x 7...10.1   30 of 31 km² inside, share 0.968: overlap, nearly within
  ///   x 0.2...10.2 98 of 100 km² of both: overlap, nearly equal
  ///   x 0...10.2   the whole of 01001, 100 of 102 km²: contains, nearly equal
  ///   x 2...4      20 km² inside 01001: within, and far from equal
  @Test func nearRelations() throws {
    var toy = MiniAtlas()
    toy.add("CLS-A", "commune:01001")
    for (id, x) in [("N", 7...10.1), ("E", 0.2...10.2), ("C", 0...10.2), ("W", 2...4)] {
      toy.add("0\(id)", "shape", drawn: [Rectangle(x, 0...10)])
      toy.add("Z\(id)", "shape", drawn: [Rectangle(x, 0...10)])
    }
    let answer = try toy.overlaps()
    func relations(_ a: String, _ b: String) -> [String]? {
      answer.pair(a, b).map { [$0.relation.rawValue, $0.relationTolerant.rawValue] }
    }
    #expect(relations("0N", "CLS-A") == ["overlap", "nearly-within"])
    #expect(relations("CLS-A", "ZN") == ["overlap", "nearly-contains"])
    #expect(relations("0E", "CLS-A") == ["overlap", "nearly-equal"])
    #expect(relations("0C", "CLS-A") == ["contains", "nearly-equal"])
    #expect(relations("CLS-A", "ZC") == ["within", "nearly-equal"])
    #expect(relations("0W", "CLS-A") == ["within", "within"])
    #expect(relations("CLS-A", "ZW") == ["contains", "contains"])
    #expect(relations("0N", "ZN") == ["equal", "equal"])
    #expect(isClose(answer.pair("0N", "CLS-A")?.shareA, 30.0 / 31))
  }

  /// Drawn x 5...15 and x 8...20 over y 2...4: common x 8...15, 14 km²: 4 km² of 01001 (1,000 people on 100 km²) and
  /// 10 km² of 01002 (2,000): 40 + 200 people. Communes above 5 % of their own 100 km²: 01002 alone.
  @Test func twoDrawnPerimeters() throws {
    var toy = MiniAtlas()
    toy.add("A", "shape", drawn: [Rectangle(5...15, 2...4)])
    toy.add("B", "shape", drawn: [Rectangle(8...20, 2...4)])
    let pair = try #require(try toy.overlaps().pair("A", "B"))
    #expect(isClose(pair.areaKm2, 14))
    #expect(isClose(pair.shareA, 14.0 / 20))
    #expect(isClose(pair.shareB, 14.0 / 24))
    #expect(isClose(pair.population, 240))
    #expect(pair.communes == ["01002"])
  }

  /// 01003 is in both lists and its people are unknown: so are those of the intersection.
  @Test func peopleOfAnUnknownCommuneAreUnknown() throws {
    var toy = MiniAtlas()
    toy.add("A", "commune:01003 commune:01001")
    toy.add("B", "commune:01003")
    let pair = try #require(try toy.overlaps().pair("A", "B"))
    #expect(pair.population == nil)
    #expect(pair.areaKm2 == 100)
  }

  /// Perimeters without any outline are compared by their codes; what B is of A, and how large, is unknown.
  @Test func listsWithoutOutlines() throws {
    var toy = MiniAtlas()
    for code in ["03001", "03002"] { toy.change(code) { $0.outline = [] } }
    toy.add("A", "commune:03001 commune:03002")
    toy.add("B", "commune:03002")
    let pair = try #require(try toy.overlaps().pair("A", "B"))
    #expect(pair.relation == .contains)
    #expect([pair.shareA, pair.shareB, pair.areaKm2] == [nil, 1, nil])
    #expect(pair.population == 10000)
  }

  /// Asked about région 20, schemes that do not touch it are not compared.
  @Test func territoryAskedAbout() throws {
    let question = MiniAtlas.question(types: ["CLS", "ASV"], territory: [.region: ["20"]])
    #expect(try MiniAtlas.standard.overlaps(question).schemes == ["CLS-B"])
  }
}
