import Glibc

/// Where an answer goes: a file that is replaced whole or not at all, or a stream that is written as it comes.
///
/// A file is written beside its place under a name that nobody can guess and brought to the disk; at the end of the run
/// ``TemporaryFiles/place()`` renames all of them: an interrupted run leaves the old ones as they were. It keeps the mode
/// of the file that it replaces, and its owner where the system permits; one that may not be written is not replaced. A
/// symbolic link stays, its target is replaced. A FIFO, a device and `-`, standard output, are written straight.
struct OutputFile: ~Copyable {
  /// As the user gave it, for messages; `nil` for standard output.
  private let path: String?
  private let descriptor: Int32
  /// Where the bytes wait and where they belong, for a file.
  private let move: TemporaryFiles.Move?

  /// - Throws: ``Failure`` for a folder, for what cannot be opened, and for what this run writes already.
  init(_ path: String) throws(Failure) {
    let name = Self.openStream(path) == 1 ? nil : path
    let (descriptor, move) = try Self.open(path)
    if descriptor < 0 { throw Self.failure(name) }
    self.path = name
    self.descriptor = descriptor
    self.move = move
  }

  /// A negative descriptor, and the reason in `errno`, for what cannot be opened.
  private static func open(_ path: String) throws(Failure) -> (descriptor: Int32, move: TemporaryFiles.Move?) {
    // A copy, so that it is closed like the others.
    if let stream = openStream(path) { return (fcntl(stream, F_DUPFD_CLOEXEC, 3), nil) }
    var old = stat()
    let isThere = stat(path, &old) == 0
    switch isThere ? old.st_mode & S_IFMT : S_IFREG {
    case S_IFDIR: throw .isFolder(path)
    case S_IFREG:
      // As a shell would refuse it, though the folder could be written.
      if isThere, faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0 { return (-1, nil) }
      let place = target(of: path)
      if !TemporaryFiles.take(place: place) { throw .isWrittenTwice(path) }
      let folder = TemporaryFiles.folder(of: place)
      let (temporary, descriptor) = TemporaryFiles.open(in: folder, mode: isThere ? 0o600 : 0o666)
      if isThere, descriptor >= 0 { keepOwnerAndMode(old, of: descriptor) }
      return (descriptor, TemporaryFiles.Move(from: temporary, to: place, given: path))
    default: return (Glibc.open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY), nil)
    }
  }

  deinit { close(descriptor) }

  /// Writes the whole of an answer.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = try OutputFile(path)
    try file.write(bytes)
    try file.finish()
  }

  static func write(_ text: String, to path: String) throws(Failure) { try write(Array(text.utf8), to: path) }

  /// Appends bytes. A reader of a stream that has gone is no error, a full disk is.
  func write(_ bytes: [UInt8]) throws(Failure) {
    let isWhole = bytes.withUnsafeBytes { maillage.write($0, to: descriptor) }
    if !isWhole, move != nil || errno != EPIPE { throw Self.failure(path) }
  }

  /// Has a file put in its place at the end of the run; a stream is done.
  consuming func finish() throws(Failure) {
    guard let move else { return }
    // Some file systems have nothing to bring to a disk.
    if fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP { throw Self.failure(path) }
    TemporaryFiles.add(move)
  }

  private static func failure(_ path: String?) -> Failure {
    let reason = String(cString: strerror(errno))
    return path.map { .cannotWrite($0, reason) } ?? .cannotWriteStandardOutput(reason)
  }

  /// The number of a stream that this process has open already. What a shell has redirected to a file is written where
  /// it stands, after what others have written to it.
  private static func openStream(_ path: String) -> Int32? {
    switch path {
    case "-", "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default:
      let folder = ["/dev/fd/", "/proc/self/fd/"].first { path.hasPrefix($0) }
      return folder.flatMap { Int32(path.dropFirst($0.count)) }
    }
  }

  /// What a path leads to through symbolic links, though nothing may be there yet: the same for every path of a file.
  private static func target(of path: String) -> String {
    var place = path
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    // As many links as the system follows.
    for _ in 0..<40 {
      let count = readlink(place, &bytes, bytes.count)
      if count <= 0 { break }
      let next = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      place = next.hasPrefix("/") ? next : "\(TemporaryFiles.folder(of: place))/\(next)"
    }
    guard let folder = realpath(TemporaryFiles.folder(of: place), nil) else { return place }
    defer { free(folder) }
    return "\(String(cString: folder))/\(TemporaryFiles.name(of: place))"
  }

  private static func keepOwnerAndMode(_ old: stat, of descriptor: Int32) {
    // Another's file stays another's where that is permitted, else its group at least.
    if fchown(descriptor, old.st_uid, old.st_gid) != 0 { _ = fchown(descriptor, uid_t.max, old.st_gid) }
    fchmod(descriptor, old.st_mode & 0o7777)
  }
}
