/// What the file of a table really is. Its name says little: web tools call HTML and text `.xls`, people rename.
enum SheetContent: Equatable {
  case delimited
  /// HTML, or the XML of Excel 2003.
  case markup
  /// A workbook that GDAL reads, under the suffix that its driver wants.
  case workbook(suffix: String)

  /// Files that may hold sheets, by suffix.
  static let suffixes: Set<String> = ["csv", "tsv", "txt", "xls", "xlsx", "xlsm", "ods", "htm", "html"]
  private static let workbookSuffixes: Set<String> = ["xlsx", "xlsm", "ods"]

  /// - Parameter beginning: the first bytes, some 2,000 of them.
  init(_ beginning: some Collection<UInt8>, suffix: String) {
    let bytes = Array(beginning.prefix(2048))
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || (suffix == "xls" && Self.isOldWorkbook(bytes)) {
      self = .workbook(suffix: "xls")
    } else if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      let isOpenDocument = suffix == "ods" || Self.text(bytes).contains("opendocument.spreadsheet")
      self = .workbook(suffix: isOpenDocument ? "ods" : suffix == "xlsm" ? "xlsm" : "xlsx")
    } else if Self.isMarkup(bytes) {
      self = .markup
    } else {
      // A damaged workbook is for its driver to refuse.
      self = Self.workbookSuffixes.contains(suffix) ? .workbook(suffix: suffix) : .delimited
    }
  }

  /// Excel 2 to 4: a stream without a container.
  private static func isOldWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1 && bytes[0] == 9 && [0, 2, 4].contains(bytes[1])
  }

  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let start = text(bytes).drop { $0 == "\u{FEFF}" || $0.isWhitespace }
    return start.first == "<"
      && ["<html", "<table", "<!doctype html", "<workbook", "office:spreadsheet"].contains { start.contains($0) }
  }

  /// In lower case, UTF-16 as if it were ASCII.
  private static func text(_ bytes: [UInt8]) -> String {
    let marks: Set<UInt8> = [0, 0xFE, 0xFF]
    return String(decoding: bytes.filter { !marks.contains($0) }, as: UTF8.self).lowercased()
  }
}
