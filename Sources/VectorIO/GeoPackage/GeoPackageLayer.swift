/// A layer of a GeoPackage that can be read without GDAL: a plain table of polygons, with texts and numbers beside them,
/// in a reference system that needs no looking up.
struct GeoPackageLayer: Sendable {
  enum StorageKind: Sendable {
    case text, int32, int64, double

    /// By the declared type, of those that GDAL reads as they are stored.
    init?(_ declared: String) {
      switch declared {
      case "INTEGER", "INT": self = .int64
      case "MEDIUMINT": self = .int32
      case "REAL", "DOUBLE": self = .double
      default:
        guard declared == "TEXT" || declared.hasPrefix("TEXT(") && declared.hasSuffix(")") else { return nil }
        self = .text
      }
    }
  }

  struct WantedColumn: Sendable {
    let name: String
    let kind: StorageKind
  }

  let name: String
  /// The columns that are wanted, in that order.
  let columns: [WantedColumn]
  let crs: String?
  /// What the file says of its number of rows; `nil` if it says nothing.
  let announcedRows: Int?
  private let number: String
  private let shape: String

  /// - Parameters:
  ///   - name: of the layer; `nil` for the only one.
  ///   - wanted: names of columns; `nil` for all.
  /// - Returns: `nil` for any layer, or file, that is not wholly understood: GDAL then says what there is to say.
  init?(
    _ catalog: GeoPackageCatalog, _ database: borrowing SQLiteDatabase, named name: String?, columns wanted: [String]?
  ) {
    guard let table = catalog.table(name), let (shape, system) = Self.shapes(of: table, database),
      let parts = Self.parts(of: table, shape, database), let system = Self.system(system, database)
    else { return nil }
    var columns = parts.columns
    if let wanted {
      let chosen = wanted.compactMap { name in parts.columns.first { $0.name == name } }
      guard chosen.count == wanted.count else { return nil }
      columns = chosen
    }
    // Without any, GDAL reads in another way, which repairs shapes.
    if columns.isEmpty { return nil }
    self.name = table
    self.shape = shape.name
    self.columns = columns
    crs = system.name
    number = parts.number
    announcedRows = catalog.announcedRows(of: table, database)
  }

  /// From the first row number to the last: one range, or none for a table without rows; `nil` for a damaged file, in which the
  /// last may come first.
  func bounds(_ database: borrowing SQLiteDatabase) -> [ClosedRange<Int64>]? {
    let (number, table) = (SQLiteDatabase.quoted(number), SQLiteDatabase.quoted(name))
    let answer = database.rows(
      "SELECT (SELECT min(\(number)) FROM \(table)), (SELECT max(\(number)) FROM \(table))"
    ) { row -> [ClosedRange<Int64>]? in
      let (first, last) = (row.integer(0), row.integer(1))
      switch (row.storage(0), row.storage(1)) {
      case (.null, .null): return []
      case (.integer, .integer) where first <= last: return [first...last]
      default: return nil
      }
    }
    return answer?.first ?? nil
  }

  /// What the file says of its number of rows, else as many as the table has in whatever order; `nil` for a damaged file.
  func expectedRows(_ database: borrowing SQLiteDatabase) -> Int? {
    if let announcedRows { return announcedRows }
    return database.rows("SELECT count(*) FROM \(SQLiteDatabase.quoted(name))") { Int($0.integer(0)) }?.first
  }

  /// The rows of a range of row numbers, in their order: the shape, then the columns.
  var selection: String {
    let fields = ([shape] + columns.map(\.name)).map(SQLiteDatabase.quoted).joined(separator: ", ")
    let number = SQLiteDatabase.quoted(number)
    return "SELECT \(fields) FROM \(SQLiteDatabase.quoted(name)) WHERE \(number) BETWEEN ? AND ? ORDER BY \(number)"
  }

  // MARK: Recognition

  /// The column of the shapes, and the number of their reference system.
  private static func shapes(
    of table: String, _ database: borrowing SQLiteDatabase
  ) -> (shape: (name: String, type: String), system: Int64)? {
    let found = database.rows(
      """
      SELECT g.table_name, column_name, geometry_type_name, g.srs_id, z, m, c.srs_id
      FROM gpkg_geometry_columns g JOIN gpkg_contents c ON lower(c.table_name) = lower(g.table_name)
      WHERE lower(g.table_name) = lower(?)
      """, [.text(table)]
    ) { row -> (shape: (name: String, type: String), system: Int64)? in
      guard row.string(0) == table, let name = row.string(1), let type = row.string(2),
        ["POLYGON", "MULTIPOLYGON", "GEOMETRY"].contains(type), row.integer(4) == 0, row.integer(5) == 0,
        row.storage(3) == .integer, row.integer(3) == row.integer(6)
      else { return nil }
      return ((name, type), row.integer(3))
    }
    guard let found, found.count == 1 else { return nil }
    return found[0]
  }

  /// The column that numbers the rows, and those of their fields.
  private static func parts(
    of table: String, _ shape: (name: String, type: String), _ database: borrowing SQLiteDatabase
  ) -> (number: String, columns: [WantedColumn])? {
    let found = database.rows(
      "SELECT name, type, pk, hidden FROM pragma_table_xinfo(?)", [.text(table)]
    ) { (name: $0.string(0), type: $0.string(1), isKey: $0.integer(2) != 0, isHidden: $0.integer(3) != 0) }
    guard let found else { return nil }
    var numbers: [String] = []
    var shapes = 0
    var columns: [WantedColumn] = []
    for column in found {
      guard let name = column.name, let type = column.type, !column.isHidden else { return nil }
      if column.isKey {
        guard type == "INTEGER" else { return nil }
        numbers.append(name)
      } else if name == shape.name {
        guard type == shape.type else { return nil }
        shapes += 1
      } else if let kind = StorageKind(type) {
        columns.append(WantedColumn(name: name, kind: kind))
      } else {
        return nil
      }
    }
    return numbers.count == 1 && shapes == 1 ? (numbers[0], columns) : nil
  }

  /// A reference system; without a name if it is not known.
  private struct System {
    let name: String?
  }

  private static func system(_ number: Int64, _ database: borrowing SQLiteDatabase) -> System? {
    // GeoPackage's "undefined", on a plane or the globe.
    if number == -1 || number == 0 { return System(name: nil) }
    guard KnownSystems.codes.contains(Int(number)) else { return nil }
    let found = database.rows(
      """
      SELECT organization = 'EPSG' AND organization_coordsys_id = srs_id AND definition IS NOT NULL
      FROM gpkg_spatial_ref_sys WHERE srs_id = ?
      """, [.integer(number)]
    ) { $0.integer(0) == 1 }
    return found == [true] ? System(name: "EPSG:\(number)") : nil
  }
}
