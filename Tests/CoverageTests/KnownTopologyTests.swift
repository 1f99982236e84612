import Coverage
import Geometry
import Territory
import Testing

/// A mesh from a topology that an earlier run made is the mesh that would have been made now.
@Suite("Known topology") struct KnownTopologyTests {
  private func parts(_ topology: MeshTopology) -> [[Double]] {
    [
      topology.mates.map { Double($0) }, topology.borders.ends.map { Double($0) },
      topology.borders.values.flatMap { [Double($0.neighbour), $0.length] }, topology.boundaryLengths,
      [Double(topology.looseEdgeCount)], topology.cells.flatMap { [Double($0.a), Double($0.b), $0.area] },
      topology.cellShapes.xy, topology.invalid.map { Double($0) },
    ]
  }

  @Test(arguments: [3, 17])
  func sameMesh(seed: UInt64) throws {
    let layout = RandomLayout(seed: seed)
    let geography = layout.geography
    let atoms = try Atoms(geography, namedBy: layout.inventory, [layout.zoning])
    let (made, issues) = try Mesh.build(geography, atoms, active: nil, threads: 1)
    let (known, again) = try Mesh.build(geography, atoms, active: nil, known: made.topology, threads: 1)
    #expect(parts(known.topology) == parts(made.topology))
    #expect(known.areas == made.areas && known.atoms.shapes == made.atoms.shapes)
    #expect(again.map(\.message) == issues.map(\.message))
    // One of other shapes is not used.
    let other = RandomLayout(seed: seed + 1)
    let otherAtoms = try Atoms(other.geography, namedBy: other.inventory, [other.zoning])
    let (fresh, _) = try Mesh.build(other.geography, otherAtoms, active: nil, threads: 1)
    if fresh.atoms.shapes.pointCount != made.atoms.shapes.pointCount {
      let (unmoved, _) = try Mesh.build(other.geography, otherAtoms, active: nil, known: made.topology, threads: 1)
      #expect(parts(unmoved.topology) == parts(fresh.topology))
    }
  }

  /// Columns that do not fit each other make no topology.
  @Test func columnsMustFit() throws {
    let topology = try RandomLayout(seed: 5).atlas().mesh.topology
    func made(
      mates: [Int32]? = nil, lengths: [Double]? = nil, cells: [OverlapCell]? = nil, invalid: [Int32] = []
    ) -> MeshTopology? {
      MeshTopology(
        mates: mates ?? topology.mates, borders: topology.borders,
        boundaryLengths: lengths ?? topology.boundaryLengths, looseEdgeCount: topology.looseEdgeCount,
        cells: cells ?? topology.cells, cellShapes: topology.cellShapes, invalid: invalid)
    }
    let atoms = Int32(topology.borders.count)
    #expect(try parts(#require(made())) == parts(topology))
    #expect(made(mates: topology.mates.dropLast() + [atoms]) == nil)
    #expect(made(lengths: topology.boundaryLengths + [1]) == nil)
    #expect(made(cells: topology.cells + [OverlapCell(a: 0, b: 1, area: 1)]) == nil)
    #expect(made(invalid: [-1]) == nil)
    #expect(made(invalid: [atoms]) == nil)
    #expect(Rows<Int32>(ends: [1, 0], values: [1]) == nil)
    #expect(Rows<Int32>(ends: [1, 3], values: [1, 2]) == nil)
    #expect(Rows<Int32>(ends: [1, 2], values: [7, 8])?[1] == [8])
  }

  @Test func verdictsInOrder() {
    let verdicts: RuleVerdicts = [true, nil, false, true, nil]
    #expect(Array(verdicts) == [true, nil, false, true, nil])
    #expect(verdicts != [true, nil, false, true, false])
    #expect(verdicts.count == 5)
  }
}
