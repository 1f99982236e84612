import Testing

@testable import Coverage

@Suite("Ragged tables")
struct GroupedRowsTests {
  /// Rows come in any order, values of a row stay in theirs; row 1 has none.
  @Test func valuesOfEachRow() {
    let rows = Rows(count: 4, grouping: [(row: 2, value: "a"), (0, "b"), (2, "c"), (3, "d"), (0, "a")])
    #expect((0..<rows.count).map { Array(rows[$0]) } == [["b", "a"], [], ["a", "c"], ["d"]])
    #expect(Rows(count: 1, grouping: [(row: Int32, value: Int)]())[0].isEmpty)
  }
}
