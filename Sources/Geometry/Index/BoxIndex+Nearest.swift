extension BoxIndex {
  /// Visits items by increasing planar distance of their box to the box given, then by number, while that distance is
  /// at most a limit: `maxDistance` at first, then what the last visit returned.
  ///
  /// The closure gets the item and the distance of its box, a lower bound of the distance of what is in it; it returns
  /// the best exact distance known so far to stop there, -1 to stop at once. An empty box visits nothing.
  /// Example: with unit boxes at x = 0, 10 and 20, from the first, the distances are 0, 9 and 19.
  public func nearest<E: Error>(
    to box: Box, maxDistance: Double, visit: (Int, Double) throws(E) -> Double
  ) throws(E) {
    guard !items.isEmpty, !box.isEmpty else { return }
    var limit = maxDistance
    var queue = DistanceQueue()
    let root = boxes.count - 1
    queue.push(.init(distance: distance(boxes[root], box), level: levels.count - 2, node: root, item: -1))
    while let next = queue.pop(), next.distance <= limit {
      if next.item >= 0 {
        limit = try visit(next.item, next.distance)
      } else if next.level == 0 {
        // Again, now as an item: after all nodes at this distance, and in the order of item numbers.
        queue.push(.init(distance: next.distance, level: 0, node: next.node, item: Int(items[next.node])))
      } else {
        for child in children(next.level, next.node) {
          let distance = distance(boxes[child], box)
          if distance > limit { continue }
          let item = next.level == 1 ? Int(items[child]) : -1
          queue.push(.init(distance: distance, level: next.level - 1, node: child, item: item))
        }
      }
    }
  }

  private func distance(_ a: Box, _ b: Box) -> Double {
    let dx = max(0, max(a.minX - b.maxX, b.minX - a.maxX))
    let dy = max(0, max(a.minY - b.maxY, b.minY - a.maxY))
    return (dx * dx + dy * dy).squareRoot()
  }
}

/// A binary heap: the nearest first, nodes before items, then the lowest item.
private struct DistanceQueue {
  struct Entry {
    let distance: Double
    let level: Int
    let node: Int
    /// The item, -1 for a node not opened yet.
    let item: Int

    static func < (a: Entry, b: Entry) -> Bool {
      a.distance != b.distance ? a.distance < b.distance : a.item < b.item
    }
  }
  private var entries: [Entry] = []

  mutating func push(_ entry: Entry) {
    entries.append(entry)
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if !(entries[child] < entries[parent]) { return }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Entry? {
    guard let first = entries.first else { return nil }
    entries.swapAt(0, entries.count - 1)
    entries.removeLast()
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child >= entries.count { return first }
      if child + 1 < entries.count, entries[child + 1] < entries[child] { child += 1 }
      if !(entries[child] < entries[parent]) { return first }
      entries.swapAt(child, parent)
      parent = child
    }
  }
}
