/// Cells of a workbook that are texts though they look like numbers: a code such as "3E12" or "01.50" stays as it is
/// written, where a driver gives all cells alike.
enum WorkbookTexts {
  /// Those of some texts that a workbook (XLSX, ODS) holds as texts, in any of its cells.
  static func found(among wanted: Set<String>, in location: Location) -> Set<String> {
    if wanted.isEmpty { return [] }
    var found: Set<String> = []
    for part in location.parts where isRead(FilePath.name(part.gdalPath).lowercased(), part.gdalPath) {
      guard let bytes = FileBytes.all(part) else { continue }
      bytes.withUnsafeBufferPointer { add(MarkupScanner($0), wanted, &found) }
    }
    return found
  }

  private static func isRead(_ name: String, _ path: String) -> Bool {
    name == "sharedstrings.xml" || name == "content.xml" || name.hasSuffix(".xml") && path.contains("/worksheets/")
  }

  private static func add(_ markup: MarkupScanner, _ wanted: Set<String>, _ found: inout Set<String>) {
    var scanner = markup
    var text: [UInt8]?
    while let part = scanner.next() {
      switch part {
      case .text(let more): text?.append(contentsOf: more)
      case .tag(let tag) where elements.contains(tag.name):
        if tag.isClosing, let bytes = text {
          let cell = String(decoding: bytes, as: UTF8.self)
          if wanted.contains(cell) { found.insert(cell) }
        }
        text = !tag.isClosing && !tag.isClosed && isText(tag) ? [] : nil
      case .tag: continue
      case .unfinished: return
      }
    }
  }

  /// A shared text of Excel, a cell of Excel, a cell of OpenDocument.
  private static let elements: Set<String> = ["si", "c", "table-cell"]

  private static func isText(_ tag: MarkupTag) -> Bool {
    switch tag.name {
    case "si": true
    case "c": ["inlineStr", "str"].contains(tag.attribute("t"))
    default: tag.attribute("office:value-type") == "string"
    }
  }
}
