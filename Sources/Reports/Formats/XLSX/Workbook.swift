internal import CXlsxWriter
internal import Glibc
public import Territory

/// Why a workbook cannot be made.
public struct WorkbookError: Error, Sendable, Equatable {
  public var message: Text
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
    file = memfd_create("workbook", memfd_close_on_exec)
    guard file >= 0 else { throw WorkbookError(message: Text(String(cString: strerror(errno)))) }
    var options = lxw_workbook_options()
    options.tmpdir = getenv("TMPDIR")
    guard let handle = workbook_new_opt("/proc/self/fd/\(file)", &options) else {
      throw WorkbookError(message: Text(fr: "la mémoire manque", en: "there is no memory left"))
    }
    self.handle = handle
    var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    for style in CellStyle.allCases {
      guard let format = workbook_add_format(handle) else { continue }
      Self.dress(format, style)
      formats[style] = format
    }
    self.formats = formats
    // The same bytes whenever it is written.
    var properties = lxw_doc_properties()
    properties.created = 1
    workbook_set_properties(handle, &properties)
  }

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
    return Sheet(handle: sheet, formats: formats)
  }

  /// The bytes of the file.
  consuming func close() throws(WorkbookError) -> [UInt8] {
    let status = workbook_close(handle)
    guard status == LXW_NO_ERROR else {
      throw WorkbookError(message: Text(lxw_strerror(status).map { String(cString: $0) } ?? "\(status.rawValue)"))
    }
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
  fileprivate let formats: [Workbook.CellStyle: UnsafeMutablePointer<lxw_format>]

  /// Rows of XLSX below the heading.
  static let mostRows = 1_048_575
  /// The longest text that a cell of XLSX holds.
  private static let longest = 32_767

  func write(_ text: String, _ row: Int, _ column: Int, _ style: Workbook.CellStyle) {
    let held = text.utf16.count <= Self.longest ? text : String(text.prefix(Self.longest / 2)) + " …"
    worksheet_write_string(handle, UInt32(row), UInt16(column), held.inXML, formats[style])
  }

  func write(_ number: Double, _ row: Int, _ column: Int, _ style: Workbook.CellStyle?) {
    worksheet_write_number(handle, UInt32(row), UInt16(column), number, style.flatMap { formats[$0] })
  }

  func write(_ boolean: Bool, _ row: Int, _ column: Int) {
    worksheet_write_boolean(handle, UInt32(row), UInt16(column), boolean ? 1 : 0, nil)
  }

  /// Width in characters, and the format of cells that nobody has filled yet.
  func setColumn(_ column: Int, width: Double, _ style: Workbook.CellStyle? = nil) {
    worksheet_set_column(handle, UInt16(column), UInt16(column), width, style.flatMap { formats[$0] })
  }

  /// The heading row stays in sight, and filters.
  func freezeHeading(columns: Int, rows: Int) {
    worksheet_freeze_panes(handle, 1, 0)
    if rows > 0, columns > 0 { worksheet_autofilter(handle, 0, 0, UInt32(rows), UInt16(columns - 1)) }
  }

  /// A drop-down list for the rows below the heading, with a sentence shown when a cell is entered.
  func offer(_ choices: [String], column: Int, rows: Int, title: String, message: String) {
    var validation = lxw_data_validation()
    validation.validate = UInt8(choices.isEmpty ? LXW_VALIDATION_TYPE_ANY.rawValue : LXW_VALIDATION_TYPE_LIST.rawValue)
    // Another word is allowed after a warning: lists of people grow.
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    withCStrings([title, message] + choices) { strings in
      validation.input_title = UnsafeMutablePointer(mutating: strings[0])
      validation.input_message = UnsafeMutablePointer(mutating: strings[1])
      var list = strings.dropFirst(2).map { UnsafeMutablePointer(mutating: $0) } + [nil]
      list.withUnsafeMutableBufferPointer { buffer in
        if !choices.isEmpty { validation.value_list = buffer.baseAddress }
        worksheet_data_validation_range(handle, 1, UInt16(column), UInt32(rows), UInt16(column), &validation)
      }
    }
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
private func withCStrings(_ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Void) {
  let arrays = texts.map { Array($0.utf8CString) }
  func held(_ position: Int, _ pointers: [UnsafePointer<CChar>?]) {
    if position == arrays.count { return body(pointers) }
    arrays[position].withUnsafeBufferPointer { held(position + 1, pointers + [$0.baseAddress]) }
  }
  held(0, [])
}
