public import Geometry
public import Territory

/// The atoms that a question needs, laid out for set algebra: areas, neighbours, shared borders, overlap cells.
///
/// All in the equal-area plane, of valid shapes. A cell belongs to a perimeter when either of its atoms does; area
/// covered by three atoms at once is not split further.
public struct Mesh: Sendable {
  public var geography: ReferenceGeography
  public var atoms: Atoms
  /// Sorted.
  public private(set) var active: [Int32]
  /// The atoms' shapes with their boxes, and areas in m² (0 without an outline).
  public private(set) var outlines: Outlines
  /// Over the active atoms, by position in ``active``.
  public private(set) var index: BoxIndex
  public private(set) var topology: MeshTopology

  /// m², for all atoms; 0 without an outline.
  public var areas: [Double] { outlines.areas }
  public var boxes: [Box] { outlines.boxes }
  public var borders: Rows<SharedBorder> { topology.borders }
  /// Ground length of each active atom's boundary, m.
  public var boundaryLengths: [Double] { topology.boundaryLengths }
  public var cells: [OverlapCell] { topology.cells }
  public var cellShapes: PolygonColumn { topology.cellShapes }
  /// Cells of each atom.
  public private(set) var cellsOf: Rows<Int32>

  /// - Parameters:
  ///   - active: atoms that the question can meet, sorted; `nil` for all.
  ///   - known: what an earlier run found out about all these atoms; not used where it does not fit them.
  public init(
    _ geography: ReferenceGeography, _ atoms: Atoms, active: [Int32]?, known: SavedMesh? = nil, threads: Int
  ) throws(GEOSError) {
    self.geography = geography
    self.atoms = atoms
    if active == nil, let known, known.topology.fits(atoms.shapes),
      let outlines = Outlines(atoms.shapes, known: known.measures),
      let index = BoxIndex(outlines.boxes, order: known.order)
    {
      self.active = (0..<Int32(atoms.count)).map { $0 }
      self.outlines = outlines
      self.index = index
      topology = known.topology
    } else {
      let active = active ?? (0..<Int32(atoms.count)).map { $0 }
      let outlines = Outlines(atoms.shapes, threads: threads)
      let index = BoxIndex(active.map { outlines.boxes[Int($0)] })
      self.active = active
      self.outlines = outlines
      self.index = index
      topology = try MeshTopology(
        outlines, index, active: active, code: { geography.code(ofAtom: $0, atoms) }, threads: threads)
    }
    var ofAtom: [(Int32, Int32)] = []
    for (cell, pair) in topology.cells.enumerated() {
      ofAtom.append((pair.a, Int32(cell)))
      ofAtom.append((pair.b, Int32(cell)))
    }
    ofAtom.sort { $0 < $1 }
    cellsOf = Rows(count: atoms.count, sorted: ofAtom)
  }

  /// What there is to know of the area, for a later run on the same atoms.
  public var known: SavedMesh { SavedMesh(measures: outlines.measures, order: index.order, topology: topology) }

  /// Active atoms whose box meets `box`, sorted.
  public func atoms(near box: Box) -> [Int32] {
    index.query(box).map { active[$0] }
  }
}
