import Territory

extension Report {
  /// `issues`: everything found in the inputs, by severity. Messages are in the language asked for.
  ///
  /// - Parameter areGrouped: of more than five issues of one kind in one file, one line with the first of them and their
  ///   number, for people to read.
  func issuesTable(_ language: Language, areGrouped: Bool = false) -> Table {
    Table(
      "issues", Text(fr: "Signalements", en: "Issues"),
      [
        Column("severity", Text(fr: "gravité", en: "severity"), words: words(DataIssue.Severity.self, \.label)),
        Column("kind", Text(fr: "nature", en: "kind"), words: issueKindWords),
        Column("source", Text(fr: "source", en: "source")), Column("row", Text(fr: "ligne", en: "row")),
        Column("code", Text(fr: "code", en: "code")), Column("field", Text(fr: "champ", en: "field"), detail: true),
        Column("value", Text(fr: "valeur", en: "value"), detail: true),
        Column("new_value", Text(fr: "lue comme", en: "read as"), detail: true),
        Column("action", Text(fr: "suite donnée", en: "action"), words: words(DataIssue.Action.self, \.label)),
        Column("message", Text(fr: "message", en: "message")),
      ],
      rows: (areGrouped ? grouped : issues).map { issue in
        [
          .text(issue.severity.rawValue), .text(issue.kind), .text(issue.source), Value(issue.row), .text(issue.code),
          .text(issue.field), .text(issue.value), .text(issue.newValue), .text(issue.action.rawValue),
          .text(issue.message(language)),
        ]
      })
  }

  private var grouped: [DataIssue] {
    var result: [DataIssue] = []
    var start = 0
    while start < issues.count {
      var first = issues[start]
      let alike = issues[start...].prefix {
        $0.severity == first.severity && $0.kind == first.kind && $0.source == first.source
      }
      start += alike.count
      if alike.count <= 5 {
        result += alike
        continue
      }
      let row = first.row.map { Text(fr: "ligne \($0) : ", en: "row \($0): ") } ?? Text("")
      first.message = Text(
        fr: "\(alike.count) fois, p. ex. \(row.fr)\(first.message.fr)",
        en: "\(alike.count) times, e.g. \(row.en)\(first.message.en)")
      first.row = nil
      first.code = ""
      result.append(first)
    }
    return result
  }
}
