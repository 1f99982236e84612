import Coverage
import Foundation
import Territory
import Testing
import ToyTerritory

@testable import Reports

private func chart(_ toy: MiniAtlas = .standard, _ measure: Statistic.Measure = .populationShare) throws -> Chart? {
  let atlas = try toy.atlas()
  let levels: [TerritoryLevel] = [.nation, .departement]
  let answer = try atlas.statistics(
    [toy.placed(on: atlas)], MiniAtlas.question(types: ["CLS", "ASV"]),
    scope: StatisticsScope(divisions: levels.map { TerritorialDivision($0, atlas.geography) }, isDetailed: true))
  return Chart(measure, level: "departement", of: answer)
}

/// Widths of the bars in the order of the drawing, legend keys (16 x 12) left out.
private func barWidths(_ svg: String) -> [Double] {
  svg.split(separator: "\n").filter { $0.hasPrefix("<rect x=") && !$0.contains("width=\"16\" height=\"12\"") }
    .compactMap { line in
      line.split(separator: " ").first { $0.hasPrefix("width=") }.flatMap { Double($0.dropFirst(7).dropLast()) }
    }
}

@Suite("Charts")
struct ChartTests {
  /// CLS: 5,000 of 7,000 people in département 01, 7,000 of 13,400 in 02, none of 10,900 in 03. ASV-D: 200 of 1,000 and
  /// 400 of 2,000 people, all in 01: of ASV in the région of 02 and 03 nothing is known.
  @Test func valuesAndTheirTable() throws {
    let chart = try #require(try chart())
    #expect(chart.categories == ["Département 01", "Département 02", "Département 03"])
    #expect(chart.series.map(\.name.fr) == ["CLS", "ASV"])
    let shares: [[Double?]] = [[5000.0 / 7000, 7000.0 / 13400, 0], [600.0 / 7000, nil, nil]]
    #expect(chart.series.map(\.values) == shares)
    #expect(chart.table.columns.map(\.name) == ["code", "name", "CLS", "ASV"])
    #expect(chart.table.rows.count == 3)
  }

  /// Bars are as long as their values: 5,000/7,000 to 7,000/13,400 to 600/7,000 (one decimal of a px).
  @Test(arguments: Chart.Form.allCases)
  func barsAreInProportion(_ form: Chart.Form) throws {
    let chart = try #require(try chart())
    let widths = barWidths(chart.svg(form, .fr))
    #expect(widths.count == 4)
    let longest = try #require(widths.max())
    let second = (7000.0 / 13400) / (5000.0 / 7000)
    let third = 600.0 / 5000
    let expected: [Double] = form == .bars ? [1, third, second, 0] : [1, second, 0, third]
    for (width, share) in zip(widths, expected) {
      let difference = abs(width - share * longest)
      #expect(difference < 0.2)
    }
  }

  /// Colour is not alone: every value stands in words, and the second series is hatched.
  @Test func valuesInWordsAndHatching() throws {
    let svg = try #require(try chart()).svg(.bars, .fr)
    for value in ["71,4\u{00A0}%", "52,2\u{00A0}%", "8,6\u{00A0}%"] { #expect(svg.contains(">\(value)</text>")) }
    #expect(svg.contains("<pattern id=\"hatch1\"") && svg.contains("fill=\"url(#hatch1)\""))
    #expect(svg.contains("<desc id=\"desc\">Par département, au 1er janvier 2026"))
    #expect(svg.contains("CLS : de 0,0\u{00A0}% (Département 03) à 71,4\u{00A0}% (Département 01)"))
  }

  /// Départements 02 and 03 are out of the inventory's reach: no bar for either series, and the word.
  @Test func unknownIsNoBarOfLengthZero() throws {
    var toy = MiniAtlas.standard
    toy.inventoryScope = "region:10"
    let chart = try #require(try chart(toy))
    let svg = chart.svg(.bars, .en)
    #expect(barWidths(svg).count == 2)
    #expect(svg.components(separatedBy: ">unknown</text>").count == 1 + 4)
  }

  @Test func namesCannotBreakTheDrawing() throws {
    let geography = MiniAtlas.standard.geography
    let atlas = try MiniAtlas.standard.atlas()
    let division = TerritorialDivision(
      id: "x", label: Text("<x>"), codeOfCommune: geography.communes.codes.map { _ in "A" },
      names: ["A": "</text><script>alert(\"1\")</script> & \u{1}"])
    let answer = try atlas.statistics(
      [], MiniAtlas.question(), scope: StatisticsScope(divisions: [division], isDetailed: true))
    let svg = try #require(Chart(.populationShare, level: "x", of: answer)).svg(.multiples, .fr)
    #expect(!svg.contains("<script") && !svg.contains("\u{1}"))
    #expect(svg.contains("&lt;/text&gt;&lt;script&gt;"))
  }

  /// Ends and steps of scales: 288 zones to 300 by 100, 9 to 10 by 2, 0.4 to 0.4 by 0.1; shares to 100 %.
  @Test(arguments: [(288.0, 300.0, 100.0), (9, 10, 2), (0.4, 0.4, 0.1), (1000, 1000, 200)])
  func roundScales(_ largest: Double, _ end: Double, _ step: Double) throws {
    var counts = try #require(try chart(.standard, .areaCoveredKm2))
    counts.series = [Chart.Series(name: Text("x"), values: [largest])]
    let scale = counts.scale
    #expect(abs(scale.end - end) < 1e-9)
    #expect(abs(scale.step - step) < 1e-9)
    #expect(try chart()?.scale.end == 1)
  }

  /// Ten columns for names cut to 13, the rest for bars: 71.4 % of the room is full blocks.
  @Test func barsInATerminal() throws {
    let chart = try #require(try chart())
    let lines = chart.terminalBars(width: 60, .fr).split(separator: "\n")
    #expect(lines.count == 4)
    // Names take 14 columns, values 7 ("71,4 %" is 6 wide, "0,0 %" 5), blanks 4: 36 columns for 100 %.
    let blocks = lines.dropFirst().map { line in line.count { $0 == "█" } }
    #expect(blocks == [25, 18, 0])
    #expect(lines.dropFirst().allSatisfy { $0.count <= 60 })
    #expect(lines[3].hasSuffix("0,0\u{00A0}%"))
    #expect(chart.terminalBars(width: 20, .fr).isEmpty)
  }
}
