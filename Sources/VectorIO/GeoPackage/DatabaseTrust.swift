internal import CSQLite

/// Whether a database of a user's file, whatever its name, is one of tables: views and computed columns may never end, or
/// take any memory, whatever the size of the file; virtual tables stand for other files and addresses.
enum DatabaseTrust {
  /// Steps of SQLite's machine that a view may take, and bytes of its longest text: for a view that joins tables of some
  /// 100,000 rows.
  private static let (steps, textBytes): (Int32, Int32) = (50_000_000, 16_000_000)
  /// Bytes of all texts of a view.
  private static let viewBytes = 256_000_000
  /// Tables, indexes and views of a database.
  private static let mostTables = 20_000
  /// Virtual tables that only index what the file itself holds.
  private static let indexes: Set<String> = [
    "rtree", "rtree_i32", "fts3", "fts4", "fts5", "virtualspatialindex", "virtualelementary", "virtualknn",
    "virtualknn2",
  ]

  /// - Throws: ``VectorError``, `refused`, naming the table or view; nothing for a file that is no database.
  static func check(_ location: Location) throws(VectorError) {
    let refusal = read(location) { database -> Refusal? in
      let count = database.rows("SELECT count(*) FROM (SELECT 1 FROM sqlite_master LIMIT \(mostTables))") {
        $0.integer(0)
      }
      if let count = count?.first, count >= mostTables {
        return .holdsTables(atMost: mostTables)
      }
      return refused(database)
    }
    if let refusal { throw VectorError(.refused(refusal), path: location.path) }
  }

  /// Whether the pages of a database hold together: GDAL may read a broken one for ever. Takes as long as to read the file.
  /// - Throws: ``VectorError``, `unreadable`.
  static func checkPages(_ location: Location) throws(VectorError) {
    let fault = read(location) { (database) -> String? in
      database.rows("PRAGMA quick_check(1)") { String(decoding: $0.utf8(0), as: UTF8.self) }?.first { $0 != "ok" }
    }
    guard let fault else { return }
    throw VectorError(.damagedPages(fault), path: location.path)
  }

  /// What the database of a file or of an archive says; `nil` for what is no database, or none that opens.
  private static func read<Fault>(
    _ location: Location, _ body: (borrowing SQLiteDatabase) -> Fault?
  ) -> Fault? {
    guard FilePath.isPlain(location.path),
      FileBytes.beginning(location, count: 16).starts(with: "SQLite format 3\0".utf8)
    else { return nil }
    if FilePath.isPlain(location.gdalPath) { return SQLiteDatabase.read(location.gdalPath, body) }
    return FileBytes.all(location).flatMap { SQLiteDatabase.read($0, body) }
  }

  private static func refused(_ database: borrowing SQLiteDatabase) -> Refusal? {
    let entries = database.rows("SELECT name, type, sql FROM sqlite_master WHERE type IN ('table', 'view')") { row in
      let cells = (0..<3).map { String(decoding: row.utf8(Int32($0)), as: UTF8.self) }
      return (name: cells[0], isView: cells[1] == "view", sql: cells[2])
    }
    guard let entries else { return nil }
    for entry in entries {
      if entry.isView {
        if entry.name.lowercased().hasPrefix("gpkg_") || !isShort(entry.name, database) {
          return .isComputed(entry.name)
        }
      } else if let module = module(entry.sql) {
        if !indexes.contains(module) { return .standsForOther(entry.name, module: module) }
      } else {
        let hidden = database.rows(
          "SELECT count(*) FROM pragma_table_xinfo(?) WHERE hidden IN (2, 3)", [.text(entry.name)]
        ) { $0.integer(0) }
        if let hidden = hidden?.first, hidden > 0 { return .isComputed(entry.name) }
      }
    }
    return nil
  }

  /// Whether a view ends within the limits, read whole.
  private static func isShort(_ view: String, _ database: borrowing SQLiteDatabase) -> Bool {
    database.limit(steps: steps, textBytes: textBytes)
    var bytes = 0
    guard let statement = database.statement("SELECT * FROM \(SQLiteDatabase.quoted(view))", []) else { return false }
    while true {
      switch statement.step() {
      case .row: bytes += statement.byteCount
      case .end: return true
      case .failure: return false
      }
      if bytes > viewBytes { return false }
    }
  }

  /// The module of a virtual table, in lower case; `nil` for a plain one.
  private static func module(_ sql: String) -> String? {
    guard let match = try? #/(?is)^\s*create\s+virtual\b.*?\busing\s+["'`\[]?(\w+)/#.firstMatch(in: sql) else {
      return nil
    }
    return match.1.lowercased()
  }
}
