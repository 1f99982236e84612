import Coverage
import Territory
import Testing
import ToyTerritory

@testable import Reports

/// A column that the schemas call required has a value in every row, in all tables of all answers.
@Suite struct FilledColumnTests {
  /// The answers that the goldens record, and those with every table that there is.
  private static func tables() throws -> [(name: String, table: Table)] {
    let reports = try MiniReports.made().map(\.report) + EveryReport.all()
    let answered = reports.flatMap { report in
      report.tableNames.compactMap { name in report.table(name, .fr).map { ("\(report.command).\(name)", $0) } }
    }
    let toy = MiniAtlas.standard
    let corrected = Table.corrected(toy.inventory, toy.geography, issues: [], .fr)
    let study = try MiniReports.study(.fr).map { ("report.\($0.name)", $0.table) }
    return answered + study + [("check.\(corrected.name)", corrected), ("coverage.without_scheme", try unserved())]
  }

  /// Territories without an ASV: all but the département and the EPCI of 01.
  private static func unserved() throws -> Table {
    let toy = MiniAtlas.standard
    let atlas = try toy.atlas()
    let coverage = try atlas.coverage(of: toy.placed(on: atlas), MiniAtlas.question(types: ["ASV"]))
    var audit = CoverageAudit(zoning: coverage.zoningID)
    audit.unserved = atlas.unservedTerritories(coverage)
    return unservedTable([audit])
  }

  @Test func noCellIsEmpty() throws {
    for (name, table) in try Self.tables() { #expect(emptyCells(of: table) == [], "\(name)") }
  }

  /// Of a table that has no row in any answer here, a claim would stand for nothing.
  @Test func everyClaimIsTried() throws {
    let tried = Set(try Self.tables().filter { $0.table.count > 0 }.map(\.name))
    for table in contract.flatMap(\.allTables) where table.columns.contains(where: \.isFilled) {
      // `data list` is the program's own: Tests/CommandTests has its golden.
      if table.command == "data" { continue }
      #expect(tried.contains(table.fullName) || tried.contains("coverage.\(table.name)"), "\(table.fullName)")
    }
  }

  @Test func anEmptyCellIsFound() {
    let columns = [TableColumn("a", Text("a")), TableColumn("b", Text("b"))]
    let empty: [Value] = [.none, .text(""), .list([])]
    let table = Table("t", Text("t"), columns.filled("b"), rows: empty.map { [.none, $0] } + [[.none, .integer(0)]])
    #expect(emptyCells(of: table) == ["b, row 0", "b, row 1", "b, row 2"])
    let contractTable = ContractTable("c", table)
    #expect(contractTable.columns.map(\.isFilled) == [false, true])
    #expect(contractTable.tableSchema.contains("\"required\": true"))
  }

  private func emptyCells(of table: Table) -> [String] {
    let filled = table.columns.indices.filter { table.columns[$0].isFilled }
    return table.rows.enumerated().flatMap { number, row in
      filled.filter { row[$0] == .none || (row[$0].plainText ?? "").isEmpty }
        .map { "\(table.columns[$0].name), row \(number)" }
    }
  }
}
