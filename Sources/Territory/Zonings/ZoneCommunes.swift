internal import Geometry

/// Reads the communes of a zone table's rows, by code or name; what is repaired or unknown becomes an issue.
struct ZoneCommunes {
  let table: SourceTable
  let places: Places?
  var issues: [DataIssue] = []
  var unusedRows: [Int] = []
  /// The day on which the zoning began: its codes are meant as they stood then.
  private let day: Day?
  /// The column of their codes.
  private let column: CodeColumn
  private let communeIndex: CodeIndex
  private let communeNames: [String]

  init(table: SourceTable, places: Places?, day: Day? = nil, column: CodeColumn) {
    self.column = column
    self.table = table
    self.places = places
    self.day = day
    communeIndex = places?.geography.communeIndex ?? CodeIndex([])
    communeNames = places?.geography.communes.names ?? []
  }

  /// The code of a commune that is a zone, repaired where need be.
  ///
  /// - Parameter name: the commune's name beside its code: it checks the code, and never takes the place of one that
  ///   the reference knows.
  mutating func code(_ text: String, _ index: Int, name: String?) -> String {
    guard let places else { return text }
    if let commune = communeIndex[text], name == nil || name == communeNames[commune] { return text }
    let hints = PlaceHints(name: name, day: day, keepsParts: true, listsCommunes: true, column: column)
    let reading = places.isCodeLike(text) ? places.code(text, hints) : nil
    guard let reading else { return text }
    // A code that the reference does not know is still a zone: it is listed, and has no area.
    guard let token = reading.token, token.kind != .epci else {
      note(reading, index, text, "code", as: .kept)
      return text
    }
    note(reading, index, text, "code")
    return token.code
  }

  /// The code of a commune that is a zone, by its name; the name itself where it is not understood.
  mutating func commune(named text: String, _ index: Int, _ stated: String?) -> String {
    guard let places else { return text }
    let reading = places.one(text, PlaceHints(departement: stated.flatMap { departement($0, "") }))
    guard let token = reading.token, [.commune, .arm, .coma, .comd, .code].contains(token.kind) else {
      note(reading, index, text, "code", as: .kept)
      return text
    }
    if reading.finding?.kind != .nameResolved { note(reading, index, text, "code") }
    return token.code
  }

  /// Whether a text is the code or the name of that very commune, not what has become a part of it.
  func isOwn(_ text: String, _ code: String) -> Bool {
    if text == code { return true }
    guard let name = name(ofCommune: code) else { return false }
    return PlaceName.normal(text) == PlaceName.normal(name)
  }

  /// As many rows as there are communes, or nearly.
  func areAllCommunes(_ rows: Int) -> Bool { communeNames.count > 1000 && rows * 10 >= communeNames.count * 9 }

  func name(ofCommune code: String) -> String? { communeIndex[code].map { communeNames[$0] } }

  /// `Ensemble`, `Total`: listed, no zone.
  mutating func setsAsideTotal(_ code: String, _ index: Int) -> Bool {
    guard CellWords.isTotal(code) else { return false }
    unusedRows.append(table.row(index))
    issues.append(
      DataIssue(
        .info, .totalRow, source: table.source, row: table.row(index), code: code, action: .setAside,
        Text(fr: "ligne de total : non utilisée", en: "row of totals: not used")))
    return true
  }

  /// The département that a row states, or that a QPV's code holds: `QP075001` and `QN07501M` lie in 75.
  private func departement(_ stated: String?, _ code: String) -> String? {
    guard let places else { return nil }
    if let stated, places.isDepartement(stated) { return stated }
    let start = code.prefix(5)
    guard start.hasPrefix("QP") || start.hasPrefix("QN") else { return nil }
    // Three characters after the letters in QP075001, the first being 0 but overseas; two or three in QN07501M.
    let three = String(start.dropFirst(2))
    if three.hasPrefix("97") || three.hasPrefix("98") { return three }
    let two = three.hasPrefix("0") ? String(three.dropFirst()) : String(three.prefix(2))
    return places.isDepartement(two) ? two : nil
  }

  /// Codes of the communes and sub-communes that a cell lists.
  ///
  /// What is not read as a commune is kept as written: a member of the zone that the reference cannot place.
  /// - Parameters:
  ///   - stated: the département that the row states.
  ///   - name: the commune's name beside its code.
  mutating func list(
    _ cell: String, _ index: Int, _ zone: String, _ stated: String?, name: String? = nil
  ) -> [String] {
    if let commune = communeIndex[cell], name == nil || name == communeNames[commune] { return [cell] }
    let plain = codeList(cell)
    guard let places else { return plain }
    let areKnown = plain.allSatisfy { communeIndex[$0] != nil || isArrondissement($0) }
    // Arrondissements are as stated, whatever they are called.
    if areKnown, name == nil || communeIndex[cell] == nil { return plain }
    // The name beside belongs to a code, not to a list of them.
    let hints = PlaceHints(
      departement: departement(stated, zone), name: plain.count == 1 ? name : nil, day: day, keepsParts: true,
      column: column)
    var codes: [String] = []
    var taken: Set<String> = []
    for reading in places.list(in: cell, hints) {
      // No commune of the reference: told with the zone, which lies outside it.
      if reading.token != nil || !Communes.isOverseasCollectivity(reading.text) {
        note(reading, index, zone, "communes")
      }
      guard let token = reading.token else {
        // A member that nobody can place is a member still: the zone is not known without it.
        if reading.isUnread { codes.append(reading.text) }
        continue
      }
      switch token.kind {
      case .commune, .arm, .coma, .comd, .code:
        if token.isSubtracted { taken.insert(token.code) } else { codes.append(token.code) }
      default:
        codes.append(reading.text)
        issues.append(
          DataIssue(
            .warning, .notACommune, source: table.source, row: table.row(index), code: zone, field: "communes",
            value: reading.text, action: .setAside,
            Text(
              fr: "« \(reading.text) » n'est pas une commune : non utilisé",
              en: "\"\(reading.text)\" is no commune: not used")))
      }
    }
    var seen = taken
    return codes.filter { seen.insert($0).inserted }
  }

  private func isArrondissement(_ code: String) -> Bool {
    guard let geography = places?.geography, let sub = geography.subcommuneIndex[code]?.first else { return false }
    return geography.subcommunes.types[sub] == "ARM"
  }

  private mutating func note(
    _ reading: PlaceReading, _ index: Int, _ code: String, _ field: String, as action: DataIssue.Action? = nil
  ) {
    guard let finding = reading.finding else { return }
    issues.append(
      DataIssue(
        finding.severity, finding.kind, source: table.source, row: table.row(index), code: code, field: field,
        value: reading.text, newValue: finding.newValue, action: action ?? finding.action, finding.message))
  }
}
