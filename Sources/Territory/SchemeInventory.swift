public import Geometry

/// The schemes of one or several files, with their drawn perimeters.
public struct SchemeInventory: Sendable {
  public var schemes: [Scheme] = []
  /// Drawn perimeters in the plane.
  public var drawn = PolygonColumn()
  /// Features of ``drawn`` by scheme id.
  public var drawnOf: [String: [Int]] = [:]
  public var completeness = Completeness.unstated
  /// The day the inventory describes.
  public var date: Day
  public var source: String
  /// Precision of the drawn outlines in metres, `nil` if unknown.
  public var precision: Double?

  public init(date: Day, source: String = "") {
    self.date = date
    self.source = source
  }

  /// Scheme id of each drawn feature.
  public var drawnCodes: [String] {
    var codes = [String](repeating: "", count: drawn.count)
    for (id, features) in drawnOf { for feature in features { codes[feature] = id } }
    return codes
  }

  /// All types present, in registry order and then alphabetically.
  public var types: [String] {
    let present = Set(schemes.map(\.type))
    let known = SchemeType.registry.map(\.code).filter(present.contains)
    return known + present.subtracting(known).sorted()
  }
}

extension SchemeInventory {
  /// Adds the rows of a table or layer: one row per scheme (`perimeter` in tokens), one row per scheme and commune
  /// (long form: `id`, `type`, `code`), or one drawn polygon per scheme (joined by id).
  ///
  /// - Returns: issues: rows without id, repeated ids, unread tokens, dates and statuses that mean nothing.
  /// - Throws: ``TableError`` when there is no id column, or nothing that could be a perimeter.
  public mutating func add(_ table: SourceTable) throws(TableError) -> [DataIssue] {
    guard let ids = table.column(ColumnNames.schemeID) else {
      throw TableError(
        table.source,
        Text(
          fr:
            "aucune colonne d'identifiant de dispositif (attendu : id) ; colonnes : "
            + "\(table.columnNames.joined(separator: ", "))",
          en: "no column with scheme ids (expected: id); columns: \(table.columnNames.joined(separator: ", "))"))
    }
    var rows = SchemeRows(table: table, ids: ids)
    if let perimeters = table.column(["perimeter", "perimetre"]) {
      try rows.readPerimeters(perimeters)
    } else if table.shapes != nil {
      rows.readDrawn()
    } else if let codes = longFormCodes(table) {
      rows.readLongForm(codes)
    } else {
      throw TableError(
        table.source,
        Text(
          fr: "aucun périmètre : ni colonne perimeter, ni colonne de codes (code, code_insee…), ni polygones",
          en: "no perimeter: neither a perimeter column, nor a column of codes (code, code_insee…), nor polygons"))
    }
    merge(rows)
    if let shapes = table.shapes {
      for (index, id) in ids.enumerated() {
        guard let id, !shapes.isEmpty(index) else { continue }
        drawnOf[id, default: []].append(drawn.count)
        drawn.append(index, of: shapes)
      }
    }
    return rows.issues
  }

  private func longFormCodes(_ table: SourceTable) -> [String?]? {
    let idPosition = table.position(of: ColumnNames.schemeID)
    let names = ColumnNames.longFormCode.filter {
      table.position(of: [$0]) != nil && table.position(of: [$0]) != idPosition
    }
    return names.first.flatMap { table.column([$0]) }
  }

  private mutating func merge(_ rows: SchemeRows) {
    var position = Dictionary(schemes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
    for scheme in rows.schemes {
      if let existing = position[scheme.id] {
        // A layer joined by id to a table row: the row's own facts stand, the polygon is added.
        schemes[existing].perimeter += scheme.perimeter.filter { !schemes[existing].perimeter.contains($0) }
      } else {
        position[scheme.id] = schemes.count
        schemes.append(scheme)
      }
    }
  }
}
