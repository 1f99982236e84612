/// How a table was read: its rows, `rows` = `used` + the rows of `unused`, each of which has an issue, and its columns.
public struct RowAccount: Sendable, Equatable {
  public var source: String
  public var role: String
  /// Rows below the header that hold something.
  public var rows: Int
  /// Row numbers in the file.
  public var unused: [Int]
  /// Of those used, rows that a repair was made in.
  public var repaired = 0
  /// Of those used, rows that were added to the scheme or zone of another row.
  public var merged = 0
  public var columns: [ColumnReading] = []
  public var reading: TableReading?

  public init(source: String, role: String, rows: Int, unused: [Int], reading: TableReading?) {
    self.source = source
    self.role = role
    self.rows = rows
    self.unused = unused
    self.reading = reading
  }

  /// The account of a table, rows told by the issues found in it.
  init(
    _ senses: ColumnSenses, unused: [Int], merged: Int = 0, issues: [DataIssue], otherwise: String = ""
  ) {
    let table = senses.table
    // One row of the file may be several of the table.
    let numbers = Set((0..<table.rowCount).map { table.row($0) })
    self.init(
      source: table.source, role: senses.role.word, rows: numbers.count, unused: Set(unused).sorted(),
      reading: table.reading)
    let left = Set(unused)
    repaired = Set(issues.filter { $0.action == .repaired }.compactMap(\.row)).subtracting(left).count
    self.merged = merged
    columns = senses.columns(otherwise: otherwise)
  }

  public var used: Int { rows - unused.count }

  /// Columns that nothing was read from.
  public var unusedColumns: [String] { columns.filter { $0.sense.isEmpty }.map(\.name) }
}
