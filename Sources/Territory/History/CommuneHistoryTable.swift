extension CommuneHistory {
  private static let oldCode = ["old_code", "ancien_code", "com_av", "code_avant"]
  private static let newCode = ["new_code", "nouveau_code", "com_ap", "code_apres"]
  private static let date = ["date", "date_eff", "date_effet", "day"]
  private static let kind = ["kind", "mod", "type_evenement", "nature"]
  private static let name = ["old_name", "libelle_av", "ancien_nom", "nom_avant"]
  private static let typeBefore = ["typecom_av"]
  private static let typeAfter = ["typecom_ap"]

  /// Names by which the header of a file of events is known.
  public static let columnNames = Set([oldCode, newCode, date, kind, name, typeBefore, typeAfter].joined())

  /// Reads events: old code, new code, date and, where there are such columns, kind and old name.
  ///
  /// INSEE's own file of movements (`MOD`, `DATE_EFF`, `TYPECOM_AV`, `COM_AV`, `TYPECOM_AP`, `COM_AP`) is read as it is:
  /// of its rows, those that lead to a commune count. Several new codes of one old code on one day are a split. Rows
  /// without a code or a day are set aside and listed.
  /// - Throws: ``TableError`` when there is no column of old codes, new codes or dates.
  public static func read(
    _ tables: [SourceTable], until: Day? = nil
  ) throws(TableError) -> (history: CommuneHistory, issues: [DataIssue]) {
    var changes: [Change] = []
    var issues: [DataIssue] = []
    for table in tables {
      let (found, foundIssues) = try Self.changes(in: table)
      changes += found
      issues += foundIssues
    }
    return (CommuneHistory(changes, until: until), issues)
  }

  private static func changes(in table: SourceTable) throws(TableError) -> (changes: [Change], issues: [DataIssue]) {
    guard let olds = table.column(oldCode), let news = table.column(newCode), let days = table.column(date) else {
      let names = table.columnNames.joined(separator: ", ")
      throw TableError(
        table.source,
        Text(
          fr: "un historique de communes attend les colonnes old_code, new_code et date ; colonnes : \(names)",
          en: "a history of communes needs the columns old_code, new_code and date; columns: \(names)"))
    }
    let kinds = table.column(kind)
    let names = table.column(name)
    let typesBefore = table.column(typeBefore)
    let typesAfter = table.column(typeAfter)
    var issues: [DataIssue] = []
    var events: [Key: Events] = [:]
    for index in 0..<table.rowCount {
      if let typesAfter, typesAfter[index] != "COM" || olds[index] == nil { continue }
      guard let old = olds[index], let new = news[index], let day = days[index].flatMap(Self.day) else {
        issues.append(
          DataIssue(
            .warning, "unread_event", source: table.source, row: table.row(index), code: olds[index] ?? "",
            field: "date", value: days[index] ?? "", action: .setAside,
            Text(
              fr: "événement sans ancien code, nouveau code ou date lisible : non utilisé",
              en: "event without an old code, a new code or a readable date: not used")))
        continue
      }
      let event = Event(new: new, kind: kinds?[index] ?? "", name: names?[index] ?? "")
      // A commune's own movement goes before that of the sub-commune that has its code.
      if let typesBefore, typesBefore[index] != "COM" {
        events[Key(code: old, day: day), default: Events()].ofSubcommune.append(event)
      } else {
        events[Key(code: old, day: day), default: Events()].ofCommune.append(event)
      }
    }
    return (events.compactMap(change), issues)
  }

  private struct Key: Hashable {
    var code: String
    var day: Day
  }

  private struct Event {
    var new: String
    var kind: String
    var name: String
  }

  private struct Events {
    var ofCommune: [Event] = []
    var ofSubcommune: [Event] = []
  }

  private static func change(_ key: Key, _ events: Events) -> Change? {
    let found = events.ofCommune.isEmpty ? events.ofSubcommune : events.ofCommune
    let successors = Set(found.map(\.new))
    // Under another name only.
    if successors == [key.code] { return nil }
    func are(_ words: [String]) -> Bool { found.allSatisfy { words.contains($0.kind.lowercased()) } }
    let kind: Kind =
      successors.count > 1
      ? .split
      : events.ofCommune.isEmpty || are([Kind.dissolved.rawValue])
        ? .dissolved : are(["41", "50", Kind.codeChanged.rawValue]) ? .codeChanged : .merged
    return Change(
      code: key.code, name: found.first?.name ?? "", day: key.day, kind: kind, successors: successors.sorted())
  }

  /// The first day of a date; days are mostly ISO dates, which need no guess.
  private static func day(_ text: String) -> Day? {
    PartialDate(text)?.first ?? WrittenDate.read(text)?.first.first
  }
}
