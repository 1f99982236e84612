/// The id of each row of schemes: from its column, else the name, else the number of the row; one id that means several
/// schemes is given to the first, and with a suffix to the others.
struct SchemeIdentities {
  private(set) var ids: [String?] = []
  private(set) var issues: [DataIssue] = []

  private let layout: SchemeLayout
  private let types: SchemeTypes
  private let places: Places?
  private let names: [String?]?
  private let placeNames: [String?]?
  private let departements: [String?]?
  private let starts: [String?]?
  private let statuses: [String?]?
  /// Rows whose id is a name: those of one name are told apart by what else they say.
  private var isNamed: [Bool]
  /// The names are those of the communes that the rows list, so that they tell no schemes apart.
  private var namesArePlaces = false

  init(_ layout: SchemeLayout, _ types: SchemeTypes, places: Places?) {
    self.layout = layout
    self.types = types
    self.places = places
    let senses = layout.senses
    names = senses[.name]
    placeNames = senses[.placeName] ?? senses[.epciName]
    departements = senses[.departement]
    func field(_ word: String) -> [String?]? {
      senses.found.first { $0.sense.word == word }.flatMap { senses[$0.sense] }
    }
    starts = field("date_start") ?? field("date_signature") ?? field("period")
    statuses = field("status")
    isNamed = [Bool](repeating: false, count: layout.table.rowCount)
    ids = base(senses)
    tellApart()
  }

  private var table: SourceTable { layout.table }

  // MARK: Where ids come from

  private mutating func base(_ senses: ColumnSenses) -> [String?] {
    if let written = senses[.id] {
      guard let names = names ?? placeNames, written.contains(where: { $0 == nil }) else { return written }
      return written.indices.map { row in
        if written[row] != nil || layout.isMerged(row) { return written[row] }
        guard let name = names[row] else { return nil }
        isNamed[row] = true
        issues.append(
          DataIssue(
            .warning, .idFromName, source: table.source, row: table.row(row), code: name, field: "id",
            newValue: name, action: .repaired,
            Text(
              fr: "identifiant vide : le nom « \(name) » en tient lieu",
              en: "empty id: the name \"\(name)\" stands for it")))
        return name
      }
    }
    if let names = names ?? placeNames,
      let name = senses.name(.name) ?? senses.name(.placeName) ?? senses.name(.epciName)
    {
      isNamed = isNamed.map { _ in true }
      say(
        .idFromName, name,
        Text(
          fr: "pas d'identifiant : la colonne « \(name) » en tient lieu",
          en: "no id: the column \"\(name)\" stands for it"))
      return names
    }
    if let column = senses.free.first(where: isUnique) {
      let name = table.columnNames[column]
      say(
        .idFromColumn, name,
        Text(
          fr: "pas d'identifiant : la colonne « \(name) », sans doublon, en tient lieu",
          en: "no id: the column \"\(name)\", without repeats, stands for it"))
      return table.columns[column].map { $0.flatMap(trimmed) }
    }
    say(
      .idFromRow, "",
      Text(
        fr: "ni identifiant ni nom : le numéro de la ligne en tient lieu ; --columns id=COLONNE en désigne un",
        en: "neither id nor name: the number of the row stands for it; --columns id=COLUMN names one"))
    return (0..<table.rowCount).map { "row-\(table.row($0))" }
  }

  private mutating func say(_ kind: IssueKind, _ column: String, _ message: Text) {
    issues.append(
      DataIssue(.info, kind, source: table.source, field: "id", value: column, action: .kept, message))
  }

  /// A cell in each row, no two alike, that is no plain number.
  private func isUnique(_ column: Int) -> Bool {
    var seen: Set<String> = []
    for cell in table.columns[column] {
      guard let cell = cell.flatMap(trimmed), !ColumnContent.isFigure(cell) || cell.count < 4,
        seen.insert(cell).inserted
      else { return false }
    }
    return !seen.isEmpty
  }

  // MARK: One id, several schemes

  /// What tells a scheme from another of the same id.
  private enum Difference { case type, name, place, start, status }

  private mutating func tellApart() {
    var schemes: [String: SchemesOfOneID] = [:]
    var taken = Set(ids.compactMap { $0 })
    let written = ids
    for row in written.indices {
      guard let id = written[row] else { continue }
      guard let first = schemes[id]?.firstRow else {
        schemes[id] = SchemesOfOneID(firstRow: row)
        continue
      }
      // The id stands for the first.
      if difference(first, row) == nil { continue }
      if schemes[id]?.ids.isEmpty ?? false { schemes[id]?.add(id, facts(first)) }
      let facts = facts(row)
      if let same = schemes[id]?.first(like: facts, namesArePlaces: namesArePlaces) {
        if schemes[id]?.namesDiffer(facts, from: same) ?? false { namesArePlaces = true }
        ids[row] = schemes[id]?.ids[same]
        continue
      }
      guard let how = difference(first, row) else { continue }
      let suffix = suffix(row, how)
      var own = "\(id) (\(suffix))"
      if !taken.insert(own).inserted {
        own = "\(id) (\(suffix), row \(table.row(row)))"
        taken.insert(own)
      }
      schemes[id]?.add(own, facts)
      ids[row] = own
      tell(row, id, own, first, how)
    }
  }

  private func facts(_ row: Int) -> SchemesOfOneID.Facts {
    SchemesOfOneID.Facts(
      type: types.isStated(row) ? types.codes[row] : nil, name: names?[row].map(foldedName),
      place: isPlace(row) ? perimeters(row) : nil, start: starts?[row].map(foldedName),
      status: statuses?[row].map(foldedName), isNamed: isNamed[row],
      isNameOfPlace: names?[row].map { isNameOfPlace(row, $0) } ?? false)
  }

  private mutating func difference(_ a: Int, _ b: Int) -> Difference? {
    if types.isStated(a), types.isStated(b), types.codes[a] != types.codes[b] { return .type }
    let areNames = isNamed[a] && isNamed[b]
    if !areNames, !namesArePlaces, let names, let one = names[a], let other = names[b], one != other,
      foldedName(one) != foldedName(other)
    {
      if isNameOfPlace(a, one) && isNameOfPlace(b, other) { namesArePlaces = true } else { return .name }
    }
    guard areNames else { return nil }
    if isPlace(a), isPlace(b), let one = perimeters(a), let other = perimeters(b), one != other { return .place }
    if differ(starts, a, b) { return .start }
    return differ(statuses, a, b) ? .status : nil
  }

  private func differ(_ column: [String?]?, _ a: Int, _ b: Int) -> Bool {
    guard let column, let one = column[a], let other = column[b] else { return false }
    return one != other && foldedName(one) != foldedName(other)
  }

  private var cells: [String?]? {
    switch layout.perimeters {
    case .cells(let cells): cells
    case .listed(let codes, _): codes
    case .drawn, .elsewhere: nil
    }
  }

  /// The name that stands for the id is that of the place itself, so that homonyms are two schemes.
  private func isPlace(_ row: Int) -> Bool {
    guard let name = (names ?? placeNames)?[row] else { return false }
    return cells?[row] == name || isNameOfPlace(row, name)
  }

  /// The name is that of the commune whose code the row has.
  private func isNameOfPlace(_ row: Int, _ name: String) -> Bool {
    guard let places, let code = cells?[row],
      let commune = places.geography.communeIndex[code] ?? places.geography.communeIndex["0" + code]
    else { return false }
    return foldedName(places.geography.communes.names[commune]) == foldedName(name)
  }

  /// The département of the row, else the code of its commune.
  private func perimeters(_ row: Int) -> String? {
    if let departement = departements?[row] { return departement }
    guard let code = cells?[row], ColumnContent.isLikeCommune(code) else { return nil }
    return code
  }

  private func suffix(_ row: Int, _ how: Difference) -> String {
    switch how {
    case .type: types.codes[row]
    case .name: names?[row] ?? ""
    case .place: perimeters(row) ?? ""
    case .start: starts?[row] ?? ""
    case .status: statuses?[row] ?? ""
    }
  }

  private mutating func tell(_ row: Int, _ id: String, _ own: String, _ first: Int, _ how: Difference) {
    let (kind, what): (IssueKind, Text) =
      switch how {
      case .type: (.idWithTwoTypes, Text(fr: "deux types", en: "two types"))
      case .name: (.idWithTwoNames, Text(fr: "deux noms", en: "two names"))
      case .place: (.homonyms, Text(fr: "deux lieux", en: "two places"))
      case .start: (.homonyms, Text(fr: "deux débuts", en: "two starts"))
      case .status: (.homonyms, Text(fr: "deux statuts", en: "two statuses"))
      }
    let isExpected = how == .type && table.hasTypeColumns
    let severity: DataIssue.Severity = isExpected ? .info : isNamed[row] && how != .type ? .warning : .error
    issues.append(
      DataIssue(
        severity, kind, source: table.source, row: table.row(row), code: own, field: "id", value: id, newValue: own,
        action: .repaired,
        Text(
          fr: "\(id) a \(what.fr) (lignes \(table.row(first)) et \(table.row(row))) : deux dispositifs, le second "
            + "nommé \(own)",
          en: "\(id) has \(what.en) (rows \(table.row(first)) and \(table.row(row))): two schemes, the second called "
            + own)))
  }
}
