public import Geometry

/// What the geometry of a row is.
public enum GeometryState: UInt8, Sendable {
  /// At least one polygon.
  case present
  /// The row has no geometry.
  case missing
  /// A geometry without points.
  case empty
  /// Points or lines only.
  case notPolygon
}

/// A layer or a table as it was read: every field as text, shapes as polygons. A value: it crosses tasks.
public struct VectorTable: Sendable {
  /// As the caller gave it, less passwords.
  public let path: String
  public let layer: String
  public let rowCount: Int
  /// In the order asked for, or else that of the file.
  public let columnNames: [String]
  /// One feature a row, empty unless its state is `present`; `nil` if the layer has no geometry or none was asked for.
  public let geometry: PolygonColumn?
  /// One a row; nothing if `geometry` is `nil`.
  public let geometryStates: [GeometryState]
  /// A definition that PROJ understands: "EPSG:4326" where the authority's code is known, else WKT 2.
  public let crs: String?
  /// What GDAL, or the reader, had to say; each sentence once, at most 20.
  public let warnings: [String]
  private let columns: [TextColumn]

  init(
    path: String, layer: String, rowCount: Int, columnNames: [String], columns: [TextColumn],
    geometry: PolygonColumn?, geometryStates: [GeometryState], crs: String?, warnings: [String]
  ) {
    self.path = path
    self.layer = layer
    self.rowCount = rowCount
    self.columnNames = columnNames
    self.columns = columns
    self.geometry = geometry
    self.geometryStates = geometryStates
    self.crs = crs
    self.warnings = warnings
  }

  /// The first column of that name, case-sensitive.
  package func column(_ name: String) -> TextColumn? {
    columnNames.firstIndex(of: name).map { columns[$0] }
  }

  /// The column whose name is `columnNames[position]`.
  public func column(at position: Int) -> TextColumn { columns[position] }
}

/// A layer of a file, without its rows.
package struct LayerDescription: Sendable, Equatable {
  package let name: String
  /// `nil` where counting would mean reading everything.
  package let rowCount: Int?
  package let hasGeometry: Bool
  package let columns: [String]
}
