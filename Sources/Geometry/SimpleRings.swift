/// A proof of validity that needs no GEOS: cheap, and right whenever it says yes.
extension PolygonColumn {
  /// True when the feature is certainly valid: each polygon is one closed ring whose edges meet only end to end, and no
  /// two polygons have boxes that meet. False says nothing: a hole, a box in common or a near miss is for GEOS to judge.
  ///
  /// Signs of areas are taken with the rounding error of Shewchuk's first filter (*Adaptive Precision Floating-Point
  /// Arithmetic and Fast Robust Geometric Predicates*, 1997), so that a doubt is never taken for a yes.
  func isCertainlyValid(_ feature: Int) -> Bool {
    let polygons = polygons(of: feature)
    var boxes: [Box] = []
    for polygon in polygons {
      let rings = rings(of: polygon)
      if rings.count != 1 || !isCertainlySimple(points(of: rings.lowerBound)) { return false }
      if polygons.count > 1 {
        let box = box(ofPoints: points(of: rings.lowerBound))
        if boxes.contains(where: { $0.intersects(box) }) { return false }
        boxes.append(box)
      }
    }
    return true
  }

  private func box(ofPoints points: Range<Int>) -> Box {
    var box = Box.empty
    for p in points { box.extend(x: xy[2 * p], y: xy[2 * p + 1]) }
    return box
  }

  private func isCertainlySimple(_ points: Range<Int>) -> Bool {
    let count = points.count - 1
    let start = points.lowerBound
    guard count >= 3 else { return false }
    return xy.withUnsafeBufferPointer { xy in
      guard xy[2 * start] == xy[2 * (start + count)], xy[2 * start + 1] == xy[2 * (start + count) + 1] else {
        return false
      }
      let xy = UnsafeBufferPointer(rebasing: xy[(2 * start)..<(2 * (start + count + 1))])
      for edge in 0..<count where !turns(xy, edge, edge + 1 == count ? 0 : edge + 1) { return false }
      let order = (0..<count).map { (min(xy[2 * $0], xy[2 * $0 + 2]), Int32($0)) }.sorted { $0.0 < $1.0 }
      return order.withUnsafeBufferPointer { order in
        for (position, (_, first)) in order.enumerated() {
          let i = Int(first)
          let right = max(xy[2 * i], xy[2 * i + 2])
          let low = min(xy[2 * i + 1], xy[2 * i + 3])
          let high = max(xy[2 * i + 1], xy[2 * i + 3])
          var next = position + 1
          while next < count && order[next].0 <= right {
            let j = Int(order[next].1)
            next += 1
            if min(xy[2 * j + 1], xy[2 * j + 3]) > high || max(xy[2 * j + 1], xy[2 * j + 3]) < low { continue }
            let gap = abs(i - j)
            if gap == 1 || gap == count - 1 { continue }
            if !isCertainlyApart(xy, i, j) { return false }
          }
        }
        return true
      }
    }
  }

  /// Two successive edges meet in their common point alone: they turn, or go straight on.
  private func turns(_ xy: UnsafeBufferPointer<Double>, _ edge: Int, _ next: Int) -> Bool {
    if side(xy, edge, edge + 1, next + 1) != 0 { return true }
    let ahead =
      (xy[2 * edge + 2] - xy[2 * edge]) * (xy[2 * next + 2] - xy[2 * next])
      + (xy[2 * edge + 3] - xy[2 * edge + 1]) * (xy[2 * next + 3] - xy[2 * next + 1])
    return ahead > 0
  }

  /// Both ends of one edge are strictly on one side of the other.
  private func isCertainlyApart(_ xy: UnsafeBufferPointer<Double>, _ i: Int, _ j: Int) -> Bool {
    let first = side(xy, i, i + 1, j)
    if first != 0 && first == side(xy, i, i + 1, j + 1) { return true }
    let second = side(xy, j, j + 1, i)
    return second != 0 && second == side(xy, j, j + 1, i + 1)
  }

  /// Side of point c on the line from a to b: 1 left, -1 right, 0 when rounding leaves a doubt.
  private func side(_ xy: UnsafeBufferPointer<Double>, _ a: Int, _ b: Int, _ c: Int) -> Int {
    let left = (xy[2 * a] - xy[2 * c]) * (xy[2 * b + 1] - xy[2 * c + 1])
    let right = (xy[2 * a + 1] - xy[2 * c + 1]) * (xy[2 * b] - xy[2 * c])
    let error = 4e-16 * (abs(left) + abs(right))
    if left - right > error { return 1 }
    return left - right < -error ? -1 : 0
  }
}
