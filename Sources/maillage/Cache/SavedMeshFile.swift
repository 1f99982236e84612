import Coverage
import Geometry

extension SavedMesh {
  /// What an earlier run found out about some atoms and kept.
  init?(kept file: inout ColumnFileReader) {
    guard let boxes: [Box] = file.array(), let areas: [Double] = file.array(), let ringSigns: [Int8] = file.array(),
      let runBoxes: ValueColumn<Box> = file.column(), let runEnds: [Int32] = file.array(),
      let order: [Int32] = file.array(),
      let topology = MeshTopology(kept: &file)
    else { return nil }
    self.init(
      measures: OutlineMeasures(
        boxes: boxes, areas: areas, ringSigns: ringSigns, runBoxes: runBoxes, runEnds: runEnds),
      order: order, topology: topology)
  }

  func keep(in file: inout ColumnFileWriter) {
    file.put(measures.boxes)
    file.put(measures.areas)
    file.put(measures.ringSigns)
    file.put(measures.runBoxes)
    file.put(measures.runEnds)
    file.put(order)
    topology.keep(in: &file)
  }
}

extension MeshTopology {
  fileprivate init?(kept file: inout ColumnFileReader) {
    guard let mates: ValueColumn<Int32> = file.column(), let ends: [Int32] = file.array(),
      let neighbours: [Int32] = file.array(), let lengths: [Double] = file.array(), neighbours.count == lengths.count,
      let borders = Rows(
        ends: ends,
        values: neighbours.indices.map { SharedBorder(neighbour: neighbours[$0], length: lengths[$0]) }),
      let boundaries: [Double] = file.array(), let loose: [Int64] = file.array(), loose.count == 1,
      let cells: [OverlapCell] = file.array(), let cellShapes = file.polygons()
    else { return nil }
    self.init(
      mates: mates, borders: borders, boundaryLengths: boundaries, looseEdgeCount: Int(loose[0]), cells: cells,
      cellShapes: cellShapes)
  }

  fileprivate func keep(in file: inout ColumnFileWriter) {
    file.put(mates)
    file.put(borders.ends)
    // Apart: together they would have a gap of four bytes of anything.
    file.put(borders.values.map(\.neighbour))
    file.put(borders.values.map(\.length))
    file.put(boundaryLengths)
    file.put([Int64(looseEdgeCount)])
    file.put(cells)
    file.put(cellShapes)
  }
}
