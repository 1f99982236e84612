import ArgumentParser
import Coverage
import GeoData
import Reports
import Territory

struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Données embarquées (data).",
    subcommands: [DataListCommand.self, DataTemplateCommand.self],
    aliases: ["donnees"])
}

struct DataListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Ce que contient le paquet de données, sa date et ses limites (list).",
    discussion: """
      Tables : resources (défaut) ; completeness, à demander par --table : ce que l'inventaire recense de chaque type, par \
      territoire, à côté de ce qui a été publié.
      """,
    aliases: ["liste"])

  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp("Autre paquet de données que celui embarqué.", valueName: "dossier"))
  var data: String?
  @Option(help: ArgumentHelp("Langue : fr ou en.", valueName: "langue"))
  var lang: String?

  func run() throws {
    try output.check()
    let language =
      try lang.map { try choice($0, "--lang", Language.allCases.map { ($0.rawValue, $0) }) } ?? Language.ofUser
    do {
      guard let folder = data ?? EmbeddedData.folder() else {
        throw Failure.cannotRun(
          Text(
            fr: "données embarquées introuvables près du programme ; donnez --data",
            en: "embedded data not found beside the program; give --data"))
      }
      let package = try DataPackage.read(folder)
      var report = report(package, folder, language)
      // It takes the communes and the schemes to be read.
      if output.table == "completeness" { report.tables.append(try completeness()) }
      try output.write(report, language, layer: nil)
    } catch { throw Failure(error) }
  }

  private func completeness() throws -> Table {
    var options = try SharedOptions.parse([])
    options.data = data
    let session = try Session(Request(options, SessionNeeds(zones: false, schemeExtents: false)))
    return completenessTable(try session.atlas.completeness(session.question))
  }

  private func report(_ package: DataPackage, _ folder: String, _ language: Language) -> Report {
    var rows: [[Value]] = package.resources.map { resource in
      [
        .text(resource.maillage.role), .text(resource.maillage.zoning ?? resource.name), .text(resource.title ?? ""),
        resource.vintage.map(Value.text) ?? .none,
        resource.completeness.map { .text($0.level.rawValue) } ?? .none,
        resource.completeness.map { .text($0.sentence(language)) } ?? .none, .text(resource.path),
        resource.sha256.map(Value.text) ?? .none,
      ]
    }
    for computed in package.maillage.computedZonings ?? [] {
      let label = Text(fr: computed.labelFr, en: computed.labelEn)(language)
      rows.append([
        .text("zoning"), .text(computed.id), .text(label), .none, .text("complete"), .text(label), .none, .none,
      ])
    }
    let date = package.maillage.referenceDate
    return Report(
      command: "data list", header: [NamedValue("on", .text(date))],
      headlines: [
        Text(
          fr: "Paquet de données \(folder), date de référence \(date).",
          en: "Data package \(folder), reference date \(date).")
      ],
      tables: [
        resourcesTable(
          rows, titles: resourceWords(package, { $0.title }, { $0.titleText }),
          vintages: resourceWords(package, { $0.vintage }, { $0.vintageText })),
        zoningsTable(package.describedZonings, language),
      ],
      shown: [("resources", .max), ("zonings", .max)], issues: [])
  }
}

/// What the package calls its resources, by the English words that the machine contract keeps.
private func resourceWords(
  _ package: DataPackage, _ id: (DataPackage.Resource) -> String?, _ label: (DataPackage.Resource) -> Text?
) -> [String: Text] {
  Dictionary(
    package.resources.compactMap { resource in id(resource).flatMap { id in label(resource).map { (id, $0) } } },
    uniquingKeysWith: { first, _ in first })
}
