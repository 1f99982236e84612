import Coverage
import Geometry
import Reports
import Territory

/// The answers that a report puts together, each computed once whatever is written of them.
struct Study {
  /// One for each zoning.
  let coverage: [CoverageAnswer]
  let overlaps: OverlapAnswer
  /// `nil` where no table of them is asked for.
  let statistics: StatisticsAnswer?
  let schemes: [SchemeFacts]
  let audits: [CoverageAudit]
  let issues: [DataIssue]

  init(_ session: Session, _ audit: AuditOptions, withStatistics: Bool) throws {
    let all = session.question
    let asked = try session.placedZonings.map { placed in
      var question = try session.question(for: placed)
      question.types = session.typesOfZones
      return (placed: placed, question: question)
    }
    let (atlas, placedZonings) = (session.atlas, session.placedZonings)
    let ((answers, overlaps, schemes), statistics) = try concurrently(threads: atlas.threads) {
      () throws -> ([CoverageAnswer], OverlapAnswer, [SchemeFacts]) in
      var answers: [CoverageAnswer] = []
      for (placed, question) in asked { answers.append(try atlas.coverage(of: placed, question)) }
      return (answers, try atlas.overlaps(all, placedZonings), atlas.schemeFacts(all))
    } and: { () throws -> StatisticsAnswer? in
      withStatistics ? try atlas.statistics(placedZonings, all) : nil
    }
    session.profile.mark("coverage, overlaps, statistics")
    audits = try zip(placedZonings, answers).map { try audit.audit($0, $1, session) }
    session.profile.mark("statuses and audit")
    issues = session.issues(schemes, answers.flatMap(\.issues)) + session.vintageIssues()
    (coverage, self.overlaps, self.statistics, self.schemes) = (answers, overlaps, statistics, schemes)
  }

  /// The files of `--format csv`, by name; none without statistics.
  func tables(_ language: Language, touching: Bool) -> [(name: String, table: Table)] {
    guard let statistics else { return [] }
    return Report.tables(
      coverage, overlaps, statistics, schemes, issues, language, touching: touching, audits: audits)
  }

  /// What the page shows: the answer of `coverage` to the same question, and the pairs of perimeters.
  func page(_ session: Session) -> PageAnswers {
    let own = session.atlas.schemeFacts(coverage[0].question)
    let report = Report.coverage(
      coverage, audits: audits, byRules: session.request.asked.showsAllRules, schemes: own,
      inventory: session.atlas.inventory.completeness, filters: session.filters, sources: session.sources,
      issues: session.issues(own, coverage.flatMap(\.issues)))
    return PageAnswers(coverage: coverage, report: session.completed(report), overlaps: overlaps)
  }
}
