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
private struct CSVWriter: ~Copyable {
  private var buffer: ByteBuffer
  private let dialect: CSVDialect
  private let separator: UInt8

  init(_ dialect: CSVDialect, cells: Int) {
    self.dialect = dialect
    separator = UInt8(ascii: dialect == .fr ? ";" : ",")
    buffer = ByteBuffer(capacity: cells * 12)
  }

  var bytes: [UInt8] { buffer.bytes }

  mutating func line(_ values: [Value]) {
    for position in values.indices {
      if position > 0 { buffer.append(byte: separator) }
      switch values[position] {
      case .none: continue
      case .text(let words): cell(words, canBeFormula: true)
      case .list: cell(Self.plain(values[position], dialect), canBeFormula: true)
      case .boolean(let boolean): buffer.append(boolean ? "true" : "false")
      case .integer(let integer): buffer.append(integer: integer)
      case .number(let number): append(number)
      case .record: cell(Self.plain(values[position], dialect), canBeFormula: false)
      }
    }
    if dialect == .fr { buffer.append(byte: 13) }
    buffer.append(byte: 10)
  }

  /// Shortest form that reads back the same.
  private mutating func append(_ number: Double) {
    guard number.isFinite else { return }
    if number == number.rounded(), abs(number) < 1e15 { return buffer.append(integer: Int(number)) }
    buffer.append(Self.decimalMark(number.description, of: number, dialect))
  }

  private static func plain(_ value: Value, _ dialect: CSVDialect) -> String {
    switch value {
    case .none: ""
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): decimalMark(plainNumber(number), of: number, dialect)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .list(let values): values.map { plain($0, dialect) }.joined(separator: " ")
    case .record(let fields): fields.first.map { plain($0.value, dialect) } ?? ""
    }
  }

  private static func decimalMark(_ text: String, of number: Double, _ dialect: CSVDialect) -> String {
    if !number.isFinite { return "" }
    return dialect == .fr ? String(text.map { $0 == "." ? "," : $0 }) : text
  }

  /// A cell, between quotes where it holds a quote, a separator or a line end.
  private mutating func cell(_ text: String, canBeFormula: Bool) {
    guard let first = text.utf8.first else { return }
    let isFormula = canBeFormula && Self.opensFormula(first)
    let start = buffer.count
    if isFormula { buffer.append(byte: UInt8(ascii: "'")) }
    buffer.append(text)
    if buffer.holds(quote, separator, from: start) { buffer.quote(from: start, quote) }
  }

  private var quote: UInt8 { UInt8(ascii: "\"") }

  private static func opensFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 13: true
    default: false
    }
  }
}
