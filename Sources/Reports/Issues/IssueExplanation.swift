import Territory

/// What people read about a kind of issue.
struct IssueExplanation: Sendable {
  /// A few words that stand for the kind.
  let label: Text
  /// Those that its issues may have, the worst first.
  let severities: [DataIssue.Severity]
  /// One sentence: what was found, and what becomes of it.
  let meaning: Text
  let example: Text
  /// One sentence: what to do.
  let remedy: Text

  init(_ label: Text, _ severities: [DataIssue.Severity], meaning: Text, example: Text, remedy: Text) {
    self.label = label
    self.severities = severities
    self.meaning = meaning
    self.example = example
    self.remedy = remedy
  }

  /// The kind with its label and severities, then the three sentences, each on its line.
  func text(_ kind: IssueKind, _ language: Language) -> String {
    let severities = severities.map { $0.label(language) }.joined(separator: ", ")
    let named = Text(
      fr: "\(kind.rawValue) : \(label.fr) (\(severities))\n", en: "\(kind.rawValue): \(label.en) (\(severities))\n")
    let sentences = Text(
      fr: "  Sens : \(meaning.fr)\n  Exemple : \(example.fr)\n  À faire : \(remedy.fr)\n",
      en: "  Meaning: \(meaning.en)\n  Example: \(example.en)\n  To do: \(remedy.en)\n")
    return named(language) + sentences(language)
  }
}
