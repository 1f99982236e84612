internal import Geometry

/// Turns the rows of one table into zones: rows and polygons of one zone are joined; what cannot be read becomes an issue.
struct ZoneRows {
  let layout: ZoneLayout
  var reader: ZoneCommunes
  var issues: [DataIssue]
  private let names: [String?]?
  private let placeNames: [String?]?
  private let departements: [String?]?
  private let postalCodes: [String?]?
  private let regions: [String?]?
  private let populations: [Int?]
  private let census: String?

  /// A zone and the rows that it was put together from.
  struct Zone {
    var code: String
    var rows: [Int]
    var communes: [String]
    /// The population of the first row that has one.
    var stated: Int?
    var populationsDiffer = false
    /// The set of ``communes``, once several rows list them.
    var listed: Set<String> = []

    var population: Int? { populationsDiffer ? nil : stated }
  }
  private(set) var zones: [Zone] = []
  private var position: [String: Int] = [:]
  var unused: [Int] = []
  private(set) var merged = 0
  var populationIssues: [Int: DataIssue] = [:]
  var isLeft: [Bool]
  /// By row, whether only a part of the commune is the zone.
  var isPartly: [Bool]
  /// Classes of the table, with their rows.
  var classCounts: [ClassCount] = []
  /// Rows whose class nobody says, and whether communes of the reference without a row are unknown like them.
  var unknownRows: [Int] = []
  var listsAbsent = false
  /// Codes of communes of which nobody says whether they are zones.
  var unknownCommunes: [String] = []

  /// - Parameter day: on which the codes of communes are meant; `nil` if unknown.
  init(_ layout: ZoneLayout, places: Places?, day: Day? = nil) {
    self.layout = layout
    let (table, senses) = (layout.table, layout.senses)
    let coded = layout.zonesAreCommunes ? layout.codes : layout.communes ?? []
    let header = layout.zonesAreCommunes ? senses.name(.id) : senses.name(.places)
    reader = ZoneCommunes(
      table: table, places: places, day: day,
      column: CodeColumn(coded, names: senses[.placeName], header: header))
    issues = layout.issues
    names = senses[.name] ?? (layout.communes == nil || layout.zonesAreCommunes ? senses[.placeName] : nil)
    placeNames = senses[.placeName]
    departements = senses[.departement]
    postalCodes = table.column(ColumnNames.postalCode)
    regions = senses[.region]
    isLeft = [Bool](repeating: false, count: table.rowCount)
    isPartly = isLeft
    let people = senses.name(.population).map { [$0] } ?? ColumnNames.population
    let column = table.populationColumn(people)
    census = column.vintage
    let (values, unread) = table.populations(column.names, codes: layout.codes)
    populations = values
    for issue in unread { populationIssues[issue.row ?? 0] = issue }
  }

  var table: SourceTable { layout.table }

  // MARK: Rows

  mutating func read() throws(TableError) {
    let left = layout.zonesAreCommunes ? communesLeft() : (all: [], own: [])
    for index in 0..<table.rowCount where !isLeft[index] {
      try table.refuseAbove(issues: issues.count + reader.issues.count, first: issues.first ?? reader.issues.first)
      guard let written = layout.codes[index] else {
        unused.append(table.row(index))
        populationIssues[table.row(index)] = nil
        issues.append(withoutCode(index))
        continue
      }
      if reader.setsAsideTotal(written, index) {
        populationIssues[table.row(index)] = nil
        continue
      }
      if layout.zonesAreCommunes { readCommune(written, index, left.own) } else { readZone(written, index) }
    }
    issues += populationIssues.sorted { $0.key < $1.key }.map(\.value)
    listAbsent(left.all)
    if merged > 0 { issues.append(joined()) }
    if layout.areNames {
      issues.append(
        DataIssue(
          .info, .communesByName, source: table.source, value: "\(zones.count)", action: .kept,
          Text(
            fr: "zones lues par le nom de leur commune, avec le département de la ligne où il est donné",
            en: "zones read by the name of their commune, with the département of the row where it is given")))
    }
  }

  private mutating func readZone(_ code: String, _ index: Int) {
    let communes =
      layout.communes?[index].map {
        reader.list($0, index, code, departement(index), name: namesBeside(index))
      } ?? []
    guard let at = position[code] else {
      position[code] = zones.count
      zones.append(Zone(code: code, rows: [index], communes: communes, stated: populations[index]))
      tellSeveralIDs(code, index)
      return
    }
    merged += 1
    if zones[at].listed.isEmpty { zones[at].listed = Set(zones[at].communes) }
    for commune in communes where zones[at].listed.insert(commune).inserted { zones[at].communes.append(commune) }
    join(index, to: at)
  }

  /// Names beside codes check them; in a table of names they are what is read.
  private func namesBeside(_ index: Int) -> String? {
    layout.senses.position(.places) == nil ? nil : placeNames?[index]
  }

  /// The row that has the commune's own code or name stands; one that only resolves to it never takes its place.
  private mutating func readCommune(_ written: String, _ index: Int, _ leftCommunes: Set<String>) {
    let code = commune(written, index, &reader)
    if leftCommunes.contains(code), !reader.isOwn(written, code) {
      unused.append(table.row(index))
      issues.append(
        DataIssue(
          .warning, .conflictingRow, source: table.source, row: table.row(index), code: code, value: written,
          action: .setAside,
          Text(
            fr:
              "\(written) est aujourd'hui dans \(code), dont la propre ligne est d'une classe qui ne compte pas : non "
              + "utilisée",
            en: "\(written) is today in \(code), whose own row is of a class that does not count: not used")))
      return
    }
    guard let at = position[code] else {
      position[code] = zones.count
      zones.append(Zone(code: code, rows: [index], communes: [code], stated: populations[index]))
      return
    }
    let isOwn = reader.isOwn(written, code) && !reader.isOwn(layout.codes[zones[at].rows[0]] ?? "", code)
    let (kept, left) = isOwn ? (index, zones[at].rows[0]) : (zones[at].rows[0], index)
    if isOwn { zones[at] = Zone(code: code, rows: [index], communes: [code], stated: populations[index]) }
    unused.append(table.row(left))
    let text = layout.codes[left] ?? code
    let called = Text(
      fr: text == code ? code : "\(text), lue comme \(code),", en: text == code ? code : "\(text), read as \(code),")
    issues.append(
      DataIssue(
        .warning, .duplicateCode, source: table.source, row: table.row(left), code: code, action: .setAside,
        Text(
          fr: "zone \(called.fr) déjà lue à la ligne \(table.row(kept)) : seule cette ligne compte",
          en: "zone \(called.en) already read on row \(table.row(kept)): only that row counts")))
  }

  func commune(_ written: String, _ index: Int, _ reader: inout ZoneCommunes) -> String {
    layout.areNames
      ? reader.commune(named: written, index, departement(index))
      : reader.code(written, index, name: layout.senses.position(.placeName) == nil ? nil : placeNames?[index])
  }

  /// One population stated by several rows of a zone counts once; several are none.
  private mutating func join(_ index: Int, to at: Int) {
    let first = zones[at].rows[0]
    if let people = populations[index] {
      let known = zones[at].stated ?? people
      zones[at].stated = known
      if zones[at].populationsDiffer || known != people {
        zones[at].populationsDiffer = true
        issues.append(
          DataIssue(
            .warning, .populationsDiffer, source: table.source, row: table.row(index), code: zones[at].code,
            field: "population", value: "\(known) \(people)", action: .setAside,
            Text(
              fr: "\(zones[at].code) a deux populations, \(known) et \(people) : population inconnue",
              en: "\(zones[at].code) has two populations, \(known) and \(people): unknown population")))
      }
    }
    if let names, layout.senses.position(.name) != nil, let one = names[first], let other = names[index],
      one != other, foldedName(one) != foldedName(other)
    {
      issues.append(
        DataIssue(
          .error, .idWithTwoNames, source: table.source, row: table.row(index), code: zones[at].code, field: "name",
          value: other, newValue: one, action: .kept,
          Text(
            fr:
              "\(zones[at].code) a deux noms, « \(one) » (ligne \(table.row(first))) et « \(other) » : une seule zone ?",
            en: "\(zones[at].code) has two names, \"\(one)\" (row \(table.row(first))) and \"\(other)\": one zone?")))
    }
    zones[at].rows.append(index)
  }

  private func departement(_ index: Int) -> String? {
    if let stated = departements?[index] { return stated }
    guard let postal = postalCodes?[index] else { return nil }
    let whole = postal.utf8.count == 4 ? "0" + postal : postal
    return whole.utf8.count == 5 && !whole.hasPrefix("20") ? Communes.departement(ofCode: whole) : nil
  }

  // MARK: Zoning

  func zoning(_ template: Zoning) -> (zoning: Zoning, issues: [DataIssue]) {
    var zoning = template
    zoning.zonesAreCommunes = layout.zonesAreCommunes
    zoning.source = table.source
    zoning.populationVintage = zoning.populationVintage ?? census
    zoning.classes = classCounts
    zoning.unknownCommunes = unknownCommunes
    for zone in zones {
      let first = zone.rows[0]
      zoning.codes.append(zone.code)
      zoning.names.append(
        names?[first] ?? (layout.zonesAreCommunes ? reader.name(ofCommune: zone.code) : nil) ?? zone.code)
      zoning.statedCommunes.append(zone.communes)
      zoning.statedDepartements.append(departements?[first] ?? "")
      zoning.statedRegions.append(regions?[first] ?? "")
      zoning.populations.append(zone.population)
      zoning.rows.append(table.row(first))
      zoning.isPartly.append(zone.rows.contains { isPartly[$0] })
    }
    for (position, name) in table.columnNames.enumerated() {
      let values = table.columns[position]
      zoning.attributes[name] = zones.map { values[$0.rows[0]].flatMap(trimmed) }
    }
    if let shapes = table.shapes { zoning.shapes = parts(shapes) }
    let all = issues + reader.issues
    zoning.account = RowAccount(
      layout.senses, unused: unused + reader.unusedRows, merged: merged, issues: all, otherwise: "attribute")
    return (zoning, all)
  }

  /// The polygons of each zone, as one multipolygon; none where one of them was set aside, for the others are not the zone.
  private func parts(_ shapes: PolygonColumn) -> PolygonColumn {
    if zones.count == table.rowCount { return shapes }
    var column = PolygonColumn()
    for zone in zones {
      let isWhole = !zone.rows.contains(where: table.isOutlineSetAside)
      column.appendJoined(isWhole ? zone.rows : [], of: shapes)
    }
    return column
  }
}
