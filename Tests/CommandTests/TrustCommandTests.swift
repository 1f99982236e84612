import Foundation
import Testing

/// Figures that can be checked from the command line, whatever the command.
@Suite("Verification and agreement")
struct TrustCommandTests {
  /// 71 of the 135 embedded QPV are not covered at 1 %: the sample is taken among all zones, not these alone.
  @Test(arguments: [
    (["uncovered"], [["CLS"]]), (["stats", "--scheme", "cls,asv", "--level", "region"], [["CLS"], ["ASV"]]),
  ])
  func everyCommandVerifies(_ command: [String], _ types: [[String]]) async throws {
    let run = try await BuiltBinary.run(command + ["--verify", "--verify-sample", "20", "--format", "json"])
    #expect(run.status == 0, "\(run.error)")
    let rows = try Answer(run.outputBytes).rows("verification")
    #expect(rows.count == 20 * types.count)
    #expect(rows.allSatisfy { $0["agrees"] as? Bool == true })
    #expect(Set(rows.compactMap { $0.texts("types") }) == Set(types))
    let text = try await BuiltBinary.run(command + ["--verify", "--verify-sample", "20"])
    #expect(text.output.contains("Vérification : \(20 * types.count) zones recalculées"))
  }

  @Test func theReportHoldsItsAudit() async throws {
    let scratch = try Scratch()
    let run = try await BuiltBinary.run(
      "report", "--format", "csv", "--zoning", "qpv", "--region", "93", "--targeting", "--verify", "--verify-sample",
      "9", "--output", scratch.file("study"))
    #expect(run.status == 0, "\(run.error)")
    func lines(_ file: String) throws -> [Substring] { try scratch.text("study/\(file).csv").split(separator: "\n") }
    #expect(try lines("statuses").count == 7)
    #expect(try lines("verification").count == 10)
    #expect(try lines("targeting")[1].hasPrefix("qpv,region,93,Provence-Alpes-Côte d'Azur,"))
    #expect(try lines("without_scheme")[0].hasPrefix("zoning,level,code,name,"))
  }

  /// All of France: 1,609 zones, those in no commune and those without area too.
  @Test(.needsShared, arguments: ["overlap", "all-communes"])
  func explainAgreesWithCoverageOverFrance(_ rule: String) async throws {
    let zones = Shared.data("qpv_2024_france/mafrance_qpv2024_simplified.geojson")
    let common = ["--zones", "qpv=\(zones)", "--rule", rule, "--format", "json"]
    let coverage = try Answer(try await BuiltBinary.run(["coverage"] + common).outputBytes).rows("zones")
    #expect(coverage.count == 1609)
    let codes = coverage.compactMap { $0.text("code") }
    let run = try await BuiltBinary.run(["explain"] + codes + common)
    #expect(run.status == 0, "\(run.error)")
    let answer = try Answer(run.outputBytes)
    let decided = Dictionary(
      answer.rows("verdicts").filter { $0["asked"] as? Bool == true }.map { ($0.text("code") ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    let subjects = answer.rows("subject")
    #expect(subjects.compactMap { $0.text("code") } == codes)
    for (zone, subject) in zip(coverage, subjects) {
      let code = zone.text("code") ?? ""
      for name in ["retained", "fragile", "class", "obstacle", "communes", "departement", "region", "epci"] {
        #expect(same(zone[name], subject[name]), "\(code) \(name)")
      }
      // Explanations know schemes of all types, which cut the communes into other pieces: the last bits differ.
      let shares = [zone, subject].map { $0["area_share"] as? Double ?? -1 }
      #expect(abs(shares[0] - shares[1]) < 1e-9, "\(code)")
      let held = [zone, subject].map { ($0["schemes"] as? [[String: Any]] ?? []).map { $0.text("id") } }
      #expect(held[0] == held[1], "\(code)")
      #expect(same(zone["retained"], decided[code]?["verdict"]), "\(code)")
    }
  }

  private func same(_ one: Any?, _ other: Any?) -> Bool {
    guard let one = one as? NSObject, let other = other as? NSObject else { return one == nil && other == nil }
    return one.isEqual(other)
  }
}
