internal import Glibc

/// How far the sheets of a workbook stretch, told from its XML before a driver makes every cell of it: a few hundred bytes
/// may name a row and a column beyond all others.
///
/// XLSX names rows and cells (`<row r="12"><c r="B12">`), OpenDocument repeats them
/// (`<table:table-row table:number-rows-repeated="9">`), the empty ones after the last filled one too, which do not count.
struct SheetExtent {
  /// Columns and rows that a sheet of Excel has at most.
  static let (widest, tallest) = (16_384, 1_048_576)

  /// Of the largest sheet.
  private(set) var (rows, columns) = (0, 0)
  /// Of all parts.
  private var bytes = 0
  /// In the sheets that have ended.
  private var cells = 0
  /// The tag that is being read, without its brackets, as far as attributes that matter go.
  private var tag: [UInt8] = []
  private var isInTag = false
  /// Other parts have tags of the same names.
  private var isInSheet = false
  /// Rows before the current one, and its cells so far.
  private var (row, column) = (0, 0)
  /// Rows that it stands for.
  private var repeated = 0
  /// The last filled place of the current sheet, from 1.
  private var (lastRow, lastColumn) = (0, 0)

  /// Whether the cells are many more than the bytes that tell of them could fill.
  var isBloated: Bool { cells + lastRow * lastColumn > 4_000_000 + 8 * bytes }

  init() {}

  /// Of an `.xls`, whose sheets state their size (`DIMENSIONS`), and get that much memory.
  init(oldWorkbook file: [UInt8]) {
    func number(_ count: Int, _ at: Int) -> Int { (0..<count).reversed().reduce(0) { $0 << 8 | Int(file[at + $1]) } }
    // Excel 97 and later have rows of four bytes, 5 and 95 of two.
    for at in file.indices.dropLast(18) where file[at] == 0 && file[at + 1] == 2 && file[at + 3] == 0 {
      let (width, length) = file[at + 2] == 14 ? (4, 14) : (2, 10)
      guard file[at + 2] == length, number(2, at + 2 + length) == 0 else { continue }
      let (first, last) = (number(width, at + 4), number(width, at + 4 + width))
      let (left, right) = (number(2, at + 4 + 2 * width), number(2, at + 6 + 2 * width))
      guard first <= last, last <= 65_536, left <= right, right <= 256 else { continue }
      (lastRow, lastColumn) = (last, right)
      if last * right > rows * columns { (rows, columns) = (last, right) }
      endSheet()
    }
    bytes = file.count
    // One sheet may be as large as they get.
    cells = max(0, cells - 65_536 * 256)
  }

  /// Another part of the workbook begins.
  mutating func startPart() {
    endSheet()
    (isInTag, isInSheet) = (false, false)
  }

  /// The next bytes of one part of a workbook.
  mutating func read(_ part: UnsafeBufferPointer<UInt8>) {
    bytes += part.count
    var rest = part
    while let start = rest.baseAddress, !rest.isEmpty {
      let mark = isInTag ? UInt8(ascii: ">") : UInt8(ascii: "<")
      let found = memchr(start, Int32(mark), rest.count).map {
        start.distance(to: $0.assumingMemoryBound(to: UInt8.self))
      }
      if isInTag { tag.append(contentsOf: rest.prefix(min(found ?? rest.count, 1024 - tag.count))) }
      guard let found else { return }
      if isInTag { take() } else { tag.removeAll(keepingCapacity: true) }
      isInTag.toggle()
      rest = UnsafeBufferPointer(rebasing: rest[(found + 1)...])
    }
  }

  private mutating func take() {
    if isNamed("sheetData") || isNamed("table:table") {
      endSheet()
      isInSheet = true
    }
    if !isInSheet { return }
    if isNamed("c") {
      column = value("r").flatMap(Self.column) ?? column + 1
      fill()
    } else if isNamed("row") {
      row = value("r").flatMap(Self.number).map { max($0, 1) - 1 } ?? row + repeated
      (repeated, column) = (1, 0)
    } else if isNamed("table:table-cell") || isNamed("table:covered-table-cell") {
      column += value("table:number-columns-repeated").flatMap(Self.number) ?? 1
      if value("office:value-type") != nil { fill() }
    } else if isNamed("table:table-row") {
      row += repeated
      (repeated, column) = (value("table:number-rows-repeated").flatMap(Self.number) ?? 1, 0)
    }
    // No sheet is larger, whatever a number says.
    (row, column) = (min(row, Self.tallest), min(column, Self.widest))
  }

  /// Whether the tag is one of that name that begins or stands alone.
  private func isNamed(_ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    guard tag.count >= count, tag.count == count || tag[count] <= 0x20 || tag[count] == UInt8(ascii: "/") else {
      return false
    }
    return memcmp(tag, name.utf8Start, count) == 0
  }

  private mutating func fill() {
    lastRow = max(lastRow, min(row + repeated, Self.tallest))
    lastColumn = max(lastColumn, min(column, Self.widest))
    if lastRow * lastColumn > rows * columns { (rows, columns) = (lastRow, lastColumn) }
  }

  private mutating func endSheet() {
    cells += lastRow * lastColumn
    (row, column, repeated, lastRow, lastColumn) = (0, 0, 0, 0, 0)
  }

  /// The value of an attribute of the tag.
  private func value(_ name: StaticString) -> ArraySlice<UInt8>? {
    let wanted = name.utf8CodeUnitCount
    var at = 0
    while let start = tag[at...].firstIndex(where: { $0 <= 0x20 }) {
      at = start + 1
      guard at + wanted + 2 < tag.count, tag[at + wanted] == UInt8(ascii: "="),
        name.withUTF8Buffer({ tag[at..<(at + wanted)].elementsEqual($0) })
      else { continue }
      let quote = tag[at + wanted + 1]
      let text = tag[(at + wanted + 2)...]
      return text.prefix { $0 != quote }
    }
    return nil
  }

  /// The column of a cell's name, from 1: 28 for `AB12`.
  private static func column(_ cell: ArraySlice<UInt8>) -> Int? {
    let letters = cell.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    guard !letters.isEmpty else { return nil }
    return letters.reduce(0) { min($0 * 26 + Int($1 - UInt8(ascii: "A")) + 1, Self.widest) }
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    guard !text.isEmpty else { return nil }
    return text.reduce(into: 0) { number, byte in
      if let digit = Character(Unicode.Scalar(byte)).wholeNumberValue {
        number = min(number * 10 + digit, Self.tallest)
      }
    }
  }
}
