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
    var writer = CSVWriter(dialect)
    writer.line(columns.map { .text($0.name) })
    for row in rows { writer.line(row) }
    return writer.text
  }
}

private struct CSVWriter {
  private(set) var text: String
  private let dialect: CSVDialect
  private let separator: UInt8
  private let lineEnd: String

  init(_ dialect: CSVDialect) {
    self.dialect = dialect
    separator = UInt8(ascii: dialect == .fr ? ";" : ",")
    lineEnd = dialect == .fr ? "\r\n" : "\n"
    text = dialect == .fr ? "\u{FEFF}" : ""
  }

  mutating func line(_ values: [Value]) {
    for (position, value) in values.enumerated() {
      if position > 0 { text.unicodeScalars.append(Unicode.Scalar(separator)) }
      switch value {
      case .none: continue
      case .text(let words): write(inert(words))
      case .list(let values): write(inert(values.map(plain).joined(separator: " ")))
      default: write(plain(value))
      }
    }
    text += lineEnd
  }

  private func plain(_ value: Value) -> String {
    switch value {
    case .none: return ""
    case .text(let text): return text
    case .integer(let integer): return String(integer)
    case .number(let number):
      guard number.isFinite else { return "" }
      let text = plainNumber(number)
      return dialect == .fr ? String(text.map { $0 == "." ? "," : $0 }) : text
    case .boolean(let boolean): return boolean ? "true" : "false"
    case .list(let values): return values.map(plain).joined(separator: " ")
    case .record(let fields): return fields.first.map { plain($0.value) } ?? ""
    }
  }

  private func inert(_ text: String) -> String {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: "'" + text
    default: text
    }
  }

  /// A cell, between quotes where it holds a quote, a separator or a line end.
  private mutating func write(_ cell: String) {
    let mustQuote = cell.utf8.contains { $0 == separator || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13 }
    if !mustQuote {
      text += cell
      return
    }
    text += "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    text += "\""
  }
}
