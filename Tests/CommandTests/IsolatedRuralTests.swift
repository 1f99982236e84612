import Foundation
import Testing

/// `--zoning isolated-rural` on the embedded data, against shapely and pyproj (`Tests/Recorded/isolated.py`).
@Suite("Isolated rural communes", .serialized) struct IsolatedRuralTests {
  private struct Record: Decodable {
    var isolated: Int
    /// Within 10 m of the distance or 0.1 % of the density: on either side.
    var open: [String]
    var byDepartement: [String: Int]
    /// Distance in metres to the nearest commune of 5,000 inhabitants, of sparse communes near the threshold.
    var distanceM: [String: Double]
  }

  @Test func communesOfFrance() async throws {
    let record: Record = try Recorded.read("isolated")
    let answer = try await Answer.of("coverage", "--zoning", "isolated-rural", "--on", "2026-01-01")
    let zones = answer.rows("zones").filter { !record.open.contains($0.text("code") ?? "") }
    #expect(zones.count == record.isolated)
    let found = Dictionary(grouping: zones) { $0.text("departement") ?? "" }.mapValues(\.count)
    #expect(found == record.byDepartement)
    let codes = Set(zones.compactMap { $0.text("code") })
    #expect(record.distanceM.count > 100)
    for (code, metres) in record.distanceM where !record.open.contains(code) {
      #expect(codes.contains(code) == (metres > 15_000), "\(code): \(metres) m")
    }
    #expect(answer.rows("issues").filter { $0.text("kind") == "unknown_density" }.count == 1)
  }

  @Test func thresholdsAreSaidAndChanged() async throws {
    func run(_ more: String...) async throws -> (label: String, zones: Int) {
      let arguments = ["coverage", "--zoning", "isolated-rural", "--departement", "05", "--lang", "en"] + more
      let run = try await BuiltBinary.run(arguments)
      #expect(run.status == 0, "\(run.error)")
      let answer = try await Answer.of(arguments)
      return (run.output, answer.rows("zones").count)
    }
    let usual = try await run()
    #expect(usual.label.contains("an approximation, not an official zoning"))
    #expect(usual.label.contains("farther than 15 km from every commune of 5,000 inhabitants or more"))
    let far = try await run("--isolated-distance", "25 km")
    #expect(far.label.contains("farther than 25 km"))
    #expect(far.zones < usual.zones)
    let large = try await run("--isolated-population", "20 000")
    #expect(large.label.contains("every commune of 20,000 inhabitants"))
    #expect(large.zones > usual.zones)
    let sparse = try await run("--density", "5")
    #expect(sparse.zones < usual.zones)
  }

  @Test(arguments: [
    ("--isolated-distance", "-1"), ("--isolated-distance", "loin"), ("--isolated-population", "0"),
    ("--isolated-population", "beaucoup"),
  ])
  func badThresholds(_ option: String, _ value: String) async throws {
    let run = try await BuiltBinary.run("coverage", "--zoning", "isolated-rural", option, value, "--lang", "fr")
    #expect(run.status == 64)
    #expect(run.error.contains("\(option) « \(value) » : attendu"))
  }
}
