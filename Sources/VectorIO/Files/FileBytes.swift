internal import CGDAL
internal import Glibc

/// Files as they are.
enum FileBytes {
  /// All bytes of a file; `nil` if it cannot be opened and read. Only one that is not in the file system needs GDAL.
  static func all(_ location: Location) -> [UInt8]? {
    FilePath.isPlain(location.gdalPath) ? local(location.gdalPath) : virtual(location.gdalPath)
  }

  private static func local(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return all(descriptor: file)
  }

  /// The rest of an open file or pipe; `nil` if it cannot be read.
  static func all(descriptor file: Int32) -> [UInt8]? {
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    // One more byte shows the end; a pipe has no size.
    var bytes = [UInt8](repeating: 0, count: max(status.st_size, 1 << 16) + 1)
    var count = 0
    while true {
      let more = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress! + count, $0.count - count) }
      if more < 0 && errno == EINTR { continue }
      if more < 0 { return nil }
      if more == 0 { break }
      count += more
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private static func virtual(_ path: String) -> [UInt8]? {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count: vsi_l_offset = 0
    guard VSIIngestFile(nil, path, &bytes, &count, -1) != 0, let bytes else { return nil }
    defer { VSIFree(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}
