import Coverage
import Geometry

extension MeshTopology {
  /// How atoms meet, as an earlier run kept it.
  init?(kept file: inout ColumnFileReader) {
    guard let mates: [Int32] = file.array(), let ends: [Int32] = file.array(), let neighbours: [Int32] = file.array(),
      let lengths: [Double] = file.array(), neighbours.count == lengths.count,
      let borders = Rows(
        ends: ends, values: zip(neighbours, lengths).map { Mesh.SharedBorder(neighbour: $0, length: $1) }),
      let boundaries: [Double] = file.array(), let loose: [Int64] = file.array(), loose.count == 1,
      let first: [Int32] = file.array(), let second: [Int32] = file.array(), let areas: [Double] = file.array(),
      first.count == second.count, first.count == areas.count, let cellShapes = file.polygons(),
      let invalid: [Int32] = file.array()
    else { return nil }
    let cells = areas.indices.map { OverlapCell(a: first[$0], b: second[$0], area: areas[$0]) }
    self.init(
      mates: mates, borders: borders, boundaryLengths: boundaries, looseEdgeCount: Int(loose[0]), cells: cells,
      cellShapes: cellShapes, invalid: invalid)
  }

  func keep(in file: inout ColumnFileWriter) {
    file.put(mates)
    file.put(borders.ends)
    file.put(borders.values.map(\.neighbour))
    file.put(borders.values.map(\.length))
    file.put(boundaryLengths)
    file.put([Int64(looseEdgeCount)])
    file.put(cells.map(\.a))
    file.put(cells.map(\.b))
    file.put(cells.map(\.area))
    file.put(cellShapes)
    file.put(invalid)
  }
}
