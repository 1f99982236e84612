/// Numbers as a person writes them in a table.
enum NumberText {
  /// The shortest text that reads back as the same number: "1234" for 1234.0, "0.1" for 0.1.
  static func real(_ value: Double) -> String { plain(value) ?? value.description }
  static func real(_ value: Float) -> String { plain(Double(value)) ?? value.description }

  static func boolean(_ value: Bool) -> String { value ? "true" : "false" }

  private static func plain(_ value: Double) -> String? {
    guard abs(value) < 1e15, value == value.rounded() else { return nil }
    return String(Int64(value))
  }

  /// The number that a spreadsheet holds as `0.10000000000000001` or `2.00054781E8`; `nil` for any other text.
  static func shortened(_ text: String) -> String? {
    let bytes = text.utf8
    guard bytes.count > 2, bytes.contains(UInt8(ascii: ".")) || bytes.contains(UInt8(ascii: "E")),
      bytes.allSatisfy({ (0x30...0x39).contains($0) || "+-.E".utf8.contains($0) }),
      let value = Double(text), value.isFinite
    else { return nil }
    return real(value)
  }
}
