import ArgumentParser
import Coverage
import Reports
import Territory

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Chiffres par nation, région, département et EPCI (stats).",
    discussion: "Tables : rows (défaut), territories, issues.", aliases: ["statistiques"])

  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Sortie") var output: OutputOptions

  func run() throws {
    try output.check()
    do {
      let session = try Session(options, .init(types: nil, territories: true))
      let question = try session.statisticsQuestion()
      let answer = try session.atlas.statistics(session.grounds, question)
      let schemes = session.atlas.schemeFacts(question)
      let report = Report.statistics(
        answer, rule: question.rule, filters: session.filters, sources: session.sources,
        issues: session.issues(schemes, session.grounds.flatMap { $0.issues(in: question.territory) }))
      try output.write(report, session.language, layer: nil)
      session.profile.mark("output")
      session.profile.printLines()
    } catch { throw Failure(error) }
  }
}

extension Session {
  /// Without a territory asked for: the ground that a single zoning reaches, else the nation.
  func statisticsQuestion() throws -> Question {
    if grounds.count == 1 { return try question(for: grounds[0]) }
    for ground in grounds where !question.territory.isEverywhere { _ = try question(for: ground) }
    return question
  }
}
