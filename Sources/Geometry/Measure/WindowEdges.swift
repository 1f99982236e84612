/// The border of a feature inside a window, as edges that stand for the area under them.
///
/// What lies below the window is left out, edges above it are laid flat on its top, so that the sum over edges of
/// sign × (area of the window under the edge) is the area of the feature in the window, whatever was left out.
struct WindowEdges {
  struct Edge {
    /// From the lower left corner of the window, x1 ≤ x2.
    var x1, y1, x2, y2: Double
    /// Of no use where the edge is upright.
    var slope: Double
    /// +1 where the feature lies under the edge, -1 where it lies above.
    var sign: Double
    /// On the ground, metres; 0 for an edge laid on the top, and when lengths are not asked for.
    var length: Double
    /// First point of the edge in its column.
    var point: Int32
  }

  private(set) var edges: [Edge] = []
  /// The border enters the window, be it at its rim.
  private(set) var isEntered = false
  private var window = Box.empty
  private var metric: GroundMetric?
  /// A stretch of border above the window, from one abscissa to another.
  private var overhead: (from: Double, to: Double)?

  /// Takes the edges of one feature; storage is used again from call to call.
  mutating func take(_ outlines: Outlines, _ feature: Int, in window: Box, metric: GroundMetric?) {
    edges.removeAll(keepingCapacity: true)
    isEntered = false
    self.window = window
    self.metric = metric
    outlines.column.xy.withUnsafeBufferPointer { xy in
      outlines.runBoxes.withUnsafeBufferPointer { runBoxes in
        outlines.visitRings(of: feature, near: window) { ring in
          let sign = Double(outlines.ringSigns[ring])
          let points = outlines.column.points(of: ring)
          var start = points.lowerBound
          for run in outlines.runs(of: ring) {
            let end = min(start + Outlines.runLength, points.upperBound - 1)
            let box = runBoxes[run]
            if box.maxX < window.minX || box.minX > window.maxX || box.maxY < window.minY {
              layOverhead(sign)
            } else if box.minY > window.maxY {
              overhead = (overhead?.from ?? xy[2 * start], xy[2 * end])
            } else {
              for p in start..<end { add(xy, p, sign) }
            }
            start = end
          }
          layOverhead(sign)
        }
      }
    }
  }

  @inline(__always)
  private mutating func add(_ xy: UnsafeBufferPointer<Double>, _ p: Int, _ sign: Double) {
    let (ax, ay, bx, by) = (xy[2 * p], xy[2 * p + 1], xy[2 * p + 2], xy[2 * p + 3])
    let (low, high) = (min(ay, by), max(ay, by))
    if high < window.minY || max(ax, bx) < window.minX || min(ax, bx) > window.maxX {
      layOverhead(sign)
    } else if low > window.maxY {
      overhead = (overhead?.from ?? ax, bx)
    } else {
      isEntered = true
      // Along the floor there is no area under an edge, and along the top it is laid already.
      if high == window.minY {
        layOverhead(sign)
      } else if low == window.maxY {
        overhead = (overhead?.from ?? ax, bx)
      } else {
        cut(ax, ay, bx, by, p, sign)
      }
    }
  }

  /// An edge at least partly inside: what is below is left out, what is above is laid on the top.
  private mutating func cut(_ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ p: Int, _ sign: Double) {
    func crossing(_ y: Double) -> Double { ax + (bx - ax) * ((y - ay) / (by - ay)) }
    var (sx, sy, ex, ey) = (ax, ay, bx, by)
    if sy < window.minY { (sx, sy) = (crossing(window.minY), window.minY) }
    if ey < window.minY { (ex, ey) = (crossing(window.minY), window.minY) }
    if sy > window.maxY {
      let x = crossing(window.maxY)
      overhead = (overhead?.from ?? sx, x)
      (sx, sy) = (x, window.maxY)
    }
    layOverhead(sign)
    if ey > window.maxY {
      let x = crossing(window.maxY)
      overhead = (x, ex)
      (ex, ey) = (x, window.maxY)
    }
    let length = metric.map { $0.length(sx, sy, ex, ey) } ?? 0
    append(sx - window.minX, sy - window.minY, ex - window.minX, ey - window.minY, sign, length, p)
  }

  private mutating func layOverhead(_ sign: Double) {
    guard let (from, to) = overhead else { return }
    overhead = nil
    let top = window.maxY - window.minY
    let left = max(window.minX, min(window.maxX, from)) - window.minX
    let right = max(window.minX, min(window.maxX, to)) - window.minX
    if left != right { append(left, top, right, top, sign, 0, 0) }
  }

  private mutating func append(
    _ ax: Double, _ ay: Double, _ bx: Double, _ by: Double, _ sign: Double, _ length: Double, _ point: Int
  ) {
    if ax == bx && length == 0 { return }
    let (x1, y1, x2, y2) = ax <= bx ? (ax, ay, bx, by) : (bx, by, ax, ay)
    edges.append(
      Edge(
        x1: x1, y1: y1, x2: x2, y2: y2, slope: (y2 - y1) / (x2 - x1), sign: ax <= bx ? sign : -sign, length: length,
        point: Int32(point)))
  }

  /// For a border that does not enter the window: whether all of the window is in the feature.
  var holdsWindow: Bool {
    let width = edges.reduce(0) { $0 + $1.sign * ($1.x2 - $1.x1) }
    return width > (window.maxX - window.minX) / 2
  }
}
