import Territory

extension Report {
  /// `issues`: everything found in the inputs, by severity. Messages are in the language asked for.
  /// - Parameter merging: more than this number of one kind in one file are one row, with their number and the first of
  ///   them: what people read; `nil` lists each.
  func issuesTable(_ language: Language, merging: Int? = nil) -> Table {
    let style = NumberStyle(language)
    let listed = merging.map { merged($0) } ?? issues.map { ($0, 1) }
    return Table(
      "issues", Text(fr: "Signalements", en: "Issues"),
      [
        TableColumn("severity", Text(fr: "gravité", en: "severity"), words: words(DataIssue.Severity.self, \.label)),
        TableColumn("kind", Text(fr: "nature", en: "kind"), words: words(IssueKind.self, \.label)),
        TableColumn("source", Text(fr: "source", en: "source")), TableColumn("row", Text(fr: "ligne", en: "row")),
        TableColumn("code", Text(fr: "code", en: "code")),
        TableColumn("field", Text(fr: "champ", en: "field"), detail: true),
        TableColumn("value", Text(fr: "valeur", en: "value"), detail: true),
        TableColumn("new_value", Text(fr: "lue comme", en: "read as"), detail: true),
        TableColumn("action", Text(fr: "suite donnée", en: "action"), words: words(DataIssue.Action.self, \.label)),
        TableColumn("message", Text(fr: "message", en: "message")),
      ].filled("severity", "kind", "action", "message"),
      rows: listed.map { issue, count in
        let message = issue.message(language)
        let example = Text(fr: "\(style.number(count)) fois, p. ex. ", en: "\(style.number(count)) times, e.g. ")(
          language)
        return [
          .text(issue.severity.rawValue), .text(issue.kind.rawValue), .text(issue.source),
          count > 1 ? .none : Value(issue.row),
          .text(count > 1 ? "" : issue.code), .text(issue.field), .text(issue.value), .text(issue.newValue),
          .text(issue.action.rawValue), .text(count > 1 ? example + message : message),
        ]
      })
  }

  /// The issues in their order; those of one kind and file that are more than `limit` as the first of them.
  private func merged(_ limit: Int) -> [(issue: DataIssue, count: Int)] {
    struct Kind: Hashable {
      let severity: DataIssue.Severity
      let kind: IssueKind
      let source: String
      let action: DataIssue.Action
    }
    func kind(_ issue: DataIssue) -> Kind {
      Kind(severity: issue.severity, kind: issue.kind, source: issue.source, action: issue.action)
    }
    let groups = Dictionary(grouping: issues, by: kind)
    var isTold: Set<Kind> = []
    return issues.compactMap { issue in
      let kind = kind(issue)
      let count = groups[kind]?.count ?? 1
      // What each drawing is read as is an answer to its reader.
      if count <= limit || issue.kind == .drawnAsCommunes { return (issue, 1) }
      return isTold.insert(kind).inserted ? (issue, count) : nil
    }
  }
}
