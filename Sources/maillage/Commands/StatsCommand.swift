import ArgumentParser
import Coverage
import Reports
import Territory

struct StatsCommand: AnswerCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Chiffres par territoire, porteur ou thème (stats).",
    discussion: """
      Tables : rows (défaut), territories, sums, straddlers, levels, issues ; pivot avec --rows ; changes, changed_zones \
      et changed_schemes avec --against ; verification avec --verify.
      """, aliases: ["statistiques"])

  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Présentation") var layout: StatsLayout
  @OptionGroup(title: "Contrôle") var verification: VerifyOptions
  @OptionGroup(title: "Sortie") var output: OutputOptions

  /// The question's options without the words of `--columns` that name a pivot's columns, and the presentation.
  struct StatsWords {
    var options: SharedOptions
    var against: Day?
    var measures: [Statistic.Measure]
    var pivot: Pivot?
    var form: Chart.Form
  }

  func words() throws -> StatsWords {
    let against = try layout.otherDay()
    // `--columns` names the columns of the pivot, and with `=` those of the files as everywhere.
    var options = options
    let columns = try options.columns.map { try commaSeparated($0, "--columns") } ?? []
    let meanings = columns.filter { $0.contains("=") }
    options.columns = meanings.isEmpty ? nil : meanings.joined(separator: ",")
    let dimensions = columns.filter { !$0.contains("=") }
    let measures = try layout.measures()
    let pivot = try layout.pivot(columns: dimensions.isEmpty ? nil : dimensions.joined(separator: ","), measures)
    return StatsWords(
      options: options, against: against, measures: measures, pivot: pivot, form: try layout.form())
  }

  func request(_ words: StatsWords) throws -> Request {
    try Request(
      words.options,
      .init(types: nil, territories: true, levelFiles: namedFiles(layout.territories, "--territories")))
  }

  func answer(_ words: StatsWords, _ session: Session) throws -> CommandAnswer {
    let question = try session.statisticsQuestion()
    let scope = try layout.scope(question, session)
    let view = StatisticsView(pivot: words.pivot, reference: try layout.referenceTerritory(scope, session.places))
    let answer = try session.atlas.statistics(session.placedZonings, question, scope: scope)
    session.profile.mark("statistics")
    let comparison = try words.against.map {
      try session.atlas.comparison(question, with: $0, session.placedZonings, scope.divisions)
    }
    let schemes = session.atlas.schemeFacts(question)
    let audits = try verification.audits(question, session)
    var report = Report.statistics(
      answer, rule: question.rule, view: view, comparison: comparison, shownLevels: layout.shownLevels(scope),
      filters: session.filters, sources: session.sources,
      issues: session.issues(schemes, session.placedZonings.flatMap { $0.issues(in: question.territory) }))
    report.add(audits)
    return CommandAnswer(
      report: report, doubts: session.doubts, writeBeside: { try writeChart(answer, words, session.language) },
      judge: { try VerifyOptions.check(audits) })
  }
}

extension Session {
  /// Without a territory asked for: the territory that a single zoning reaches, else the nation.
  func statisticsQuestion() throws -> Question {
    if placedZonings.count == 1 { return try question(for: placedZonings[0]) }
    for placed in placedZonings where !question.territory.isEverywhere { _ = try question(for: placed) }
    return question
  }
}
