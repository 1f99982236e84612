/// The tables of a GeoPackage, as far as they decide which layers GDAL would find in it.
struct GeoPackageCatalog {
  private struct Entry {
    let name: String
    let isFeatures: Bool
  }
  /// `gpkg_contents`.
  private let contents: [Entry]
  /// Tables that are no view and not virtual.
  private let plainTables: Set<String>
  /// All but those that belong to the format.
  private let ownTables: Set<String>
  private let hasRowCounts: Bool

  /// - Returns: `nil` for another version of the format, for extensions other than the index, or for damage.
  init?(_ database: borrowing SQLiteDatabase) {
    let stamps = database.rows("SELECT * FROM pragma_application_id, pragma_user_version") {
      ($0.integer(0), $0.integer(1))
    }
    // "GPKG"; versions 1.2 to 1.4.
    guard let (application, version) = stamps?.first, application == 0x4750_4B47,
      [10200, 10300, 10400].contains(version)
    else { return nil }
    let tables = database.rows("SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'view')") {
      (isPlain: $0.string(0) == "table" && $0.string(2)?.hasPrefix("CREATE TABLE") == true, name: $0.string(1))
    }
    let contents = database.rows("SELECT table_name, data_type FROM gpkg_contents") {
      $0.string(0).map { [isFeatures = $0.string(1) == "features"] name in Entry(name: name, isFeatures: isFeatures) }
    }
    guard let tables, let contents else { return nil }
    let named = tables.compactMap(\.name)
    self.contents = contents.compactMap { $0 }
    guard named.count == tables.count, self.contents.count == contents.count else { return nil }
    plainTables = Set(tables.compactMap { $0.isPlain ? $0.name : nil })
    ownTables = Set(named.filter { name in !["gpkg_", "rtree_", "sqlite_"].contains { name.hasPrefix($0) } })
    hasRowCounts = named.contains("gpkg_ogr_contents")
    if named.contains("gpkg_extensions") {
      let known = database.rows("SELECT extension_name FROM gpkg_extensions") { $0.string(0) == "gpkg_rtree_index" }
      guard let known, known.allSatisfy({ $0 }) else { return nil }
    }
  }

  /// The table of the layer that is asked for: the one of that name, or the only one. `nil` if there is none such.
  func table(_ name: String?) -> String? {
    if name == nil && !(contents.count == 1 && ownTables == [contents[0].name]) { return nil }
    guard let name = name ?? contents.first?.name, plainTables.contains(name) else { return nil }
    let alike = contents.filter { $0.name.lowercased() == name.lowercased() }
    return alike.count == 1 && alike[0].name == name && alike[0].isFeatures ? name : nil
  }

  /// What GDAL has noted; `nil` for nothing.
  func announcedRows(of table: String, _ database: borrowing SQLiteDatabase) -> Int? {
    guard hasRowCounts else { return nil }
    let found = database.rows(
      "SELECT feature_count FROM gpkg_ogr_contents WHERE lower(table_name) = lower(?)", [.text(table)]
    ) { $0.storage(0) == .integer ? Int($0.integer(0)) : nil }
    return found?.first ?? nil
  }
}
