import Coverage
import Foundation
import FoundationXML
import Territory
import Testing
import ToyTerritory

@testable import Reports

private func chart(_ toy: MiniAtlas = .standard, types: [String] = ["CLS", "ASV"]) throws -> TimelineChart {
  let atlas = try toy.atlas()
  let dates = [2019, 2020, 2021, 2022].map { Day($0, 12, 31) }
  return try TimelineChart([
    atlas.timeline(of: toy.placed(on: atlas), MiniAtlas.question(types: types), dates: dates, by: [])
  ])
}

@Suite("Charts of timelines")
struct TimelineChartTests {
  /// CLS-A stands from 2020 (certain), CLS-B from 2022 (presumed), CLS-C is undated (possible); ASV-D from 2020. At 5 %
  /// CLS-A covers Q1 and half of Q2, CLS-B a half of Q3, CLS-C a half of Q4; ASV-D covers all of Q2.
  @Test func seriesAndSpans() throws {
    let chart = try chart()
    #expect(chart.rows.map(\.name.fr) == ["CLS", "ASV", "Tous types réunis"])
    #expect(chart.columns.map(\.fr) == ["Dispositifs en vigueur", "zones : nombre retenu"])
    func point(_ value: Int, _ low: Int, _ high: Int) -> TimelineChart.Point {
      .init(value: value, low: low, high: high)
    }
    #expect(chart.rows[0].series[0].points == [point(0, 0, 1), point(1, 1, 2), point(1, 1, 2), point(2, 1, 3)])
    #expect(chart.rows[0].series[1].points == [point(0, 0, 1), point(2, 2, 3), point(2, 2, 3), point(3, 2, 4)])
    // Nothing is known of ASV in région 20: its two zones may count.
    #expect(chart.rows[1].series[1].points == [point(0, 0, 2), point(1, 1, 3), point(1, 1, 3), point(1, 1, 3)])
    #expect(chart.rows[2].series[0].points.last == point(3, 2, 4))
    #expect(chart.rows[0].series[1].whole == 5)
    #expect(chart.table.rows.count == 12)
  }

  /// Self-contained and well-formed; values in words, bands with dashed edges, steps of horizontal and vertical strokes.
  @Test func svg() throws {
    let svg = try chart().svg(.fr)
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse())
    #expect(svg.contains(">3 (2–4)</text>") && svg.contains("CLS (sur 5)</text>"))
    #expect(svg.contains("stroke-dasharray=\"3 3\"") && svg.contains("fill-opacity=\"0.18\""))
    #expect(svg.contains("<desc id=\"desc\">Du 31 décembre 2019 au 31 décembre 2022, règle « overlap »"))
    #expect(!svg.contains("<script") && !svg.contains("href") && !svg.contains("nan"))
    let lines = svg.split(separator: "\n").filter { $0.contains("stroke-width=\"2\"") }
    #expect(lines.count == 6)
    for line in lines {
      let path = line.split(separator: "\"")[1]
      let corners = path.split(separator: " ").map { $0.dropFirst().split(separator: ",").compactMap { Double($0) } }
      for (one, next) in zip(corners, corners.dropFirst()) { #expect(one[0] == next[0] || one[1] == next[1]) }
    }
  }

  /// Régions of which the inventory says nothing are unknown, not at 0.
  @Test func unknownIsNoLine() throws {
    var toy = MiniAtlas.standard
    toy.inventoryScope = "region:10"
    let atlas = try toy.atlas()
    let question = MiniAtlas.question(territory: [.region: ["20"]])
    let answer = try atlas.timeline(
      of: toy.placed(on: atlas), question, dates: [Day(2020, 12, 31), Day(2021, 12, 31)], by: [])
    let chart = TimelineChart([answer])
    #expect(chart.rows[0].series.allSatisfy { $0.points == [nil, nil] })
    let svg = chart.svg(.en)
    #expect(svg.contains(">unknown</text>") && !svg.contains("stroke-width=\"2\""))
    #expect(chart.sparklines(width: 80, .en).contains("? → ?"))
  }

  @Test func sparklines() throws {
    let lines = try chart(types: ["CLS"]).sparklines(width: 100, .fr).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasSuffix("▁▄▄█  0 (0–1) → 2 (1–3)"))
    #expect(try chart().sparklines(width: 30, .fr) == "")
  }
}
