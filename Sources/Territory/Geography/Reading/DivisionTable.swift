extension TerritorialDivision {
  /// Columns that hold the code of a commune's territory when the table has one level.
  static let territoryColumns = ["territory", "territoire", "code_territoire", "territory_code"]

  /// Reads divisions from a plain table, in one of two forms:
  /// - one row per territory: `code`, `communes` (codes in one cell), and optionally `level` and `name`;
  /// - one row per commune: a commune code (`code_insee`, `codgeo`, …) and one column per level, whose name becomes the
  ///   level's id. A column `<level>_name`, `nom_<level>` or `lib_<level>` gives names.
  ///
  /// Unknown communes, and communes given to a second territory of a level, are set aside and listed.
  /// - Parameter id: the level's id where the table does not name it.
  /// - Throws: ``TableError`` when neither form is recognised.
  public static func read(
    _ table: SourceTable, id: String, in geography: ReferenceGeography, places: Places? = nil
  ) throws(TableError) -> (divisions: [TerritorialDivision], issues: [DataIssue], account: RowAccount) {
    var senses = ColumnSenses(table, as: .levels)
    if senses.position(.places) == nil || senses.reason(.places) == .name, let places {
      // A column that is called so and holds names, beside one that holds the codes.
      let named = senses.position(.places).map { ColumnContent(table.columns[$0]) }
      let coded = senses.free.first { column in
        let content = ColumnContent(table.columns[column])
        return !content.isEmpty && content.most(places.isCommune)
      }
      if let coded, !(named?.most { codeList($0).contains(where: places.isCommune) } ?? false) {
        senses.drop(.places)
        senses.take(coded, as: .places)
      }
    }
    var reading = DivisionReading(table: table, geography: geography, places: places)
    if let communes = table.column(["communes"]), let codes = table.column(["code", "id"]) {
      reading.readTerritories(codes, communes, id)
    } else if let communes = senses[.places] {
      reading.readCommunes(communes, senses, id)
    }
    if reading.levels.isEmpty {
      let guess = TableGuess(table, not: .levels).sentence
      throw TableError(
        table.source,
        Text(
          fr:
            "aucun niveau de territoire : il faut les colonnes code et communes, ou un code commune (code_insee, "
            + "codgeo…) et une colonne par niveau ; colonnes : \(table.columnNames.joined(separator: ", ")) ; "
            + "--columns code_insee=COLONNE désigne le code commune\(guess.fr)",
          en:
            "no level of territory: it takes the columns code and communes, or a commune code (code_insee, codgeo…) "
            + "and one column per level; columns: \(table.columnNames.joined(separator: ", ")); "
            + "--columns code_insee=COLUMN names the commune code\(guess.en)"))
    }
    let unused = reading.unused()
    var account = RowAccount(senses, unused: unused, issues: reading.issues)
    for index in account.columns.indices {
      guard let sense = reading.read[account.columns[index].name] else { continue }
      account.columns[index].sense = sense
      account.columns[index].reason = .name
    }
    return (reading.divisions(), reading.issues, account)
  }
}

private struct DivisionReading {
  let table: SourceTable
  let geography: ReferenceGeography
  /// Repairs the codes of communes and follows those of former ones; without it they are taken as they stand.
  let places: Places?
  /// Columns that were read, with what they were read as.
  private(set) var read: [String: String] = [:]
  /// By row, whether it puts a commune into a territory.
  private var isUsed: [Bool]
  /// By row, whether an issue tells why it does not.
  private var isTold: [Bool]
  /// In the order of the table: id, code of each commune, names.
  var levels: [(id: String, codes: [String], names: [String: String])] = []
  var issues: [DataIssue] = []
  /// Codes that were read before, as they were read.
  private var known: [String: [Int]] = [:]

  init(table: SourceTable, geography: ReferenceGeography, places: Places?) {
    self.table = table
    self.geography = geography
    self.places = places
    isUsed = [Bool](repeating: false, count: table.rowCount)
    isTold = isUsed
  }

  mutating func readTerritories(_ codes: [String?], _ communes: [String?], _ id: String) {
    let senses = [
      (["code", "id"], "id"), (["communes"], "places"), (["level", "niveau"], "level"), (ColumnNames.name, "name"),
    ]
    for (names, sense) in senses { take(table.position(of: names), as: sense) }
    let stated = table.column(["level", "niveau"])
    let names = table.column(ColumnNames.name)
    for row in 0..<table.rowCount {
      guard let cell = communes[row], let code = codes[row] else { continue }
      let level = position(of: stated?[row].map(foldedName) ?? id)
      levels[level].names[code] = names?[row] ?? code
      for commune in codeList(cell) { assign(commune, to: code, level, row) }
    }
  }

  mutating func readCommunes(_ communes: [String?], _ senses: ColumnSenses, _ id: String) {
    let single = TerritorialDivision.territoryColumns
    if let codes = table.column(single), let position = table.position(of: single) {
      let names = table.column(Self.territoryNames)
      take(position, as: "level")
      take(table.position(of: Self.territoryNames), as: "name")
      readLevel(id, communes, codes, names)
      return
    }
    let folded = table.columnNames.map(Self.level)
    for column in senses.free {
      let name = folded[column]
      if name.isEmpty { continue }
      func isNameOf(_ level: String) -> Bool {
        ["\(level)name", "\(level)nom", "nom\(level)", "lib\(level)", "libelle\(level)"].contains(name)
      }
      let areNames = folded.contains { !$0.isEmpty && $0 != name && isNameOf($0) }
      take(column, as: areNames ? "name" : "level")
      if areNames { continue }
      let names = folded.firstIndex { ["\(name)name", "nom\(name)", "lib\(name)", "libelle\(name)"].contains($0) }
      readLevel(
        Self.levelID(table.columnNames[column]), communes, table.columns[column].map { $0.flatMap(trimmed) },
        names.map { table.columns[$0].map { $0.flatMap(trimmed) } })
    }
  }

  private static let territoryNames = ["territory_name", "nom_territoire", "lib_territoire", "libelle_territoire"]

  private mutating func take(_ column: Int?, as sense: String) {
    if let column { read[table.columnNames[column]] = sense }
  }

  /// `code_bassin_BMO` is the level `bassin_bmo`, whose names are in `lib_bassin_BMO`.
  private static func levelID(_ column: String) -> String {
    let lower = column.lowercased()
    for start in ["code_", "code ", "id_"] where lower.hasPrefix(start) && lower.count > start.count {
      return String(lower.dropFirst(start.count))
    }
    return lower
  }

  private static func level(_ column: String) -> String { foldedName(levelID(column)) }

  private mutating func readLevel(_ id: String, _ communes: [String?], _ codes: [String?], _ names: [String?]?) {
    let level = position(of: id)
    for row in 0..<table.rowCount {
      guard let commune = communes[row], let code = codes[row] else { continue }
      if let name = names?[row] { levels[level].names[code] = name }
      assign(commune, to: code, level, row)
    }
  }

  private mutating func position(of id: String) -> Int {
    if let known = levels.firstIndex(where: { $0.id == id }) { return known }
    levels.append((id, [String](repeating: "", count: geography.communes.count), [:]))
    return levels.count - 1
  }

  /// The communes that a code stands for: repaired, or what has become of it.
  private mutating func communes(_ text: String, _ row: Int) -> [Int] {
    if let index = geography.communeIndex[text] { return [index] }
    if let found = known[text] { return found }
    guard let places else { return [] }
    var found: [Int] = []
    for reading in places.list(in: text) {
      guard let token = reading.token else { continue }
      // An arrondissement or a former commune lies in its commune.
      let code = geography.subcommuneIndex[token.code]?.first.map { geography.subcommunes.parents[$0] }
      guard let index = geography.communeIndex[token.code] ?? code.flatMap({ geography.communeIndex[$0] }) else {
        continue
      }
      found.append(index)
      guard let finding = reading.finding, finding.kind != .nameResolved else { continue }
      issues.append(
        DataIssue(
          finding.severity, finding.kind, source: table.source, row: table.row(row), field: "communes", value: text,
          newValue: finding.newValue, action: finding.action, finding.message))
    }
    known[text] = found
    return found
  }

  private mutating func assign(_ commune: String, to code: String, _ level: Int, _ row: Int) {
    let found = communes(commune, row)
    if found.isEmpty {
      isTold[row] = true
      issues.append(
        DataIssue(
          .warning, .unknownCommune, source: table.source, row: table.row(row), code: code, field: levels[level].id,
          value: commune, action: .setAside,
          Text(
            fr: "commune \(commune) inconnue du référentiel : hors du territoire \(code)",
            en: "commune \(commune) is not in the reference geography: left out of territory \(code)")))
    }
    for index in found { assign(index, commune, to: code, level, row) }
  }

  private mutating func assign(_ index: Int, _ commune: String, to code: String, _ level: Int, _ row: Int) {
    let known = levels[level].codes[index]
    if known.isEmpty || known == code {
      levels[level].codes[index] = code
      isUsed[row] = true
    } else {
      isTold[row] = true
      issues.append(
        DataIssue(
          .warning, .communeInTwoTerritories, source: table.source, row: table.row(row), code: code,
          field: levels[level].id, value: commune, action: .setAside,
          Text(
            fr: "commune \(commune) déjà dans \(known) : elle n'est pas comptée dans \(code)",
            en: "commune \(commune) already in \(known): it is not counted in \(code)")))
    }
  }

  /// Rows that put no commune into a territory; those of which nothing is said yet are told, together.
  mutating func unused() -> [Int] {
    let untold = isUsed.indices.filter { !isUsed[$0] && !isTold[$0] }.map { String(table.row($0)) }
    if !untold.isEmpty {
      issues.append(
        DataIssue(
          .info, .rowsWithoutTerritory, source: table.source, value: shortened(untold), action: .setAside,
          .counted(
            untold.count,
            fr: (
              "ligne sans commune ou sans territoire : non utilisée (ligne citée)",
              "lignes sans commune ou sans territoire : non utilisées (lignes citées)"
            ),
            en: (
              "row without a commune or a territory: not used (row given)",
              "rows without a commune or a territory: not used (rows given)"
            ))))
    }
    return isUsed.indices.filter { !isUsed[$0] }.map { table.row($0) }
  }

  func divisions() -> [TerritorialDivision] {
    levels.map { TerritorialDivision(id: $0.id, label: Text($0.id), codeOfCommune: $0.codes, names: $0.names) }
  }
}
