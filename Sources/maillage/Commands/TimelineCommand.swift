import ArgumentParser
import Coverage
import Reports
import Territory

struct TimelineCommand: AnswerCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Dispositifs, zones et habitants couverts date après date, et ce qui change (timeline).",
    discussion: """
      Sans jour précis, les dates sont des fins de mois ou d'année : --from 2011 --to 2025 --every 1y. Avec plusieurs \
      types (--scheme cls,clsm), chacun est suivi, puis leur réunion. Tables : points (défaut), events, issues.
      """, aliases: ["chronologie"])

  @Option(help: ArgumentHelp("Première date : 2011, 2011-01 ou 2011-01-31.", valueName: "date"))
  var from: String
  @Option(help: ArgumentHelp("Dernière date (défaut : --on, sinon la date de référence).", valueName: "date"))
  var to: String?
  @Option(help: ArgumentHelp("Pas : 1y, 6m, 1m.", valueName: "durée"))
  var every: String = "1y"
  @Option(
    help: ArgumentHelp("Territoires suivis en plus de l'ensemble : region, departement, epci.", valueName: "niveau,…"))
  var by: String?
  @Option(help: ArgumentHelp("Graphique SVG à écrire, avec sa table à côté (.csv).", valueName: "fichier.svg"))
  var chart: String?
  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Sortie") var output: OutputOptions

  /// Beyond, a page of months is no longer read.
  private static let mostDates = 2400

  /// The dates asked for, and the territories that are followed.
  struct TimelineWords {
    var start: PartialDate
    var end: PartialDate?
    var months: Int
    var levels: [TerritoryLevel]
  }

  func words() throws -> TimelineWords {
    let followed = [TerritoryLevel.region, .departement, .epci].map { ($0.rawValue, $0) }
    return TimelineWords(
      start: try writtenDate(from, "--from"), end: try to.map { try writtenDate($0, "--to") },
      months: try writtenMonths(every, "--every"),
      levels: try by.map { try commaSeparated($0, "--by").map { try choice($0, "--by", followed) } } ?? [])
  }

  func request(_ words: TimelineWords) throws -> Request {
    try Request(options, .init(types: ["CLS"], zoningRequired: true))
  }

  func answer(_ words: TimelineWords, _ session: Session) throws -> CommandAnswer {
    let dates = try dates(words.start, words.end ?? PartialDate(session.question.on), words.months)
    if session.question.types.isEmpty {
      throw Failure.cannotRun(
        Text(
          fr: "l'inventaire n'a aucun dispositif : rien à suivre dans le temps ; donnez-en un avec --schemes",
          en: "the inventory holds no scheme: nothing to follow over time; give one with --schemes"))
    }
    var answers: [TimelineAnswer] = []
    for placed in session.placedZonings {
      let question = try session.question(for: placed)
      answers.append(try session.atlas.timeline(of: placed, question, dates: dates, by: words.levels))
    }
    session.profile.mark("timeline")
    let schemes = session.atlas.schemeFacts(answers[0].question)
    let report = Report.timeline(
      answers, filters: session.filters, sources: session.sources,
      issues: session.issues(schemes, answers.flatMap(\.issues)))
    let chart = TimelineChart(answers)
    return CommandAnswer(
      report: report, doubts: try session.doubts(of: session.placedZonings[0]),
      writeBeside: { try writeChart(chart, session.language) })
  }

  private func dates(_ start: PartialDate, _ end: PartialDate, _ months: Int) throws -> [Day] {
    let dates = start.dates(to: end, everyMonths: months, atMost: Self.mostDates + 1)
    if (1...Self.mostDates).contains(dates.count) { return dates }
    throw Failure.usage(
      dates.isEmpty
        ? Text(
          fr: "--from \(from) --to \(end) : aucune date dans cet intervalle",
          en: "--from \(from) --to \(end): no date in this interval")
        : Text(
          fr: "--every \(every) : plus de \(Self.mostDates) dates ; prenez un pas plus long",
          en: "--every \(every): more than \(Self.mostDates) dates; take a longer step"))
  }
}
