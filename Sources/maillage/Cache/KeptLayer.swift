import Geometry
import Territory

extension SourceTable {
  /// The rows of a layer and its outlines in the plane, as an earlier run kept them.
  init?(kept file: inout ColumnFileReader, source: String) {
    guard let names = file.texts(), let states: [UInt8] = file.array() else { return nil }
    var columns: [[String?]] = []
    for _ in names {
      guard let column = file.texts(), column.count == states.count else { return nil }
      columns.append(column)
    }
    guard let shapes = file.polygons(), shapes.count == states.count else { return nil }
    self.init(
      source: source, columnNames: names.map { $0 ?? "" }, columns: columns, shapes: shapes,
      shapeStates: states.map { Shape(rawValue: $0) ?? .missing }, rowCount: states.count)
  }

  func keep(in file: inout ColumnFileWriter) {
    guard let shapes else { return }
    file.put(texts: columnNames)
    file.put(shapeStates.map(\.rawValue))
    for column in columns { file.put(texts: column) }
    file.put(shapes)
  }
}

extension ColumnFileWriter {
  mutating func put(_ shapes: PolygonColumn) {
    put(shapes.xy)
    put(shapes.ringEnds)
    put(shapes.polygonEnds)
    put(shapes.featureEnds)
  }
}

extension ColumnFileReader {
  mutating func polygons() -> PolygonColumn? {
    guard let xy: [Double] = array(), let ringEnds: [Int32] = array(), let polygonEnds: [Int32] = array(),
      let featureEnds: [Int32] = array()
    else { return nil }
    return PolygonColumn(xy: xy, ringEnds: ringEnds, polygonEnds: polygonEnds, featureEnds: featureEnds)
  }
}
