public import Geometry
internal import Territory

/// Where the partial shapes (drawn perimeters, what is left after a subtraction) meet the atoms: one sparse column
/// of areas, reused by every question.
public struct PartPieces: Sendable {
  public struct Piece: Sendable, Equatable {
    /// The atom, or the part in ``ofAtom``.
    public var other: Int32
    /// m² in common; 0 when the two only touch.
    public var area: Double
    /// The atom lies entirely inside the part.
    public var isWhole: Bool
    /// The ground in common, in ``pieceShapes``; -1 where the atom is whole or the two only touch.
    public var shape: Int32 = -1
  }

  public private(set) var shapes: PolygonColumn
  public private(set) var areas: [Double]
  public private(set) var boxes: [Box]
  public private(set) var index: BoxIndex
  /// What each part leaves of the atoms that it cuts.
  public private(set) var pieceShapes = PolygonColumn()
  /// Atoms met by each part.
  public private(set) var ofPart: Rows<Piece>
  /// Parts met by each atom.
  public private(set) var ofAtom: Rows<Piece>

  init(_ perimeters: Perimeters, _ mesh: Mesh, threads: Int) throws(GEOSError) {
    let column = perimeters.parts
    shapes = column
    areas = (0..<column.count).map { column.area($0) }
    let boxes = (0..<column.count).map { column.box($0) }
    self.boxes = boxes
    index = BoxIndex(boxes)
    // One task per stretch of atoms rather than per part: a single national drawing is then shared by both cores.
    let jobs = (0..<column.count).flatMap { part in
      let near = mesh.atoms(near: boxes[part])
      return stride(from: 0, to: near.count, by: 256).map { (part, Array(near[$0..<min($0 + 256, near.count)])) }
    }
    let found = try concurrentChunks(jobs.count, threads: threads, chunkSize: 1) {
      (range) throws(GEOSError) -> (pieces: [(Int32, Piece)], shapes: PolygonColumn) in
      var pieces: [(Int32, Piece)] = []
      var shapes = PolygonColumn()
      for job in range {
        let (part, atoms) = jobs[job]
        let context = GEOSContext()
        let drawn = try context.shape(column, part, name: "part \(part)")
        let prepared = try drawn.prepared()
        for atom in atoms {
          let shape = try context.shape(
            mesh.atoms.shapes, Int(atom), name: mesh.geography.code(ofAtom: Int(atom), mesh.atoms))
          guard try prepared.intersects(shape) else { continue }
          if try prepared.containsProperly(shape) {
            pieces.append((Int32(part), Piece(other: atom, area: mesh.areas[Int(atom)], isWhole: true)))
          } else {
            let common = try drawn.intersection(shape)
            let area = common.area
            pieces.append(
              (
                Int32(part),
                Piece(other: atom, area: area, isWhole: false, shape: area > 0 ? Int32(shapes.count) : -1)
              ))
            if area > 0 { common.append(to: &shapes) }
          }
        }
      }
      return (pieces, shapes)
    }
    var rows: [(Int32, Piece)] = []
    for chunk in found {
      let offset = Int32(pieceShapes.count)
      for var row in chunk.pieces {
        if row.1.shape >= 0 { row.1.shape += offset }
        rows.append(row)
      }
      for feature in 0..<chunk.shapes.count { pieceShapes.append(feature, of: chunk.shapes) }
    }
    ofPart = Rows(count: column.count, sorted: rows)
    ofAtom = Rows(
      count: mesh.atoms.count,
      sorted: rows.map { ($0.1.other, Piece(other: $0.0, area: $0.1.area, isWhole: $0.1.isWhole, shape: $0.1.shape)) }
        .sorted { ($0.0, $0.1.other) < ($1.0, $1.1.other) })
  }
}
