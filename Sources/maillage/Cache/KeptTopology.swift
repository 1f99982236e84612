import Coverage
import Geometry

extension MeshTopology {
  /// How atoms meet, as an earlier run kept it.
  init?(kept file: inout ColumnFileReader) {
    guard let mates: [Int32] = file.array(), let ends: [Int32] = file.array(),
      let neighbours: [Int32] = file.array(), let lengths: [Double] = file.array(), neighbours.count == lengths.count,
      let borders = Rows(
        ends: ends,
        values: neighbours.indices.map { Mesh.SharedBorder(neighbour: neighbours[$0], length: lengths[$0]) }),
      let boundaries: [Double] = file.array(), let loose: [Int64] = file.array(), loose.count == 1,
      let cells: [OverlapCell] = file.array(), let cellShapes = file.polygons(), let invalid: [Int32] = file.array()
    else { return nil }
    self.init(
      mates: mates, borders: borders, boundaryLengths: boundaries, looseEdgeCount: Int(loose[0]), cells: cells,
      cellShapes: cellShapes, invalid: invalid)
  }

  func keep(in file: inout ColumnFileWriter) {
    file.put(mates)
    file.put(borders.ends)
    // Apart: together they would have a gap of four bytes of anything.
    file.put(borders.values.map(\.neighbour))
    file.put(borders.values.map(\.length))
    file.put(boundaryLengths)
    file.put([Int64(looseEdgeCount)])
    file.put(cells)
    file.put(cellShapes)
    file.put(invalid)
  }
}
