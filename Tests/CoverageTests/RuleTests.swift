import Coverage
import Territory
import Testing
import ToyTerritory

@Suite("Rules")
struct RuleTests {
  /// Share 0.4, one of two communes inside: the example of ``Rule/verdict(_:tolerance:)``.
  @Test func verdictsOfOneMeasure() throws {
    let measure = ZoneMeasure(areaShare: 0.4, communesInside: [true, false])
    #expect(Rule.overlap.verdict(measure, tolerance: 0.05) == true)
    #expect(Rule.overlap.verdict(measure, tolerance: 0.4) == false)
    #expect(Rule.anyCommune.verdict(measure, tolerance: 0.05) == true)
    #expect(Rule.allCommunes.verdict(measure, tolerance: 0.05) == false)
    #expect(Rule.area(0.5).verdict(measure, tolerance: 0.05) == false)
    #expect(Rule.area(0.4).verdict(measure, tolerance: 0.05) == true)
  }

  @Test func whatIsUnknownIsNotComputable() {
    let unknown = ZoneMeasure(areaShare: nil, communesInside: [])
    for rule in Rule.registry { #expect(rule.verdict(unknown, tolerance: 0.05) == nil) }
    let listed = ZoneMeasure(areaShare: nil, communesInside: [true])
    #expect(Rule.overlap.verdict(listed, tolerance: 0.05) == nil)
    #expect(Rule.allCommunes.verdict(listed, tolerance: 0.05) == true)
  }

  @Test func rulesAreReadAsTyped() {
    #expect(Rule("any-commune") == .anyCommune)
    #expect(Rule("area:0.5") == .area(0.5))
    #expect(Rule("area:50%") == .area(0.5))
    #expect(Rule("area:1")?.id == "area:1.0")
    for text in ["", "area", "area:", "area:1.5", "area:-0.1", "area:nan", "Overlap", "any"] {
      #expect(Rule(text) == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("5%", 0.05, "5pct"), ("0.05", 0.05, "5pct"), ("0,1 %", 0.001, "0.1pct"), ("0", 0, "0pct"), ("1", 1, "100pct"),
  ])
  func tolerancesAreReadAsTyped(_ text: String, _ share: Double, _ label: String) {
    #expect(Tolerance(text)?.share == share)
    #expect(Tolerance(text)?.label == label)
  }

  @Test(arguments: ["", "%", "101%", "-1%", "nan", "inf", "cinq"])
  func noTolerance(_ text: String) { #expect(Tolerance(text) == nil) }

  /// CLS-A holds 01001, CLS-B 01004 and 02003.
  /// overlap: Q1, Q2, Q3 have shares 1, 0.5, 0.5. any-commune: Q1 (01001), Q2 (01001), Q3 (01004, 02003).
  /// all-communes: Q1 alone. area:0.5: the same as overlap here; area:0.6: Q1 alone.
  @Test(arguments: [
    (Rule.overlap, ["Q1", "Q2", "Q3"]), (.anyCommune, ["Q1", "Q2", "Q3"]), (.allCommunes, ["Q1"]),
    (.area(0.5), ["Q1", "Q2", "Q3"]), (.area(0.6), ["Q1"]),
  ])
  func zonesRetained(_ rule: Rule, _ expected: [String]) throws {
    #expect(try MiniAtlas.standard.coverage(MiniAtlas.question(rule: rule)).retained == expected)
  }

  /// People of the retained zones: 100 + 200 + 400, or 100.
  @Test func everyRunCountsByAllRules() throws {
    let counts = try MiniAtlas.standard.coverage().rules
    #expect(counts.map(\.rule.id) == ["overlap", "any-commune", "all-communes", "area:0.5", "population:0.5"])
    #expect(counts.map(\.zones) == [3, 3, 1, 3, 3])
    #expect(counts.map(\.notComputable) == [0, 0, 0, 0, 0])
    #expect(counts.map(\.population) == [700, 700, 100, 700, 700])
  }

  /// The zone states 01001 alone (CLS-A) but half of it lies in 01002: as stated all its communes are inside, as found
  /// one of two.
  @Test func communesAsStatedOrFound() throws {
    var toy = MiniAtlas()
    toy.add("CLS-A", "commune:01001")
    toy.add("Z", Rectangle(9...11, 4...5), in: ["01001"], population: nil)
    let stated = try toy.coverage(MiniAtlas.question(rule: .allCommunes))
    #expect(stated.zone("Z")?.communes == ["01001"])
    #expect(stated.zone("Z")?.retained == true)
    let found = try toy.coverage(MiniAtlas.question(rule: .allCommunes, communesByOverlap: true))
    #expect(found.zone("Z")?.communes == ["01001", "01002"])
    #expect(found.zone("Z")?.retained == false)
    let issue = try #require(found.issues.first)
    #expect(issue.kind == .communesDiffer)
    #expect(issue.row == 2)
    #expect(issue.value == "01001")
    #expect(issue.message.en.hasSuffix("by the polygon: 01001 01002"))
  }

  /// A commune is inside from 1 - t on: 95 of its 100 km² are drawn, so at 5 % it is, at 4 % it is not.
  @Test func aCommuneIsInsideUpToTheTolerance() throws {
    var toy = MiniAtlas()
    toy.add("Z", Rectangle(2...3, 2...3), in: ["01001"], population: nil)
    toy.add("CLS-A", "shape", drawn: [Rectangle(0...9.5, 0...10)])
    for (tolerance, expected) in [("5%", true), ("4%", false)] {
      let question = MiniAtlas.question(rule: .allCommunes, tolerances: [tolerance])
      #expect(try toy.coverage(question).zone("Z")?.retained == expected)
    }
  }

  @Test func zonesWithPolygonsAreJudgedByOverlapAndListsByCommunes() {
    var toy = MiniAtlas.standard
    #expect(MiniAtlas.question().rule(for: toy.zoning) == .overlap)
    toy.zonesAreCommunes = true
    #expect(MiniAtlas.question().rule(for: toy.zoning) == .anyCommune)
  }
}
