public import Geometry

/// Rows of a file as text, with their polygons if it is a layer: what the domain reads from, whatever the format.
public struct SourceTable: Sendable {
  public enum Shape: UInt8, Sendable {
    case present, missing, empty, notPolygon
  }

  /// How the user named the file; issues quote it.
  public var source: String
  /// The sheet or layer of the file that it is.
  public var sheet = ""
  public var columnNames: [String]
  public var columns: [[String?]]
  /// Polygons in the layer's CRS until ``inEqualAreaPlane(crs:threads:)``; `nil` for a plain table.
  public var shapes: PolygonColumn?
  public var shapeStates: [Shape]
  public var rowCount: Int
  /// Row of each in its file, where that is not ``row(_:)``'s rule; empty otherwise.
  public var rowNumbers: [Int] = []
  /// `nil` for a layer.
  public var reading: TableReading?
  /// What the user says of columns (`--columns`), or another table tells, by their position.
  public private(set) var statedSenses: [(word: String, positions: [Int], reason: ColumnSenses.Reason)] = []

  public init(
    source: String, columnNames: [String], columns: [[String?]], shapes: PolygonColumn? = nil,
    shapeStates: [Shape] = [], rowCount: Int
  ) {
    self.source = source
    self.columnNames = columnNames
    self.columns = columns
    self.shapes = shapes
    self.shapeStates = shapeStates
    self.rowCount = rowCount
  }

  /// Its types were oui/non columns: a row of the file is a row of the table for each of its types.
  var hasTypeColumns = false

  /// Some of its polygons are there. A layer of points has none.
  var hasPolygons: Bool { shapes != nil && (shapeStates.isEmpty || shapeStates.contains(.present)) }

  /// Row number as a spreadsheet shows it, the header being row 1.
  public func row(_ index: Int) -> Int { rowNumbers.isEmpty ? index + 2 : rowNumbers[index] }

  /// Position of the first column whose name matches one of `names`, case, accents and separators ignored.
  public func position(of names: [String]) -> Int? {
    let folded = columnNames.map(foldedName)
    for name in names {
      if let found = folded.firstIndex(of: foldedName(name)) { return found }
    }
    return nil
  }

  /// Says what a column means, or several put together: `EPCI+Communes`.
  ///
  /// A column may be given several meanings, and keeps its name.
  /// - Returns: false, and nothing happens, where there is no such column.
  public mutating func state(
    _ column: String, as meaning: String, because reason: ColumnSenses.Reason = .stated
  ) -> Bool {
    var positions = [position(of: [column])].compactMap { $0 }
    if positions.isEmpty {
      let parts = column.split(separator: "+").compactMap { trimmed(String($0)) }
      positions = parts.compactMap { position(of: [$0]) }
      guard parts.count > 1, positions.count == parts.count else { return false }
    }
    statedSenses.append((meaning, positions, reason))
    return true
  }

  /// Values of that column with blanks trimmed and empty cells as `nil`; `nil` when there is no such column.
  public func column(_ names: [String]) -> [String?]? {
    guard let position = position(of: names) else { return nil }
    return columns[position].map { $0.flatMap(trimmed) }
  }
}

/// A table that lacks what its role needs; the run cannot go on.
public struct TableError: Error, Sendable, Equatable, CustomStringConvertible {
  public var source: String
  public var message: Text

  public init(_ source: String, _ message: Text) {
    self.source = source
    self.message = message
  }

  public var description: String { "\(source): \(message.en)" }
}

/// Lower case, accents and separators removed: `Code_INSEE`, `code insee` and `CODE-INSÉÉ` are one name.
func foldedName(_ name: String) -> String {
  let plain = withoutAccents(name)
  if plain.utf8.allSatisfy({ $0 < 0x80 }) {
    let kept = plain.utf8.filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    return String(decoding: kept, as: UTF8.self)
  }
  return String(plain.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
}

/// Lower case, ligatures spelt out, without accents.
func withoutAccents(_ text: String) -> String {
  let lower = text.lowercased()
  if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
  var result = ""
  for scalar in lower.unicodeScalars {
    switch scalar {
    case "à", "â", "ä", "á", "ã": result.append("a")
    case "ç": result.append("c")
    case "é", "è", "ê", "ë": result.append("e")
    case "î", "ï", "í": result.append("i")
    case "ñ": result.append("n")
    case "ô", "ö", "ó": result.append("o")
    case "ù", "û", "ü", "ú": result.append("u")
    case "ÿ": result.append("y")
    case "œ": result.append("oe")
    case "æ": result.append("ae")
    // Accents apart from their letter, as a Macintosh writes them.
    case "\u{300}"..."\u{36F}": continue
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// The text without blanks (no-break ones included) around it, `nil` if nothing is left.
func trimmed(_ text: String) -> String? {
  // The usual cell: ASCII at both ends and no blank there.
  let isBare = text.utf8.withContiguousStorageIfAvailable { bytes in
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first > 0x20 && first < 0x7F && last > 0x20 && last < 0x7F
  }
  if isBare ?? false { return text }
  let kept = text.drop(while: isBlank)
  guard let end = kept.lastIndex(where: { !isBlank($0) }) else { return nil }
  return String(kept[...end])
}

func isBlank(_ character: Character) -> Bool {
  // A tab, an end of line or a space, without looking its properties up.
  if let ascii = character.asciiValue { return ascii == 0x20 || (0x09...0x0D).contains(ascii) }
  return character.isWhitespace || character == "\u{00A0}" || character == "\u{202F}" || character == "\u{FEFF}"
}

/// A whole number as people write it (`1 256 992`, `1256992.0`), or `nil`. So is `1,000`, one thousand in English and
/// one in French.
func wholeNumber(_ text: String) -> Int? {
  if let plain = Int(text) { return plain }
  var digits = text.filter { !isBlank($0) }
  if let separator = digits.lastIndex(where: { $0 == "," || $0 == "." }) {
    if digits[separator...].count == 4 { return nil }
    digits.replaceSubrange(separator...separator, with: ".")
  }
  guard digits.allSatisfy({ $0.isNumber || "+-.eE".contains($0) }) else { return nil }
  guard let value = Double(digits), value.rounded() == value, abs(value) < 1e15 else { return nil }
  return Int(value)
}
