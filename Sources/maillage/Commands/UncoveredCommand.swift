import ArgumentParser
import Coverage
import Reports
import Territory

struct UncoveredCommand: AnswerCommand {
  static let configuration = CommandConfiguration(
    commandName: "uncovered",
    abstract: "Zones sans dispositif, avec le dispositif en vigueur le plus proche (uncovered).",
    discussion:
      "Tables : zones (défaut), extensions (avec --extend), summary, rules, schemes, issues ; verification avec --verify.",
    aliases: ["non-couverts"])

  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Sortie") var output: OutputOptions
  @OptionGroup(title: "Sortie") var map: MapOption
  @OptionGroup(title: "Contrôle") var verification: VerifyOptions
  @Option(
    help: ArgumentHelp(
      "Dispositifs voisins qui pourraient être étendus aux zones ou EPCI sans dispositif : zones ou epci.",
      valueName: "sujet"))
  var extend: String?

  func words() throws -> ExtensionOption.Subject? {
    try map.check()
    let subjects: [(String, ExtensionOption.Subject)] = [("zones", .zone), ("epci", .epci)]
    return try extend.map { try choice($0, "--extend", subjects) }
  }

  func request(_ subject: ExtensionOption.Subject?) throws -> Request {
    try Request(options, .init(types: ["CLS"], zoningRequired: true, territories: subject == .epci))
  }

  func answer(_ subject: ExtensionOption.Subject?, _ session: Session) throws -> CommandAnswer {
    let geography = session.atlas.geography
    try map.check(zonings: session.placedZonings.map(\.zoning.id))
    var answers: [UncoveredAnswer] = []
    for placed in session.placedZonings {
      answers.append(try session.atlas.uncovered(of: placed, session.question(for: placed)))
    }
    let schemes = session.atlas.schemeFacts(answers[0].coverage.question)
    var names: [String: String] = [:]
    for (code, name) in zip(geography.subcommunes.codes, geography.subcommunes.names) { names[code] = name }
    for (code, name) in zip(geography.communes.codes, geography.communes.names) { names[code] = name }
    var report = Report.uncovered(
      answers, schemes: schemes, inventory: session.atlas.inventory.completeness,
      territoryNames: geography.territoryNames, communeNames: names, filters: session.filters,
      sources: session.sources,
      issues: session.issues(schemes, answers.flatMap(\.coverage.issues)))
    if let subject {
      let options = try session.extensions(subject, answers)
      let names = Dictionary(schemes.map { ($0.scheme.id, $0.scheme.name) }, uniquingKeysWith: { first, _ in first })
      report.tables.insert(extensionsTable(options, schemeNames: names), at: 1)
      report.shown = [("extensions", 60)]
    }
    let audits = try zip(session.placedZonings, answers).compactMap {
      try verification.audit($0, $1.coverage, session)
    }
    report.add(audits)
    let written = report
    return CommandAnswer(
      report: report, layer: { try session.zoneLayer(written, name: "uncovered") },
      writeBeside: { try map.write { try session.map(answers) } },
      judge: { try VerifyOptions.check(audits) })
  }
}

extension Session {
  /// Schemes that could be extended, zoning by zoning, or once over all EPCI.
  fileprivate func extensions(
    _ subject: ExtensionOption.Subject, _ answers: [UncoveredAnswer]
  ) throws -> [ExtensionOption] {
    switch subject {
    case .zone: try zip(answers, placedZonings).flatMap { try atlas.extensions(toZonesOf: $0, $1) }
    case .epci: try atlas.extensionsToEPCI(answers[0].coverage.question, placedZonings[0])
    }
  }
}
