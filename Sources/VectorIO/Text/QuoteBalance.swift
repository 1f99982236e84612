internal import CGDAL

/// Quotes of a CSV file come in pairs; GDAL takes a lone one as opening a text that lasts to the end of the file.
enum QuoteBalance {
  static func isKept(in path: String) -> Bool {
    guard let file = VSIFOpenL(path, "rb") else { return true }
    defer { VSIFCloseL(file) }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var isEven = true
    while true {
      let count = VSIFReadL(&block, 1, block.count, file)
      if count == 0 { return isEven }
      for byte in block[..<count] where byte == UInt8(ascii: "\"") { isEven.toggle() }
    }
  }
}
