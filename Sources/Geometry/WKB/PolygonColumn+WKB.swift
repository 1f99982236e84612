extension PolygonColumn {
  /// Appends the polygons of a well-known binary as one feature.
  ///
  /// Either byte order; ISO and EWKB flags; heights and measures are dropped. Polygons are taken out of collections.
  /// Exactly one feature is appended on success (empty unless `.polygon`), nothing on failure. Bytes after the
  /// geometry are ignored. Rings come as they are, be they too short, open or not finite: that is judged later.
  /// - Throws: ``WKBError``; nothing is allocated for counts that the bytes cannot hold.
  package mutating func appendWKB(_ bytes: UnsafeRawBufferPointer) throws(WKBError) -> WKBKind {
    var check = WKBWalk(bytes: bytes)
    try check.geometry(depth: 0, allowed: nil) { _ in }
    let limit = Int(Int32.max)
    guard pointCount + check.points <= limit, ringEnds.count + check.rings <= limit,
      polygonEnds.count + check.polygons <= limit, count < limit
    else { throw .tooLarge }
    if check.polygons > 0 {
      var walk = WKBWalk(bytes: bytes)
      // The same walk has just succeeded.
      try walk.geometry(depth: 0, allowed: nil) { part in
        switch part {
        case .ring(let ring): appendRing(ring, bytes)
        case .endOfPolygon: endPolygon()
        }
      }
    }
    endFeature()
    if check.polygons > 0 { return .polygon }
    return check.holdsPolygonType || !check.holdsOther ? .empty : .notPolygon
  }

  private mutating func appendRing(_ ring: WKBRing, _ bytes: UnsafeRawBufferPointer) {
    if ring.isPlain {
      xy.withArray { xy in
        let start = xy.count
        xy.append(contentsOf: repeatElement(0, count: 2 * ring.count))
        xy.withUnsafeMutableBytes { target in
          let ring = bytes[ring.offset..<(ring.offset + 16 * ring.count)]
          UnsafeMutableRawBufferPointer(rebasing: target[(8 * start)...])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: ring))
        }
      }
    } else {
      for point in 0..<ring.count {
        let offset = ring.offset + point * 8 * ring.dimensions
        addPoint(ring.double(bytes, offset), ring.double(bytes, offset + 8))
      }
    }
    endRing()
  }
}

/// Where the points of a ring are.
struct WKBRing {
  let offset: Int
  let count: Int
  let dimensions: Int
  let isLittleEndian: Bool

  /// Can be copied as it is.
  var isPlain: Bool {
    #if _endian(little)
      return isLittleEndian && dimensions == 2
    #else
      return !isLittleEndian && dimensions == 2
    #endif
  }

  func double(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Double {
    let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return Double(bitPattern: isLittleEndian ? UInt64(littleEndian: bits) : UInt64(bigEndian: bits))
  }
}
