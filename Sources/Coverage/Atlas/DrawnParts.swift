public import Geometry
internal import Territory

/// Where the partial shapes (drawn perimeters, what is left after a subtraction) meet the atoms: one sparse column
/// of areas, reused by every question.
public struct DrawnParts: Sendable {
  public struct Piece: Sendable, Equatable {
    /// The atom, or the part in ``DrawnParts/ofAtom``.
    public var other: Int32
    /// m² in common; 0 when the two only touch.
    public var area: Double
    /// The atom lies entirely inside the part.
    public var isWhole: Bool
    /// In ``DrawnParts/cuts``; -1 where the atom is whole or the two only touch.
    public var cut: Int32 = -1
  }

  /// The border of what a part leaves of an atom that it cuts.
  public struct Cut: Sendable {
    public var part: Int32
    public var atom: Int32
    /// Ground length of the part's border inside the atom, m.
    public var drawnLength: Double
    /// The atom's border inside the part by neighbour, m; -1 stands for no neighbour.
    public var inside: [SharedBorder]
  }

  public private(set) var outlines: Outlines
  public private(set) var index: BoxIndex
  /// Metres of each part's border on the ground.
  let boundaryLengths: [Double]
  /// The first part that is drawn point by point as each one is: that of a layer read twice. A union takes one of them.
  let firstAlike: [Int]
  public private(set) var cuts: [Cut]
  /// Atoms met by each part.
  public private(set) var ofPart: Rows<Piece>
  /// Parts met by each atom.
  public private(set) var ofAtom: Rows<Piece>

  public var shapes: PolygonColumn { outlines.column }
  public var areas: [Double] { outlines.areas }
  public var boxes: [Box] { outlines.boxes }

  init(_ perimeters: Perimeters, _ mesh: Mesh, threads: Int) throws(GEOSError) {
    let outlines = Outlines(perimeters.parts)
    self.outlines = outlines
    index = BoxIndex(outlines.boxes)
    firstAlike = outlines.column.firstAlike
    boundaryLengths = (0..<outlines.count).map { GroundMetric.standard.boundaryLength(outlines.column, $0) }
    // One task per stretch of atoms rather than per part: a single national drawing is then shared by both cores.
    let jobs = (0..<outlines.count).flatMap { part in
      let near = mesh.atoms(near: outlines.boxes[part])
      return stride(from: 0, to: near.count, by: 64).map { (part, Array(near[$0..<min($0 + 64, near.count)])) }
    }
    let found = try concurrentChunks(jobs.count, threads: threads, chunkSize: 1) {
      (range) throws(GEOSError) -> (pieces: [(Int32, Piece)], cuts: [Cut]) in
      var meter = OverlapMeter()
      var pieces: [(Int32, Piece)] = []
      var cuts: [Cut] = []
      for job in range {
        let (part, atoms) = jobs[job]
        for atom in atoms {
          let (extent, border) = meter.extentAndBorder(
            mesh.outlines, Int(atom), outlines, part, metric: .standard)
          if extent.area <= AreaBalance.smallestPiece {
            if extent.isClear { continue }
            if try Self.touch(mesh, Int(atom), outlines, part) {
              pieces.append((Int32(part), Piece(other: atom, area: 0, isWhole: false)))
            }
          } else if extent.holdsFirst {
            pieces.append((Int32(part), Piece(other: atom, area: extent.area, isWhole: true)))
          } else {
            pieces.append(
              (Int32(part), Piece(other: atom, area: extent.area, isWhole: false, cut: Int32(cuts.count))))
            cuts.append(Cut(part: Int32(part), atom: atom, border, mates: mesh.topology.mates))
          }
        }
      }
      return (pieces, cuts)
    }
    var rows: [(Int32, Piece)] = []
    cuts = []
    for chunk in found {
      let offset = Int32(cuts.count)
      for var row in chunk.pieces {
        if row.1.cut >= 0 { row.1.cut += offset }
        rows.append(row)
      }
      cuts += chunk.cuts
    }
    ofPart = Rows(count: outlines.count, sorted: rows)
    ofAtom = Rows(
      count: mesh.atoms.count,
      grouping: rows.map { part, piece in
        (piece.other, Piece(other: part, area: piece.area, isWhole: piece.isWhole, cut: piece.cut))
      })
  }

  private static func touch(_ mesh: Mesh, _ atom: Int, _ outlines: Outlines, _ part: Int) throws(GEOSError) -> Bool {
    let context = GEOSContext()
    let code = mesh.geography.code(ofAtom: atom, mesh.atoms)
    let here = try context.shape(mesh.atoms.shapes, atom, name: code)
    return try here.intersects(context.shape(outlines, part, near: mesh.boxes[atom], name: "part \(part)"))
  }
}

extension DrawnParts.Cut {
  /// Stretches of border by the atom on their other side.
  fileprivate init(part: Int32, atom: Int32, _ border: OverlapMeter.Border, mates: ValueColumn<Int32>) {
    self.part = part
    self.atom = atom
    drawnLength = border.ofSecond
    inside = []
    for (point, length) in border.ofFirst {
      let mate = mates[Int(point)]
      if let position = inside.firstIndex(where: { $0.neighbour == mate }) {
        inside[position].length += length
      } else {
        inside.append(SharedBorder(neighbour: mate, length: length))
      }
    }
  }

  public func length(along neighbour: Int32) -> Double {
    inside.first { $0.neighbour == neighbour }?.length ?? 0
  }
}
