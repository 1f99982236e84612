/// Rows of cells as they come, kept as columns.
struct CellGrid {
  private(set) var columns: [TextColumn] = []
  /// Rows that have ended.
  private(set) var row = 0
  /// Cells of the current row so far.
  private(set) var cells = 0
  /// Bytes of the longest cell.
  private var longestCell = 0

  mutating func append(_ cell: some Collection<UInt8>) {
    if cells == columns.count {
      var column = TextColumn()
      for _ in 0..<row { column.appendMissing() }
      columns.append(column)
    }
    if cell.isEmpty { columns[cells].appendMissing() } else { columns[cells].append(utf8: cell) }
    longestCell = max(longestCell, cell.count)
    cells += 1
  }

  mutating func appendMissing() { append(EmptyCollection()) }

  /// Leaves cells of the row out until it has so many, or the sheet is much larger than its file.
  mutating func leaveOut(until cells: Int, fileSize: Int) {
    while self.cells < min(cells, SheetExtent.widest), !isBloated(fileSize: fileSize) { appendMissing() }
  }

  /// Leaves rows out, likewise, until there are so many.
  mutating func leaveOutRows(until rows: Int, fileSize: Int) {
    while row < min(rows, SheetExtent.tallest), !isBloated(fileSize: fileSize) { endRow() }
  }

  mutating func endRow() {
    for column in cells..<max(cells, columns.count) { columns[column].appendMissing() }
    cells = 0
    row += 1
  }

  /// What keeps these rows from being a sheet, asked after every cell and row; `nil` while they may be one.
  ///
  /// More columns than Excel has, a cell of megabytes, or a few long rows among many short ones that would make
  /// the sheet much larger than its file, and than memory.
  func fault(fileSize: Int) -> FileFault? {
    if longestCell > 4_000_000 { return .longCell(row: row + 1) }
    if cells > SheetExtent.widest { return .manyCells(row: row + 1) }
    return isBloated(fileSize: fileSize) ? .unevenRows(cells: columns.count, rows: row) : nil
  }

  private func isBloated(fileSize: Int) -> Bool { columns.count * row > 4_000_000 + 8 * fileSize }
}
