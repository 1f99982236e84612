internal import CSQLite

/// A question to a database, answered row by row. What a row gives is valid until the next step.
struct SQLiteStatement: ~Copyable {
  enum SQLiteValue {
    case integer(Int64)
    case text(String)
  }

  enum Step {
    case row, end, failure
  }

  /// How a cell is stored, whatever its column declares.
  enum Storage {
    case null, integer, real, text, blob
  }

  private let handle: OpaquePointer

  /// Takes the prepared statement over.
  init(handle: OpaquePointer, _ values: [SQLiteValue]) {
    self.handle = handle
    for (position, value) in zip(Int32(1)..., values) {
      switch value {
      case .integer(let value): sqlite3_bind_int64(handle, position, value)
      case .text(let value): sqlite3_bind_text(handle, position, value, -1, Self.copied)
      }
    }
  }

  deinit { sqlite3_finalize(handle) }

  borrowing func step() -> Step {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: .row
    case SQLITE_DONE: .end
    default: .failure
    }
  }

  /// Bytes of all cells of the row.
  var byteCount: Int { (0..<sqlite3_column_count(handle)).reduce(0) { $0 + Int(sqlite3_column_bytes(handle, $1)) + 8 } }

  borrowing func storage(_ column: Int32) -> Storage {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  borrowing func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
  borrowing func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  /// The bytes of a text.
  borrowing func utf8(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
  }

  borrowing func blob(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
  }

  /// `nil` unless the cell is a text, in UTF-8.
  borrowing func string(_ column: Int32) -> String? {
    storage(column) == .text ? String(validating: utf8(column), as: UTF8.self) : nil
  }

  /// SQLITE_TRANSIENT, a macro that Swift does not import.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
