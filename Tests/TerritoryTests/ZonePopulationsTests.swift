import Geometry
import Territory
import Testing

@Suite("Populations of zones, grids, validity")
struct ZonePopulationsTests {
  private func table(_ names: [String], _ rows: [[String?]]) -> SourceTable {
    SourceTable(
      source: "pop.csv", columnNames: names, columns: names.indices.map { column in rows.map { $0[column] } },
      rowCount: rows.count)
  }

  private var zoning: Zoning {
    var zoning = Zoning(id: "qpv", label: Text("QPV"))
    zoning.codes = ["QN1", "QN2", "QN3"]
    zoning.populations = [1, 2, 3]
    return zoning
  }

  /// QN1 stands twice, once for each of its communes, with the number of the whole zone.
  @Test func joinedByCode() throws {
    let rows: [[String?]] = [["QN1", "6 399"], ["QN1", "6399.0"], ["QN2", "12\u{202F}345"], ["Ensemble", "99 999"]]
    let (people, issues) = try ZonePopulations.read(table(["codeQPV", "popMuniQPV"], rows), vintage: "RP2020")
    #expect(issues.isEmpty)
    var zoning = zoning
    let found = zoning.join(people)
    #expect(zoning.populations == [6399, 12345, nil])
    #expect(zoning.populationVintage == "RP2020" && zoning.populationSource == "pop.csv")
    #expect(found.map(\.kind) == [.populationMissing, .populationUnused])
    #expect(found.map(\.value) == ["QN3", "Ensemble"])
  }

  @Test func numbersThatDisagreeOrCannotBeReadAreUnknown() throws {
    let rows: [[String?]] = [["QN1", "10"], ["QN1", "11"], ["QN1", "10"], ["QN2", "n.d."], [nil, "5"]]
    let (people, issues) = try ZonePopulations.read(table(["code", "population"], rows), vintage: nil)
    #expect(people.ofCode.isEmpty)
    #expect(issues.inReadingOrder().map(\.kind) == [.missingCode, .populationsDiffer, .unreadPopulation])
    #expect(issues.first { $0.kind == .populationsDiffer }?.row == 3)
  }

  @Test func columnByName() throws {
    let given = table(["code_qp", "pop_mun_rp2013", "pop_mun"], [["QN1", "7", "8"]])
    #expect(try ZonePopulations.read(given, vintage: nil, column: "pop_mun_rp2013").populations.ofCode == ["QN1": 7])
    #expect(try ZonePopulations.read(given, vintage: nil).populations.ofCode == ["QN1": 8])
    #expect(throws: TableError.self) { try ZonePopulations.read(given, vintage: nil, column: "no such column") }
    #expect(throws: TableError.self) { try ZonePopulations.read(table(["x", "population"], []), vintage: nil) }
  }

  /// The census of 2013 takes effect on 1 January 2016, that of 2018 on 1 January 2021.
  @Test(arguments: [
    (Day(2012, 1, 1), "RP2013"), (Day(2018, 11, 30), "RP2013"), (Day(2020, 12, 31), "RP2013"),
    (Day(2021, 1, 1), "RP2018"), (Day(2026, 1, 1), "RP2018"),
  ])
  func censusInForce(_ day: Day, _ expected: String) {
    let both = ["RP2018", "RP2013"].map { ZonePopulations(vintage: $0, source: "") }
    #expect(both.inUse(on: day)?.vintage == expected)
    #expect([ZonePopulations(vintage: nil, source: "a")].inUse(on: day)?.source == "a")
    #expect([ZonePopulations]().inUse(on: day) == nil)
  }

  /// The id names the south-west corner, north first.
  @Test func cellsFromTheirIds() throws {
    var given = table(
      ["idcar_200m", "ind"], [["CRS3035RES200mN2987400E3846200", "12,5"], ["?", "3"], ["CRS3035RES200mN0E0", nil]])
    let idColumn = given.drawCells()
    #expect(idColumn == "idcar_200m")
    let box = try #require(given.shapes).box(0)
    #expect(box == Box(minX: 3_846_200, minY: 2_987_400, maxX: 3_846_400, maxY: 2_987_600))
    let (grid, issues, account) = try PopulationGrid.read(given, vintage: "2017", drawnFrom: idColumn)
    #expect(account.columns.map(\.sense) == ["id", "population"] && account.unused == [3, 4])
    #expect(grid.people == [12.5])
    #expect(issues.map(\.value) == ["3 4"])
    #expect(throws: TableError.self) { try PopulationGrid.read(table(["id", "ind"], []), vintage: nil) }
  }

  @Test func validityOfAGeneration() {
    let qpv2024 = Validity(from: Day(2024, 1, 1))
    #expect(qpv2024.includes(Day(2023, 12, 31)) == false)
    #expect(qpv2024.includes(Day(2024, 1, 1)) == true)
    #expect(Validity().includes(Day(2024, 1, 1)) == nil)
    let early = Vintage(
      .zoning, zoning: "qpv", source: "qpv.gpkg", vintage: "2024", validity: qpv2024, on: Day(2018, 11, 30))
    #expect(early.isValid == false)
    #expect(early.issue(on: Day(2018, 11, 30))?.kind == .outOfValidity)
    let unstated = Vintage(.communes, source: "c", vintage: nil, validity: Validity(), on: Day(2018, 11, 30))
    #expect(unstated.isValid == nil && unstated.issue(on: Day(2018, 11, 30)) == nil)
  }
}
