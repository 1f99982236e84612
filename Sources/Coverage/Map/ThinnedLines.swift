internal import Geometry

/// Lines of the equal-area plane that have been thinned, each in the territory that it is drawn with.
struct ThinnedLines: Sendable {
  /// x0, y0, x1, y1, …
  private(set) var xy: [Double] = []
  /// For each line, the number of the point after its last one.
  private(set) var ends: [Int32] = []
  private(set) var places: [MapFrame.Place] = []

  func points(of line: Int) -> Range<Int> { (line == 0 ? 0 : Int(ends[line - 1]))..<Int(ends[line]) }

  mutating func add(_ x: Double, _ y: Double) {
    xy.append(x)
    xy.append(y)
  }

  mutating func end(in place: MapFrame.Place) {
    ends.append(Int32(xy.count / 2))
    places.append(place)
  }

  init() {}

  /// Lines of several tasks one after the other.
  init(_ parts: [ThinnedLines]) {
    xy = flattened(parts.map(\.xy))
    var total: Int32 = 0
    for part in parts {
      ends += part.ends.map { $0 + total }
      total += Int32(part.xy.count / 2)
      places += part.places
    }
  }

  /// Each point in the system of its territory. The system of a territory takes longer to set up than its points to
  /// transform: all of a territory go together, and those of different ones at the same time.
  mutating func project(threads: Int) throws(ProjectionError) {
    let lines = self
    let used = MapFrame.Place.allCases.filter { lines.places.contains($0) }
    var largest: MapFrame.Place?
    if let first = used.first, first == .metropole || used.count == 1 { largest = first }
    let others = used.filter { $0 != largest }
    var done: [(place: MapFrame.Place, xy: [Double])] = []
    if let largest { done.append((largest, try lines.projected(largest, threads: threads))) }
    let rest = try concurrentChunks(others.count, threads: threads, chunkSize: 1) {
      (range) throws(ProjectionError) in try lines.projected(others[range.lowerBound], threads: 1)
    }
    done += zip(others, rest).map { ($0, $1) }
    for (place, projected) in done {
      var next = 0
      for line in ends.indices where places[line] == place {
        for value in (2 * points(of: line).lowerBound)..<(2 * points(of: line).upperBound) {
          xy[value] = projected[next]
          next += 1
        }
      }
    }
  }

  private func projected(_ place: MapFrame.Place, threads: Int) throws(ProjectionError) -> [Double] {
    var found: [Double] = []
    for line in ends.indices where places[line] == place {
      let points = points(of: line)
      found += xy[(2 * points.lowerBound)..<(2 * points.upperBound)]
    }
    try Projection.project(&found, from: Projection.equalAreaPlane, to: place.system, threads: threads)
    return found
  }

  /// What is drawn of each territory, in its own system.
  var boxes: [MapFrame.Place: Box] {
    var boxes: [MapFrame.Place: Box] = [:]
    for line in ends.indices {
      var box = boxes[places[line]] ?? .empty
      for point in points(of: line) where xy[2 * point].isFinite && xy[2 * point + 1].isFinite {
        box.extend(x: xy[2 * point], y: xy[2 * point + 1])
      }
      boxes[places[line]] = box
    }
    return boxes
  }

  /// Visits the points of a line on the map, in whole units; a point that the system does not reach is passed over.
  func visit(_ line: Int, in frame: MapFrame, unit: Int, _ body: (Int32, Int32) -> Void) {
    for point in points(of: line) {
      let x = ((xy[2 * point] * frame.factor + frame.shiftX) / Double(unit)).rounded()
      let y = ((xy[2 * point + 1] * frame.factor + frame.shiftY) / Double(unit)).rounded()
      if let x = Int32(exactly: x), let y = Int32(exactly: y) { body(x, y) }
    }
  }
}
