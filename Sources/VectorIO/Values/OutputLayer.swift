public import Geometry

/// The values of a column, one a row.
public enum FieldValues: Sendable, Equatable {
  case text([String?])
  /// NaN and infinities are written as missing.
  case real([Double?])
  case integer([Int?])
  case boolean([Bool?])

  var count: Int {
    switch self {
    case .text(let values): values.count
    case .real(let values): values.count
    case .integer(let values): values.count
    case .boolean(let values): values.count
    }
  }
}

/// A column to write.
public struct OutputField: Sendable, Equatable {
  public let name: String
  public let values: FieldValues

  public init(_ name: String, _ values: FieldValues) {
    self.name = name
    self.values = values
  }
}

/// A layer to write, in row order; a table if it has no geometry.
public struct OutputLayer: Sendable, Equatable {
  public let name: String
  public let fields: [OutputField]
  /// One feature a row, written as a multipolygon; an empty one is written as no geometry.
  public let geometry: PolygonColumn?
  /// What PROJ understands, e.g. "EPSG:2154"; `nil` if not known.
  public let crs: String?
  public let rowCount: Int

  /// - Precondition: fields and geometry have as many rows as one another.
  public init(name: String, fields: [OutputField], geometry: PolygonColumn? = nil, crs: String? = nil) {
    rowCount = geometry?.count ?? fields.first?.values.count ?? 0
    for field in fields {
      precondition(
        field.values.count == rowCount, "\(name).\(field.name): \(field.values.count) values, \(rowCount) rows")
    }
    self.name = name
    self.fields = fields
    self.geometry = geometry
    self.crs = crs
  }
}
