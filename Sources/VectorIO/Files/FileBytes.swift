internal import CGDAL
internal import Glibc

/// Files as they are.
enum FileBytes {
  /// All bytes of a file; `nil` if it cannot be opened and read. Only one that is not in the file system needs GDAL.
  static func all(_ location: Location) -> [UInt8]? {
    FilePath.isPlain(location.gdalPath) ? local(location.gdalPath) : virtual(location.gdalPath)
  }

  /// The first bytes of a file, no more than `count`; nothing if it cannot be read.
  static func beginning(_ location: Location, count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read: Int
    if FilePath.isPlain(location.gdalPath) {
      let file = open(location.gdalPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard file >= 0 else { return [] }
      defer { close(file) }
      read = pread(file, &bytes, count, 0)
    } else {
      guard let file = VSIFOpenL(location.gdalPath, "rb") else { return [] }
      defer { VSIFCloseL(file) }
      read = VSIFReadL(&bytes, 1, count, file)
    }
    return Array(bytes.prefix(max(read, 0)))
  }

  /// 0 if it cannot be told.
  static func size(_ location: Location) -> Int {
    guard let file = VSIFOpenL(location.gdalPath, "rb") else { return 0 }
    defer { VSIFCloseL(file) }
    return VSIFSeekL(file, 0, SEEK_END) == 0 ? Int(clamping: VSIFTellL(file)) : 0
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
