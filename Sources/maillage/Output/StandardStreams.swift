import Geometry
import Glibc
import Reports
import Territory
import VectorIO

/// Writes to stderr: notes, never the answer.
func note(_ text: String) {
  write("maillage: \(text)\n", to: 2)
}

/// Writes to stdout; a reader that has gone is no error, a full disk is.
func printOut(_ text: String) throws {
  if write(text, to: 1) || errno == EPIPE { return }
  let reason = String(cString: strerror(errno))
  throw Failure.cannotRun(
    Text(
      fr: "la sortie standard ne peut pas être écrite en entier : \(reason)",
      en: "standard output cannot be written whole: \(reason)"))
}

/// Writes all of a text to a file descriptor.
/// - Returns: false when only a part could be written; `errno` says why.
@discardableResult
func write(_ text: String, to descriptor: Int32) -> Bool {
  var text = text
  return text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
}

/// The same for bytes.
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
