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
}
