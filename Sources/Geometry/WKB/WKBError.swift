/// Bytes that are not the well-known binary of a geometry this package can take.
package enum WKBError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The bytes end, or a count promises more than they hold, in what starts at this byte.
  case truncated(at: Int)
  /// The byte order is neither 0 nor 1.
  case byteOrder(UInt8, at: Int)
  /// A curved or unknown type, as ISO code without dimensions (10 is a curve polygon).
  case unsupported(type: UInt32, at: Int)
  /// A member that its collection may not hold, or a polygon with holes and no shell.
  case malformed(at: Int)
  /// Collections nested more than 32 deep.
  case tooDeep
  /// More points, rings or polygons than a column can number (2³¹).
  case tooLarge

  package var description: String {
    switch self {
    case .truncated(let offset): "geometry cut short at byte \(offset)"
    case .byteOrder(let value, let offset): "byte order \(value) at byte \(offset) of the geometry"
    case .unsupported(let type, let offset): "geometry type \(type) at byte \(offset) is not supported"
    case .malformed(let offset): "malformed geometry at byte \(offset)"
    case .tooDeep: "geometry collections nested more than 32 deep"
    case .tooLarge: "more points than a layer can hold"
    }
  }
}

/// What a well-known binary held.
package enum WKBKind: Sendable, Equatable {
  /// At least one polygon with points.
  case polygon
  /// Polygons without points, or nothing.
  case empty
  /// Points or lines only.
  case notPolygon
}
