internal import CXlsxWriter

/// A file that libxlsxwriter could not write.
public struct WorkbookError: Error, Sendable, Equatable, CustomStringConvertible {
  public var path: String
  public var message: String
  public var description: String { "\"\(path)\" cannot be written: \(message)" }
}

/// An XLSX file under construction; written when ``close()`` is called, and only then.
struct Workbook: ~Copyable {
  enum CellStyle: CaseIterable {
    /// A text, however much it looks like a number or a formula.
    case text
    case wrapped
    case heading
    case whole, tenths, hundredths, percent
  }

  private let handle: UnsafeMutablePointer<lxw_workbook>
  private let path: String
  private let formats: [CellStyle: UnsafeMutablePointer<lxw_format>]

  init(path: String) throws(WorkbookError) {
    guard let handle = workbook_new(path) else { throw WorkbookError(path: path, message: "no memory") }
    self.handle = handle
    self.path = path
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

  /// Adds a sheet; a name that a spreadsheet refuses is cut and cleaned.
  func sheet(_ name: String) throws(WorkbookError) -> Sheet {
    let clean = String(name.map { "[]:*?/\\".contains($0) ? " " : $0 }.prefix(31))
    guard let sheet = workbook_add_worksheet(handle, clean) else {
      throw WorkbookError(path: path, message: "the sheet \"\(name)\" is refused")
    }
    return Sheet(handle: sheet, formats: formats)
  }

  /// Writes the file.
  consuming func close() throws(WorkbookError) {
    let status = workbook_close(handle)
    guard status == LXW_NO_ERROR else {
      throw WorkbookError(path: path, message: lxw_strerror(status).map { String(cString: $0) } ?? "\(status.rawValue)")
    }
  }
}

/// A sheet of a ``Workbook``, valid until that is closed. Rows and columns count from 0.
struct Sheet {
  fileprivate let handle: UnsafeMutablePointer<lxw_worksheet>
  fileprivate let formats: [Workbook.CellStyle: UnsafeMutablePointer<lxw_format>]

  /// The longest text that a cell of XLSX holds.
  private static let longest = 32_767

  func write(_ text: String, _ row: Int, _ column: Int, _ style: Workbook.CellStyle) {
    let held = text.utf16.count <= Self.longest ? text : String(text.prefix(Self.longest / 2)) + " …"
    worksheet_write_string(handle, UInt32(row), UInt16(column), held, formats[style])
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

/// C strings that live for the time of `body`.
private func withCStrings(_ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Void) {
  let arrays = texts.map { Array($0.utf8CString) }
  func held(_ position: Int, _ pointers: [UnsafePointer<CChar>?]) {
    if position == arrays.count { return body(pointers) }
    arrays[position].withUnsafeBufferPointer { held(position + 1, pointers + [$0.baseAddress]) }
  }
  held(0, [])
}
