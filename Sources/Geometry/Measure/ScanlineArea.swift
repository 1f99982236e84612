/// Area of the part of one feature that lies inside at least one of some others, by horizontal slabs: for
/// verification only.
///
/// Of another family than the overlays of GEOS and than ``OverlapMeter``: between two consecutive heights at which an
/// edge starts, ends or crosses another, all edges keep their order, and each stretch between two of them is a
/// trapezoid that is inside (even-odd) or not. Exact up to rounding, for features that overlap each other too; slow,
/// since edges are compared two by two.
/// Assumes rings without spikes, holes included in the even-odd count.
/// - Example: the square (0,0)-(2,2) with (1,0)-(3,2) and (1,1)-(3,3) among the others: 2.
public func scanlineArea(
  of subject: (column: PolygonColumn, feature: Int), inside others: [(column: PolygonColumn, feature: Int)]
) -> Double {
  let box = subject.column.box(subject.feature)
  if box.isEmpty { return 0 }
  var edges = scanEdges(subject, owner: 0, box)
  for (position, other) in others.enumerated() { edges += scanEdges(other, owner: position + 1, box) }
  let heights = scanHeights(edges, top: box.maxY - box.minY)
  edges.sort { $0.bottom < $1.bottom }
  var total = 0.0
  var active: [ScanEdge] = []
  var next = 0
  for (low, high) in zip(heights, heights.dropFirst()) {
    let middle = low + (high - low) / 2
    while next < edges.count && edges[next].bottom <= low {
      active.append(edges[next])
      next += 1
    }
    active.removeAll { $0.top < high }
    let crossings = active.map { (x: $0.x(at: middle), owner: $0.owner) }.sorted { $0.x < $1.x }
    total += (high - low) * coveredWidth(crossings, owners: others.count + 1)
  }
  return total
}

/// An edge from its lower to its upper end, relative to the subject's box; horizontal ones have no part.
private struct ScanEdge {
  var xBottom: Double
  var bottom: Double
  var xTop: Double
  var top: Double
  /// 0 for the subject.
  var owner: Int

  func x(at y: Double) -> Double { xBottom + (xTop - xBottom) * ((y - bottom) / (top - bottom)) }
}

/// Edges that can tell what is inside the box: at its heights, and not beyond its right side.
private func scanEdges(
  _ source: (column: PolygonColumn, feature: Int), owner: Int, _ box: Box
) -> [ScanEdge] {
  var edges: [ScanEdge] = []
  let xy = source.column.xy
  for ring in source.column.allRings(of: source.feature) {
    for point in source.column.points(of: ring).dropLast() {
      let (x1, y1) = (xy[2 * point], xy[2 * point + 1])
      let (x2, y2) = (xy[2 * point + 2], xy[2 * point + 3])
      if y1 == y2 || max(y1, y2) <= box.minY || min(y1, y2) >= box.maxY || min(x1, x2) > box.maxX { continue }
      let isUp = y1 < y2
      edges.append(
        ScanEdge(
          xBottom: (isUp ? x1 : x2) - box.minX, bottom: min(y1, y2) - box.minY, xTop: (isUp ? x2 : x1) - box.minX,
          top: max(y1, y2) - box.minY, owner: owner))
    }
  }
  return edges
}

/// Ascending heights from 0 to the top of the box at which an edge starts, ends or crosses another.
private func scanHeights(_ edges: [ScanEdge], top: Double) -> [Double] {
  var heights = [0, top]
  for edge in edges { heights += [edge.bottom, edge.top] }
  // Edges left of the box only tell on which side its points are: their order does not matter.
  let near = edges.filter { max($0.xBottom, $0.xTop) >= 0 }.sorted { $0.bottom < $1.bottom }
  for (position, a) in near.enumerated() {
    for b in near[(position + 1)...] {
      if b.bottom >= a.top { break }
      if max(a.xBottom, a.xTop) < min(b.xBottom, b.xTop) || max(b.xBottom, b.xTop) < min(a.xBottom, a.xTop) { continue }
      let high = min(a.top, b.top)
      let atLow = a.x(at: b.bottom) - b.xBottom
      let atHigh = a.x(at: high) - b.x(at: high)
      if (atLow < 0 && atHigh > 0) || (atLow > 0 && atHigh < 0) {
        heights.append(b.bottom + (high - b.bottom) * (atLow / (atLow - atHigh)))
      }
    }
  }
  heights = heights.filter { $0 >= 0 && $0 <= top }.sorted()
  var distinct: [Double] = []
  for height in heights where distinct.last != height { distinct.append(height) }
  return distinct
}

/// Total width that is inside the subject and inside another one.
private func coveredWidth(_ crossings: [(x: Double, owner: Int)], owners: Int) -> Double {
  var isInside = [Bool](repeating: false, count: owners)
  var others = 0
  var width = 0.0
  for (position, crossing) in crossings.enumerated() {
    if position > 0 && isInside[0] && others > 0 { width += crossing.x - crossings[position - 1].x }
    isInside[crossing.owner].toggle()
    if crossing.owner > 0 { others += isInside[crossing.owner] ? 1 : -1 }
  }
  return width
}
