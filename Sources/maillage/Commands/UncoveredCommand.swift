import ArgumentParser
import Coverage
import Reports
import Territory

struct UncoveredCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uncovered",
    abstract: "Zones sans dispositif, avec le dispositif en vigueur le plus proche (uncovered).",
    discussion: "Tables : zones (défaut), summary, rules, schemes, issues.", aliases: ["non-couverts"])

  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Sortie") var output: OutputOptions

  func run() throws {
    try output.check()
    do {
      let session = try Session(options, .init(types: ["CLS"]))
      let geography = session.atlas.geography
      var answers: [UncoveredAnswer] = []
      for ground in session.grounds {
        answers.append(try session.atlas.uncovered(of: ground, session.question(for: ground)))
      }
      let schemes = session.atlas.schemeFacts(answers[0].coverage.question)
      var names: [String: String] = [:]
      for (code, name) in zip(geography.subcommunes.codes, geography.subcommunes.names) { names[code] = name }
      for (code, name) in zip(geography.communes.codes, geography.communes.names) { names[code] = name }
      let report = Report.uncovered(
        answers, schemes: schemes, inventory: session.atlas.inventory.completeness,
        territoryNames: geography.territoryNames, communeNames: names, filters: session.filters,
        sources: session.sources, issues: session.issues(schemes, answers.flatMap(\.coverage.issues)))
      try output.write(report, session.language) { try session.zoneLayer(report, name: "uncovered") }
      session.profile.mark("output")
      session.profile.printLines()
    } catch { throw Failure(error) }
  }
}
