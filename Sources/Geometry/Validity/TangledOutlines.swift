extension PolygonColumn {
  /// Features whose outline is so tangled that measuring one against another like it could fill the memory: the time and
  /// room of an overlay follow the crossings, and two combs of n teeth laid across each other have n² of them.
  ///
  /// Counted are the crossings that lines as long as the outline would have with themselves, thrown at random into its
  /// box: length² / (π × area of the box) by Crofton's formula (Santaló, *Integral Geometry and Geometric Probability*,
  /// 1976), and never more than n² / 2 for n points. A région's coast has some hundreds, the outlines of all its communes
  /// side by side some thousands, 40,000 squares that fill half of their box 130,000. An outline that may cross itself is allowed
  /// fewer, because it does cross.
  /// - Returns: positions with the crossings counted, in order; features in a plane of finite coordinates.
  /// - Example: a comb of 400 points, 200 teeth as high as it is wide, has 200² / π = 12,732; of 4,000 points it is listed.
  package func tangledFeatures() -> [(feature: Int, crossings: Int)] {
    (0..<count).compactMap { feature in
      let most = crossings(of: feature)
      guard most > Self.mostSelfCrossings, most > Self.mostCrossings || !isCertainlyValid(feature) else { return nil }
      return (feature, Int(most))
    }
  }

  private static let mostCrossings = 150_000.0, mostSelfCrossings = 30_000.0

  private func crossings(of feature: Int) -> Double {
    let points = Double(allPoints(of: feature).count)
    let most = points * points / 2
    guard most > Self.mostSelfCrossings else { return 0 }
    let box = box(feature)
    let area = (box.maxX - box.minX) * (box.maxY - box.minY)
    guard area > 0 else { return 0 }
    var length = 0.0
    for ring in allRings(of: feature) {
      for p in self.points(of: ring).dropLast() {
        let (dx, dy) = (xy[2 * p + 2] - xy[2 * p], xy[2 * p + 3] - xy[2 * p + 1])
        length += (dx * dx + dy * dy).squareRoot()
      }
    }
    return min(most, length * length / (.pi * area))
  }
}
