import ArgumentParser
import Coverage
import Reports
import Territory

struct ExplainCommand: AnswerCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Pourquoi une zone est retenue ou non, pourquoi un dispositif compte ou non (explain).",
    discussion: """
      Codes de zones (QN01315M) ou identifiants de dispositifs (CLS-13-ARLES). Tables : subject (défaut), verdicts, \
      evidence, misses, issues.
      """, aliases: ["expliquer"])

  @Argument(help: ArgumentHelp("Zones et dispositifs.", valueName: "code"))
  var codes: [String]
  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Sortie") var output: OutputOptions
  @OptionGroup(title: "Sortie") var map: MapOption

  func words() throws { try map.check() }

  func request(_ words: Void) throws -> Request {
    try Request(options, .init(types: nil))
  }

  func answer(_ words: Void, _ session: Session) throws -> CommandAnswer {
    let all = session.question
    // Zones are judged as `coverage` judges them; schemes of any type can be asked about.
    let zoneTypes = session.typesOfZones
    let issues = session.issues(session.atlas.schemeFacts(all))
    let wanted = codes.enumerated().filter { codes.firstIndex(of: $1) == $0 }.map(\.element)
    var zones: [ZoneExplanation] = []
    var maps: [SketchMap] = []
    var found: Set<String> = []
    for placed in session.placedZonings {
      var question = all
      question.types = zoneTypes
      let here = try session.atlas.explain(zones: wanted, of: placed, question, issues: issues)
      for explanation in here where map.map != nil {
        if let map = try session.atlas.map(ofZone: explanation, on: placed) { maps.append(map) }
      }
      found.formUnion(here.map(\.zone.code))
      zones += here
    }
    let schemes = try session.atlas.explain(
      schemes: wanted.filter { !found.contains($0) }, on: session.placedZonings, all, issues: issues)
    for explanation in schemes where map.map != nil {
      if let map = try session.atlas.map(ofScheme: explanation, on: session.placedZonings) { maps.append(map) }
    }
    found.formUnion(schemes.map(\.facts.scheme.id))
    if let missing = wanted.first(where: { !found.contains($0) }) { throw unknown(missing, session) }
    var question = all
    question.types = zones.isEmpty ? all.types : zoneTypes
    let report = Report.explain(
      zones, schemes, question: question, rule: zones.first?.rule ?? question.rule, filters: session.filters,
      sources: session.sources)
    session.profile.mark("explanations")
    let drawn = maps
    return CommandAnswer(
      report: report, writeBeside: { try map.write { try svg(drawn, session.language) } })
  }

  private func svg(_ maps: [SketchMap], _ language: Language) throws -> String {
    if maps.isEmpty {
      throw Failure.cannotRun(
        Text(fr: "--map : rien de ce qui est demandé n'a de contour", en: "--map: nothing asked for has an outline"))
    }
    return maps.svg(language)
  }

  private func unknown(_ code: String, _ session: Session) -> Failure {
    let zonings = session.placedZonings.map(\.zoning.id).joined(separator: ", ")
    let types = session.question.types.joined(separator: ", ")
    return .cannotRun(
      Text(
        fr:
          "« \(code) » n'est ni une zone de \(zonings), ni un dispositif (\(types)) de \(session.atlas.inventory.source)"
          + " dans le territoire demandé ; autre zonage : --zoning, autre fichier : --zones, --schemes",
        en:
          "\"\(code)\" is neither a zone of \(zonings) nor a scheme (\(types)) of \(session.atlas.inventory.source) "
          + "in the territory asked for; another zoning: --zoning, another file: --zones, --schemes"))
  }
}
