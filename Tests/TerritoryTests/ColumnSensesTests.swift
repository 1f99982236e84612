import Testing
import ToyTerritory

@testable import Territory

/// Which column means what, by name, spelling and content.
@Suite("Senses of columns")
struct ColumnSensesTests {
  private func sense(_ name: String, _ role: TableRole) -> String {
    let table = table([name], [["x"]])
    return ColumnSenses(table, as: role).columns().first?.sense ?? ""
  }

  @Test(arguments: [
    ("Code commune INSEE", "places"), ("Code_commune_INSEE", "places"), ("COG", "places"), ("INSEE", "places"),
    ("N° INSEE", "places"), ("CODGEO", "places"), ("depcom", "places"), ("liste_geo", "places"),
    ("Communes couvertes", "places"), ("SIREN EPCI", "places"), ("id_contrat", "id"), ("N°", "id"),
    ("Numéro du contrat", "id"), ("lib_cls", "name"), ("Contrat", "name"), ("Intitulé", "name"),
    ("lib_com", "place_name"),
    ("Nom de la commune", "place_name"), ("Porteur du contrat", "carrier"), ("Statut du CLS", "status"),
    ("Date de création", "date_start"), ("Date d'échéance", "date_end"), ("Périmètre du contrat", "perimeter"),
    ("Code département", "departement"), ("Code postal", "postal_code"), ("nbcom", ""), ("Téléphone", ""),
    ("N° de téléphone", ""), ("Dates", "period"),
  ])
  func schemes(_ name: String, _ word: String) { #expect(sense(name, .schemes) == word) }

  @Test(arguments: [
    ("Population totale 2022", "population"), ("Population standardisée 2022 pour la médecine générale", ""),
    ("POP_MUN_RP2013", "population"), ("code_quartier", "id"), ("lib_qp", "name"), ("Nom_commune", "place_name"),
    ("siren_epci", "epci"),
  ])
  func zones(_ name: String, _ word: String) { #expect(sense(name, .zones) == word) }

  @Test func severalColumnsMakeOneSenseAndOneColumnSeveral() throws {
    var table = table(["Nom", "EPCI", "Villes"], [["CLS A", "200000001", "01001"], ["CLS B", nil, "01002"]])
    let known = [
      table.state("EPCI+Villes", as: "perimeter"), table.state("Nom", as: "id"), table.state("Nom", as: "name"),
      table.state("Sorte", as: "type"),
    ]
    #expect(known == [true, true, true, false])
    let senses = ColumnSenses(table, as: .schemes)
    #expect(senses[.perimeter] == ["200000001; 01001", "01002"])
    #expect(senses[.id] == ["CLS A", "CLS B"] && senses[.name] == senses[.id])
  }

  @Test(arguments: [
    ("EPCI", true), ("commune", true), ("Plusieurs communes", true), ("CC", true), ("68 communes", true),
    ("Communauté de communes", true), ("epci:200000001", false), ("13055", false), ("Toulon", false),
    ("Ville de Toulon", false), ("", false),
  ])
  func kinds(_ cell: String, _ isKind: Bool) { #expect(ColumnContent.isKind(cell) == isKind) }

  /// Rows 1 and 2 of a header with merged cells: `Contrat | | Commune |` over `Code | Libellé | Code | Libellé`.
  @Test func mergedHeaders() throws {
    let rows: [[String?]] = [
      ["Contrat", nil, "Commune", nil], ["Code", "Libellé", "Code", "Libellé"], ["A", "CLS A", "01001", "Un"],
    ]
    let columns = (0..<4).map { column in rows.map { $0[column] } }
    let sheet = RawSheet(name: "s", columns: columns, rowCount: 3, encoding: nil, separator: nil)
    let (table, _) = try #require(SourceTable.headed(sheet, source: "s"))
    #expect(table.columnNames == ["Code", "Libellé", "Commune Code", "Commune Libellé"])
    #expect(table.rowCount == 1)
  }

  /// A column of yes and no for each type: three schemes of two rows; the third row ticks nothing.
  @Test func oneColumnForEachType() throws {
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    let issues = try inventory.add(
      table(
        ["Numéro", "Communes", "CLS", "CLSM"],
        [["1", "01001", "oui", "x"], ["2", "01002", "non", "oui"], ["3", "01003", "non", nil]]),
      places: Places(MiniAtlas().geography))
    #expect(inventory.schemes.map { "\($0.id) \($0.type)" } == ["1 CLS", "1 (CLSM) CLSM", "2 CLSM"])
    #expect(issues.filter { $0.kind == .noTypeTicked }.map(\.row) == [4])
    #expect(inventory.accounts[0].rows == 3 && inventory.accounts[0].unused == [4])
  }

  /// Two contracts with one number: the second is kept apart under a name of its own.
  @Test func oneIdWithTwoNames() throws {
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    let issues = try inventory.add(
      table(
        ["N°", "Nom", "Type", "code_insee"],
        [["1", "Nord", "CLS", "01001"], ["1", "Sud", "CLS", "01002"], ["1", "NORD", "CLS", "01003"]]))
    #expect(inventory.schemes.map(\.id) == ["1", "1 (Sud)"])
    #expect(inventory.schemes.map { $0.perimeter.map(\.code) } == [["01001", "01003"], ["01002"]])
    #expect(issues.filter { $0.severity == .error }.map(\.kind) == [.idWithTwoNames])
    #expect(inventory.accounts[0].merged == 1 && inventory.accounts[0].used == 3)
  }

  /// Sheets that number their rows alike are not joined: contracts of another type, or numbers that say not of what.
  @Test(arguments: [("CLSM", "Contrat", false), ("CLSM", "N°", false), ("Feuil2", "Contrat", true)])
  func perimetersOfAnotherSheet(_ name: String, _ header: String, _ areJoined: Bool) throws {
    var facts = table(["N°", "Intitulé", "Date de signature"], [["1", "Un", "2022"], ["2", "Deux", "2023"]])
    facts.sheet = "CLS"
    var communes = table([header, "Code INSEE"], [["1", "01001"], ["2", "01002"]])
    communes.sheet = name
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    let issues = try inventory.add(files: [[facts, communes]], places: Places(MiniAtlas().geography))
    #expect(issues.contains { $0.kind == .perimetersJoined } == areJoined)
    #expect(issues.contains { $0.kind == .sheetNotRead } != areJoined)
    #expect(inventory.schemes.count == 2)
    #expect(inventory.schemes.allSatisfy { ($0.start == nil) != areJoined })
    // A list that numbers its rows says nothing of contracts.
    communes.sheet = "Feuil2"
    communes.columnNames[0] = "N°"
    #expect(throws: TableError.self) { try inventory.add(files: [[facts, communes]]) }
  }

  /// `1.1` and `11` are two ids; a name that two contracts have joins neither, and is told.
  @Test func idsThatLookAlikeStayApart() throws {
    let facts = table(
      ["id_contrat", "nom", "signature"],
      [["1.1", "Nord", "2020"], ["11", "Sud", "2021"], ["A", "Ouest", "2015"], ["B", "Ouest", "2022"]])
    let communes = table(
      ["contrat", "Code INSEE"], [["11", "01001"], ["1.1", "01002"], ["Ouest", "01003"], ["Sud", "01004"]])
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    let issues = try inventory.add(files: [[facts], [communes]], places: Places(MiniAtlas().geography))
    let perimeters = inventory.schemes.map { "\($0.id) \($0.perimeter.map(\.code).joined(separator: "+"))" }
    #expect(perimeters == ["1.1 01002", "11 01001+01004", "A ", "B ", "Ouest 01003"])
    #expect(issues.filter { $0.kind == .noFacts }.map(\.code) == ["Ouest"])
    #expect(inventory.schemes.last?.type == "UNKNOWN")
  }

  /// `1002` is 01002 without its zero: the row that has the commune's own code stands, wherever it is.
  @Test func theCommunesOwnRowStands() throws {
    let (zoning, issues) = try Zoning.read(
      table(["code_insee", "population"], [["1002", "1"], ["01002", "2"], ["01001", "3"]]),
      template: Zoning(id: "z", label: Text("z")), places: Places(MiniAtlas().geography))
    #expect(zoning.codes == ["01002", "01001"] && zoning.populations == [2, 3] && zoning.rows == [3, 4])
    #expect(issues.filter { $0.kind == .duplicateCode }.map(\.row) == [2])
  }

  /// What cannot be read stays a member of the zone, as written.
  @Test func unreadMembersOfAZoneStay() throws {
    let (zoning, _) = try Zoning.read(
      table(["code", "communes"], [["Z1", "99999, 01001"], ["Z2", "Foobar; 01002"]]),
      template: Zoning(id: "z", label: Text("z")), places: Places(MiniAtlas().geography))
    #expect(zoning.statedCommunes == [["99999", "01001"], ["Foobar", "01002"]])
  }

  /// Of 6 communes a column says that 4 are not classed: 2 zones, and one line about the others.
  @Test func communesThatAreNotClassedAreNoZones() throws {
    let codes = ["01001", "01002", "01003", "02001", "02002", "02003"]
    let classes = ["Non classée", "FRR", "Non classée", "FRR+", "Non classée", "Non classée"]
    let rows = zip(codes, classes).map { [$0.0, $0.1] as [String?] }
    func read(_ all: Bool) throws -> (zoning: Zoning, issues: [DataIssue]) {
      var choice = ClassChoice()
      choice.keepsAll = all
      return try Zoning.read(
        table(["Code_insee", "Classement"], rows + [["02004", "Non classée"]]),
        template: Zoning(id: "z", label: Text("z")), places: Places(MiniAtlas().geography), classes: choice)
    }
    let (zoning, issues) = try read(false)
    #expect(zoning.codes == ["01002", "02001"])
    #expect(issues.map(\.kind) == [.unclassedCommunes] && issues[0].value == "5")
    #expect(zoning.account?.used == 2 && zoning.account?.rows == 7)
    #expect(try read(true).zoning.count == 7)
  }

  /// Names as published beside codes: the codes are the perimeter, the name stands for a code that is missing.
  @Test func codesWinAndNamesFillIn() throws {
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    let geography = MiniAtlas().geography
    let name = geography.communes.names[geography.communeIndex["02001"] ?? 0]
    _ = try inventory.add(
      table(
        ["id", "type", "perimeter_as_published", "insee_com_resolved"],
        [["A", "CLS", "Pays du Un", "01001 01002"], ["B", "CLS", name, nil]]), places: Places(geography))
    #expect(inventory.schemes.map { $0.perimeter.map(\.code) } == [["01001", "01002"], ["02001"]])
  }
}
