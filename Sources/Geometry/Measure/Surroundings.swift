/// The surroundings of some features: what lies within a distance of them, border to border.
///
/// Distances are geodesic: where the interpolated ones of the plane are within 1 % of the limit, PROJ measures between the
/// nearest points. Runs of sixteen edges are settled by their boxes where these allow it; only the others are compared edge
/// by edge. Assumes edges shorter than the limit, and features of which none lies inside another without touching its
/// border. Example: two squares 15,001 m apart are not within 15,000 m of each other; they are within 15,002 m.
public struct Surroundings: Sendable {
  /// Metres on the ground.
  public let limit: Double
  private let outlines: Outlines
  private let runs: [Range<Int>]
  private let boxes: [Box]
  private let index: BoxIndex
  private let metric = GroundMetric.standard

  /// - Parameters:
  ///   - features: those of `outlines` to be near to; none: nothing is near, as with empty features.
  ///   - limit: metres on the ground, above 0.
  public init(of features: [Int], in outlines: Outlines, within limit: Double) {
    self.limit = limit
    self.outlines = outlines
    let found = features.flatMap { outlines.pointsOfRuns(of: $0) }
    runs = found.map(\.points)
    boxes = found.map(\.box)
    index = BoxIndex(boxes)
  }

  /// Whether a feature of the same outlines lies within the limit of one of the features, borders included; a feature is
  /// near itself, an empty one near nothing.
  public func holds(_ feature: Int) -> Bool {
    let box = outlines.boxes[feature]
    if box.isEmpty { return false }
    let stretch = stretch(box.minY - 2 * limit, box.maxY + 2 * limit)
    let (dx, dy) = (limit * stretch.greatest, limit / stretch.least)
    let near = index.query(
      Box(minX: box.minX - dx, minY: box.minY - dy, maxX: box.maxX + dx, maxY: box.maxY + dy))
    if near.isEmpty { return false }
    let mine = outlines.pointsOfRuns(of: feature)
    var open: [(mine: Int, other: Int)] = []
    for other in near {
      for (position, run) in mine.enumerated() {
        let span = span(run.box, boxes[other])
        if span.greatest <= limit { return true }
        if span.least <= limit { open.append((position, other)) }
      }
    }
    return open.contains { areEdgesNear(mine[$0.mine].points, runs[$0.other]) }
  }

  /// The least and the greatest distance on the ground that points of two boxes can have, within 1 %.
  private func span(_ a: Box, _ b: Box) -> (least: Double, greatest: Double) {
    let stretch = stretch(min(a.minY, b.minY), max(a.maxY, b.maxY))
    let dx = max(0, a.minX - b.maxX, b.minX - a.maxX) / stretch.greatest
    let dy = max(0, a.minY - b.maxY, b.minY - a.maxY) * stretch.least
    let wide = (max(a.maxX, b.maxX) - min(a.minX, b.minX)) / stretch.least
    let high = (max(a.maxY, b.maxY) - min(a.minY, b.minY)) * stretch.greatest
    return ((dx * dx + dy * dy).squareRoot() * 0.99, (wide * wide + high * high).squareRoot() * 1.01)
  }

  /// Of the plane between two northings.
  private func stretch(_ low: Double, _ high: Double) -> (least: Double, greatest: Double) {
    let (a, b) = (metric.stretch(y: low), metric.stretch(y: high))
    // It is least on the equator.
    return (low < 0 && high > 0 ? metric.stretch(y: 0) : min(a, b), max(a, b))
  }

  private func areEdgesNear(_ mine: Range<Int>, _ others: Range<Int>) -> Bool {
    let xy = outlines.column.xy
    for p in mine {
      for q in others {
        let northing = (xy[2 * p + 1] + xy[2 * p + 3] + xy[2 * q + 1] + xy[2 * q + 3]) / 4
        let stretch = metric.stretch(y: northing)
        func ground(_ point: Int) -> GroundEdge.Point {
          GroundEdge.Point(x: xy[2 * point] / stretch, y: xy[2 * point + 1] * stretch)
        }
        let (a, b) = GroundEdge(ground(p), ground(p + 1)).nearestPoints(to: GroundEdge(ground(q), ground(q + 1)))
        let distance = a.distance(to: b)
        if distance < limit * 0.99 { return true }
        if distance <= limit * 1.01, geodesic(a, b, stretch) <= limit { return true }
      }
    }
    return false
  }

  private func geodesic(_ a: GroundEdge.Point, _ b: GroundEdge.Point, _ stretch: Double) -> Double {
    let from = EqualAreaPlane.lonLat(x: a.x * stretch, y: a.y / stretch)
    let to = EqualAreaPlane.lonLat(x: b.x * stretch, y: b.y / stretch)
    return Geodesic.distance(lon1: from.lon, lat1: from.lat, lon2: to.lon, lat2: to.lat)
  }
}

extension Outlines {
  /// The first points of the edges of each run of a feature, with the box of the run.
  fileprivate func pointsOfRuns(of feature: Int) -> [(points: Range<Int>, box: Box)] {
    column.allRings(of: feature).flatMap { ring in
      let points = column.points(of: ring)
      return runs(of: ring).enumerated().map { position, run in
        let start = points.lowerBound + position * Self.runLength
        return (start..<min(start + Self.runLength, points.upperBound - 1), runBoxes[run])
      }
    }
  }
}

/// An edge where the plane is rescaled so that its distances are those of the ground.
struct GroundEdge {
  struct Point {
    var x, y: Double

    func distance(to other: Point) -> Double {
      let (dx, dy) = (x - other.x, y - other.y)
      return (dx * dx + dy * dy).squareRoot()
    }
  }

  let from, to: Point

  init(_ from: Point, _ to: Point) { (self.from, self.to) = (from, to) }

  /// The point of this edge and that of another that are nearest to each other; where they cross, the same point twice.
  func nearestPoints(to other: GroundEdge) -> (Point, Point) {
    if let crossing = crossing(with: other) { return (crossing, crossing) }
    let pairs = [
      (from, other.nearest(to: from)), (to, other.nearest(to: to)), (nearest(to: other.from), other.from),
      (nearest(to: other.to), other.to),
    ]
    var best = pairs[0]
    for pair in pairs.dropFirst() where pair.0.distance(to: pair.1) < best.0.distance(to: best.1) { best = pair }
    return best
  }

  private func nearest(to point: Point) -> Point {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let square = dx * dx + dy * dy
    if square == 0 { return from }
    let along = max(0, min(1, ((point.x - from.x) * dx + (point.y - from.y) * dy) / square))
    return Point(x: from.x + along * dx, y: from.y + along * dy)
  }

  private func crossing(with other: GroundEdge) -> Point? {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let (ex, ey) = (other.to.x - other.from.x, other.to.y - other.from.y)
    let (fx, fy) = (other.from.x - from.x, other.from.y - from.y)
    let cross = dx * ey - dy * ex
    if cross == 0 { return nil }
    let (along, alongOther) = ((fx * ey - fy * ex) / cross, (fx * dy - fy * dx) / cross)
    guard (0...1).contains(along), (0...1).contains(alongOther) else { return nil }
    return Point(x: from.x + along * dx, y: from.y + along * dy)
  }
}
