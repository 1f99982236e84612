/// Published populations of zones from a file of their own (the official outlines of QPV carry none), by zone code.
public struct ZonePopulations: Sendable {
  /// `RP2020`; `nil` when nobody says.
  public var vintage: String?
  public var source: String
  public private(set) var ofCode: [String: Int] = [:]
  /// What became of the rows of the file.
  public private(set) var account: RowAccount?
  /// Codes in the order of the file.
  public private(set) var codes: [String] = []

  public init(vintage: String?, source: String) {
    self.vintage = vintage
    self.source = source
  }

  /// Reads a table with a row for each zone, or for each zone and commune with the population of the whole zone.
  ///
  /// A code that comes back with the same number counts once; with another number, its population is unknown and
  /// listed. A cell that is no number of people is unknown and listed.
  /// - Parameters:
  ///   - codeColumn: name of the column of codes; by default the first known one (`code_qp`, `codgeo`…).
  ///   - column: name of the column of people; by default the first known one (`population`, `pop_mun`…).
  /// - Throws: ``TableError`` when one of the columns is not there.
  /// - Example: rows `QN1;6 399` and `QN1;6 399` (two communes) give 6,399 once.
  public static func read(
    _ table: SourceTable, vintage: String?, codeColumn: String? = nil, column: String? = nil
  ) throws(TableError) -> (populations: ZonePopulations, issues: [DataIssue]) {
    var stated: [String: String] = [:]
    stated["id"] = codeColumn
    stated["population"] = column
    var senses = ColumnSenses(table, as: .populations, stated: stated)
    for free in senses.free where senses.position(.id) == nil {
      let content = ColumnContent(table.columns[free])
      if !content.isEmpty, content.most(ColumnContent.isQPV) || content.most(ColumnContent.isLikeCommune) {
        senses.take(free, as: .id)
      }
    }
    let codeNames = codeColumn.map { [$0] } ?? ColumnNames.zoneCode
    guard codeColumn == nil || table.position(of: codeNames) != nil, let codes = senses[.id] else {
      throw missing(table, "code", codeNames)
    }
    let (peopleNames, census) =
      column.map { ([$0], nil) }
      ?? table.populationColumn(
        senses.name(.population).map { [$0] } ?? TableRole.populations.senses.last?.names ?? [])
    guard table.position(of: peopleNames) != nil else { throw missing(table, "population", peopleNames) }
    let (people, unread) = table.populations(peopleNames, codes: codes)
    var issues = unread
    var merged = 0
    var unused: [Int] = []
    var result = ZonePopulations(vintage: vintage ?? census, source: table.source)
    var disagreeing: Set<String> = []
    var seen: Set<String> = []
    for index in 0..<table.rowCount {
      guard let code = codes[index] else {
        unused.append(table.row(index))
        issues.append(
          DataIssue(
            .warning, .missingCode, source: table.source, row: table.row(index), action: .setAside,
            Text(fr: "ligne sans code de zone : non utilisée", en: "row without a zone code: not used")))
        continue
      }
      if seen.insert(code).inserted { result.codes.append(code) } else { merged += 1 }
      guard let number = people[index], !disagreeing.contains(code) else { continue }
      guard let known = result.ofCode[code], known != number else {
        result.ofCode[code] = number
        continue
      }
      disagreeing.insert(code)
      result.ofCode[code] = nil
      issues.append(
        DataIssue(
          .warning, .populationsDiffer, source: table.source, row: table.row(index), code: code,
          field: "population", value: "\(known) \(number)", action: .setAside,
          Text(
            fr: "\(code) a deux populations, \(known) et \(number) : population inconnue",
            en: "\(code) has two populations, \(known) and \(number): unknown population")))
    }
    result.account = RowAccount(senses, unused: unused, merged: merged, issues: issues)
    return (result, issues)
  }

  private static func missing(_ table: SourceTable, _ field: String, _ names: [String]) -> TableError {
    let columns = table.columnNames.prefix(40).joined(separator: ", ") + (table.columnNames.count > 40 ? "…" : "")
    return TableError(
      table.source,
      Text(
        fr: "aucune colonne de \(field) (attendu : \(names.joined(separator: ", "))) ; colonnes : \(columns)",
        en: "no \(field) column (expected: \(names.joined(separator: ", "))); columns: \(columns)"))
  }

  /// First day on which the vintage is the census in force: municipal populations of the census of year N take effect
  /// on 1 January of N + 3. 2016-01-01 for `RP2013`; `nil` when the vintage names no year.
  public var inForceFrom: Day? {
    let words = (vintage ?? "").split { !$0.isNumber }
    return words.first { $0.count == 4 }.flatMap { Int($0) }.map { Day($0 + 3, 1, 1) }
  }
}

extension [ZonePopulations] {
  /// The one to use on a day: the latest in force, else the earliest; the first where no year is stated. `nil` when
  /// there is none at all.
  /// - Example: of RP2013 and RP2018, 2018-11-30 gives RP2013, 2026-01-01 gives RP2018, 2012 gives RP2013.
  public func inUse(on day: Day) -> ZonePopulations? {
    let dated = compactMap { people in people.inForceFrom.map { (from: $0, people: people) } }
      .sorted { $0.from < $1.from }
    return (dated.last { $0.from <= day } ?? dated.first)?.people ?? first
  }
}

extension Zoning {
  /// Takes the populations of a file in place of those of the zones' own file, so that one vintage holds for all.
  ///
  /// A zone that the file does not list is unknown, never 0.
  /// - Returns: how many zones the file leaves without population, and how many of its codes are no zone here.
  public mutating func join(_ people: ZonePopulations) -> [DataIssue] {
    populations = codes.map { people.ofCode[$0] }
    populationVintage = people.vintage
    populationSource = people.source
    var issues: [DataIssue] = []
    let unknown = zip(codes, populations).filter { $0.1 == nil }.map(\.0)
    if !unknown.isEmpty {
      issues.append(
        DataIssue(
          .warning, .populationMissing, source: people.source, field: "population", value: shortened(unknown),
          action: .kept,
          .counted(
            unknown.count,
            fr: (
              "zone « \(id) » sur \(count) n'y a pas de population : inconnue, jamais 0",
              "zones « \(id) » sur \(count) n'y ont pas de population : inconnue, jamais 0"
            ),
            en: (
              "\"\(id)\" zone of \(count) has no population in it: unknown, never 0",
              "\"\(id)\" zones of \(count) have no population in it: unknown, never 0"
            ))))
    }
    let known = Set(codes)
    let unused = people.codes.filter { !known.contains($0) }
    if !unused.isEmpty {
      issues.append(
        DataIssue(
          .info, .populationUnused, source: people.source, field: "code", value: shortened(unused),
          action: .setAside,
          .counted(
            unused.count,
            fr: (
              "code n'y est pas celui d'une zone « \(id) » de cette étude : non utilisé",
              "codes n'y sont pas ceux de zones « \(id) » de cette étude : non utilisés"
            ),
            en: (
              "code in it is that of no \"\(id)\" zone of this study: not used",
              "codes in it are those of no \"\(id)\" zones of this study: not used"
            ))))
    }
    return issues
  }
}
