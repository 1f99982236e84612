import Territory
import Testing

@testable import Reports

/// One golden per command and form: a change of what people or programs read is seen in review.
@Suite struct GoldenTests {
  static let reports: [(command: String, report: Report)] = [
    ("coverage", Toy.coverageReport), ("uncovered", Toy.uncoveredReport), ("overlaps", Toy.overlapsReport),
    ("stats", Toy.statsReport),
  ]

  @Test(arguments: ["coverage", "uncovered", "overlaps", "stats"])
  func everyForm(command: String) throws {
    let report = try #require(Self.reports.first { $0.command == command }?.report)
    #expect(report.command == command)
    expectGolden(report.text(.fr), "\(command).fr.txt")
    expectGolden(report.text(.en), "\(command).en.txt")
    expectGolden(report.json(tool: "maillage 0"), "\(command).json")
    let tables = report.tableNames.compactMap { report.table($0, .fr) }
    #expect(tables.count == report.tables.count + 1)
    for (dialect, ending) in [(CSVDialect.standard, "csv"), (.fr, "fr.csv")] {
      // All tables one under the other, each under its name.
      let all = tables.map { "# \($0.name)\n\($0.csv(dialect))" }.joined()
      expectGolden(all, "\(command).\(ending)")
    }
  }

  @Test func studyHasItsSixTables() {
    let tables = Report.tables(
      [Toy.coverage], Toy.overlapAnswer, Toy.statisticsAnswer, Toy.schemes, Toy.issues, .fr)
    #expect(
      tables.map(\.0) == ["coverage", "coverage_by_scheme", "overlaps", "stats", "schemes", "issues"])
    for (command, table) in zip(["zones", "zones_by_scheme"], tables.map(\.1)) {
      #expect(table.csv() == Toy.coverageReport.table(command, .fr)?.csv())
    }
  }
}
