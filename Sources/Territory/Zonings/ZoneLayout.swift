/// How a table of zones is laid out: what its columns mean, and what tells one zone from another.
struct ZoneLayout {
  let table: SourceTable
  private(set) var senses: ColumnSenses
  /// What tells the zones; row numbers where nothing else does.
  private(set) var codes: [String?] = []
  /// Each zone is exactly one commune.
  private(set) var zonesAreCommunes = false
  /// Zones are communes told by their names.
  private(set) var areNames = false
  /// Lists of communes, by code or name.
  private(set) var communes: [String?]?
  private(set) var issues: [DataIssue] = []

  private let places: Places?
  private let contents: [ColumnContent]

  /// - Throws: ``TableError`` when no column tells zones, or when nothing says where they lie.
  init(_ table: SourceTable, columns: [String: String], places: Places?) throws(TableError) {
    self.table = table
    self.places = places
    let contents = table.columns.map(ColumnContent.init)
    self.contents = contents
    var declared = columns
    declared["id"] = columns["code"]
    declared["places"] = columns["communes"]
    senses = ColumnSenses(table, as: .zones, stated: declared) { sense, column in
      sense == .id && Self.isNoCode(column, contents, table, places)
    }
    findCodes()
    guard try chooseCodes() else {
      throw TableError(table.source, Self.withoutCodes(table))
    }
    guard zonesAreCommunes, places != nil, !areNames,
      !codes.contains(where: { $0.map(ColumnContent.isLikeCommune) ?? false })
    else { return }
    throw TableError(table.source, Self.withoutCommunes(table, codes))
  }

  // MARK: Columns by content

  /// A column that tells no zone whatever its name: classes beside communes, codes of communes beside polygons.
  private static func isNoCode(
    _ column: Int, _ contents: [ColumnContent], _ table: SourceTable, _ places: Places?
  ) -> Bool {
    let name = foldedName(table.columnNames[column])
    let content = contents[column]
    if content.isEmpty { return true }
    let isWeak = ["zone", "codgeo", "codeinsee", "inseecom"].contains(name)
    if !isWeak { return false }
    if name == "zone" {
      let distinct = Set(content.sample).count
      return content.sample.count > 5 * distinct
        && contents.contains { other in
          !other.isEmpty && other.most { ColumnContent.isLikeCommune($0) }
        }
    }
    // Codes of communes are where the zones lie, when something else tells them.
    guard content.most({ codeList($0).allSatisfy(ColumnContent.isLikeCommune) }) else { return false }
    let others = table.columnNames.indices.contains { other in
      guard other != column, !contents[other].isEmpty else { return false }
      let words = HeaderWords(table.columnNames[other])
      return contents[other].most(ColumnContent.isQPV) || ColumnSense.id.isSpelled(words)
    }
    return others || table.hasPolygons && !isUnique(table.columns[column])
  }

  private static func isUnique(_ cells: [String?]) -> Bool {
    var seen: Set<String> = []
    return cells.allSatisfy { cell in cell.flatMap(trimmed).map { seen.insert($0).inserted } ?? false }
  }

  private mutating func findCodes() {
    let free = senses.free
    if senses.reason(.id) != .stated, senses.reason(.id) != .name,
      let coded = free.first(where: { !contents[$0].isEmpty && contents[$0].most(ColumnContent.isQPV) })
    {
      senses.drop(.id)
      senses.take(coded, as: .id)
    }
    if senses.position(.places) == nil, senses.position(.id) != nil, let places,
      let coded = senses.free.first(where: { !contents[$0].isEmpty && contents[$0].most(places.isCommune) })
    {
      senses.take(coded, as: .places)
    }
  }

  // MARK: Zones

  private mutating func chooseCodes() throws(TableError) -> Bool {
    let stated = senses[.places] ?? (senses.position(.id) == nil ? nil : senses[.placeName])
    if let written = senses[.id], let position = senses.position(.id) {
      codes = written
      let areCommunes = places.map { contents[position].most($0.isCommune) } ?? (stated == nil)
      zonesAreCommunes = !table.hasPolygons && (stated == nil || areCommunes)
      if zonesAreCommunes, !areCommunes, let places {
        areNames = contents[position].most(KnownPlaces(places).isName)
      }
      if !zonesAreCommunes { communes = stated }
      return true
    }
    if !table.hasPolygons {
      // No id: each row is a commune, by its code, else by its name.
      if let written = senses[.places], let position = senses.position(.places) {
        codes = written
        zonesAreCommunes = true
        areNames = places.map { !contents[position].most($0.isCommune) } ?? false
        return true
      }
      guard let written = senses[.placeName] ?? namesByContent() else { return false }
      codes = written
      zonesAreCommunes = true
      areNames = true
      return true
    }
    communes = senses[.places] ?? senses[.placeName]
    codes = uniqueCodes()
    return true
  }

  /// A column whose cells are mostly names of communes.
  private mutating func namesByContent() -> [String?]? {
    guard let places, senses.position(.placeName) == nil else { return nil }
    let known = KnownPlaces(places)
    let candidates = senses.free + [senses.position(.name)].compactMap { $0 }
    guard let column = candidates.first(where: { !contents[$0].isEmpty && contents[$0].most(known.isName) }) else {
      return nil
    }
    if !senses.isFree(column) { senses.drop(.name) }
    senses.take(column, as: .placeName)
    return senses[.placeName]
  }

  /// Of polygons without a code: a name or another column without repeats, else the number of the row.
  private mutating func uniqueCodes() -> [String?] {
    let candidates = [senses.position(.name), senses.position(.places)].compactMap { $0 } + senses.free
    let codes = senses.position(.places)
    let column = candidates.first { column in
      (column == codes || !contents[column].most(ColumnContent.isFigure)) && Self.isUnique(table.columns[column])
    }
    if let column {
      let name = table.columnNames[column]
      issues.append(
        DataIssue(
          .info, .idFromColumn, source: table.source, field: "code", value: name, action: .kept,
          Text(
            fr: "pas de code de zone : la colonne « \(name) », sans doublon, en tient lieu",
            en: "no zone code: the column \"\(name)\", without repeats, stands for it")))
      return table.columns[column].map { $0.flatMap(trimmed) }
    }
    issues.append(
      DataIssue(
        .info, .idFromRow, source: table.source, field: "code", action: .kept,
        Text(
          fr: "pas de code de zone : le numéro de la ligne en tient lieu ; --columns code=COLONNE en désigne un",
          en: "no zone code: the number of the row stands for it; --columns code=COLUMN names one")))
    return (0..<table.rowCount).map { "row-\(table.row($0))" }
  }

  // MARK: Refusals

  private static func withoutCodes(_ table: SourceTable) -> Text {
    let guess = TableGuess(table, not: .zones).sentence
    return Text(
      fr:
        "aucune colonne de code de zone (attendu : code, id, code_qp…) ; colonnes : "
        + "\(table.columnNames.joined(separator: ", ")) ; --columns code=COLONNE en désigne une\(guess.fr)",
      en:
        "no column with zone codes (expected: code, id, code_qp…); columns: "
        + "\(table.columnNames.joined(separator: ", ")); --columns code=COLUMN names one\(guess.en)")
  }

  private static func withoutCommunes(_ table: SourceTable, _ codes: [String?]) -> Text {
    let sample = codes.compactMap { $0 }.prefix(3).joined(separator: ", ")
    let columns = table.columnNames.joined(separator: ", ")
    return Text(
      fr:
        "ni polygones, ni colonne de communes, et les codes (\(sample)…) ne sont pas ceux de communes : "
        + "--columns communes=COLONNE désigne celle qui les donne ; colonnes : \(columns)",
      en:
        "neither polygons nor a column of communes, and the codes (\(sample)…) are not those of communes: "
        + "--columns communes=COLUMN names the one that gives them; columns: \(columns)")
  }
}
