internal import CSQLite

/// Whether a database of a user's file is one of tables: views that call themselves and columns that are computed may never
/// end, or take any memory, whatever the size of the file.
enum GeoPackageTrust {
  /// - Throws: ``VectorError``, `unreadable`, naming the table or view that is refused; nothing for a file that is no database.
  static func check(_ path: String) throws(VectorError) {
    guard FilePath.isPlain(path), ["gpkg", "sqlite", "db"].contains(FilePath.suffix(path)) else { return }
    let refused = SQLiteDatabase.read(path) { (database) -> String? in
      let sql = "SELECT name, type, lower(sql) FROM sqlite_master WHERE type IN ('table', 'view') LIMIT 10000"
      let found = database.rows(sql) { row in
        let cells = (0..<3).map { String(decoding: row.utf8(Int32($0)), as: UTF8.self) }
        return (name: cells[0], isView: cells[1] == "view", sql: cells[2])
      }
      return found?.first { entry in
        entry.isView
          ? entry.name.lowercased().hasPrefix("gpkg_") || entry.sql.contains("recursive")
          : entry.sql.contains("generated always") || entry.sql.contains(" as (")
      }?.name
    }
    guard let refused else { return }
    throw VectorError(
      .unreadable, path: path,
      message:
        "its \"\(refused)\" is computed by the file (a view or a generated column), which may never end; save the "
        + "layer as a GeoPackage of its own")
  }

  /// Whether the pages of a database hold together: GDAL may read a broken one for ever. Takes as long as to read the file.
  /// - Throws: ``VectorError``, `unreadable`.
  static func checkPages(_ path: String) throws(VectorError) {
    guard FilePath.isPlain(path), FilePath.suffix(path) == "gpkg" else { return }
    let fault = SQLiteDatabase.read(path) { (database) -> String? in
      database.rows("PRAGMA quick_check(1)") { String(decoding: $0.utf8(0), as: UTF8.self) }?.first { $0 != "ok" }
    }
    guard let fault else { return }
    throw VectorError(.unreadable, path: path, message: "the file is damaged (\(fault))")
  }
}
