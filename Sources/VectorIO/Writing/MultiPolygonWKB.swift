internal import Geometry

/// Features as well-known binary, in the machine's byte order.
enum MultiPolygonWKB {
  /// Replaces `bytes` by the multipolygon of a feature.
  static func encode(_ feature: Int, of column: PolygonColumn, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    let polygons = column.polygons(of: feature)
    header(6, polygons.count, &bytes)
    for polygon in polygons {
      let rings = column.rings(of: polygon)
      header(3, rings.count, &bytes)
      for ring in rings {
        let points = column.points(of: ring)
        append(UInt32(points.count), &bytes)
        column.xy.withUnsafeBytes { bytes.append(contentsOf: $0[(16 * points.lowerBound)..<(16 * points.upperBound)]) }
      }
    }
  }

  private static func header(_ type: UInt32, _ count: Int, _ bytes: inout [UInt8]) {
    #if _endian(little)
      bytes.append(1)
    #else
      bytes.append(0)
    #endif
    append(type, &bytes)
    append(UInt32(count), &bytes)
  }

  private static func append(_ value: UInt32, _ bytes: inout [UInt8]) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }
}
