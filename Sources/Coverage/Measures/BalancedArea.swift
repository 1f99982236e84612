internal import Geometry
internal import Territory

/// m² of a zone inside a union, with what is missing where its parts do not sum up to it.
struct BalancedArea: Sendable {
  var area: Double
  /// m²; 0 where covered + uncovered = whole.
  var residual = 0.0
}

extension SchemeUnion {
  /// m² of a zone with polygon inside the union; where shapes have to be joined, its uncovered part is measured too.
  func balancedArea(ofZone zone: Int, _ placed: PlacedZoning, _ atlas: Atlas) throws(GEOSError) -> BalancedArea {
    let (pieces, zoning) = (placed.pieces, placed.zoning)
    if placed.unbalanced.contains(zone) {
      return BalancedArea(area: try snappedArea(ofZone: zone, placed, atlas))
    }
    guard needsOverlay(zone, pieces), let shapes = zoning.shapes else {
      return BalancedArea(area: try area(ofZone: zone, pieces, zoning, atlas))
    }
    let context = GEOSContext()
    let covered = try shape(ofZone: zone, pieces, zoning, atlas, context)
    let rest = try context.shape(shapes, zone, name: zoning.codes[zone]).difference(covered)
    let residual = pieces.areas[zone] - covered.area - rest.area
    if abs(residual) <= AreaBalance.limit(pieces.areas[zone]) { return BalancedArea(area: covered.area) }
    return BalancedArea(area: try snappedArea(ofZone: zone, placed, atlas), residual: residual)
  }

  /// No sum of known pieces tells the area: drawn perimeters meet other area that counts, inside the zone.
  private func needsOverlay(_ zone: Int, _ pieces: ZonePieces) -> Bool {
    let parts = pieces.parts[zone].filter { holdsPart[Int($0.other)] }
    if parts.isEmpty || parts.contains(where: \.isWhole) { return false }
    return parts.count > 1 || pieces.atoms[zone].contains { holdsAtom[Int($0.other)] }
  }

  private func snappedArea(ofZone zone: Int, _ placed: PlacedZoning, _ atlas: Atlas) throws(GEOSError) -> Double {
    guard let shapes = placed.zoning.shapes else { return 0 }
    let context = GEOSContext()
    let outline = try context.shape(shapes, zone, name: placed.zoning.codes[zone])
    var covered = try context.emptyShape(name: placed.zoning.codes[zone])
    func add(_ column: PolygonColumn, _ feature: Int32, _ name: String) throws(GEOSError) {
      let piece = try context.shape(column, Int(feature), name: name).intersection(outline, grid: AreaBalance.grid)
      covered = try covered.union(piece, grid: AreaBalance.grid)
    }
    for part in placed.pieces.parts[zone] where holdsPart[Int(part.other)] {
      try add(atlas.parts.shapes, part.other, "part \(part.other)")
    }
    for atom in placed.pieces.atoms[zone] where holdsAtom[Int(atom.other)] {
      try add(atlas.atoms.shapes, atom.other, atlas.geography.code(ofAtom: Int(atom.other), atlas.atoms))
    }
    return min(covered.area, placed.pieces.areas[zone])
  }
}
