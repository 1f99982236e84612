import Geometry
import Territory
import VectorIO

/// One sheet or layer of a file, as it was read.
struct FileTable: Sendable {
  var table: SourceTable
  /// That the layer states, or that the cells with its polygons name; `nil` if nothing does.
  var crs: String?
  /// The polygons are written in cells that need not name a system.
  var isWritten = false
  var issues: [DataIssue]

  /// A sheet whose header is found; `nil` for one without any value.
  init?(_ sheet: RawSheet, _ warnings: [String], source: String, path: String, extra: Set<String>) throws {
    guard let (table, issues) = SourceTable.headed(sheet, source: source, extra: extra) else { return nil }
    self.table = table
    self.issues = issues + warnings.map { Self.reading($0, source) }
    try takeShapes(path)
  }

  init(_ layer: VectorTable, source: String) {
    table = SourceTable(
      source: source, columnNames: layer.columnNames,
      columns: layer.columnNames.indices.map { Array(layer.column(at: $0)) }, shapes: layer.geometry,
      shapeStates: layer.geometryStates.map { SourceTable.OutlineState($0) }, rowCount: layer.rowCount)
    table.sheet = layer.layer
    crs = layer.crs
    issues = layer.warnings.map { Self.reading($0, source) }
  }

  /// Names it `file#sheet`, as one may write it on the command line: several sheets of the file are read.
  mutating func nameAfterSheet() {
    table.source += "#\(table.sheet)"
    for index in issues.indices { issues[index].source = table.source }
  }

  private static func reading(_ warning: String, _ source: String) -> DataIssue {
    DataIssue(.warning, .reading, source: source, action: .kept, Text(warning))
  }

  /// The first column with polygons in its cells (`geo_shape`, WKT, WKB) becomes the table's shapes.
  private mutating func takeShapes(_ path: String) throws {
    for position in table.columns.indices {
      guard let shapes = try TextShapes(table.columns[position], path: path) else { continue }
      let name = table.columnNames.remove(at: position)
      let cells = table.columns.remove(at: position)
      table.shapes = shapes.polygons
      table.shapeStates = shapes.states.map { SourceTable.OutlineState($0) }
      (crs, isWritten) = (shapes.crs, true)
      issues.append(
        DataIssue(
          .info, .shapesInCells, source: table.source, field: name, value: "\(cells.count)", action: .kept,
          Text(
            fr: "les polygones sont lus dans la colonne « \(name) »",
            en: "the polygons are read from the column \"\(name)\"")))
      for row in shapes.unread {
        // There is one, which is not known.
        table.shapeStates[row] = .present
        issues.append(unreadShape(cells[row] ?? "", row, name))
      }
      return
    }
  }

  private func unreadShape(_ cell: String, _ row: Int, _ column: String) -> DataIssue {
    // What a cell of a spreadsheet holds at most.
    let isCut = cell.utf16.count >= 32_767
    return DataIssue(
      .error, .unreadShape, source: table.source, row: table.row(row), field: column, value: String(cell.prefix(60)),
      action: .setAside,
      Text(
        fr: isCut
          ? "polygone coupé à 32 767 caractères, ce que contient au plus une cellule : non utilisé"
          : "cette cellule n'est pas un polygone lisible : non utilisée",
        en: isCut
          ? "polygon cut at 32,767 characters, which is all that a cell holds: not used"
          : "this cell is no polygon that can be read: not used"))
  }
}

extension TextSheet {
  var raw: RawSheet {
    RawSheet(
      name: name, columns: columns.map { Array($0) }, rowCount: rowCount, encoding: encoding,
      separator: separator.map { String($0) })
  }
}

extension SourceTable.OutlineState {
  fileprivate init(_ state: GeometryState) {
    switch state {
    case .present: self = .present
    case .missing: self = .missing
    case .empty: self = .empty
    case .notPolygon: self = .notPolygon
    }
  }
}
