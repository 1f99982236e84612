internal import CGDAL
internal import Synchronization

/// A file in GDAL's memory, gone with its owner.
struct MemoryFile: ~Copyable {
  let path: String
  private static let number = Atomic<Int>(0)

  init(suffix: String) {
    path = "\(Self.freshFolder())/file.\(suffix)"
  }

  /// A file of that name with these bytes; `nil` when it cannot be written.
  init?(named name: String, bytes: [UInt8]) {
    path = "\(Self.freshFolder())/\(name)"
    guard let file = VSIFOpenL(path, "wb") else { return nil }
    let written = bytes.withUnsafeBytes { VSIFWriteL($0.baseAddress, 1, $0.count, file) }
    guard VSIFCloseL(file) == 0, written == bytes.count else { return nil }
  }

  /// A folder in GDAL's memory that nobody else has.
  static func freshFolder() -> String { "/vsimem/vectorio-\(number.add(1, ordering: .relaxed).newValue)" }

  deinit { VSIUnlink(path) }

  func withBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var count: vsi_l_offset = 0
    let bytes = VSIGetMemFileBuffer(path, &count, 0)
    return try body(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }
}
