/// The abscissas between which the edges of a border lie, four edges at a time, to pass over those that share none with
/// another edge.
struct EdgeSpans {
  /// Edges in the order in which they are looked through.
  private(set) var order: [Int32] = []
  /// Blocks of four left ends in that order; what fills up the last block meets nothing.
  private(set) var lefts: [SIMD4<Double>] = []
  private(set) var rights: [SIMD4<Double>] = []
  /// By their left ends, which bounds the search.
  private(set) var isSorted = false
  private var keys: [(left: Double, edge: Int32)] = []
  /// By group of blocks, how far right its edges reach, so that each edge of a long border looks at some blocks near it
  /// and not at all those on its left. Empty for a short border.
  private var reaches: [Double] = []
  private static let groupLength = 64

  /// Takes the spans of edges; storage is used again from call to call.
  mutating func take(_ edges: [WindowEdges.Edge], sorted: Bool) {
    isSorted = sorted
    keys.removeAll(keepingCapacity: true)
    for (position, edge) in edges.enumerated() { keys.append((edge.x1, Int32(position))) }
    if sorted { keys.sort { ($0.left, $0.edge) < ($1.left, $1.edge) } }
    order.removeAll(keepingCapacity: true)
    lefts.removeAll(keepingCapacity: true)
    rights.removeAll(keepingCapacity: true)
    for start in stride(from: 0, to: keys.count, by: 4) {
      var left = SIMD4<Double>(repeating: .infinity)
      var right = SIMD4<Double>(repeating: -.infinity)
      for position in start..<min(start + 4, keys.count) {
        let edge = keys[position].edge
        order.append(edge)
        left[position - start] = keys[position].left
        right[position - start] = edges[Int(edge)].x2
      }
      lefts.append(left)
      rights.append(right)
    }
    reaches.removeAll(keepingCapacity: true)
    guard sorted, lefts.count > 4 * Self.groupLength else { return }
    for start in stride(from: 0, to: rights.count, by: Self.groupLength) {
      let blocks = rights[start..<min(start + Self.groupLength, rights.count)]
      reaches.append(blocks.reduce(-.infinity) { max($0, $1.max()) })
    }
  }

  /// Visits the positions in ``order`` of the edges that have a point between two abscissas, in order. Those that start
  /// at `right` are left out.
  @inline(__always)
  func visit(from left: Double, to right: Double, _ body: (Int) -> Void) {
    if reaches.isEmpty {
      visit(lefts.indices, from: left, to: right, body)
      return
    }
    for (group, reach) in reaches.enumerated() {
      let start = group * Self.groupLength
      if lefts[start][0] >= right { return }
      if reach >= left { visit(start..<min(start + Self.groupLength, lefts.count), from: left, to: right, body) }
    }
  }

  @inline(__always)
  private func visit(_ blocks: Range<Int>, from left: Double, to right: Double, _ body: (Int) -> Void) {
    let (from, to) = (SIMD4<Double>(repeating: left), SIMD4<Double>(repeating: right))
    for block in blocks {
      if isSorted && lefts[block][0] >= right { return }
      let meets = (lefts[block] .< to) .& (rights[block] .>= from)
      if !any(meets) { continue }
      for lane in 0..<4 where meets[lane] { body(4 * block + lane) }
    }
  }
}
