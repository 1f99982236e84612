internal import Geometry
internal import Territory

/// Sums of pieces equal wholes for drawn parts too: what a part has in the communes, less what two of them both claim,
/// plus what lies in none of them, is the part.
enum DrawnPartBalance {
  /// m² missing in the sums of each part that does not balance; negative where they have too much.
  ///
  /// What lies in no commune is measured by overlay, apart from the sums, and only where the sums do not give the part by
  /// themselves. area that three communes claim at once is where sums of pairs fail.
  static func residuals(_ parts: DrawnParts, _ mesh: Mesh, threads: Int) throws(GEOSError) -> [Int: Double] {
    let short = try concurrentChunks(parts.shapes.count, threads: threads, chunkSize: 1) {
      (range) throws(GEOSError) -> [(part: Int, missing: Double)] in
      var found: [(part: Int, missing: Double)] = []
      for part in range where parts.firstAlike[part] == part {
        let missing = try missing(part, parts, mesh)
        if abs(missing) > AreaBalance.limit(parts.areas[part]) { found.append((part, missing)) }
      }
      return found
    }
    // Drawings over each other meet the same atoms, whose union is then made once. In the order of the parts, as is the
    // first error.
    let groups = Dictionary(grouping: short.joined()) { pieces($0.part, parts).map(\.other) }
      .sorted { $0.value[0].part < $1.value[0].part }
    let chunks = try concurrentChunks(groups.count, threads: threads, chunkSize: 1) {
      (range) throws(GEOSError) -> [(Int, Double)] in
      var found: [(Int, Double)] = []
      for (atoms, group) in groups[range] {
        let context = GEOSContext()
        let met = try atoms.map { (atom) throws(GEOSError) in
          let code = mesh.geography.code(ofAtom: Int(atom), mesh.atoms)
          return try context.shape(mesh.atoms.shapes, Int(atom), name: code)
        }
        let union = try context.coverageUnion(met).shape
        for (part, missing) in group {
          let shape = try context.shape(parts.shapes, part, name: "part \(part)")
          let residual = try missing - shape.difference(union).area
          if abs(residual) > AreaBalance.limit(parts.areas[part]) { found.append((part, residual)) }
        }
      }
      return found
    }
    var residuals = Dictionary(chunks.joined(), uniquingKeysWith: { first, _ in first })
    for (part, first) in parts.firstAlike.enumerated() where first != part { residuals[part] = residuals[first] }
    return residuals
  }

  private static func pieces(_ part: Int, _ parts: DrawnParts) -> [DrawnParts.Piece] {
    parts.ofPart[part].filter { $0.area > 0 }
  }

  /// m² of the part that no sum gives; 0 for one that meets no atom.
  private static func missing(_ part: Int, _ parts: DrawnParts, _ mesh: Mesh) throws(GEOSError) -> Double {
    let pieces = pieces(part, parts)
    if pieces.isEmpty { return 0 }
    let context = GEOSContext()
    let shape = try context.shape(parts.shapes, part, name: "part \(part)")
    return try parts.areas[part] - (pieces.reduce(0) { $0 + $1.area } - twice(pieces, shape, mesh, context))
  }

  /// m² of the part that two of its atoms both claim.
  private static func twice(
    _ pieces: [DrawnParts.Piece], _ shape: Shape, _ mesh: Mesh, _ context: GEOSContext
  ) throws(GEOSError) -> Double {
    let met = Dictionary(pieces.map { ($0.other, $0.isWhole) }, uniquingKeysWith: { first, _ in first })
    var area = 0.0
    for piece in pieces {
      for index in mesh.cellsOf[Int(piece.other)] {
        let cell = mesh.cells[Int(index)]
        guard cell.a == piece.other, let isWhole = met[cell.b] else { continue }
        if piece.isWhole || isWhole {
          area += cell.area
        } else {
          area += try context.shape(mesh.cellShapes, Int(index), name: "cell \(index)").intersection(shape).area
        }
      }
    }
    return area
  }
}
