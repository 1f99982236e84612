internal import Geometry
internal import Territory

/// Pairs of atoms that meet along borders which are not shared to the bit: who touches, who overlaps, and where.
enum LoosePairs {
  struct Found: Sendable {
    /// a < b, sorted.
    var touching: [(Int32, Int32)] = []
    var cells: [OverlapCell] = []
    var shapes = PolygonColumn()
  }

  /// Overlaps under a thousandth of a square metre are rounding of the outlines, not ground.
  static let smallestCell = 1e-3

  static func search(
    shapes: PolygonColumn, boxes: [Box], index: BoxIndex, active: [Int32], edges: SharedEdges, codes: [String],
    threads: Int
  ) throws(GEOSError) -> Found {
    let loose = edges.looseAtoms
    var isLoose = [Bool](repeating: false, count: boxes.count)
    for atom in loose { isLoose[Int(atom)] = true }
    let looseFlags = isLoose
    let parts = try concurrentChunks(loose.count, threads: threads, chunkSize: 64) {
      (range) throws(GEOSError) -> Found in
      var found = Found()
      let context = GEOSContext()
      for position in range {
        let atom = Int(loose[position])
        var own: PreparedShape?
        var ownShape: Shape?
        let ownEdges = looseEdgeBoxes(shapes, atom, edges)
        for neighbourPosition in index.query(boxes[atom]) {
          let other = Int(active[neighbourPosition])
          if other == atom || (looseFlags[other] && other < atom) { continue }
          let meets =
            ownEdges.contains { $0.intersects(boxes[other]) }
            || (looseFlags[other] && looseEdgeBoxes(shapes, other, edges).contains { $0.intersects(boxes[atom]) })
          if !meets { continue }
          if own == nil {
            let shape = try context.shape(shapes, atom, name: codes[atom])
            ownShape = shape
            own = try shape.prepared()
          }
          guard let own, let ownShape else { continue }
          let otherShape = try context.shape(shapes, other, name: codes[other])
          guard try own.intersects(otherShape) else { continue }
          let pair = (Int32(min(atom, other)), Int32(max(atom, other)))
          found.touching.append(pair)
          let common = try ownShape.intersection(otherShape)
          let area = common.area
          guard area > smallestCell else { continue }
          found.cells.append(OverlapCell(a: pair.0, b: pair.1, area: area))
          common.append(to: &found.shapes)
        }
      }
      return found
    }
    return merged(parts)
  }

  private static func looseEdgeBoxes(_ shapes: PolygonColumn, _ atom: Int, _ edges: SharedEdges) -> [Box] {
    var boxes: [Box] = []
    for ring in shapes.allRings(of: atom) {
      for p in shapes.points(of: ring) where edges.mate[p] == SharedEdges.loose {
        let (ax, ay) = (shapes.xy[2 * p], shapes.xy[2 * p + 1])
        let (bx, by) = (shapes.xy[2 * p + 2], shapes.xy[2 * p + 3])
        boxes.append(Box(minX: min(ax, bx), minY: min(ay, by), maxX: max(ax, bx), maxY: max(ay, by)))
      }
    }
    return boxes
  }

  private static func merged(_ parts: [Found]) -> Found {
    var cells: [(cell: OverlapCell, part: Int, feature: Int)] = []
    var result = Found()
    for (p, part) in parts.enumerated() {
      result.touching += part.touching
      for (feature, cell) in part.cells.enumerated() { cells.append((cell, p, feature)) }
    }
    result.touching.sort { $0 < $1 }
    cells.sort { ($0.cell.a, $0.cell.b) < ($1.cell.a, $1.cell.b) }
    for (cell, part, feature) in cells {
      result.cells.append(cell)
      result.shapes.append(feature, of: parts[part].shapes)
    }
    return result
  }
}
