import Glibc
import Synchronization

extension TemporaryFiles {
  /// Puts all files that are whole in their places, one right after the other: what a run writes is there together or
  /// not at all.
  ///
  /// The system has no way to rename several files in one step. Between the first and the last a note lies beside
  /// several of them, `<the first one>.INCOMPLET.txt`: it stays when the process is killed there, and goes with the next
  /// run that writes them. Two runs wait for each other.
  /// - Throws: ``Failure`` when one of them cannot be put in its place; those before it are, which the note says.
  static func place() throws(Failure) {
    try state.withLock { (state) throws(Failure) in
      let moves = state.moves
      state.moves = []
      let folders = Dictionary(grouping: moves) { folder(of: $0.to) }.sorted { $0.key < $1.key }.map {
        FolderInChange($0.key, files: moves.count > 1 ? $0.value.map { name(of: $0.to) } : [])
      }
      let refused = moves.firstIndex { rename($0.from, $0.to) != 0 }
      let reason = errno
      // Mixed, and said to be, are those of which some are in their places and others are not.
      if refused == nil || refused == 0 { for folder in folders { folder.finish() } }
      if let refused { throw .cannotWrite(moves[refused].given, String(cString: strerror(reason))) }
    }
  }

  /// "." for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What follows the last slash.
  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }
}

/// A folder in which files are being put in their places; no other run does so in the meantime.
private final class FolderInChange {
  /// Negative where the folder cannot be opened to be read: it is changed without.
  private let descriptor: Int32
  /// Where it says that the files are not all of one run; `nil` for one file.
  private let note: String?

  init(_ path: String, files: [String]) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    note = files.min().map { "\(path)/\($0).INCOMPLET.txt" }
    waitForOthers()
    guard let note else { return }
    let text = """
      Une exécution de maillage a été interrompue pendant qu'elle mettait ces fichiers en place : les uns sont d'elle, \
      les autres d'une exécution précédente. Relancez la commande.
      A run of maillage was interrupted while it put these files in their places: some are of it, others of an earlier \
      run. Run the command again.

      \(files.sorted().joined(separator: "\n"))

      """
    let file = open(note, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o666)
    if file < 0 { return }
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }

  /// For two seconds at most: it takes a thousandth of that, and a system may not have such locks.
  private func waitForOthers() {
    for _ in 0..<200 {
      if descriptor < 0 || flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
      usleep(10_000)
    }
  }

  /// Brings the names to the disk; the files are whole whether this succeeds or not.
  func finish() {
    if descriptor >= 0 { fsync(descriptor) }
    if let note { unlink(note) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
