/// A walk through a well-known binary, which checks all of it and reports rings that have points.
struct WKBWalk {
  enum Part {
    case ring(WKBRing)
    /// After the rings of a polygon that has some.
    case endOfPolygon
  }
  let bytes: UnsafeRawBufferPointer
  private(set) var points = 0
  private(set) var rings = 0
  /// Polygons with points.
  private(set) var polygons = 0
  /// A polygon or multipolygon was met, be it empty.
  private(set) var holdsPolygonType = false
  /// A point, a line or a curve was met.
  private(set) var holdsOther = false
  private var offset = 0
  private var isLittleEndian = true

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Walks through one geometry; `allowed` is the one type that its collection may hold.
  mutating func geometry(depth: Int, allowed: UInt32?, _ report: (Part) -> Void) throws(WKBError) {
    if depth > 32 { throw .tooDeep }
    let start = offset
    let (type, dimensions) = try header()
    if let allowed, type != allowed { throw .malformed(at: start) }
    switch type {
    case 1:
      holdsOther = true
      try skip(8 * dimensions)
    case 2, 8:
      holdsOther = true
      try skipPoints(try count(), dimensions)
    case 3:
      holdsPolygonType = true
      try polygon(dimensions, report)
    case 4: try members(depth, 1, report)
    case 5: try members(depth, 2, report)
    case 6:
      holdsPolygonType = true
      try members(depth, 3, report)
    case 7: try members(depth, nil, report)
    case 9, 11:  // Compound curves and multicurves: lines all the same, but nothing else.
      let before = polygons
      try members(depth, nil, report)
      if polygons != before { throw .malformed(at: start) }
      holdsOther = true
    default: throw .unsupported(type: type, at: start)
    }
    if type == 4 || type == 5 { holdsOther = true }
  }

  private mutating func members(_ depth: Int, _ type: UInt32?, _ report: (Part) -> Void) throws(WKBError) {
    // No allocation, and each member takes bytes: an absurd count ends where the bytes do.
    for _ in 0..<(try count()) { try geometry(depth: depth + 1, allowed: type, report) }
  }

  private mutating func polygon(_ dimensions: Int, _ report: (Part) -> Void) throws(WKBError) {
    let start = offset
    var hasShell = false
    for position in 0..<(try count()) {
      let count = try count()
      let ring = WKBRing(offset: offset, count: count, dimensions: dimensions, isLittleEndian: isLittleEndian)
      try skipPoints(count, dimensions)
      if count == 0 { continue }
      if position > 0 && !hasShell { throw .malformed(at: start) }
      hasShell = true
      points += count
      rings += 1
      report(.ring(ring))
    }
    if !hasShell { return }
    polygons += 1
    report(.endOfPolygon)
  }

  /// Byte order, type and, in EWKB, SRID.
  private mutating func header() throws(WKBError) -> (type: UInt32, dimensions: Int) {
    let start = offset
    try skip(1)
    let order = bytes[start]
    guard order <= 1 else { throw .byteOrder(order, at: start) }
    isLittleEndian = order == 1
    let code = try word()
    if code & 0x2000_0000 != 0 { _ = try word() }
    let plain = code & 0x0FFF_FFFF
    let iso = plain / 1000
    guard iso <= 3 else { throw .unsupported(type: plain, at: start) }
    let hasZ = code & 0x8000_0000 != 0 || iso == 1 || iso == 3
    let hasM = code & 0x4000_0000 != 0 || iso == 2 || iso == 3
    return (plain % 1000, 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0))
  }

  private mutating func word() throws(WKBError) -> UInt32 {
    let start = offset
    try skip(4)
    let bits = bytes.loadUnaligned(fromByteOffset: start, as: UInt32.self)
    return isLittleEndian ? UInt32(littleEndian: bits) : UInt32(bigEndian: bits)
  }

  private mutating func count() throws(WKBError) -> Int { Int(try word()) }

  private mutating func skipPoints(_ count: Int, _ dimensions: Int) throws(WKBError) {
    // At most 2³² × 32: no overflow.
    try skip(count * 8 * dimensions)
  }

  private mutating func skip(_ length: Int) throws(WKBError) {
    guard length <= bytes.count - offset else { throw .truncated(at: offset) }
    offset += length
  }
}
