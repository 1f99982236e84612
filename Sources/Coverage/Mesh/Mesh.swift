public import Geometry
public import Territory

/// Ground that two atoms both cover, because their published outlines overlap by digitising.
public struct OverlapCell: Sendable, Equatable, BitwiseCopyable {
  public var a: Int32
  public var b: Int32
  /// m².
  public var area: Double

  public init(a: Int32, b: Int32, area: Double) {
    self.a = a
    self.b = b
    self.area = area
  }
}

/// The atoms that a question needs, laid out for set algebra: areas, neighbours, shared borders, overlap cells.
///
/// All in the equal-area plane, of valid shapes. A cell belongs to a perimeter when either of its atoms does; ground
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

  public struct SharedBorder: Sendable, Equatable {
    public var neighbour: Int32
    /// On the ground, m; 0 when the two meet in corners only.
    public var length: Double

    public init(neighbour: Int32, length: Double) {
      self.neighbour = neighbour
      self.length = length
    }
  }

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
    _ geography: ReferenceGeography, _ atoms: Atoms, active: [Int32]?, known: KnownGround? = nil, threads: Int
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

  /// What there is to know of the ground, for a later run on the same atoms.
  public var known: KnownGround { KnownGround(measures: outlines.measures, order: index.order, topology: topology) }

  /// Active atoms whose box meets `box`, sorted.
  public func atoms(near box: Box) -> [Int32] {
    index.query(box).map { active[$0] }
  }
}

/// A ragged table: for each row a run of values in one flat array.
public struct Rows<Value: Sendable>: Sendable {
  public private(set) var ends: [Int32]
  public private(set) var values: [Value]

  /// - Parameter sorted: (row, value) with rows ascending.
  public init(count: Int, sorted: [(Int32, Value)]) {
    ends = []
    ends.reserveCapacity(count)
    values = sorted.map(\.1)
    var at = 0
    for row in 0..<count {
      while at < sorted.count && sorted[at].0 == Int32(row) { at += 1 }
      ends.append(Int32(at))
    }
  }

  /// A table from its two arrays; `nil` unless ends ascend to the number of values.
  public init?(ends: [Int32], values: [Value]) {
    var last: Int32 = 0
    for end in ends {
      if end < last { return nil }
      last = end
    }
    if Int(last) != values.count { return nil }
    self.ends = ends
    self.values = values
  }

  public var count: Int { ends.count }

  @inlinable
  public func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row]) }

  public subscript(row: Int) -> ArraySlice<Value> { values[range(row)] }
}
