public import Territory

/// What `check --explain` prints.
extension IssueKind {
  /// The kind of that word or label, in either language, lower or upper case; `nil` for any other text.
  public init?(named text: String) {
    let wanted = text.lowercased()
    guard let kind = Self.allCases.first(where: { $0.names.contains(wanted) }) else { return nil }
    self = kind
  }

  /// The three kinds whose word or label has most pairs of letters in common with a text, the likest first.
  public static func nearest(to text: String) -> [IssueKind] {
    let wanted = letterPairs(text.lowercased())
    func likeness(_ name: String) -> Double {
      let pairs = letterPairs(name)
      return Double(2 * wanted.intersection(pairs).count) / Double(max(1, wanted.count + pairs.count))
    }
    let ranked = allCases.map { kind in (kind, kind.names.map(likeness).max() ?? 0) }
    return ranked.sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }.prefix(3).map(\.0)
  }

  /// What the kind means, an example, and what to do.
  public func explained(_ language: Language) -> String { explanation.text(self, language) }

  /// All kinds with their label and their worst severity, by their word.
  public static func table(_ language: Language) -> Table {
    Table(
      "kinds", Text(fr: "Natures de signalements", en: "Kinds of issues"),
      [
        TableColumn("kind", Text(fr: "nature", en: "kind")), TableColumn("label", Text(fr: "en clair", en: "in words")),
        TableColumn("severity", Text(fr: "gravité", en: "severity")),
      ],
      rows: allCases.sorted { $0.rawValue < $1.rawValue }.map { kind in
        [
          .text(kind.rawValue), .text(kind.label(language)), Value(kind.explanation.severities.first?.label(language)),
        ]
      })
  }

  private var names: [String] { [rawValue, label.fr.lowercased(), label.en.lowercased()] }
}

private func letterPairs(_ text: String) -> Set<String> {
  Set(zip(text, text.dropFirst()).map { "\($0)\($1)" })
}
