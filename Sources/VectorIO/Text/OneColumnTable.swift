internal import CGDAL

/// GDAL refuses a CSV of one column, such as a list of codes.
enum OneColumnTable {
  /// Name of the column that a copy has more than its file.
  static let filler = "vectorio:filler"

  /// A copy in GDAL's memory with an empty second column, for the caller to unlink; `nil` for an empty file.
  static func copy(of path: String) -> String? {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count: vsi_l_offset = 0
    guard VSIIngestFile(nil, path, &bytes, &count, -1) != 0, let bytes else { return nil }
    defer { VSIFree(bytes) }
    let file = UnsafeBufferPointer(start: bytes, count: Int(count))
    // The line of names holds no separator, hence no tab.
    let end = file.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? file.count
    if end == 0 { return nil }
    let padded = file[..<end] + Array("\t\(filler)".utf8) + file[end...]
    let copy = "\(MemoryFile.freshFolder())/\(FilePath.name(path))"
    guard let target = VSIFOpenL(copy, "wb") else { return nil }
    let written = Array(padded).withUnsafeBytes { VSIFWriteL($0.baseAddress, 1, $0.count, target) }
    return VSIFCloseL(target) == 0 && written == padded.count ? copy : nil
  }
}
