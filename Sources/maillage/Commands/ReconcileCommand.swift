import ArgumentParser
import Coverage
import Reports
import Territory

struct ReconcileCommand: AnswerCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Selon quelle définition un chiffre publié a été obtenu, ou pourquoi il ne peut pas l'être (reconcile).",
    discussion: """
      Essaie toutes les combinaisons de règle, d'état, de statut, de cofinancement, de millésime de population et de \
      zonage que les données permettent. Les chiffres sont retrouvés à leur arrondi près : 81% va de 80,5 à 81,5 exclu, \
      20.3M de 20,25 à 20,35 millions. Tables : definitions (défaut), totals, reach, differences, issues. --published \
      essaie les totaux publiés que contient le paquet de données, chacun à son jour ; table : published_totals.
      """, aliases: ["reconcilier"])

  @Option(
    name: [.long, .customLong("covered")],
    help: ArgumentHelp("Zones publiées comme couvertes, ou retenues.", valueName: "n"))
  var retained: String?
  @Option(help: ArgumentHelp("Zones en tout.", valueName: "n"))
  var of: String?
  @Option(help: ArgumentHelp("Habitants de ces zones.", valueName: "n"))
  var population: String?
  @Option(help: ArgumentHelp("Leur part, des habitants ou des zones.", valueName: "pourcentage"))
  var share: String?
  @Option(help: ArgumentHelp("Dispositifs ; --schemes suivi d'un nombre le dit aussi.", valueName: "n"))
  var schemeCount: String?
  @Option(help: ArgumentHelp("Dispositifs complétés par un CLSM.", valueName: "n"))
  var withClsm: String?
  @Flag(
    name: .customLong("published"),
    help: "Essaie tous les totaux publiés du paquet de données, sous tous les états et statuts.")
  var triesPublishedTotals = false
  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Sortie") var output: OutputOptions

  /// What is tried.
  enum Tried {
    case figures(PublishedWords)
    /// The published totals of the package.
    case totals(SharedOptions)
  }

  /// The figures published, and the options without what of them stands in `--schemes`.
  struct PublishedWords {
    var published: PublishedFigures
    var options: SharedOptions
  }

  func words() throws -> Tried {
    triesPublishedTotals ? .totals(try withoutFigures()) : .figures(try figures())
  }

  private func figures() throws -> PublishedWords {
    var options = options
    return try PublishedWords(published: published(&options), options: options)
  }

  func request(_ words: Tried) throws -> Request {
    switch words {
    case .figures(let figures):
      try Request(
        figures.options,
        .init(
          types: ["CLS"], typesBeside: figures.published[.withCLSM] == nil ? [] : ["CLSM"], zoningRequired: true))
    case .totals(let options): try Request(options, .init(zones: false, publishedTotals: true))
    }
  }

  func answer(_ words: Tried, _ session: Session) throws -> CommandAnswer {
    switch words {
    case .figures(let figures): try answer(figures, session)
    case .totals: try totalsAnswer(session)
    }
  }

  private func answer(_ words: PublishedWords, _ session: Session) throws -> CommandAnswer {
    let placedZonings = session.placedZonings
    let populations = try session.plan.populationVintages(of: placedZonings.map(\.zoning))
    let counted = session.request.asked.types?.map { $0.uppercased() } ?? ["CLS"]
    let questions = try placedZonings.map { placed in
      var question = try session.question(for: placed)
      question.types = question.types.filter { counted.contains($0) }
      return question
    }
    let answer = try session.atlas.reconcile(
      words.published, on: placedZonings, questions, populations: populations)
    session.profile.mark("definitions")
    let schemes = session.atlas.schemeFacts(questions[0])
    return CommandAnswer(
      report: Report.reconcile(
        answer, filters: session.filters, sources: session.sources, issues: session.issues(schemes, answer.issues)))
  }

  private func published(_ options: inout SharedOptions) throws -> PublishedFigures {
    var count = schemeCount
    if count == nil, let text = options.schemes, text.allSatisfy({ $0.isASCII && $0.isNumber }) {
      count = text
      options.schemes = nil
    }
    let given: [(PublishedFigure, String, String?)] = [
      (.retained, "--retained", retained), (.of, "--of", of), (.population, "--population", population),
      (.share, "--share", share), (.schemes, "--scheme-count", count), (.withCLSM, "--with-clsm", withClsm),
    ]
    var figures: PublishedFigures = [:]
    for (figure, option, text) in given {
      guard let text else { continue }
      guard let number = PublishedNumber(text), (figure == .share) == text.contains("%") else {
        throw Failure.usage(
          figure == .share
            ? Text(
              fr: "\(option) « \(text) » : attendu un pourcentage, comme 81% ou 81,3%",
              en: "\(option) \"\(text)\": expected a percentage, such as 81% or 81.3%")
            : Text(
              fr: "\(option) « \(text) » : attendu un nombre, comme 214, 1256992 ou 20.3M",
              en: "\(option) \"\(text)\": expected a number, such as 214, 1256992 or 20.3M"))
      }
      figures[figure] = number
    }
    if figures.isEmpty {
      throw Failure.usage(
        Text(
          fr: "rien à retrouver : donnez au moins un chiffre publié, comme --covered 214 --of 272 --share 81%",
          en: "nothing to reconcile: give at least one published figure, such as --covered 214 --of 272 --share 81%"))
    }
    return figures
  }
}
