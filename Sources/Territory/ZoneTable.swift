internal import Geometry

extension Zoning {
  /// Reads zones from a layer whose polygons are in the plane, or from a plain table.
  ///
  /// A plain table whose code column holds commune codes is a commune list: each row is one zone made of that
  /// commune. Rows without a code and repeated codes are set aside and listed, and populations that cannot be read.
  /// - Parameters:
  ///   - template: id, generation, label and the like; its columns are replaced.
  ///   - columns: names that the package declares (`code`, `name`, `communes`, `population`), tried first.
  ///   - places: resolves and repairs the codes and names of communes; without it, they are taken as they stand.
  /// - Throws: ``TableError`` when no column holds a zone code.
  public static func read(
    _ table: SourceTable, template: Zoning, columns: [String: String] = [:], places: Places? = nil
  ) throws(TableError) -> (zoning: Zoning, issues: [DataIssue]) {
    if table.rowCount == 0 {
      throw TableError(
        table.source,
        Text(
          fr: "aucune ligne : donnez un fichier qui contient au moins une zone",
          en: "no row at all: give a file that holds at least one zone"))
    }
    func candidates(_ field: String, _ synonyms: [String]) -> [String] {
      columns[field].map { [$0] + synonyms } ?? synonyms
    }
    let codeNames = candidates("code", ColumnNames.zoneCode)
    guard let codes = table.column(codeNames), let codePosition = table.position(of: codeNames) else {
      throw TableError(
        table.source,
        Text(
          fr:
            "aucune colonne de code de zone (attendu : code, id, code_qp…) ; colonnes : "
            + "\(table.columnNames.joined(separator: ", "))",
          en:
            "no column with zone codes (expected: code, id, code_qp…); columns: "
            + "\(table.columnNames.joined(separator: ", "))"
        ))
    }
    let none = [String?](repeating: nil, count: table.rowCount)
    let names = table.column(candidates("name", ColumnNames.name)) ?? none
    let commune = candidates("communes", ColumnNames.zoneCommunes).first { name in
      table.position(of: [name]).map { $0 != codePosition } ?? false
    }
    let (people, census) = table.populationColumn(candidates("population", ColumnNames.population))
    let (populations, unread) = table.populations(people, codes: codes)
    let departements = table.column(ColumnNames.departement) ?? none
    let regions = table.column(ColumnNames.region) ?? none
    var reader = ZoneCommunes(table: table, places: places, day: template.validity.from)
    let isList = table.shapes == nil && (commune == nil || reader.areCommunes(codes))
    if isList && places != nil && !codes.contains(where: { $0.map(isLikeCommune) ?? false }) {
      throw TableError(table.source, withoutCommunes(table, codes))
    }
    let communes = isList ? none : commune.flatMap { table.column([$0]) } ?? none
    var zoning = template
    zoning.zonesAreCommunes = isList
    zoning.source = table.source
    zoning.populationVintage = zoning.populationVintage ?? census
    var issues = unread
    var kept: [Int] = []
    var unused: [Int] = []
    var seen: Set<String> = Set(minimumCapacity: table.rowCount)
    for index in 0..<table.rowCount {
      guard let written = codes[index] else {
        unused.append(table.row(index))
        issues.append(
          DataIssue(
            .warning, "missing_code", source: table.source, row: table.row(index), action: .setAside,
            Text(fr: "zone sans code : ligne non utilisée", en: "zone without a code: row not used")))
        continue
      }
      let code = isList ? reader.code(written, index, name: names[index]) : written
      if reader.setsAsideTotal(code, index) { continue }
      guard seen.insert(code).inserted else {
        unused.append(table.row(index))
        issues.append(
          DataIssue(
            .warning, "duplicate_code", source: table.source, row: table.row(index), code: code, action: .setAside,
            Text(
              fr:
                "zone \(written == code ? code : "\(written), lue comme \(code),") déjà lue plus haut : seule la première "
                + "ligne compte",
              en:
                "zone \(written == code ? code : "\(written), read as \(code),") already read above: only the first row "
                + "counts")))
        continue
      }
      kept.append(index)
      zoning.codes.append(code)
      zoning.names.append(names[index] ?? (isList ? reader.name(ofCommune: code) : nil) ?? code)
      zoning.statedCommunes.append(
        isList ? [code] : communes[index].map { reader.list($0, index, code, departements[index]) } ?? [])
      zoning.statedDepartements.append(departements[index] ?? "")
      zoning.statedRegions.append(regions[index] ?? "")
      zoning.populations.append(populations[index])
      zoning.rows.append(table.row(index))
    }
    for (position, name) in table.columnNames.enumerated() {
      let values = table.columns[position]
      zoning.attributes[name] = kept.map { values[$0].flatMap(trimmed) }
    }
    if let shapes = table.shapes {
      var column = PolygonColumn()
      if kept.count == table.rowCount {
        column = shapes
      } else {
        for index in kept { column.append(index, of: shapes) }
      }
      zoning.shapes = column
    }
    zoning.account = RowAccount(
      source: table.source, role: "zoning", rows: table.rowCount, unused: (unused + reader.unusedRows).sorted(),
      reading: table.reading)
    return (zoning, issues + reader.issues)
  }

  /// The length and the digits of a commune code, leading zero lost or not.
  private static func isLikeCommune(_ code: String) -> Bool {
    let isCorsican = ["2A", "2B"].contains(code.prefix(2).uppercased())
    return (4...5).contains(code.utf8.count) && (isCorsican ? code.dropFirst(2)[...] : code[...]).allSatisfy(\.isNumber)
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

  /// The communes under a population density, each a zone: a computed proxy for "rural", never an official zoning.
  ///
  /// Density = municipal population / area of the outline (equal-area plane), inhabitants per km². Communes
  /// without a population or without a shape have no density: they are not zones, and are listed with their count.
  /// Example: 29 inhabitants on 1 km² is a zone at the threshold of 30, 30 is not.
  public static func lowDensity(
    threshold: Double, communes: Communes, areas: [Double], template: Zoning
  ) -> (zoning: Zoning, issues: [DataIssue]) {
    var zoning = template
    zoning.zonesAreCommunes = true
    var unknown: [String] = []
    for index in 0..<communes.count {
      guard let population = communes.populations[index], areas[index] > 0 else {
        unknown.append(communes.codes[index])
        continue
      }
      guard Double(population) / (areas[index] / 1e6) < threshold else { continue }
      zoning.codes.append(communes.codes[index])
      zoning.names.append(communes.names[index])
      zoning.statedCommunes.append([communes.codes[index]])
      zoning.statedDepartements.append(communes.departements[index])
      zoning.statedRegions.append(communes.regions[index])
      zoning.populations.append(population)
      zoning.rows.append(0)
    }
    if unknown.isEmpty { return (zoning, []) }
    let shown = unknown.prefix(20).joined(separator: " ")
    let issue = DataIssue(
      .info, "unknown_density", source: zoning.id, field: "population",
      value: unknown.count > 20 ? shown + " …" : shown,
      action: .setAside,
      Text(
        fr: "\(unknown.count) communes sans population ou sans contour : densité inconnue, hors de ce zonage",
        en: "\(unknown.count) communes without population or outline: unknown density, outside this zoning"))
    return (zoning, [issue])
  }
}

/// Codes written in one cell, separated by commas, semicolons, slashes or blanks; names, which may hold blanks, are
/// separated by the others only.
func codeList(_ cell: String) -> [String] {
  let pieces = cell.split(whereSeparator: { ",;/|\n\t".contains($0) }).compactMap { trimmed(String($0)) }
  return pieces.flatMap { piece in
    let words = piece.split(whereSeparator: { $0 == " " || $0 == "\u{00A0}" || $0 == "\u{202F}" })
    let areCodes = words.allSatisfy { word in
      word.first.map { $0.isNumber || $0.isUppercase } ?? false && word.contains(where: \.isNumber)
    }
    return areCodes ? words.map(String.init) : [piece]
  }
}
