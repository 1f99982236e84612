internal import CXlsxWriter
internal import Glibc
public import Territory

/// Why a workbook cannot be made.
public struct WorkbookError: Error, Sendable, Equatable {
  public var message: Text

  /// - Throws: what libxlsxwriter says of a call that has failed.
  fileprivate static func check(_ status: lxw_error, _ place: String = "") throws(WorkbookError) {
    if status == LXW_NO_ERROR { return }
    let words = lxw_strerror(status).map { String(cString: $0) } ?? "\(status.rawValue)"
    throw WorkbookError(message: Text(place + words))
  }
}

/// An XLSX file under construction, in memory.
///
/// libxlsxwriter writes to a path: that of a file without a name. The parts it keeps in the folder of temporary files
/// until they are packed, and does not look whether they fit: ``close()`` does.
struct Workbook: ~Copyable {
  enum CellStyle: CaseIterable {
    /// A text, however much it looks like a number or a formula.
    case text
    case wrapped
    case heading
    case whole, tenths, hundredths, percent
  }

  private let handle: UnsafeMutablePointer<lxw_workbook>
  private let file: Int32
  private let formats: [CellStyle: UnsafeMutablePointer<lxw_format>]

  init() throws(WorkbookError) {
    let file = memfd_create("workbook", memfd_close_on_exec)
    guard file >= 0 else { throw WorkbookError(message: Text(String(cString: strerror(errno)))) }
    var options = lxw_workbook_options()
    options.tmpdir = getenv("TMPDIR")
    guard let handle = workbook_new_opt("/proc/self/fd/\(file)", &options) else { throw Self.noMemory }
    var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    for style in CellStyle.allCases {
      guard let format = workbook_add_format(handle) else { throw Self.noMemory }
      Self.dress(format, style)
      formats[style] = format
    }
    // The same bytes whenever it is written.
    var properties = lxw_doc_properties()
    properties.created = 1
    try WorkbookError.check(workbook_set_properties(handle, &properties))
    (self.file, self.handle, self.formats) = (file, handle, formats)
  }

  private static let noMemory = WorkbookError(message: Text(fr: "la mémoire manque", en: "there is no memory left"))

  private static func dress(_ format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
    switch style {
    case .text: format_set_num_format(format, "@")
    case .wrapped:
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .heading:
      format_set_bold(format)
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .whole: format_set_num_format(format, "#,##0")
    case .tenths: format_set_num_format(format, "#,##0.0")
    case .hundredths: format_set_num_format(format, "#,##0.00")
    case .percent: format_set_num_format(format, "0.0%")
    }
  }

  deinit { Glibc.close(file) }

  /// Adds a sheet; a name that a spreadsheet refuses is cut and cleaned.
  func sheet(_ name: String) throws(WorkbookError) -> Sheet {
    let clean = String(name.map { "[]:*?/\\".contains($0) ? " " : $0 }.prefix(31))
    guard let sheet = workbook_add_worksheet(handle, clean) else {
      throw WorkbookError(
        message: Text(fr: "la feuille « \(name) » est refusée", en: "the sheet \"\(name)\" is refused"))
    }
    return Sheet(handle: sheet, name: clean, formats: formats)
  }

  /// The bytes of the file.
  consuming func close() throws(WorkbookError) -> [UInt8] {
    try WorkbookError.check(workbook_close(handle))
    guard let bytes = bytes(), PackedParts.areWhole(bytes) else {
      let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      throw WorkbookError(
        message: Text(
          fr: "ses feuilles ne tiennent pas dans le dossier temporaire « \(folder) » (TMPDIR)",
          en: "its sheets do not fit into the folder of temporary files \"\(folder)\" (TMPDIR)"))
    }
    return bytes
  }

  private func bytes() -> [UInt8]? {
    let count = lseek(file, 0, SEEK_END)
    guard count > 0, let mapped = mmap(nil, count, PROT_READ, MAP_SHARED, file, 0), mapped != MAP_FAILED else {
      return nil
    }
    defer { munmap(mapped, count) }
    return Array(UnsafeRawBufferPointer(start: mapped, count: count))
  }
}

/// A sheet of a ``Workbook``, valid until that is closed. Rows and columns count from 0.
struct Sheet {
  fileprivate let handle: UnsafeMutablePointer<lxw_worksheet>
  fileprivate let name: String
  fileprivate let formats: [Workbook.CellStyle: UnsafeMutablePointer<lxw_format>]

  /// Rows of XLSX below the heading.
  private static let mostRows = 1_048_575
  private static let mostColumns = 16_384
  /// The longest text that a cell of XLSX holds, in UTF-16.
  private static let longest = 32_767

  /// - Throws: ``WorkbookError`` for a table that does not fit; nothing of it is left out.
  func checkRoom(rows: Int, columns: Int) throws(WorkbookError) {
    if rows > Self.mostRows {
      throw tooMuch(
        Text(fr: "la feuille « \(name) » aurait \(rows) lignes", en: "the sheet \"\(name)\" would have \(rows) rows"),
        Text(fr: "une feuille de classeur en a \(Self.mostRows)", en: "a sheet of a workbook has \(Self.mostRows)"))
    }
    if columns > Self.mostColumns {
      throw tooMuch(
        Text(
          fr: "la feuille « \(name) » aurait \(columns) colonnes",
          en: "the sheet \"\(name)\" would have \(columns) columns"),
        Text(
          fr: "une feuille de classeur en a \(Self.mostColumns)", en: "a sheet of a workbook has \(Self.mostColumns)"))
    }
  }

  private func tooMuch(_ what: Text, _ limit: Text) -> WorkbookError {
    WorkbookError(
      message: Text(
        fr: "\(what.fr), \(limit.fr) au plus : un CSV n'a pas cette limite",
        en: "\(what.en), \(limit.en) at most: a CSV has no such limit"))
  }

  /// - Throws: ``WorkbookError`` for a text that a cell does not hold; it is not cut.
  func write(_ text: String, _ row: Int, _ column: Int, _ style: Workbook.CellStyle) throws(WorkbookError) {
    let length = text.utf16.count
    if length > Self.longest {
      throw tooMuch(
        Text(
          fr: "\(place(row, column).fr) aurait un texte de \(length) caractères",
          en: "\(place(row, column).en) would have a text of \(length) characters"),
        Text(fr: "une cellule en tient \(Self.longest)", en: "a cell holds \(Self.longest)"))
    }
    try check(worksheet_write_string(handle, UInt32(row), UInt16(column), text.inXML, formats[style]))
  }

  func write(
    _ number: Double, _ row: Int, _ column: Int, _ style: Workbook.CellStyle?
  ) throws(WorkbookError) {
    try check(worksheet_write_number(handle, UInt32(row), UInt16(column), number, style.flatMap { formats[$0] }))
  }

  func write(_ boolean: Bool, _ row: Int, _ column: Int) throws(WorkbookError) {
    try check(worksheet_write_boolean(handle, UInt32(row), UInt16(column), boolean ? 1 : 0, nil))
  }

  private func check(_ status: lxw_error) throws(WorkbookError) { try WorkbookError.check(status, "\(name): ") }

  private func place(_ row: Int, _ column: Int) -> Text {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return Text(
      fr: "la cellule \(letters)\(row + 1) de « \(name) »", en: "the cell \(letters)\(row + 1) of \"\(name)\"")
  }

  /// Width in characters, and the format of cells that nobody has filled yet.
  func setColumn(_ column: Int, width: Double, _ style: Workbook.CellStyle? = nil) throws(WorkbookError) {
    try check(
      worksheet_set_column(handle, UInt16(column), UInt16(column), width, style.flatMap { formats[$0] }))
  }

  /// The heading row stays in sight, and filters.
  func freezeHeading(columns: Int, rows: Int) throws(WorkbookError) {
    worksheet_freeze_panes(handle, 1, 0)
    if rows > 0, columns > 0 { try check(worksheet_autofilter(handle, 0, 0, UInt32(rows), UInt16(columns - 1))) }
  }

  /// A drop-down list for the rows below the heading, with a sentence shown when a cell is entered.
  func offer(
    _ choices: [String], column: Int, rows: Int, title: String, message: String
  ) throws(WorkbookError) {
    var validation = lxw_data_validation()
    validation.validate = UInt8(choices.isEmpty ? LXW_VALIDATION_TYPE_ANY.rawValue : LXW_VALIDATION_TYPE_LIST.rawValue)
    // Another word is allowed after a warning: lists of people grow.
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    let status = withCStrings([title, message] + choices) { strings in
      validation.input_title = UnsafeMutablePointer(mutating: strings[0])
      validation.input_message = UnsafeMutablePointer(mutating: strings[1])
      var list = strings.dropFirst(2).map { UnsafeMutablePointer(mutating: $0) } + [nil]
      return list.withUnsafeMutableBufferPointer { buffer in
        if !choices.isEmpty { validation.value_list = buffer.baseAddress }
        return worksheet_data_validation_range(handle, 1, UInt16(column), UInt32(rows), UInt16(column), &validation)
      }
    }
    try check(status)
  }
}

extension String {
  /// Without what XML or a string of C forbids; other control characters are written as codes.
  fileprivate var inXML: String {
    func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "\0" || scalar == "\u{FFFE}" || scalar == "\u{FFFF}"
    }
    guard unicodeScalars.contains(where: isForbidden) else { return self }
    return String(UnicodeScalarView(unicodeScalars.map { isForbidden($0) ? "\u{FFFD}" : $0 }))
  }
}

/// C strings that live for the time of `body`.
private func withCStrings<Result>(_ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Result) -> Result {
  let arrays = texts.map { Array($0.utf8CString) }
  func held(_ position: Int, _ pointers: [UnsafePointer<CChar>?]) -> Result {
    if position == arrays.count { return body(pointers) }
    return arrays[position].withUnsafeBufferPointer { held(position + 1, pointers + [$0.baseAddress]) }
  }
  return held(0, [])
}
