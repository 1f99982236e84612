public import Geometry
internal import Territory

extension Atlas {
  /// The pieces of an atom that others hold too: drawn perimeters, and atoms whose published outlines overlap it. What it
  /// holds alone is the rest.
  ///
  /// - Returns: none for an atom without an outline.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  /// - Example: a commune whose western half a drawing holds has one cell, of share 0.5.
  public func cells(ofAtom atom: Int) throws(GEOSError) -> [Cell] {
    let area = mesh.areas[atom]
    if area == 0 { return [] }
    let met = parts.ofAtom[atom].filter { $0.area > 0 }
    let whole = met.filter(\.isWhole).map(\.other)
    let cutting = met.filter { !$0.isWhole }
    let overlaps = mesh.cellsOf[atom]
    if met.isEmpty {
      return overlaps.map { Cell(share: mesh.cells[Int($0)].area / area, atoms: [other(atom, $0)], parts: []) }
    }
    if cutting.isEmpty && overlaps.isEmpty { return [Cell(share: 1, atoms: [], parts: whole)] }
    if overlaps.isEmpty, cutting.count == 1, let only = cutting.first {
      let rest = whole.isEmpty ? [] : [Cell(share: 1 - only.area / area, atoms: [], parts: whole)]
      return rest + [Cell(share: only.area / area, atoms: [], parts: whole + [only.other])]
    }
    let context = GEOSContext()
    var shapes = CellShapes()
    shapes.add(.init(parts: whole, shape: try shape(ofAtom: atom, context)))
    for part in cutting { try shapes.cut(by: shape(ofPart: part.other, near: atom, context), .part(part.other)) }
    for cell in overlaps {
      let overlap = try context.shape(mesh.cellShapes, Int(cell), name: "cell \(cell)")
      try shapes.cut(by: overlap, .atom(other(atom, cell)))
    }
    return shapes.pieces.filter { !$0.atoms.isEmpty || !$0.parts.isEmpty }
      .map { Cell(share: $0.shape.area / area, atoms: $0.atoms, parts: $0.parts) }
  }

  private func other(_ atom: Int, _ cell: Int32) -> Int32 {
    let pair = mesh.cells[Int(cell)]
    return pair.a == Int32(atom) ? pair.b : pair.a
  }

  func shape(ofAtom atom: Int, _ context: GEOSContext) throws(GEOSError) -> Shape {
    try context.shape(atoms.shapes, atom, name: geography.code(ofAtom: atom, atoms))
  }

  private func shape(ofPart part: Int32, near atom: Int, _ context: GEOSContext) throws(GEOSError) -> Shape {
    try context.shape(parts.outlines, Int(part), near: mesh.boxes[atom], name: "part \(part)")
  }
}
