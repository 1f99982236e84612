import Territory
import VectorIO

/// A file as the user names it: `file`, or `file#layer`.
struct FileReference: Sendable {
  var path: String
  var layer: String?

  init(path: String, layer: String? = nil) {
    self.path = path
    self.layer = layer
  }

  /// `#` separates the layer, except in what GDAL takes instead of a path.
  init(_ text: String) {
    if let hash = text.lastIndex(of: "#"), hash != text.startIndex, text.index(after: hash) != text.endIndex {
      path = String(text[..<hash])
      layer = String(text[text.index(after: hash)...])
    } else {
      path = text
      layer = nil
    }
  }

  /// Rows and polygons of the file, with the CRS that its layer states.
  func read() throws(VectorError) -> (table: SourceTable, crs: String?, warnings: [String]) {
    let found = try VectorReader.read(path, layer: layer)
    let states: [SourceTable.Shape] = found.geometryStates.map { state in
      switch state {
      case .present: .present
      case .missing: .missing
      case .empty: .empty
      case .notPolygon: .notPolygon
      }
    }
    let table = SourceTable(
      source: path.split(separator: "/").last.map(String.init) ?? path, columnNames: found.columnNames,
      columns: found.columnNames.indices.map { Array(found.column(at: $0)) }, shapes: found.geometry,
      shapeStates: states, rowCount: found.rowCount)
    return (table, found.crs, found.warnings)
  }
}
