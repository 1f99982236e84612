import Synchronization
import Territory
import Testing

@testable import Reports

/// The rows of a table are made once per writing, however many columns it has: a count that grows with the rows alone.
@Suite struct RowsMadeOnceTests {
  /// Counts how often a row is made.
  private final class Maker: Sendable {
    let made = Atomic(0)

    func report(rows: Int, columns: Int) -> Report {
      let table = Table(
        "t", Text("t"), (0..<columns).map { TableColumn("c\($0)", Text("c\($0)")) }, count: rows
      ) { [self] row in
        made.add(1, ordering: .relaxed)
        return (0..<columns).map { .integer(row * $0) }
      }
      return Report(
        command: "c", header: [], headlines: [], tables: [table], shown: [("t", rows)], issues: [])
    }
  }

  static let writings: [(name: String, write: @Sendable (Report) throws -> Void)] = [
    ("json", { _ = $0.json(tool: "t") }), ("text", { _ = $0.text(.fr) }), ("csv", { _ = $0.tables[0].csv() }),
    ("xlsx", { _ = try $0.xlsx(.fr) }), ("sheet", { _ = try $0.tables[0].xlsx() }),
  ]

  @Test(arguments: writings.indices)
  func countIsThatOfRows(writing: Int) throws {
    let (name, write) = Self.writings[writing]
    for (rows, columns) in [(40, 10), (80, 10), (40, 20), (80, 20)] {
      let maker = Maker()
      try write(maker.report(rows: rows, columns: columns))
      #expect(maker.made.load(ordering: .relaxed) == rows, "\(name), \(rows) rows of \(columns) columns")
    }
  }

  /// Cells that rows share are put into words once per key, however many rows have it.
  @Test func sharedCellsAreMadeOncePerKey() {
    for (rows, keys) in [(400, 5), (800, 5), (800, 10)] {
      let made = Atomic(0)
      let table = Table(
        "t", Text("t"), [TableColumn("a", Text("a")), TableColumn("b", Text("b"))], count: rows,
        pieces: [
          .shared(keys: { range in range.map { $0 * keys / rows } }) { row in
            made.add(1, ordering: .relaxed)
            return [.text("key \(row * keys / rows)")]
          }, .cell { .integer($0) },
        ])
      _ = table.csv()
      #expect(made.load(ordering: .relaxed) == keys, "\(rows) rows of \(keys) keys")
    }
  }

  /// What is not shown is not made.
  @Test func textMakesWhatItShows() {
    let maker = Maker()
    let text = maker.report(rows: 1000, columns: 3).tables[0].text(.en, limit: 10)
    #expect(maker.made.load(ordering: .relaxed) == 10)
    #expect(text.contains("… and 990 more rows"))
  }
}
