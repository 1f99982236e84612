/// How a table of schemes is laid out: what its columns mean, and which of them hold the perimeters.
struct SchemeLayout {
  /// Where the perimeters are.
  enum PerimeterSource {
    /// One row per scheme, its whole perimeter in one cell.
    case cells([String?])
    /// Drawn polygons, one or several per scheme.
    case drawn
    /// A place or a list in each row; rows of one scheme add up. Names stand beside codes.
    case listed([String?], names: [String?]?)
    /// In another table, by id.
    case elsewhere
  }

  let table: SourceTable
  private(set) var senses: ColumnSenses
  let perimeters: PerimeterSource
  private(set) var issues: [DataIssue] = []
  /// Names of columns of dates that nothing is read from.
  let unreadDates: [String]

  /// - Throws: ``TableError`` when there is nothing to tell schemes apart by, or nothing that could be a perimeter.
  init(_ table: SourceTable, places: Places?, part: SchemePart = .whole) throws(TableError) {
    self.table = table
    let contents = table.columns.map(ColumnContent.init)
    var senses = ColumnSenses(table, as: .schemes) { sense, column in
      Self.isExcluded(sense, column, contents, table, places)
    }
    for column in senses.free where senses.position(.kind) == nil {
      if !contents[column].isEmpty, contents[column].most(ColumnContent.isKind) { senses.take(column, as: .kind) }
    }
    for column in senses.free where senses.position(.type) == nil {
      let areTypes = contents[column].most { SchemeType.read($0).map { !$0.saysMore } ?? false }
      if !contents[column].isEmpty, areTypes { senses.take(column, as: .type) }
    }
    // Names as published beside codes: codes win, names stand where a code is missing.
    if let named = senses.position(.perimeter), senses.reason(.perimeter) == .spelling,
      let coded = senses.position(.places), !contents[coded].isEmpty
    {
      senses.drop(.perimeter)
      if senses.position(.placeName) == nil { senses.take(named, as: .placeName) }
    }
    // `CLS` over names: which one.
    for column in senses.free where senses.position(.name) == nil {
      guard SchemeType.read(table.columnNames[column]) != nil, !contents[column].isEmpty else { continue }
      senses.take(column, as: .name)
    }
    if !table.hasPolygons, senses.position(.perimeter) == nil, senses.position(.places) == nil, let places {
      Self.findPlaces(&senses, contents, places)
    }
    let found = Self.perimeters(table, senses, contents)
    guard let perimeters = part == .facts ? found ?? .elsewhere : found else {
      throw TableError(table.source, Self.withoutPerimeter(senses, table))
    }
    let dates = DateColumns(senses, contents)
    self.perimeters = perimeters
    self.senses = dates.senses
    issues = dates.issues
    unreadDates = dates.left
    if case .drawn = perimeters { dropUnusedPlaces() }
  }

  // MARK: Columns by content

  /// A column that cannot have a sense whatever its name.
  private static func isExcluded(
    _ sense: ColumnSense, _ column: Int, _ contents: [ColumnContent], _ table: SourceTable, _ places: Places?
  ) -> Bool {
    let content = contents[column]
    switch sense {
    case .perimeter, .places, .type: return !content.isEmpty && content.most(ColumnContent.isKind)
    case .id:
      let name = foldedName(table.columnNames[column])
      if content.isEmpty { return true }
      if content.most({ SchemeType.read($0).map { !$0.saysMore } ?? false }) { return true }
      if ["id", "identifiant"].contains(name) || table.hasPolygons { return false }
      // A code of communes is what schemes are made of, unless something else is.
      guard let places, content.most(places.areCodes) else { return false }
      let others = (ColumnNames.perimeter + ColumnNames.longFormCode + ColumnNames.placeName + ColumnNames.epciName)
        .map(foldedName)
      return !table.columnNames.indices.contains { other in
        other != column && !contents[other].isEmpty && others.contains(foldedName(table.columnNames[other]))
      }
    default: return false
    }
  }

  /// The column whose cells are codes of places, else names of them.
  private static func findPlaces(_ senses: inout ColumnSenses, _ contents: [ColumnContent], _ places: Places) {
    let free = senses.free
    if let codes = free.first(where: { contents[$0].most(places.areCodes) }) {
      senses.take(codes, as: .places)
      return
    }
    if senses.position(.placeName) != nil || free.isEmpty { return }
    let known = KnownPlaces(places)
    if let named = free.first(where: { contents[$0].most(known.isName) }) { senses.take(named, as: .placeName) }
  }

  // MARK: PerimeterSource

  private static func perimeters(_ table: SourceTable, _ senses: ColumnSenses, _ contents: [ColumnContent])
    -> PerimeterSource?
  {
    if let cells = senses[.perimeter], let position = senses.position(.perimeter) {
      let isAsked = senses.reason(.perimeter) == .stated || contents[position].most(ColumnContent.isTokens)
      if isAsked || !table.hasPolygons { return .cells(cells) }
    }
    let isAsked = senses.reason(.places) == .stated || senses.reason(.placeName) == .stated
    if table.hasPolygons, !isAsked { return .drawn }
    if let codes = senses[.places], let name = senses.name(.places) {
      let areEPCI = HeaderWords(name).contains(any: ["epci", "siren"])
      return .listed(codes, names: senses[areEPCI ? .epciName : .placeName])
    }
    if let names = senses[.placeName] ?? senses[.epciName] ?? senses[.postalCode] { return .listed(names, names: nil) }
    return table.shapes == nil ? nil : .drawn
  }

  /// Polygons are the perimeter: columns that could have been are told, and left.
  private mutating func dropUnusedPlaces() {
    for sense in [ColumnSense.perimeter, .places] {
      guard let name = senses.name(sense) else { continue }
      senses.drop(sense)
      issues.append(
        DataIssue(
          .info, .polygonsFirst, source: table.source, field: name, action: .setAside,
          Text(
            fr:
              "les polygones sont les périmètres ; la colonne « \(name) » ne sert pas (--columns \(sense.word)=\(name) "
              + "la prend à leur place)",
            en: "the polygons are the perimeters; the column \"\(name)\" is not used (--columns \(sense.word)=\(name) "
              + "takes it in their place)")))
    }
  }

  private static func withoutPerimeter(_ senses: ColumnSenses, _ table: SourceTable) -> Text {
    let names = table.columnNames.joined(separator: ", ")
    if senses.position(.id) == nil, senses.position(.name) == nil {
      return Text(
        fr: "aucune colonne d'identifiant de dispositif (attendu : id), ni de périmètre ; colonnes : \(names) ; "
          + "--columns id=COLONNE,perimeter=COLONNE en désigne\(TableGuess(table, not: .schemes).sentence.fr)",
        en: "no column with scheme ids (expected: id), nor with perimeters; columns: \(names); "
          + "--columns id=COLUMN,perimeter=COLUMN names them\(TableGuess(table, not: .schemes).sentence.en)")
    }
    return Text(
      fr:
        "aucun périmètre : ni colonne perimeter, ni colonne de codes (code, code_insee…), ni polygones ; colonnes : "
        + "\(names) ; --columns perimeter=COLONNE en désigne une\(TableGuess(table, not: .schemes).sentence.fr)",
      en:
        "no perimeter: neither a perimeter column, nor a column of codes (code, code_insee…), nor polygons; columns: "
        + "\(names); --columns perimeter=COLUMN names one\(TableGuess(table, not: .schemes).sentence.en)")
  }

  // MARK: Merged cells

  /// Rows in which whatever tells schemes apart is empty: only the place and what describes it are there.
  func isMerged(_ row: Int) -> Bool { facts.allSatisfy { table.columns[$0][row].flatMap(trimmed) == nil } }

  private var facts: [Int] {
    let describing: [ColumnSense] = [
      .places, .perimeter, .placeName, .epciName, .departement, .region, .postalCode, .kind,
    ]
    return senses.found.filter { !describing.contains($0.sense) && $0.sense.word != "note" }.flatMap(\.positions)
  }
}

/// What a table of schemes holds.
enum SchemePart {
  case whole
  /// Ids, types, dates, statuses; the perimeters are on another sheet or in another file.
  case facts
  /// Perimeters by the id of a scheme whose facts are elsewhere.
  case perimeters
}
