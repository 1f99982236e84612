/// Measures what two features have in common without building it.
///
/// Each feature is the signed sum of the trapezoids under its edges, so that the area in common is the double sum over
/// edges e of the one and f of the other of sign × sign × the integral of min(e, f): no order of vertices to find out,
/// no decision that rounding could turn, and no failure where borders coincide. Edges that the other's box does not
/// hold are summed up (``WindowEdges``), so that the cost follows the edges that are near, not the vertices.
/// The formula is that of Green's theorem applied to a product of indicator functions; see also the polygon moments
/// of Steger, *On the calculation of arbitrary moments of polygons* (1996).
///
/// Assumes valid features in one equal-area plane. Areas are in squared units of the plane, off by some 1e-15 of the
/// window's: about 1e-6 m² for communes. A commune and a zone take 1 to 3 µs where an overlay takes 60 to 170.
/// A meter belongs to one task: it keeps its storage from one pair to the next.
/// Example: the squares (0,0)-(2,2) and (1,1)-(3,3) have 1 in common; the first and (2,0)-(4,2), which touch, have 0.
public struct OverlapMeter {
  private var first = WindowEdges()
  private var second = WindowEdges()
  /// Of the second's edges.
  private var spans = EdgeSpans()
  /// By edge of the second, the part of it inside the first.
  private var insideFirst: [Double] = []

  public init() {}

  /// What two features have in common.
  public struct Extent: Sendable, Equatable {
    /// Squared units of the plane; exactly that of a feature which the other holds whole.
    public var area: Double
    /// The other feature holds the first, the second, whole (within a billionth of its area).
    public var holdsFirst = false
    package var holdsSecond = false
    /// Neither border comes near the other: what they have in common, or that they have nothing, is beyond doubt.
    public var isClear = false

    static let apart = Extent(area: 0, isClear: true)
  }

  /// Ground length of the border of the common part, split by whose border it is.
  public struct Border: Sendable {
    /// Pieces of the first feature's border inside the second: first point of the edge, metres.
    public var ofFirst: [(point: Int32, length: Double)] = []
    /// Metres of the second's border inside the first.
    public var ofSecond = 0.0
  }

  /// Area in common; nothing is drawn.
  public mutating func extent(_ a: Outlines, _ i: Int, _ b: Outlines, _ j: Int) -> Extent {
    guard let window = Self.window(a.boxes[i], b.boxes[j]) else { return .apart }
    var border = Border()
    return extent(a, i, b, j, in: window, metric: nil, &border)
  }

  /// Area in common with the border of the common part.
  ///
  /// Where borders coincide with both features on the same side they count once, as the second's.
  public mutating func extentAndBorder(
    _ a: Outlines, _ i: Int, _ b: Outlines, _ j: Int, metric: GroundMetric
  ) -> (extent: Extent, border: Border) {
    guard var window = Self.window(a.boxes[i], b.boxes[j]) else { return (.apart, Border()) }
    // Borders along the rim of the window would be taken for the area beyond it, and lose their length.
    window = Box(minX: window.minX - 1, minY: window.minY - 1, maxX: window.maxX + 1, maxY: window.maxY + 1)
    var border = Border()
    let extent = extent(a, i, b, j, in: window, metric: metric, &border)
    let isNothing = extent.area < 1e-6 * min(a.areas[i], b.areas[j])
    if isNothing && !extent.isClear && areBordersApart() { return (.apart, Border()) }
    return (extent, extent.area > 0 ? border : Border())
  }

  private mutating func extent(
    _ a: Outlines, _ i: Int, _ b: Outlines, _ j: Int, in window: Box, metric: GroundMetric?, _ border: inout Border
  ) -> Extent {
    second.take(b, j, in: window, metric: metric)
    if !second.isEntered {
      // All of the window lies on one side of the border.
      if !second.holdsWindow { return .apart }
      if window == a.boxes[i] { return Self.judged(a.areas[i], a.areas[i], b.areas[j], true, false) }
    }
    first.take(a, i, in: window, metric: metric)
    spans.take(second.edges, sorted: first.edges.count * second.edges.count > 2_000)
    let area = metric == nil ? commonArea() : commonAreaAndBorder(&border)
    return Self.judged(area, a.areas[i], b.areas[j], first.isEntered, second.isEntered)
  }

  /// No edge of the one comes near an edge of the other; laid edges, which have no length, are none.
  private func areBordersApart() -> Bool {
    var areApart = true
    for e in first.edges where e.length > 0 && areApart {
      let margin = WindowEdges.Edge.margin
      spans.visit(from: e.x1 - margin, to: e.x2 + margin) { position in
        let f = second.edges[Int(spans.order[position])]
        if f.length > 0 && !e.isApart(from: f) { areApart = false }
      }
    }
    return areApart
  }

  private static func window(_ a: Box, _ b: Box) -> Box? {
    let window = Box(
      minX: max(a.minX, b.minX), minY: max(a.minY, b.minY), maxX: min(a.maxX, b.maxX), maxY: min(a.maxY, b.maxY))
    return window.minX <= window.maxX && window.minY <= window.maxY ? window : nil
  }

  private static func judged(
    _ area: Double, _ areaA: Double, _ areaB: Double, _ entersA: Bool, _ entersB: Bool
  ) -> Extent {
    let nearlyA = areaA > 0 && abs(area - areaA) <= 1e-9 * areaA
    let nearlyB = areaB > 0 && abs(area - areaB) <= 1e-9 * areaB
    // A border that stays out of the window leaves all of the other feature on one side.
    let isClear = !entersA || !entersB
    if nearlyA || nearlyB {
      return Extent(area: nearlyA ? areaA : areaB, holdsFirst: nearlyA, holdsSecond: nearlyB, isClear: isClear)
    }
    if isClear && area < 1e-6 * min(areaA, areaB) { return .apart }
    return Extent(area: max(0, area))
  }

  /// Sum over pairs of edges of sign × sign × the integral of the lower of the two.
  private func commonArea() -> Double {
    var total = 0.0
    first.edges.withUnsafeBufferPointer { first in
      second.edges.withUnsafeBufferPointer { second in
        for e in first {
          var sum = 0.0
          spans.visit(from: e.x1, to: e.x2) { position in
            let f = second[Int(spans.order[position])]
            sum += f.sign * EdgePair(e, f).twiceUnderBoth
          }
          total += e.sign * sum
        }
      }
    }
    return total / 2
  }

  /// The area, and how much of each edge lies inside the other feature: the sum over the other's edges of sign × the
  /// part of the edge that lies under them.
  private mutating func commonAreaAndBorder(_ border: inout Border) -> Double {
    insideFirst.removeAll(keepingCapacity: true)
    insideFirst.append(contentsOf: repeatElement(0, count: spans.order.count))
    var total = 0.0
    first.edges.withUnsafeBufferPointer { first in
      second.edges.withUnsafeBufferPointer { second in
        for e in first {
          var (sum, inside) = (0.0, 0.0)
          if e.x1 == e.x2 {
            for position in spans.order {
              inside += second[Int(position)].sign * e.portion(below: second[Int(position)])
            }
          } else {
            spans.visit(from: e.x1, to: e.x2) { position in
              let f = second[Int(spans.order[position])]
              if f.x1 == f.x2 {
                insideFirst[position] += e.sign * f.portion(below: e)
                return
              }
              let pair = EdgePair(e, f)
              sum += f.sign * pair.twiceUnderBoth
              if e.length > 0 { inside += f.sign * pair.portionOfFirst }
              if f.length > 0 { insideFirst[position] += e.sign * pair.portionOfSecond }
            }
          }
          total += e.sign * sum
          inside *= e.length
          if inside > 1e-6 * e.length { border.ofFirst.append((e.point, inside)) }
        }
        for (position, inside) in zip(spans.order, insideFirst) {
          border.ofSecond += second[Int(position)].length * inside
        }
      }
    }
    return total / 2
  }
}

@available(*, unavailable)
extension OverlapMeter: Sendable {}
