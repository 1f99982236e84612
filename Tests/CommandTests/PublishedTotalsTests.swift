import Foundation
import Testing

/// The published totals of the data package and the embedded inventory, against numbers computed without the program
/// (`Tests/Recorded/totals.py`).
@Suite("Published totals", .serialized)
struct PublishedTotalsTests {
  private static let figures = [
    "certain", "presumed", "possible", "certain_same_statuses", "presumed_same_statuses", "possible_same_statuses",
  ]

  private func recorded() throws -> [[String: Any]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Recorded/totals.json")
    return try #require(JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[String: Any]])
  }

  @Test func everyTotal() async throws {
    let expected = try recorded()
    let answer = try await Answer.of("reconcile", "--published")
    let rows = answer.rows("published_totals")
    #expect(rows.count == 33 && expected.count == 33)
    for (row, known) in zip(rows, expected) {
      let name = "\(known["code"] ?? "") \(known["type"] ?? "") \(known["measure"] ?? "") \(known["date"] ?? "")"
      for field in ["level", "code", "type", "measure", "date", "verdict"] {
        #expect(row.text(field) == known.text(field), "\(name): \(field)")
      }
      #expect(row.text("comparison") == (known.text("comparison") == "=" ? "equal" : "more_than"), "\(name)")
      #expect(row.texts("statuses")?.joined(separator: ",") == known.text("statuses"), "\(name)")
      for figure in ["published"] + Self.figures {
        let (found, wanted) = (row[figure] as? Double ?? .nan, known[figure] as? Double ?? .infinity)
        #expect(abs(found - wanted) < 1e-9, "\(name): \(figure) \(found), not \(wanted)")
      }
    }
    #expect(answer.members["reproduced"] as? Bool == false && answer.rows("definitions").isEmpty)
  }

  /// Val-de-Marne, 12 of 12; Finistère, 99.9 % with the possible ones, all of it published.
  @Test func figuresThatAreKnown() async throws {
    let rows = try await Answer.of("reconcile", "--published").rows("published_totals")
    let valDeMarne = try #require(rows.first { $0.text("code") == "94" })
    #expect(valDeMarne.int("presumed") == 12 && valDeMarne.text("verdict") == "agrees")
    #expect(valDeMarne.texts("agrees_with") == ["presumed"])
    let finistere = try #require(rows.first { $0.text("code") == "29" })
    #expect(((finistere["possible"] as? Double ?? 0) * 1000).rounded() == 999)
    #expect(finistere.texts("agrees_with") == ["possible"])
    let one = try await Answer.of("reconcile", "--published", "--departement", "94", "--scheme", "cls")
    #expect(one.rows("published_totals").map { $0.text("code") } == ["94"])
  }

  @Test func noFigureBesideThem() async throws {
    let run = try await BuiltBinary.run("reconcile", "--published", "--of", "3")
    #expect(run.status == 64 && run.error.contains("--published"))
    let none = try await BuiltBinary.run("reconcile")
    #expect(none.status == 64)
  }

  @Test func sentenceOfARegion() async throws {
    let run = try await BuiltBinary.run("coverage", "--region", "75", "--scheme", "cls", "--on", "2025-01-15")
    #expect(
      run.output.contains(
        "Nouvelle-Aquitaine\u{00A0}: 13 CLS recensés, 34 avec les possibles, des 55 que l'ARS comptait en janvier 2025."
      ))
    let english = try await BuiltBinary.run(
      "coverage", "--departement", "94", "--scheme", "cls", "--on", "2018-11-30", "--lang", "en")
    #expect(english.output.contains("Val-de-Marne: 12 CLS on record, 13 with possible ones, of the 12 published on 27"))
    #expect(english.output.contains("(complete inventory; "))
  }

  /// A row for each total, and one for each territory and type without.
  @Test func completenessOfFrance() async throws {
    let rows = try await Answer.of("coverage", "--scheme", "cls").rows("completeness")
    let expected = try recorded()
    for known in expected where known.text("type") == "CLS" && known.text("level") != "nation" {
      guard
        let row = rows.first(where: { row in
          ["level", "code", "measure", "date"].allSatisfy { row.text($0) == known.text($0) }
            && row.texts("statuses")?.joined(separator: ",") == known.text("statuses")
        })
      else { continue }
      #expect(abs((row["listed"] as? Double ?? .nan) - (known["presumed"] as? Double ?? 0)) < 1e-9, "\(known)")
      #expect(abs((row["listed_possible"] as? Double ?? .nan) - (known["possible"] as? Double ?? 0)) < 1e-9)
    }
    #expect(Set(rows.filter { $0.text("level") == "region" }.compactMap { $0.text("code") }).count == 18)
    // Of two totals of 2019 and 2023, the nearest to the reference date.
    let bretagne = rows.filter { $0.text("level") == "region" && $0.text("code") == "53" }
    #expect(bretagne.map { $0.text("day") } == ["2023-03-14"] && bretagne.map { $0.int("published") } == [16])
    let data = try await Answer.of("data", "list", "--table", "completeness").rows("completeness")
    #expect(Set(data.compactMap { $0.text("type") }) == ["CLS", "CLSM", "ASV"])
  }

  /// The whole Haute-Marne is said to be covered since 22 March 2024; two contracts are on record there.
  @Test func allOfHauteMarne() async throws {
    func zones(_ day: String) async throws -> [[String: Any]] {
      try await Answer.of("coverage", "--departement", "52", "--scheme", "cls", "--on", day).rows("zones")
    }
    let before = try await zones("2024-03-21")
    let after = try await zones("2024-03-22")
    let open = before.filter { $0["retained"] as? Bool == false }
    #expect(!open.isEmpty && !after.contains { $0["retained"] as? Bool == false })
    #expect(
      after.filter { $0["retained"] is NSNull }.compactMap { $0.text("code") } == ["QN05201M", "QN05202M", "QN05203M"])
    for zone in after where zone["retained"] is NSNull {
      #expect(zone.texts("reasons")?.contains("all_covered_elsewhere") == true && zone.text("inventory") == "partial")
    }
    let answer = try await Answer.of("coverage", "--departement", "52", "--scheme", "cls")
    let issue = try #require(answer.rows("issues").first { $0.text("kind") == "all_covered_elsewhere" })
    #expect(issue.text("value")?.contains("jhm") == true && issue.text("source") == "totals.csv")
    let run = try await BuiltBinary.run("uncovered", "--departement", "52", "--scheme", "cls")
    #expect(run.output.contains("dit toute la population couverte") && run.output.contains("sans CLS recensé"))
  }

  /// An inventory of one's own is not the one that the totals measure.
  @Test func anotherInventory() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "id,type,perimeter,status,date_start\nA,CLS,commune:52448,active,2025\n", to: "schemes.csv")
    let answer = try await Answer.of(
      "coverage", "--departement", "52", "--schemes", scratch.file("schemes.csv"), "--scheme", "cls")
    #expect(answer.rows("completeness").isEmpty && answer.issues("all_covered_elsewhere").isEmpty)
    #expect(answer.rows("zones").allSatisfy { $0["inventory"] is NSNull })
    let tried = try await Answer.of("reconcile", "--published", "--schemes", scratch.file("schemes.csv"))
    let hauteMarne = tried.rows("published_totals").filter {
      $0.text("level") == "departement" && $0.text("code") == "52"
    }
    #expect(hauteMarne.map { $0.text("verdict") } == ["short", "short"])
  }

  /// Rows of totals that are not understood are issues of `check`, and the others are used.
  @Test func badRows() async throws {
    let scratch = try Scratch()
    try SmallPackage.write(to: scratch)
    try scratch.write("id,type,perimeter,status,date_start\nA,CLS,commune:01053,active,2025\n", to: "schemes.csv")
    try scratch.write(
      """
      level,code,type,measure,comparison,value,date,statuses,source,note
      departement,01,CLS,schemes,=,1,2025,signed,https://example.org,
      departement,01,CLS,schemes,=,several,2025,signed,https://example.org,
      departement,01,CLS,schemes,=,1,one day,signed,https://example.org,

      """, to: "totals.csv")
    let package = try String(contentsOfFile: scratch.file("datapackage.json"), encoding: .utf8)
    let own = ["schemes", "totals"].map {
      "{\"name\": \"\($0)\", \"path\": \"\($0).csv\", \"maillage\": {\"role\": \"\($0)\"}}"
    }
    try scratch.write(
      package.replacingOccurrences(of: "\"resources\": [", with: "\"resources\": [\(own.joined(separator: ", ")), "),
      to: "datapackage.json")
    let folder = scratch.file("datapackage.json").replacingOccurrences(of: "/datapackage.json", with: "")
    let check = try await Answer.of("check", "--data", folder)
    #expect(check.rows("issues").filter { $0.text("kind") == "unread_total" }.map { $0.int("row") } == [3, 4])
    let file = try #require(check.rows("files").first { $0.text("source") == "totals.csv" })
    #expect(file.int("rows") == 3 && file.int("rows_used") == 1)
    let rows = try await Answer.of("reconcile", "--published", "--data", folder).rows("published_totals")
    #expect(rows.map { $0.text("verdict") } == ["agrees"])
    let bare = try await BuiltBinary.run("reconcile", "--published", "--data", folder, "--departement", "13")
    #expect(bare.status == 0)
  }
}
