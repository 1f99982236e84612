/// Turns the rows of one table into schemes; what cannot be read becomes an issue.
struct SchemeRows {
  let table: SourceTable
  let ids: [String?]
  let places: Places?
  let types: SchemeTypes
  var schemes: [Scheme] = []
  var issues: [DataIssue] = []
  /// Whether each row is a drawn polygon of its scheme.
  private(set) var areDrawn = false
  /// Rows that put nothing into any scheme; each has an issue of its own.
  var unusedRows: [Int] = []
  /// Rows that were added to the scheme of an earlier row, by its id.
  var furtherRows: [String: [Int]] = [:]
  /// The first row of each scheme.
  private(set) var firstRows: [Int] = []
  /// Statuses and dates in words already read: few cells of a table differ.
  var statusReadings: [String: StatusReading?] = [:]
  var dateReadings: [String: WrittenDate?] = [:]
  /// Some row has a date, read or not.
  var hasDates = false
  /// Names of columns of dates that nothing is read from.
  let unreadDates: [String]

  let fields: [String: [String?]]
  private let departements: [String?]?
  private let postalCodes: [String?]?

  init(_ layout: SchemeLayout, _ types: SchemeTypes, ids: [String?], places: Places?) {
    table = layout.table
    self.ids = ids
    self.places = places
    self.types = types
    unreadDates = layout.unreadDates
    let senses = layout.senses
    departements = senses[.departement]
    postalCodes = senses[.postalCode]
    var found: [String: [String?]] = [:]
    for (sense, _, _) in senses.found { found[sense.word] = senses[sense] }
    fields = found
  }

  /// How many rows were added to the scheme of an earlier one.
  var mergedRows: Int { furtherRows.values.reduce(0) { $0 + $1.count } }

  /// One row per scheme.
  mutating func readPerimeters(_ perimeters: [String?], header: String?) throws(TableError) {
    let column = CodeColumn(perimeters, header: header)
    var seen: Set<String> = []
    for index in 0..<table.rowCount {
      try table.refuseAbove(issues: issues.count, first: issues.first)
      guard let id = identifier(index) else { continue }
      guard seen.insert(id).inserted else {
        unusedRows.append(table.row(index))
        issue(
          .warning, .duplicateCode, index, id, "id", id, .setAside,
          Text(
            fr: "dispositif \(id) déjà lu plus haut : seule la première ligne compte",
            en: "scheme \(id) already read above: only the first row counts"))
        continue
      }
      var scheme = scheme(index, id, [])
      (scheme.perimeter, scheme.unreadPlaces) = tokens(perimeters[index] ?? "", index, scheme, of: column)
      schemes.append(scheme)
    }
  }

  /// One drawn polygon per row; several rows of one id add up.
  mutating func readDrawn() {
    areDrawn = true
    var seen: Set<String> = []
    for index in 0..<table.rowCount {
      guard let id = identifier(index) else { continue }
      guard seen.insert(id).inserted else {
        furtherRows[id, default: []].append(table.row(index))
        continue
      }
      schemes.append(scheme(index, id, [PerimeterToken(.shape)]))
      if let pieces = severalIDs(id) {
        issue(
          .warning, .severalIds, index, id, "id", id, .kept,
          Text(
            fr: "plusieurs identifiants pour un même polygone (\(pieces.joined(separator: ", "))) : lus comme un seul "
              + "dispositif ; donnez une ligne à chacun",
            en: "several ids for one polygon (\(pieces.joined(separator: ", "))): read as one scheme; give each a row"))
      }
    }
    let joined = mergedRows
    if joined > 0 {
      issues.append(
        DataIssue(
          .info, .partsJoined, source: table.source, value: "\(joined)", action: .kept,
          .counted(
            joined,
            fr: (
              "polygone est une partie d'un dispositif déjà lu plus haut : joint par identifiant",
              "polygones sont des parties de dispositifs déjà lus plus haut : joints par identifiant"
            ),
            en: (
              "polygon is a part of a scheme read above: joined by id",
              "polygons are parts of schemes read above: joined by id"
            ))))
    }
  }

  // MARK: Cells

  mutating func identifier(_ index: Int) -> String? {
    if let id = ids[index], !CellWords.isTotal(id) {
      if !table.hasTypeColumns || types.cells[index] != nil { return id }
      unusedRows.append(table.row(index))
      issue(
        .info, .noTypeTicked, index, id, "type", "", .setAside,
        Text(fr: "aucun type coché : ligne non utilisée", en: "no type ticked: row not used"))
      return nil
    }
    unusedRows.append(table.row(index))
    if let id = ids[index] {
      issue(
        .info, .totalRow, index, id, "id", id, .setAside,
        Text(fr: "ligne de total : non utilisée", en: "row of totals: not used"))
    } else {
      issue(
        .warning, .missingCode, index, "", "id", "", .setAside,
        Text(fr: "dispositif sans identifiant : ligne non utilisée", en: "scheme without an id: row not used"))
    }
    return nil
  }

  func departement(_ index: Int) -> String? {
    if let text = departements?[index], let places {
      if places.isDepartement(text) { return text }
      if text.utf8.count == 1, places.isDepartement("0" + text) { return "0" + text }
    }
    return postalCodes?[index].flatMap { places?.departement(ofPostalCode: $0) }
  }

  /// The tokens of a perimeter cell and the pieces of it that are not read.
  ///
  /// - Parameters:
  ///   - column: the column of the cell.
  ///   - name: the place's name, from a column beside.
  mutating func tokens(
    _ cell: String, _ index: Int, _ scheme: Scheme, of column: CodeColumn, name: String? = nil
  ) -> (read: [PerimeterToken], unread: [String]) {
    let id = scheme.id
    guard let places else {
      let (tokens, unread) = PerimeterToken.list(in: cell)
      for piece in unread { unreadPiece(piece, index, id) }
      return (tokens, unread)
    }
    let hints = PlaceHints(
      departement: departement(index), name: name, day: scheme.start ?? scheme.statusDate?.first,
      carrier: scheme.carrier, column: column)
    let readings = places.list(in: cell, hints)
    for reading in readings {
      guard let finding = reading.finding else { continue }
      issues.append(
        DataIssue(
          finding.severity, finding.kind, source: table.source, row: table.row(index), code: id, field: "perimeter",
          value: reading.text, newValue: finding.newValue, action: finding.action, finding.message))
    }
    var seen: Set<PerimeterToken> = []
    let tokens = readings.compactMap(\.token).filter { seen.insert($0).inserted }
    return (tokens, readings.filter(\.isUnread).map(\.text))
  }

  private mutating func unreadPiece(_ piece: String, _ index: Int, _ id: String) {
    issue(
      .error, .unreadPerimeter, index, id, "perimeter", piece, .setAside,
      Text(
        fr:
          "« \(piece) » n'est pas un élément de périmètre (attendu : commune:13055, epci:200035319, "
          + "arm:13213, shape…)",
        en: "\"\(piece)\" is no perimeter element (expected: commune:13055, epci:200035319, arm:13213, shape…)"))
  }

  mutating func scheme(_ index: Int, _ id: String, _ tokens: [PerimeterToken]) -> Scheme {
    func text(_ field: String) -> String { fields[field].flatMap { $0[index] } ?? "" }
    var scheme = Scheme(
      id: id, type: type(index, id), name: text("name"), perimeter: tokens, replacedBy: text("replaced_by"),
      carrier: text("carrier"), themes: text("themes"), targetedZones: codeList(text("targeted_zones")),
      source: text("source"), note: text("note"), file: table.source, row: table.row(index))
    scheme.evidence = text("evidence")
    firstRows.append(index)
    readStatusAndDates(index, id, &scheme)
    scheme.cofunded = boolean(index, id, "cofunded", text("cofunded"))
    return scheme
  }

  mutating func issue(
    _ severity: DataIssue.Severity, _ kind: IssueKind, _ index: Int, _ code: String, _ field: String, _ value: String,
    newValue: String = "", _ action: DataIssue.Action, _ message: Text
  ) {
    issues.append(
      DataIssue(
        severity, kind, source: table.source, row: table.row(index), code: code, field: field, value: value,
        newValue: newValue, action: action, message))
  }

  /// Perimeters of ids that the table of facts lacks: nothing is known of those schemes, not even their type.
  mutating func leaveUnknown(_ types: SchemeTypes, beside known: Set<String>) {
    for index in schemes.indices where !known.contains(schemes[index].id) {
      if !types.isStated(firstRows[index]) { schemes[index].type = SchemeTypes.unknownCode }
      let id = schemes[index].id
      issue(
        .warning, .noFacts, firstRows[index], id, "id", id, .kept,
        Text(
          fr:
            "\(id) : périmètre d'un dispositif absent de la table des dispositifs, ou nommé comme plusieurs : type et dates inconnus",
          en:
            "\(id): perimeter of a scheme that the table of schemes lacks, or of a name that several have: type and dates unknown"
        ))
    }
  }
}
