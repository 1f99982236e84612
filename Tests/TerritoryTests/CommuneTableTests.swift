import Geometry
import Territory
import Testing

func table(_ names: [String], _ rows: [[String?]], shapes: PolygonColumn? = nil) -> SourceTable {
  SourceTable(
    source: "file.csv", columnNames: names, columns: names.indices.map { column in rows.map { $0[column] } },
    shapes: shapes, rowCount: rows.count)
}

/// `row kind value` of each issue; row 0 is the whole file.
func summary(_ issues: [DataIssue]) -> [String] { issues.map { "\($0.row ?? 0) \($0.kind.rawValue) \($0.value)" } }

/// Unit squares along the x axis, one per feature.
func squares(_ count: Int) -> PolygonColumn {
  var column = PolygonColumn()
  for index in 0..<count {
    let x = Double(index)
    column.append([[[(x, 0), (x + 1, 0), (x + 1, 1), (x, 1)]]])
  }
  return column
}

@Suite("Tables of communes")
struct CommuneTableTests {
  @Test func communesAsPublished() throws {
    let (communes, issues, _, _) = try Communes.read(
      table(
        ["INSEE_COM", "NOM", "Population", "SIREN_EPCI"],
        [
          ["01053", "Bourg-en-Bresse", "41 527", "200071751"], ["2A004", "Ajaccio", "", "ZZZZZZZZZ"],
          ["97411", nil, "0", nil],
        ]))
    #expect(communes.codes == ["01053", "2A004", "97411"])
    #expect(communes.names == ["Bourg-en-Bresse", "Ajaccio", "97411"])
    #expect(communes.populations == [41527, nil, 0])
    #expect(communes.departements == ["01", "2A", "974"])
    #expect(communes.epcis == ["200071751", "", ""])
    #expect(communes.shapes.count == 3)
    #expect(communes.shapes.isEmpty(0))
    #expect(issues.isEmpty)
  }

  /// The second 01053 and the row without code are set aside; shapes stay with their rows.
  @Test func repeatedAndMissingCodes() throws {
    let (communes, issues, _, _) = try Communes.read(
      table(["code"], [["01053"], [nil], ["01053"], ["01004"]], shapes: squares(4)))
    #expect(communes.codes == ["01053", "01004"])
    #expect(communes.shapes.box(1).minX == 3)
    #expect(summary(issues) == ["3 missing_code ", "4 duplicate_code "])
    #expect(issues.allSatisfy { $0.action == .setAside && $0.source == "file.csv" })
  }

  /// -9999 stands for "no figure" in a published file; a number nobody can read is not 0 either.
  @Test func populationsThatAreNoNumberOfPeopleAreUnknownAndListed() throws {
    let (communes, issues, _, _) = try Communes.read(
      table(["code", "pop"], [["01001", "-9999"], ["01002", "n.d."], ["01003", "1,000"], ["01004", "12"]]))
    #expect(communes.populations == [nil, nil, nil, 12])
    #expect(summary(issues) == ["2 unread_population -9999", "3 unread_population n.d.", "4 unread_population 1,000"])
    #expect(issues.map(\.code) == ["01001", "01002", "01003"])
  }

  @Test func aTableWithoutCodesIsRefused() {
    let error = #expect(throws: TableError.self) { try Communes.read(table(["nom"], [["A"]])) }
    #expect(error?.source == "file.csv")
    #expect(error?.message.en.hasSuffix("columns: nom") == true)
  }

  @Test func subcommunes() {
    let (subs, issues, _) = Subcommunes.read(
      table(
        ["code", "type", "parent", "name", "population"],
        [
          ["13201", "ARM", "13055", "Marseille 1er", "39000"], ["13202", "ARM", "13055", "Marseille 2e", "n.d."],
          ["13203", "ARM", "13055", "Marseille 3e", nil],
        ]))
    #expect([subs.codes[0], subs.types[0], subs.parents[0]] == ["13201", "ARM", "13055"])
    #expect(subs.populations == [39000, nil, nil])
    #expect(summary(issues) == ["3 unread_population n.d."])
  }
}
