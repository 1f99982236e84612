import Foundation
import Testing

/// Real files, against figures that others have published.
@Suite("Real files", .needsShared)
struct RealFileTests {
  private func rows(_ arguments: [String]) async throws -> [[String: String]] {
    let run = try await BuiltBinary.run(arguments + ["--format", "csv", "--lang", "en"])
    #expect(run.status == 0 || run.status == 1, "\(run.error)")
    return table(run.output)
  }

  /// DREES: 4,856,046 inhabitants in the 1,296 QPV of metropolitan France (RP 2013). The file has a BOM, CRLF, U+202F in
  /// its numbers, ninety nameless empty columns and a row of totals.
  @Test("the national table of QPV 2015")
  func qpv2015() async throws {
    let zones = "qpv=\(Shared.data("qpv_2015_table/DEMO_2017.csv"))"
    let all = try await rows(["coverage", "--zones", zones, "--table", "zones"])
    let metropolitan = all.filter { !($0["code"] ?? "").hasPrefix("QP97") }
    #expect(metropolitan.count == 1296)
    #expect(metropolitan.compactMap { $0["population"].flatMap { Int($0) } }.reduce(0, +) == 4_856_046)
    let issues = try await rows(["check", "--zones", zones])
    #expect(issues.contains { $0["kind"] == "total_row" && $0["row"] == "2" })
    let douai = try #require(issues.first { $0["code"] == "QP095005" && $0["value"] == "Douai" })
    #expect(douai["severity"] == "error")
    #expect(douai["action"] == "set_aside")
    // Argenteuil, the other name of that cell, is in the département of the zone.
    #expect(issues.contains { $0["code"] == "QP095005" && $0["new_value"] == "commune:95018" })
  }

  /// 59G21 lists five communes (73,621 inhabitants at RP2021) and Hellemmes, which had about 18,600; Lille has 236,714.
  @Test("a commune associée is not its commune")
  func hellemmes() async throws {
    let facts = Shared.data("contracts/contracts_facts.csv")
    let all = try await rows([
      "coverage", "--schemes", facts, "--columns", "perimeter=perimeter_as_published", "--scheme", "clsm", "--zoning",
      "low-density",
      "--table", "schemes",
    ])
    let scheme = try #require(all.first { $0["id"] == "CLSM-59-59G21" })
    // Nobody publishes Hellemmes' people here: never a share of Lille's by area.
    #expect(scheme["population"] == "")
    #expect(scheme["perimeter"]?.contains("coma:59298") == true)
  }

  /// What the contracts' own pages say of their number of communes: 86, 20, 16, 71 and 22.
  @Test("EPCI hold the communes that are published")
  func publishedCounts() async throws {
    let facts = Shared.data("contracts/contracts_facts.csv")
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: facts)), as: UTF8.self)
    let published = table(text).filter { $0["perimeter_kind"] == "epci" }
      .compactMap { row in row["n_communes_published"].flatMap { Int($0) }.map { (row["id"] ?? "", $0) } }
    #expect(published.map(\.1).sorted() == [16, 20, 20, 22, 71, 86])
    let all = try await rows([
      "coverage", "--schemes", facts, "--columns", "perimeter=resolved_codes", "--scheme", "cls,clsm,asv", "--zoning",
      "low-density",
      "--table", "schemes",
    ])
    for (id, count) in published {
      let scheme = all.first { $0["id"] == id }
      #expect(scheme?["communes"] == "\(count)", "\(id)")
    }
  }

  /// 34,875 communes in the FRR list of July 2025, of which `grep -c "Non class"` counts 14,941 that are not classed;
  /// 34,965 in the ZRR list of 2021, under five rows of banner, 17,235 of them "NC". Of that list, 72 are parts, by
  /// INSEE's movements, of a commune that the list names too, and have no outline: 56 of them are communes déléguées of
  /// today, zones whose coverage is not known; the other 16 lead to the commune. 9 of the 16 are classed, as is the
  /// commune that each leads to, and told as a repeat (counted by a script over the list, `communes.gpkg` and
  /// `history.csv`).
  @Test(
    "lists of communes",
    arguments: [
      ("frr_2025/liste-communes-FRR-juillet2025.csv", 34_875, 14_941),
      ("zrr_2021/ZRR_list_source.csv", 34_965, 17_235 + 9),
    ])
  func communeLists(_ name: String, _ count: Int, _ unused: Int) async throws {
    let run = try await BuiltBinary.run(
      "check", "--zones", "liste=\(Shared.data(name))", "--format", "csv", "--table", "files")
    let file = try #require(table(run.output).first { $0["role"] == "zoning" })
    #expect(file["rows_used"] == "\(count - unused)")
    #expect(file["rows_unused"] == "\(unused)")
  }
}
