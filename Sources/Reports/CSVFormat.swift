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
    String(decoding: csvHeader(dialect) + csv(rows: 0..<count, dialect), as: UTF8.self)
  }

  /// The header line alone, in UTF-8.
  public func csvHeader(_ dialect: CSVDialect) -> [UInt8] {
    var writer = CSVWriter(dialect, cells: columns.count)
    writer.line(columns.map { .text($0.name) })
    return (dialect == .fr ? Array("\u{FEFF}".utf8) : []) + writer.bytes
  }

  /// Some rows without the header, in UTF-8, so that a long table can be written by several tasks.
  public func csv(rows range: Range<Int>, _ dialect: CSVDialect) -> [UInt8] {
    var writer = CSVWriter(dialect, cells: columns.count * range.count)
    for position in range { writer.line(row(position)) }
    return writer.bytes
  }
}

/// Writes cells into one buffer of UTF-8.
private struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private let dialect: CSVDialect
  private let separator: UInt8

  init(_ dialect: CSVDialect, cells: Int) {
    self.dialect = dialect
    separator = UInt8(ascii: dialect == .fr ? ";" : ",")
    bytes.reserveCapacity(cells * 12)
  }

  mutating func line(_ values: [Value]) {
    for (position, value) in values.enumerated() {
      if position > 0 { bytes.append(separator) }
      switch value {
      case .none: continue
      case .text(let words): cell(words, canBeFormula: true)
      case .list(let values): cell(values.map(plain).joined(separator: " "), canBeFormula: true)
      case .boolean(let boolean): bytes.append(contentsOf: (boolean ? "true" : "false").utf8)
      case .integer(let integer): append(integer)
      case .number(let number): append(number)
      case .record: cell(plain(value), canBeFormula: false)
      }
    }
    if dialect == .fr { bytes.append(13) }
    bytes.append(10)
  }

  /// Shortest form that reads back the same.
  private mutating func append(_ number: Double) {
    guard number.isFinite else { return }
    if number == number.rounded(), abs(number) < 1e15 { return append(Int(number)) }
    let start = bytes.count
    bytes.append(contentsOf: number.description.utf8)
    if dialect == .fr, let point = bytes[start...].firstIndex(of: UInt8(ascii: ".")) {
      bytes[point] = UInt8(ascii: ",")
    }
  }

  private mutating func append(_ integer: Int) {
    let start = bytes.count
    var rest = integer.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes[start...].reverse()
  }

  private func plain(_ value: Value) -> String {
    switch value {
    case .none: ""
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): decimalMark(plainNumber(number), of: number)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .list(let values): values.map(plain).joined(separator: " ")
    case .record(let fields): fields.first.map { plain($0.value) } ?? ""
    }
  }

  private func decimalMark(_ text: String, of number: Double) -> String {
    if !number.isFinite { return "" }
    return dialect == .fr ? String(text.map { $0 == "." ? "," : $0 }) : text
  }

  /// A cell, between quotes where it holds a quote, a separator or a line end.
  private mutating func cell(_ text: String, canBeFormula: Bool) {
    var text = text
    let separator = separator
    text.withUTF8 { utf8 in
      var mustQuote = false
      for byte in utf8 where byte == separator || byte == UInt8(ascii: "\"") || byte == 10 || byte == 13 {
        mustQuote = true
        break
      }
      if mustQuote { bytes.append(UInt8(ascii: "\"")) }
      if canBeFormula, let first = utf8.first, Self.opensFormula(first) { bytes.append(UInt8(ascii: "'")) }
      if mustQuote {
        for byte in utf8 {
          if byte == UInt8(ascii: "\"") { bytes.append(byte) }
          bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
      } else {
        bytes.append(contentsOf: utf8)
      }
    }
  }

  private static func opensFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: true
    default: false
    }
  }
}
