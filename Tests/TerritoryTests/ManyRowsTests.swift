import Territory
import Testing
import ToyTerritory

private let many = 20_000

/// Tables whose rows all say the same place, id or zone: what is said of them grows with the rows, not with their pairs.
@Suite("Many rows of one place or one id")
struct ManyRowsTests {
  private func checks(_ schemes: [(id: String, perimeter: String)]) throws -> [DataIssue] {
    var toy = MiniAtlas.standard
    toy.schemes = []
    toy.drawn = []
    for scheme in schemes { toy.add(scheme.id, scheme.perimeter) }
    return toy.inventory.checks(try toy.resolved().perimeters, in: toy.geography)
  }

  @Test func aCrowdOnOneCommuneIsOneIssue() throws {
    let issues = try checks((0..<many).map { ("S\($0)", "commune:01001") })
    #expect(summary(issues) == ["2 crowded_perimeters 01001"])
    #expect(issues[0].message.en.hasPrefix("20000 CLS hold the same ground (1 commune(s): 01001), of which 20000 with"))
  }

  @Test func upToAHundredAreToldPairByPair() throws {
    let issues = try checks((0..<100).map { ("S\($0)", "commune:01001") })
    #expect(issues.count == 99)
    #expect(issues.allSatisfy { $0.kind == .samePerimeter })
  }

  /// Two of the crowd that also share another commune are told, with all that they share.
  @Test func aPairInACrowdIsToldByWhatElseItShares() throws {
    let crowd = (0..<101).map { (id: "S\($0)", perimeter: "commune:01001") }
    let pair = [
      (id: "A", perimeter: "commune:01001 commune:01002"), (id: "B", perimeter: "commune:01001 commune:01002"),
      (id: "C", perimeter: "commune:01002 commune:02002"),
    ]
    let found = try checks(crowd + pair).map { "\($0.kind.rawValue) \($0.code) \($0.value)" }
    #expect(
      found == [
        "crowded_perimeters S0 01001", "same_perimeter A B", "overlapping_perimeters A C (1)",
        "overlapping_perimeters B C (1)",
      ])
  }

  @Test func aLongCircleOfSuccessorsIsCutShortInEachIssue() throws {
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    inventory.schemes = (0..<many).map { Scheme(id: "S\($0)", type: "CLS", replacedBy: "S\(($0 + 1) % many)") }
    let issues = inventory.checks(
      try Perimeters.resolve(inventory, in: MiniAtlas.standard.geography, atoms(), zonings: []).perimeters,
      in: MiniAtlas.standard.geography
    ).filter { $0.kind == .circularSuccessors }
    #expect(issues.count == many)
    #expect(issues.allSatisfy { $0.message.en.contains("S19 → … (20000) → S0") })
  }

  private func atoms() throws -> Atoms { try Atoms(MiniAtlas.standard.geography, cutting: []) }

  private func read(_ names: [String], _ rows: [[String?]]) throws -> (ids: [String], issues: [DataIssue]) {
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    let issues = try inventory.add(table(names, rows))
    return (inventory.schemes.map(\.id), issues)
  }

  @Test func oneIdOfManyNames() throws {
    let rows = (0..<2 * many).map { ["A", "CLS \($0 % many)", "CLS", "commune:01001"] }
    let (ids, issues) = try read(["id", "nom", "type", "perimeter"], rows)
    #expect(ids.count == many)
    #expect(ids.prefix(2) == ["A", "A (CLS 1)"])
    #expect(issues.count { $0.kind == .idWithTwoNames } == many - 1)
    #expect(issues.count { $0.kind == .duplicateCode } == many)
  }

  @Test func oneNameOfManyStarts() throws {
    let rows = (0..<many).map { ["Contrat", "CLS", "commune:01001", "\(1000 + $0 % 9000)-\(10 + $0 / 9000)"] }
    let (ids, issues) = try read(["nom", "type", "perimeter", "date_start"], rows)
    #expect(ids.count == many)
    #expect(issues.count { $0.kind == .homonyms } == many - 1)
  }

  /// A table of which nearly nothing can be used is another one: refused with the first of its faults, while its rows are
  /// read.
  @Test func rowsThatSayNothingAreRefusedAbove100000() throws {
    let names = ["id", "type", "perimeter"]
    func rows(_ count: Int) -> [[String?]] { (0..<count).map { ["S\($0)", "CLS", "nowhere:\($0)"] } }
    #expect(try read(names, rows(many)).issues.count { $0.kind == .unreadPerimeter } == many)
    let error = #expect(throws: TableError.self) { try read(names, rows(100_002)) }
    #expect(error?.message.en.hasPrefix("more than 100,000 issues, the first of them: row 2, \"nowhere:0\"") == true)
  }

  /// A fact that a row does not say differs from none: the first scheme that it may be takes it.
  @Test func whatIsNotSaidTellsNothingApart() throws {
    let rows: [[String?]] = [
      ["Contrat", "CLS", "commune:01001", "2018", nil], ["Contrat", "CLS", "commune:01001", "2019", "signé"],
      ["Contrat", "CLS", "commune:01001", nil, "signé"], ["Contrat", "CLS", "commune:01001", "2019", "échu"],
      ["Contrat", "CLS", "commune:01001", "2019", nil],
    ]
    let (ids, issues) = try read(["nom", "type", "perimeter", "date_start", "statut"], rows)
    #expect(ids == ["Contrat", "Contrat (2019)", "Contrat (2019, row 5)"])
    #expect(issues.filter { $0.kind == .duplicateCode }.map(\.code) == ["Contrat", "Contrat (2019)"])
  }

  @Test func schemesThatListOneCommuneInTurns() throws {
    let rows = (0..<many).map { ["S\($0)", "CLS", "01001"] }
    let (ids, issues) = try read(["id", "type", "code_insee"], rows + rows)
    #expect(ids.count == many)
    #expect(issues.count { $0.kind == .duplicateCode } == many)
  }

  @Test func aZoneOfManyRows() throws {
    let rows = (0..<many).map { ["QN00401M", "\(10_000 + $0)", "12"] }
    let (zoning, issues) = try Zoning.read(
      table(["code_qp", "communes", "population"], rows + [["QN00401M", "10000", "13"]]),
      template: Zoning(id: "qpv", label: Text("QPV")))
    #expect(zoning.statedCommunes.map(\.count) == [many])
    #expect(zoning.populations == [nil])
    #expect(issues.filter { $0.kind == .populationsDiffer }.map(\.value) == ["12 13"])
  }
}
