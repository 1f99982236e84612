/// Delimited text, read cell by cell: GDAL skips blank lines and drops the cells beyond its header, both unsaid.
struct DelimitedText {
  private var grid = CellGrid()

  /// - Throws: `unreadable` for a file that is not text, or whose last quoted text does not end.
  static func read(_ bytes: [UInt8], _ location: Location) throws(VectorError) -> TextSheet {
    return try bytes.withUnsafeBufferPointer { (file) throws(VectorError) in
      guard let decoded = TextEncoding.decode(file) else { throw VectorError(.notText, path: location.path) }
      return try decoded.withBytes { (text) throws(VectorError) in
        let (start, stated) = SeparatorGuess.directive(text)
        let separator = stated ?? SeparatorGuess.separator(UnsafeBufferPointer(rebasing: text[start...]))
        var reading = DelimitedText()
        // The line `sep=;` is a row of the file.
        if start > 0 { reading.grid.endRow() }
        let fault = reading.read(UnsafeBufferPointer(rebasing: text[start...]), separator: separator)
        if let fault { throw VectorError(fault, path: location.path) }
        if reading.grid.columns.isEmpty { throw VectorError(.noHeader, path: location.path) }
        let grid = reading.grid
        return TextSheet(
          name: location.fileName, rowCount: grid.row, columns: grid.columns, encoding: decoded.encoding,
          separator: separator.map { Character(Unicode.Scalar($0)) }, warnings: [])
      }
    }
  }

  /// - Returns: what is wrong; `nil` when all is read.
  private mutating func read(_ text: UnsafeBufferPointer<UInt8>, separator: UInt8?) -> FileFault? {
    let (quote, lineFeed, carriageReturn) = (UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var at = 0
    while at < text.count {
      if text[at] == quote {
        guard let (cell, next) = quoted(text, from: at, separator) else { return .openQuote(row: grid.row + 1) }
        grid.append(cell)
        at = next
      } else {
        let start = at
        while at < text.count, text[at] != separator, text[at] != lineFeed, text[at] != carriageReturn { at += 1 }
        grid.append(UnsafeBufferPointer(rebasing: text[start..<at]))
      }
      if let fault = grid.fault(fileSize: text.count) { return fault }
      guard at < text.count else { break }
      if text[at] == separator {
        at += 1
        // A separator at the very end is followed by one more cell, which is empty.
        if at == text.count { grid.appendMissing() }
        continue
      }
      at += text[at] == carriageReturn && at + 1 < text.count && text[at + 1] == lineFeed ? 2 : 1
      grid.endRow()
    }
    if grid.cells > 0 { grid.endRow() }
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
}
