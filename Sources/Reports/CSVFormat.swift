/// How a CSV file is written.
public enum CSVDialect: String, Sendable, CaseIterable {
  /// Commas, decimal points, UTF-8, line feeds: for programs.
  case standard
  /// Semicolons, decimal commas, UTF-8 with BOM, CRLF: opens well in a French Excel.
  case fr
}

extension Table {
  /// The table as CSV, with a header line. Unknown is an empty cell; lists are joined by blanks; records of a list
  /// show their first member (the id).
  ///
  /// A text that a spreadsheet would run as a formula (it starts with `=`, `+`, `-` or `@`) gets an apostrophe before it.
  public func csv(_ dialect: CSVDialect = .standard) -> String {
    let separator = dialect == .fr ? ";" : ","
    let end = dialect == .fr ? "\r\n" : "\n"
    var out = dialect == .fr ? "\u{FEFF}" : ""
    out += columns.map { quoted($0.name, separator) }.joined(separator: separator) + end
    for row in rows {
      out += row.map { quoted(cell($0, dialect), separator) }.joined(separator: separator) + end
    }
    return out
  }

  private func cell(_ value: Value, _ dialect: CSVDialect) -> String {
    switch value {
    case .none: return ""
    case .text(let text): return inert(text)
    case .integer(let integer): return String(integer)
    case .number(let number):
      guard number.isFinite else { return "" }
      let text = plainNumber(number)
      return dialect == .fr ? String(text.map { $0 == "." ? "," : $0 }) : text
    case .boolean(let boolean): return boolean ? "true" : "false"
    case .list(let values): return inert(values.map { cell($0, dialect) }.joined(separator: " "))
    case .record(let fields): return fields.first.map { cell($0.value, dialect) } ?? ""
    }
  }

  private func inert(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  private func quoted(_ text: String, _ separator: String) -> String {
    let mustQuote = text.unicodeScalars.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == separator.unicodeScalars.first }
    if !mustQuote { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
