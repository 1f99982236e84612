/// Rows of cells as they come, kept as columns.
struct CellGrid {
  private(set) var columns: [TextColumn] = []
  /// Rows that have ended.
  private(set) var row = 0
  /// Cells of the current row so far.
  private(set) var cells = 0
  /// Columns that a sheet of Excel has at most.
  static let widest = 16_384

  mutating func append(_ cell: some Collection<UInt8>) {
    if cells == columns.count {
      var column = TextColumn()
      for _ in 0..<row { column.appendMissing() }
      columns.append(column)
    }
    if cell.isEmpty { columns[cells].appendMissing() } else { columns[cells].append(utf8: cell) }
    cells += 1
  }

  mutating func appendMissing() { append(EmptyCollection()) }

  /// Leaves cells of the row out until it has so many, or the sheet is much larger than its file.
  mutating func leaveOut(until cells: Int, fileSize: Int) {
    while self.cells < min(cells, Self.widest), !isBloated(fileSize: fileSize) { appendMissing() }
  }

  mutating func endRow() {
    for column in cells..<max(cells, columns.count) { columns[column].appendMissing() }
    cells = 0
    row += 1
  }

  /// The next cell needs a new column.
  var widens: Bool { cells == columns.count }

  /// Whether a few long rows among many short ones make a sheet much larger than its file: it would not fit in memory.
  func isBloated(fileSize: Int) -> Bool { columns.count * row > 4_000_000 + 8 * fileSize }
}
