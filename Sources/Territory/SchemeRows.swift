/// Turns the rows of one table into schemes; what cannot be read becomes an issue.
struct SchemeRows {
  let table: SourceTable
  let ids: [String?]
  var schemes: [Scheme] = []
  var issues: [DataIssue] = []

  private let types: [String?]
  private let fields: [String: [String?]]
  private let isTimeless: Bool

  init(table: SourceTable, ids: [String?]) {
    self.table = table
    self.ids = ids
    types = table.column(ColumnNames.schemeType) ?? []
    let synonyms: [String: [String]] = [
      "name": ColumnNames.name, "status": ["status", "statut"], "status_date": ["status_date", "date_statut"],
      "date_signature": ["date_signature", "signature"],
      "date_start": ["date_start", "start", "debut", "date_debut"], "date_end": ["date_end", "end", "fin", "date_fin"],
      "replaced_by": ["replaced_by", "remplace_par"], "carrier": ["carrier", "porteur"],
      "cofunded": ["cofunded", "cofinance"], "themes": ["themes"],
      "targeted_zones": ["targeted_zones", "zones_ciblees"],
      "source": ["source", "source_url"], "note": ["note", "remarque"],
    ]
    let found = synonyms.compactMapValues { table.column($0) }
    fields = found
    isTimeless = ["status", "date_signature", "date_start", "date_end"].allSatisfy { found[$0] == nil }
    if isTimeless {
      issues.append(
        DataIssue(
          .info, "undated_schemes", source: table.source, action: .kept,
          Text(
            fr: "ni date ni statut dans ce fichier : ses dispositifs sont tenus pour en vigueur à toute date",
            en: "neither dates nor statuses in this file: its schemes are taken as in force at any date")))
    }
  }

  /// One row per scheme.
  mutating func readPerimeters(_ perimeters: [String?]) throws(TableError) {
    var seen: Set<String> = []
    for index in 0..<table.rowCount {
      guard let id = identifier(index) else { continue }
      guard seen.insert(id).inserted else {
        issue(
          .warning, "duplicate_code", index, id, "id", id, .setAside,
          Text(
            fr: "dispositif \(id) déjà lu plus haut : seule la première ligne compte",
            en: "scheme \(id) already read above: only the first row counts"))
        continue
      }
      let (tokens, unread) = PerimeterToken.list(in: perimeters[index] ?? "")
      for piece in unread {
        issue(
          .error, "unread_perimeter", index, id, "perimeter", piece, .setAside,
          Text(
            fr:
              "« \(piece) » n'est pas un élément de périmètre (attendu : commune:13055, epci:200035319, "
              + "arm:13213, shape…)",
            en: "\"\(piece)\" is no perimeter element (expected: commune:13055, epci:200035319, arm:13213, shape…)"))
      }
      schemes.append(scheme(index, id, tokens))
    }
  }

  /// One row per scheme and commune; the scheme's facts come from its first row.
  mutating func readLongForm(_ codes: [String?]) {
    var position: [String: Int] = [:]
    var seen: [Set<String>] = []
    for index in 0..<table.rowCount {
      guard let id = identifier(index) else { continue }
      let at = position[id] ?? schemes.count
      if at == schemes.count {
        position[id] = at
        schemes.append(scheme(index, id, []))
        seen.append([])
      }
      guard let code = codes[index] else {
        issue(
          .warning, "missing_code", index, id, "code", "", .setAside,
          Text(fr: "ligne sans code commune : non utilisée", en: "row without a commune code: not used"))
        continue
      }
      guard seen[at].insert(code).inserted else {
        issue(
          .info, "duplicate_code", index, id, "code", code, .setAside,
          Text(
            fr: "\(code) déjà cité pour \(id) : compté une fois", en: "\(code) already listed for \(id): counted once"))
        continue
      }
      schemes[at].perimeter.append(PerimeterToken(.code, code))
    }
  }

  /// One drawn polygon per row; several rows of one id add up.
  mutating func readDrawn() {
    var seen: Set<String> = []
    for index in 0..<table.rowCount {
      guard let id = identifier(index), seen.insert(id).inserted else { continue }
      schemes.append(scheme(index, id, [PerimeterToken(.shape)]))
    }
  }

  // MARK: Fields

  private mutating func identifier(_ index: Int) -> String? {
    if let id = ids[index] { return id }
    issue(
      .warning, "missing_code", index, "", "id", "", .setAside,
      Text(fr: "dispositif sans identifiant : ligne non utilisée", en: "scheme without an id: row not used"))
    return nil
  }

  private mutating func scheme(_ index: Int, _ id: String, _ tokens: [PerimeterToken]) -> Scheme {
    func text(_ field: String) -> String { fields[field].flatMap { $0[index] } ?? "" }
    var scheme = Scheme(
      id: id, type: (types.isEmpty ? nil : types[index])?.uppercased() ?? "", name: text("name"), perimeter: tokens,
      replacedBy: text("replaced_by"), carrier: text("carrier"), themes: text("themes"),
      targetedZones: codeList(text("targeted_zones")), source: text("source"), note: text("note"), file: table.source,
      row: table.row(index))
    scheme.isTimeless = isTimeless
    if scheme.type.isEmpty {
      scheme.type = "CLS"
      issue(
        .warning, "missing_type", index, id, "type", "", .repaired,
        Text(fr: "type absent : lu comme CLS", en: "no type: read as CLS"))
    }
    scheme.statusDate = date(index, id, "status_date", text("status_date"))
    scheme.dateSignature = date(index, id, "date_signature", text("date_signature"))
    scheme.dateStart = date(index, id, "date_start", text("date_start"))
    scheme.dateEnd = date(index, id, "date_end", text("date_end"))
    scheme.status = status(index, id, text("status"))
    scheme.cofunded = cofunded(text("cofunded"))
    if let start = scheme.start, let end = scheme.dateEnd?.last, end < start {
      issue(
        .error, "reversed_dates", index, id, "date_end", end.description, .kept,
        Text(
          fr: "la fin (\(end)) précède le début (\(start))", en: "the end (\(end)) comes before the start (\(start))"))
    }
    return scheme
  }

  private mutating func date(_ index: Int, _ id: String, _ field: String, _ text: String) -> PartialDate? {
    if text.isEmpty { return nil }
    if let date = PartialDate(text) { return date }
    issue(
      .error, "unread_date", index, id, field, text, .setAside,
      Text(
        fr: "date illisible « \(text) » (attendu : 2018, 2018-06 ou 2018-06-05)",
        en: "unreadable date \"\(text)\" (expected: 2018, 2018-06 or 2018-06-05)"))
    return nil
  }

  private mutating func status(_ index: Int, _ id: String, _ text: String) -> SchemeStatus {
    let word = foldedName(text)
    if word.isEmpty { return .unknown }
    if let found = SchemeStatus.allCases.first(where: { $0.rawValue == word || foldedName($0.label.fr) == word }) {
      return found
    }
    issue(
      .warning, "unread_status", index, id, "status", text, .setAside,
      Text(
        fr: "statut inconnu « \(text) » (attendu : \(SchemeStatus.allCases.map(\.rawValue).joined(separator: ", ")))",
        en: "unknown status \"\(text)\" (expected: \(SchemeStatus.allCases.map(\.rawValue).joined(separator: ", ")))"))
    return .unknown
  }

  private func cofunded(_ text: String) -> Bool? {
    switch foldedName(text) {
    case "": nil
    case "no", "non", "n", "0", "false", "faux": false
    default: true
    }
  }

  private mutating func issue(
    _ severity: DataIssue.Severity, _ kind: String, _ index: Int, _ code: String, _ field: String, _ value: String,
    _ action: DataIssue.Action, _ message: Text
  ) {
    issues.append(
      DataIssue(
        severity, kind, source: table.source, row: table.row(index), code: code, field: field, value: value,
        action: action, message))
  }
}
