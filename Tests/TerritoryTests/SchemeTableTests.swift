import Geometry
import Territory
import Testing

private func read(_ tables: SourceTable...) throws -> (inventory: SchemeInventory, issues: [DataIssue]) {
  var inventory = SchemeInventory(date: Day(2026, 1, 1))
  var issues: [DataIssue] = []
  for table in tables { issues += try inventory.add(table) }
  return (inventory, issues)
}

@Suite("Tables of schemes")
struct SchemeTableTests {
  @Test func oneRowPerScheme() throws {
    let (inventory, issues) = try read(
      table(
        ["id", "type", "nom", "périmètre", "statut", "date_start", "date_end", "cofunded", "targeted_zones"],
        [["A", "cls", "CLS de A", "commune:13055 -qpv:QN01315M", "Signé", "2024", "2029-06", "oui", "QN1 QN2"]]))
    let scheme = try #require(inventory.schemes.first)
    #expect([scheme.id, scheme.type, scheme.name] == ["A", "CLS", "CLS de A"])
    #expect(scheme.perimeter.map(\.description) == ["commune:13055", "-qpv:QN01315M"])
    #expect(scheme.status == .signed)
    #expect(scheme.start == Day(2024, 1, 1))
    #expect(scheme.dateEnd?.last == Day(2029, 6, 30))
    #expect(scheme.cofunded == true)
    #expect(scheme.targetedZones == ["QN1", "QN2"])
    #expect(scheme.row == 2)
    #expect(scheme.tableDating == .dated)
    #expect(issues.isEmpty)
  }

  @Test func everyRowThatIsNotUsedAsWrittenIsListed() throws {
    let (inventory, issues) = try read(
      table(
        ["id", "type", "perimeter", "status", "date_start", "date_end"],
        [
          ["A", "CLS", "commune:13055 Marseille", "signed", "31/02/2015", ""],
          ["A", "CLS", "commune:13001", "signed", "", ""], [nil, "CLS", "commune:13002", "", "", ""],
          ["B", "", "commune:13003", "à voir", "2020", "2018"],
        ]))
    #expect(inventory.schemes.map(\.id) == ["A", "B"])
    #expect(inventory.schemes[0].perimeter.map(\.code) == ["13055"])
    #expect(inventory.schemes[1].type == "CLS")
    let found = issues.map { "\($0.row ?? 0) \($0.kind.rawValue) \($0.value)" }
    #expect(
      found == [
        "2 unread_date 31/02/2015", "2 unread_perimeter Marseille", "3 duplicate_code A", "4 missing_code ",
        "5 missing_type ", "5 unread_status à voir", "5 reversed_dates 2018-12-31",
      ])
  }

  @Test func longForm() throws {
    let (inventory, issues) = try read(
      table(
        ["id", "type", "code_insee"],
        [
          ["A", "ASV", "13055"], ["B", "CLS", "13001"], ["A", "ASV", "13070"], ["A", "ASV", "13055"],
          ["B", "CLS", nil],
        ]))
    #expect(inventory.schemes.map(\.id) == ["A", "B"])
    #expect(inventory.schemes[0].perimeter == [PerimeterToken(.code, "13055"), PerimeterToken(.code, "13070")])
    #expect(inventory.types == ["CLS", "ASV"])
    // Neither dates nor statuses: in force at any date, and said.
    #expect(inventory.schemes.allSatisfy { $0.tableDating == .nothing })
    #expect(
      issues.map { "\($0.row ?? 0) \($0.kind.rawValue)" } == [
        "0 undated_schemes", "5 duplicate_code", "6 missing_code",
      ])
  }

  /// Schemes by turns, a commune that both list, a code without its zero: only the second listing of one scheme is a repeat.
  @Test func repeatsAreToldWhateverTheOrderOfRows() throws {
    var communes = Communes()
    communes.codes = ["01001", "01002"]
    communes.names = ["Un", "Deux"]
    communes.populations = [nil, nil]
    communes.departements = ["01", "01"]
    communes.regions = ["84", "84"]
    communes.epcis = ["", ""]
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    let issues = try inventory.add(
      table(
        ["id", "type", "code_insee"],
        [
          ["A", "CLS", "01001"], ["B", "CLS", "01001"], ["B", "CLS", "01002"], ["A", "CLS", "01002"],
          ["A", "CLS", "01001"], ["A", "CLS", "1001"], ["B", "CLS", "01002"],
        ]), places: Places(ReferenceGeography(communes: communes)))
    #expect(inventory.schemes.map { $0.perimeter.map(\.code) } == [["01001", "01002", "01001"], ["01001", "01002"]])
    #expect(
      summary(issues) == ["0 undated_schemes ", "6 duplicate_code 01001", "7 lost_zero 1001", "8 duplicate_code 01002"])
  }

  @Test func drawnPerimetersJoinTheirRowsById() throws {
    var shapes = PolygonColumn()
    for x in [0.0, 10, 20] { shapes.append([[[(x, 0), (x + 1, 0), (x + 1, 1), (x, 1)]]]) }
    let (inventory, _) = try read(
      table(["id", "type", "perimeter", "date_start"], [["A", "CLS", "commune:13055", "2020"]]),
      table(["id", "type"], [["A", "CLS"], ["A", "CLS"], ["B", "ASV"]], shapes: shapes))
    #expect(inventory.schemes.map(\.id) == ["A", "B"])
    #expect(inventory.schemes[0].perimeter.map(\.description) == ["commune:13055", "shape"])
    #expect(inventory.schemes[0].start == Day(2020, 1, 1))
    #expect(inventory.drawnOf == ["A": [0, 1], "B": [2]])
    #expect(inventory.drawnCodes == ["A", "A", "B"])
  }

  @Test func aTableWithoutIdsOrPerimetersIsRefused() {
    let nameless = #expect(throws: TableError.self) { try read(table(["a", "b"], [["1", "2"]])) }
    #expect(nameless?.message.en.contains("columns: a, b;") == true)
    #expect(throws: TableError.self) { try read(table(["id", "type"], [["A", "CLS"]])) }
  }

  /// A table dates its rows when one of them has a date, read or not, a length, or a status that holds one.
  @Test(arguments: [
    (["2024", ""], ["actif", "actif"], TableDating.dated), (["31/02/2024", ""], ["actif", ""], .dated),
    (["", ""], ["actif jusqu'en 2027", "actif"], .dated), (["", "?"], ["actif", ""], .statuses),
    (["-", "n.c."], ["", "à définir"], .nothing), (["", ""], ["pas clair", ""], .statuses),
  ])
  func whatATableSaysOfDays(_ starts: [String], _ statuses: [String], _ expected: TableDating) throws {
    let (inventory, issues) = try read(
      table(
        ["id", "type", "perimeter", "début", "statut"],
        [
          ["A", "CLS", "commune:13055", starts[0], statuses[0]], ["B", "CLS", "commune:13001", starts[1], statuses[1]],
        ]))
    #expect(inventory.schemes.map(\.tableDating) == [expected, expected])
    #expect(issues.contains { $0.kind == .undatedSchemes } == (expected != .dated))
  }

  /// The dates of a status fill what the row lacks; a prolongation moves the printed end, another end does not.
  @Test func datesInAStatus() throws {
    let rows: [(status: String, end: String, length: String)] = [
      ("actif jusqu'en 2023", "", ""), ("prolongé par avenant jusqu'au 31/12/2026", "2025", ""),
      ("actif jusqu'en 2023", "2025", ""), ("résilié le 30/06/2023", "2025", ""),
      ("signé le 12/03/2021 pour 3 ans", "", ""),
      ("Actif", "5 ans", ""), ("Actif", "", "36 mois"),
    ]
    let (inventory, issues) = try read(
      table(
        ["id", "type", "perimeter", "statut", "début", "fin", "durée"],
        rows.enumerated().map {
          ["\($0)", "CLS", "commune:13055", $1.status, $0 == 4 ? "" : "2020", $1.end, $1.length]
        }))
    #expect(
      inventory.schemes.map { $0.end?.description ?? "" } == [
        "2023-12-31", "2026-12-31", "2025-12-31", "2023-06-30", "2024-03-11", "2024-12-31", "2022-12-31",
      ])
    #expect(inventory.schemes[4].dateSignature?.description == "2021-03-12")
    #expect(inventory.schemes[3].status == .expired)
    #expect(
      issues.filter { $0.kind == .endDiffers }.map { "\($0.severity) \($0.code) \($0.newValue)" } == [
        "info 1 2026-12-31", "warning 2 2025", "info 3 2023-06-30",
      ])
  }

  /// A status written where a date should be is one; another text is an error, and leaves the scheme in doubt.
  @Test func aStatusInADateCell() throws {
    let (inventory, issues) = try read(
      table(
        ["id", "type", "perimeter", "début", "statut"],
        [
          ["A", "CLS", "commune:13055", "à venir", ""], ["B", "CLS", "commune:13001", "à venir", "actif"],
          ["C", "CLS", "commune:13002", "bientôt", ""],
        ]))
    #expect(inventory.schemes.map(\.status) == [.planned, .active, .unknown])
    #expect(inventory.schemes.map(\.unreadDate) == ["", "à venir", "bientôt"])
    #expect(summary(issues) == ["2 status_interpreted à venir", "3 unread_date à venir", "4 unread_date bientôt"])
  }
}
