/// Delimited text, read cell by cell: GDAL skips blank lines and drops the cells beyond its header, both unsaid.
struct DelimitedText {
  private var columns: [TextColumn] = []
  private var row = 0
  /// Cells of the current row so far.
  private var cells = 0

  /// - Throws: `unreadable` for a file that is not text, or whose last quoted text does not end.
  static func read(_ location: Location) throws(VectorError) -> TextSheet {
    func refusal(_ message: String) -> VectorError {
      VectorError(.unreadable, path: location.path, message: message)
    }
    guard let bytes = FileBytes.all(location) else { throw refusal("the file cannot be opened") }
    return try bytes.withUnsafeBufferPointer { (file) throws(VectorError) in
      guard let decoded = TextEncoding.decode(file) else { throw refusal("it is not text; is it damaged?") }
      return try decoded.withBytes { (text) throws(VectorError) in
        let (start, stated) = SeparatorGuess.directive(text)
        let separator = stated ?? SeparatorGuess.separator(UnsafeBufferPointer(rebasing: text[start...]))
        var reading = DelimitedText()
        // The line `sep=;` is a row of the file.
        if start > 0 { reading.endRow() }
        if let open = reading.read(UnsafeBufferPointer(rebasing: text[start...]), separator: separator) {
          throw refusal("the quoted text that begins on row \(open) does not end; the file is damaged or cut short")
        }
        if reading.columns.isEmpty { throw refusal("it has no line with the names of its columns") }
        return TextSheet(
          name: location.fileName, rowCount: reading.row, columns: reading.columns, encoding: decoded.encoding,
          separator: separator.map { Character(Unicode.Scalar($0)) }, warnings: [])
      }
    }
  }

  /// - Returns: the row, from 1, of a quoted text that does not end; `nil` when all is read.
  private mutating func read(_ text: UnsafeBufferPointer<UInt8>, separator: UInt8?) -> Int? {
    let (quote, lineFeed, carriageReturn) = (UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var at = 0
    while at < text.count {
      if text[at] == quote {
        guard let (cell, next) = quoted(text, from: at, separator) else { return row + 1 }
        append(cell)
        at = next
      } else {
        let start = at
        while at < text.count, text[at] != separator, text[at] != lineFeed, text[at] != carriageReturn { at += 1 }
        append(UnsafeBufferPointer(rebasing: text[start..<at]))
      }
      guard at < text.count else { break }
      if text[at] == separator {
        at += 1
        // A separator at the very end is followed by one more cell, which is empty.
        if at == text.count { append(text[at..<at]) }
        continue
      }
      at += text[at] == carriageReturn && at + 1 < text.count && text[at + 1] == lineFeed ? 2 : 1
      endRow()
    }
    if cells > 0 { endRow() }
    return nil
  }

  /// A cell that begins with a quote, and the place after it; what follows the closing quote belongs to it.
  private func quoted(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ separator: UInt8?
  ) -> (cell: [UInt8], next: Int)? {
    let quote = UInt8(ascii: "\"")
    var cell: [UInt8] = []
    var at = start + 1
    while at < text.count {
      if text[at] != quote {
        cell.append(text[at])
        at += 1
      } else if at + 1 < text.count, text[at + 1] == quote {
        cell.append(quote)
        at += 2
      } else {
        at += 1
        while at < text.count, text[at] != separator, text[at] != 10, text[at] != 13 {
          cell.append(text[at])
          at += 1
        }
        return (cell, at)
      }
    }
    return nil
  }

  private mutating func append(_ cell: some Collection<UInt8>) {
    if cells == columns.count {
      var column = TextColumn()
      for _ in 0..<row { column.appendMissing() }
      columns.append(column)
    }
    if cell.isEmpty { columns[cells].appendMissing() } else { columns[cells].append(utf8: cell) }
    cells += 1
  }

  private mutating func endRow() {
    for column in cells..<max(cells, columns.count) { columns[column].appendMissing() }
    cells = 0
    row += 1
  }
}
