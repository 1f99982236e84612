import ArgumentParser
import Coverage
import Reports
import Territory

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Chiffres par territoire, porteur ou thème (stats).",
    discussion: """
      Tables : rows (défaut), territories, sums, straddlers, levels, issues ; pivot avec --rows ; changes, changed_zones \
      et changed_schemes avec --against ; verification avec --verify.
      """, aliases: ["statistiques"])

  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Question") var engine: EngineOptions
  @OptionGroup(title: "Présentation") var layout: StatsLayout
  @OptionGroup(title: "Contrôle") var verification: VerifyOptions
  @OptionGroup(title: "Sortie") var output: OutputOptions

  func run() throws {
    try output.check()
    let against = try layout.otherDay()
    // `--columns` names the columns of the pivot, and with `=` those of the files as everywhere.
    var options = options
    let words = try options.columns.map { try commaSeparated($0, "--columns") } ?? []
    let meanings = words.filter { $0.contains("=") }
    options.columns = meanings.isEmpty ? nil : meanings.joined(separator: ",")
    let dimensions = words.filter { !$0.contains("=") }
    let pivot = try layout.pivot(columns: dimensions.isEmpty ? nil : dimensions.joined(separator: ","))
    let form = try layout.form()
    _ = try layout.measures()
    do {
      let session = try Session(options, .init(types: nil, territories: true, levelFiles: layout.territories), engine)
      let question = try session.statisticsQuestion()
      let scope = try layout.scope(question, session)
      let view = StatisticsView(pivot: pivot, reference: try layout.referenceTerritory(scope))
      let answer = try session.atlas.statistics(session.placedZonings, question, scope: scope)
      session.profile.mark("statistics")
      let comparison = try against.map {
        try session.atlas.comparison(question, with: $0, session.placedZonings, scope.divisions)
      }
      let schemes = session.atlas.schemeFacts(question)
      let audits = try verification.audits(question, session)
      var report = Report.statistics(
        answer, rule: question.rule, view: view, comparison: comparison, shownLevels: layout.shownLevels(scope),
        filters: session.filters, sources: session.sources,
        issues: session.issues(schemes, session.placedZonings.flatMap { $0.issues(in: question.territory) })
          + session.vintageIssues())
      report.add(audits)
      try output.write(session.dated(report, telling: session.doubts), session.language, layer: nil)
      try chart(answer, form, session.language)
      session.profile.mark("output")
      session.profile.printLines()
      try VerifyOptions.check(audits)
    } catch { throw Failure(error) }
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
