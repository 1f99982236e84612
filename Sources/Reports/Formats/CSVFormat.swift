/// How a CSV file is written.
public enum CSVDialect: String, Sendable, CaseIterable {
  /// Commas, decimal points, UTF-8, line feeds: for programs.
  case standard
  /// Semicolons, decimal commas, UTF-8 with BOM, CRLF: opens well in a French Excel.
  case fr
}

extension Table {
  /// The first line of the table as CSV, its header, in UTF-8.
  public func csvHeader(_ dialect: CSVDialect) -> [UInt8] {
    var writer = CSVWriter(dialect, cells: columns.count)
    writer.line(columns.map { .text($0.name) })
    return (dialect == .fr ? Array("\u{FEFF}".utf8) : []) + writer.bytes
  }

  /// Some rows of the table as CSV, in UTF-8: a long table is written in runs, by several tasks. Unknown is an empty
  /// cell; lists are joined by blanks; records show their first member (the id).
  ///
  /// A text that a spreadsheet would run as a formula (it starts with `=`, `+`, `-` or `@`) gets an apostrophe before it.
  public func csv(rows range: Range<Int>, _ dialect: CSVDialect) -> [UInt8] {
    var writer = CSVWriter(dialect, cells: columns.count * range.count)
    switch content {
    case .rows(let make): for position in range { writer.line(make(position)) }
    case .pieces(let pieces): writer.lines(pieces, range)
    }
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
    cells(values)
    endLine()
  }

  /// Rows made of pieces: first the words of each piece, those of shared cells once per key, then the lines.
  mutating func lines(_ pieces: [Table.Piece], _ rows: Range<Int>) {
    var words = CSVWriter(dialect, cells: pieces.count * rows.count)
    var places: [Range<Int>] = []
    places.reserveCapacity(pieces.count * rows.count)
    for piece in pieces {
      switch piece {
      case .cell(let make):
        for row in rows { places.append(words.place(make(row))) }
      case .shared(let keys, let cells):
        let keys = keys(rows)
        let least = keys.min() ?? 0
        var known = [Range<Int>?](repeating: nil, count: (keys.max() ?? least) - least + 1)
        for (row, key) in zip(rows, keys) {
          let place = known[key - least] ?? words.place(cells(row))
          known[key - least] = place
          places.append(place)
        }
      }
    }
    for row in 0..<rows.count {
      for piece in pieces.indices {
        if piece > 0 { buffer.append(byte: separator) }
        buffer.append(words.buffer, places[piece * rows.count + row])
      }
      endLine()
    }
  }

  /// Writes cells, and says where they stand.
  private mutating func place(_ values: [Value]) -> Range<Int> {
    let start = buffer.count
    cells(values)
    return start..<buffer.count
  }

  private mutating func place(_ value: Value) -> Range<Int> {
    let start = buffer.count
    cell(value)
    return start..<buffer.count
  }

  private mutating func cells(_ values: [Value]) {
    for position in values.indices {
      if position > 0 { buffer.append(byte: separator) }
      cell(values[position])
    }
  }

  private mutating func cell(_ value: Value) {
    let start = buffer.count
    append(value)
    switch value {
    case .none, .boolean, .integer, .number: return
    case .text, .list, .record: protect(from: start, canBeFormula: Self.isText(value))
    }
  }

  /// Whether a cell shows words: a record that begins with a number shows that number.
  private static func isText(_ value: Value) -> Bool {
    switch value {
    case .none, .boolean, .integer, .number: false
    case .text, .list: true
    case .record(let fields): fields.first.map { isText($0.value) } ?? false
    }
  }

  private mutating func endLine() {
    if dialect == .fr { buffer.append(byte: 13) }
    buffer.append(byte: 10)
  }

  private mutating func append(_ value: Value) {
    switch value {
    case .none: return
    case .text(let text): buffer.append(text)
    case .integer(let integer): buffer.append(integer: integer)
    case .number(let number): append(number)
    case .boolean(let boolean): buffer.append(boolean ? "true" : "false")
    case .list(let values):
      for position in values.indices {
        if position > 0 { buffer.append(byte: UInt8(ascii: " ")) }
        append(values[position])
      }
    case .record(let fields): if let first = fields.first { append(first.value) }
    }
  }

  /// Shortest form that reads back the same.
  private mutating func append(_ number: Double) {
    guard number.isFinite else { return }
    if number == number.rounded(), abs(number) < 1e15 { return buffer.append(integer: Int(number)) }
    let text = number.description
    buffer.append(dialect == .fr ? String(text.map { $0 == "." ? "," : $0 }) : text)
  }

  /// Makes a cell of what stands from `start` on: an apostrophe before what a spreadsheet would run, and quotes around
  /// what holds a quote, a separator or a line end.
  private mutating func protect(from start: Int, canBeFormula: Bool) {
    guard start < buffer.count else { return }
    if canBeFormula, Self.opensFormula(buffer[start]) { buffer.insert(UInt8(ascii: "'"), at: start) }
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
