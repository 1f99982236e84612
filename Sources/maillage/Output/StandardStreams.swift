// The stream of C is a variable that all threads see; it is set before there is another one.
@preconcurrency import Glibc
import Territory

/// Gives the numbers 0, 1 and 2 to nothing where they are closed, so that no file gets them and is written as if it were
/// standard output. What is written there fails, for it is open the other way round.
func fillClosedStreams() {
  for (number, mode) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)] as [(Int32, Int32)]
  where fcntl(number, F_GETFD) < 0 {
    // The lowest number that is free, which is this one.
    _ = open("/dev/null", mode)
  }
}

/// Has libraries of C that write of their troubles to stderr write to nothing: what is to be said of them is said in our
/// own words.
func silenceLibraries() {
  if let nowhere = fopen("/dev/null", "w") { stderr = nowhere }
}

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
