internal import Geometry

/// Which edges of the active atoms are shared by two of them, found by hashing end points to the bit.
///
/// A directed edge a→b with its interior on the left is *matched* when another atom has b→a: a clean shared border.
/// An unmatched (*loose*) edge is coast, or a defect of the coverage: a gap, an overlap, a vertex that the neighbour
/// lacks. Only loose edges can bound area that two atoms both cover, so overlaps are searched there alone.
///
/// Edges are first sorted into buckets by where they lie, so that the two cores work on different buckets and the
/// hash table of each fits a cache; the order of atoms within a bucket makes the result that of one pass.
struct SharedEdges {
  /// For the edge that starts at point p, the atom on its other side; ``loose``, or ``noEdge`` when p starts no edge.
  let mate: [Int32]

  static let loose: Int32 = -1
  static let noEdge: Int32 = -2

  init(_ outlines: Outlines, active: [Int32], threads: Int) {
    let edges = Self.edges(outlines, active, threads)
    let buckets = Buckets(edges.bucket, count: edges.bucketCount)
    let xy = outlines.column.xy
    var mate = edges.mate
    mate.withUnsafeMutableBufferPointer { mate in
      // Safe: an edge is in one bucket, and a bucket is worked on by one task.
      nonisolated(unsafe) let mate = mate
      _ = concurrentChunks(edges.bucketCount, threads: threads, chunkSize: 8) { range in
        var table: [Int32] = []
        for bucket in range {
          Self.match(buckets.edges(of: bucket), edges.owner, xy, &table, mate)
        }
      }
    }
    self.mate = mate
  }

  /// Columns over the points of the outlines.
  private struct Edges {
    /// ``loose`` where an edge starts, else ``noEdge``.
    var mate: [Int32]
    /// Twice the atom, plus 1 when its interior is on the right.
    var owner: [Int32]
    /// -1 where no edge starts.
    var bucket: [Int32]
    var bucketCount: Int
  }

  /// Side of the squares by which edges are sorted into buckets, in metres.
  private static let square = 16_384.0

  private static func edges(_ outlines: Outlines, _ active: [Int32], _ threads: Int) -> Edges {
    let column = outlines.column
    let count = column.pointCount
    var bucketCount = 1
    while bucketCount < count / 4096 { bucketCount *= 2 }
    let mask = UInt64(bucketCount - 1)
    var result = Edges(
      mate: [Int32](repeating: noEdge, count: count), owner: [Int32](repeating: 0, count: count),
      bucket: [Int32](repeating: -1, count: count), bucketCount: bucketCount)
    result.mate.withUnsafeMutableBufferPointer { mate in
      result.owner.withUnsafeMutableBufferPointer { owner in
        result.bucket.withUnsafeMutableBufferPointer { bucket in
          // Safe: a point belongs to one atom, and an atom to one task.
          nonisolated(unsafe) let (mate, owner, bucket) = (mate, owner, bucket)
          _ = concurrentChunks(active.count, threads: threads, chunkSize: 512) { range in
            column.xy.withUnsafeBufferPointer { xy in
              for atom in active[range] {
                for ring in column.allRings(of: Int(atom)) {
                  let isOnRight: Int32 = outlines.ringSigns[ring] > 0 ? 1 : 0
                  let points = column.points(of: ring)
                  for p in points.lowerBound..<max(points.lowerBound, points.upperBound - 1) {
                    let (ax, ay, bx, by) = (xy[2 * p], xy[2 * p + 1], xy[2 * p + 2], xy[2 * p + 3])
                    if ax == bx && ay == by { continue }
                    mate[p] = loose
                    owner[p] = 2 * atom + isOnRight
                    // The same for both directions: the sum of two numbers does not depend on their order.
                    let (column, row) = ((ax + bx) / (2 * square), (ay + by) / (2 * square))
                    bucket[p] = Int32(truncatingIfNeeded: mix(column.rounded(.down), row.rounded(.down)) & mask)
                  }
                }
              }
            }
          }
        }
      }
    }
    return result
  }

  /// Open addressing over the edges of one bucket, compared by their four coordinates.
  private static func match(
    _ edges: ArraySlice<Int32>, _ owner: [Int32], _ xy: ValueColumn<Double>, _ table: inout [Int32],
    _ mate: UnsafeMutableBufferPointer<Int32>
  ) {
    var capacity = 16
    while capacity < edges.count * 2 { capacity *= 2 }
    let mask = capacity - 1
    if table.count < capacity {
      table = [Int32](repeating: -1, count: capacity)
    } else {
      for slot in 0..<capacity { table[slot] = -1 }
    }
    xy.withUnsafeBufferPointer { xy in
      owner.withUnsafeBufferPointer { owner in
        table.withUnsafeMutableBufferPointer { table in
          for edge in edges {
            let p = Int(edge)
            let (ax, ay, bx, by) = (xy[2 * p], xy[2 * p + 1], xy[2 * p + 2], xy[2 * p + 3])
            var slot = Int(truncatingIfNeeded: mix(ax, ay) &+ mix(bx, by)) & mask
            var isMatched = false
            while table[slot] >= 0 {
              let q = Int(table[slot])
              let isReversed = xy[2 * q] == bx && xy[2 * q + 1] == by && xy[2 * q + 2] == ax && xy[2 * q + 3] == ay
              let isSame = xy[2 * q] == ax && xy[2 * q + 1] == ay && xy[2 * q + 2] == bx && xy[2 * q + 3] == by
              if isReversed || isSame, mate[q] == loose, owner[q] >> 1 != owner[p] >> 1,
                isReversed == ((owner[q] ^ owner[p]) & 1 == 0)
              {
                mate[q] = owner[p] >> 1
                mate[p] = owner[q] >> 1
                isMatched = true
                break
              }
              slot = (slot + 1) & mask
            }
            if !isMatched { table[slot] = edge }
          }
        }
      }
    }
  }

  @inline(__always)
  static func mix(_ x: Double, _ y: Double) -> UInt64 {
    var h = x.bitPattern &* 0x9E37_79B9_7F4A_7C15 ^ (y.bitPattern &* 0xC2B2_AE3D_27D4_EB4F)
    h ^= h >> 32
    h = h &* 0xD6E8_FEB8_6659_FD93
    return h ^ (h >> 29)
  }
}

/// Edges by bucket, in the order of points within each.
private struct Buckets {
  private let ends: [Int32]
  private let edges: [Int32]

  init(_ bucket: [Int32], count: Int) {
    var next = [Int32](repeating: 0, count: count + 1)
    for number in bucket where number >= 0 { next[Int(number) + 1] += 1 }
    for number in 0..<count { next[number + 1] += next[number] }
    var edges = [Int32](repeating: 0, count: Int(next[count]))
    edges.withUnsafeMutableBufferPointer { edges in
      next.withUnsafeMutableBufferPointer { next in
        for (point, number) in bucket.enumerated() where number >= 0 {
          edges[Int(next[Int(number)])] = Int32(point)
          next[Int(number)] += 1
        }
      }
    }
    // Having been moved on past its edges, each start is now the end of its bucket.
    ends = Array(next.prefix(count))
    self.edges = edges
  }

  func edges(of bucket: Int) -> ArraySlice<Int32> {
    edges[(bucket == 0 ? 0 : Int(ends[bucket - 1]))..<Int(ends[bucket])]
  }
}
