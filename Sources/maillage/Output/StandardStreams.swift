import Glibc
import Territory

/// Writes to stderr: notes, never the answer.
func note(_ text: String) {
  let line = Array("maillage: \(text.inOneLine)\n".utf8)
  _ = line.withUnsafeBytes { write($0, to: 2) }
}

/// Writes all bytes to a file descriptor.
/// - Returns: false when only a part could be written; `errno` says why.
func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
  var written = 0
  while written < bytes.count {
    let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
    if count < 0 && errno == EINTR { continue }
    if count <= 0 { return false }
    written += count
  }
  return true
}
