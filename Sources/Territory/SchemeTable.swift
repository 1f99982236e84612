internal import Geometry

/// How the rows of a table were used: `rows` = `used` + the rows of `unused`, each of which has an issue.
public struct RowAccount: Sendable, Equatable {
  public var source: String
  public var role: String
  /// Rows below the header that hold something.
  public var rows: Int
  /// Row numbers in the file.
  public var unused: [Int]
  public var reading: TableReading?

  public init(source: String, role: String, rows: Int, unused: [Int], reading: TableReading?) {
    self.source = source
    self.role = role
    self.rows = rows
    self.unused = unused
    self.reading = reading
  }

  public var used: Int { rows - unused.count }
}

extension SchemeInventory {
  /// Adds the rows of a table or layer: one row per scheme (`perimeter` in tokens, codes or names), one row per scheme
  /// and commune (long form: `id`, `type`, `code`), or one drawn polygon per scheme (joined by id).
  ///
  /// - Parameter places: resolves and repairs codes and names; without it, tokens and codes are taken as they stand.
  /// - Returns: issues: rows without id, repeated ids, repairs, what could not be read.
  /// - Throws: ``TableError`` when there is no id column, or nothing that could be a perimeter.
  public mutating func add(_ table: SourceTable, places: Places? = nil) throws(TableError) -> [DataIssue] {
    var (ids, idPosition, issues) = try identifiers(table)
    var rows = SchemeRows(table: table, ids: ids, places: places)
    if let perimeters = table.column(ColumnNames.perimeter) {
      rows.readPerimeters(perimeters)
    } else if table.shapes != nil {
      rows.readDrawn()
    } else if let (codes, names, position) = longFormColumns(table, idPosition) {
      let facts = table.columns.indices.filter { $0 != position && table.columnNames[$0] != names.name }
      rows.readLongForm(codes, names: names.values) { row in
        // Whatever tells schemes apart is empty: only the commune and what describes it are there.
        facts.allSatisfy { column in
          table.columns[column][row].flatMap(trimmed) == nil || describesCommune(table.columnNames[column])
        }
      }
    } else {
      throw TableError(
        table.source,
        Text(
          fr:
            "aucun périmètre : ni colonne perimeter, ni colonne de codes (code, code_insee…), ni polygones ; colonnes : "
            + "\(table.columnNames.joined(separator: ", ")) ; --columns perimeter=COLONNE en désigne une",
          en:
            "no perimeter: neither a perimeter column, nor a column of codes (code, code_insee…), nor polygons; "
            + "columns: \(table.columnNames.joined(separator: ", ")); --columns perimeter=COLUMN names one"))
    }
    rows.settleDating()
    let twins = merge(rows)
    rows.setAside(twins, ids)
    accounts.append(
      RowAccount(
        source: table.source, role: "schemes", rows: table.rowCount, unused: rows.unusedRows, reading: table.reading))
    if let shapes = table.shapes {
      for (index, id) in ids.enumerated() {
        guard let id, !shapes.isEmpty(index), twins[id] == nil else { continue }
        drawnOf[id, default: []].append(drawn.count)
        drawn.append(index, of: shapes)
      }
    }
    issues += rows.issues
    return issues
  }

  /// The column of ids, or of names where no other tells schemes apart.
  private func identifiers(
    _ table: SourceTable
  ) throws(TableError) -> (ids: [String?], position: Int, issues: [DataIssue]) {
    if let position = table.position(of: ColumnNames.schemeID), let ids = table.column(ColumnNames.schemeID),
      !ids.allSatisfy({ $0.map { SchemeType.code(of: $0) != nil } ?? true }) || ids.allSatisfy({ $0 == nil })
    {
      return (ids, position, [])
    }
    guard let position = table.position(of: ColumnNames.name), let names = table.column(ColumnNames.name) else {
      throw TableError(
        table.source,
        Text(
          fr:
            "aucune colonne d'identifiant de dispositif (attendu : id) ; colonnes : "
            + "\(table.columnNames.joined(separator: ", ")) ; --columns id=COLONNE en désigne une",
          en:
            "no column with scheme ids (expected: id); columns: \(table.columnNames.joined(separator: ", ")); "
            + "--columns id=COLUMN names one"))
    }
    let issue = DataIssue(
      .info, "id_from_name", source: table.source, field: "id", value: table.columnNames[position], action: .kept,
      Text(
        fr: "pas d'identifiant : la colonne « \(table.columnNames[position]) » en tient lieu",
        en: "no id: the column \"\(table.columnNames[position])\" stands for it"))
    return (names, position, [issue])
  }

  /// The column that lists places, one a row or several, and the names of communes beside codes.
  private func longFormColumns(
    _ table: SourceTable, _ idPosition: Int
  ) -> (codes: [String?], names: (name: String, values: [String?]?), position: Int)? {
    let candidates = ColumnNames.longFormCode.compactMap { table.position(of: [$0]) }.filter { $0 != idPosition }
    guard let position = candidates.first, let codes = table.column([table.columnNames[position]]) else { return nil }
    let beside = ["nom_commune", "lib_com", "libgeo", "libelle_de_la_commune", "libelle_commune", "commune"]
      .compactMap { table.position(of: [$0]) }.first { $0 != position && $0 != idPosition }
    guard let beside else { return (codes, ("", nil), position) }
    let name = table.columnNames[beside]
    return (codes, (name, table.column([name])), position)
  }

  private func describesCommune(_ name: String) -> Bool {
    let folded = foldedName(name)
    return (ColumnNames.departement + ColumnNames.region + ColumnNames.population + ColumnNames.postalCode)
      .contains { foldedName($0) == folded }
  }

  /// - Returns: schemes that another file already holds, by id: they are not used, except drawings joined to a row.
  private mutating func merge(_ rows: SchemeRows) -> [String: Scheme] {
    var position = Dictionary(schemes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    var twins: [String: Scheme] = [:]
    for scheme in rows.schemes {
      guard let existing = position[scheme.id] else {
        position[scheme.id] = schemes.count
        schemes.append(scheme)
        continue
      }
      let known = schemes[existing]
      let isDrawn = drawnOf[known.id] != nil
      guard rows.areDrawn ? !isDrawn : isDrawn && known.perimeter == [PerimeterToken(.shape)] else {
        twins[known.id] = known
        continue
      }
      // A layer joined by id to a table row: the row's own facts stand, the polygon is added.
      schemes[existing].perimeter += scheme.perimeter.filter { !known.perimeter.contains($0) }
    }
    return twins
  }
}
