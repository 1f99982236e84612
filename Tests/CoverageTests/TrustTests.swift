import Coverage
import Territory
import Testing
import ToyTerritory

@Suite("Trust")
struct TrustTests {
  /// 01002 reaches 1 km into 01001, and so does 01004 from y 4 on: three communes claim x 9...10, y 4...10. A zone there
  /// is 3 of communes less 3 of pairs: the sums say 0 where all of it is covered.
  @Test func zoneThatSumsDoNotTellIsMeasuredAgain() throws {
    var toy = MiniAtlas()
    toy.change("01002") { $0.outline = [Rectangle(9...20, 0...10)] }
    toy.change("01004") { $0.outline = [Rectangle(9...20, 4...20)] }
    toy.add("CLS-A", "commune:01001 commune:01002 commune:01004")
    toy.add("Z1", Rectangle(9...10, 5...6), in: ["01001"], population: nil)
    toy.add("Z2", Rectangle(2...3, 2...3), in: ["01001"], population: nil)
    let answer = try toy.coverage()
    #expect(isClose(answer.zone("Z1")?.areaShare, 1))
    #expect(answer.zone("Z2")?.areaShare == 1)
    let issues = answer.issues.filter { $0.kind == .areasDoNotBalance }
    #expect(issues.map(\.code) == ["Z1"])
    #expect(issues.first?.value == "1000000.000")
  }

  /// Where two communes at most claim the same area, and where a zone leaves the territory, sums equal wholes.
  @Test func balancedZonesAreNotMentioned() throws {
    var toy = MiniAtlas.standard
    toy.change("01002") { $0.outline = [Rectangle(9...20, 0...10)] }
    toy.add("out", Rectangle(-1...1, 4...5), in: ["01001"], population: nil)
    toy.add("CLS-F", "shape", drawn: [Rectangle(8...12, 0...10)])
    #expect(try !toy.coverage().issues.contains { $0.kind == .areasDoNotBalance })
  }

  /// The same three claims under a drawing x 8...11, y 5...6: 2 km² in each commune, 4 km² of pairs (1, 1 and 2), so that
  /// sums say 2 of its 3 km². What it shares with a list of the three is all of it.
  @Test func drawingThatSumsDoNotTellIsMeasuredAgain() throws {
    var toy = MiniAtlas()
    toy.change("01002") { $0.outline = [Rectangle(9...20, 0...10)] }
    toy.change("01004") { $0.outline = [Rectangle(9...20, 4...20)] }
    toy.add("CLS-A", "commune:01001 commune:01002 commune:01004")
    toy.add("CLS-D", "shape", drawn: [Rectangle(8...11, 5...6)])
    toy.add("CLS-F", "shape", drawn: [Rectangle(12...15, 1...2)])
    let atlas = try toy.atlas()
    let issues = atlas.drawnPartBalanceIssues
    #expect(issues.map(\.code) == ["CLS-D"] && issues[0].value == "1000000.000")
    #expect(issues[0].kind == .areasDoNotBalance)
    let pair = try #require(try toy.overlaps().pair("CLS-A", "CLS-D"))
    #expect(pair.relation == .contains && isClose(pair.areaKm2, 3) && isClose(pair.shareB, 1))
  }

  /// Two claims, what lies in no commune (x below 0, and a commune taken away), a drawing over whole communes.
  @Test func balancedDrawingsAreNotMentioned() throws {
    var toy = MiniAtlas.standard
    toy.change("01002") { $0.outline = [Rectangle(9...20, 0...10)] }
    toy.change("02001") { $0.outline = [] }
    toy.subcommunes = []
    for (id, x, y) in [("A", 8.0...12, 0.0...10), ("B", -1...1, 4...5), ("C", 5...41, 3...17), ("D", -5...55, -5...25)]
    {
      toy.add("CLS-\(id)", "shape", drawn: [Rectangle(x, y)])
    }
    #expect(try toy.atlas().unbalancedParts.isEmpty)
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func threeWaysAgree(_ seed: UInt64) throws {
    let layout = RandomLayout(seed: seed)
    let atlas = try layout.atlas()
    let placed = try PlacedZoning(layout.zoning, atlas, tolerance: 0.05)
    let answer = try atlas.coverage(of: placed, RandomLayout.question)
    let verified = try atlas.verify(answer, on: placed, sample: 100)
    #expect(verified.count == answer.zones.count { $0.areaShare != nil })
    for zone in verified { #expect(zone.difference < 1e-9, "\(zone.code)") }
  }

  /// A wrong answer is found: half of Q2 is covered, the answer is made to say 0.51.
  @Test func verificationCanFail() throws {
    let toy = MiniAtlas.standard
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    var answer = try atlas.coverage(of: placed, MiniAtlas.question())
    let position = try #require(answer.zones.firstIndex { $0.code == "Q2" })
    answer.zones[position].areaShare = 0.51
    let verified = try atlas.verify(answer, on: placed, sample: 10)
    #expect(verified.filter { !$0.agrees }.map(\.code) == ["Q2"])
    #expect(
      verified.first { $0.code == "Q2" }.map { isClose($0.scanlineShare, 0.5) && isClose($0.overlayShare, 0.5) } == true
    )
  }

  /// Partly covered zones (Q2, Q3) come first, the rest is spread.
  @Test func sampleTakesPartlyCoveredZonesFirst() throws {
    let toy = MiniAtlas.standard
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    let answer = try atlas.coverage(of: placed, MiniAtlas.question())
    #expect(try atlas.verify(answer, on: placed, sample: 2).map(\.code) == ["Q2", "Q3"])
    #expect(try atlas.verify(answer, on: placed, sample: 3).map(\.code) == ["Q1", "Q2", "Q3"])
  }
}

@Suite("What rules and schemes imply")
struct ImplicationTests {
  private static let seeds: [UInt64] = Array(1...12)

  @Test(arguments: seeds)
  func strictRulesImplyLooseOnes(_ seed: UInt64) throws {
    let zones = try RandomLayout(seed: seed).coverage().zones
    let position = Dictionary(uniqueKeysWithValues: Rule.registry.enumerated().map { ($1.id, $0) })
    func verdict(_ zone: ZoneCoverage, _ rule: Rule) throws -> Bool? { zone.verdicts[try #require(position[rule.id])] }
    for zone in zones {
      if try verdict(zone, .allCommunes) == true { #expect(try verdict(zone, .anyCommune) == true, "\(zone.code)") }
      if try verdict(zone, .area(0.5)) == true { #expect(try verdict(zone, .overlap) == true, "\(zone.code)") }
    }
  }

  /// Schemes are added one by one: no rule lets go of a zone that it had.
  @Test(arguments: seeds)
  func moreSchemesNeverLowerCoverage(_ seed: UInt64) throws {
    let full = RandomLayout(seed: seed)
    var layout = full
    layout.schemes = []
    var before = try layout.coverage()
    for scheme in full.schemes {
      layout.schemes.append(scheme)
      let after = try layout.coverage()
      for (old, new) in zip(before.zones, after.zones) {
        #expect((new.areaShare ?? 0) >= (old.areaShare ?? 0) - 1e-9, "\(old.code)")
        for (was, now) in zip(old.verdicts, new.verdicts) where was == true { #expect(now == true, "\(old.code)") }
      }
      before = after
    }
  }

  /// Every list of communes is dealt out to two schemes in turn.
  @Test(arguments: seeds)
  func schemeSplitInTwoCoversTheSame(_ seed: UInt64) throws {
    let layout = RandomLayout(seed: seed)
    var split = layout
    split.schemes = layout.schemes.flatMap { scheme in
      let tokens = scheme.perimeter.split(separator: " ").map(String.init)
      if tokens.contains(where: { $0.hasPrefix("-") }) || tokens.count < 2 { return [scheme] }
      return [0, 1].map { half in
        let mine = tokens.enumerated().filter { $0.offset % 2 == half }.map(\.element)
        return (
          scheme.id + "ab".map(String.init)[half], mine.joined(separator: " "),
          mine.contains("shape") ? scheme.drawn : nil
        )
      }
    }
    #expect(split.schemes.count > layout.schemes.count)
    let (one, two) = (try layout.coverage(), try split.coverage())
    for (a, b) in zip(one.zones, two.zones) {
      #expect(a.code == b.code && a.verdicts == b.verdicts && a.classes == b.classes, "\(a.code)")
      #expect(abs((a.areaShare ?? 0) - (b.areaShare ?? 0)) <= 1e-9, "\(a.code)")
    }
  }
}
