import Testing

@testable import Territory

/// Columns of dates whose names are none of those known.
@Suite("Columns of dates")
struct DateColumnsTests {
  private func read(_ names: [String], _ rows: [[String?]]) -> (senses: [String], issues: [String], left: [String]) {
    let table = table(names, rows)
    let dates = DateColumns(ColumnSenses(table, as: .schemes), table.columns.map(ColumnContent.init))
    let columns = dates.senses.columns().map { column in
      column.sense.isEmpty ? "?\(column.proposal)" : "\(column.sense) \(column.reason?.rawValue ?? "")"
    }
    return (columns, dates.issues.map { "\($0.severity.rawValue) \($0.kind.rawValue) \($0.field)" }, dates.left)
  }

  @Test(arguments: [
    ("Prise d'effet", "date_start content"), ("À compter du", "date_start content"),
    ("Entrée en vigueur", "date_start content"), ("Fini le", "date_end content"),
    ("Valable jusqu'au", "date_end content"), ("Échéance prévue", "date_end spelling"),
    ("Conclu le", "date_signature content"),
    // Words of two senses, of another event, or of nothing.
    ("Effet jusqu'au", "?date_start"), ("Date d'effet de l'avenant", "?"), ("Mis à jour le", "?"),
    ("Colonne 4", "?date_start"),
  ])
  func oneColumn(_ name: String, _ sense: String) {
    let read = read([name], [["2020-01-01"], ["05/06/2021"], ["juin 2022"]])
    #expect(read.senses == [sense])
    let isTaken = !sense.hasPrefix("?")
    #expect(read.left == (isTaken ? [] : [name]))
    let kind = isTaken ? "info dates_by_content" : sense == "?" ? "info dates_not_used" : "warning dates_not_used"
    #expect(read.issues == (sense.hasSuffix("spelling") ? [] : ["\(kind) \(name)"]))
  }

  /// Five years, in either order of the columns.
  @Test func twoColumnsInOrder() {
    let rows: [[String?]] = [["2020-01-01", "2024-12-31"], ["2021-03-01", nil], ["2019-01-01", "2023"]]
    #expect(read(["Colonne 3", "Colonne 4"], rows).senses == ["date_start content", "date_end content"])
    let reversed = rows.map { Array($0.reversed()) }
    #expect(read(["Colonne 3", "Colonne 4"], reversed).senses == ["date_end content", "date_start content"])
  }

  /// One row against the order, days as of a letter and its answer, a single row, three columns: nobody knows.
  @Test(arguments: [
    [["2020-01-01", "2024-12-31"], ["2024-03-01", "2021-01-01"]],
    [["2020-01-01", "2020-01-09"], ["2021-03-01", "2021-03-20"]], [["2020-01-01", "2024-12-31"]],
  ])
  func twoColumnsThatAreNoTerm(_ rows: [[String]]) {
    let read = read(["Colonne 3", "Colonne 4"], rows)
    #expect(read.left == ["Colonne 3", "Colonne 4"])
    #expect(read.issues == ["warning dates_not_used Colonne 3", "warning dates_not_used Colonne 4"])
  }

  @Test func threeColumns() {
    let row = ["2020-01-01", "2021-01-01", "2024-12-31"]
    #expect(read(["A1", "B1", "C1"], [row, row]).left == ["A1", "B1", "C1"])
  }

  /// Beside a signature, dates five years later are proposed as ends, not taken.
  @Test func aProposalByWhatIsKnown() {
    let rows = [["2020-01-01", "2024-12-31"], ["2021-03-01", "2026-02-28"]]
    #expect(read(["Signé le", "Colonne 4"], rows).senses == ["date_signature name", "?date_end"])
    #expect(read(["Colonne 4", "Fin"], rows).senses == ["?date_start", "date_end name"])
  }

  /// Years are many things, codes of communes look like days of a spreadsheet.
  @Test(arguments: [["2020", "2021"], ["59350", "59220"], ["06 12 34 56 78", "06 12 34 56 79"], ["1", "2"]])
  func noDates(_ cells: [String]) {
    let read = read(["Colonne 4"], cells.map { [$0] })
    #expect(read.senses == ["?"] && read.issues.isEmpty)
  }

  @Test func yearsUnderAWordAndPeriods() {
    #expect(read(["Prise d'effet"], [["2020"], ["2021"]]).senses == ["date_start content"])
    #expect(read(["Colonne 4"], [["2020-2024"], ["2021-2025"]]).senses == ["period content"])
  }
}
