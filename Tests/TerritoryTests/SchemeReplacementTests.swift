import Geometry
import Territory
import Testing

private let columns = ["id", "type", "name", "perimeter", "status", "date_start", "date_end", "replaced_by"]

private func file(_ source: String, _ rows: [[String?]], _ names: [String] = columns, sheet: String = "") -> SourceTable
{
  var table = SourceTable(
    source: source, columnNames: names, columns: names.indices.map { column in rows.map { $0[column] } },
    rowCount: rows.count)
  table.sheet = sheet
  return table
}

private func read(_ files: [[SourceTable]]) throws -> (inventory: SchemeInventory, issues: [DataIssue]) {
  var inventory = SchemeInventory(date: Day(2026, 1, 1))
  let issues = try inventory.add(files: files)
  return (inventory, issues)
}

/// The row of a later file takes the place of the one of an earlier file that has its id.
@Suite("Rows that replace those of an earlier file")
struct SchemeReplacementTests {
  private let inventory = file(
    "inventory.csv",
    [
      ["A", "CLS", "CLS de A", "commune:13001", "signed", "2018", "2022", ""],
      ["B", "CLS", "CLS de B", "commune:13002", "signed", "2023", "2028", ""],
    ])

  /// The facts and the place of the new row stand, nothing of the old one is left; B is as it was.
  @Test func aWholeRow() throws {
    let scenario = file(
      "scenario.csv",
      [
        ["A", "CLS", "CLS de A", "commune:13055", "", "2024", "2029-06", "C"],
        ["C", "CLS", "CLS de C", "commune:13003", "", "2027", "", ""],
      ])
    let (found, issues) = try read([[inventory], [scenario]])
    #expect(
      found.schemes.map { "\($0.id) \($0.file) \($0.row)" } == [
        "A scenario.csv 2", "B inventory.csv 3", "C scenario.csv 3",
      ])
    let a = found.schemes[0]
    #expect(a.perimeter.map(\.description) == ["commune:13055"])
    #expect(a.status == .unknown && a.start == Day(2024, 1, 1) && a.dateEnd?.last == Day(2029, 6, 30))
    #expect(
      issues.map { "\($0.severity) \($0.kind.rawValue) \($0.source) \($0.row ?? 0) \($0.code) \($0.newValue)" } == [
        "info scheme_replaced inventory.csv 2 A scenario.csv 2"
      ])
    #expect(issues[0].message.fr == "dispositif A : la ligne 2 de scenario.csv prend la place de celle-ci")
    // Two rows of the first file, of which one is used; both of the second.
    #expect(found.accounts.map { "\($0.rows) \($0.used) \($0.unused)" } == ["2 1 [2]", "2 2 []"])
  }

  /// A successor named by the new row takes over: A ends on the day before C starts, its stated end being later.
  @Test func successorsAreThoseOfTheNewRow() throws {
    let scenario = file(
      "scenario.csv",
      [
        ["A", "CLS", "CLS de A", "commune:13001", "signed", "2018", "2028", "C"],
        ["C", "CLS", "CLS de C", "commune:13001", "signed", "2024-07", "2029", ""],
      ])
    var (found, _) = try read([[inventory], [scenario]])
    found.settle(DayAssumptions(inventoryDate: Day(2026, 1, 1)))
    #expect(found.terms[0].state(on: Day(2024, 6, 30)) == .certain)
    #expect(found.terms[0].state(on: Day(2024, 7, 1)) == .out)
  }

  /// Three files: the last row stands, and one row stands for a scheme of many rows.
  @Test func theLastFileStands() throws {
    let long = file(
      "long.csv",
      [["A", "CLS", "13001", "2018"], ["A", "CLS", "13002", "2018"], ["B", "CLS", "13003", "2018"]],
      ["id", "type", "code_insee", "date_start"])
    let second = file("second.csv", [["A", "CLS", "", "commune:13055", "", "2020", "", ""]])
    let third = file("third.csv", [["A", "CLS", "", "commune:13056", "", "2021", "", ""]])
    let (found, issues) = try read([[long], [second], [third]])
    #expect(found.schemes.map { "\($0.id) \($0.perimeter.map(\.code))" } == ["A [\"13056\"]", "B [\"13003\"]"])
    #expect(issues.filter { $0.kind == .schemeReplaced }.map(\.source) == ["long.csv", "second.csv"])
    #expect(found.accounts.map { "\($0.used) \($0.merged)" } == ["1 0", "0 0", "1 0"])
  }

  /// `shape` is the drawing of the earlier layer; another perimeter takes its place.
  @Test(arguments: [
    ("shape", ["A": [0], "B": [1]]), ("commune:13055", ["B": [1]]), ("shape commune:13055", ["A": [0], "B": [1]]),
  ])
  func drawings(_ perimeter: String, _ drawn: [String: [Int]]) throws {
    var layer = file(
      "layer.gpkg", [["A", "CLS", "2018", "2022"], ["B", "CLS", "2018", "2022"]],
      ["id", "type", "date_start", "date_end"])
    layer.shapes = squares(2)
    let (found, _) = try read([[layer], [file("scenario.csv", [["A", "CLS", "", perimeter, "", "2018", "2030", ""]])]])
    #expect(found.schemes[0].dateEnd?.last == Day(2030, 12, 31))
    #expect(found.schemes[0].perimeter.map(\.description).joined(separator: " ") == perimeter)
    #expect(found.drawnOf == drawn)
  }

  @Test func aDrawingReplacesADrawing() throws {
    var first = file("first.gpkg", [["A", "CLS", "2018"]], ["id", "type", "date_start"])
    first.shapes = squares(1)
    var second = file("second.gpkg", [["A", "CLS", "2024"]], ["id", "type", "date_start"])
    second.shapes = squares(1)
    let (found, issues) = try read([[first], [second]])
    #expect(found.schemes.map { $0.start } == [Day(2024, 1, 1)] && found.drawnOf == ["A": [1]])
    #expect(issues.map(\.kind) == [.schemeReplaced])
  }

  /// Sheets of one workbook, a number that any list may give, an id that is a name, a list of places without any day beside
  /// schemes that have theirs: the first row stands, as within one file.
  @Test func whatDoesNotReplace() throws {
    let dated = ["A", "CLS", "", "commune:13055", "", "2024", "", ""]
    let places = file("places.csv", [["A", "CLS", "13055"]], ["id", "type", "code_insee"])
    let numbers = ["12", "CLS", "", "commune:13055", "", "2024", "", ""]
    let named = ["name", "type", "perimeter", "date_start"]
    let cases: [[[SourceTable]]] = [
      [[file("book.xlsx", [dated], sheet: "1"), file("book.xlsx", [dated], sheet: "2")]],
      [[file("a.csv", [dated])], [places]],
      [[file("a.csv", [numbers])], [file("b.csv", [numbers])]],
      [
        [file("a.csv", [["CLS de A", "CLS", "commune:13055", "2015"]], named)],
        [file("b.csv", [["CLS de A", "CLS", "commune:13055", "2021"]], named)],
      ],
    ]
    for files in cases {
      let (found, issues) = try read(files)
      #expect(found.schemes.count == 1)
      #expect(issues.filter { $0.severity == .error }.map(\.kind) == [.schemeInTwoFiles])
    }
  }

  /// A number with the same name in both files is one scheme; another name or type is another scheme, told apart as ever.
  @Test func namesAndTypes() throws {
    let first = file("a.csv", [["12", "CLS", "CLS de A", "commune:13055", "", "2018", "", ""]])
    let same = file("b.csv", [["12", "CLS", "CLS de A", "commune:13055", "", "2024", "", ""]])
    #expect(try read([[first], [same]]).inventory.schemes.map(\.start) == [Day(2024, 1, 1)])
    let other = file("b.csv", [["12", "CLS", "CLS de B", "commune:13055", "", "2024", "", ""]])
    #expect(try read([[first], [other]]).inventory.schemes.map(\.id) == ["12", "12 (CLS de B)"])
    let type = file("b.csv", [["A", "ASV", "CLS de A", "commune:13055", "", "2024", "", ""]])
    #expect(try read([[inventory], [type]]).inventory.schemes.map(\.id) == ["A", "B", "A (ASV)"])
  }

  /// A table of statuses without dates holds on the day asked about, whatever the table that it replaces.
  @Test func daysAreThoseOfTheNewFile() throws {
    let statuses = file(
      "list.csv", [["A", "CLS", "commune:13001", "actif"]], ["id", "type", "perimeter", "status"])
    let (found, _) = try read([[inventory], [statuses]])
    #expect(found.schemes.map(\.tableDating) == [.statuses, .dated])
  }
}
