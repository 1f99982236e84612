public import Geometry

/// Rows of a file as text, with their polygons if it is a layer: what the domain reads from, whatever the format.
public struct SourceTable: Sendable {
  public enum OutlineState: UInt8, Sendable {
    case present, missing, empty, notPolygon
  }

  /// How the user named the file; issues quote it.
  public var source: String
  /// The sheet or layer of the file that it is.
  public var sheet = ""
  public var columnNames: [String]
  public var columns: [[String?]]
  /// Polygons in the layer's CRS until ``moveToPlane(crs:codes:threads:)``; `nil` for a plain table.
  public var shapes: PolygonColumn?
  public var shapeStates: [OutlineState]
  public var rowCount: Int
  /// Row of each in its file, where that is not ``row(_:)``'s rule; empty otherwise.
  public var rowNumbers: [Int] = []
  /// `nil` for a layer.
  public var reading: TableReading?
  /// What the user says of columns (`--columns`), or another table tells, by their position.
  public private(set) var statedSenses: [(word: String, positions: [Int], reason: ColumnSenses.Reason)] = []

  /// Leaves out the cells that stand for nothing (`missingValues` of a Table Schema). Example: `s`, secret.
  public mutating func leaveOut(_ values: [String]) {
    let missing = Set(values.filter { !$0.isEmpty })
    if missing.isEmpty { return }
    for column in columns.indices {
      for row in columns[column].indices {
        if let cell = columns[column][row], missing.contains(cell) { columns[column][row] = nil }
      }
    }
  }

  public init(
    source: String, columnNames: [String], columns: [[String?]], shapes: PolygonColumn? = nil,
    shapeStates: [OutlineState] = [], rowCount: Int
  ) {
    self.source = source
    self.columnNames = columnNames
    self.columns = columns
    self.shapes = shapes
    self.shapeStates = shapeStates
    self.rowCount = rowCount
  }

  /// Its types were oui/non columns: a row of the file is a row of the table for each of its types.
  var hasTypeColumns = false

  /// Some of its polygons are there. A layer of points has none.
  var hasPolygons: Bool { shapes != nil && (shapeStates.isEmpty || shapeStates.contains(.present)) }

  /// Row number as a spreadsheet shows it, the header being row 1.
  public func row(_ index: Int) -> Int { rowNumbers.isEmpty ? index + 2 : rowNumbers[index] }

  /// Position of the first column whose name matches one of `names`, case, accents and separators ignored.
  public func position(of names: [String]) -> Int? {
    let folded = columnNames.map(foldedName)
    for name in names {
      if let found = folded.firstIndex(of: foldedName(name)) { return found }
    }
    return nil
  }

  /// Says what a column means, or several put together: `EPCI+Communes`.
  ///
  /// A column may be given several meanings, and keeps its name.
  /// - Returns: false, and nothing happens, where there is no such column.
  public mutating func state(
    _ column: String, as meaning: String, because reason: ColumnSenses.Reason = .stated
  ) -> Bool {
    var positions = [position(of: [column])].compactMap { $0 }
    if positions.isEmpty {
      let parts = column.split(separator: "+").compactMap { trimmed(String($0)) }
      positions = parts.compactMap { position(of: [$0]) }
      guard parts.count > 1, positions.count == parts.count else { return false }
    }
    statedSenses.append((meaning, positions, reason))
    return true
  }

  /// Values of that column with blanks trimmed and empty cells as `nil`; `nil` when there is no such column.
  public func column(_ names: [String]) -> [String?]? {
    guard let position = position(of: names) else { return nil }
    return columns[position].map { $0.flatMap(trimmed) }
  }
}

/// A table that lacks what its role needs; the run cannot go on.
public struct TableError: Error, Sendable, Equatable, CustomStringConvertible {
  public var source: String
  public var message: Text

  public init(_ source: String, _ message: Text) {
    self.source = source
    self.message = message
  }

  public var description: String { "\(source): \(message.en)" }
}

extension SourceTable {
  /// Refuses a table of more rows than a sheet of Excel has: France has 35,000 communes, and no inventory or zoning a
  /// million rows.
  func refuseAboveAMillionRows() throws(TableError) {
    let most = 1_048_576
    if rowCount <= most { return }
    throw TableError(
      source,
      Text(
        fr: "\(rowCount) lignes, \(most) au plus pour des dispositifs ou des zones : est-ce la bonne table ?",
        en: "\(rowCount) rows, \(most) at most for schemes or zones: is it the right table?"))
  }

  /// Refuses, while its rows are read, a table of which nearly nothing can be used: two million rows of codes that no
  /// commune has are another table, and one line says so better than two million.
  /// - Throws: ``TableError`` above 100,000 issues, with the first of them.
  func refuseAbove(issues count: Int, first: DataIssue?) throws(TableError) {
    let most = 100_000
    guard count > most, let first else { return }
    let row = first.row.map { Text(fr: "ligne \($0), ", en: "row \($0), ") } ?? Text("")
    throw TableError(
      source,
      Text(
        fr: "plus de 100 000 signalements, le premier : \(row.fr)\(first.message.fr) ; est-ce la bonne table ?",
        en: "more than 100,000 issues, the first of them: \(row.en)\(first.message.en); is it the right table?"))
  }
}

/// How a plain table was read, for the list of files of `check`.
public struct TableReading: Sendable, Equatable {
  public var sheet: String
  public var encoding: String?
  public var separator: String?
  /// The row with the names of the columns, from 1.
  public var headerRow: Int
  /// Rows that hold nothing.
  public var blankRows: Int
  /// Sheets of the same file that were not read.
  public var unreadSheets: [String] = []
}
