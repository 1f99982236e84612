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
/// All in the equal-area plane. Shapes are valid: those that were not are repaired and listed. A cell belongs to
/// a perimeter when either of its atoms does; ground covered by three atoms at once is not split further.
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
  ///   - known: the topology of all these atoms, made by an earlier run; not used where it does not fit them.
  public static func build(
    _ geography: ReferenceGeography, _ atoms: Atoms, active: [Int32]?, known: MeshTopology? = nil, threads: Int
  ) throws(GEOSError) -> (mesh: Mesh, issues: [DataIssue]) {
    if let known, active != nil || known.borders.count != atoms.count {
      return try build(geography, atoms, active: active, threads: threads)
    }
    let active = active ?? (0..<Int32(atoms.count)).map { $0 }
    let shaped = (known?.invalid ?? active).map(Int.init).filter { !atoms.shapes.isEmpty($0) }
    let codes = (0..<atoms.count).map { geography.code(ofAtom: $0, atoms) }
    var atoms = atoms
    let repair = try repairShapes(
      atoms.shapes, only: shaped, codes: codes, source: geography.source, row: { _ in nil }, threads: threads)
    if let known, known.mates.count != repair.shapes.pointCount {
      return try build(geography, atoms, active: nil, threads: threads)
    }
    atoms.shapes = repair.shapes
    let repairedCodes = Set(repair.issues.map(\.code))
    let invalid = repairedCodes.isEmpty ? [] : active.filter { repairedCodes.contains(codes[Int($0)]) }
    let mesh = try Mesh(geography, atoms, active, known, invalid, threads)
    return (mesh, repair.issues)
  }

  private init(
    _ geography: ReferenceGeography, _ atoms: Atoms, _ active: [Int32], _ known: MeshTopology?, _ invalid: [Int32],
    _ threads: Int
  ) throws(GEOSError) {
    self.geography = geography
    self.atoms = atoms
    self.active = active
    let outlines = Outlines(atoms.shapes, threads: threads)
    self.outlines = outlines
    index = BoxIndex(active.map { outlines.boxes[Int($0)] })
    if let known {
      topology = known
    } else {
      topology = try MeshTopology(
        outlines, index, active: active, invalid: invalid, code: { geography.code(ofAtom: $0, atoms) },
        threads: threads)
    }
    var ofAtom: [(Int32, Int32)] = []
    for (cell, pair) in topology.cells.enumerated() {
      ofAtom.append((pair.a, Int32(cell)))
      ofAtom.append((pair.b, Int32(cell)))
    }
    ofAtom.sort { $0 < $1 }
    cellsOf = Rows(count: atoms.count, sorted: ofAtom)
  }

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
