import Territory

extension Report {
  /// `issues`: everything found in the inputs, by severity. Messages are in the language asked for.
  func issuesTable(_ language: Language) -> Table {
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
      rows: issues.map { issue in
        [
          .text(issue.severity.rawValue), .text(issue.kind), .text(issue.source), Value(issue.row), .text(issue.code),
          .text(issue.field), .text(issue.value), .text(issue.newValue), .text(issue.action.rawValue),
          .text(issue.message(language)),
        ]
      })
  }
}
