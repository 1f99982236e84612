import Reports
import Territory

/// What was published of the number of schemes and of the people they hold: it measures the package's own inventory.
extension LoadPlan {
  /// The totals of the package; `nil` where they have nothing to measure: an inventory given on the spot is another one,
  /// unless the command asks for them.
  func publishedTotals() throws -> (totals: [PublishedTotal], issues: [DataIssue], account: RowAccount)? {
    guard let resource = totalsResource else { return nil }
    let read = try resource.file(in: folder).read()
    let (totals, issues, account) = try PublishedTotal.read(read.table)
    return (totals, read.issues + issues, account)
  }

  func totalsSources() -> [ReportSource] {
    totalsResource.map { resource in
      [
        ReportSource(
          role: "totals", title: resource.titleText, vintage: resource.vintageText,
          completeness: resource.completeness, sha256: resource.sha256)
      ]
    } ?? []
  }

  private var totalsResource: DataPackage.Resource? {
    request.files.readsInventory || request.needs.publishedTotals ? package.resources("totals").first : nil
  }
}
