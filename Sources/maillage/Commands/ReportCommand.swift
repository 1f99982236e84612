import ArgumentParser
import Coverage
import Geometry
import Glibc
import Reports
import Territory

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Une page à ouvrir et à transmettre, et les tables d'une étude (report).",
    discussion: """
      Écrit rapport.html, une page qui se suffit : carte, tables, questions et hypothèses y sont recalculées. Avec \
      --format csv (ou html,csv) : coverage.csv, coverage_by_scheme.csv, overlaps.csv, stats.csv, schemes.csv, \
      statuses.csv et issues.csv, targeting.csv et without_scheme.csv avec --targeting, verification.csv avec --verify. \
      Sans --scheme, la couverture est celle des CLS, les recouvrements et les statistiques portent sur tous les types.
      """, aliases: ["rapport"])

  enum Format: String, CaseIterable {
    case html, csv
  }

  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Contrôle") var audit: AuditOptions
  @Flag(help: "Liste aussi les paires de périmètres qui ne font que se toucher.")
  var touching = false
  @Option(help: ArgumentHelp("Formes : html (défaut), csv, ou html,csv.", valueName: "format,…"))
  var format: String?
  @Option(help: ArgumentHelp("CSV : standard (défaut) ou fr.", valueName: "dialecte"))
  var csv: String?
  @Flag(help: "Imprime aussi la page : rapport.pdf, par le Chromium de la machine.")
  var pdf = false
  @Option(help: ArgumentHelp("Dossier où écrire ; créé s'il manque.", valueName: "dossier"))
  var output: String = "maillage-rapport"

  func run() throws {
    let formats = try formats()
    let dialect = try csv.map { try choice($0, "--csv", CSVDialect.allCases.map { ($0.rawValue, $0) }) } ?? .standard
    let request = try Request(options, .init(types: nil, zoningRequired: true, territories: true, allZonings: true))
    let browser = pdf ? try Browser() : nil
    do {
      let session = try Session(request)
      let refusal = TemporaryFiles.makeFolder(output)
      if refusal != 0 {
        let reason = String(cString: strerror(refusal))
        throw Failure.cannotRun(
          Text(
            fr: "le dossier « \(output) » ne peut pas être créé : \(reason)",
            en: "the folder \"\(output)\" cannot be created: \(reason)"))
      }
      let study = try Study(session, audit, withStatistics: formats.contains(.csv))
      let tables = study.tables(session.language, touching: touching)
      if formats.contains(.csv) {
        try writeCSV(tables.map { ("\(output)/\($0.name).csv", $0.table) }, dialect, threads: session.atlas.threads)
      }
      if formats.contains(.html) { try writePage(study, session, browser) }
      try TemporaryFiles.place()
      if formats.contains(.html) { try printSummary(study, session) }
      session.profile.mark("output")
      skipDeallocation((session, study, tables))
      session.profile.printLines()
      try VerifyOptions.check(study.audits)
    } catch { throw Failure(error) }
  }

  /// What to write. A dialect of CSV asks for CSV, a PDF for the page that is printed.
  private func formats() throws -> Set<Format> {
    let asked =
      try format.map { list in
        try commaSeparated(list, "--format").map {
          try choice($0, "--format", Format.allCases.map { ($0.rawValue, $0) })
        }
      } ?? (csv == nil || pdf ? [.html] : [.csv])
    if pdf && !asked.contains(.html) {
      throw Failure.usage(
        Text(fr: "--pdf imprime la page : ajoutez html à --format", en: "--pdf prints the page: add html to --format"))
    }
    return Set(asked)
  }

  private func writePage(_ study: Study, _ session: Session, _ browser: Browser?) throws {
    let html = try study.page(session).html(session)
    try OutputFile.write(html, to: page)
    guard let browser else { return }
    do { try OutputFile.write(browser.pdf(of: html), to: printed) } catch {
      // What is whole is there to be printed otherwise.
      try TemporaryFiles.place()
      throw error
    }
  }

  private var page: String { "\(output)/rapport.html" }
  private var printed: String { "\(output)/rapport.pdf" }

  /// What the page says first, and where it is.
  private func printSummary(_ study: Study, _ session: Session) throws {
    let inventory = session.atlas.inventory.completeness
    let sentences =
      [session.oldDaySentence].compactMap { $0 } + study.coverage.map { $0.headline(inventory: inventory) }
    var lines = sentences.map { $0(session.language).inOneLine }
    lines.append(Text(fr: "Page à ouvrir : \(page)", en: "Page to open: \(page)")(session.language).inOneLine)
    if pdf {
      lines.append(Text(fr: "Imprimée : \(printed)", en: "Printed: \(printed)")(session.language).inOneLine)
    }
    try OutputFile.write(lines.joined(separator: "\n") + "\n", to: "-")
  }
}
