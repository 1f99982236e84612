/// Workbooks that only open with a password: what is in them cannot be told from damage by a driver.
enum PasswordProtection {
  /// A compound file (OLE) that holds an encrypted workbook of Excel 2007 or later, or an `.xls` that says so.
  static func isSeen(in bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return false }
    let streamName: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
    // Entries of the directory have 128 bytes, names first, and sectors are multiples of that.
    let isNamed = stride(from: 0, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: streamName) }
    return isNamed || isOldWorkbookSecret(bytes)
  }

  /// The stream of an `.xls` begins, on a sector of its own, with a record of its version; one of the next few
  /// (`FILEPASS`) says that the rest is encrypted.
  private static func isOldWorkbookSecret(_ bytes: [UInt8]) -> Bool {
    let beginning: [UInt8] = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]
    guard let start = stride(from: 512, to: bytes.count, by: 512).first(where: { bytes[$0...].starts(with: beginning) })
    else { return false }
    var offset = start
    for _ in 0..<8 where offset + 4 <= bytes.count {
      if bytes[offset] == 0x2F, bytes[offset + 1] == 0 { return true }
      offset += 4 + Int(bytes[offset + 2]) + 256 * Int(bytes[offset + 3])
    }
    return false
  }

  /// The list of parts of an OpenDocument names those that are encrypted.
  static func isStated(inManifest bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("encryption-data")
  }
}
