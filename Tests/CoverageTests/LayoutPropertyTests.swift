import Coverage
import Geometry
import Territory
import Testing
import ToyTerritory

private let seeds: [UInt64] = Array(1...12)

/// Shares are compared to 1e-9; areas on which they rest go up to some hundred km².
private func agree(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= 1e-9
}

@Suite("Properties over random layouts")
struct LayoutPropertyTests {
  @Test(arguments: seeds)
  func sharesEqualPlainGEOSAndCoveredPlusUncoveredIsTheWhole(_ seed: UInt64) throws {
    let layout = RandomLayout(seed: seed)
    let plain = try PlainOverlay(layout)
    let union = try plain.union()
    let answer = try layout.coverage()
    for zone in answer.zones {
      let shape = try #require(plain.zones[zone.code])
      guard let share = zone.areaShare else {
        #expect(zone.obstacle == .outsideReference)
        continue
      }
      #expect((-1e-9...1 + 1e-9).contains(share))
      #expect(agree(share, try shape.intersection(union).area / shape.area), "\(zone.code)")
      #expect(agree(share + (try shape.difference(union).area) / shape.area, 1), "\(zone.code)")
      for held in zone.schemes {
        let scheme = try #require(plain.schemes[held.id])
        #expect(agree(held.share, try shape.intersection(scheme).area / shape.area), "\(zone.code) \(held.id)")
      }
    }
    let whole = try #require(answer.summary.first)
    #expect(whole.entirely + whole.partly + whole.notCovered + whole.notComputable == layout.zones.count)
  }

  @Test(arguments: seeds)
  func overlapsEqualPlainGEOS(_ seed: UInt64) throws {
    let layout = RandomLayout(seed: seed)
    let plain = try PlainOverlay(layout)
    let answer = try layout.overlaps()
    for (i, a) in layout.schemes.enumerated() {
      for b in layout.schemes.dropFirst(i + 1) {
        let (one, other) = (try #require(plain.schemes[a.id]), try #require(plain.schemes[b.id]))
        let common = try one.intersection(other).area
        let pair = answer.pairs.first { $0.a == a.id && $0.b == b.id }
        #expect(agree(pair?.shareA ?? 0, one.area > 0 ? common / one.area : 0), "\(a.id) \(b.id)")
        #expect(agree(pair?.shareB ?? 0, other.area > 0 ? common / other.area : 0), "\(a.id) \(b.id)")
      }
    }
  }

  /// Width = 2 x area / ground length of the boundary, where communes share their borders. Lengths of whole edges of
  /// some km and of pieces of them differ by up to 2e-4.
  @Test(arguments: seeds)
  func widthsEqualPlainGEOS(_ seed: UInt64) throws {
    let layout = RandomLayout(seed: seed, bulges: false)
    let plain = try PlainOverlay(layout)
    // The plain union of a list with a drawing keeps threads of no area inside its rings: a grid of 1 mm closes them.
    let isMixed = { (id: String) in
      layout.schemes.contains { $0.id == id && $0.drawn != nil && $0.perimeter != "shape" }
    }
    for pair in try layout.overlaps().pairs {
      let (one, other) = (try #require(plain.schemes[pair.a]), try #require(plain.schemes[pair.b]))
      let grid: Double? = isMixed(pair.a) || isMixed(pair.b) ? 1e-3 : nil
      let plainCommon = try one.intersection(other)
      let common = try plainCommon.union(plainCommon, grid: grid)
      let width = 2 * common.area / PlainOverlay.boundaryLength(of: common)
      #expect(isClose(pair.widthM ?? 0, pair.relation == .touch ? 0 : width, within: 5e-4), "\(pair.a) \(pair.b)")
    }
  }

  /// Every scheme in turn is given one more commune.
  @Test(arguments: seeds)
  func addingACommuneNeverLowersCoverage(_ seed: UInt64) throws {
    var layout = RandomLayout(seed: seed)
    var before = try layout.coverage()
    for index in layout.schemes.indices {
      layout.schemes[index].perimeter += " commune:\(layout.communes[index * 2 % layout.communes.count].code)"
      let after = try layout.coverage()
      for (old, new) in zip(before.zones, after.zones) {
        #expect((new.areaShare ?? 0) >= (old.areaShare ?? 0) - 1e-9, "\(old.code)")
        #expect(!(old.retained == true && new.retained == false))
      }
      before = after
    }
  }

  /// Ids in the opposite alphabetical order turn every pair around.
  @Test(arguments: seeds)
  func overlapsAreSymmetric(_ seed: UInt64) throws {
    let layout = RandomLayout(seed: seed)
    var turned = layout
    func opposite(_ id: String) -> String { "S\(99 - (Int(id.dropFirst()) ?? 0))" }
    for index in turned.schemes.indices { turned.schemes[index].id = opposite(turned.schemes[index].id) }
    let (one, other) = (try layout.overlaps(), try turned.overlaps())
    #expect(one.pairs.count == other.pairs.count)
    let mirror: [Relation: Relation] = [.within: .contains, .contains: .within]
    for pair in one.pairs {
      let back = try #require(other.pairs.first { $0.a == opposite(pair.b) && $0.b == opposite(pair.a) })
      #expect(back.relation == mirror[pair.relation] ?? pair.relation)
      #expect(agree(back.shareA, pair.shareB) && agree(back.shareB, pair.shareA))
      #expect(back.communes == pair.communes && back.zones == pair.zones)
      #expect(isClose(back.population, pair.population))
      #expect(isClose(back.widthM, pair.widthM))
    }
  }

  @Test(arguments: seeds)
  func orderOfInputsDoesNotMatter(_ seed: UInt64) throws {
    let layout = RandomLayout(seed: seed)
    var turned = layout
    turned.communes.reverse()
    turned.zones.reverse()
    turned.schemes.reverse()
    let (one, other) = (try layout.coverage(), try turned.coverage())
    #expect(one.zones.map(\.code) == other.zones.map(\.code))
    for (a, b) in zip(one.zones, other.zones) {
      #expect(agree(a.areaShare, b.areaShare))
      #expect(a.classes == b.classes && a.retained == b.retained && a.communes == b.communes)
      #expect(a.schemes.map(\.id) == b.schemes.map(\.id))
      #expect(a.departement == b.departement)
    }
    let (pairs, turnedPairs) = (try layout.overlaps().pairs, try turned.overlaps().pairs)
    #expect(pairs.map { "\($0.a) \($0.b) \($0.relation)" } == turnedPairs.map { "\($0.a) \($0.b) \($0.relation)" })
  }

  /// To the last bit.
  @Test(arguments: seeds)
  func numberOfThreadsDoesNotMatter(_ seed: UInt64) throws {
    let layout = RandomLayout(seed: seed)
    let (one, two) = (try layout.coverage(threads: 1), try layout.coverage(threads: 2))
    #expect(one.zones.map(\.areaShare) == two.zones.map(\.areaShare))
    #expect(one.zones.map(\.schemes) == two.zones.map(\.schemes))
    #expect(one.zones.map(\.isFragile) == two.zones.map(\.isFragile))
    let (pairs, others) = (try layout.overlaps(threads: 1).pairs, try layout.overlaps(threads: 2).pairs)
    #expect(pairs.map(\.areaKm2) == others.map(\.areaKm2))
    #expect(pairs.map(\.widthM) == others.map(\.widthM))
    #expect(pairs.map { "\($0.a) \($0.b)" } == others.map { "\($0.a) \($0.b)" })
  }
}
