import Glibc

/// A file as bytes of memory, without a copy of it; unmapped when the last reference goes.
final class MappedFile: Sendable {
  // Safe: nobody writes these bytes.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// `nil` for what is not a plain file that can be read.
  init?(_ path: String) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      return nil
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
