import Coverage
import Geometry
import Territory
import Testing
import ToyTerritory

/// A mesh from what an earlier run found out is the mesh that would have been made now.
@Suite("Saved mesh") struct SavedMeshTests {
  private func parts(_ topology: MeshTopology) -> [[Double]] {
    [
      topology.mates.map { Double($0) }, topology.borders.ends.map { Double($0) },
      topology.borders.values.flatMap { [Double($0.neighbour), $0.length] }, topology.boundaryLengths,
      [Double(topology.looseEdgeCount)], topology.cells.flatMap { [Double($0.a), Double($0.b), $0.area] },
      Array(topology.cellShapes.xy),
    ]
  }

  @Test(arguments: [3, 17])
  func sameMesh(seed: UInt64) throws {
    let layout = RandomLayout(seed: seed)
    let geography = layout.geography
    let atoms = try Atoms(geography, namedBy: layout.inventory, [layout.zoning])
    let made = try Mesh(geography, atoms, active: nil, threads: 1)
    let known = try Mesh(geography, atoms, active: nil, known: made.known, threads: 1)
    #expect(parts(known.topology) == parts(made.topology))
    #expect(known.areas == made.areas && known.boxes == made.boxes && known.index.order == made.index.order)
    let everywhere = Box(minX: -1e8, minY: -1e8, maxX: 1e8, maxY: 1e8)
    #expect(known.atoms(near: everywhere) == made.atoms(near: everywhere))
    // One of other shapes is not used.
    let other = MiniAtlas.standard
    let otherAtoms = try Atoms(other.geography, namedBy: other.inventory, [other.zoning])
    #expect(otherAtoms.shapes.pointCount != made.atoms.shapes.pointCount)
    let fresh = try Mesh(other.geography, otherAtoms, active: nil, threads: 1)
    let unmoved = try Mesh(other.geography, otherAtoms, active: nil, known: made.known, threads: 1)
    #expect(parts(unmoved.topology) == parts(fresh.topology))
    #expect(unmoved.areas == fresh.areas)
  }

  /// Columns that do not fit each other make no topology.
  @Test func columnsMustFit() throws {
    let topology = try RandomLayout(seed: 5).atlas().mesh.topology
    func made(mates: ValueColumn<Int32>? = nil, lengths: [Double]? = nil, cells: [OverlapCell]? = nil) -> MeshTopology?
    {
      MeshTopology(
        mates: mates ?? topology.mates, borders: topology.borders,
        boundaryLengths: lengths ?? topology.boundaryLengths, looseEdgeCount: topology.looseEdgeCount,
        cells: cells ?? topology.cells, cellShapes: topology.cellShapes)
    }
    let atoms = Int32(topology.borders.count)
    #expect(try parts(#require(made())) == parts(topology))
    #expect(made(mates: ValueColumn(topology.mates.dropLast() + [atoms])) == nil)
    #expect(made(lengths: topology.boundaryLengths + [1]) == nil)
    #expect(made(cells: topology.cells + [OverlapCell(a: 0, b: 1, area: 1)]) == nil)
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
