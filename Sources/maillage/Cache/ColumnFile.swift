import Geometry
import Glibc

/// Arrays of plain values written one after the other, each with its number of values and the fingerprint of its
/// bytes: the form of a cache file. Of one machine: byte order and layout are its own.
struct ColumnFileWriter {
  private let file: UnsafeMutablePointer<FILE>
  private let path: String
  private let temporary: String
  private var isWhole = true

  /// `nil` when the folder cannot be written to: a cache is never a reason to fail.
  init?(_ path: String, in folder: String, key: String) {
    self.path = path
    let (temporary, descriptor) = TemporaryFiles.open(in: folder, mode: 0o666)
    guard descriptor >= 0, let file = fdopen(descriptor, "wb") else { return nil }
    self.temporary = temporary
    self.file = file
    put(Array(key.utf8))
  }

  mutating func put<Value: BitwiseCopyable>(_ values: [Value]) {
    values.withUnsafeBytes { put($0, count: values.count) }
  }

  mutating func put<Value>(_ values: ValueColumn<Value>) {
    values.withUnsafeBytes { put($0, count: values.count) }
  }

  private mutating func put(_ bytes: UnsafeRawBufferPointer, count: Int) {
    let hash = ContentHash(bytes)
    let head: [UInt64] = [UInt64(count), hash.high, hash.low]
    let written = head.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    // So that the next values lie where their type may.
    let padding = (8 - bytes.count % 8) % 8
    if written != 24 || fwrite(bytes.baseAddress, 1, bytes.count, file) != bytes.count { isWhole = false }
    for _ in 0..<padding { fputc(0, file) }
  }

  mutating func put(texts: [String]) {
    var utf8: [UInt8] = []
    var ends: [Int32] = []
    ends.reserveCapacity(texts.count)
    for text in texts {
      utf8.append(contentsOf: text.utf8)
      ends.append(Int32(utf8.count))
    }
    put(ends)
    put(utf8)
  }

  /// Puts the file in its place in one step, so that another process sees the old one or the new one, whole.
  func finish() {
    let isWritten = isWhole && ferror(file) == 0
    let isClosed = fclose(file) == 0
    if !isWritten || !isClosed || rename(temporary, path) != 0 { unlink(temporary) }
  }
}

/// Reads what ``ColumnFileWriter`` has written, in the same order; `nil` for anything that is not whole.
struct ColumnFileReader {
  private let file: MappedFile
  private var offset = 0

  init?(_ path: String, key: String) {
    guard let file = MappedFile(path) else { return nil }
    self.file = file
    guard let found: [UInt8] = array(), found == Array(key.utf8) else { return nil }
  }

  mutating func array<Value: BitwiseCopyable>() -> [Value]? {
    guard let (count, part) = next(Value.self) else { return nil }
    return [Value](unsafeUninitializedCapacity: count) { target, initialized in
      UnsafeMutableRawBufferPointer(target).copyMemory(from: part)
      initialized = count
    }
  }

  /// Values that stay where they are: the file is mapped as long as the column is there.
  mutating func column<Value>() -> ValueColumn<Value>? {
    next(Value.self).map { ValueColumn(lent: $0.bytes, keeper: file) }
  }

  /// The bytes of the next values, undamaged.
  private mutating func next<Value: BitwiseCopyable>(
    _: Value.Type
  ) -> (count: Int, bytes: UnsafeRawBufferPointer)? {
    let bytes = file.bytes
    guard offset + 24 <= bytes.count else { return nil }
    let count = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let start = offset + 24
    guard count <= UInt64((bytes.count - start) / MemoryLayout<Value>.stride) else { return nil }
    let size = Int(count) * MemoryLayout<Value>.stride
    let part = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + size)])
    let hash = ContentHash(part)
    guard hash.high == bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self),
      hash.low == bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self)
    else { return nil }
    offset = start + size + (8 - size % 8) % 8
    return (Int(count), part)
  }

  mutating func texts() -> [String]? {
    guard let ends: [Int32] = array(), let utf8: [UInt8] = array() else { return nil }
    var texts: [String] = []
    texts.reserveCapacity(ends.count)
    var start = 0
    for end in ends.lazy.map(Int.init) {
      guard start <= end, end <= utf8.count else { return nil }
      texts.append(String(decoding: utf8[start..<end], as: UTF8.self))
      start = end
    }
    return texts
  }
}
