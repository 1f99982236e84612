internal import CZlib

/// The parts of a workbook, XML documents packed as ZIP.
enum PackedParts {
  /// Whether each part can be unpacked and is a whole document.
  static func areWhole(_ file: [UInt8]) -> Bool {
    // The list of parts stands at the end; its own end, without a comment, is 22 bytes long.
    let end = file.count - 22
    guard end >= 0, number(file, end, 4) == 0x0605_4B50 else { return false }
    var entry = number(file, end + 16, 4)
    for _ in 0..<number(file, end + 10, 2) {
      guard entry + 46 <= file.count, number(file, entry, 4) == 0x0201_4B50 else { return false }
      let head = number(file, entry + 42, 4)
      guard head + 30 <= file.count else { return false }
      let start = head + 30 + number(file, head + 26, 2) + number(file, head + 28, 2)
      let packed = number(file, entry + 20, 4)
      guard start + packed <= file.count, isWhole(file[start..<(start + packed)]) else { return false }
      entry += 46 + number(file, entry + 28, 2) + number(file, entry + 30, 2) + number(file, entry + 32, 2)
    }
    return true
  }

  /// A number of some bytes, the lowest first.
  private static func number(_ file: [UInt8], _ position: Int, _ bytes: Int) -> Int {
    file[position..<(position + bytes)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func isWhole(_ packed: ArraySlice<UInt8>) -> Bool {
    var stream = z_stream()
    // Negative: without the header of zlib, as ZIP has it.
    guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return false
    }
    defer { inflateEnd(&stream) }
    var document = OpenElements()
    var text = [UInt8](repeating: 0, count: 1 << 16)
    var packed = Array(packed)
    return packed.withUnsafeMutableBufferPointer { packed in
      stream.next_in = packed.baseAddress
      stream.avail_in = UInt32(packed.count)
      while true {
        let (status, count) = text.withUnsafeMutableBufferPointer { text in
          stream.next_out = text.baseAddress
          stream.avail_out = UInt32(text.count)
          return (inflate(&stream, Z_NO_FLUSH), text.count - Int(stream.avail_out))
        }
        document.read(text[..<count])
        if status == Z_STREAM_END { return document.isWhole }
        if status != Z_OK { return false }
      }
    }
  }
}

/// Counts the elements that are open in a document of XML without comments.
private struct OpenElements {
  private var depth = 0
  private var isInTag = false
  private var hasElements = false
  /// The two bytes read last.
  private var before: UInt8 = 0

  /// Whether all has been closed that was opened.
  var isWhole: Bool { hasElements && depth == 0 && !isInTag && before == UInt8(ascii: ">") }

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      switch (isInTag, byte) {
      case (false, UInt8(ascii: "<")):
        isInTag = true
        hasElements = true
        depth += 1
      case (true, UInt8(ascii: ">")):
        isInTag = false
        // `<a/>`, and the declaration `<?xml …?>`.
        if before == UInt8(ascii: "/") || before == UInt8(ascii: "?") { depth -= 1 }
      // `</a>`: neither this tag nor the one that it ends is open.
      case (true, UInt8(ascii: "/")) where before == UInt8(ascii: "<"): depth -= 2
      default: break
      }
      if byte != 10 { before = byte }
    }
  }
}
