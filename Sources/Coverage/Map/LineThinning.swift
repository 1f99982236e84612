internal import Geometry

/// The points of a line that are needed to stay within a tolerance of it (Douglas and Peucker), in ground metres: the
/// equal-area plane stretches, east-west by 1.26 at 46.5°N.
///
/// Ends stay. A closed line, whose ends are one point, is cut at the point farthest from it and keeps three at least.
/// Example: of (0, 0), (500, 3), (1000, 0) the middle one is left out at 10 m.
struct LineThinning {
  /// Metres on the ground.
  var tolerance: Double
  private var x: [Double] = []
  private var y: [Double] = []
  private var isKept: [Bool] = []
  private var stack: [(from: Int, to: Int)] = []

  init(tolerance: Double) { self.tolerance = tolerance }

  /// Steps of the line that are kept, ascending.
  /// - Parameters:
  ///   - count: number of points, the repeated one of a closed line included.
  ///   - keepsMiddle: an open line keeps the point farthest from the straight way between its ends too.
  ///   - point: coordinates in the equal-area plane of the point at a step.
  mutating func steps(
    _ count: Int, isClosed: Bool, keepsMiddle: Bool = false, _ point: (Int) -> (x: Double, y: Double)
  ) -> [Int] {
    if count <= 2 { return Array(0..<count) }
    load(count, point)
    isKept[0] = true
    isKept[count - 1] = true
    if isClosed {
      let far = farthest(from: 0, to: count - 1).step
      isKept[far] = true
      thin(0, far)
      thin(far, count - 1)
      if !(1..<count - 1).contains(where: { $0 != far && isKept[$0] }) {
        let (before, after) = (farthest(from: 0, to: far), farthest(from: far, to: count - 1))
        let wider = before.distance >= after.distance ? before : after
        isKept[wider.step] = true
      }
    } else {
      if keepsMiddle { isKept[farthest(from: 0, to: count - 1).step] = true }
      thin(0, count - 1)
    }
    return (0..<count).filter { isKept[$0] }
  }

  private mutating func load(_ count: Int, _ point: (Int) -> (x: Double, y: Double)) {
    x.removeAll(keepingCapacity: true)
    y.removeAll(keepingCapacity: true)
    isKept.removeAll(keepingCapacity: true)
    let stretch = GroundMetric.standard.stretch(y: point(0).y)
    for step in 0..<count {
      let place = point(step)
      x.append(place.x / stretch)
      y.append(place.y * stretch)
      isKept.append(false)
    }
  }

  private mutating func thin(_ from: Int, _ to: Int) {
    stack.append((from, to))
    while let (from, to) = stack.popLast() {
      if to - from < 2 { continue }
      let far = farthest(from: from, to: to)
      if far.distance <= tolerance { continue }
      isKept[far.step] = true
      stack.append((from, far.step))
      stack.append((far.step, to))
    }
  }

  /// The step between two others that is farthest from the segment between them; `from` where there is none.
  private func farthest(from: Int, to: Int) -> (step: Int, distance: Double) {
    let (dx, dy) = (x[to] - x[from], y[to] - y[from])
    let length2 = dx * dx + dy * dy
    var best = (step: from, square: -1.0)
    var step = from + 1
    while step < to {
      let (px, py) = (x[step] - x[from], y[step] - y[from])
      let along = length2 > 0 ? max(0, min(1, (px * dx + py * dy) / length2)) : 0
      let (ex, ey) = (px - along * dx, py - along * dy)
      let square = ex * ex + ey * ey
      if square > best.square { best = (step, square) }
      step += 1
    }
    return (best.step, max(0, best.square).squareRoot())
  }
}
