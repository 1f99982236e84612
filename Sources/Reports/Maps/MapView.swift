internal import Coverage
internal import Territory

/// Where the plane of a map lies on the page: a rectangle of the drawing, in px.
struct MapView {
  let x: Double
  let y: Double
  let width: Double
  let height: Double
  /// Pixels a metre.
  let scale: Double
  /// Metres of the plane.
  typealias Window = (minX: Double, minY: Double, maxX: Double, maxY: Double)

  private let west: Double
  private let north: Double

  /// - Parameters:
  ///   - box: metres of the plane that are to be seen.
  ///   - heights: px within which the height follows the shape of the box.
  init(
    _ box: Window, x: Double, y: Double, width: Double,
    heights: ClosedRange<Double>
  ) {
    let (across, up) = (max(box.maxX - box.minX, 1), max(box.maxY - box.minY, 1))
    let height = min(max(width * up / across, heights.lowerBound), heights.upperBound)
    scale = min(width / across, height / up)
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
    west = (box.minX + box.maxX) / 2 - width / scale / 2
    north = (box.minY + box.maxY) / 2 + height / scale / 2
  }

  /// Attributes of a `rect`.
  var rectangle: String {
    "x=\"\(decimals(x, 1))\" y=\"\(decimals(y, 1))\" width=\"\(decimals(width, 1))\" height=\"\(decimals(height, 1))\""
  }

  func place(_ point: MapOutlines.Point) -> (x: Double, y: Double) {
    (x + (point.x - west) * scale, y + (north - point.y) * scale)
  }

  func holds(_ place: (x: Double, y: Double)) -> Bool {
    place.x >= x && place.x <= x + width && place.y >= y && place.y <= y + height
  }

  /// Whether all of some points lie beyond one side of the window.
  private func isOutside(_ points: [MapOutlines.Point]) -> Bool {
    let (east, south) = (west + width / scale, north - height / scale)
    return points.allSatisfy { $0.x < west } || points.allSatisfy { $0.x > east } || points.allSatisfy { $0.y < south }
      || points.allSatisfy { $0.y > north }
  }

  /// The `d` attribute of a line, without the points that nobody would see; empty for one that is less than half a pixel
  /// long or off the window.
  func path(_ points: [MapOutlines.Point], isClosed: Bool) -> String {
    if isOutside(points) { return "" }
    var out = ""
    var last = (x: Double.infinity, y: Double.infinity)
    var count = 0
    for (index, point) in points.enumerated() {
      let here = place(point)
      let (dx, dy) = (here.x - last.x, here.y - last.y)
      if dx * dx + dy * dy < 0.16 && (isClosed || index < points.count - 1) { continue }
      out += count == 0 ? "M" : count == 1 ? "L" : " "
      out += decimals(here.x, 1) + "," + decimals(here.y, 1)
      last = here
      count += 1
    }
    if count < (isClosed ? 3 : 2) { return "" }
    return isClosed ? out + "Z" : out
  }

  func path(rings: [[MapOutlines.Point]]) -> String { rings.map { path($0, isClosed: true) }.joined() }
}

extension [MapOutlines.Point] {
  /// Area, positive when counter-clockwise, and centre of gravity of a ring, m² and m.
  var centre: (area: Double, x: Double, y: Double) {
    guard let origin = first else { return (0, 0, 0) }
    var (area, x, y) = (0.0, 0.0, 0.0)
    for (a, b) in zip(self, dropFirst() + prefix(1)) {
      let (ax, ay, bx, by) = (a.x - origin.x, a.y - origin.y, b.x - origin.x, b.y - origin.y)
      let cross = ax * by - bx * ay
      area += cross / 2
      x += (ax + bx) * cross / 6
      y += (ay + by) * cross / 6
    }
    return area == 0 ? (0, origin.x, origin.y) : (area, origin.x + x / area, origin.y + y / area)
  }
}

extension [[MapOutlines.Point]] {
  /// Centre of gravity of the largest ring.
  var anchor: MapOutlines.Point? {
    let centres = map(\.centre)
    return centres.max { abs($0.area) < abs($1.area) }.map { MapOutlines.Point(x: $0.x, y: $0.y) }
  }
}
