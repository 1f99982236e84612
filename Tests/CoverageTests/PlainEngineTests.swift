import Coverage
import Territory
import Testing
import ToyTerritory

/// The plain path is the reference: whole outlines, put together and intersected by GEOS.
@Suite("Both engines give the same answers")
struct PlainEngineTests {
  private static let seeds: [UInt64] = Array(1...8)

  /// Answers of one atlas by the engine and by the plain path.
  private struct Both {
    var coverage: [CoverageAnswer] = []
    var overlaps: [OverlapAnswer] = []
    var statistics: [StatisticsAnswer] = []

    init(_ zoning: Zoning, _ question: Question, _ atlas: (_ plainly: Bool) throws -> Atlas) throws {
      for isPlain in [false, true] {
        let atlas = try atlas(isPlain)
        let placed = try PlacedZoning(zoning, atlas, tolerance: question.tolerance)
        coverage.append(try atlas.coverage(of: placed, question))
        overlaps.append(try atlas.overlaps(question, [placed]))
        statistics.append(try atlas.statistics([placed], question))
      }
    }
  }

  private func expectSameCoverage(_ both: Both) {
    let (engine, plain) = (both.coverage[0], both.coverage[1])
    #expect(engine.zones.map(\.code) == plain.zones.map(\.code))
    for (a, b) in zip(engine.zones, plain.zones) {
      #expect((a.areaShare == nil) == (b.areaShare == nil))
      #expect(abs((a.areaShare ?? 0) - (b.areaShare ?? 0)) <= 1e-9, "\(a.code)")
      #expect(a.classes == b.classes && a.retained == b.retained && a.verdicts == b.verdicts, "\(a.code)")
      #expect(a.isFragile == b.isFragile && a.communes == b.communes)
      #expect(a.schemes.map(\.id) == b.schemes.map(\.id), "\(a.code)")
      for (held, other) in zip(a.schemes, b.schemes) {
        #expect(abs((held.share ?? 0) - (other.share ?? 0)) <= 1e-9, "\(a.code) \(held.id)")
      }
    }
    for (a, b) in zip(both.statistics[0].rows, both.statistics[1].rows) {
      #expect(a.measure == b.measure && a.code == b.code)
      #expect(isClose(a.value, b.value, within: 1e-8), "\(a.measure) \(a.level) \(a.code)")
    }
    #expect(both.statistics[0].rows.count == both.statistics[1].rows.count)
  }

  /// - Parameter hasOverlaps: outlines of neighbours overlap; people on that area are counted in another way.
  private func expectSameOverlaps(_ both: Both, hasOverlaps: Bool) {
    let (engine, plain) = (both.overlaps[0].pairs, both.overlaps[1].pairs)
    #expect(engine.map { "\($0.a) \($0.b) \($0.relation)" } == plain.map { "\($0.a) \($0.b) \($0.relation)" })
    for (a, b) in zip(engine, plain) {
      #expect(a.relationTolerant == b.relationTolerant, "\(a.a) \(a.b)")
      #expect(isClose(a.shareA, b.shareA, within: 1e-9) && isClose(a.shareB, b.shareB, within: 1e-9), "\(a.a) \(a.b)")
      #expect(a.communes == b.communes && a.zones == b.zones, "\(a.a) \(a.b)")
      if !hasOverlaps { #expect(isClose(a.population, b.population, within: 1e-8), "\(a.a) \(a.b)") }
    }
  }

  @Test func onTheToyTerritory() throws {
    let toy = MiniAtlas.standard
    var question = MiniAtlas.question(types: ["CLS", "ASV", "CLSM"], inForce: .possible)
    let both = try Both(toy.zoning, question) { try toy.atlas(plainly: $0) }
    expectSameCoverage(both)
    expectSameOverlaps(both, hasOverlaps: false)
    // Q2 is 9...11 km by 4...5 km, ASV-D 8...12 km wide over it: whole. CLS-A alone holds half of it.
    #expect(both.coverage[1].zone("Q2")?.areaShare == 1)
    question.types = ["CLS"]
    let alone = try toy.coverage(question, plainly: true)
    #expect(isClose(alone.zone("Q2")?.areaShare, 0.5))
    // ASV-D holds 20 km² of the 100 km² of CLS-A, 1,000 inhabitants: 200.
    let pair = both.overlaps[1].pair("ASV-D", "CLS-A")
    #expect(isClose(pair?.areaKm2, 20) && isClose(pair?.population, 200))
    // At 46.4° N the plane stretches eastwards by cos 30° / cos 46.4° = 1.256, and squeezes northwards: its 2 by 10 km are
    // 1.592 by 12.56 km of area, 2 x 20 km² / 28.30 km.
    #expect(isClose(pair?.widthM, 2 * 20e6 / 28.30e3, within: 2e-3))
    #expect(isClose(pair?.widthM, both.overlaps[0].pair("ASV-D", "CLS-A")?.widthM, within: 1e-3))
  }

  @Test(arguments: seeds)
  func onRandomSchemes(_ seed: UInt64) throws {
    let toy = MiniAtlas.random(seed: seed)
    let question = MiniAtlas.question(types: ["CLS", "ASV"], inForce: .possible)
    let both = try Both(toy.zoning, question) { try toy.atlas(plainly: $0) }
    expectSameCoverage(both)
    expectSameOverlaps(both, hasOverlaps: false)
  }

  @Test(arguments: seeds)
  func onOutlinesThatOverlap(_ seed: UInt64) throws {
    let layout = RandomLayout(seed: seed)
    let both = try Both(layout.zoning, RandomLayout.question) { try layout.atlas(plainly: $0) }
    expectSameCoverage(both)
    expectSameOverlaps(both, hasOverlaps: true)
  }

  /// Zones that are their communes: the same sets on both paths, their area by GEOS on the plain one.
  @Test func onZonesThatAreCommunes() throws {
    var toy = MiniAtlas.standard
    toy.zonesAreCommunes = true
    expectSameCoverage(
      try Both(toy.zoning, MiniAtlas.question(types: ["CLS", "ASV"])) { try toy.atlas(plainly: $0) })
  }

  @Test func coresDoNotMatter() throws {
    let layout = RandomLayout(seed: 3)
    let one = try Both(layout.zoning, RandomLayout.question) { try layout.atlas(threads: 1, plainly: $0) }
    let two = try Both(layout.zoning, RandomLayout.question) { try layout.atlas(threads: 2, plainly: $0) }
    #expect(one.coverage[1].zones.map(\.areaShare) == two.coverage[1].zones.map(\.areaShare))
    #expect(one.overlaps[1].pairs.map(\.areaKm2) == two.overlaps[1].pairs.map(\.areaKm2))
  }
}
