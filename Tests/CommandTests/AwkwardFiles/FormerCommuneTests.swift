import Foundation
import Testing

/// Former codes against the embedded history; what became of each is INSEE's file of movements.
@Suite("Former communes of France")
struct FormerCommuneTests {
  private func outcome(_ text: String, _ options: [String] = []) async throws -> (
    fixed: [[String: String]], issues: [[String: String]]
  ) {
    let folder = try Scratch()
    let file = try folder.write(text, to: "s.csv")
    let run = try await BuiltBinary.run(
      ["check", "--schemes", file, "--format", "csv", "--fixed", folder.file("fixed.csv")] + options)
    #expect(run.status == 0 || run.status == 1, "\(run.error)")
    return (table(try folder.text("fixed.csv")), table(run.output).filter { $0["source"] == "s.csv" })
  }

  /// Courcouronnes, merged on 2019-01-01; L'Oudon, 14472 since 2014-01-07 and a commune déléguée since 2017; Freigné, 44225
  /// since 2018 and a commune déléguée; Pierrefitte-sur-Seine, a commune déléguée without outline; Tosny, in Les Trois Lacs,
  /// which became 27058 in 2021 and 27676 again in 2023.
  @Test("known mergers")
  func known() async throws {
    let (fixed, issues) = try await outcome(
      "id;type;perimetre;debut\nA;CLS;91182;2015\nB;CLS;14697;2012\nC;CLS;49144;2012\nD;CLS;93059;2018\nE;CLS;27647 27058;2016\n"
        + "F;CLS;Courcouronnes;2015\nG;CLS;93066;2018\n")
    let perimeters = Dictionary(uniqueKeysWithValues: fixed.map { ($0["id"] ?? "", $0["perimeter"] ?? "") })
    #expect(
      perimeters == [
        "A": "commune:91228", "B": "comd:14472", "C": "comd:44225", "D": "commune:93066", "E": "commune:27676",
        "F": "commune:91228", "G": "commune:93066",
      ])
    #expect(issues.filter { $0["kind"] == "former_commune" }.map { $0["code"] } == ["A", "B", "C", "D", "E", "E", "F"])
    let grown = issues.filter { $0["kind"] == "grown_commune" && $0["code"] == "G" }
    #expect(grown.map { $0["value"] } == ["93066 ← 93059 Pierrefitte-sur-Seine (2025-01-01)"])
  }

  /// Neussargues en Pinatelle lost four communes on 2025-01-01, of which each had been a commune until 2016.
  @Test("a commune that was divided")
  func divided() async throws {
    let (fixed, issues) = try await outcome(
      "id;type;perimetre;debut\nA;CLS;15141;2018\nB;CLS;15141;2026\nC;CLS;15031;2012\n")
    #expect(fixed.map { $0["perimeter"] } == ["commune:15141", "commune:15141", "commune:15031"])
    let split = issues.filter { $0["kind"] == "split_commune" }
    #expect(split.map { "\($0["code"] ?? "") \($0["new_value"] ?? "")" } == ["A 15031 15035 15047 15171"])
  }

  @Test("every code that is no place today is used or listed, whichever file tells its history", .needsShared)
  func everyCode() async throws {
    let events = table(String(decoding: try Data(contentsOf: URL(fileURLWithPath: movements)), as: UTF8.self))
    let places = table(
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: Shared.data("cog/communes.csv"))), as: UTF8.self))
    let today = Set(places.compactMap { $0["COM"] })
    let codes = Set(events.compactMap { $0["COM_AV"] }).subtracting(today).subtracting([""]).sorted()
    try #require(codes.count > 2000)
    let rows = codes.map { "\($0);CLS;\($0)\n" }.joined()
    let (fixed, issues) = try await outcome("id;type;code_insee\n" + rows)
    let used = Set(fixed.filter { $0["perimeter"]?.contains(":") ?? false }.compactMap { $0["id"] })
    let listed = Set(
      issues.filter { $0["action"] == "set_aside" && $0["kind"] != "empty_perimeter" }.compactMap { $0["code"] })
    #expect(used.union(listed) == Set(codes))
    #expect(used.isDisjoint(with: listed))
    // Corsica before 1976 and the postal codes of Paris, which were codes of the Seine, are told as such.
    let kinds: Set = ["former_commune", "corsica_20", "postal_code"]
    #expect(issues.filter { kinds.contains($0["kind"] ?? "") }.compactMap { $0["code"] }.count == used.count)
    let (same, sameIssues) = try await outcome("id;type;code_insee\n" + rows, ["--history", movements])
    #expect(same == fixed)
    #expect(sameIssues == issues)
  }

  private let movements = Shared.data("cog/mouvements-communes.csv")
}
