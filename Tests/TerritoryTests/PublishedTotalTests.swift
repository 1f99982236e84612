import Testing

@testable import Territory

@Suite("Published totals")
struct PublishedTotalTests {
  private static let names = ["level", "code", "type", "measure", "comparison", "value", "date", "statuses", "source"]

  private func table(_ rows: [String], names: [String] = names) -> SourceTable {
    let cells = rows.map { $0.split(separator: ";", omittingEmptySubsequences: false).map { String($0) } }
    return SourceTable(
      source: "totals.csv", columnNames: names, columns: names.indices.map { column in cells.map { $0[column] } },
      rowCount: rows.count)
  }

  @Test func read() throws {
    let (totals, issues, account) = try PublishedTotal.read(
      table([
        "region;75;CLS;schemes;=;55;2025-01;signed;https://a",
        "departement;29;cls;population_share;;1;2023-07-12;signed;",
        "region;75;CLS;population_share;>;0,786;2025;signed,planned;",
      ]))
    #expect(issues.isEmpty && account.used == 3 && account.unusedColumns.isEmpty)
    #expect(totals.map(\.level) == [.region, .departement, .region] && totals.map(\.type) == ["CLS", "CLS", "CLS"])
    #expect(totals.map(\.value) == [55, 1, 0.786] && totals.map(\.comparison) == [.equal, .equal, .moreThan])
    #expect(totals.map(\.day) == [Day(2025, 1, 31), Day(2023, 7, 12), Day(2025, 12, 31)])
    #expect(totals[2].statuses == [.signed, .planned] && totals[2].decimals == 3 && totals[0].source == "https://a")
    #expect(
      totals.map(\.countsPlanned) == [false, false, true] && totals.map(\.saysAllCovered) == [false, true, false])
    #expect(totals.map(\.row) == [2, 3, 4] && totals[0].file == "totals.csv")
  }

  /// Each of the cells that a total needs, wrong in turn.
  @Test(arguments: [
    ("bassin;75;CLS;schemes;=;55;2025;signed;", "level"), ("region;;CLS;schemes;=;55;2025;signed;", "code"),
    ("region;75;XYZ;schemes;=;55;2025;signed;", "type"), ("region;75;CLS;people;=;55;2025;signed;", "measure"),
    ("region;75;CLS;schemes;about;55;2025;signed;", "comparison"),
    ("region;75;CLS;schemes;=;many;2025;signed;", "value"),
    ("region;75;CLS;schemes;=;-1;2025;signed;", "value"), ("region;75;CLS;schemes;=;nan;2025;signed;", "value"),
    ("region;75;CLS;schemes;=;1e300;2025;signed;", "value"),
    ("region;75;CLS;schemes;=;5,5;2025;signed;", "value"),
    ("region;75;CLS;population_share;=;81;2025;signed;", "value"),
    ("region;75;CLS;schemes;=;55;2025-13;signed;", "date"),
    ("region;75;CLS;schemes;=;55;;signed;", "date"), ("region;75;CLS;schemes;=;55;2025;blue;", "statuses"),
    ("region;75;CLS;schemes;=;55;2025;;", "statuses"),
  ])
  func badRowsAreListed(_ row: String, _ field: String) throws {
    let (totals, issues, account) = try PublishedTotal.read(
      table([row, "region;75;CLS;schemes;=;55;2025;signed;"]))
    #expect(totals.count == 1 && issues.map(\.kind) == [.unreadTotal])
    #expect(issues.map(\.field) == [field] && issues.map(\.row) == [2] && issues.map(\.action) == [.setAside])
    #expect(account.unused == [2] && account.used == 1)
  }

  @Test func columnsAreNeeded() {
    #expect(throws: TableError.self) { try PublishedTotal.read(table([], names: Array(Self.names.dropLast(2)))) }
  }

  @Test func rounding() throws {
    func total(_ measure: PublishedTotal.Measure, _ value: Double, _ decimals: Int, _ more: Bool = false) throws
      -> PublishedTotal
    {
      PublishedTotal(
        level: .region, code: "1", type: "CLS", measure: measure, comparison: more ? .moreThan : .equal, value: value,
        decimals: decimals, date: try #require(PartialDate("2025")))
    }
    // All of the people is a whole percent.
    #expect(try [0.9949, 0.995, 1].map { try total(.populationShare, 1, 0).agrees(with: $0) } == [false, true, true])
    #expect(
      try [0.7854, 0.7856, 0.7864, 0.7866].map { try total(.populationShare, 0.786, 3).agrees(with: $0) }
        == [false, true, true, false])
    #expect(try [11, 12, 13].map { try total(.schemes, 12, 0).agrees(with: $0) } == [false, true, false])
    #expect(try [30, 31].map { try total(.schemes, 30, 0, true).agrees(with: $0) } == [false, true])
  }
}
