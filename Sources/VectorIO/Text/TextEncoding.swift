/// Bytes that claim to be UTF-8 and may be Windows-1252, as spreadsheets save them.
enum TextEncoding {
  static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// Text made UTF-8: borrowed from the file where it is so already.
  struct Decoded {
    let encoding: String
    private let borrowed: UnsafeBufferPointer<UInt8>
    private let own: [UInt8]?

    init(_ encoding: String, _ borrowed: UnsafeBufferPointer<UInt8>, own: [UInt8]? = nil) {
      self.encoding = encoding
      self.borrowed = borrowed
      self.own = own
    }

    func withBytes<Result, Failure>(
      _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
      guard let own else { return try body(borrowed) }
      // The closure of the library rethrows any error; a result keeps the type of ours.
      let result = own.withUnsafeBufferPointer { bytes in
        Swift.Result { () throws(Failure) -> Result in try body(bytes) }
      }
      return try result.get()
    }
  }

  /// UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252; `nil` for what holds a NUL.
  static func decode(_ file: UnsafeBufferPointer<UInt8>) -> Decoded? {
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) { return utf16(file) }
    let text = UnsafeBufferPointer(rebasing: file.starts(with: [0xEF, 0xBB, 0xBF]) ? file[3...] : file[...])
    if text.contains(0) { return nil }
    if isUTF8(text) { return Decoded("UTF-8", text) }
    return Decoded("Windows-1252", text, own: Array(windows1252(text).utf8))
  }

  private static func utf16(_ file: UnsafeBufferPointer<UInt8>) -> Decoded? {
    let isLittle = file[0] == 0xFF
    guard file.count.isMultiple(of: 2) else { return nil }
    let units: [UInt16] = stride(from: 2, to: file.count, by: 2).map { at in
      let high = UInt16(file[isLittle ? at + 1 : at])
      let low = UInt16(file[isLittle ? at : at + 1])
      return high << 8 | low
    }
    return Decoded("UTF-16", file, own: Array(String(decoding: units, as: UTF16.self).utf8))
  }

  /// Every byte is a character; the five that Windows-1252 leaves undefined stand for themselves.
  static func windows1252(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let code = (0x80..<0xA0).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt16(byte)
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// What Windows-1252 has at 0x80–0x9F.
  private static let upperControls: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
    0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
