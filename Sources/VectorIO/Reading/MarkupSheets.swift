/// The tables of an HTML page, or the sheets of Excel's XML of 2003: what web tools export under the name `.xls`.
///
/// Cells keep their place where others are merged; line breaks inside a cell stay, other blanks are one. Each table is a
/// sheet, a table inside a cell too.
struct MarkupSheets {
  private var scanner: MarkupScanner
  private var open: [OpenTable] = []
  private var sheets: [TextSheet] = []
  private var sheetName: String?
  private var encoding: String
  private let fileSize: Int

  private init(_ text: UnsafeBufferPointer<UInt8>, encoding: String) {
    scanner = MarkupScanner(text)
    self.encoding = encoding
    fileSize = text.count
  }

  /// - Throws: `unreadable` for a page without a table, and for one that does not end.
  static func read(_ bytes: [UInt8], _ location: Location) throws(VectorError) -> [TextSheet] {
    return try bytes.withUnsafeBufferPointer { (file) throws(VectorError) in
      guard let decoded = TextEncoding.decode(file) else { throw VectorError(.notText, path: location.path) }
      return try decoded.withBytes { (text) throws(VectorError) in
        var reading = MarkupSheets(text, encoding: decoded.encoding)
        if let fault = reading.read() { throw VectorError(fault, path: location.path) }
        if reading.sheets.isEmpty { throw VectorError(.pageWithoutTable, path: location.path) }
        return reading.sheets
      }
    }
  }

  /// - Returns: what is wrong; `nil` when all is read.
  private mutating func read() -> FileFault? {
    while let part = scanner.next() {
      switch part {
      case .text(let text): open.last?.add(text)
      case .tag(let tag): take(tag)
      case .unfinished: return .endsInTag
      }
      if let fault = open.last?.grid.fault(fileSize: fileSize) { return fault }
    }
    return open.isEmpty ? nil : .openTable
  }

  private mutating func take(_ tag: MarkupTag) {
    switch tag.name {
    case "worksheet" where !tag.isClosing: sheetName = tag.attribute("ss:name")
    case "table" where tag.isClosing: closeTable()
    case "table": open.append(OpenTable(fileSize: fileSize))
    case "tr", "row":
      open.last?.endRow()
      if !tag.isClosing { open.last?.startRow(tag.number("ss:index")) }
      if tag.isClosed { open.last?.endRow() }
    case "td", "th", "cell":
      open.last?.endCell()
      if !tag.isClosing { open.last?.startCell(tag) }
      if tag.isClosed { open.last?.endCell() }
    case "data" where !tag.isClosing: open.last?.isDate = tag.attribute("ss:type") == "DateTime"
    case "br", "p", "div", "li": open.last?.addLineBreak()
    default: return
    }
  }

  private mutating func closeTable() {
    guard let table = open.popLast() else { return }
    table.endRow()
    if table.grid.columns.isEmpty { return }
    sheets.append(
      TextSheet(
        name: sheetName ?? "table \(sheets.count + 1)", rowCount: table.grid.row, columns: table.grid.columns,
        encoding: encoding, separator: nil, warnings: []))
  }
}

/// A table whose end is still to come.
private final class OpenTable {
  private(set) var grid = CellGrid()
  var isDate = false
  private var cell: [UInt8]?
  private var isInRow = false
  /// Rows still to be left out under a merged cell, by column.
  private var covered: [Int: Int] = [:]
  /// Columns that the current cell covers beside its own, and rows below.
  private var (across, down) = (0, 0)
  private let fileSize: Int

  init(fileSize: Int) { self.fileSize = fileSize }

  func add(_ text: [UInt8]) { cell?.append(contentsOf: text) }
  func addLineBreak() { cell?.append(UInt8(ascii: "\n")) }

  /// - Parameter number: of the row, from 1, where rows without a cell are left out.
  func startRow(_ number: Int?) {
    if let number { grid.leaveOutRows(until: max(number, 1) - 1, fileSize: fileSize) }
    isInRow = true
  }

  func endRow() {
    endCell()
    if !isInRow { return }
    isInRow = false
    passCovered()
    grid.endRow()
  }

  func startCell(_ tag: MarkupTag) {
    if !isInRow { startRow(nil) }
    passCovered()
    // Excel leaves empty cells out.
    if let number = tag.number("ss:index") { grid.leaveOut(until: max(number, 1) - 1, fileSize: fileSize) }
    across = Self.beside(tag.number("colspan"), tag.number("ss:mergeacross"))
    down = Self.beside(tag.number("rowspan"), tag.number("ss:mergedown"))
    cell = []
    isDate = false
  }

  /// Cells that a merged one covers beside its own: HTML counts all of them, Excel the others; no more than a sheet has rows.
  private static func beside(_ span: Int?, _ merged: Int?) -> Int {
    min(max(span ?? 1, 1), SheetExtent.tallest) - 1 + min(max(merged ?? 0, 0), SheetExtent.tallest)
  }

  func endCell() {
    guard let bytes = cell else { return }
    cell = nil
    let column = grid.cells
    grid.append(Self.tidied(isDate ? Self.withoutMidnight(bytes) : bytes))
    grid.leaveOut(until: grid.cells + min(across, SheetExtent.widest), fileSize: fileSize)
    if down > 0 { for other in column..<grid.cells { covered[other] = down } }
  }

  /// Cells of this row that a merged one above covers.
  private func passCovered() {
    while let rows = covered[grid.cells] {
      covered[grid.cells] = rows > 1 ? rows - 1 : nil
      grid.appendMissing()
    }
  }

  /// Blanks as one, line breaks kept, nothing at both ends.
  private static func tidied(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var gap: UInt8?
    for byte in bytes {
      if byte > 0x20 {
        if let gap, !result.isEmpty { result.append(gap) }
        gap = nil
        result.append(byte)
      } else if gap != UInt8(ascii: "\n") {
        gap = byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")
      }
    }
    return result
  }

  /// "2024-01-31" for "2024-01-31T00:00:00.000".
  private static func withoutMidnight(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.contains("T00:00:00") ? Array(text.prefix { $0 != "T" }.utf8) : bytes
  }
}
