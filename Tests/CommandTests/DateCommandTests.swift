import Foundation
import Testing

@Suite("timeline and expiring")
struct DateCommandTests {
  /// Each point is the answer of `coverage --on` that day.
  @Test func pointsEqualCoverage() async throws {
    let answer = try await Answer.of(
      "timeline", "--from", "2015", "--to", "2026-01-01", "--every", "1y", "--by", "departement", "--region", "93")
    let points = answer.rows("points")
    #expect(points.count == 11 * 7)
    for day in ["2015-12-31", "2019-12-31", "2024-12-31"] {
      let rows = try await Answer.of("coverage", "--on", day, "--region", "93").rows("summary")
      let here = points.filter { $0.text("on") == day }
      #expect(here.compactMap { $0.text("code") } == rows.compactMap { $0.text("code") })
      for (point, row) in zip(here, rows) {
        for name in [
          "schemes", "schemes_certain", "schemes_possible", "zones", "zones_retained", "zones_retained_certain",
        ] {
          #expect(point.int(name) == row.int(name), "\(day) \(name)")
        }
      }
    }
  }

  /// A type asked for twice counts once.
  @Test func aTypeAskedForTwice() async throws {
    let once = try await BuiltBinary.run("timeline", "--from", "2024", "--scheme", "cls", "--departement", "13")
    let twice = try await BuiltBinary.run("timeline", "--from", "2024", "--scheme", "cls,CLS", "--departement", "13")
    #expect(once.status == 0 && twice.status == 0 && once.outputBytes == twice.outputBytes)
  }

  /// Marseille had contracts of 2009-2011, 2014-2016, 2019-2021 and 2024-2026: 41 QPV come and go.
  @Test func eventsOfMarseille() async throws {
    let answer = try await Answer.of("chronologie", "--from", "2010", "--to", "2025", "--every", "12m")
    let marseille = answer.rows("events").filter { $0.text("scheme")?.hasPrefix("CLS-13-MARSEILLE") == true }
    let told = marseille.map {
      "\($0.text("day") ?? "") \($0.text("to") ?? "") \($0.int("gained") ?? 0) \($0.int("lost") ?? 0)"
    }
    #expect(
      told == [
        "2012-01-01 out 0 41", "2014-01-01 certain 41 0", "2017-01-01 out 0 41", "2019-01-01 certain 41 0",
        "2022-01-01 out 0 41", "2024-01-01 certain 41 0",
      ])
  }

  /// In Provence, the contracts of Marseille (41 QPV) and of La Seyne (2) end in 2026; that of Briançon, of 2014 without
  /// an end, is only possible, overdue where possible ones count. Others are of places that nobody knows.
  @Test func endsOf2026() async throws {
    let answer = try await Answer.of("echeances", "--within", "12m", "--region", "93")
    let stated = answer.rows("events").filter { $0.text("kind") == "stated" }
    #expect(stated.compactMap { $0.text("scheme") } == ["CLS-13-MARSEILLE-4", "CLS-83-LASEYNE-2"])
    #expect(stated.map { $0.int("lost") } == [41, 2])
    let months = answer.rows("months")
    #expect(months.map { $0.text("month") } == ["2026-12"] && months[0].int("zones_lost") == 43)
    // INSEE, RP2020: 243,471 in those of Marseille, 11,266 in those of La Seyne.
    #expect(months[0].int("population_lost") == 254_737 && months[0].int("zones_without_population") == 0)
    #expect(answer.rows("zones").allSatisfy { $0.text("day") == "2027-01-01" })
    #expect(try await Answer.of("expiring", "--within", "11m", "--region", "93").rows("zones").isEmpty)
    let possible = try await Answer.of(
      "expiring", "--within", "12m", "--in-force", "possible", "--region", "93"
    ).rows("events")
    let here = try await Answer.of("coverage", "--region", "93").rows("schemes")
      .filter { $0.text("perimeter_known") != "unknown" }.compactMap { $0.text("id") }
    let overdue = possible.filter { $0["overdue"] as? Bool == true && here.contains($0.text("scheme") ?? "") }
    #expect(overdue.map { "\($0.text("scheme") ?? "") \($0.text("end") ?? "")" } == ["CLS-05-BRIANCON 2019-12-17"])
  }

  @Test(arguments: [
    ["timeline", "--from", "2015", "--every", "0m"], ["timeline", "--from", "2015", "--every", "1w"],
    ["timeline", "--from", "20x5"], ["timeline", "--from", "2026", "--to", "2015"],
    ["timeline", "--from", "1015", "--every", "1m"], ["timeline", "--from", "2015", "--by", "canton"],
    ["expiring", "--within", "soon"], ["expiring", "--presumed-duration", "-1y"],
  ])
  func usage(_ arguments: [String]) async throws {
    let run = try await BuiltBinary.run(arguments)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.error.contains(arguments.last ?? ""), "\(run.error)")
  }
}

@Suite("Chart of a timeline")
struct TimelineChartCommandTests {
  @Test func chartWithItsTable() async throws {
    let scratch = try Scratch()
    let run = try await BuiltBinary.run(
      "timeline", "--from", "2015", "--to", "2025", "--scheme", "cls,clsm", "--chart", scratch.file("line.svg"))
    #expect(run.status == 0, "\(run.error)")
    #expect(try scratch.entries() == ["line.csv", "line.svg"])
    #expect(try scratch.text("line.svg").hasPrefix("<svg xmlns="))
    // Eleven dates, two types and their union.
    let rows = try scratch.text("line.csv").split(separator: "\n")
    #expect(rows[0].hasPrefix("on,zoning,type,") && rows.count == 1 + 11 * 3)
    // Lines of block characters are for terminals.
    #expect(!run.output.contains("▁"))
  }
}
