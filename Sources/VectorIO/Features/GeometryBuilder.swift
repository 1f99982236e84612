internal import CGDAL
internal import Geometry

/// Gathers the shapes of a layer, whatever their types.
struct GeometryBuilder {
  private(set) var column = PolygonColumn()
  private(set) var states: [GeometryState] = []

  mutating func reserve(rows: Int) {
    column.reserve(features: rows, points: 0)
    states.reserveCapacity(rows)
  }

  /// Makes room for as many points a row as there were so far.
  mutating func reserve(rowsToCome: Int) {
    let room = Double(column.pointCount) / Double(max(states.count, 1)) * Double(min(rowsToCome, 1_000_000)) * 1.1
    column.xy.reserveCapacity(2 * (column.pointCount + Int(room)))
  }

  /// Makes room for this number of points in all.
  mutating func reserve(points: Int) { column.xy.reserveCapacity(2 * points) }

  mutating func appendMissing() {
    column.endFeature()
    states.append(.missing)
  }

  /// Appends a shape of GDAL's; `wkb` is room that is used again from call to call.
  mutating func append(_ shape: OGRGeometryH, _ wkb: inout [UInt8]) throws(WKBError) {
    let size = Int(OGR_G_WkbSizeEx(shape))
    if wkb.count < size { wkb = Array(repeating: 0, count: size * 2) }
    guard OGR_G_ExportToIsoWkb(shape, wkbNDR, &wkb) == OGRERR_NONE else { throw .malformed(at: 0) }
    // What follows the shape is not looked at.
    try append(wkb)
  }

  mutating func append(_ wkb: [UInt8]) throws(WKBError) {
    try wkb.withUnsafeBufferPointer { (bytes) throws(WKBError) in try append(wkb: UnsafeRawBufferPointer(bytes)) }
  }

  /// Appends a well-known binary; curves and surfaces are made polygons by GDAL.
  mutating func append(wkb: UnsafeRawBufferPointer) throws(WKBError) {
    do {
      try append(plainWKB: wkb)
    } catch .unsupported(let type, let offset) {
      guard let plain = Self.polygons(wkb) else { throw .unsupported(type: type, at: offset) }
      let kind = try plain.withUnsafeBufferPointer { (bytes) throws(WKBError) in
        try column.appendWKB(UnsafeRawBufferPointer(bytes))
      }
      states.append(Self.state(kind))
    }
  }

  /// Appends a well-known binary without curves, triangles or surfaces.
  mutating func append(plainWKB wkb: UnsafeRawBufferPointer) throws(WKBError) {
    states.append(Self.state(try column.appendWKB(wkb)))
  }

  /// Appends the shapes of rows that follow.
  mutating func append(_ other: GeometryBuilder) {
    column.append(0..<other.column.count, of: other.column)
    states += other.states
  }

  // Static: a copy of the builder, held during the call, would have the column copied for each shape.
  private static func state(_ kind: WKBKind) -> GeometryState {
    switch kind {
    case .polygon: .present
    case .empty: .empty
    case .notPolygon: .notPolygon
    }
  }

  /// The same shape without curves, triangles or surfaces.
  private static func polygons(_ wkb: UnsafeRawBufferPointer) -> [UInt8]? {
    var shape: OGRGeometryH?
    guard OGR_G_CreateFromWkb(wkb.baseAddress, nil, &shape, Int32(clamping: wkb.count)) == OGRERR_NONE, let shape else {
      return nil
    }
    defer { OGR_G_DestroyGeometry(shape) }
    guard let straight = OGR_G_GetLinearGeometry(shape, 0, nil) else { return nil }
    // Takes its argument over.
    guard let plain = OGR_G_ForceToMultiPolygon(straight) else { return nil }
    defer { OGR_G_DestroyGeometry(plain) }
    var bytes = [UInt8](repeating: 0, count: Int(OGR_G_WkbSizeEx(plain)))
    return OGR_G_ExportToIsoWkb(plain, wkbNDR, &bytes) == OGRERR_NONE ? bytes : nil
  }
}
