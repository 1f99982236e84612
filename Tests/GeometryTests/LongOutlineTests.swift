import Geometry
import Glibc
import Testing

/// Teeth as high as the comb is wide, `points / 2` of them.
private func comb(_ points: Int, turned: Bool = false) -> Ring {
  let teeth = points / 2
  let upright: Ring = (0..<teeth).flatMap { tooth -> Ring in
    let height = tooth.isMultiple(of: 2) ? 0.0 : 1
    return [(Double(tooth) / Double(teeth), height), ((Double(tooth) + 0.5) / Double(teeth), height)]
  }
  return ([(0, -0.1)] + upright + [(1, -0.1)]).map { turned ? ($0.1, $0.0) : $0 }
}

private func wavy(_ points: Int, x: Double = 0) -> Ring {
  (0..<points).map { point in
    let angle = 2 * Double.pi * Double(point) / Double(points)
    let radius = 1 + 0.1 * sin(7 * angle)
    return (x + radius * cos(angle), radius * sin(angle))
  }
}

@Suite("Long and tangled outlines")
struct LongOutlineTests {
  /// Edges of a long border are passed over by groups: the area must be that of the overlay, which knows no groups.
  @Test(arguments: [1_000, 1_030, 5_000, 20_000])
  func longOutlinesMeasureAsGEOSDoes(_ points: Int) throws {
    let both = column([[wavy(points)]], [[wavy(points, x: 0.7)]], [[square(0.2, -2, 4)]])
    let context = GEOSContext()
    let outlines = Outlines(both)
    var meter = OverlapMeter()
    for (a, b) in [(0, 1), (1, 0), (0, 2), (2, 1)] {
      let expected = try context.shape(both, a, name: "a").intersection(context.shape(both, b, name: "b")).area
      #expect(isClose(meter.extent(outlines, a, outlines, b).area, expected, within: 1e-11))
      let (extent, border) = meter.extentAndBorder(outlines, a, outlines, b, metric: .standard)
      #expect(isClose(extent.area, expected, within: 1e-11) && border.ofSecond > 0)
    }
  }

  /// 200 teeth of height 1 on a width of 1: about 200² / π by Crofton's formula, far below the limit; 1,000 are above it,
  /// where the comb is valid as where it may not be.
  @Test func combsAreListedFromACertainNumberOfTeeth() {
    #expect(column([[comb(400)]]).tangledFeatures().isEmpty)
    let found = column([[comb(400)]], [[comb(2_000)]], [[comb(2_000, turned: true)]]).tangledFeatures()
    #expect(found.map(\.feature) == [1, 2])
    // 1,000 teeth of 1, less the gaps: length 1,001 in a box of 1.1.
    #expect(found.allSatisfy { abs(Double($0.crossings) - 1_001 * 1_001 / (1.1 * .pi)) < 3_000 })
  }

  /// 1,000 points joined at random cross themselves some 100,000 times, which a valid outline may not do.
  @Test func scribblesAreListedEarlier() {
    var generator = SeededGenerator(seed: 3)
    func scribble(_ points: Int) -> Ring {
      (0..<points).map { _ in
        (Double.random(in: 0...1, using: &generator), Double.random(in: 0...1, using: &generator))
      }
    }
    let found = column([[scribble(100)]], [[scribble(1_000)]]).tangledFeatures()
    #expect(found.map(\.feature) == [1])
  }

  @Test func theFirstFeatureThatIsAlike() {
    let hole = [square(0, 0, 4), square(1, 1)]
    let parts = [[square(0, 0, 4)], [square(1, 1)]]
    var column = PolygonColumn()
    for feature in [[hole], parts, [[square(0, 0, 4)]], [hole], parts, [], [], [[square(0, 0, 5)]]] {
      column.append(feature)
    }
    // A hole is not a part, though the points are the same.
    #expect(column.firstAlike == [0, 1, 2, 0, 1, 5, 5, 7])
  }

  /// A round outline of many points, a zone of many parts, and a long strip are none of it.
  @Test func whatIsLongWithoutBeingTangled() {
    let parts = (0..<10_000).map { [square(Double($0 % 100) * 10, Double($0 / 100) * 10, 5)] }
    let strip: Ring = (0..<1_000).map { (Double($0), 0) } + (0..<1_000).reversed().map { (Double($0), 0.1) }
    #expect(column([[wavy(100_000)]], parts, [[strip]]).tangledFeatures().isEmpty)
  }
}
