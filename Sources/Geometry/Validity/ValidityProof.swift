/// A proof of validity that needs no GEOS: cheap, and right whenever it says yes.
///
/// A no says nothing: rings that touch in a point, an island in a hole or a near miss are for GEOS to judge. Signs of areas are taken with the rounding error of Shewchuk's first filter (*Adaptive Precision
/// Floating-Point Arithmetic and Fast Robust Geometric Predicates*, 1997), so that a doubt is never taken for a yes.
/// 35,000 communes take some 30 ms, where GEOS takes 300. A proof belongs to one task: it keeps its storage.
struct ValidityProof {
  /// First points of the edges, ring after ring; edges without length are passed over.
  private var starts: [Int32] = []
  /// For each edge, the one that follows it in its ring.
  private var next: [Int32] = []
  /// Edges in the order in which they are looked through.
  private var order: [Int32] = []
  /// Boxes of edges in that order, from the feature's first point, four at a time: rounding keeps the order of
  /// numbers, so that boxes which meet in double precision meet here.
  private var minX: [SIMD4<Float>] = []
  private var maxX: [SIMD4<Float>] = []
  private var minY: [SIMD4<Float>] = []
  private var maxY: [SIMD4<Float>] = []
  private var blocks = 0

  /// True when the feature is certainly valid: edges meet only end to end within a ring, holes lie in their shell and
  /// in no other hole, and no polygon lies in another.
  mutating func holds(_ column: PolygonColumn, _ feature: Int) -> Bool {
    column.xy.withUnsafeBufferPointer { xy in
      starts.removeAll(keepingCapacity: true)
      next.removeAll(keepingCapacity: true)
      let rings = column.allRings(of: feature)
      for ring in rings where !takeTurning(xy, column.points(of: ring)) { return false }
      return areEdgesApart(xy) && (rings.count == 1 || NestedRings(xy).areNested(column, feature))
    }
  }

  /// Takes the edges of a ring that is closed, has at least three edges, and whose successive edges meet in their
  /// common point alone.
  private mutating func takeTurning(_ xy: UnsafeBufferPointer<Double>, _ points: Range<Int>) -> Bool {
    let (first, last) = (points.lowerBound, points.upperBound - 1)
    guard points.count > 3, xy[2 * first] == xy[2 * last], xy[2 * first + 1] == xy[2 * last + 1] else { return false }
    let begin = starts.count
    for p in first..<last where xy[2 * p] != xy[2 * p + 2] || xy[2 * p + 1] != xy[2 * p + 3] {
      starts.append(Int32(p))
      next.append(Int32(starts.count))
    }
    guard starts.count - begin > 2 else { return false }
    next[next.count - 1] = Int32(begin)
    for edge in begin..<starts.count where !turns(xy, Int(starts[edge]), Int(starts[Int(next[edge])])) { return false }
    return true
  }

  /// Two successive edges turn, or go straight on.
  private func turns(_ xy: UnsafeBufferPointer<Double>, _ edge: Int, _ next: Int) -> Bool {
    if Self.side(xy, edge, edge + 1, next + 1) != 0 { return true }
    let ahead =
      (xy[2 * edge + 2] - xy[2 * edge]) * (xy[2 * next + 2] - xy[2 * next])
      + (xy[2 * edge + 3] - xy[2 * edge + 1]) * (xy[2 * next + 3] - xy[2 * next + 1])
    return ahead > 0
  }

  // MARK: Edges

  private mutating func areEdgesApart(_ xy: UnsafeBufferPointer<Double>) -> Bool {
    if starts.isEmpty { return true }
    order.removeAll(keepingCapacity: true)
    for edge in starts.indices { order.append(Int32(edge)) }
    // Long borders are looked through in the order of their left ends, which bounds the search.
    let isLong = starts.count > 128
    if isLong {
      let left = starts.map { min(xy[2 * Int($0)], xy[2 * Int($0) + 2]) }
      order.sort { left[Int($0)] < left[Int($1)] }
    }
    box(xy)
    for i in order.indices {
      let (block, lane) = (i / 4, i % 4)
      let left = SIMD4<Float>(repeating: minX[block][lane])
      let right = SIMD4<Float>(repeating: maxX[block][lane])
      let low = SIMD4<Float>(repeating: minY[block][lane])
      let high = SIMD4<Float>(repeating: maxY[block][lane])
      for other in block..<blocks {
        if isLong && minX[other][0] > right[0] { break }
        let meets =
          (minX[other] .<= right) .& (maxX[other] .>= left) .& (minY[other] .<= high) .& (maxY[other] .>= low)
        if !any(meets) { continue }
        for lane in 0..<4 where meets[lane] {
          let j = 4 * other + lane
          if j > i && !areApart(xy, order[i], order[j]) { return false }
        }
      }
    }
    return true
  }

  private mutating func box(_ xy: UnsafeBufferPointer<Double>) {
    blocks = (starts.count + 3) / 4
    if minX.count < blocks {
      let room = [SIMD4<Float>](repeating: .zero, count: 2 * blocks)
      (minX, maxX, minY, maxY) = (room, room, room, room)
    }
    let (x0, y0) = (xy[2 * Int(starts[0])], xy[2 * Int(starts[0]) + 1])
    for position in 0..<(4 * blocks) {
      let (block, lane) = (position / 4, position % 4)
      guard position < order.count else {
        // Meets nothing.
        minX[block][lane] = .infinity
        maxX[block][lane] = -.infinity
        continue
      }
      let p = Int(starts[Int(order[position])])
      let (ax, ay) = (Float(xy[2 * p] - x0), Float(xy[2 * p + 1] - y0))
      let (bx, by) = (Float(xy[2 * p + 2] - x0), Float(xy[2 * p + 3] - y0))
      minX[block][lane] = min(ax, bx)
      maxX[block][lane] = max(ax, bx)
      minY[block][lane] = min(ay, by)
      maxY[block][lane] = max(ay, by)
    }
  }

  /// Edges that follow each other in their ring have been seen to turn; others must have no point in common.
  private func areApart(_ xy: UnsafeBufferPointer<Double>, _ a: Int32, _ b: Int32) -> Bool {
    if next[Int(a)] == b || next[Int(b)] == a { return true }
    let (i, j) = (Int(starts[Int(a)]), Int(starts[Int(b)]))
    let here = Self.side(xy, i, i + 1, j)
    if here != 0 && here == Self.side(xy, i, i + 1, j + 1) { return true }
    let there = Self.side(xy, j, j + 1, i)
    return there != 0 && there == Self.side(xy, j, j + 1, i + 1)
  }

  /// Side of point c on the line from a to b: 1 left, -1 right, 0 when rounding leaves a doubt.
  static func side(_ xy: UnsafeBufferPointer<Double>, _ a: Int, _ b: Int, _ c: Int) -> Int {
    let left = (xy[2 * a] - xy[2 * c]) * (xy[2 * b + 1] - xy[2 * c + 1])
    let right = (xy[2 * a + 1] - xy[2 * c + 1]) * (xy[2 * b] - xy[2 * c])
    let error = 4e-16 * (abs(left) + abs(right))
    if left - right > error { return 1 }
    return left - right < -error ? -1 : 0
  }
}
