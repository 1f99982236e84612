import ArgumentParser
import Coverage
import Reports
import Territory

struct ExpiringCommand: AnswerCommand {
  static let configuration = CommandConfiguration(
    commandName: "expiring",
    abstract: "Dispositifs qui prennent fin, et zones qui ne seraient plus couvertes (expiring).",
    discussion: "Tables : events (défaut), months, zones, issues.", aliases: ["echeances"])

  @Option(help: ArgumentHelp("Fenêtre, à partir de --on : 12m, 2y.", valueName: "durée"))
  var within: String = "12m"
  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Sortie") var output: OutputOptions

  /// Months ahead.
  func words() throws -> Int { try writtenMonths(within, "--within") }

  func request(_ window: Int) throws -> Request {
    try Request(options, .init(types: ["CLS"], zoningRequired: true))
  }

  func answer(_ window: Int, _ session: Session) throws -> CommandAnswer {
    var answers: [ExpiringAnswer] = []
    for placed in session.placedZonings {
      let question = try session.question(for: placed)
      answers.append(
        try session.atlas.expiring(
          of: placed, question, until: question.on.adding(months: window).previous))
    }
    session.profile.mark("expiring")
    let schemes = session.atlas.schemeFacts(answers[0].question)
    let report = Report.expiring(
      answers, filters: session.filters, sources: session.sources,
      issues: session.issues(schemes, answers.flatMap(\.issues)))
    return CommandAnswer(report: report, doubts: try session.doubts(of: session.placedZonings[0]))
  }
}
