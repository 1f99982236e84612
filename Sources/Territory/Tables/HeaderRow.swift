/// A sheet as it is, before anybody has said which of its rows names the columns.
public struct RawSheet: Sendable {
  public var name: String
  /// Columns of all rows, the first row of the file being row 0.
  public var columns: [[String?]]
  public var rowCount: Int
  public var encoding: String?
  public var separator: String?

  public init(name: String, columns: [[String?]], rowCount: Int, encoding: String?, separator: String?) {
    self.name = name
    self.columns = columns
    self.rowCount = rowCount
    self.encoding = encoding
    self.separator = separator
  }
}

/// Where the names of a sheet's columns are.
struct HeaderRow: Sendable {
  /// From 0: the lowest row of the header.
  let row: Int
  /// Names, those of a second header row included.
  let names: [String]
  /// How many of them are known.
  let score: Int

  /// Rows looked at: a banner is short.
  private static let reach = 40

  /// The row of the first ones that holds the most names known to ``ColumnNames`` (or to `extra`), the lowest of a
  /// header of two rows; without any known name, the first row that is not blank.
  ///
  /// With two header rows, a column takes the name that is known, the lower one if both or neither are.
  /// - Returns: `nil` for a sheet without any value.
  ///
  /// Example: three banner rows, then `Code Insee | Libellé`, then `CODGEO | LIBGEO`: row 4, `CODGEO` and `LIBGEO`.
  init?(_ sheet: RawSheet, extra: Set<String> = []) {
    let extra = Set(extra.map(foldedName)).subtracting([""])
    func isKnown(_ cell: String) -> Bool {
      // A cell of megabytes is no name, and long to take apart.
      cell.utf8.count < 1_000 && (extra.contains(foldedName(cell)) || ColumnSense.isKnown(cell))
    }
    func cells(_ row: Int) -> [String] { sheet.columns.map { $0[row].flatMap(trimmed) ?? "" } }
    func score(_ cells: [String]) -> Int {
      cells.contains(where: Self.isData) ? 0 : Set(cells.filter(isKnown).map(foldedName)).count
    }
    let rows = (0..<min(sheet.rowCount, Self.reach)).map(cells)
    guard let first = rows.firstIndex(where: { $0.contains { !$0.isEmpty } }) else { return nil }
    let scores = rows.map(score)
    guard let best = scores.max(), best > 0, var row = scores.firstIndex(of: best) else {
      self.row = first
      names = rows[first]
      self.score = 0
      return
    }
    var upper = row > first ? row - 1 : nil
    // The row below is a header too when it names columns and holds no figure.
    if row + 1 < rows.count, scores[row + 1] > 0, Self.isAllWords(rows[row + 1]), scores[row + 1] * 2 >= best {
      upper = row
      row += 1
    }
    var names = rows[row]
    let repeated = Self.repeated(names)
    if let upper, scores[upper] > 0 || !repeated.isEmpty, Self.isAllWords(rows[upper]) {
      let above = Self.spread(rows[upper])
      for column in names.indices {
        let whole = trimmed("\(above[column]) \(names[column])") ?? ""
        if repeated.contains(foldedName(names[column])), isKnown(whole) {
          names[column] = whole
        } else if !isKnown(names[column]), isKnown(rows[upper][column]) || names[column].isEmpty {
          names[column] = rows[upper][column]
        }
      }
    }
    self.row = row
    self.names = names
    self.score = score(names)
  }

  /// A code or a decimal number: what no header has, a year or a date apart.
  private static func isData(_ cell: String) -> Bool {
    guard let first = cell.first, first.isNumber || first == "-" else { return false }
    let isYear = cell.utf8.count == 4 && (cell.hasPrefix("19") || cell.hasPrefix("20"))
    return !isYear && !cell.contains { $0.isLetter || $0 == "/" } && cell.contains(where: \.isNumber)
  }

  /// Names below merged cells come back: `Code`, `Libellé`, `Code`, `Libellé`.
  private static func repeated(_ names: [String]) -> Set<String> {
    var seen: Set<String> = []
    var repeated: Set<String> = []
    for name in names.map(foldedName) where !name.isEmpty && !seen.insert(name).inserted { repeated.insert(name) }
    return repeated
  }

  /// A merged cell over all its columns.
  private static func spread(_ cells: [String]) -> [String] {
    var last = ""
    return cells.map { cell in
      if !cell.isEmpty { last = cell }
      return last
    }
  }

  private static func isAllWords(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    return filled.count > 1 && filled.allSatisfy { !($0.first?.isNumber ?? true) && !$0.contains(":") }
  }
}

extension SourceTable {
  /// How many of its columns have a name that is known here, or is one of `extra`.
  public func knownNames(beside extra: Set<String> = []) -> Int {
    let known = ColumnNames.all.union(extra.map(foldedName)).subtracting([""])
    return Set(columnNames.map(foldedName)).intersection(known).count
  }

  /// The table of a sheet: its header found, what is above it cut, blank rows and nameless empty columns left out.
  ///
  /// Row numbers stay those of the file.
  /// - Parameter extra: names to know a header by, beside ``ColumnNames``.
  /// - Returns: the table, and issues: a banner that was cut, values in columns without a name; `nil` for a sheet
  ///   without any value.
  public static func headed(
    _ sheet: RawSheet, source: String, extra: Set<String> = []
  ) -> (table: SourceTable, issues: [DataIssue])? {
    guard let header = HeaderRow(sheet, extra: extra) else { return nil }
    var issues: [DataIssue] = []
    if header.row > 0 {
      issues.append(
        DataIssue(
          .info, .banner, source: source, row: header.row + 1, action: .kept,
          Text(
            fr: "noms de colonnes trouvés à la ligne \(header.row + 1) : les lignes au-dessus ne sont pas des données",
            en: "column names found on row \(header.row + 1): the rows above it are not data")))
    }
    let first = header.row + 1
    let kept = (first..<max(first, sheet.rowCount)).filter { row in
      sheet.columns.contains { $0[row].map { trimmed($0) != nil } ?? false }
    }
    let isWhole = kept.count == sheet.rowCount - first
    var names: [String] = []
    var columns: [[String?]] = []
    for (position, column) in sheet.columns.enumerated() {
      let values = isWhole ? Array(column[first...]) : kept.map { column[$0] }
      let name = header.names[position]
      if name.isEmpty {
        for (index, value) in values.enumerated() {
          guard let value = value.flatMap(trimmed) else { continue }
          issues.append(
            DataIssue(
              .error, .cellWithoutColumn, source: source, row: kept[index] + 1, value: value, action: .setAside,
              Text(
                fr:
                  "« \(value) » est dans une colonne sans nom (colonne \(position + 1)) : valeur non utilisée ; une "
                  + "liste sans guillemets ?",
                en:
                  "\"\(value)\" lies in a column without a name (column \(position + 1)): value not used; a list "
                  + "without quotes?")))
        }
        continue
      }
      names.append(name)
      columns.append(values)
    }
    var table = SourceTable(source: source, columnNames: names, columns: columns, rowCount: kept.count)
    table.sheet = sheet.name
    if !isWhole || first != 1 { table.rowNumbers = kept.map { $0 + 1 } }
    table.reading = TableReading(
      sheet: sheet.name, encoding: sheet.encoding, separator: sheet.separator, headerRow: header.row + 1,
      blankRows: sheet.rowCount - first - kept.count)
    return (table, issues)
  }
}
