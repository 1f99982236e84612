internal import Geometry

extension Rows {
  /// Reads the rows of a range of row numbers.
  ///
  /// - Returns: false for a damaged file, and for any cell that is not stored as its column declares or that holds what
  ///   GDAL would have to make something else of; what was read is then not to be used.
  mutating func read(
    _ numbers: ClosedRange<Int64>, of layer: GeoPackageLayer, _ database: borrowing SQLiteDatabase
  ) -> Bool {
    let bounds = [SQLiteStatement.SQLiteValue.integer(numbers.lowerBound), .integer(numbers.upperBound)]
    guard let statement = database.statement(layer.selection, bounds) else { return false }
    let kinds = layer.columns.map(\.kind)
    while true {
      switch statement.step() {
      case .row:
        guard appendShape(statement), append(statement, kinds) else { return false }
        count += 1
      case .end: return columns.allSatisfy(\.isPlainUTF8)
      case .failure: return false
      }
    }
  }

  private mutating func appendShape(_ statement: borrowing SQLiteStatement) -> Bool {
    switch statement.storage(0) {
    case .null:
      geometry?.appendMissing()
      return true
    case .blob:
      let blob = statement.blob(0)
      guard let start = Self.shapeStart(blob) else { return false }
      do {
        try geometry?.append(plainWKB: UnsafeRawBufferPointer(rebasing: blob[start...]))
        return true
      } catch {
        return false
      }
    default: return false
    }
  }

  /// Where the well-known binary begins after GeoPackage's header; `nil` if that is not the standard one.
  private static func shapeStart(_ blob: UnsafeRawBufferPointer) -> Int? {
    guard blob.count >= 8, blob[0] == UInt8(ascii: "G"), blob[1] == UInt8(ascii: "P"), blob[2] == 0 else { return nil }
    // Flags: the byte order of the header, three bits for its box, one for an empty shape, none for extensions.
    guard blob[3] < 0b10_0000 else { return nil }
    let start: Int
    switch blob[3] >> 1 & 0b111 {
    case 0: start = 8
    case 1: start = 8 + 32
    case 2, 3: start = 8 + 48
    case 4: start = 8 + 64
    default: return nil
    }
    return start <= blob.count ? start : nil
  }

  private mutating func append(_ statement: borrowing SQLiteStatement, _ kinds: [GeoPackageLayer.StorageKind]) -> Bool {
    for (column, kind) in kinds.enumerated() {
      let source = Int32(column + 1)
      switch (statement.storage(source), kind) {
      case (.null, _): columns[column].appendMissing()
      case (.text, .text): columns[column].append(utf8: statement.utf8(source))
      case (.integer, .int64): columns[column].append(String(statement.integer(source)))
      case (.integer, .int32):
        guard let value = Int32(exactly: statement.integer(source)) else { return false }
        columns[column].append(String(value))
      case (.real, .double): columns[column].append(NumberText.real(statement.real(source)))
      default: return false
      }
    }
    return true
  }

  /// Appends rows that follow.
  mutating func append(_ other: Rows) {
    for column in columns.indices { columns[column].append(other.columns[column]) }
    if let shapes = other.geometry { geometry?.append(shapes) }
    count += other.count
  }
}
