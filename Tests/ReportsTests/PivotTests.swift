import Coverage
import Territory
import Testing
import ToyTerritory

@testable import Reports

private func answer(types: [String] = ["CLS"]) throws -> StatisticsAnswer {
  let toy = MiniAtlas.standard
  let atlas = try toy.atlas()
  let levels: [TerritoryLevel] = [.nation, .region, .departement]
  return try atlas.statistics(
    [toy.placed(on: atlas)], MiniAtlas.question(types: types),
    scope: StatisticsScope(
      divisions: levels.map { TerritorialDivision($0, atlas.geography) }, isDetailed: true))
}

@Suite("Pivot of toy statistics")
struct PivotTests {
  /// Q1, Q2, Q3 count in département 01, all retained by overlap; Q4 in 02 and Q5 in 03 are not. By all-communes only Q1.
  /// Without a grid people are shared out by area, so that population:0.5 retains what area:0.5 does.
  @Test func rowsByRule() throws {
    let pivot = Pivot(rows: "departement", columns: .rule, measures: [.zonesRetained])
    let table = pivotTable(try answer(), pivot, nil)
    #expect(
      table.columns.map(\.name) == [
        "code", "name", "all-communes", "any-commune", "area:0.5", "overlap", "population:0.5",
      ])
    #expect(
      table.rows == [
        [.text("01"), .text("Département 01"), .number(1), .number(3), .number(3), .number(3), .number(3)],
        [.text("02"), .text("Département 02"), .number(0), .number(0), .number(0), .number(0), .number(0)],
        [.text("03"), .text("Département 03"), .number(0), .number(0), .number(0), .number(0), .number(0)],
      ])
  }

  /// Covered people: CLS-A 1,000 and half of CLS-B 4,000 in département 01, 7,000 in 02; régions 10 = 01, 20 = 02 + 03.
  @Test func aReferenceTerritoryBesideEachRow() throws {
    let answer = try answer(types: ["CLS", "CLSM"])
    let reference = ReferenceValues(ReferenceTerritory(level: "region"), answer)
    let table = pivotTable(
      answer, Pivot(rows: "departement", columns: .type, measures: []), reference)
    #expect(
      table.columns.map(\.name) == [
        "code", "name", "reference", "CLS", "CLS_reference", "CLSM", "CLSM_reference", "all", "all_reference",
      ])
    #expect(table.rows.map { $0[2] } == [.text("10"), .text("20"), .text("20")])
    #expect(table.rows.map { $0[3] } == [.number(5000), .number(7000), .number(0)])
    #expect(table.rows.map { $0[4] } == [.number(5000), .number(7000), .number(7000)])
  }

  /// States in the order of their certainty, in words for people: A is certain, B presumed, C possible, all three once.
  @Test func statesInTheirOrder() throws {
    let pivot = Pivot(rows: "nation", columns: .status, measures: [.schemes])
    let table = pivotTable(try answer(), pivot, nil)
    #expect(
      table.columns.dropFirst(2).map(\.name) == ["certain", "presumed", "possible", "planned", "cofunded", "signed"])
    #expect(table.columns[3].heading(.fr) == "présumé")
    #expect(table.rows[0][2...5] == [.number(1), .number(1), .number(1), .number(0)])
  }

  @Test func aFixedReference() throws {
    let answer = try answer()
    let reference = ReferenceValues(ReferenceTerritory(level: "nation", code: "FR"), answer)
    let row = try #require(
      answer.rows.first { $0.level == "departement" && $0.code == "03" && $0.measure == .communes })
    #expect(reference.cell(for: row) == .number(10))
  }

  /// Where another dimension varies, each of its values gets a column: never a sum.
  @Test func aCellIsOneFigure() throws {
    let pivot = Pivot(rows: "region", columns: .zoning, measures: [.zonesEntirely, .zonesPartly])
    let table = pivotTable(try answer(), pivot, nil)
    #expect(table.columns.dropFirst(2).map(\.name) == ["toy zones_entirely", "toy zones_partly"])
    #expect(table.rows[0].dropFirst(2) == [.number(1), .number(2)])
  }
}
