public import Territory

extension Report {
  /// The whole answer as a workbook: the headlines on a first sheet, then one sheet per table, issues last.
  ///
  /// Texts, codes among them, are text cells and never formulas; numbers are unrounded and shown as people read them;
  /// unknown is an empty cell. The same answer gives the same bytes.
  /// - Throws: ``WorkbookError`` when it cannot be made, for lack of room or past a limit of the format.
  public func xlsx(_ language: Language) throws(WorkbookError) -> [UInt8] {
    let book = try Workbook()
    if !headlines.isEmpty {
      // Not the name of a table: names of sheets differ by more than capitals.
      let sheet = try book.sheet(Text(fr: "Synthèse", en: "Overview")(language))
      try sheet.setColumn(0, width: 110, .wrapped)
      for (row, line) in headlines.enumerated() { try sheet.write(line(language), row, 0, .wrapped) }
    }
    for name in tableNames {
      guard let table = table(name, language) else { continue }
      try table.write(to: book.sheet(name), language)
    }
    return try book.close()
  }
}

extension Table {
  /// The table alone, as a workbook of one sheet named after it, with the machine names of its columns.
  /// - Throws: ``WorkbookError`` when it cannot be made, for lack of room or past a limit of the format.
  public func xlsx() throws(WorkbookError) -> [UInt8] {
    let book = try Workbook()
    try write(to: book.sheet(name), nil)
    return try book.close()
  }

  /// - Parameter language: that of the headings; `nil` for machine names.
  func write(to sheet: Sheet, _ language: Language?) throws(WorkbookError) {
    try sheet.checkRoom(rows: count, columns: columns.count)
    let rows = rows
    for (position, column) in columns.enumerated() {
      let heading = language.map { column.heading($0) } ?? column.name
      let longest = rows.prefix(200).compactMap { $0[position].plainText?.count }.max() ?? 0
      try sheet.setColumn(position, width: Double(min(60, max(heading.count + 3, min(longest, 60)))))
      try sheet.write(heading, 0, position, .heading)
      for (row, values) in rows.enumerated() {
        try write(values[position], row + 1, position, column, language, sheet)
      }
    }
    try sheet.freezeHeading(columns: columns.count, rows: rows.count)
  }

  private func write(
    _ value: Value, _ row: Int, _ position: Int, _ column: TableColumn, _ language: Language?, _ sheet: Sheet
  ) throws(WorkbookError) {
    switch value {
    case .none: return
    case .integer(let integer): try sheet.write(Double(integer), row, position, style(column))
    case .number(let number):
      if number.isFinite { try sheet.write(number, row, position, style(column)) }
    case .boolean(let boolean): try sheet.write(boolean, row, position)
    case .text(let text):
      let shown = language.flatMap { language in column.words[text].map { $0(language) } } ?? text
      if !shown.isEmpty { try sheet.write(shown, row, position, .text) }
    case .list, .record:
      if let text = value.plainText, !text.isEmpty { try sheet.write(text, row, position, .text) }
    }
  }

  private func style(_ column: TableColumn) -> Workbook.CellStyle? {
    switch column.style {
    case .plain, .figure: nil
    case .percent: .percent
    case .whole: .whole
    case .tenths: .tenths
    case .hundredths: .hundredths
    }
  }
}
