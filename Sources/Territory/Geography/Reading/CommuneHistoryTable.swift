extension CommuneHistory {
  /// Names by which the header of a file of events is known.
  public static let columnNames = Set(TableRole.history.senses.flatMap(\.names))

  /// Reads events: old code, new code, date and, where there are such columns, kind and old name.
  ///
  /// INSEE's own file of movements (`MOD`, `DATE_EFF`, `TYPECOM_AV`, `COM_AV`, `TYPECOM_AP`, `COM_AP`) is read as it is:
  /// of its rows, those that lead to a commune count. Several new codes of one old code on one day are a split. Rows
  /// without a code or a day are set aside and listed.
  /// - Throws: ``TableError`` when there is no column of old codes, new codes or dates.
  public static func read(
    _ tables: [SourceTable], until: Day? = nil
  ) throws(TableError) -> (history: CommuneHistory, issues: [DataIssue], accounts: [RowAccount]) {
    var files: [[Event]] = []
    var issues: [DataIssue] = []
    var accounts: [RowAccount] = []
    for table in tables {
      let (found, foundIssues, account) = try events(in: table)
      files.append(found)
      issues += foundIssues
      accounts.append(account)
    }
    let eventsOfFiles = files
    return (CommuneHistory(until: until) { eventsOfFiles.flatMap(changes) }, issues, accounts)
  }

  private static func events(
    in table: SourceTable
  ) throws(TableError) -> (events: [Event], issues: [DataIssue], account: RowAccount) {
    let senses = ColumnSenses(table, as: .history)
    guard let olds = senses[.oldCode], let news = senses[.newCode], let days = senses[.day] else {
      let names = table.columnNames.joined(separator: ", ")
      let guess = TableGuess(table, not: .communes).sentence
      throw TableError(
        table.source,
        Text(
          fr: "un historique de communes attend les colonnes old_code, new_code et date ; colonnes : \(names)"
            + guess.fr,
          en: "a history of communes needs the columns old_code, new_code and date; columns: \(names)\(guess.en)"))
    }
    let kinds = senses[.event]
    let names = senses[.oldName]
    let typesBefore = senses[.typeBefore]
    let typesAfter = senses[.typeAfter]
    var issues: [DataIssue] = []
    var unused: [Int] = []
    var notOfCommunes = 0
    var events: [Event] = []
    events.reserveCapacity(table.rowCount)
    for index in 0..<table.rowCount {
      if let typesAfter, typesAfter[index] != "COM" || olds[index] == nil {
        notOfCommunes += 1
        unused.append(table.row(index))
        continue
      }
      guard let old = olds[index], let new = news[index], let day = days[index].flatMap(Self.day) else {
        unused.append(table.row(index))
        issues.append(
          DataIssue(
            .warning, .unreadEvent, source: table.source, row: table.row(index), code: olds[index] ?? "",
            field: "date", value: days[index] ?? "", action: .setAside,
            Text(
              fr: "événement sans ancien code, nouveau code ou date lisible : non utilisé",
              en: "event without an old code, a new code or a readable date: not used")))
        continue
      }
      events.append(
        Event(
          old: old, new: new, day: day, kind: kinds?[index] ?? "", name: names?[index] ?? "",
          isOfCommune: typesBefore.map { $0[index] == "COM" } ?? true))
    }
    if notOfCommunes > 0 {
      issues.append(
        DataIssue(
          .info, .eventsNotOfCommunes, source: table.source, value: "\(notOfCommunes)", action: .setAside,
          .counted(
            notOfCommunes,
            fr: (
              "événement ne mène pas d'un code à une commune (TYPECOM_AP autre que COM, ou création) : non utilisé",
              "événements ne mènent pas d'un code à une commune (TYPECOM_AP autre que COM, ou création) : non utilisés"
            ),
            en: (
              "event does not lead from a code to a commune (TYPECOM_AP other than COM, or a creation): not used",
              "events do not lead from a code to a commune (TYPECOM_AP other than COM, or a creation): not used"
            ))))
    }
    return (events, issues, RowAccount(senses, unused: unused, issues: issues))
  }

  /// One row of a file.
  private struct Event {
    var old: String
    var new: String
    var day: Day
    var kind: String
    var name: String
    var isOfCommune: Bool
  }

  /// Events of one code on one day are one change.
  private static func changes(_ events: [Event]) -> [Change] {
    let order = events.indices.sorted {
      (events[$0].old, events[$0].day, $0) < (events[$1].old, events[$1].day, $1)
    }
    var changes: [Change] = []
    changes.reserveCapacity(events.count)
    var rest = order[...]
    while let first = rest.first {
      let together = rest.prefix { events[$0].old == events[first].old && events[$0].day == events[first].day }
      change(together.map { events[$0] }).map { changes.append($0) }
      rest = rest.dropFirst(together.count)
    }
    return changes
  }

  private static func change(_ events: [Event]) -> Change? {
    // A commune's own movement goes before that of the sub-commune that has its code.
    let ofCommune = events.filter(\.isOfCommune)
    let found = ofCommune.isEmpty ? events : ofCommune
    var successors: [String] = []
    for event in found where !successors.contains(event.new) { successors.append(event.new) }
    guard let first = found.first else { return nil }
    if successors == [first.old] {
      // Under another name only; INSEE's file tells so of many events that change nothing.
      return ["10", Kind.renamed.rawValue].contains(first.kind.lowercased())
        ? Change(code: first.old, name: first.name, day: first.day, kind: .renamed, successors: successors) : nil
    }
    func are(_ words: [String]) -> Bool { found.allSatisfy { words.contains($0.kind.lowercased()) } }
    let kind: Kind =
      successors.count > 1
      ? .split
      : ofCommune.isEmpty || are([Kind.dissolved.rawValue])
        ? .dissolved : are(["41", "50", Kind.codeChanged.rawValue]) ? .codeChanged : .merged
    return Change(code: first.old, name: first.name, day: first.day, kind: kind, successors: successors.sorted())
  }

  /// The first day of a date.
  private static func day(_ text: String) -> Day? { WrittenDate.read(text)?.first.first }
}
