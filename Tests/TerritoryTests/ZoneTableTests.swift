import Geometry
import Territory
import Testing
import ToyTerritory

private let template = Zoning(id: "qpv", label: Text("QPV"))

@Suite("Tables of zones")
struct ZoneTableTests {
  @Test func polygons() throws {
    let (zoning, issues) = try Zoning.read(
      table(
        ["code_qp", "lib_qp", "insee_com", "insee_dep", "zone_medecins"],
        [["QN01341I", "Les Escourtines", "13055, 13070", "13", "ZIP"], ["QN00401M", nil, nil, nil, " "]],
        shapes: squares(2)), template: template)
    #expect(zoning.codes == ["QN01341I", "QN00401M"])
    #expect(zoning.names == ["Les Escourtines", "QN00401M"])
    #expect(zoning.statedCommunes == [["13055", "13070"], []])
    #expect(zoning.statedDepartements == ["13", ""])
    #expect(zoning.populations == [nil, nil])
    #expect(zoning.attributes["zone_medecins"] == ["ZIP", nil])
    #expect(zoning.shapes?.count == 2)
    #expect(!zoning.zonesAreCommunes)
    #expect(zoning.rows == [2, 3])
    #expect(issues.isEmpty)
  }

  /// Codes of communes and nothing else: each row is a zone made of that commune.
  @Test func aPlainTableIsAListOfCommunes() throws {
    let (zoning, _) = try Zoning.read(table(["codgeo", "frr"], [["01001", "FRR+"]]), template: template)
    #expect(zoning.zonesAreCommunes)
    #expect(zoning.statedCommunes == [["01001"]])
    #expect(zoning.shapes == nil)
    // With a column of communes beside the code, the table says where its zones are, not what they are.
    let (located, _) = try Zoning.read(
      table(["code_qp", "communes"], [["QN00401M", "04070"]]), template: template)
    #expect(!located.zonesAreCommunes)
    #expect(located.statedCommunes == [["04070"]])
  }

  /// `pop_mun_rp2013` names its census; of two the first counts, and `population` comes before both.
  @Test func aColumnOfPeopleMayNameItsCensus() throws {
    let (zoning, _) = try Zoning.read(
      table(
        ["code_qp", "insee_com_resolved", "POP_MUN_RP2013", "pop_mun_rp2018"], [["QP075001", "75113", "2127", "2145"]]),
      template: template)
    #expect(zoning.populations == [2127] && zoning.populationVintage == "RP2013")
    #expect(zoning.statedCommunes == [["75113"]])
    let (plain, _) = try Zoning.read(
      table(["code_qp", "communes", "pop_mun_rp2013", "population"], [["QP075001", "75113", "2127", "7"]]),
      template: template)
    #expect(plain.populations == [7] && plain.populationVintage == nil)
    let (people, _) = try ZonePopulations.read(
      table(["code_qp", "pop_mun_rp2013"], [["QP075001", "2127"]]), vintage: nil)
    #expect(people.vintage == "RP2013" && people.ofCode == ["QP075001": 2127])
  }

  /// Codes that are no commune's, without polygons or communes: the user is told which option names the column.
  @Test func zonesThatLieNowhereAreRefused() throws {
    let places = Places(MiniAtlas().geography)
    func read(_ codes: [String]) throws -> Zoning {
      try Zoning.read(table(["code_qp", "where"], codes.map { [$0, "x"] }), template: template, places: places).zoning
    }
    #expect { try read(["QP075001", "QP075002"]) } throws: { error in
      guard let error = error as? TableError else { return false }
      return error.message.en.contains("--columns communes=COLUMN") && error.message.en.contains("QP075001")
    }
    #expect(try read(["01001", "QP075002"]).zonesAreCommunes)
    #expect(try read(["2A004"]).zonesAreCommunes)
  }

  @Test(arguments: [
    (
      ["A", "A", "B"], "1 zone est faite de plusieurs lignes (des communes, ou des polygones) : 1 ligne jointe à une ",
      "1 zone is made of several rows (communes, or polygons): 1 row joined to another by code"
    ),
    (
      ["A", "A", "B", "B"],
      "2 zones sont faites de plusieurs lignes (des communes, ou des polygones) : 2 lignes jointes à une ",
      "2 zones are made of several rows (communes, or polygons): 2 rows joined to another by code"
    ),
  ])
  func oneZoneOrSeveralInWords(_ codes: [String], _ fr: String, _ en: String) throws {
    let (_, issues) = try Zoning.read(
      table(["code"], codes.map { [$0] }, shapes: squares(codes.count)), template: template)
    let message = try #require(issues.first { $0.kind == .rowsJoined }).message
    #expect(message == Text(fr: fr + "autre par code", en: en))
  }

  @Test func repeatedAndMissingCodesAndUnreadPopulations() throws {
    let (zoning, issues) = try Zoning.read(
      table(["code", "pop"], [["A", "10"], [nil, ""], ["A", "20"], ["B", "-9999"]], shapes: squares(4)),
      template: template)
    #expect(zoning.codes == ["A", "B"])
    // Two polygons of one zone are its parts; two populations are none.
    #expect(zoning.populations == [nil, nil])
    #expect(zoning.rows == [2, 5])
    #expect(zoning.shapes?.box(0).minX == 0 && zoning.shapes?.box(0).maxX == 3)
    #expect(zoning.shapes?.box(1).minX == 3)
    #expect(
      summary(issues).sorted() == [
        "0 rows_joined 1", "3 missing_code ", "4 populations_differ 10 20", "5 unread_population -9999",
      ])
  }

  @Test func columnsThatThePackageDeclaresComeFirst() throws {
    let (zoning, _) = try Zoning.read(
      table(["id", "code", "habitants"], [["1", "Z1", "5"]]), template: template,
      columns: ["code": "id", "name": "code"])
    #expect(zoning.codes == ["1"])
    #expect(zoning.names == ["Z1"])
    #expect(zoning.populations == [5])
  }

  @Test func aTableWithoutZoneCodesIsRefused() {
    #expect(throws: TableError.self) { try Zoning.read(table(["nom"], [["A"]]), template: template) }
  }

  @Test func filteringKeepsEveryColumnInStep() throws {
    let (zoning, _) = try Zoning.read(
      table(["code", "pop", "kind"], [["A", "1", "x"], ["B", "2", "y"], ["C", "3", "x"]], shapes: squares(3)),
      template: template)
    let kept = zoning.filtered { zoning.attributes["kind"]?[$0] == "x" }
    #expect(kept.codes == ["A", "C"])
    #expect(kept.populations == [1, 3])
    #expect(kept.rows == [2, 4])
    #expect(kept.attributes["kind"] == ["x", "x"])
    #expect(kept.shapes?.box(1).minX == 2)
  }

  /// People on 100 km² each: 10, 20, ?, 40, 50, 6, 70, 8, 9, 100 per km². At 20, 20 is not under; 01003 is unknown.
  @Test(arguments: [
    (20.0, ["01001", "02002", "02004", "03001"]), (20.1, ["01001", "01002", "02002", "02004", "03001"]),
  ])
  func lowDensity(_ threshold: Double, _ expected: [String]) {
    let geography = MiniAtlas().geography
    let areas = (0..<geography.communes.count).map { geography.communes.shapes.area($0) }
    let (zoning, issues) = Zoning.lowDensity(
      threshold: threshold, communes: geography.communes, areas: areas, template: template)
    #expect(zoning.codes == expected)
    #expect(zoning.zonesAreCommunes)
    #expect(zoning.populations.first == 1000)
    #expect(issues.map(\.kind) == [.unknownDensity])
    #expect(issues.first?.value == "01003")
  }

  @Test func aCommuneWithoutOutlineHasNoDensity() {
    var toy = MiniAtlas()
    toy.change("02002") { $0.outline = [] }
    let communes = toy.geography.communes
    let (zoning, issues) = Zoning.lowDensity(
      threshold: 1000, communes: communes, areas: (0..<communes.count).map { communes.shapes.area($0) },
      template: template)
    #expect(zoning.count == 8)
    #expect(issues.first?.value == "01003 02002")
  }

  @Test func reachOfTheData() {
    let geography = MiniAtlas().geography
    func reached(_ scope: String) -> [String]? {
      Completeness(level: .partial, scope: scope, sentence: Text("")).reach(geography).map { reach in
        geography.communes.codes.indices.filter { reach[$0] }.map { geography.communes.codes[$0] }
      }
    }
    #expect(reached("france")?.count == 10)
    #expect(reached("region:10") == ["01001", "01002", "01003", "01004"])
    #expect(reached("departement:03 epci:200000001") == ["01001", "01002", "03001", "03002"])
    #expect(reached("region:99") == [])
    #expect(reached("") == nil)
  }
}
