internal import Geometry
internal import Territory

/// Which edges of the active atoms are shared by two of them, found by hashing end points to the bit.
///
/// A directed edge a→b with its interior on the left is *matched* when another atom has b→a: a clean shared border.
/// An unmatched (*loose*) edge is coast, or a defect of the coverage: a gap, an overlap, a vertex that the neighbour
/// lacks. Only loose edges can bound ground that two atoms both cover, so overlaps are searched there alone.
struct SharedEdges {
  /// For the edge that starts at point p, the atom on its other side; -1 when loose, -2 when p starts no edge.
  var mate: [Int32]
  /// Ground length of each active atom's boundary, metres.
  var boundaryLength: [Double]
  /// Adjacent atoms, each pair in both directions, sorted; `length` is the shared border on the ground (0 for a corner).
  var borders: [Border]
  /// Active atoms with a loose edge, sorted.
  var looseAtoms: [Int32]

  struct Border: Equatable {
    var atom: Int32
    var neighbour: Int32
    var length: Double
  }

  static let loose: Int32 = -1
  static let noEdge: Int32 = -2

  init(shapes: PolygonColumn, active: [Int32], atomCount: Int) {
    mate = [Int32](repeating: Self.noEdge, count: shapes.pointCount)
    var owner = [Int32](repeating: 0, count: shapes.pointCount)
    var isFlipped = [Bool](repeating: false, count: shapes.pointCount)
    var edgeCount = 0
    for atom in active {
      for polygon in shapes.polygons(of: Int(atom)) {
        var isShell = true
        for ring in shapes.rings(of: polygon) {
          let flipped = (shapes.signedArea(ring: ring) > 0) != isShell
          isShell = false
          let points = shapes.points(of: ring)
          guard points.count > 1 else { continue }
          for p in points.lowerBound..<(points.upperBound - 1) {
            owner[p] = atom
            isFlipped[p] = flipped
          }
          edgeCount += points.count - 1
        }
      }
    }
    Self.match(shapes, active, owner, isFlipped, edgeCount, &mate)
    boundaryLength = [Double](repeating: 0, count: atomCount)
    borders = []
    looseAtoms = []
    measureBorders(shapes, active)
    addCorners(shapes, active)
    mergeBorders(atomCount)
  }

  /// Open addressing over points; an entry is the start of an edge, compared by its four coordinates.
  private static func match(
    _ shapes: PolygonColumn, _ active: [Int32], _ owner: [Int32], _ isFlipped: [Bool], _ edgeCount: Int,
    _ mate: inout [Int32]
  ) {
    var capacity = 16
    while capacity < edgeCount * 2 { capacity *= 2 }
    let mask = capacity - 1
    var table = [Int32](repeating: -1, count: capacity)
    shapes.xy.withUnsafeBufferPointer { xy in
      table.withUnsafeMutableBufferPointer { table in
        mate.withUnsafeMutableBufferPointer { mate in
          for atom in active {
            for ring in shapes.allRings(of: Int(atom)) {
              let points = shapes.points(of: ring)
              guard points.count > 1 else { continue }
              for p in points.lowerBound..<(points.upperBound - 1) {
                let ax = xy[2 * p]
                let ay = xy[2 * p + 1]
                let bx = xy[2 * p + 2]
                let by = xy[2 * p + 3]
                if ax == bx && ay == by { continue }
                mate[p] = loose
                var slot = Int(truncatingIfNeeded: mix(ax, ay) &+ mix(bx, by)) & mask
                var isMatched = false
                while table[slot] >= 0 {
                  let q = Int(table[slot])
                  let isReversed = xy[2 * q] == bx && xy[2 * q + 1] == by && xy[2 * q + 2] == ax && xy[2 * q + 3] == ay
                  let isSame = xy[2 * q] == ax && xy[2 * q + 1] == ay && xy[2 * q + 2] == bx && xy[2 * q + 3] == by
                  if mate[q] == loose, owner[q] != atom,
                    (isReversed && isFlipped[q] == isFlipped[p]) || (isSame && isFlipped[q] != isFlipped[p])
                  {
                    mate[q] = atom
                    mate[p] = owner[q]
                    isMatched = true
                    break
                  }
                  slot = (slot + 1) & mask
                }
                if !isMatched { table[slot] = Int32(p) }
              }
            }
          }
        }
      }
    }
  }

  @inline(__always)
  private static func mix(_ x: Double, _ y: Double) -> UInt64 {
    var h = x.bitPattern &* 0x9E37_79B9_7F4A_7C15 ^ (y.bitPattern &* 0xC2B2_AE3D_27D4_EB4F)
    h ^= h >> 32
    h = h &* 0xD6E8_FEB8_6659_FD93
    return h ^ (h >> 29)
  }

  /// One entry per run of edges with the same neighbour.
  private mutating func measureBorders(_ shapes: PolygonColumn, _ active: [Int32]) {
    let metric = GroundMetric.standard
    for atom in active {
      var total = 0.0
      var hasLoose = false
      for ring in shapes.allRings(of: Int(atom)) {
        var current = Self.noEdge
        var length = 0.0
        for p in shapes.points(of: ring) where mate[p] != Self.noEdge {
          let step = metric.length(shapes.xy[2 * p], shapes.xy[2 * p + 1], shapes.xy[2 * p + 2], shapes.xy[2 * p + 3])
          total += step
          if mate[p] != current {
            if current >= 0 { borders.append(Border(atom: atom, neighbour: current, length: length)) }
            current = mate[p]
            length = 0
          }
          length += step
          if mate[p] == Self.loose { hasLoose = true }
        }
        if current >= 0 { borders.append(Border(atom: atom, neighbour: current, length: length)) }
      }
      boundaryLength[Int(atom)] = total
      if hasLoose { looseAtoms.append(atom) }
    }
  }

  /// Atoms that meet in a corner only: they share a vertex where the neighbour along their border changes.
  private mutating func addCorners(_ shapes: PolygonColumn, _ active: [Int32]) {
    struct Corner {
      var key: UInt64
      var point: Int32
      var atom: Int32
    }
    var corners: [Corner] = []
    for atom in active {
      for ring in shapes.allRings(of: Int(atom)) {
        let points = shapes.points(of: ring)
        guard points.count > 3 else { continue }
        var before = mate[points.upperBound - 2]
        for p in points.lowerBound..<(points.upperBound - 1) {
          if mate[p] == Self.noEdge { continue }
          if mate[p] != before || mate[p] == Self.loose {
            corners.append(Corner(key: Self.mix(shapes.xy[2 * p], shapes.xy[2 * p + 1]), point: Int32(p), atom: atom))
          }
          before = mate[p]
        }
      }
    }
    corners.sort { ($0.key, $0.atom, $0.point) < ($1.key, $1.atom, $1.point) }
    var start = 0
    while start < corners.count {
      var end = start + 1
      while end < corners.count && corners[end].key == corners[start].key { end += 1 }
      for i in start..<end {
        for j in (i + 1)..<max(end, i + 1) where corners[i].atom != corners[j].atom {
          let p = Int(corners[i].point)
          let q = Int(corners[j].point)
          guard shapes.xy[2 * p] == shapes.xy[2 * q], shapes.xy[2 * p + 1] == shapes.xy[2 * q + 1] else { continue }
          borders.append(Border(atom: corners[i].atom, neighbour: corners[j].atom, length: 0))
          borders.append(Border(atom: corners[j].atom, neighbour: corners[i].atom, length: 0))
        }
      }
      start = end
    }
  }

  private mutating func mergeBorders(_ atomCount: Int) {
    // By atom by counting, then by neighbour within the few of each atom.
    var ends = [Int32](repeating: 0, count: atomCount + 1)
    for border in borders { ends[Int(border.atom) + 1] += 1 }
    for atom in 0..<atomCount { ends[atom + 1] += ends[atom] }
    var next = ends
    var sorted = borders
    for border in borders {
      sorted[Int(next[Int(border.atom)])] = border
      next[Int(border.atom)] += 1
    }
    for atom in 0..<atomCount where ends[atom + 1] - ends[atom] > 1 {
      sorted[Int(ends[atom])..<Int(ends[atom + 1])].sort { ($0.neighbour, $0.length) < ($1.neighbour, $1.length) }
    }
    borders = sorted
    var merged: [Border] = []
    merged.reserveCapacity(borders.count)
    for border in borders {
      if let last = merged.last, last.atom == border.atom, last.neighbour == border.neighbour {
        merged[merged.count - 1].length += border.length
      } else {
        merged.append(border)
      }
    }
    borders = merged
  }
}
