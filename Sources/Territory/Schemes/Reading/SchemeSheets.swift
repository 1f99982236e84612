extension SchemeInventory {
  /// Adds the sheets or layers of one file that are tables of schemes, in their order; the others are listed as not read.
  ///
  /// A sheet among several is a table of schemes when something in it speaks of schemes: an id, a type, a status, a date,
  /// a perimeter, or its own name. A list of communes beside the contracts is none. Sheets that number their rows each
  /// from 1 keep their schemes apart: where an id has another name on an earlier sheet, or is a running number, the sheet's
  /// name is put before its ids.
  /// - Throws: ``TableError`` of the only sheet, or of the first one when none can be read.
  public mutating func add(sheets: [SourceTable], places: Places? = nil) throws(TableError) -> [DataIssue] {
    if sheets.count == 1 { return try add(sheets[0], places: places) }
    var issues: [DataIssue] = []
    let firstAccount = accounts.count
    var refused: [(sheet: SourceTable, reason: Text)] = []
    var first: TableError?
    var names: [String: String] = [:]
    for sheet in sheets {
      guard sheet.speaksOfSchemes else {
        refused.append((sheet, Text(fr: "rien n'y parle de dispositifs", en: "nothing in it speaks of schemes")))
        continue
      }
      var (table, trial) = (sheet, self)
      if let issue = table.tellApart(from: &names) { issues.append(issue) }
      do {
        issues += try trial.add(table, places: places)
        self = trial
      } catch {
        refused.append((sheet, error.message))
        first = first ?? error
      }
    }
    if refused.count == sheets.count {
      throw first
        ?? TableError(
          sheets.first?.source ?? "",
          Text(
            fr: "aucune feuille ne parle de dispositifs : \(sheets.map(\.sheet).joined(separator: ", "))",
            en: "no sheet speaks of schemes: \(sheets.map(\.sheet).joined(separator: ", "))"))
    }
    accounts[firstAccount].unreadSheets = refused.map(\.sheet.sheet)
    return issues
      + refused.map { DataIssue.sheetNotRead($0.sheet.source, $0.sheet.sheet, $0.sheet.rowCount, $0.reason) }
  }
}

extension DataIssue {
  /// A sheet or layer of a file that takes no part in the answer.
  public static func sheetNotRead(_ source: String, _ sheet: String, _ rows: Int, _ reason: Text) -> DataIssue {
    let counted = Text.counted(rows, fr: ("ligne", "lignes"), en: ("row", "rows"))
    return DataIssue(
      .warning, .sheetNotRead, source: source, value: sheet, action: .setAside,
      Text(
        fr: "feuille « \(sheet) » (\(counted.fr)) non lue : \(reason.fr)",
        en: "sheet \"\(sheet)\" (\(counted.en)) not read: \(reason.en)"))
  }
}

extension SourceTable {
  /// Something in a sheet speaks of schemes: an id, a type, a status, a date, a perimeter, its own name; or it is drawn.
  public var speaksOfSchemes: Bool {
    if shapes != nil { return true }
    if SchemeType.mentioned(in: sheet) != nil { return true }
    let telling: Set<String> = [
      "type", "perimeter", "period", "status", "date_signature", "date_start", "date_end", "replaced_by", "carrier",
    ]
    // What any list may number its rows by.
    let weak: Set<String> = ["code", "numero", "n", "no", "reference", "ref"]
    let senses = ColumnSenses(self, as: .schemes)
    return senses.found.contains { telling.contains($0.sense.word) }
      || senses.name(.id).map { !weak.contains(foldedName($0)) } ?? false
  }

  /// Puts the sheet's name before its ids where one of them has another name on an earlier sheet.
  /// - Parameter names: of the schemes of earlier sheets by id; those of this one are added.
  fileprivate mutating func tellApart(from names: inout [String: String]) -> DataIssue? {
    let senses = ColumnSenses(self, as: .schemes)
    guard let position = senses.position(.id), let ids = senses[.id] else { return nil }
    let own = senses[.name] ?? []
    func name(_ row: Int) -> String { own.isEmpty ? "" : own[row].map(foldedName) ?? "" }
    let clash = ids.indices.first { row in
      guard let id = ids[row], let other = names[id] else { return false }
      // Without both names, a running number says nothing of another sheet's.
      if other.isEmpty || name(row).isEmpty { return Int(id).map { $0 < 1000 } ?? false }
      return other != name(row)
    }
    if clash != nil {
      columns[position] = ids.map { id in id.map { "\(sheet) \($0)" } }
    }
    for (row, id) in columns[position].enumerated() {
      if let id = id.flatMap(trimmed), names[id] == nil { names[id] = name(row) }
    }
    guard let clash, let id = ids[clash] else { return nil }
    return DataIssue(
      .info, .idsBySheet, source: source, row: row(clash), code: "\(sheet) \(id)", field: "id", value: id,
      newValue: "\(sheet) \(id)", action: .repaired,
      Text(
        fr: "l'identifiant \(id) désigne un autre dispositif dans une autre feuille : ceux de « \(sheet) » sont "
          + "précédés du nom de la feuille",
        en: "the id \(id) is that of another scheme on another sheet: those of \"\(sheet)\" have the sheet's name "
          + "before them"))
  }
}
