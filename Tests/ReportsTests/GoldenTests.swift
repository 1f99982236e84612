import Territory
import Testing

@testable import Reports

/// One golden per command and form: a change of what people or programs read is seen in review. The engine makes the
/// answers (``MiniReports``).
@Suite struct GoldenTests {
  static let commands = [
    "coverage", "uncovered", "overlaps", "stats", "explain", "timeline", "expiring", "reconcile", "check",
  ]

  @Test(arguments: commands)
  func everyForm(command: String) throws {
    let report = try #require(try MiniReports.made().first { $0.command == command }?.report)
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

  /// The files of `report`, one under the other: standard in English, the French dialect in French.
  @Test func study() throws {
    for (language, dialect, ending) in [(Language.en, CSVDialect.standard, "csv"), (.fr, .fr, "fr.csv")] {
      let files = try MiniReports.study(language).map { "# \($0.name)\n\($0.table.csv(dialect))" }
      expectGolden(files.joined(), "report.\(ending)")
    }
  }

  @Test(arguments: Language.allCases)
  func charts(_ language: Language) throws {
    let chart = try #require(try MiniReports.chart())
    for form in Chart.Form.allCases {
      expectGolden(chart.svg(form, language), "chart.\(form.rawValue).\(language.rawValue).svg")
    }
    expectGolden(chart.terminalBars(width: 100, language), "chart.\(language.rawValue).txt")
    let timeline = try MiniReports.timelineChart()
    expectGolden(timeline.svg(language), "timeline-chart.\(language.rawValue).svg")
    expectGolden(timeline.sparklines(width: 100, language), "timeline-chart.\(language.rawValue).txt")
  }

  /// Q1 whole and half of Q2 in CLS-A, half of Q3 in CLS-B; Q5 in a planned CLSM; Q4 possible only (CLS-C).
  @Test func answersAreThoseOfTheDrawing() throws {
    let report = try #require(try MiniReports.made().first { $0.command == "coverage" }?.report)
    let zones = try #require(report.table("zones", .en))
    func column(_ name: String) throws -> [Value] {
      let at = try #require(zones.columns.firstIndex { $0.name == name })
      return zones.rows.map { $0[at] }
    }
    #expect(try column("code") == ["Q1", "Q2", "Q3", "Q4", "Q5"].map(Value.text))
    #expect(try column("retained") == [true, true, true, false, false].map(Value.boolean))
    #expect(
      try column("class") == ["entirely", "partly", "partly", "not_covered", "not_covered"].map(Value.text))
  }

  @Test func studyHasItsTables() {
    let tables = Report.tables(
      [Toy.coverage], Toy.overlapAnswer, Toy.statisticsAnswer, Toy.schemes, Toy.issues, .fr)
    #expect(
      tables.map(\.0) == ["coverage", "coverage_by_scheme", "overlaps", "stats", "schemes", "issues", "statuses"])
    for (command, table) in zip(["zones", "zones_by_scheme"], tables.map(\.1)) {
      #expect(table.csv() == Toy.coverageReport.table(command, .fr)?.csv())
    }
  }
}
