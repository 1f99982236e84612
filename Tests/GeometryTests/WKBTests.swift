import Testing

@testable import Geometry

/// Bytes by shapely 2.2, of MULTIPOLYGON Z (((0 0 5, 4 0 5, 4 4 5, 0 0 5), (1 0.5 5, 2 0.5 5, 2 1 5, 1 0.5 5)),
/// ((10 10 1, 11 10 1, 11 11 1, 10 10 1))) unless told otherwise.
@Suite struct WKBTests {
  static let plain = """
    01060000000200000001030000000200000004000000000000000000000000000000000000000000000000001040000000000000000000\
    0000000000104000000000000010400000000000000000000000000000000004000000000000000000F03F000000000000E03F00000000\
    00000040000000000000E03F0000000000000040000000000000F03F000000000000F03F000000000000E03F0103000000010000000400\
    00000000000000002440000000000000244000000000000026400000000000002440000000000000264000000000000026400000000000\
    0024400000000000002440
    """
  static let littleISO = """
    01EE0300000200000001EB0300000200000004000000000000000000000000000000000000000000000000001440000000000000104000\
    00000000000000000000000000144000000000000010400000000000001040000000000000144000000000000000000000000000000000\
    000000000000144004000000000000000000F03F000000000000E03F00000000000014400000000000000040000000000000E03F000000\
    00000014400000000000000040000000000000F03F0000000000001440000000000000F03F000000000000E03F000000000000144001EB\
    030000010000000400000000000000000024400000000000002440000000000000F03F0000000000002640000000000000244000000000\
    0000F03F00000000000026400000000000002640000000000000F03F00000000000024400000000000002440000000000000F03F
    """
  static let collection = """
    0107000000040000000101000000000000000000F03F000000000000004001020000000200000000000000000000000000000000000000\
    000000000000F03F000000000000F03F0103000000010000000400000000000000000000000000000000000000000000000000F03F0000\
    000000000000000000000000F03F000000000000F03F000000000000000000000000000000000107000000010000000106000000010000\
    00010300000001000000040000000000000000001440000000000000144000000000000018400000000000001440000000000000184000\
    0000000000184000000000000014400000000000001440
    """
  static let expected = column([
    [[(0, 0), (4, 0), (4, 4)], [(1, 0.5), (2, 0.5), (2, 1)]], [[(10, 10), (11, 10), (11, 11)]],
  ])

  static func read(_ bytes: [UInt8], into column: inout PolygonColumn) throws -> WKBKind {
    try bytes.withUnsafeBytes { try column.appendWKB($0) }
  }
  static func read(_ bytes: [UInt8]) throws -> (kind: WKBKind, column: PolygonColumn) {
    var column = PolygonColumn()
    let kind = try read(bytes, into: &column)
    return (kind, column)
  }

  @Test func bytesOfShapely() throws {
    for hex in [Self.plain, Self.littleISO] {
      let (kind, column) = try Self.read(bytes(hex: hex))
      #expect(kind == .polygon)
      #expect(column == Self.expected)
    }
  }

  /// POLYGON Z in EWKB, big endian, with SRID 2154.
  @Test func everyDialectOfOnePolygon() throws {
    for isLittle in [true, false] {
      for (code, srid, dimensions) in [
        (3, nil, 2), (1003, nil, 3), (2003, nil, 3), (3003, nil, 4), (0x8000_0003, nil, 3), (0x4000_0003, nil, 3),
        (0xC000_0003, nil, 4), (0x2000_0003, 2154, 2), (0xE000_0003, 2154, 4),
      ] as [(UInt32, UInt32?, Int)] {
        var writer = WKBWriter(isLittle: isLittle)
        writer.begin(code)
        if let srid { writer.word(srid) }
        writer.word(1)
        writer.ring([(0, 0), (3, 0), (0, 4), (0, 0)], dimensions: dimensions)
        let (kind, column) = try Self.read(writer.bytes)
        #expect(kind == .polygon)
        #expect(column.xy == [0, 0, 3, 0, 0, 4, 0, 0], "code \(code)")
      }
    }
  }

  @Test func polygonsAreTakenOutOfCollections() throws {
    let (kind, found) = try Self.read(bytes(hex: Self.collection))
    #expect(kind == .polygon)
    #expect(found == column([[[(0, 0), (1, 0), (1, 1)]], [[(5, 5), (6, 5), (6, 6)]]]))
  }

  @Test func emptyAndNotPolygon() throws {
    for (hex, kind) in [
      ("010300000000000000", WKBKind.empty),  // POLYGON EMPTY
      ("010600000000000000", .empty),
      ("010700000000000000", .empty),
      ("01030000000100000000000000", .empty),  // a ring without points
      ("0101000000000000000000F03F0000000000000040", .notPolygon),
      ("010200000000000000", .notPolygon),
      ("010400000000000000", .notPolygon),
      ("01070000000100000001020000000000000000", .notPolygon),
      ("010800000000000000", .notPolygon),  // CIRCULARSTRING EMPTY
      ("010900000001000000010200000000000000", .notPolygon),  // COMPOUNDCURVE
    ] {
      var column = Self.expected
      #expect(try Self.read(bytes(hex: hex), into: &column) == kind, "\(hex)")
      #expect(column.count == 2 && column.isEmpty(1))
    }
  }

  /// Every proper prefix is refused, and leaves the column as it was.
  @Test(arguments: [plain, littleISO, collection])
  func truncatedAtEveryByte(hex: String) {
    let whole = bytes(hex: hex)
    var column = Self.expected
    for length in 0..<whole.count {
      #expect(throws: WKBError.self) { try Self.read(Array(whole[..<length]), into: &column) }
      #expect(column == Self.expected)
    }
  }

  @Test(arguments: [
    ("02030000000000000000", WKBError.byteOrder(2, at: 0)),
    ("010A00000000000000", .unsupported(type: 10, at: 0)),  // CURVEPOLYGON
    ("010C00000000000000", .unsupported(type: 12, at: 0)),  // MULTISURFACE
    ("01A30F000000000000", .unsupported(type: 4003, at: 0)),
    ("0103000000FFFFFFFF", .truncated(at: 9)),
    ("010300000001000000FFFFFFFF", .truncated(at: 13)),
    ("0106000000FFFFFFFF", .truncated(at: 9)),
    ("0106000000010000000101000000000000000000F03F0000000000000040", .malformed(at: 9)),  // a point as member
    ("01030000000200000000000000010000000000000000000000000000000000F03F", .malformed(at: 5)),  // a hole, no shell
  ])
  func hostileBytes(hex: String, error: WKBError) {
    var column = Self.expected
    #expect(throws: error) { try Self.read(bytes(hex: hex), into: &column) }
    #expect(column == Self.expected)
  }

  @Test func nestingIsLimited() throws {
    func nested(_ depth: Int) -> [UInt8] {
      bytes(hex: String(repeating: "010700000001000000", count: depth) + "010300000000000000")
    }
    #expect(try Self.read(nested(32)).kind == .empty)
    #expect(throws: WKBError.tooDeep) { try Self.read(nested(33)) }
    #expect(throws: WKBError.tooDeep) { try Self.read(nested(100_000)) }
  }

  /// Flipped bytes end in an answer or an error, and one feature or none.
  @Test func damagedBytes() {
    var generator = SeededGenerator(seed: 8)
    let whole = bytes(hex: Self.collection)
    for _ in 0..<5000 {
      var damaged = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        damaged[Int.random(in: 0..<whole.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      var column = Self.expected
      let kind = try? Self.read(damaged, into: &column)
      #expect(column.count == (kind == nil ? 1 : 2))
      if kind != nil { #expect(column.isEmpty(1) == (kind != .polygon)) }
    }
  }
}

private struct WKBWriter {
  let isLittle: Bool
  var bytes: [UInt8] = []
  init(isLittle: Bool) { self.isLittle = isLittle }

  mutating func begin(_ code: UInt32) {
    bytes.append(isLittle ? 1 : 0)
    word(code)
  }
  mutating func word(_ value: UInt32) {
    withUnsafeBytes(of: isLittle ? value.littleEndian : value.bigEndian) { bytes.append(contentsOf: $0) }
  }
  mutating func ring(_ ring: Ring, dimensions: Int) {
    word(UInt32(ring.count))
    for (x, y) in ring {
      for value in [x, y, 77, 88].prefix(dimensions) {
        let bits = isLittle ? value.bitPattern.littleEndian : value.bitPattern.bigEndian
        withUnsafeBytes(of: bits) { bytes.append(contentsOf: $0) }
      }
    }
  }
}
