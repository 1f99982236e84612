import Coverage
import Geometry
import Territory
import Testing
import ToyTerritory

private func names(_ answer: OverlapAnswer) -> [String] { answer.pairs.map { "\($0.a) \($0.b)" } }

@Suite("Choice of pairs, pairs over time")
struct PairSelectionTests {
  /// A and B are CLS of 01001 and of 01001 + 01002, M a CLSM of 01002 + 02001. A lies in B; B and M share a half.
  private var toy: MiniAtlas {
    var toy = MiniAtlas()
    toy.add("A", "commune:01001")
    toy.add("B", "commune:01001 commune:01002")
    toy.add("M", "commune:01002 commune:02001", type: "CLSM")
    return toy
  }

  /// 895 schemes of one commune are 400,065 pairs, 202 drawings over each other 20,301: told before they fill the memory;
  /// the check of the files goes on without its search for slivers.
  @Test func tooManyPairsAreRefused() throws {
    var toy = MiniAtlas.standard
    toy.schemes = []
    toy.drawn = []
    for number in 0..<895 { toy.add("S\(number)", "commune:01001") }
    let lists = #expect(throws: TooManyPairs.self) { try toy.overlaps(MiniAtlas.question(types: ["CLS"])) }
    #expect(lists?.message.en == "more than 400000 pairs of perimeters overlap")
    toy.schemes = []
    for number in 0..<202 { toy.add("D\(number)", "shape", drawn: [Rectangle(1...9, 1...9)]) }
    let drawings = #expect(throws: TooManyPairs.self) { try toy.overlaps(MiniAtlas.question(types: ["CLS"])) }
    #expect(drawings?.message.en == "more than 20000 pairs of drawn perimeters overlap")
    let issues = try toy.atlas().sliverIssues(MiniAtlas.question(types: ["CLS"]))
    #expect(issues.map(\.kind) == [.crowdedPerimeters])
    // As many as are allowed: 200 drawings are 19,900 pairs.
    toy.schemes.removeLast(2)
    #expect(try toy.overlaps(MiniAtlas.question(types: ["CLS"])).pairs.count == 19_900)
  }

  @Test func betweenWithinAndMinimumShare() throws {
    let all = try toy.overlaps(MiniAtlas.question(types: ["CLS", "CLSM"]))
    #expect(names(all) == ["A B", "A M", "B M"])
    #expect(names(all.keeping(PairSelection(between: ["CLS", "CLSM"]))) == ["A M", "B M"])
    #expect(names(all.keeping(PairSelection(within: ["CLS"]))) == ["A B"])
    #expect(names(all.keeping(PairSelection(between: ["CLS", "CLSM"], within: ["CLS"]))) == ["A B", "A M", "B M"])
    // A and M touch: share 0. B and M: 0.5 of both.
    #expect(names(all.keeping(PairSelection(minShare: 0.5))) == ["A B", "B M"])
    #expect(names(all.keeping(PairSelection(minShare: 0.51))) == ["A B"])
  }

  /// The geometry of a selection is that of its own pairs: B and M share 01002 (100 km²).
  @Test func geometryFollowsTheSelection() throws {
    let atlas = try toy.atlas()
    let all = try atlas.overlaps(MiniAtlas.question(types: ["CLS", "CLSM"]), [])
    let shapes = try atlas.intersectionShapes(of: all.keeping(PairSelection(between: ["CLS", "CLSM"])))
    #expect(shapes.count == 2)
    #expect(shapes.area(0) == 0)
    #expect(isClose(shapes.area(1), 1e8))
  }

  /// A replaces an older A0 on the same commune; E2 (01004 in région 10, 02003 in région 20) holds the CLS of 01004.
  @Test func casesOfOneType() throws {
    var toy = MiniAtlas()
    toy.add("A0", "commune:01001", to: "2030")
    toy.add("A", "commune:01001")
    toy.schemes[0].replacedBy = "A"
    toy.schemes[1].dateStart = PartialDate("2027")
    toy.add("C", "commune:01004")
    toy.add("E", "epci:200000002")
    toy.add("M", "commune:01004", type: "CLSM")
    let atlas = try toy.atlas()
    let answer = try atlas.overlapsOverTime(MiniAtlas.question(types: ["CLS", "CLSM"]), [])
    #expect(answer.pair("C", "E")?.cases == [.nested, .crossRegion])
    #expect(answer.pair("C", "M")?.cases == [])
    // A starts in 2027 and A0 ends the day before: they are never in force together.
    #expect(answer.pair("A", "A0") == nil)
    #expect(answer.pairsNeverTogether == 1)
    toy.schemes[1].dateStart = nil
    let undated = try toy.atlas().overlapsOverTime(MiniAtlas.question(types: ["CLS"]), [])
    #expect(undated.pair("A", "A0")?.cases == [.generations])
  }

  /// On 01001: A 2015-2018, B from 2017 without an end, C 2019-2022, D undated but active.
  @Test func periodsInWhichPairsCoexist() throws {
    var toy = MiniAtlas()
    toy.add("A", "commune:01001", from: "2015", to: "2018")
    toy.add("B", "commune:01001", from: "2017")
    toy.add("C", "commune:01001", from: "2019", to: "2022")
    toy.add("D", "commune:01001", from: nil)
    toy.add("P", "commune:01001", from: "2019", status: .planned)
    let answer = try toy.atlas().overlapsOverTime(MiniAtlas.question(), [])
    #expect(names(answer) == ["A B", "A D", "B C", "B D", "C D"])
    #expect(answer.pairsNeverTogether == 1)
    let periods = answer.pairs.map(\.coexistence)
    #expect(
      periods[0]
        == SchemePeriod(
          start: Day(2017, 1, 1), end: Day(2018, 12, 31), certainty: .presumed, sureUntil: Day(2021, 12, 31)))
    #expect(periods[1] == SchemePeriod(start: Day(2015, 1, 1), end: Day(2018, 12, 31), certainty: .possible))
    #expect(
      periods[2]
        == SchemePeriod(
          start: Day(2019, 1, 1), end: Day(2022, 12, 31), certainty: .presumed, sureUntil: Day(2021, 12, 31)))
    #expect(
      periods[3]
        == SchemePeriod(
          start: Day(2017, 1, 1), end: nil, certainty: .possible, sureUntil: Day(2021, 12, 31)))
  }

  /// By shares alone at 1 %: 0.4 % and 0.2 % are a sliver, 99.5 % of the first is nearly within.
  @Test(arguments: [
    (0.004, 0.002, TolerantRelation.sliver), (0.02, 0.002, .overlap), (0.995, 0.3, .nearlyWithin),
    (0.3, 0.995, .nearlyContains), (0.995, 0.992, .nearlyEqual), (0.01, 0.01, .sliver),
  ])
  func relationBySharesAlone(_ a: Double, _ b: Double, _ expected: TolerantRelation) {
    #expect(TolerantRelation(byShares: .overlap, shareA: a, shareB: b, tolerance: 0.01) == expected)
    #expect(TolerantRelation(byShares: .overlap, shareA: b, shareB: a, tolerance: 0.01) == expected.reversed)
    #expect(TolerantRelation(byShares: .touch, shareA: a, shareB: b, tolerance: 0.01) == .touch)
  }
}
