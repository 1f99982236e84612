public import Geometry
public import Territory

/// Where the zones of a zoning meet atoms, overlap cells and partial shapes: sparse columns of areas.
public struct ZonePieces: Sendable {
  public struct Piece: Sendable, Equatable {
    /// Atom, cell or part.
    public var other: Int32
    /// m² in common.
    public var area: Double
    /// The zone lies entirely inside the other.
    public var isWhole: Bool
  }

  /// m²; 0 for a zone without polygon.
  public private(set) var areas: [Double]
  public private(set) var atoms: Rows<Piece>
  /// Overlap cells that the zone meets.
  public private(set) var cells: Rows<Piece>
  public private(set) var parts: Rows<Piece>

  /// Zones whose shapes are valid and in the plane. A zone without polygon has no piece here.
  public init(_ zoning: Zoning, _ atlas: Atlas) throws(GEOSError) {
    let count = zoning.count
    let shapes = zoning.shapes ?? PolygonColumn()
    guard zoning.shapes != nil else {
      areas = [Double](repeating: 0, count: count)
      (atoms, cells, parts) = (
        Rows(count: count, sorted: []), Rows(count: count, sorted: []), Rows(count: count, sorted: [])
      )
      return
    }
    let areas = (0..<count).map { shapes.area($0) }
    self.areas = areas
    struct Found: Sendable {
      var atoms: [(Int32, Piece)] = []
      var cells: [(Int32, Piece)] = []
      var parts: [(Int32, Piece)] = []
    }
    let found = try concurrentChunks(count, threads: atlas.threads, chunkSize: 32) {
      (range) throws(GEOSError) -> Found in
      var found = Found()
      let context = GEOSContext()
      var preparedParts: [Int32: PreparedShape] = [:]
      for zone in range where areas[zone] > 0 {
        let box = shapes.box(zone)
        let shape = try context.shape(shapes, zone, name: zoning.codes[zone])
        let near = atlas.mesh.atoms(near: box)
        for atom in near {
          let other = try context.shape(
            atlas.atoms.shapes, Int(atom), name: atlas.geography.code(ofAtom: Int(atom), atlas.atoms))
          if let piece = try Self.piece(shape, areas[zone], box, atom, other, atlas.mesh.boxes[Int(atom)]) {
            found.atoms.append((Int32(zone), piece))
            for cell in atlas.mesh.cellsOf[Int(atom)] where atlas.mesh.cells[Int(cell)].a == atom {
              let ground = try context.shape(atlas.mesh.cellShapes, Int(cell), name: "cell \(cell)")
              let area = try shape.intersection(ground).area
              if area > 0 { found.cells.append((Int32(zone), Piece(other: cell, area: area, isWhole: false))) }
            }
          }
        }
        for part in atlas.parts.index.query(box) {
          let prepared: PreparedShape
          if let known = preparedParts[Int32(part)] {
            prepared = known
          } else {
            prepared = try context.shape(atlas.parts.shapes, part, name: "part \(part)").prepared()
            preparedParts[Int32(part)] = prepared
          }
          guard try prepared.intersects(shape) else { continue }
          if try prepared.containsProperly(shape) {
            found.parts.append((Int32(zone), Piece(other: Int32(part), area: areas[zone], isWhole: true)))
          } else {
            let area = try prepared.shape.intersection(shape).area
            if area > 0 { found.parts.append((Int32(zone), Piece(other: Int32(part), area: area, isWhole: false))) }
          }
        }
      }
      return found
    }
    atoms = Rows(count: count, sorted: found.flatMap(\.atoms))
    cells = Rows(count: count, sorted: found.flatMap(\.cells))
    parts = Rows(count: count, sorted: found.flatMap(\.parts))
  }

  /// Containment first (the usual case, and cheap on a prepared atom), intersection only at a border.
  private static func piece(
    _ zone: Shape, _ area: Double, _ box: Box, _ atom: Int32, _ other: Shape, _ otherBox: Box
  ) throws(GEOSError) -> Piece? {
    if otherBox.minX < box.minX && otherBox.maxX > box.maxX && otherBox.minY < box.minY && otherBox.maxY > box.maxY {
      let prepared = try other.prepared()
      guard try prepared.intersects(zone) else { return nil }
      if try prepared.containsProperly(zone) { return Piece(other: atom, area: area, isWhole: true) }
    } else if try !zone.intersects(other) {
      return nil
    }
    let common = try zone.intersection(other).area
    return common > 0 ? Piece(other: atom, area: common, isWhole: false) : nil
  }
}
