import Foundation
import FoundationXML
import Testing

@Suite("explain")
struct ExplainCommandTests {
  /// Every zone of Provence: the figures of `coverage`, and evidence from which the verdict follows again.
  @Test(arguments: ["overlap", "any-commune", "all-communes"])
  func agreesWithCoverage(_ rule: String) async throws {
    let coverage = try await Answer.of("coverage", "--rule", rule, "--region", "93")
    let zones = coverage.rows("zones")
    let codes = zones.compactMap { $0.text("code") }
    #expect(codes.count == 135)
    let run = try await BuiltBinary.run(["explain"] + codes + ["--rule", rule, "--format", "json"])
    #expect(run.status == 0, "\(run.error)")
    let answer = try Answer(run.outputBytes)
    #expect(answer.rows("subject").compactMap { $0.text("code") } == codes)
    let verdicts = Dictionary(grouping: answer.rows("verdicts")) { $0.text("code") ?? "" }
    let evidence = Dictionary(grouping: answer.rows("evidence")) { $0.text("code") ?? "" }
    let misses = Dictionary(grouping: answer.rows("misses")) { $0.text("code") ?? "" }
    for (zone, subject) in zip(zones, answer.rows("subject")) {
      let code = try #require(zone.text("code"))
      let covered = zone["retained"] as? Bool
      #expect(subject["retained"] as? Bool == covered, "\(code)")
      #expect(subject.text("class") == zone.text("class") && subject["fragile"] as? Bool == zone["fragile"] as? Bool)
      let share = try #require(zone["area_share"] as? Double)
      #expect(abs((subject["area_share"] as? Double ?? -1) - share) < 1e-9, "\(code)")
      let decides = (verdicts[code] ?? []).filter { $0["asked"] as? Bool == true }
      #expect(decides.count == 1 && decides[0].text("rule") == rule && decides[0]["verdict"] as? Bool == covered)
      let held = (evidence[code] ?? []).filter { $0.text("kind") == "scheme" && $0["counts"] as? Bool == true }
      let shares = held.compactMap { $0["share"] as? Double }
      #expect(share >= (shares.max() ?? 0) - 1e-9 && share <= shares.reduce(0, +) + 1e-9, "\(code)")
      let communes = (evidence[code] ?? []).filter { $0.text("kind") == "commune" && $0["counts"] as? Bool == true }
      let inside = communes.map { ($0["area_share"] as? Double ?? 0) >= 0.95 }
      if covered == nil { #expect(zone.texts("reasons")?.isEmpty == false, "\(code)") }
      guard let covered else { continue }
      switch rule {
      case "overlap": #expect(covered == (share > 0.05), "\(code)")
      case "any-commune": #expect(covered == inside.contains(true), "\(code)")
      default: #expect(covered == !inside.contains(false), "\(code)")
      }
      let ends = (misses[code] ?? []).map { $0.text("kind") ?? "" }
      #expect(covered ? ends.isEmpty : ends.last == "nearest", "\(code)")
    }
  }

  /// Aix: a CLS planned over the commune comes before the nearest one in force, that of Marseille.
  @Test func missesOfAnUncoveredZone() async throws {
    let run = try await BuiltBinary.run("expliquer", "QN01315M", "--on", "2026-01-01")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines[0].contains("QN01315M") && lines[0].contains("non retenu au 1er janvier 2026"))
    #expect(lines[1].contains("1. CLS-13-AIX") && lines[1].contains("en projet"))
    #expect(lines[2].contains("CLS-13-MARSEILLE-4") && lines[2].contains("1 des 92 communes de l'EPCI"))
  }

  @Test func schemesOfAnyType() async throws {
    let answer = try await Answer.of("explain", "CLS-13-ARLES", "CLSM-06-NICE", "CLS-13-MARSEILLE-1")
    let subjects = answer.rows("subject")
    #expect(subjects.compactMap { $0.text("type") } == ["CLS", "CLSM", "CLS"])
    #expect(subjects.map { $0["counts"] as? Bool } == [true, false, false])
    #expect(subjects.map { $0.text("reason") } == ["stated_end", "undated", "ended"])
    #expect(subjects[2].text("reason_date") == "2011-12-31")
    let arles = answer.rows("evidence").filter { $0.text("code") == "CLS-13-ARLES" && $0.text("kind") == "zone" }
    #expect(arles.compactMap { $0.text("of") } == ["QN01309M", "QN01310I", "QN01311I"])
  }

  @Test func mapIsWellFormed() async throws {
    let scratch = try Scratch()
    let file = scratch.file("map.svg")
    for _ in 0..<2 {
      let run = try await BuiltBinary.run("explain", "QN01315M", "CLS-13-ARLES", "--map", file)
      #expect(run.status == 0, "\(run.error)")
    }
    let parser = XMLParser(data: try scratch.bytes("map.svg"))
    #expect(parser.parse())
    let text = try scratch.text("map.svg")
    #expect(text.hasPrefix("<svg xmlns=") && text.contains("<title>QN01315M</title>"))
    #expect(text.contains("Encagnane") && text.contains("<title>CLS-13-ARLES</title>"))
    // Inside the tags alone: a quarter may well be called Encagnane.
    let tags = text.split(separator: "<").map { $0.prefix { $0 != ">" } }
    #expect(tags.contains { $0.contains(" d=\"") && $0.contains(where: \.isNumber) })
    #expect(!tags.contains { $0.contains("nan") || $0.contains("inf") })
    #expect(text.utf8.count < 200_000)
    #expect(try scratch.entries() == ["map.svg"])
  }

  @Test func anUnknownCodeIsSaid() async throws {
    let run = try await BuiltBinary.run("explain", "QN01315M", "QN99999X")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.error.contains("QN99999X") && run.error.contains("--zones"))
  }
}
