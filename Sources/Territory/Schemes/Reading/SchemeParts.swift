/// A table of facts without any perimeter, to which another table's perimeters are joined by id, as a database exports
/// them: `contrats` (id, type, dates) and `communes du contrat` (id, code).
private struct FactTable {
  private let ids: Set<String>
  /// The schemes that a folded id or name may mean: it joins where it means one only.
  private var idsByKey: [String: Set<String>] = [:]
  private let types: Set<String>

  /// `nil` for a table that has perimeters of its own, or that says nothing of schemes.
  init?(_ table: SourceTable, places: Places?) {
    guard table.speaksOfSchemes, (try? SchemeLayout(table.oneRowPerType(), places: places)) == nil,
      let layout = try? SchemeLayout(table.oneRowPerType(), places: places, part: .facts),
      layout.senses.position(.id) != nil || layout.senses.position(.name) != nil
    else { return nil }
    let read = SchemeTypes(layout.senses)
    types = Set(read.codes)
    let written = SchemeIdentities(layout, read, places: places).ids
    ids = Set(written.compactMap { $0 })
    let names = layout.senses[.name]
    for (row, id) in written.enumerated() {
      guard let id else { continue }
      for text in [id, names?[row]].compactMap({ $0 }) { idsByKey[foldedName(text), default: []].insert(id) }
    }
  }

  /// The scheme that a cell of another table means: its very id, else the only one of that folded id or name.
  private func id(_ cell: String) -> String? {
    if ids.contains(cell) { return cell }
    let key = foldedName(cell)
    guard !key.isEmpty, let found = idsByKey[key], found.count == 1 else { return nil }
    return found.first
  }

  private static let weak: Set<String> = [
    "id", "n", "no", "num", "numero", "code", "ref", "reference", "rang", "ordre",
  ]

  /// The same table with these ids, where more than half of the cells of one of its columns are ids or names of this one and
  /// it says nothing else of schemes; `nil` for another table.
  func perimeters(_ table: SourceTable, places: Places?) -> SourceTable? {
    let described: Set<String> = ["status", "date_signature", "date_start", "date_end", "period", "carrier"]
    let senses = ColumnSenses(table, as: .schemes)
    guard !senses.found.contains(where: { described.contains($0.sense.word) }) else { return nil }
    // A sheet of contracts of another type has ids of its own.
    if let type = SchemeType.mentioned(in: table.sheet), !types.contains(type) { return nil }
    let column = table.columns.indices.first { column in
      let content = ColumnContent(table.columns[column])
      // Any list may number its own rows: numbers join only under a name that says of what they are.
      if content.most({ Int($0).map { $0 < 10_000 } ?? false }),
        Self.weak.contains(foldedName(table.columnNames[column]))
      {
        return false
      }
      return content.share { id($0) != nil } > 0.5
    }
    guard let column else { return nil }
    var joined = table
    joined.columns[column] = table.columns[column].map { cell in
      cell.flatMap(trimmed).map { id($0) ?? $0 }
    }
    guard joined.state(table.columnNames[column], as: ColumnSense.id.word, because: .content),
      (try? SchemeLayout(joined, places: places)) != nil
    else { return nil }
    return joined
  }
}

extension SchemeInventory {
  /// Adds the tables of files, sheet by sheet, see ``add(sheets:places:)``.
  ///
  /// A table of facts without perimeters is joined by id to the one that holds them, on another sheet or in another file.
  public mutating func add(files: [[SourceTable]], places: Places? = nil) throws(TableError) -> [DataIssue] {
    var files = files
    var issues: [DataIssue] = []
    if files.joined().count > 1 { issues = try joinByID(&files, places) }
    for sheets in files where !sheets.isEmpty { issues += try add(sheets: sheets, places: places) }
    return issues
  }

  /// Adds the tables of facts and those of their perimeters, and takes them out of `files`.
  private mutating func joinByID(
    _ files: inout [[SourceTable]], _ places: Places?
  ) throws(TableError) -> [DataIssue] {
    var issues: [DataIssue] = []
    let sheets = files.enumerated().flatMap { file in file.element.indices.map { (file: file.offset, sheet: $0) } }
    var taken: Set<Int> = []
    for (at, own) in sheets.enumerated() where !taken.contains(at) {
      let table = files[own.file][own.sheet]
      guard let facts = FactTable(table, places: places) else { continue }
      var found: [SourceTable] = []
      for (position, other) in sheets.enumerated() where position != at && !taken.contains(position) {
        guard let joined = facts.perimeters(files[other.file][other.sheet], places: places) else { continue }
        found.append(joined)
        taken.insert(position)
      }
      if found.isEmpty { continue }
      taken.insert(at)
      let known = schemes.count
      issues += try add(table, places: places, part: .facts)
      awaitingPerimeter = Set(schemes[known...].map(\.id))
      for perimeters in found {
        issues.append(Self.joinedByID(perimeters, table))
        issues += try add(perimeters, places: places, part: .perimeters)
      }
      awaitingPerimeter = []
    }
    for at in taken.sorted(by: >) { files[sheets[at].file].remove(at: sheets[at].sheet) }
    return issues
  }

  private static func joinedByID(_ perimeters: SourceTable, _ facts: SourceTable) -> DataIssue {
    func called(_ table: SourceTable) -> String { table.sheet.isEmpty ? table.source : table.sheet }
    return DataIssue(
      .info, .perimetersJoined, source: perimeters.source, value: called(perimeters), newValue: called(facts),
      action: .kept,
      Text(
        fr: "les périmètres de « \(called(perimeters)) » sont joints par identifiant aux dispositifs de « "
          + "\(called(facts)) »",
        en: "the perimeters of \"\(called(perimeters))\" are joined by id to the schemes of \"\(called(facts))\""))
  }
}
