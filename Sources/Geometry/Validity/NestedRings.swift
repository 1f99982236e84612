/// How the rings of a feature lie in one another, where their edges are known to be apart: the last part of
/// ``ValidityProof``.
///
/// Of many rings, only those whose boxes meet are held against each other, and a long ring that is asked about often
/// is looked through by its runs of edges: the cost follows the points, not the square of the rings.
struct NestedRings {
  private struct Ring {
    let box: Box
    let points: Range<Int>
    /// Boxes of runs of edges, once it has been asked about often.
    var index: BoxIndex?
    var timesAsked = 0
  }

  private enum Place {
    case inside, outside, doubtful
  }

  private let xy: UnsafeBufferPointer<Double>

  init(_ xy: UnsafeBufferPointer<Double>) { self.xy = xy }

  /// True when holes certainly lie in their shell and in no other hole, and no polygon in another.
  func areNested(_ column: PolygonColumn, _ feature: Int) -> Bool {
    var shells: [Ring] = []
    for polygon in column.polygons(of: feature) {
      var rings = column.rings(of: polygon).map { ring(column.points(of: $0)) }
      var shell = rings.removeFirst()
      for hole in rings where place(hole.points.lowerBound, &shell) != .inside { return false }
      if !areApart(&rings) { return false }
      shells.append(shell)
    }
    return areApart(&shells)
  }

  private func ring(_ points: Range<Int>) -> Ring {
    var box = Box.empty
    for p in points { box.extend(x: xy[2 * p], y: xy[2 * p + 1]) }
    return Ring(box: box, points: points)
  }

  /// Rings that do not cross, none of which lies in another.
  private func areApart(_ rings: inout [Ring]) -> Bool {
    let index = rings.count > 16 ? BoxIndex(rings.map(\.box)) : nil
    for i in rings.indices {
      let candidates = index?.query(rings[i].box) ?? Array(0..<i)
      for j in candidates where j < i && rings[i].box.intersects(rings[j].box) {
        let (here, there) = (rings[i].points.lowerBound, rings[j].points.lowerBound)
        if place(here, &rings[j]) != .outside || place(there, &rings[i]) != .outside { return false }
      }
    }
    return true
  }

  /// By the number of times that a ray to the right crosses the ring, where each crossing is beyond doubt.
  private func place(_ point: Int, _ ring: inout Ring) -> Place {
    let (x, y) = (xy[2 * point], xy[2 * point + 1])
    ring.timesAsked += 1
    if ring.index == nil, ring.timesAsked > 8, ring.points.count > 256 { ring.index = runs(ring.points) }
    var isInside = false
    var isDoubtful = false
    func cross(_ edges: Range<Int>) {
      for p in edges where (xy[2 * p + 1] > y) != (xy[2 * p + 3] > y) {
        let side = ValidityProof.side(xy, p, p + 1, point)
        if side == 0 { isDoubtful = true }
        if (side > 0) == (xy[2 * p + 3] > y) { isInside.toggle() }
      }
    }
    if let index = ring.index {
      index.query(Box(minX: x, minY: y, maxX: .infinity, maxY: y)) { run in cross(edges(run, ring.points)) }
    } else {
      cross(ring.points.dropLast())
    }
    return isDoubtful ? .doubtful : isInside ? .inside : .outside
  }

  // MARK: Runs of edges

  private static let runLength = 16

  private func runs(_ points: Range<Int>) -> BoxIndex {
    let count = (points.count - 1 + Self.runLength - 1) / Self.runLength
    return BoxIndex(
      (0..<count).map { run in
        let edges = edges(run, points)
        var box = Box.empty
        for p in edges.lowerBound...edges.upperBound { box.extend(x: xy[2 * p], y: xy[2 * p + 1]) }
        return box
      })
  }

  /// First points of the edges of a run.
  private func edges(_ run: Int, _ points: Range<Int>) -> Range<Int> {
    let start = points.lowerBound + run * Self.runLength
    return start..<min(start + Self.runLength, points.upperBound - 1)
  }
}
