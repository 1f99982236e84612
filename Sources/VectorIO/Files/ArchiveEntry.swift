internal import CGDAL
internal import CZlib

/// A file of a ZIP archive, as the directory at the archive's end states it. A workbook and a KMZ are archives, too.
///
/// GDAL reads as many bytes of it as are stated, and compares no sum: what is damaged, or wrongly stated, would be a
/// shorter file, or another.
struct ArchiveEntry {
  /// As GDAL reads it where it is UTF-8.
  var name: String { String(decoding: nameBytes, as: UTF8.self) }
  let isEncrypted: Bool
  private let nameBytes: [UInt8]
  private let method: UInt64
  private let sum: UInt64
  private let (packed, unpacked, start): (Int, Int, Int)

  /// The files of an archive; `nil` for what is none, or whose list is damaged or cut short.
  static func all(of archive: borrowing OpenArchive) -> [ArchiveEntry]? {
    guard let (shift, bytes) = archive.directory else { return nil }
    var entries: [ArchiveEntry] = []
    var at = 0
    while bytes.holds("PK\u{1}\u{2}", at: at) {
      guard let entry = ArchiveEntry(bytes, at, shift: shift) else { return nil }
      if !entry.name.hasSuffix("/") { entries.append(entry) }
      at += 46 + Int(bytes.number(2, at + 28) + bytes.number(2, at + 30) + bytes.number(2, at + 32))
    }
    // A signature may follow.
    return at == bytes.count || bytes.holds("PK\u{5}\u{5}", at: at) ? entries : nil
  }

  /// - Parameter shift: bytes before the archive in its file.
  private init?(_ bytes: [UInt8], _ at: Int, shift: Int) {
    guard at + 46 <= bytes.count else { return nil }
    let (nameCount, extraCount) = (Int(bytes.number(2, at + 28)), Int(bytes.number(2, at + 30)))
    guard at + 46 + nameCount + extraCount <= bytes.count else { return nil }
    nameBytes = Array(bytes[(at + 46)..<(at + 46 + nameCount)])
    isEncrypted = bytes.number(2, at + 8) & 1 == 1
    method = bytes.number(2, at + 10)
    sum = bytes.number(4, at + 16)
    var numbers = [bytes.number(4, at + 24), bytes.number(4, at + 20), bytes.number(4, at + 42)]
    // What does not fit in four bytes stands among the extras, in this order.
    var wide = bytes.extra(1, at + 46 + nameCount, count: extraCount)
    for position in numbers.indices where numbers[position] == 0xFFFF_FFFF {
      guard let place = wide, place.count >= 8 else { return nil }
      numbers[position] = bytes.number(8, place.lowerBound)
      wide = (place.lowerBound + 8)..<place.upperBound
    }
    guard let unpacked = Int(exactly: numbers[0]), let packed = Int(exactly: numbers[1]),
      let offset = Int(exactly: numbers[2]), offset < 1 << 50, packed < 1 << 50
    else { return nil }
    (self.packed, self.unpacked, start) = (packed, unpacked, offset + shift)
  }

  /// Whether its own head has its name, too: under another it would not be found, or taken for another file.
  func isNamedAlike(in archive: borrowing OpenArchive) -> Bool {
    guard let head = archive.bytes(at: start, count: 30), head.holds("PK\u{3}\u{4}", at: 0) else { return false }
    let count = Int(head.number(2, 26))
    return archive.bytes(at: start + 30, count: count) == nameBytes
  }

  /// Whether it unpacks to the bytes that are stated: their number, and their sum. No more of them are unpacked. A method
  /// other than the two that everybody uses is left to GDAL.
  /// - Parameter take: is given what it unpacks to, piece by piece.
  func isWhole(in archive: borrowing OpenArchive, _ take: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
    guard method == 0 || method == 8 else { return true }
    guard let head = archive.bytes(at: start, count: 30) else { return false }
    let data = start + 30 + Int(head.number(2, 26) + head.number(2, 28))
    return method == 0 ? isStored(at: data, archive, take) : isDeflated(at: data, archive, take)
  }

  private func isStored(
    at data: Int, _ archive: borrowing OpenArchive, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    if packed != unpacked { return false }
    var found = crc32(0, nil, 0)
    for place in stride(from: 0, to: packed, by: Self.block) {
      guard let bytes = archive.bytes(at: data + place, count: min(Self.block, packed - place)) else { return false }
      found = crc32(found, bytes, UInt32(bytes.count))
      bytes.withUnsafeBufferPointer(take)
    }
    return UInt64(found) == sum
  }

  private func isDeflated(
    at data: Int, _ archive: borrowing OpenArchive, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Bool {
    var stream = z_stream()
    // Without the header that zlib's own files have.
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return false
    }
    defer { inflateEnd(&stream) }
    var (found, count, status) = (crc32(0, nil, 0), 0, Z_OK)
    var output = [UInt8](repeating: 0, count: 4 * Self.block)
    for place in stride(from: 0, to: packed, by: Self.block) {
      guard var bytes = archive.bytes(at: data + place, count: min(Self.block, packed - place)) else { return false }
      bytes.withUnsafeMutableBufferPointer { input in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        repeat {
          let made = output.withUnsafeMutableBufferPointer { room in
            (stream.next_out, stream.avail_out) = (room.baseAddress, UInt32(room.count))
            status = inflate(&stream, Z_NO_FLUSH)
            return room.count - Int(stream.avail_out)
          }
          found = crc32(found, output, UInt32(made))
          output.withUnsafeBufferPointer { take(UnsafeBufferPointer(rebasing: $0.prefix(made))) }
          count += made
        } while status == Z_OK && count <= unpacked && (stream.avail_in > 0 || stream.avail_out == 0)
      }
      if status != Z_OK && status != Z_BUF_ERROR || count > unpacked { break }
    }
    return status == Z_STREAM_END && count == unpacked && UInt64(found) == sum
  }

  private static let block = 1 << 16
}

/// A ZIP archive that is open for reading, in the file system or within another; closed with its owner.
struct OpenArchive: ~Copyable {
  private let file: UnsafeMutablePointer<VSILFILE>
  private let size: Int

  init?(_ gdalPath: String) {
    guard let file = VSIFOpenL(gdalPath, "rb") else { return nil }
    self.file = file
    size = VSIFSeekL(file, 0, SEEK_END) == 0 ? Int(clamping: VSIFTellL(file)) : 0
  }

  deinit { VSIFCloseL(file) }

  /// `nil` where the file does not have them.
  func bytes(at place: Int, count: Int) -> [UInt8]? {
    guard place >= 0, count >= 0, place <= size - count, VSIFSeekL(file, UInt64(place), SEEK_SET) == 0 else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: count)
    return VSIFReadL(&bytes, 1, count, file) == count ? bytes : nil
  }

  /// The list of files at the end, and the bytes that lie before the archive in its file.
  var directory: (shift: Int, bytes: [UInt8])? {
    // It is followed by 22 bytes and a comment.
    let tailStart = max(0, size - 22 - 0xFFFF)
    guard let tail = bytes(at: tailStart, count: size - tailStart),
      let end = stride(from: tail.count - 22, through: 0, by: -1).first(where: { tail.holds("PK\u{5}\u{6}", at: $0) })
    else { return nil }
    var (count, start, last) = (tail.number(4, end + 12), tail.number(4, end + 16), tailStart + end)
    if end >= 20, tail.holds("PK\u{6}\u{7}", at: end - 20) {
      guard let place = Int(exactly: tail.number(8, end - 12)), let wide = bytes(at: place, count: 56),
        wide.holds("PK\u{6}\u{6}", at: 0)
      else { return nil }
      (count, start, last) = (wide.number(8, 40), wide.number(8, 48), place)
    }
    guard count < 1 << 26, start < 1 << 50 else { return nil }
    let shift = last - Int(start) - Int(count)
    guard shift >= 0, let bytes = bytes(at: Int(start) + shift, count: Int(count)) else { return nil }
    return (shift, bytes)
  }
}

extension [UInt8] {
  /// A number of so many bytes, the lowest first; 0 beyond the end.
  fileprivate func number(_ bytes: Int, _ at: Int) -> UInt64 {
    guard at >= 0, at + bytes <= count else { return 0 }
    return self[at..<(at + bytes)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  fileprivate func holds(_ mark: StaticString, at place: Int) -> Bool {
    place >= 0 && place + mark.utf8CodeUnitCount <= count
      && mark.withUTF8Buffer { self[place..<(place + $0.count)].elementsEqual($0) }
  }

  /// Where the extra field of that number has its value.
  fileprivate func extra(_ number: UInt64, _ start: Int, count: Int) -> Range<Int>? {
    var at = start
    while at + 4 <= start + count {
      let length = Int(self.number(2, at + 2))
      if self.number(2, at) == number { return (at + 4)..<Swift.min(at + 4 + length, start + count) }
      at += 4 + length
    }
    return nil
  }
}
