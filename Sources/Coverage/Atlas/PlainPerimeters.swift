internal import Geometry
internal import Territory

/// Perimeters as whole outlines that GEOS put together: the plain way of measuring, without atoms as sets, overlap
/// cells or sums of pieces. Slow, and the reference that the engine's measures are compared with.
///
/// It takes the place of the measures alone (zones in schemes and in unions of schemes, pairs of schemes): classes,
/// rules, counts and tables that follow are the same code. Not measured by it: lists of communes held by schemes,
/// which are sets by nature, and the communes that a zone lies in.
struct PlainPerimeters: Sendable {
  /// One feature per scheme of the inventory, empty where nothing of it has an outline.
  let shapes: PolygonColumn
  /// m² by scheme.
  let areas: [Double]
  let index: BoxIndex

  init(_ perimeters: Perimeters, _ mesh: Mesh, threads: Int) throws(GEOSError) {
    let chunks = try concurrentChunks(perimeters.ofScheme.count, threads: threads, chunkSize: 8) {
      (range) throws(GEOSError) -> PolygonColumn in
      var column = PolygonColumn()
      let context = GEOSContext()
      for perimeter in perimeters.ofScheme[range] {
        var shapes: [Shape] = []
        for atom in perimeter.atoms {
          let code = mesh.geography.code(ofAtom: Int(atom), mesh.atoms)
          shapes.append(try context.shape(mesh.atoms.shapes, Int(atom), name: code))
        }
        if let part = perimeter.part {
          shapes.append(try context.shape(perimeters.parts, part, name: "part \(part)"))
        }
        try context.union(shapes).append(to: &column)
      }
      return column
    }
    var shapes = PolygonColumn()
    for chunk in chunks { shapes.append(0..<chunk.count, of: chunk) }
    self.shapes = shapes
    areas = (0..<shapes.count).map { shapes.area($0) }
    index = BoxIndex((0..<shapes.count).map { shapes.box($0) })
  }

  /// Schemes that hold more than 1 m² of each zone with polygon, as ``PlacedZoning/schemes``.
  func schemesOfZones(
    _ zones: PolygonColumn, _ codes: [String], threads: Int
  ) throws(GEOSError) -> [[(scheme: Int, area: Double)]] {
    let chunks = try concurrentChunks(zones.count, threads: threads, chunkSize: 64) {
      (range) throws(GEOSError) -> [[(scheme: Int, area: Double)]] in
      var result: [[(scheme: Int, area: Double)]] = []
      let context = GEOSContext()
      for zone in range {
        let outline = try context.shape(zones, zone, name: codes[zone])
        var held: [(scheme: Int, area: Double)] = []
        for scheme in index.query(zones.box(zone)) {
          let area = try outline.intersection(context.shape(shapes, scheme, name: "scheme \(scheme)")).area
          if area > AreaBalance.touchArea { held.append((scheme, area)) }
        }
        result.append(held)
      }
      return result
    }
    return Array(chunks.joined())
  }

  /// m² of some features inside the union of schemes: what each scheme near leaves of the feature, put together. A
  /// feature that one scheme covers is taken whole.
  func areas(
    of column: PolygonColumn, _ features: [Int], inside schemes: [Int], threads: Int
  ) throws(GEOSError) -> [Double] {
    var counts = [Bool](repeating: false, count: shapes.count)
    for scheme in schemes { counts[scheme] = true }
    let counted = counts
    let chunks = try concurrentChunks(features.count, threads: threads, chunkSize: 256) {
      (range) throws(GEOSError) -> [Double] in
      let context = GEOSContext()
      var prepared: [Int: PreparedShape] = [:]
      var result: [Double] = []
      for feature in features[range] {
        let shape = try context.shape(column, feature, name: "feature \(feature)")
        var pieces: [Shape] = []
        for scheme in index.query(column.box(feature)) where counted[scheme] {
          if prepared[scheme] == nil {
            prepared[scheme] = try context.shape(shapes, scheme, name: "scheme \(scheme)").prepared()
          }
          guard let there = prepared[scheme], try there.intersects(shape) else { continue }
          if try there.covers(shape) {
            pieces = [shape]
            break
          }
          pieces.append(try there.shape.intersection(shape))
        }
        result.append(try context.union(pieces).area)
      }
      return result
    }
    return Array(chunks.joined())
  }

  /// Pairs of schemes, by rank in the list, that have a point in common.
  func pairs(of schemes: [Int], threads: Int) throws(GEOSError) -> [(a: Int, b: Int)] {
    var ranks = [Int?](repeating: nil, count: shapes.count)
    for (rank, scheme) in schemes.enumerated() { ranks[scheme] = rank }
    let ranked = ranks
    let chunks = try concurrentChunks(schemes.count, threads: threads, chunkSize: 16) {
      (range) throws(GEOSError) -> [(a: Int, b: Int)] in
      var result: [(a: Int, b: Int)] = []
      let context = GEOSContext()
      for a in range {
        let here = try context.shape(shapes, schemes[a], name: "scheme \(schemes[a])").prepared()
        for b in index.query(shapes.box(schemes[a])).compactMap({ ranked[$0] }).sorted() where b > a {
          let there = try context.shape(shapes, schemes[b], name: "scheme \(schemes[b])")
          if try here.intersects(there) { result.append((a, b)) }
        }
      }
      return result
    }
    return Array(chunks.joined())
  }

  /// The area that two schemes have in common.
  func common(_ a: Int, _ b: Int, _ context: GEOSContext) throws(GEOSError) -> Shape {
    try context.shape(shapes, a, name: "scheme \(a)").intersection(context.shape(shapes, b, name: "scheme \(b)"))
  }
}
