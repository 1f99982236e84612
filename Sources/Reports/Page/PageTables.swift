public import Coverage
public import Territory

extension Report {
  /// Tables that a page shows as the command line gives them: overlaps, completeness of the inventory, issues.
  public static func pageTables(
    _ answers: [CoverageAnswer], _ overlaps: OverlapAnswer, _ issues: [DataIssue], _ language: Language
  ) -> [Table] {
    let listed = Report(command: "report", header: [], headlines: [], tables: [], shown: [], issues: issues)
    return [
      pairsTable(overlaps.listed(touching: false)), completenessTable(answers[0].completeness),
      listed.issuesTable(language),
    ]
  }
}
