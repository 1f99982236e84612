extension PublishedTotal {
  /// Reads a table of published totals: `level`, `code`, `type`, `measure`, `comparison` (`=` where it is not said), `value`,
  /// `date`, `statuses`, `source`, `note`.
  ///
  /// A row of which a cell is not understood is set aside and listed: a total has no use without any of them.
  /// - Throws: ``TableError`` when a column is not there.
  /// - Example: `region,75,CLS,schemes,=,55,2025-01,signed` counts 55 signed CLS in January 2025.
  public static func read(
    _ table: SourceTable
  ) throws(TableError) -> (totals: [PublishedTotal], issues: [DataIssue], account: RowAccount) {
    let senses = ColumnSenses(table, as: .totals)
    let required: [ColumnSense] = [.level, .code, .typeCode, .measure, .value, .date, .statuses]
    for sense in required where senses[sense] == nil {
      throw TableError(
        table.source,
        Text(
          fr: "aucune colonne « \(sense.names[0]) » : ce ne sont pas des totaux publiés",
          en: "no column \"\(sense.names[0])\": these are no published totals"))
    }
    var totals: [PublishedTotal] = []
    var issues: [DataIssue] = []
    var unused: [Int] = []
    for row in 0..<table.rowCount {
      let cells = TotalCells(senses, row)
      do {
        var total = try cells.total()
        (total.file, total.row) = (table.source, table.row(row))
        totals.append(total)
      } catch {
        unused.append(table.row(row))
        issues.append(
          DataIssue(
            .warning, .unreadTotal, source: table.source, row: table.row(row), code: cells[.code], field: error.field,
            value: error.value, action: .setAside,
            Text(
              fr: "total publié dont « \(error.field) » n'est pas compris (« \(error.value) ») : non utilisé",
              en: "published total of which \"\(error.field)\" is not understood (\"\(error.value)\"): not used")))
      }
    }
    return (totals, issues, RowAccount(senses, unused: unused, issues: issues))
  }
}

/// The cells of one row of the table.
private struct TotalCells {
  let senses: ColumnSenses
  let row: Int

  struct Unread: Error {
    var field: String
    var value: String
  }

  init(_ senses: ColumnSenses, _ row: Int) {
    self.senses = senses
    self.row = row
  }

  subscript(sense: ColumnSense) -> String { senses[sense]?[row] ?? "" }

  func total() throws(Unread) -> PublishedTotal {
    let level = try read(.level) { TerritoryLevel(rawValue: $0.lowercased()) }
    let measure = try read(.measure) { PublishedTotal.Measure(rawValue: $0.lowercased()) }
    let comparison =
      self[.comparison].isEmpty ? .equal : try read(.comparison) { PublishedTotal.Comparison(sign: $0) }
    let value = try read(.value) { text in
      Double(text.replacing(",", with: ".")).flatMap {
        let isRead = measure == .populationShare ? 0...1 ~= $0 : 0...1e9 ~= $0 && $0 == $0.rounded()
        return isRead ? $0 : nil
      }
    }
    let statuses = try read(.statuses) { text in
      let words = text.split { ",; ".contains($0) }.map { StatusReading.read(String($0))?.status }
      return words.isEmpty || words.contains(nil) ? nil : words.compactMap { $0 }
    }
    return PublishedTotal(
      level: level, code: try read(.code) { $0 }, type: try read(.typeCode) { SchemeType.read($0)?.code },
      measure: measure, comparison: comparison, value: value,
      decimals: self[.value].split { ".,".contains($0) }.dropFirst().first?.count ?? 0,
      date: try read(.date) { PartialDate($0) }, statuses: statuses, source: self[.source], note: self[.note])
  }

  private func read<Value>(_ sense: ColumnSense, _ value: (String) -> Value?) throws(Unread) -> Value {
    let text = self[sense]
    guard !text.isEmpty, let read = value(text) else { throw Unread(field: sense.names[0], value: text) }
    return read
  }
}

extension TableRole {
  /// One row per published total.
  fileprivate static let totals = TableRole(
    word: "totals", label: Text(fr: "des totaux publiés", en: "published totals"),
    senses: [
      .level, .code, .typeCode, .measure, .comparison, .value, .date, .statuses, .source, .note,
    ])
}

extension ColumnSense {
  fileprivate static let code = ColumnSense("id", ["code"])
  fileprivate static let typeCode = ColumnSense("type", ["type"])
  fileprivate static let date = ColumnSense("day", ["date"])
  fileprivate static let measure = ColumnSense("measure", ["measure"])
  fileprivate static let comparison = ColumnSense("comparison", ["comparison"])
  fileprivate static let value = ColumnSense("value", ["value"])
  fileprivate static let statuses = ColumnSense("statuses", ["statuses"])
  fileprivate static let source = ColumnSense("source", ["source"])
  fileprivate static let note = ColumnSense("note", ["note"])
}
