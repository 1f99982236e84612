internal import Geometry
internal import Territory

extension PlacedZoning {
  /// Area in communes, less what two of them both claim, plus area in none of them, is the zone.
  ///
  /// What lies in no commune is measured by overlay, apart from the sums. area that three communes claim at once is
  /// where sums of pairs fail.
  mutating func checkBalance(_ atlas: Atlas) throws(GEOSError) {
    guard let shapes = zoning.shapes else { return }
    let (pieces, zoning) = (pieces, zoning)
    let missing = (0..<zoning.count).map { zone in
      pieces.areas[zone] - pieces.atoms[zone].reduce(0) { $0 + $1.area } + pieces.cells[zone].reduce(0) { $0 + $1.area }
    }
    let short = missing.indices.filter {
      pieces.areas[$0] > 0 && abs(missing[$0]) > AreaBalance.limit(pieces.areas[$0]) && !pieces.atoms[$0].isEmpty
    }
    // A zone that is there several times is measured once.
    let first = shapes.firstAlike(among: short)
    let distinct = zip(short, first).filter { $0 == $1 }.map(\.0)
    let chunks = try concurrentChunks(distinct.count, threads: atlas.threads, chunkSize: 8) {
      (range) throws(GEOSError) -> [(Int, Double)] in
      try distinct[range].map { (zone) throws(GEOSError) in
        let outside = try partsOutsideCommunes(shapes.exploded(zone), atlas, zoning.codes[zone], GEOSContext())
        return (zone, missing[zone] - outside.reduce(0) { $0 + $1.area })
      }
    }
    let residuals = Dictionary(chunks.joined(), uniquingKeysWith: { first, _ in first })
    for (zone, same) in zip(short, first) {
      guard let residual = residuals[same], abs(residual) > AreaBalance.limit(pieces.areas[zone]) else { continue }
      unbalanced.insert(zone)
      issues.append(AreaBalance.issue(zoning, zone, residual))
    }
  }
}

/// What lies in no commune of polygons apart from one another, one shape for each that has some. One that a commune holds
/// needs no overlay, so that a zone of thousands of polygons takes as long as they do.
private func partsOutsideCommunes(
  _ polygons: PolygonColumn, _ atlas: Atlas, _ code: String, _ context: GEOSContext
) throws(GEOSError) -> [Shape] {
  let outlines = Outlines(polygons)
  var meter = OverlapMeter()
  var outside: [Shape] = []
  for polygon in 0..<polygons.count {
    let met = atlas.mesh.atoms(near: outlines.boxes[polygon])
      .map { (atom: Int($0), extent: meter.extent(outlines, polygon, atlas.mesh.outlines, Int($0))) }
      .filter { $0.extent.area > AreaBalance.smallestPiece }
    if met.contains(where: \.extent.holdsFirst) { continue }
    var rest = try context.shape(polygons, polygon, name: code)
    var atoms: [Shape] = []
    for (atom, _) in met {
      atoms.append(
        try context.shape(atlas.atoms.shapes, atom, name: atlas.geography.code(ofAtom: atom, atlas.atoms)))
    }
    // Taken away one by one, the communes of a région would have its outline walked once each, and those of any place a
    // long outline. By some at a time: where two of them overlap, only those near need the general union.
    if atoms.count > 16 || atoms.count > 1 && polygons.allPoints(of: polygon).count > 10_000 {
      var joined: [Shape] = []
      for start in stride(from: 0, to: atoms.count, by: 32) {
        joined.append(try context.coverageUnion(Array(atoms[start..<min(start + 32, atoms.count)])).shape)
      }
      atoms = joined.count == 1 ? joined : [try context.union(joined)]
    }
    for atom in atoms { rest = try rest.difference(atom) }
    if rest.area > 0 { outside.append(rest) }
  }
  return outside
}

/// Area of zones that lies in no commune of the reference: the sea, gaps of older outlines.
extension PlacedZoning {
  /// Share of a zone that lies in no commune.
  ///
  /// - Parameter counted: the sum of its shares in communes. Where outlines overlap and sums do not tell, for more than two
  ///   claim the same area, it is measured.
  func shareInNoCommune(_ zone: Int, _ atlas: Atlas, counted: Double) throws(GEOSError) -> Double {
    let whole = pieces.areas[zone]
    let twice = pieces.cells[zone].reduce(0) { $0 + $1.area }
    let open = 1 - counted + twice / whole
    if twice == 0 || abs(open) * whole <= AreaBalance.touchArea { return open }
    return try (partInNoCommune(ofZone: zone, beside: [], atlas)?.area ?? 0) / whole
  }

  /// The area of a zone in no commune and in none of some drawn parts; `nil` without outlines.
  func partInNoCommune(ofZone zone: Int, beside parts: [Int], _ atlas: Atlas) throws(GEOSError) -> Shape? {
    guard let shapes = zoning.shapes else { return nil }
    let context = GEOSContext()
    let outside = try partsOutsideCommunes(shapes.exploded(zone), atlas, zoning.codes[zone], context)
    var rest = try context.union(outside)
    for part in parts { rest = try rest.difference(context.shape(atlas.parts.shapes, part, name: "part \(part)")) }
    return rest
  }
}
