import ArgumentParser
import Coverage
import Geometry
import Glibc
import Reports
import Territory

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Toutes les tables d'une étude dans un dossier (report).",
    discussion: """
      Écrit coverage.csv, coverage_by_scheme.csv, overlaps.csv, stats.csv, schemes.csv, statuses.csv et issues.csv, \
      targeting.csv et without_scheme.csv avec --targeting, verification.csv avec --verify. Sans --scheme, la \
      couverture est celle des CLS, les recouvrements et les statistiques portent sur tous les types.
      """, aliases: ["rapport"])

  @OptionGroup(title: "Question") var options: SharedOptions
  @OptionGroup(title: "Contrôle") var audit: AuditOptions
  @Flag(help: "Liste aussi les paires de périmètres qui ne font que se toucher.")
  var touching = false
  @Option(help: ArgumentHelp("Forme : csv.", valueName: "format"))
  var format: String = "csv"
  @Option(help: ArgumentHelp("CSV : standard (défaut) ou fr.", valueName: "dialecte"))
  var csv: String?
  @Option(help: ArgumentHelp("Dossier où écrire ; créé s'il manque.", valueName: "dossier"))
  var output: String

  func run() throws {
    _ = try choice(format, "--format", [("csv", ())])
    let dialect = try csv.map { try choice($0, "--csv", CSVDialect.allCases.map { ($0.rawValue, $0) }) } ?? .standard
    let request = try Request(options, .init(types: nil, zoningRequired: true, territories: true, allZonings: true))
    do {
      let session = try Session(request)
      if mkdir(output, 0o777) != 0 && errno != EEXIST {
        let reason = String(cString: strerror(errno))
        throw Failure.cannotRun(
          Text(
            fr: "le dossier « \(output) » ne peut pas être créé : \(reason)",
            en: "the folder \"\(output)\" cannot be created: \(reason)"))
      }
      let (tables, audits) = try tables(session)
      let files = tables.map { (path: "\(output)/\($0.name).csv", table: $0.table) }
      try writeCSV(files, dialect, threads: session.atlas.threads)
      session.profile.mark("output")
      skipDeallocation((session, tables))
      session.profile.printLines()
      try VerifyOptions.check(audits)
    } catch { throw Failure(error) }
  }

  private func tables(
    _ session: Session
  ) throws -> (tables: [(name: String, table: Table)], audits: [CoverageAudit]) {
    let all = session.question
    let asked = try session.placedZonings.map { placed in
      var question = try session.question(for: placed)
      question.types = session.typesOfZones
      return (placed: placed, question: question)
    }
    let (atlas, placedZonings) = (session.atlas, session.placedZonings)
    let ((answers, overlaps, schemes), statistics) = try concurrently(threads: atlas.threads) {
      () throws(GEOSError) -> ([CoverageAnswer], OverlapAnswer, [SchemeFacts]) in
      var answers: [CoverageAnswer] = []
      for (placed, question) in asked { answers.append(try atlas.coverage(of: placed, question)) }
      return (answers, try atlas.overlaps(all, placedZonings), atlas.schemeFacts(all))
    } and: { () throws(GEOSError) -> StatisticsAnswer in
      try atlas.statistics(placedZonings, all)
    }
    session.profile.mark("coverage, overlaps, statistics")
    let audits = try zip(placedZonings, answers).map { try audit.audit($0, $1, session) }
    session.profile.mark("statuses and audit")
    let issues = session.issues(schemes, answers.flatMap(\.issues)) + session.vintageIssues()
    let tables = Report.tables(
      answers, overlaps, statistics, schemes, issues, session.language, touching: touching, audits: audits)
    return (tables, audits)
  }
}
