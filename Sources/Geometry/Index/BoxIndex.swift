/// A packed tree of boxes (sort-tile-recursive), to find those that meet a box or lie near it.
///
/// A value made of plain arrays, shared by tasks as it is. Not the tree of GEOS: in 3.11 that one wants a geometry
/// for each box, and its handle may not cross tasks. 35,000 boxes are indexed in some 5 ms, a query takes about 1 µs.
/// Empty boxes and boxes with a NaN are never found. Box coordinates are planar.
public struct BoxIndex: Sendable {
  static let width = 16
  /// Boxes of the items in tree order, then those of each level above, up to the root.
  let boxes: [Box]
  /// For each level, leaves first, where its boxes start; then where the last ends.
  let levels: [Int]
  /// The caller's number of each item, in tree order.
  let items: [Int32]

  /// Indexes boxes; ``query(_:)`` answers with positions in `boxes`.
  public init(_ boxes: [Box]) {
    var keyed: [(x: Double, y: Double, item: Int32)] = []
    keyed.reserveCapacity(boxes.count)
    for (item, box) in boxes.enumerated() where !isMissing(box) {
      keyed.append((center(box.minX, box.maxX), center(box.minY, box.maxY), Int32(item)))
    }
    let leaves = (keyed.count + Self.width - 1) / Self.width
    let slices = Int(Double(leaves).squareRoot().rounded(.up))
    let sliceSize = max(1, slices) * Self.width
    keyed.sort { ($0.x, $0.item) < ($1.x, $1.item) }
    for start in stride(from: 0, to: keyed.count, by: sliceSize) {
      keyed[start..<min(keyed.count, start + sliceSize)].sort { ($0.y, $0.item) < ($1.y, $1.item) }
    }

    self.init(boxes, inOrder: keyed.map(\.item))
  }

  /// The same index from the ``order`` of an earlier one; `nil` if it names what is no box or not each once.
  public init?(_ boxes: [Box], order: [Int32]) {
    var isNamed = [Bool](repeating: false, count: boxes.count)
    for item in order {
      guard boxes.indices.contains(Int(item)), !isNamed[Int(item)] else { return nil }
      isNamed[Int(item)] = true
    }
    for (box, isNamed) in zip(boxes, isNamed) where isNamed == isMissing(box) { return nil }
    self.init(boxes, inOrder: order)
  }

  /// The caller's number of each item, in tree order.
  public var order: [Int32] { items }

  private init(_ boxes: [Box], inOrder items: [Int32]) {
    var all = items.map { boxes[Int($0)] }
    var levels = [0]
    var start = 0
    while all.count - start > 1 {
      let end = all.count
      for first in stride(from: start, to: end, by: Self.width) {
        var union = all[first]
        for child in (first + 1)..<max(first + 1, min(end, first + Self.width)) { union = union.union(all[child]) }
        all.append(union)
      }
      levels.append(end)
      start = end
    }
    levels.append(all.count)
    self.boxes = all
    self.levels = levels
    self.items = items
  }

  /// Visits the items whose box meets the box given, borders included, in no order that means anything.
  public func query<E: Error>(_ box: Box, _ visit: (Int) throws(E) -> Void) throws(E) {
    guard !items.isEmpty, !box.isEmpty else { return }
    try descend(levels.count - 2, boxes.count - 1, box, visit)
  }

  /// The items whose box meets the box given, borders included, in ascending order.
  public func query(_ box: Box) -> [Int] {
    var found: [Int] = []
    query(box) { found.append($0) }
    found.sort()
    return found
  }

  private func descend<E: Error>(
    _ level: Int, _ node: Int, _ box: Box, _ visit: (Int) throws(E) -> Void
  ) throws(E) {
    guard boxes[node].intersects(box) else { return }
    if level == 0 { return try visit(Int(items[node])) }
    for child in children(level, node) {
      if level == 1 {
        if boxes[child].intersects(box) { try visit(Int(items[child])) }
      } else {
        try descend(level - 1, child, box, visit)
      }
    }
  }

  /// The nodes under a node of a level above 0.
  func children(_ level: Int, _ node: Int) -> Range<Int> {
    let first = levels[level - 1] + (node - levels[level]) * Self.width
    return first..<min(first + Self.width, levels[level])
  }
}

/// Middle of an interval; 0 for an unbounded one.
private func center(_ low: Double, _ high: Double) -> Double {
  let middle = low / 2 + high / 2
  return middle.isNaN ? 0 : middle
}

/// Whether a box is empty or has a NaN: it meets nothing.
private func isMissing(_ box: Box) -> Bool { !(box.minX <= box.maxX && box.minY <= box.maxY) }
