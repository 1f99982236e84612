import Territory
import Testing

@testable import Reports

/// A table whose rows are put together from pieces reads like one whose rows are written out.
@Suite struct TablePiecesTests {
  private static let table = Table(
    "t", Text("t"), ["a", "b", "c", "d"].map { TableColumn($0, Text($0)) }, count: 4,
    pieces: [
      .shared(keys: { rows in rows.map { [7, 7, -5, 7][$0] } }) { row in
        row == 2 ? [.text("other"), .text("q,r")] : [.text("=x"), .text("a;b")]
      },
      .cell { [.number(1.5), .none, .list([.text("01"), .text("02")]), .integer(-3)][$0] },
      .shared(keys: { rows in rows.map { $0 % 2 } }) { [.text($0 % 2 == 0 ? "even" : "odd")] },
    ])

  private static let rows: [[Value]] = [
    [.text("=x"), .text("a;b"), .number(1.5), .text("even")], [.text("=x"), .text("a;b"), .none, .text("odd")],
    [.text("other"), .text("q,r"), .list([.text("01"), .text("02")]), .text("even")],
    [.text("=x"), .text("a;b"), .integer(-3), .text("odd")],
  ]

  @Test func rowsAreWhole() {
    #expect(Self.table.rows == Self.rows)
    #expect(Self.rows.indices.map { Self.table.row($0) } == Self.rows)
  }

  @Test func sharedCellsAreProtectedInEveryRow() {
    #expect(
      Self.table.csv(.standard) == """
        a,b,c,d
        '=x,a;b,1.5,even
        '=x,a;b,,odd
        other,"q,r",01 02,even
        '=x,a;b,-3,odd

        """)
    #expect(
      Self.table.csv(.fr)
        == "\u{FEFF}a;b;c;d\r\n'=x;\"a;b\";1,5;even\r\n'=x;\"a;b\";;odd\r\nother;q,r;01 02;even\r\n"
        + "'=x;\"a;b\";-3;odd\r\n")
  }

  @Test(arguments: 1...5)
  func runsOfRowsAddUp(length: Int) {
    let runs = stride(from: 0, to: 4, by: length).flatMap {
      Self.table.csv(rows: $0..<min($0 + length, 4), .standard)
    }
    let whole = Self.table.csvHeader(.standard) + runs
    #expect(String(decoding: whole, as: UTF8.self) == Self.table.csv(.standard))
    #expect(Self.table.csv(rows: 2..<2, .standard).isEmpty)
  }
}
