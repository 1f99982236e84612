internal import Glibc

/// Standard input, kept as a file so that any format can be read from it; gone with its owner.
public final class StandardInput {
  /// Its suffix is that of what the content seems to be.
  public let path: String
  /// Where it alone lies.
  public let folder: String

  /// Reads standard input to its end.
  /// - Throws: ``VectorError`` `unreadable` when it is empty or cannot be read, `cannotCreate` when it cannot be kept.
  public init() throws(VectorError) {
    (folder, path) = try Self.keep()
  }

  deinit {
    unlink(path)
    rmdir(folder)
  }

  private static func keep() throws(VectorError) -> (folder: String, path: String) {
    guard let bytes = FileBytes.all(descriptor: 0) else {
      throw VectorError(.unreadableInput, path: "-")
    }
    if bytes.isEmpty { throw VectorError(.emptyInput, path: "-") }
    var template = Array("\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/maillage-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw VectorError(.cannotCreate, path: "-", message: String(cString: strerror(errno)))
    }
    let folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    let path = "\(folder)/stdin.\(suffix(bytes))"
    guard write(bytes, to: path) else {
      let reason = String(cString: strerror(errno))
      unlink(path)
      rmdir(folder)
      throw VectorError(.cannotCreate, path: "-", message: reason)
    }
    return (folder, path)
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + written, bytes.count - written) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      written += count
    }
    return true
  }

  private static func suffix(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: "SQLite format 3".utf8) { return "gpkg" }
    if bytes.starts(with: "fgb".utf8) { return "fgb" }
    switch SheetContent(bytes, suffix: "") {
    case .workbook(let suffix): return suffix
    case .markup: return "html"
    case .delimited:
      let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
      return first == UInt8(ascii: "{") ? "geojson" : "csv"
    }
  }
}
