internal import CGDAL
internal import Glibc

/// A file to be replaced as a whole.
struct TargetFile {
  private let path: String
  /// Behind symbolic links.
  private let realPath: String

  /// - Throws: `cannotCreate` if the folder is missing, or the path is that of a folder, a device, or an open database.
  init(_ path: String) throws(VectorError) {
    self.path = path
    let resolved = realpath(path, nil)
    defer { free(resolved) }
    realPath = resolved.map { String(cString: $0) } ?? path
    var status = stat()
    let folder = FilePath.folder(realPath)
    guard stat(folder, &status) == 0 else { throw refusal("the folder \"\(folder)\" does not exist") }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw refusal("\"\(folder)\" is not a folder") }
    if stat(realPath, &status) == 0 && status.st_mode & S_IFMT != S_IFREG {
      throw refusal("it exists and is not a plain file")
    }
    // A database's journal would be applied to the new file.
    for journal in ["-wal", "-journal"] where FilePath.exists(realPath + journal) {
      throw refusal(
        "another program has it open, for \"\(FilePath.name(realPath + journal))\" is there; close it first")
    }
  }

  /// - Throws: `cannotCreate`, `writeFailed`; the old file is then untouched and nothing is left beside it.
  func replace(by bytes: UnsafeRawBufferPointer) throws(VectorError) {
    let folder = FilePath.folder(realPath)
    let temporary = "\(folder)/.\(FilePath.name(realPath)).\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw refusal("the folder \"\(folder)\" takes no new file (\(Self.reason(errno)))") }
    var failure = Self.write(bytes, to: file)
    if close(file) != 0 && failure == 0 { failure = errno }
    if failure == 0 && rename(temporary, realPath) != 0 { failure = errno }
    if failure != 0 {
      unlink(temporary)
      throw VectorError(.writeFailed, path: path, message: Self.reason(failure))
    }
  }

  /// 0, or the number of the error.
  private static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32 {
    var rest = bytes
    while !rest.isEmpty {
      let written = Glibc.write(file, rest.baseAddress, rest.count)
      if written < 0 && errno == EINTR { continue }
      if written <= 0 { return written == 0 ? EIO : errno }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return fsync(file) == 0 ? 0 : errno
  }

  private func refusal(_ message: String) -> VectorError { VectorError(.cannotCreate, path: path, message: message) }

  private static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}
