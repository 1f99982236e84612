import Geometry
import Glibc
import Reports
import Synchronization

/// Writes tables as CSV files into a folder, by several threads.
///
/// Tables are cut into runs of rows, and whoever is free takes the next run, those of the largest table first. A run goes
/// to its file as soon as those before it have: no file is whole in memory, and one thread puts rows into words while
/// another writes.
/// - Throws: ``Failure`` when a file cannot be written; files that are whole by then stay.
func writeCSV(
  _ tables: [(name: String, table: Table)], to folder: String, _ dialect: CSVDialect, threads: Int
) throws(Failure) {
  let bySize = tables.sorted { $0.table.count * $0.table.columns.count > $1.table.count * $1.table.columns.count }
  let files = bySize.map { TableFile($0.table, dialect, path: "\(folder)/\($0.name).csv") }
  let runs = files.flatMap { file in (0..<file.runs).map { (file: file, run: $0) } }
  do throws(Failure) {
    _ = try concurrentChunks(runs.count, threads: threads, chunkSize: 1) { (range) throws(Failure) in
      for position in range { try runs[position].file.write(runs[position].run) }
    }
  } catch {
    for file in files { file.discard() }
    throw error
  }
}

/// A table on its way into its file: runs of rows come in any order and leave in theirs. Written beside its target and
/// renamed: an interrupted run leaves the old file whole.
private final class TableFile: Sendable {
  /// Rows of a run: some tens of kilobytes.
  private static let length = 1024

  let runs: Int
  private let table: Table
  private let dialect: CSVDialect
  private let path: String
  private let temporary: String
  private let state = Mutex(State())

  private struct State {
    /// -1 before the first run, and once the file is whole.
    var descriptor: Int32 = -1
    /// The first run that is not in the file.
    var next = 0
    /// Runs that came before their turn.
    var waiting: [Int: [UInt8]] = [:]
  }

  init(_ table: Table, _ dialect: CSVDialect, path: String) {
    self.table = table
    self.dialect = dialect
    self.path = path
    temporary = "\(path).\(getpid()).tmp"
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
        try append(text, &state)
        state.next += 1
      }
      if state.next == runs { try finish(&state) }
    }
  }

  private func append(_ text: [UInt8], _ state: inout State) throws(Failure) {
    if state.next == 0 { state.descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    let isWritten = state.descriptor >= 0 && text.withUnsafeBytes { maillage.write($0, to: state.descriptor) }
    if !isWritten { throw failure() }
  }

  private func finish(_ state: inout State) throws(Failure) {
    let descriptor = state.descriptor
    state.descriptor = -1
    guard close(descriptor) == 0, rename(temporary, path) == 0 else {
      let failure = failure()
      unlink(temporary)
      throw failure
    }
  }

  private func failure() -> Failure { .cannotWrite(path, String(cString: strerror(errno))) }

  /// Gives up: what is there of the file goes.
  func discard() {
    state.withLock { state in
      if state.descriptor < 0 { return }
      close(state.descriptor)
      unlink(temporary)
      state.descriptor = -1
    }
  }
}
