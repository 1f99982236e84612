extension PolygonColumn {
  /// For each feature, the first one that has the same points in the same order, itself if none comes before.
  /// Example: of A, B and a copy of A, 0, 1 and 0.
  package var firstAlike: [Int] { firstAlike(among: Array(0..<count)) }

  /// The same for some features, among themselves, in their order.
  package func firstAlike(among features: [Int]) -> [Int] {
    var seen: [Int: [Int]] = [:]
    return features.map { feature in
      let points = allPoints(of: feature)
      var hasher = Hasher()
      for point in points {
        hasher.combine(xy[2 * point])
        hasher.combine(xy[2 * point + 1])
      }
      let key = hasher.finalize()
      if let first = seen[key]?.first(where: { isAlike($0, feature) }) { return first }
      seen[key, default: []].append(feature)
      return feature
    }
  }

  private func isAlike(_ a: Int, _ b: Int) -> Bool {
    let (here, there) = (allPoints(of: a), allPoints(of: b))
    if here.count != there.count || lengths(a) != lengths(b) { return false }
    return zip(here, there).allSatisfy { xy[2 * $0] == xy[2 * $1] && xy[2 * $0 + 1] == xy[2 * $1 + 1] }
  }

  /// Points of each ring of each polygon.
  private func lengths(_ feature: Int) -> [[Int]] {
    polygons(of: feature).map { polygon in rings(of: polygon).map { points(of: $0).count } }
  }
}
