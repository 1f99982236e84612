public import Coverage
public import Territory

extension Report {
  /// `reconcile --published`: how the inventory stands to each published total on its day. No figure is given, so that there
  /// is no definition.
  public static func publishedTotals(
    _ counts: [TotalCount], _ question: Question, filters: [NamedValue], sources: [ReportSource], issues: [DataIssue]
  ) -> Report {
    var report = Report.reconcile(.empty(question), filters: filters, sources: sources, issues: issues)
    report.headlines = [sentence(counts)]
    report.tables.insert(publishedTotalsTable(counts), at: 0)
    report.shown = [("published_totals", 200)]
    return report
  }

  private static func sentence(_ counts: [TotalCount]) -> Text {
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let parts = TotalCount.Agreement.allCases.compactMap { verdict -> Text? in
      let count = counts.count { $0.verdict == verdict }
      if count == 0 { return nil }
      return Text(
        fr: "\(verdict.label.fr)\u{00A0}: \(fr.number(count))", en: "\(verdict.label.en): \(en.number(count))")
    }
    return Text(
      fr: fr.counted(counts.count, "total publié", "totaux publiés")
        + " (\(parts.map(\.fr).joined(separator: ", "))).",
      en: en.counted(counts.count, "published total", "published totals")
        + " (\(parts.map(\.en).joined(separator: ", "))).")
  }
}
