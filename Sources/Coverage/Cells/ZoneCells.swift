public import Geometry
internal import Territory

extension PlacedZoning {
  /// Cells of a zone that are worth cutting out where their sums are known.
  private static let mostCut = 24

  /// The cells of a zone with a polygon.
  ///
  /// - Returns: none for a zone without polygon or without area, and for one that is a list of communes: its cells are
  ///   those of their atoms.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  /// - Example: a zone of 1 km² of which 0.3 km² lies in a neighbour of its commune has two cells, of 0.7 and 0.3.
  public func cells(ofZone zone: Int, _ atlas: Atlas) throws(GEOSError) -> ZoneCells {
    let area = pieces.areas[zone]
    guard zoning.shapes != nil, area > 0 else { return ZoneCells(cells: []) }
    let whole = pieces.parts[zone].filter(\.isWhole).map(\.other)
    if pieces.parts[zone].allSatisfy(\.isWhole), !unbalanced.contains(zone) {
      var cells = sums(zone, atlas).map {
        Cell(share: $0.area / area, atoms: $0.atoms, parts: whole)
      }
      if cells.count < 2 {
        if let people = grid?.people[zone], people > 0 { for cell in cells.indices { cells[cell].people = 1 } }
        return ZoneCells(cells: cells)
      }
      // Of a zone of very many communes, borders are not measured: only how narrow a part is hangs on them.
      if cells.count > Self.mostCut && grid == nil { return ZoneCells(cells: cells) }
      let shapes = try CellShapes(ofZone: zone, self, parts: [], atlas)
      var known = try cut(shapes, zone)
      // The sums are what answers are made of.
      for position in known.cells.indices {
        known.cells[position].parts = whole
        if let sum = cells.first(where: { $0.atoms == known.cells[position].atoms }) {
          known.cells[position].share = sum.share
        }
      }
      return known
    }
    return try cut(CellShapes(ofZone: zone, self, parts: pieces.parts[zone].map(\.other), atlas), zone)
  }

  /// m² of a zone by the atoms that hold it, where no more than two hold the same.
  private func sums(_ zone: Int, _ atlas: Atlas) -> [(atoms: [Int32], area: Double)] {
    let twice = pieces.cells[zone]
    var sums: [(atoms: [Int32], area: Double)] = []
    for piece in pieces.atoms[zone] {
      let shared = twice.reduce(0.0) { sum, cell in
        let pair = atlas.mesh.cells[Int(cell.other)]
        return pair.a == piece.other || pair.b == piece.other ? sum + cell.area : sum
      }
      if piece.area > shared { sums.append(([piece.other], piece.area - shared)) }
    }
    for cell in twice {
      let pair = atlas.mesh.cells[Int(cell.other)]
      sums.append(([pair.a, pair.b], cell.area))
    }
    if gaps[zone] > 0 { sums.append(([], gaps[zone] * pieces.areas[zone])) }
    return sums
  }

  private func cut(_ shapes: CellShapes, _ zone: Int) throws(GEOSError) -> ZoneCells {
    var result = ZoneCells(
      cells: shapes.pieces.map { piece in
        Cell(share: piece.shape.area / pieces.areas[zone], atoms: piece.atoms, parts: piece.parts)
      })
    for (position, piece) in shapes.pieces.enumerated() {
      var column = PolygonColumn()
      piece.shape.append(to: &column)
      result.cells[position].people = grid?.share(ofZone: zone, inside: column)
    }
    if result.cells.count > 1 { try result.measureBorders(shapes.pieces) }
    return result
  }
}

extension CellShapes {
  /// A zone cut along its communes, then along some drawn perimeters.
  fileprivate init(ofZone zone: Int, _ placed: PlacedZoning, parts: [Int32], _ atlas: Atlas) throws(GEOSError) {
    let context = GEOSContext()
    guard let zones = placed.pieces.outlines else { return }
    let box = zones.boxes[zone]
    add(.init(shape: try context.shape(zones, zone, near: box, name: placed.zoning.codes[zone])))
    for piece in placed.pieces.atoms[zone] {
      let name = atlas.geography.code(ofAtom: Int(piece.other), atlas.atoms)
      let atom = try context.shape(atlas.mesh.outlines, Int(piece.other), near: box, name: name)
      try cut(by: atom, .atom(piece.other))
    }
    for part in parts {
      try cut(by: context.shape(atlas.parts.outlines, Int(part), near: box, name: "part \(part)"), .part(part))
    }
  }
}
