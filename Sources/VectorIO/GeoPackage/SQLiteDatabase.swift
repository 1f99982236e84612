internal import CSQLite

/// A database of a file, open for reading. One thread uses it; nobody writes the file in the meantime.
struct SQLiteDatabase: ~Copyable {
  private let handle: OpaquePointer

  /// Calls `body` with a database that lies in memory as a file would.
  /// - Returns: `nil` if the bytes cannot be opened.
  static func read<Result>(_ bytes: [UInt8], _ body: (borrowing SQLiteDatabase) -> Result?) -> Result? {
    guard let database = SQLiteDatabase(":memory:") else { return nil }
    return bytes.withUnsafeBytes { bytes in
      let start = UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
      let (size, readOnly) = (Int64(bytes.count), UInt32(SQLITE_DESERIALIZE_READONLY))
      guard sqlite3_deserialize(database.handle, "main", start, size, size, readOnly) == SQLITE_OK,
        database.run("PRAGMA trusted_schema = OFF"), database.run("PRAGMA cell_size_check = ON")
      else { return nil }
      return body(database)
    }
  }

  /// Calls `body` in a read transaction: what several databases read while one of them is open belongs together.
  /// - Returns: `nil` if the file cannot be opened.
  static func read<Result>(_ path: String, _ body: (borrowing SQLiteDatabase) -> Result?) -> Result? {
    // Read and not mapped: whoever cuts the file meanwhile gives a file that cannot be read, and ends nothing.
    guard let database = SQLiteDatabase(path), database.run("PRAGMA mmap_size = 0"),
      // What the file says of itself runs no function, and its pages are looked at before they are believed.
      database.run("PRAGMA trusted_schema = OFF"), database.run("PRAGMA cell_size_check = ON"), database.run("BEGIN")
    else { return nil }
    return body(database)
  }

  private init?(_ path: String) {
    var handle: OpaquePointer?
    let status = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard status == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      return nil
    }
    self.handle = handle
  }

  deinit { sqlite3_close_v2(handle) }

  /// Ends what takes longer than so many steps of SQLite's machine, or makes a text of more bytes: as a failure.
  borrowing func limit(steps: Int32, textBytes: Int32) {
    sqlite3_progress_handler(handle, steps, { _ in 1 }, nil)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, textBytes)
  }

  /// A name as SQL writes it.
  static func quoted(_ name: String) -> String {
    "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }

  private borrowing func run(_ sql: String) -> Bool { sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK }

  /// `nil` if the database has not what `sql` names.
  /// - Parameter values: of the parameters, in order.
  borrowing func statement(_ sql: String, _ values: [SQLiteStatement.SQLiteValue]) -> SQLiteStatement? {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else { return nil }
    return SQLiteStatement(handle: statement, values)
  }

  /// `row` of each row of an answer; `nil` if it cannot be had whole.
  borrowing func rows<Row>(
    _ sql: String, _ values: [SQLiteStatement.SQLiteValue] = [], row: (borrowing SQLiteStatement) -> Row
  ) -> [Row]? {
    guard let statement = statement(sql, values) else { return nil }
    var rows: [Row] = []
    while true {
      switch statement.step() {
      case .row: rows.append(row(statement))
      case .end: return rows
      case .failure: return nil
      }
    }
  }
}
