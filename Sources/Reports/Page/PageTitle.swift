public import Coverage
public import Territory

extension CoverageAnswer {
  /// What a page about the answer is called: `Provence-Alpes-Côte d'Azur, 1er janvier 2026`.
  public var pageTitle: Text {
    Text(
      fr: "\(whole.name), \(NumberStyle(.fr).day(question.on))",
      en: "\(whole.name), \(NumberStyle(.en).day(question.on))"
    )
  }
}
