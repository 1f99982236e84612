internal import CGDAL
public import Geometry

/// Polygons written in the cells of a table: GeoJSON (`geo_shape` of data portals), WKT, or WKB in hexadecimal (PostGIS).
public struct TextShapes: Sendable {
  /// One feature a cell, empty unless its state is `present`.
  public let polygons: PolygonColumn
  public let states: [GeometryState]
  /// What GeoJSON implies, or the only SRID that the cells name; `nil` when nothing says it.
  public let crs: String?
  /// Positions of cells that cannot be read; their state is `missing`.
  public let unread: [Int]

  private enum Notation {
    case geoJSON, wkt, wkb
  }

  /// - Returns: `nil` for a column that holds no polygon in its first cells.
  /// - Throws: ``VectorError`` `missingLibrary` when the column needs GDAL, which cannot be loaded.
  ///
  /// Example: `["POLYGON ((0 0, 1 0, 1 1, 0 0))", nil]` is a triangle and a missing shape, of no known CRS.
  public init?(_ cells: [String?], path: String) throws(VectorError) {
    let sample = cells.lazy.compactMap { $0 }.prefix(50)
    guard let first = sample.first, Self.notation(first) != nil,
      sample.contains(where: { Self.notation($0) != nil && Self.namesPolygon($0) })
    else { return nil }
    self = try GDALMessages.collect(for: path) { (messages) throws(VectorError) in
      // A cell of a database names no address either.
      ClosedNetwork.with(messages) { TextShapes(reading: cells) }
    }
  }

  private init(reading cells: [String?]) {
    var builder = GeometryBuilder()
    var unread: [Int] = []
    var systems: Set<String?> = []
    var room: [UInt8] = []
    for (position, cell) in cells.enumerated() {
      guard let cell, let text = Self.trimmed(cell) else {
        builder.appendMissing()
        continue
      }
      do {
        systems.insert(try Self.append(text, to: &builder, &room))
      } catch {
        unread.append(position)
        builder.appendMissing()
      }
    }
    polygons = builder.column
    states = builder.states
    self.unread = unread
    crs = systems.count == 1 ? systems.first ?? nil : nil
  }

  /// - Returns: the CRS that the text implies, if any.
  /// - Throws: ``WKBError`` for a text that cannot be read; nothing is appended.
  private static func append(
    _ text: String, to builder: inout GeometryBuilder, _ room: inout [UInt8]
  ) throws(WKBError) -> String? {
    switch notation(text) {
    case nil: throw .malformed(at: 0)
    case .wkb:
      let bytes = hexBytes(text)
      try builder.append(bytes)
      return srid(bytes).map { "EPSG:\($0)" }
    case .geoJSON:
      guard let shape = OGR_G_CreateGeometryFromJson(text) else { throw .malformed(at: 0) }
      defer { OGR_G_DestroyGeometry(shape) }
      try builder.append(shape, &room)
      return "EPSG:4326"
    case .wkt:
      var (crs, body): (String?, Substring) = (nil, text[...])
      if text.uppercased().hasPrefix("SRID="), let end = text.firstIndex(of: ";") {
        crs = "EPSG:\(text[..<end].dropFirst(5))"
        body = text[text.index(after: end)...]
      }
      guard let shape = fromWKT(String(body)) else { throw .malformed(at: 0) }
      defer { OGR_G_DestroyGeometry(shape) }
      try builder.append(shape, &room)
      return crs
    }
  }

  private static func fromWKT(_ text: String) -> OGRGeometryH? {
    var bytes = text.utf8CString
    return bytes.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      var shape: OGRGeometryH?
      guard OGR_G_CreateFromWkt(&start, nil, &shape) == OGRERR_NONE else {
        shape.map { OGR_G_DestroyGeometry($0) }
        return nil
      }
      return shape
    }
  }

  // MARK: Notations

  private static func notation(_ cell: String) -> Notation? {
    guard let text = trimmed(cell), let first = text.utf8.first else { return nil }
    if first == UInt8(ascii: "{") { return text.contains("\"coordinates\"") ? .geoJSON : nil }
    if first == UInt8(ascii: "0") { return isHex(text) ? .wkb : nil }
    let word = text.prefix(18).uppercased()
    let words = ["POLYGON", "MULTIPOLYGON", "SRID=", "POINT", "MULTIPOINT", "GEOMETRYCOLLECTION", "CURVEPOLYGON"]
    return words.contains { word.hasPrefix($0) } && text.contains("(") ? .wkt : nil
  }

  private static func namesPolygon(_ cell: String) -> Bool {
    guard let text = trimmed(cell) else { return false }
    if isHex(text) {
      let bytes = hexBytes(String(text.prefix(10)))
      return bytes.count == 5 && bytes[1...].contains { $0 == 3 || $0 == 6 }
    }
    return text.prefix(200).uppercased().contains("POLYGON") || text.suffix(200).uppercased().contains("POLYGON")
  }

  private static func trimmed(_ cell: String) -> String? {
    let kept = cell.drop { $0.isWhitespace }
    guard let end = kept.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(kept[...end])
  }

  private static func isHex(_ text: String) -> Bool {
    text.utf8.count > 40 && text.utf8.count.isMultiple(of: 2) && (text.hasPrefix("00") || text.hasPrefix("01"))
      && text.utf8.allSatisfy { nibble($0) != nil }
  }

  private static func hexBytes(_ text: String) -> [UInt8] {
    let digits = text.utf8.compactMap(nibble)
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }

  /// Of EWKB; `nil` for a well-known binary that names none.
  private static func srid(_ bytes: [UInt8]) -> UInt32? {
    guard bytes.count > 9 else { return nil }
    let isLittle = bytes[0] == 1
    func word(_ at: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * (isLittle ? $1 : 3 - $1)) }
    }
    return word(1) & 0x2000_0000 == 0 ? nil : word(5)
  }
}
