public import Coverage
public import Territory

extension Report {
  /// The tables of `report --format csv` by file name.
  /// - Parameter touching: pairs of perimeters that only touch are listed too.
  public static func tables(
    _ coverage: [CoverageAnswer], _ overlaps: OverlapAnswer, _ statistics: StatisticsAnswer, _ schemes: [SchemeFacts],
    _ issues: [DataIssue], _ language: Language, touching: Bool = false, audits: [CoverageAudit] = []
  ) -> [(name: String, table: Table)] {
    let listed = Report(command: "report", header: [], headlines: [], tables: [], shown: [], issues: issues)
    // Vintages are those of every run: `coverage --table vintages`.
    let audit = auditTables(audits).filter { $0.name != "vintages" }
    return [
      ("coverage", zonesTable(coverage)), ("coverage_by_scheme", zonesBySchemeTable(coverage)),
      ("overlaps", pairsTable(overlaps.listed(touching: touching), byShares: overlaps.question.tolerances.count > 1)),
      ("stats", statisticsTable(statistics)), ("schemes", schemesTable(schemes)),
      ("issues", listed.issuesTable(language)),
    ] + audit.map { ($0.name, $0) }
  }
}
