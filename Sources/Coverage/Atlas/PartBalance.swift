internal import Geometry
public import Territory

/// Sums of pieces equal wholes for drawn parts too: what a part has in the communes, less what two of them both claim,
/// plus what lies in none of them, is the part.
enum PartBalance {
  /// m² missing in the sums of each part that does not balance; negative where they have too much.
  ///
  /// Ground in no commune is measured by overlay, apart from the sums, and only where the sums do not give the part by
  /// themselves. Ground that three communes claim at once is where sums of pairs fail.
  static func residuals(_ parts: PartPieces, _ mesh: Mesh, threads: Int) throws(GEOSError) -> [Int: Double] {
    let chunks = try concurrentChunks(parts.shapes.count, threads: threads, chunkSize: 1) {
      (range) throws(GEOSError) -> [(Int, Double)] in
      var found: [(Int, Double)] = []
      for part in range {
        let residual = try residual(part, parts, mesh)
        if abs(residual) > AreaBalance.limit(parts.areas[part]) { found.append((part, residual)) }
      }
      return found
    }
    return Dictionary(chunks.joined(), uniquingKeysWith: { first, _ in first })
  }

  private static func residual(_ part: Int, _ parts: PartPieces, _ mesh: Mesh) throws(GEOSError) -> Double {
    let pieces = parts.ofPart[part].filter { $0.area > 0 }
    if pieces.isEmpty { return 0 }
    let context = GEOSContext()
    let shape = try context.shape(parts.shapes, part, name: "part \(part)")
    let inside = try pieces.reduce(0) { $0 + $1.area } - twice(pieces, shape, mesh, context)
    let missing = parts.areas[part] - inside
    if abs(missing) <= AreaBalance.limit(parts.areas[part]) { return 0 }
    var atoms: [Shape] = []
    for piece in pieces {
      let code = mesh.geography.code(ofAtom: Int(piece.other), mesh.atoms)
      atoms.append(try context.shape(mesh.atoms.shapes, Int(piece.other), name: code))
    }
    return try missing - shape.difference(context.coverageUnion(atoms).shape).area
  }

  /// m² of the part that two of its atoms both claim.
  private static func twice(
    _ pieces: [PartPieces.Piece], _ shape: Shape, _ mesh: Mesh, _ context: GEOSContext
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

extension Atlas {
  /// Schemes whose drawn part is not the sum of its pieces. What they have in common with others is measured again on a
  /// grid of 1 mm.
  public var partBalanceIssues: [DataIssue] {
    unbalancedParts.sorted { $0.key < $1.key }.map { part, residual in
      let scheme = inventory.schemes[perimeters.schemeOfPart[part]]
      let area = decimals(residual, 3)
      return DataIssue(
        .warning, "areas_do_not_balance", source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter",
        value: area, action: .repaired,
        Text(
          fr:
            "\(scheme.id) : la somme des morceaux de son périmètre dessiné s'écarte du tout de \(area) m² ; ses "
            + "recouvrements sont remesurés sur une grille de 1 mm, ses chiffres par commune restent des sommes",
          en:
            "\(scheme.id): the sum of the pieces of its drawn perimeter is off the whole by \(area) m²; what it shares "
            + "with others is measured again on a grid of 1 mm, its figures by commune are still sums"))
    }
  }
}
