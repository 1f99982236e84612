import Territory
import Testing
import ToyTerritory

/// A zoning that classes the communes of the toy territory, as its package describes it.
///
/// `base` counts; `plus` does from 2025 on and was `base` before; `kept` until the end of 2027; `part` counts for a part of
/// the commune; `out` does not count.
private func choice(on day: Day, asked: [String] = []) -> ClassChoice {
  var choice = ClassChoice()
  choice.column = "class"
  choice.described = [
    ZoningClass("base", label: Text("base"), counting: .yes),
    ZoningClass("plus", label: Text("plus"), counting: .yes, validity: Validity(from: Day(2025, 1, 1)), before: "base"),
    ZoningClass("kept", label: Text("kept"), counting: .yes, validity: Validity(to: Day(2027, 12, 31))),
    ZoningClass("part", label: Text("part"), counting: .partly),
    ZoningClass("out", label: Text("out"), counting: .no),
  ]
  choice.day = day
  choice.asked = asked
  return choice
}

@Suite("Classes of a zoning by commune")
struct ZoningClassTests {
  private static let rows: [[String?]] = [
    ["01001", "base"], ["01002", "plus"], ["01003", "kept"], ["02001", "part"], ["02002", "out"],
  ]

  private func read(
    _ choice: ClassChoice, _ rows: [[String?]] = rows
  ) throws -> (zoning: Zoning, issues: [DataIssue]) {
    try Zoning.read(
      table(["code", "class"], rows), template: Zoning(id: "z", label: Text("z")),
      columns: ["code": "code", "class": "class"], places: Places(MiniAtlas().geography), classes: choice)
  }

  @Test(arguments: [
    (Day(2024, 12, 31), [String](), ["01001", "01002", "01003", "02001"]),
    (Day(2026, 1, 1), [], ["01001", "01002", "01003", "02001"]),
    (Day(2027, 12, 31), [], ["01001", "01002", "01003", "02001"]), (Day(2028, 1, 1), [], ["01001", "01002", "02001"]),
    // Before 2025 those of `plus` were of the base class.
    (Day(2024, 12, 31), ["base"], ["01001", "01002"]), (Day(2024, 12, 31), ["plus"], []),
    (Day(2026, 1, 1), ["base"], ["01001"]), (Day(2026, 1, 1), ["PLUS", "kept"], ["01002", "01003"]),
    (Day(2028, 1, 1), ["kept"], []), (Day(2026, 1, 1), ["out"], ["02002"]),
  ])
  func classesStandOnTheirDays(_ day: Day, _ asked: [String], _ zones: [String]) throws {
    let (zoning, issues) = try read(choice(on: day, asked: asked))
    #expect(zoning.codes == zones)
    #expect(zoning.account?.used == zones.count && zoning.account?.rows == 5)
    #expect(issues.count { $0.kind == .unclassedCommunes } == 1)
  }

  /// The people and the area of a part that nobody draws are not known, nor is its share where its commune is cut.
  @Test func aPartOfACommune() throws {
    let (zoning, _) = try read(choice(on: Day(2026, 1, 1)))
    #expect((0..<4).map { zoning.isPart($0) } == [false, false, false, true])
    #expect(zoning.filtered { $0 == 3 }.isPart(0))
    #expect(zoning.classes.map(\.value) == ["base", "plus", "kept", "part", "out"])
    #expect(zoning.classes.map(\.isCounted) == [true, true, true, true, false])
  }

  @Test func whatIsNotDescribedIsListed() throws {
    let (zoning, issues) = try read(
      choice(on: Day(2026, 1, 1)), [["01001", "base"], ["01002", "basse"], ["01003", nil]])
    #expect(zoning.codes == ["01001"])
    let unknown = issues.filter { $0.kind == .unknownClass }
    #expect(unknown.map(\.row) == [3, 4] && unknown.map(\.value) == ["basse", ""])
    #expect(unknown.allSatisfy { $0.severity == .error && $0.action == .setAside })
    // Communes of the reference that the table says nothing of.
    let absent = try #require(issues.first { $0.kind == .absentCommunes })
    let others = MiniAtlas().geography.communes.codes.filter { !["01001", "01002", "01003"].contains($0) }
    #expect(absent.value == others.joined(separator: " "))
    var silent = choice(on: Day(2026, 1, 1))
    silent.isAbsentNo = true
    #expect(try !read(silent).issues.contains { $0.kind == .absentCommunes })
  }

  @Test func aTableWithoutItsColumnIsRefused() {
    var other = choice(on: Day(2026, 1, 1))
    other.column = "classe"
    #expect(throws: TableError.self) { try read(other) }
  }

  /// Words by which people say that a commune is not classed, that nobody knows, or that a part of it is.
  @Test(arguments: [
    ("Non classée", true), ("NC", true), ("NC - Commune non classée", true), ("3_HZ", true), ("Hors champ : DOM", true),
    ("N/A - résultat non disponible", true), ("Hors zone", true), ("FRR socle", false), ("1_ZIP", false),
    ("Naturelle", false), ("P - Commune partiellement classée en ZRR", false),
  ])
  func wordsOfTablesThatNobodyDescribed(_ word: String, _ isNone: Bool) throws {
    let codes = ["01001", "01002", "01003", "02001", "02002", "02003"]
    var choice = ClassChoice()
    choice.day = Day(2026, 1, 1)
    let rows = codes.enumerated().map { [$1, $0 < 4 ? "Classée" : word] as [String?] }
    let (zoning, _) = try read(choice, rows)
    #expect(zoning.count == (isNone ? 4 : 6))
    #expect((0..<zoning.count).filter { zoning.isPart($0) } == (word.hasPrefix("P ") ? [4, 5] : []))
  }

  /// A row without a class is neither in nor out: it is no zone, and its commune is unknown; so is "N/A". In a column of
  /// remarks, mostly empty, nothing is a class.
  @Test func aRowWithoutAClassIsUnknown() throws {
    let rows: [[String?]] = [
      ["01001", "ZIP"], ["01002", "ZIP"], ["01003", "NC"], ["02001", nil], ["02002", "N/A"], ["02003", "ZIP"],
      ["02004", "ZIP"], ["03001", "NC"],
    ]
    let (zoning, issues) = try read(ClassChoice(), rows)
    #expect(zoning.codes == ["01001", "01002", "02003", "02004"])
    #expect(zoning.unknownCommunes == ["02001", "02002"])
    let without = issues.filter { $0.kind == .unknownClass }
    #expect(without.map(\.value) == ["2"] && zoning.account?.used == 4 && zoning.account?.rows == 8)
    let remarks = rows.enumerated().map { [$1[0], $0 == 0 ? "NC" : $0 == 1 ? "vu" : nil] }
    #expect(try read(ClassChoice(), remarks).zoning.count == 8)
  }

  /// Communes are absent by what their rows mean, not by how they are written.
  @Test func absentCommunesAreKnownByTheirRows() throws {
    let (zoning, issues) = try read(
      choice(on: Day(2026, 1, 1)), [["1001", "base"], ["01002", "out"], ["1003", "out"]])
    #expect(zoning.codes == ["01001"])
    let others = MiniAtlas().geography.communes.codes.filter { !["01001", "01002", "01003"].contains($0) }
    #expect(issues.first { $0.kind == .absentCommunes }?.value == others.joined(separator: " "))
    #expect(zoning.unknownCommunes == others)
  }
}
