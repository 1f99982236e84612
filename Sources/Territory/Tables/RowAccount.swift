/// How a table was read: its rows, `rows` = `used` + the rows of `unused`, each of which has an issue, and its columns.
public struct RowAccount: Sendable, Equatable {
  public var source: String
  public var role: String
  /// The sheet or layer of the file; empty where it has but one without a name.
  public var sheet: String
  /// Rows below the header that hold something.
  public var rows: Int
  /// Row numbers in the file.
  public var unused: [Int]
  /// Rows in which a cell or an outline was repaired.
  public var repairedRows: Set<Int> = []
  /// Of those used, rows that were added to the scheme or zone of another row.
  public var merged = 0
  public var columns: [ColumnReading] = []
  /// Sheets of the same file that were not read; with the first of those that were.
  public var unreadSheets: [String] = []
  /// `nil` for a layer.
  public var reading: TableReading?

  public init(source: String, role: String, sheet: String, rows: Int, unused: [Int]) {
    self.source = source
    self.role = role
    self.sheet = sheet
    self.rows = rows
    self.unused = unused
  }

  /// The account of a table, rows told by the issues found in it.
  init(
    _ senses: ColumnSenses, unused: [Int], merged: Int = 0, issues: [DataIssue], otherwise: String = ""
  ) {
    let table = senses.table
    self.init(
      source: table.source, role: senses.role.word, sheet: table.sheet, rows: table.fileRowCount,
      unused: Set(unused).sorted())
    reading = table.reading
    unreadSheets = table.reading?.unreadSheets ?? []
    self.merged = merged
    columns = senses.columns(otherwise: otherwise)
    addRepairs(issues)
  }

  /// Counts the rows of the repairs among some issues.
  public mutating func addRepairs(_ issues: [DataIssue]) {
    repairedRows.formUnion(issues.lazy.filter { $0.action == .repaired }.compactMap(\.row))
  }

  public var used: Int { rows - unused.count }

  /// Of those used, rows that a repair was made in.
  public var repaired: Int { repairedRows.isEmpty ? 0 : repairedRows.subtracting(unused).count }

  /// Columns that nothing was read from.
  public var unusedColumns: [String] { columns.filter { $0.sense.isEmpty }.map(\.name) }
}

extension SourceTable {
  /// Rows of the file below its header: one of them may be several of the table.
  fileprivate var fileRowCount: Int { rowNumbers.isEmpty ? rowCount : Set(rowNumbers).count }
}
