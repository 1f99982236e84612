public import Geometry

extension Communes {
  /// Reads the communes of a layer whose polygons are already in the plane.
  ///
  /// Rows without a code and repeated codes are set aside and listed. A population that is no number of people is
  /// unknown, and listed.
  /// - Returns: also the row of each commune in the file.
  /// - Throws: ``TableError`` when no column holds the commune codes.
  public static func read(
    _ table: SourceTable
  ) throws(TableError) -> (communes: Communes, issues: [DataIssue], rows: [Int], account: RowAccount) {
    if table.rowCount == 0 {
      throw TableError(
        table.source,
        Text(
          fr: "aucune ligne : donnez un fichier qui contient au moins une commune",
          en: "no row at all: give a file that holds at least one commune"))
    }
    var senses = ColumnSenses(table, as: .communes)
    for column in senses.free where senses.position(.places) == nil {
      let content = ColumnContent(table.columns[column])
      if !content.isEmpty, content.most(ColumnContent.isLikeCommune) { senses.take(column, as: .places) }
    }
    guard let codes = senses[.places] else {
      let guess = TableGuess(table, not: .communes).sentence
      throw TableError(
        table.source,
        Text(
          fr:
            "aucune colonne de code commune (attendu : code, code_insee, insee_com…) ; colonnes : "
            + "\(table.columnNames.joined(separator: ", "))\(guess.fr)",
          en:
            "no column with commune codes (expected: code, code_insee, insee_com…); columns: "
            + "\(table.columnNames.joined(separator: ", "))\(guess.en)"
        ))
    }
    let none = [String?](repeating: nil, count: table.rowCount)
    let names = senses[.name] ?? none
    let people = senses.name(.population).map { [$0] } ?? ColumnNames.population
    let (populations, unread) = table.populations(people, codes: codes)
    let departements = senses[.departement] ?? none
    let regions = senses[.region] ?? none
    let epcis = senses[.epci] ?? none

    var communes = Communes()
    var issues = unread
    var kept: [Int] = []
    var seen: Set<String> = Set(minimumCapacity: table.rowCount)
    for index in 0..<table.rowCount {
      guard let code = codes[index] else {
        issues.append(
          DataIssue(
            .warning, .missingCode, source: table.source, row: table.row(index), action: .setAside,
            Text(fr: "commune sans code : ligne non utilisée", en: "commune without a code: row not used")))
        continue
      }
      guard seen.insert(code).inserted else {
        issues.append(
          DataIssue(
            .warning, .duplicateCode, source: table.source, row: table.row(index), code: code, action: .setAside,
            Text(
              fr: "commune \(code) déjà lue plus haut : seule la première ligne compte",
              en: "commune \(code) already read above: only the first row counts")))
        continue
      }
      kept.append(index)
      communes.codes.append(code)
      communes.names.append(names[index] ?? code)
      communes.populations.append(populations[index])
      communes.departements.append(departements[index] ?? departement(ofCode: code))
      communes.regions.append(regions[index] ?? "")
      let epci = epcis[index] ?? ""
      communes.epcis.append(epci == "ZZZZZZZZZ" ? "" : epci)
    }
    let empty = [[[(Double, Double)]]]()
    if let shapes = table.shapes {
      if kept.count == table.rowCount {
        communes.shapes = shapes
      } else {
        for index in kept { communes.shapes.append(index, of: shapes) }
      }
    } else {
      for _ in kept { communes.shapes.append(empty) }
    }
    let rows = kept.map { table.row($0) }
    let unused = kept.count == table.rowCount ? [] : Set((0..<table.rowCount).map { table.row($0) }).subtracting(rows)
    return (communes, issues, rows, RowAccount(senses, unused: Array(unused), issues: issues))
  }

  /// Makes valid, in the plane, the outlines that are not.
  ///
  /// - Returns: an issue for each, as ``repairShapes(_:only:codes:source:row:threads:)`` gives them, without its row.
  public mutating func repairOutlines(source: String, threads: Int) throws(GEOSError) -> [DataIssue] {
    let repair = try repairShapes(shapes, codes: codes, source: source, row: { _ in nil }, threads: threads)
    shapes = repair.shapes
    return repair.issues
  }

  /// The département that a commune code starts with: `13055` in `13`, `97411` in `974`, `2A004` in `2A`.
  public static func departement(ofCode code: String) -> String {
    String(code.prefix(code.hasPrefix("97") || code.hasPrefix("98") ? 3 : 2))
  }

  /// A code of Saint-Pierre-et-Miquelon, Saint-Barthélemy, Saint-Martin, Wallis-et-Futuna, Polynésie or
  /// Nouvelle-Calédonie, whose communes are not in the list of communes: `97801`.
  static func isOverseasCollectivity(_ code: String) -> Bool {
    code.utf8.count == 5 && code.allSatisfy { $0.isASCII && $0.isNumber }
      && ["975", "977", "978", "984", "986", "987", "988"].contains(code.prefix(3))
  }
}

extension Subcommunes {
  /// Reads the sub-communes of a package's own layer (`code`, `type`, `parent`, `name`, `population`).
  ///
  /// A population that is no number of people is unknown, and listed.
  public static func read(
    _ table: SourceTable
  ) -> (subcommunes: Subcommunes, issues: [DataIssue], account: RowAccount) {
    let none = [String?](repeating: nil, count: table.rowCount)
    var result = Subcommunes()
    let senses = ColumnSenses(table, as: .subcommunes)
    let codes = senses[.id] ?? none
    let types = senses[.type] ?? none
    let parents = senses[.parent] ?? none
    let names = senses[.name] ?? none
    let (populations, issues) = table.populations(["population"], codes: codes)
    for index in 0..<table.rowCount {
      result.codes.append(codes[index] ?? "")
      result.types.append(types[index] ?? "")
      result.parents.append(parents[index] ?? "")
      result.names.append(names[index] ?? "")
    }
    result.populations = populations
    result.shapes = table.shapes ?? PolygonColumn()
    return (result, issues, RowAccount(senses, unused: [], issues: issues))
  }
}
