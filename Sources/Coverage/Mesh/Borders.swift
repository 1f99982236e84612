internal import Geometry

/// Who borders whom and over what length, from the edges that atoms share.
struct Borders {
  /// Neighbours of each atom, sorted.
  private(set) var rows: Rows<SharedBorder>
  /// Ground length of each active atom's boundary, metres; 0 for the others.
  private(set) var boundaryLengths: [Double]
  /// Active atoms with a loose edge, sorted.
  private(set) var looseAtoms: [Int32] = []
  private(set) var looseEdgeCount = 0

  init(_ edges: SharedEdges, _ column: PolygonColumn, active: [Int32], atomCount: Int, threads: Int) {
    let parts = concurrentChunks(active.count, threads: threads, chunkSize: 512) { range in
      Stretch(edges.mate, column, active[range])
    }
    boundaryLengths = [Double](repeating: 0, count: atomCount)
    var found: [(Int32, SharedBorder)] = []
    found.reserveCapacity(parts.reduce(0) { $0 + $1.borders.count })
    for part in parts {
      found += part.borders
      looseAtoms += part.looseAtoms
      looseEdgeCount += part.looseEdgeCount
      for (atom, length) in part.lengths { boundaryLengths[Int(atom)] = length }
    }
    rows = Rows(count: atomCount, sorted: found)
    add(cornerPairs(parts.map(\.corners), column, threads: threads))
  }

  func areNeighbours(_ a: Int32, _ b: Int32) -> Bool { rows[Int(a)].contains { $0.neighbour == b } }

  /// Adds pairs that meet without a shared edge; those that are neighbours already stay as they are.
  mutating func add(_ pairs: [(Int32, Int32)]) {
    var new: Set<UInt64> = []
    for (a, b) in pairs where !areNeighbours(a, b) {
      new.insert(UInt64(UInt32(a)) << 32 | UInt64(UInt32(b)))
      new.insert(UInt64(UInt32(b)) << 32 | UInt64(UInt32(a)))
    }
    if new.isEmpty { return }
    var rest = new.sorted()[...]
    var all: [(Int32, SharedBorder)] = []
    all.reserveCapacity(rows.values.count + new.count)
    for atom in 0..<Int32(rows.count) {
      let start = all.count
      for border in rows[Int(atom)] { all.append((atom, border)) }
      var isMixed = false
      while let key = rest.first, Int32(key >> 32) == atom {
        all.append((atom, SharedBorder(neighbour: Int32(truncatingIfNeeded: key), length: 0)))
        rest.removeFirst()
        isMixed = true
      }
      if isMixed { all[start...].sort { $0.1.neighbour < $1.1.neighbour } }
    }
    rows = Rows(count: rows.count, sorted: all)
  }

  /// A vertex where the neighbour along the border changes, or the border is loose.
  struct Corner: Sendable {
    var point: Int32
    var atom: Int32
  }

  /// What one task measures of some atoms.
  private struct Stretch: Sendable {
    var borders: [(Int32, SharedBorder)] = []
    var lengths: [(Int32, Double)] = []
    var looseAtoms: [Int32] = []
    var looseEdgeCount = 0
    var corners: [Corner] = []

    init(_ mate: [Int32], _ column: PolygonColumn, _ atoms: ArraySlice<Int32>) {
      let metric = GroundMetric.standard
      mate.withUnsafeBufferPointer { mate in
        column.xy.withUnsafeBufferPointer { xy in
          var runs: [SharedBorder] = []
          for atom in atoms {
            runs.removeAll(keepingCapacity: true)
            var total = 0.0
            let looseBefore = looseEdgeCount
            for ring in column.allRings(of: Int(atom)) {
              let points = column.points(of: ring)
              guard points.count > 3 else { continue }
              var before = mate[points.upperBound - 2]
              var current = SharedEdges.noEdge
              var length = 0.0
              for p in points where mate[p] != SharedEdges.noEdge {
                let mate = mate[p]
                if mate != before || mate == SharedEdges.loose { corners.append(Corner(point: Int32(p), atom: atom)) }
                before = mate
                if mate == SharedEdges.loose { looseEdgeCount += 1 }
                let step = metric.length(xy[2 * p], xy[2 * p + 1], xy[2 * p + 2], xy[2 * p + 3])
                total += step
                if mate != current {
                  if current >= 0 { runs.append(SharedBorder(neighbour: current, length: length)) }
                  current = mate
                  length = 0
                }
                length += step
              }
              if current >= 0 { runs.append(SharedBorder(neighbour: current, length: length)) }
            }
            if looseEdgeCount > looseBefore { looseAtoms.append(atom) }
            lengths.append((atom, total))
            append(&runs, of: atom)
          }
        }
      }
    }

    /// One border per neighbour, its stretches summed in the order of their lengths.
    private mutating func append(_ runs: inout [SharedBorder], of atom: Int32) {
      runs.sort { ($0.neighbour, $0.length) < ($1.neighbour, $1.length) }
      let start = borders.count
      for run in runs {
        if borders.count > start, borders[borders.count - 1].1.neighbour == run.neighbour {
          borders[borders.count - 1].1.length += run.length
        } else {
          borders.append((atom, run))
        }
      }
    }
  }

  /// Pairs of atoms that have a corner in common and are not neighbours along an edge; a pair may come twice.
  private func cornerPairs(_ parts: [[Corner]], _ column: PolygonColumn, threads: Int) -> [(Int32, Int32)] {
    let corners = parts.flatMap { $0 }
    let places = column.xy.withUnsafeBufferPointer { xy in
      corners.map { SharedEdges.mix(xy[2 * Int($0.point)], xy[2 * Int($0.point) + 1]) }
    }
    let shards = 8
    let found = concurrentChunks(shards, threads: threads, chunkSize: 1) { range in
      // Corners at one place are all in the same shard.
      let members = corners.indices.filter { Int(truncatingIfNeeded: places[$0] >> 61) == range.lowerBound }
      return pairs(of: members, corners, places, column)
    }
    return Array(found.joined())
  }

  private func pairs(
    of members: [Int], _ corners: [Corner], _ places: [UInt64], _ column: PolygonColumn
  ) -> [(Int32, Int32)] {
    var capacity = 16
    while capacity < members.count * 2 { capacity *= 2 }
    let mask = capacity - 1
    // Corners at one place form a chain, the latest first.
    var head = [Int32](repeating: -1, count: capacity)
    var previous = [Int32](repeating: -1, count: members.count)
    var pairs: [(Int32, Int32)] = []
    for (position, member) in members.enumerated() {
      let corner = corners[member]
      let (x, y) = (column.xy[2 * Int(corner.point)], column.xy[2 * Int(corner.point) + 1])
      var slot = Int(truncatingIfNeeded: places[member]) & mask
      while head[slot] >= 0 {
        let other = Int(corners[members[Int(head[slot])]].point)
        if column.xy[2 * other] == x && column.xy[2 * other + 1] == y { break }
        slot = (slot + 1) & mask
      }
      var link = head[slot]
      while link >= 0 {
        let other = corners[members[Int(link)]].atom
        if other != corner.atom && !areNeighbours(other, corner.atom) { pairs.append((other, corner.atom)) }
        link = previous[Int(link)]
      }
      previous[position] = head[slot]
      head[slot] = Int32(position)
    }
    return pairs
  }
}
