import ArgumentParser
import Coverage
import Reports
import Territory

struct CoverageCommand: AnswerCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Zones couvertes, par territoire et par règle (coverage).",
    discussion: """
      Tables : summary (défaut), rules (défaut avec --rule all), rules_by_territory, statuses, zones, zones_by_scheme, \
      schemes, completeness, vintages, issues ; crossing avec --cross, targeting et without_scheme avec --targeting, \
      verification avec --verify.
      """, aliases: ["couverture"])

  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Sortie") var output: OutputOptions
  @OptionGroup(title: "Sortie") var map: MapOption
  @Option(
    help: ArgumentHelp("Statut de sortie 1 si moins de cette part des zones est retenue.", valueName: "pourcentage"))
  var failUnder: String?
  @Flag(
    help: "Croise les zonages demandés : communes par combinaison (table crossing), zones dans les autres zonages.")
  var cross = false
  @OptionGroup(title: "Contrôle") var audit: AuditOptions

  static var writesPage: Bool { true }

  func words() throws -> Double? {
    try map.check()
    return try threshold()
  }

  func request(_ floor: Double?) throws -> Request {
    try Request(options, .init(types: ["CLS"], zoningRequired: true, territories: audit.targeting || cross))
  }

  func answer(_ floor: Double?, _ session: Session) throws -> CommandAnswer {
    if cross { try checkCrossed(session.placedZonings.map(\.zoning.id)) }
    try map.check(zonings: session.placedZonings.map(\.zoning.id))
    var answers: [CoverageAnswer] = []
    for placed in session.placedZonings {
      answers.append(try session.atlas.coverage(of: placed, session.question(for: placed)))
    }
    session.profile.mark("coverage")
    let audits = try zip(session.placedZonings, answers).map { try audit.audit($0, $1, session) }
    session.profile.mark("statuses and audit")
    let crossing = cross ? try session.atlas.crossing(answers, of: session.placedZonings, session.question) : nil
    if cross { session.profile.mark("crossing") }
    let schemes = session.atlas.schemeFacts(answers[0].question)
    let report = Report.coverage(
      answers, audits: audits, crossing: crossing, byRules: session.request.asked.showsAllRules, schemes: schemes,
      inventory: session.atlas.inventory.completeness, filters: session.filters,
      sources: session.sources, issues: session.issues(schemes, answers.flatMap(\.issues)))
    return CommandAnswer(
      report: report, layer: { try session.zoneLayer(report, name: "coverage") },
      page: { try PageAnswers(coverage: answers, report: session.completed(report)).html(session) },
      writeBeside: { try map.write { try session.map(answers) } },
      judge: {
        try VerifyOptions.check(audits)
        if let floor { try check(answers, floor) }
      })
  }

  private func checkCrossed(_ zonings: [String]) throws {
    if (2...8).contains(zonings.count), Set(zonings).count == zonings.count { return }
    let list = zonings.joined(separator: ", ")
    throw Failure.usage(
      Text(
        fr: "--cross croise de deux à huit zonages différents, comme --zoning qpv,rural ; demandés : \(list)",
        en: "--cross takes from two to eight different zonings, such as --zoning qpv,rural; asked for: \(list)"))
  }

  private func threshold() throws -> Double? {
    guard let failUnder else { return nil }
    guard let floor = WrittenShare(failUnder, withoutSign: .percent)?.share else {
      throw Failure.usage(
        Text(
          fr: "--fail-under « \(failUnder) » : attendu un pourcentage de 0 à 100",
          en: "--fail-under \"\(failUnder)\": expected a percentage from 0 to 100"))
    }
    return floor
  }

  private func check(_ answers: [CoverageAnswer], _ floor: Double) throws {
    for answer in answers {
      let zones = answer.zones.count
      let retained = answer.zones.count { $0.retained == true }
      let undecided = answer.zones.count { $0.retained == nil }
      if zones > 0, Double(retained) >= floor * Double(zones) { continue }
      if undecided > 0, Double(retained + undecided) >= floor * Double(zones) {
        throw Failure.cannotRun(
          Text(
            fr:
              "--fail-under ne peut être jugé : de \(retained) à \(retained + undecided) des \(zones) zones retenues "
              + "(\(answer.zoningID)), \(undecided) étant \(undecided == 1 ? "indéterminée" : "indéterminées") (voir --table zones, colonne reasons)",
            en:
              "--fail-under cannot be judged: from \(retained) to \(retained + undecided) of \(zones) zones retained "
              + "(\(answer.zoningID)), \(undecided) being undecided (see --table zones, column reasons)"))
      }
      throw Failure(
        status: 1,
        message: Text(
          fr:
            "\(retained) des \(zones) zones retenues (\(answer.zoningID)) : moins que les "
            + "\(NumberStyle(.fr).percent(floor)) demandés par "
            + "--fail-under",
          en:
            "\(retained) of \(zones) zones retained (\(answer.zoningID)): less than the "
            + "\(NumberStyle(.en).percent(floor)) asked for by "
            + "--fail-under"))
    }
  }
}
