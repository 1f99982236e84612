import Geometry
import Reports
import Synchronization

/// Writes tables as CSV, by several threads.
///
/// Tables are cut into runs of rows, and whoever is free takes the next run, those of the largest table first. A run goes
/// to its file as soon as those before it have: no file is whole in memory, and one thread puts rows into words while
/// another writes.
/// - Throws: ``Failure`` when a file cannot be written; files that are whole by then stay.
func writeCSV(_ tables: [(path: String, table: Table)], _ dialect: CSVDialect, threads: Int) throws(Failure) {
  let bySize = tables.sorted { $0.table.count * $0.table.columns.count > $1.table.count * $1.table.columns.count }
  let files = bySize.map { TableFile($0.table, dialect, path: $0.path) }
  let runs = files.flatMap { file in (0..<file.runs).map { (file: file, run: $0) } }
  _ = try concurrentChunks(runs.count, threads: threads, chunkSize: 1) { (range) throws(Failure) in
    for position in range { try runs[position].file.write(runs[position].run) }
  }
}

/// A table on its way into its file: runs of rows come in any order and leave in theirs.
private final class TableFile: Sendable {
  /// Rows of a run: some tens of kilobytes.
  private static let length = 1024

  let runs: Int
  private let table: Table
  private let dialect: CSVDialect
  private let path: String
  private let state = Mutex(State())

  private struct State: ~Copyable {
    /// From the first run to the last one.
    var file: OutputFile?
    /// The first run that is not in the file.
    var next = 0
    /// Runs that came before their turn.
    var waiting: [Int: [UInt8]] = [:]
  }

  init(_ table: Table, _ dialect: CSVDialect, path: String) {
    self.table = table
    self.dialect = dialect
    self.path = path
    // The first one has the header, even of a table without rows.
    runs = max(1, (table.count + Self.length - 1) / Self.length)
  }

  /// Puts a run of rows into words, and writes what can be written.
  func write(_ run: Int) throws(Failure) {
    let first = run * Self.length
    let rows = table.csv(rows: first..<min(first + Self.length, table.count), dialect)
    let text = run == 0 ? table.csvHeader(dialect) + rows : rows
    try state.withLock { (state) throws(Failure) in
      state.waiting[run] = text
      while let text = state.waiting.removeValue(forKey: state.next) {
        if state.next == 0 { state.file = try OutputFile(path) }
        try state.file?.write(text)
        state.next += 1
      }
      if state.next == runs { try state.file.take()?.finish() }
    }
  }
}
