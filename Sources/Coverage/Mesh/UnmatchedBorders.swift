internal import Geometry
internal import Territory

/// Pairs of atoms that meet along borders which are not shared to the bit: who touches, who overlaps, and where.
enum UnmatchedBorders {
  struct Meetings: Sendable {
    /// a < b, sorted.
    var touching: [(Int32, Int32)] = []
    var cells: [OverlapCell] = []
    var shapes = PolygonColumn()
  }

  /// Overlaps under a thousandth of a square metre are rounding of the outlines.
  static let smallestCell = 1e-3

  /// - Parameter codes: code of an atom, for errors.
  static func search(
    _ outlines: Outlines, _ index: BoxIndex, active: [Int32], edges: SharedEdges, borders: Borders,
    code: @escaping @Sendable (Int) -> String, threads: Int
  ) throws(GEOSError) -> Meetings {
    let loose = borders.looseAtoms
    var isLoose = [Bool](repeating: false, count: outlines.count)
    for atom in loose { isLoose[Int(atom)] = true }
    let looseFlags = isLoose
    let parts = try concurrentChunks(loose.count, threads: threads, chunkSize: 64) {
      (range) throws(GEOSError) -> Meetings in
      var found = Meetings()
      let context = GEOSContext()
      var meter = OverlapMeter()
      for position in range {
        let atom = Int(loose[position])
        let ownEdges = looseEdgeBoxes(outlines, atom, edges)
        for neighbourPosition in index.query(outlines.boxes[atom]) {
          let other = Int(active[neighbourPosition])
          if other == atom || (looseFlags[other] && other < atom) { continue }
          let otherEdges = looseFlags[other] ? looseEdgeBoxes(outlines, other, edges) : []
          let meets =
            ownEdges.contains { $0.intersects(outlines.boxes[other]) }
            || otherEdges.contains { $0.intersects(outlines.boxes[atom]) }
          if !meets { continue }
          let extent = meter.extent(outlines, atom, outlines, other)
          let pair = (Int32(min(atom, other)), Int32(max(atom, other)))
          if extent.area <= smallestCell {
            // Neighbours along other edges are known to touch.
            if extent.isClear || borders.areNeighbours(pair.0, pair.1) { continue }
            if !isNear(outlines, atom, ownEdges, other) && !isNear(outlines, other, otherEdges, atom) { continue }
          }
          let here = try context.shape(outlines.column, atom, name: code(atom))
          let there = try context.shape(outlines.column, other, name: code(other))
          if extent.area <= smallestCell {
            if try here.intersects(there) { found.touching.append(pair) }
            continue
          }
          found.touching.append(pair)
          let common = try here.intersection(there)
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

  /// A loose edge of one atom comes within the box of an edge of the other.
  private static func isNear(_ outlines: Outlines, _ atom: Int, _ looseEdges: [Box], _ other: Int) -> Bool {
    let near = looseEdges.filter { $0.intersects(outlines.boxes[other]) }
    if near.isEmpty { return false }
    let xy = outlines.column.xy
    for ring in outlines.column.allRings(of: other) {
      for p in outlines.column.points(of: ring).dropLast() {
        let edge = Box(
          minX: min(xy[2 * p], xy[2 * p + 2]), minY: min(xy[2 * p + 1], xy[2 * p + 3]),
          maxX: max(xy[2 * p], xy[2 * p + 2]), maxY: max(xy[2 * p + 1], xy[2 * p + 3]))
        if near.contains(where: { $0.intersects(edge) }) { return true }
      }
    }
    return false
  }

  private static func looseEdgeBoxes(_ outlines: Outlines, _ atom: Int, _ edges: SharedEdges) -> [Box] {
    let xy = outlines.column.xy
    var boxes: [Box] = []
    for ring in outlines.column.allRings(of: atom) {
      for p in outlines.column.points(of: ring) where edges.mate[p] == SharedEdges.loose {
        boxes.append(
          Box(
            minX: min(xy[2 * p], xy[2 * p + 2]), minY: min(xy[2 * p + 1], xy[2 * p + 3]),
            maxX: max(xy[2 * p], xy[2 * p + 2]), maxY: max(xy[2 * p + 1], xy[2 * p + 3])))
      }
    }
    return boxes
  }

  private static func merged(_ parts: [Meetings]) -> Meetings {
    var cells: [(cell: OverlapCell, part: Int, feature: Int)] = []
    var result = Meetings()
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
