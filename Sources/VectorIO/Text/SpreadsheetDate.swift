/// Dates that GDAL has turned into text, where a column of a sheet mixes dates with texts or years.
enum SpreadsheetDate {
  /// "2024-01-31" for "2024/01/31", "2024-01-31T10:20:30" for "2024-01-31 10:20:30"; `nil` for anything else.
  static func iso(_ bytes: some RandomAccessCollection<UInt8>) -> [UInt8]? {
    guard bytes.count == 10 || bytes.count > 18, bytes.count < 24 else { return nil }
    var result = Array(bytes)
    let separators = [UInt8(ascii: "/"), UInt8(ascii: "-")]
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    for (position, byte) in result.prefix(10).enumerated() {
      let isSeparator = position == 4 || position == 7
      guard isSeparator ? separators.contains(byte) : digits.contains(byte) else { return nil }
      if isSeparator { result[position] = UInt8(ascii: "-") }
    }
    if result.count == 10 { return result }
    guard result[10] == UInt8(ascii: " "), result[13] == UInt8(ascii: ":") else { return nil }
    result[10] = UInt8(ascii: "T")
    return result
  }
}
