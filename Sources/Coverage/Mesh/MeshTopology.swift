public import Geometry
internal import Territory

/// How the active atoms meet: shared edges, borders with their lengths, and the cells where outlines overlap.
///
/// What takes most of the time of a mesh, and depends on nothing but the shapes.
public struct MeshTopology: Sendable {
  /// For the edge that starts at a point of the outlines, the atom on its other side; -1 where none is
  /// there, -2 where no edge starts.
  public let mates: ValueColumn<Int32>
  public let borders: Rows<SharedBorder>
  /// Ground length of each active atom's boundary, m.
  public let boundaryLengths: [Double]
  /// Edges that no other active atom shares: coast, limits of the data, gaps and overlaps.
  public let looseEdgeCount: Int
  /// Sorted by atoms.
  public let cells: [OverlapCell]
  public let cellShapes: PolygonColumn

  /// One that an earlier run has made; `nil` unless its columns fit each other.
  public init?(
    mates: ValueColumn<Int32>, borders: Rows<SharedBorder>, boundaryLengths: [Double], looseEdgeCount: Int,
    cells: [OverlapCell], cellShapes: PolygonColumn
  ) {
    let atoms = Int32(clamping: borders.count)
    guard boundaryLengths.count == borders.count, cells.count == cellShapes.count,
      mates.allSatisfy({ $0 < atoms && $0 >= SharedEdges.noEdge }),
      borders.values.allSatisfy({ 0 <= $0.neighbour && $0.neighbour < atoms }),
      cells.allSatisfy({ 0 <= $0.a && $0.a < atoms && 0 <= $0.b && $0.b < atoms })
    else { return nil }
    self.mates = mates
    self.borders = borders
    self.boundaryLengths = boundaryLengths
    self.looseEdgeCount = looseEdgeCount
    self.cells = cells
    self.cellShapes = cellShapes
  }

  /// - Parameter code: code of an atom, for errors.
  init(
    _ outlines: Outlines, _ index: BoxIndex, active: [Int32], code: @escaping @Sendable (Int) -> String,
    threads: Int
  ) throws(GEOSError) {
    let edges = SharedEdges(outlines, active: active, threads: threads)
    var borders = Borders(edges, outlines.column, active: active, atomCount: outlines.count, threads: threads)
    let loose = try UnmatchedBorders.search(
      outlines, index, active: active, edges: edges, borders: borders, code: code, threads: threads)
    borders.add(loose.touching)
    mates = ValueColumn(edges.mate)
    self.borders = borders.rows
    boundaryLengths = borders.boundaryLengths
    looseEdgeCount = borders.looseEdgeCount
    cells = loose.cells
    cellShapes = loose.shapes
  }
  /// Whether this can be the topology of these shapes, all active.
  func fits(_ shapes: PolygonColumn) -> Bool { borders.count == shapes.count && mates.count == shapes.pointCount }
}

/// What a run found out about the area of all its atoms, and a later run on the same atoms need not find out again.
public struct SavedMesh: Sendable {
  public let measures: OutlineMeasures
  /// The atoms in the order of the index of their boxes.
  public let order: [Int32]
  public let topology: MeshTopology

  public init(measures: OutlineMeasures, order: [Int32], topology: MeshTopology) {
    self.measures = measures
    self.order = order
    self.topology = topology
  }
}
