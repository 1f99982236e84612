internal import Geometry
internal import Territory

/// m² of a zone inside a union, with what is missing where its parts do not sum up to it.
struct BalancedArea: Sendable {
  var area: Double
  /// m²; 0 where covered + uncovered = whole.
  var residual = 0.0
}

/// Sums of pieces equal wholes, on every run: relative 1e-9, plus what is dropped as rounding. Where they do not, the
/// zone is measured again on a grid of 1 mm, and the reader is told.
enum AreaBalance {
  static let relative = 1e-9
  /// Side of the grid of the second try, m.
  static let grid = 1e-3

  static func limit(_ area: Double) -> Double { relative * area + ZonePieces.smallestPiece }

  static func issue(_ zoning: Zoning, _ zone: Int, _ residual: Double) -> DataIssue {
    let code = zoning.codes[zone]
    let area = decimals(residual, 3)
    return DataIssue(
      .warning, "areas_do_not_balance", source: zoning.source, row: zoning.rows[zone] == 0 ? nil : zoning.rows[zone],
      code: code, field: "geometry", value: area, action: .repaired,
      Text(
        fr: "\(code) : la somme des morceaux s'écarte du tout de \(area) m² ; zone remesurée sur une grille de 1 mm",
        en: "\(code): the sum of its pieces is off the whole by \(area) m²; zone measured again on a grid of 1 mm"))
  }
}

extension ZoneGround {
  /// Ground in communes, less what two of them both claim, plus ground in none of them, is the zone.
  ///
  /// What lies in no commune is measured by overlay, apart from the sums. Ground that three communes claim at once is
  /// where sums of pairs fail.
  mutating func checkBalance(_ atlas: Atlas) throws(GEOSError) {
    guard let shapes = zoning.shapes else { return }
    let (pieces, zoning) = (pieces, zoning)
    let chunks = try concurrentChunks(zoning.count, threads: atlas.threads, chunkSize: 64) {
      (range) throws(GEOSError) -> [(zone: Int, residual: Double)] in
      var found: [(zone: Int, residual: Double)] = []
      for zone in range where pieces.areas[zone] > 0 {
        let whole = pieces.areas[zone]
        let inside =
          pieces.atoms[zone].reduce(0) { $0 + $1.area } - pieces.cells[zone].reduce(0) { $0 + $1.area }
        if abs(whole - inside) <= AreaBalance.limit(whole) || pieces.atoms[zone].isEmpty { continue }
        let residual = whole - inside - (try groundOutside(shapes.exploded(zone), atlas, zoning.codes[zone]))
        if abs(residual) > AreaBalance.limit(whole) { found.append((zone, residual)) }
      }
      return found
    }
    for (zone, residual) in chunks.joined() {
      unbalanced.insert(zone)
      issues.append(AreaBalance.issue(zoning, zone, residual))
    }
  }
}

/// m² of polygons apart from one another that lie in no commune. One that a commune holds needs no overlay, so that a
/// zone of thousands of polygons takes as long as they do.
private func groundOutside(
  _ polygons: PolygonColumn, _ atlas: Atlas, _ code: String
) throws(GEOSError) -> Double {
  let outlines = Outlines(polygons)
  let context = GEOSContext()
  var meter = OverlapMeter()
  var area = 0.0
  for polygon in 0..<polygons.count {
    let met = atlas.mesh.atoms(near: outlines.boxes[polygon])
      .map { (atom: Int($0), extent: meter.extent(outlines, polygon, atlas.mesh.outlines, Int($0))) }
      .filter { $0.extent.area > ZonePieces.smallestPiece }
    if met.contains(where: \.extent.holdsFirst) { continue }
    var rest = try context.shape(polygons, polygon, name: code)
    var atoms: [Shape] = []
    for (atom, _) in met {
      atoms.append(
        try context.shape(atlas.atoms.shapes, atom, name: atlas.geography.code(ofAtom: atom, atlas.atoms)))
    }
    // Taken away one by one, the communes of a région would have its outline walked once each. By some at a time: where
    // two of them overlap, only those near need the general union.
    if atoms.count > 16 {
      var joined: [Shape] = []
      for start in stride(from: 0, to: atoms.count, by: 32) {
        joined.append(try context.coverageUnion(Array(atoms[start..<min(start + 32, atoms.count)])).shape)
      }
      atoms = joined.count == 1 ? joined : [try context.union(joined)]
    }
    for atom in atoms { rest = try rest.difference(atom) }
    area += rest.area
  }
  return area
}

extension SchemeUnion {
  /// m² of a zone with polygon inside the union; where shapes have to be joined, its uncovered part is measured too.
  func balancedArea(ofZone zone: Int, _ ground: ZoneGround, _ atlas: Atlas) throws(GEOSError) -> BalancedArea {
    let (pieces, zoning) = (ground.pieces, ground.zoning)
    if ground.unbalanced.contains(zone) {
      return BalancedArea(area: try snappedArea(ofZone: zone, ground, atlas))
    }
    guard needsOverlay(zone, pieces), let shapes = zoning.shapes else {
      return BalancedArea(area: try area(ofZone: zone, pieces, zoning, atlas))
    }
    let context = GEOSContext()
    let covered = try shape(ofZone: zone, pieces, zoning, atlas, context)
    let rest = try context.shape(shapes, zone, name: zoning.codes[zone]).difference(covered)
    let residual = pieces.areas[zone] - covered.area - rest.area
    if abs(residual) <= AreaBalance.limit(pieces.areas[zone]) { return BalancedArea(area: covered.area) }
    return BalancedArea(area: try snappedArea(ofZone: zone, ground, atlas), residual: residual)
  }

  /// No sum of known pieces tells the area: drawn perimeters meet other ground that counts, inside the zone.
  private func needsOverlay(_ zone: Int, _ pieces: ZonePieces) -> Bool {
    let parts = pieces.parts[zone].filter { holdsPart[Int($0.other)] }
    if parts.isEmpty || parts.contains(where: \.isWhole) { return false }
    return parts.count > 1 || pieces.atoms[zone].contains { holdsAtom[Int($0.other)] }
  }

  private func snappedArea(ofZone zone: Int, _ ground: ZoneGround, _ atlas: Atlas) throws(GEOSError) -> Double {
    guard let shapes = ground.zoning.shapes else { return 0 }
    let context = GEOSContext()
    let outline = try context.shape(shapes, zone, name: ground.zoning.codes[zone])
    var covered = try context.emptyShape(name: ground.zoning.codes[zone])
    func add(_ column: PolygonColumn, _ feature: Int32, _ name: String) throws(GEOSError) {
      let piece = try context.shape(column, Int(feature), name: name).intersection(outline, grid: AreaBalance.grid)
      covered = try covered.union(piece, grid: AreaBalance.grid)
    }
    for part in ground.pieces.parts[zone] where holdsPart[Int(part.other)] {
      try add(atlas.parts.shapes, part.other, "part \(part.other)")
    }
    for atom in ground.pieces.atoms[zone] where holdsAtom[Int(atom.other)] {
      try add(atlas.atoms.shapes, atom.other, atlas.geography.code(ofAtom: Int(atom.other), atlas.atoms))
    }
    return min(covered.area, ground.pieces.areas[zone])
  }
}

extension CoverageAnalysis {
  /// Zones of the ground asked about that had to be measured again for the schemes that count.
  func balanceIssues() -> [DataIssue] {
    asked.sure.residuals.filter { ground.isZone($0.zone, in: question.territory) }
      .map { AreaBalance.issue(ground.zoning, $0.zone, $0.area) }
  }
}
