import Foundation
import Testing

/// Zonings as published, described in a data package beside the embedded communes: the doctors' zoning by names, the types of
/// rurality, QPV of 2015, Filosofi with its secrets.
@Suite("Described zonings", .serialized, .needsShared)
struct DescribedZoningsTests {
  /// A package that links to the embedded files and to those of the trials.
  private static func package(_ scratch: Scratch) throws -> String {
    let manager = FileManager.default
    let embedded = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("GeoData")
    try manager.copyItem(atPath: embedded.appendingPathComponent("data").path, toPath: "\(scratch.path)/data")
    for folder in ["zip_zac_2025", "ruralite_types", "qpv_2015_table", "filosofi_2021"] {
      try manager.copyItem(atPath: Shared.data(folder), toPath: "\(scratch.path)/\(folder)")
    }
    let text = try Data(contentsOf: embedded.appendingPathComponent("datapackage.json"))
    var package = try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
    var resources = try #require(package["resources"] as? [[String: Any]])
    func zoning(
      _ id: String, _ path: String, _ description: [String: Any], missing: [String] = []
    ) {
      var all = description
      (all["role"], all["zoning"]) = ("zoning", id)
      all["completeness"] = [
        "level": "complete", "scope": ["france"], "sentence_fr": "essai.", "sentence_en": "trial.",
      ]
      resources.append(["name": id, "path": path, "schema": ["missingValues": missing], "maillage": all])
    }
    func classes(_ list: [(String, String)]) -> [[String: String]] {
      list.map { ["value": $0.0, "label_fr": $0.0, "label_en": $0.0, "counts": $0.1] }
    }
    zoning(
      "zip", "zip_zac_2025/zonmed.csv",
      [
        "unit": "commune", "support": "list", "columns": ["class": "Zonage"], "noun_fr": "communes en ZIP",
        "noun_en": "communes in ZIP", "absent": "no",
        "classes": classes([
          ("1_ZIP", "yes"), ("2_ZAC", "no"), ("3_HZ", "no"), ("4_ZAR", "no"), ("N/A - résultat non disponible", "no"),
        ]),
      ])
    zoning("filosofi", "filosofi_2021/cc_filosofi_2021_COM.csv", ["columns": ["code": "CODGEO"]], missing: ["s", "ns"])
    zoning(
      "qpv-idf", "qpv_2015_table/qpv2015_idf_272.csv",
      [
        "columns": ["code": "code_qp", "communes": "insee_com_resolved", "population": "pop_mun_rp2013"],
        "valid_to": "2023-12-31", "population_vintage": "RP2013",
      ])
    package["resources"] = resources
    try scratch.write(
      String(decoding: JSONSerialization.data(withJSONObject: package), as: UTF8.self), to: "datapackage.json")
    return scratch.path
  }

  /// May 2025, joined by names to the communes of 2026: 13,599 ZIP when a first hand joined them (47 rows without a commune);
  /// ours also finds former names. Each row is used or listed.
  @Test func doctorsZoning() async throws {
    let scratch = try Scratch()
    let package = try Self.package(scratch)
    let answer = try await Answer.of("coverage", "--data", package, "--zoning", "zip")
    let zones = answer.row("summary", "level", "nation").int("zones") ?? 0
    #expect((13_599...13_630).contains(zones))
    // Names that are no commune's are errors of the data, which end the check with status 1.
    let check = try await BuiltBinary.run("check", "--data", package, "--zoning", "zip", "--format", "json")
    #expect(check.status == 1)
    let file = try Answer(check.outputBytes).row("files", "source", "zonmed.csv")
    #expect(file.int("rows") == 38_907 && file.int("rows_used") == zones)
    #expect((file.int("rows_used") ?? 0) + (file.int("rows_unused") ?? 0) == file.int("rows"))
  }

  /// Every commune of France in one combination of the three, by the published membership.
  @Test func crossed() async throws {
    let scratch = try Scratch()
    let answer = try await Answer.of(
      "coverage", "--data", Self.package(scratch), "--zoning", "qpv,rural,zip", "--cross")
    let nation = answer.rows("crossing").filter { $0.text("level") == "nation" }
    #expect(nation.reduce(0) { $0 + ($1.int("communes") ?? 0) } == 34_875)
    #expect(nation.contains { $0.text("combination") == "qpv + rural + zip" })
  }

  /// 272 QPV of 2015 in Île-de-France, 1,546,031 people (RP2013).
  @Test func quartersOf2015() async throws {
    let scratch = try Scratch()
    let answer = try await Answer.of(
      "coverage", "--data", Self.package(scratch), "--zoning", "qpv-idf", "--on", "2018-11-30", "--region", "11")
    let region = answer.row("summary", "11")
    #expect(region.int("zones") == 272 && region.int("population") == 1_546_031)
  }

  /// Of 34,909 communes INSEE tells the poverty rate of 4,397; the others are secret, never a value.
  @Test func secretsAreUnknown() async throws {
    let scratch = try Scratch()
    let run = try await BuiltBinary.run(
      "coverage", "--data", try Self.package(scratch), "--zoning", "filosofi", "--where", "TP6021=s", "--lang", "en")
    #expect(run.status == 64 && run.error.contains("no zone has this value"))
  }
}
