/// Two edges that are not upright, over the abscissas that they share.
struct EdgePair {
  private let width, widthOfFirst, widthOfSecond: Double
  /// Ordinates of the one and of the other, where the shared abscissas begin and end.
  private let eLow, eHigh, fLow, fHigh: Double

  @inline(__always)
  init(_ e: WindowEdges.Edge, _ f: WindowEdges.Edge) {
    let (low, high) = (max(e.x1, f.x1), min(e.x2, f.x2))
    (width, widthOfFirst, widthOfSecond) = (high - low, e.x2 - e.x1, f.x2 - f.x1)
    (eLow, eHigh) = (e.y1 + e.slope * (low - e.x1), e.y1 + e.slope * (high - e.x1))
    (fLow, fHigh) = (f.y1 + f.slope * (low - f.x1), f.y1 + f.slope * (high - f.x1))
  }

  /// Twice the area under both.
  @inline(__always)
  var twiceUnderBoth: Double {
    let (atLow, atHigh) = (eLow - fLow, eHigh - fHigh)
    var height = min(eLow, fLow) + min(eHigh, fHigh)
    if (atLow < 0 && atHigh > 0) || (atLow > 0 && atHigh < 0) {
      // They cross: the chord of the minima overshoots by a triangle.
      let t = atLow / (atLow - atHigh)
      let middle = eLow + t * (eHigh - eLow)
      height = t * (min(eLow, fLow) + middle) + (1 - t) * (middle + min(eHigh, fHigh))
    }
    return height * width
  }

  /// Part of the first edge, 0 to 1, that lies under the second or along it.
  @inline(__always)
  var portionOfFirst: Double {
    let (atLow, atHigh) = (eLow - fLow, eHigh - fHigh)
    var portion: Double { width / widthOfFirst }
    if atLow <= 0 { return atHigh <= 0 ? portion : portion * atLow / (atLow - atHigh) }
    return atHigh <= 0 ? portion * atHigh / (atHigh - atLow) : 0
  }

  /// Part of the second edge, 0 to 1, that lies under the first, not along it.
  @inline(__always)
  var portionOfSecond: Double {
    let (atLow, atHigh) = (fLow - eLow, fHigh - eHigh)
    var portion: Double { width / widthOfSecond }
    if atLow < 0 { return atHigh < 0 ? portion : portion * atLow / (atLow - atHigh) }
    return atHigh < 0 ? portion * atHigh / (atHigh - atLow) : 0
  }
}

extension WindowEdges.Edge {
  /// Part of an upright edge, 0 to 1, that lies under another edge.
  func portion(below other: Self) -> Double {
    guard length > 0, other.x1 <= x1, x1 < other.x2 else { return 0 }
    let y = other.y1 + other.slope * (x1 - other.x1)
    let (bottom, top) = (min(y1, y2), max(y1, y2))
    return max(0, min(1, (y - bottom) / (top - bottom)))
  }

  /// m; far above what rounding does to an edge that is cut by a window.
  static let margin = 1e-3

  /// Certainly more than a millimetre away from an edge that has abscissas in common. A no says nothing.
  func isApart(from other: Self) -> Bool {
    if max(y1, y2) + Self.margin < min(other.y1, other.y2) { return true }
    if max(other.y1, other.y2) + Self.margin < min(y1, y2) { return true }
    return isBeside(other) || other.isBeside(self)
  }

  /// All of another edge lies on one side of the line along this one.
  private func isBeside(_ other: Self) -> Bool {
    let (dx, dy) = (x2 - x1, y2 - y1)
    let start = dx * (other.y1 - y1) - dy * (other.x1 - x1)
    let end = dx * (other.y2 - y1) - dy * (other.x2 - x1)
    let room = Self.margin * (abs(dx) + abs(dy))
    return min(start, end) > room || max(start, end) < -room
  }
}
