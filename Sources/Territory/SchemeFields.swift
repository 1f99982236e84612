extension SchemeStatus {
  /// Words of people, by their beginning once folded.
  private static let words: [(start: String, status: SchemeStatus)] = [
    ("nonsigne", .planned), ("sign", .signed), ("actif", .active), ("activ", .active), ("encours", .active),
    ("envigueur", .active), ("enprojet", .planned), ("projet", .planned), ("planifi", .planned), ("prevu", .planned),
    ("enpreparation", .planned), ("enelaboration", .planned), ("planned", .planned), ("avenir", .planned),
    ("prefiguration", .prefiguration), ("enprefiguration", .prefiguration), ("charte", .prefiguration),
    ("echu", .expired), ("expir", .expired), ("termin", .expired), ("clos", .expired), ("clotur", .expired),
    ("acheve", .expired), ("ended", .expired), ("inactif", .expired), ("inconnu", .unknown), ("unknown", .unknown),
    ("nonconnu", .unknown), ("renouvel", .active), ("renewed", .active),
  ]

  /// - Returns: the status, and whether the word says more than it (`renouvelé`); `nil` for an unknown word.
  static func read(_ text: String) -> (status: SchemeStatus, isInterpreted: Bool)? {
    let word = foldedName(text)
    guard let found = words.first(where: { word.hasPrefix($0.start) }) else { return nil }
    return (found.status, found.start == "renouvel" || found.start == "renewed" || found.start == "nonsigne")
  }
}

extension SchemeRows {
  /// Signature, start, end and the day of the status; a period cell fills the start and the end that are empty.
  mutating func readDates(_ index: Int, _ id: String, _ scheme: inout Scheme) {
    scheme.statusDate = date(index, id, "status_date")?.first
    scheme.dateSignature = date(index, id, "date_signature")?.first
    let start = date(index, id, "date_start")
    let end = date(index, id, "date_end")
    let period = date(index, id, "period")
    scheme.dateStart = start?.first ?? period?.first
    scheme.dateEnd = end.map { $0.last ?? $0.first } ?? period?.last ?? start?.last
    if let start = scheme.start, let end = scheme.dateEnd?.last, end < start {
      issue(
        .error, "reversed_dates", index, id, "date_end", end.description, .kept,
        Text(
          fr: "la fin (\(end)) précède le début (\(start))", en: "the end (\(end)) comes before the start (\(start))"))
    }
  }

  private mutating func date(_ index: Int, _ id: String, _ field: String) -> WrittenDate? {
    guard let text = fields[field]?[index] else { return nil }
    guard let date = WrittenDate.read(text) else {
      issue(
        .error, "unread_date", index, id, field, text, .setAside,
        Text(
          fr: "date illisible « \(text) » (attendu : 2018, 2018-06, 2018-06-05 ou 05/06/2018)",
          en: "unreadable date \"\(text)\" (expected: 2018, 2018-06, 2018-06-05 or 05/06/2018)"))
      return nil
    }
    if date.isInterpreted || date.last != nil && field != "period" {
      let value = date.last.map { "\(date.first)/\($0)" } ?? "\(date.first)"
      issue(
        .info, "date_interpreted", index, id, field, text, newValue: value, .repaired,
        Text(fr: "date « \(text) » lue comme \(value)", en: "date \"\(text)\" read as \(value)"))
    }
    return date
  }

  mutating func status(_ index: Int, _ id: String, _ text: String) -> SchemeStatus {
    if text.isEmpty { return .unknown }
    guard let (status, isInterpreted) = SchemeStatus.read(text) else {
      let known = SchemeStatus.allCases.map(\.rawValue).joined(separator: ", ")
      issue(
        .warning, "unread_status", index, id, "status", text, .setAside,
        Text(
          fr: "statut inconnu « \(text) » (attendu : \(known))", en: "unknown status \"\(text)\" (expected: \(known))"))
      return .unknown
    }
    if isInterpreted {
      issue(
        .info, "status_interpreted", index, id, "status", text, newValue: status.rawValue, .repaired,
        Text(
          fr: "statut « \(text) » lu comme « \(status.label.fr) »",
          en: "status \"\(text)\" read as \"\(status.label.en)\""))
    }
    return status
  }

  static let booleans: [String: Bool] = [
    "yes": true, "oui": true, "y": true, "o": true, "x": true, "1": true, "true": true, "vrai": true, "✓": true,
    "✔": true, "☑": true, "no": false, "non": false, "n": false, "0": false, "false": false, "faux": false,
    "-": false,
  ]

  /// `oui`, `O`, `x`, `1`, `true` and their opposites; `nil` for an empty cell or, listed, for anything else.
  mutating func boolean(_ index: Int, _ id: String, _ field: String, _ text: String) -> Bool? {
    let word = withoutAccents(text)
    if let known = Self.booleans[word] { return known }
    if !["", "?", "inconnu", "unknown", "nc", "nsp"].contains(word) {
      issue(
        .warning, "unread_boolean", index, id, field, text, .setAside,
        Text(
          fr: "« \(text) » n'est ni oui ni non : valeur inconnue",
          en: "\"\(text)\" is neither yes nor no: unknown value"))
    }
    return nil
  }
}
