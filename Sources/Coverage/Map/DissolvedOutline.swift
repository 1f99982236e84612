extension MapOutlines {
  /// A place of the map, in metres of its plane.
  public struct Point: Sendable, Equatable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The points of an arc.
  public func points(ofArc arc: Int) -> [Point] { arcs.points(of: arc).map { point(arcs, $0, unit) } }

  /// The points of the rings of a shape of a zoning or of a drawn perimeter.
  public func rings(ofShape shape: Int, in shapes: MapShapes) -> [[Point]] {
    shapes.rings(of: shape).map { ring in shapes.rings.points(of: ring).map { point(shapes.rings, $0, zoneUnit) } }
  }

  private func point(_ lines: MapLines, _ index: Int, _ unit: Int) -> Point {
    Point(x: Double(lines.xy[2 * index]) * Double(unit), y: Double(lines.xy[2 * index + 1]) * Double(unit))
  }

  /// The outline of some atoms taken together, as rings to be filled by the even-odd rule: the arcs that one of them has
  /// and no other. Example: two squares side by side are one ring.
  public func dissolved(_ atoms: some Sequence<Int>) -> [[Point]] {
    var isOnce: [Int32: Bool] = [:]
    for atom in atoms {
      for ring in rings(of: atom) {
        for reference in ring { isOnce[max(reference, ~reference), default: false].toggle() }
      }
    }
    let border = isOnce.filter(\.value).keys.sorted().filter { !arcs.points(of: Int($0)).isEmpty }
    var atEnd: [SIMD2<Int32>: [Int32]] = [:]
    for arc in border {
      atEnd[end(arc, isLast: false), default: []].append(arc)
      atEnd[end(arc, isLast: true), default: []].append(arc)
    }
    var isDone: Set<Int32> = []
    var rings: [[Point]] = []
    for first in border where isDone.insert(first).inserted {
      var ring = points(ofArc: Int(first))
      var here = end(first, isLast: true)
      let start = end(first, isLast: false)
      while here != start, let next = atEnd[here]?.first(where: { !isDone.contains($0) }) {
        isDone.insert(next)
        let isForward = end(next, isLast: false) == here
        let along = points(ofArc: Int(next))
        ring += (isForward ? along : along.reversed()).dropFirst()
        here = end(next, isLast: isForward)
      }
      if ring.count > 2 { rings.append(ring) }
    }
    return rings
  }

  private func end(_ arc: Int32, isLast: Bool) -> SIMD2<Int32> {
    let points = arcs.points(of: Int(arc))
    let point = isLast ? points.upperBound - 1 : points.lowerBound
    return SIMD2(arcs.xy[2 * point], arcs.xy[2 * point + 1])
  }
}
