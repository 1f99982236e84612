import Foundation
import Testing

/// A package with two generations of QPV: that of 2024 stands from 2024-01-01, overseas from 2025-01-01; that of 2015
/// until the day before. Bourg-en-Bresse and Marseille have zones of both, Saint-Denis of La Réunion too.
private func package(_ scratch: Scratch) throws -> String {
  try SmallPackage.write(to: scratch)
  try scratch.write(
    "code_qp,communes,wave\nQN00101M,01053,new\nQN01301M,13201,new\nQN97401M,97411,new\n", to: "qpv2024.csv")
  try scratch.write(
    "code_qp,communes\nQP001001,01053\nQP013001,13201\nQP013002,13202\nQP974001,97411\n", to: "qpv2015.csv")
  try scratch.write("code_qp,population\nQN00101M,100\nQN01301M,200\nQN97401M,400\n", to: "pop2024.csv")
  try scratch.write("code_qp,population\nQP001001,11\nQP013001,22\nQP013002,33\nQP974001,44\n", to: "pop2015.csv")
  try scratch.write("id,type,perimeter,date_start\nCLS-A,CLS,commune:97411 commune:13055,2014\n", to: "schemes.csv")
  func zoning(_ year: Int, _ validity: String) -> String {
    """
    {"name": "qpv-\(year)", "path": "qpv\(year).csv", "title": "QPV \(year)", "maillage": {"role": "zoning",
      "zoning": "qpv", "generation": \(year), "label_fr": "QPV \(year)", "label_en": "QPV \(year)", "noun_fr": "QPV",
      \(validity), "completeness": {"level": "complete", "scope": ["france"], "sentence_fr": "tous",
      "sentence_en": "all"}}},
    {"name": "pop-\(year)", "path": "pop\(year).csv", "maillage": {"role": "populations", "zoning": "qpv",
      "generation": \(year), "population_vintage": "\(year == 2015 ? "RP2018" : "RP2020")"}}
    """
  }
  let text = try scratch.text("datapackage.json")
  let end = try #require(text.range(of: "]}", options: .backwards))
  let added = [
    zoning(2024, "\"valid_from\": \"2024-01-01\", \"valid_from_overseas\": \"2025-01-01\""),
    zoning(2015, "\"valid_from\": \"2015-01-01\", \"valid_to\": \"2023-12-31\", \"valid_to_overseas\": \"2024-12-31\""),
    "{\"name\": \"schemes\", \"path\": \"schemes.csv\", \"maillage\": {\"role\": \"schemes\"}}",
  ]
  try scratch.write(
    text.replacingCharacters(in: end, with: ", " + added.joined(separator: ",\n") + "]}"), to: "datapackage.json")
  return scratch.path
}

@Suite("Two generations of zones in one package")
struct GenerationsCommandTests {
  /// The zones of the day, each territory in one generation: 2015 has 4, 2024 has 3, of which 1 overseas.
  @Test(arguments: [
    ("2023-12-31", "2015", ["QP001001", "QP013001", "QP013002", "QP974001"], 110),
    ("2024-06-30", "2024+2015", ["QN00101M", "QN01301M", "QP974001"], 344),
    ("2025-01-01", "2024", ["QN00101M", "QN01301M", "QN97401M"], 700),
  ])
  func zonesOfTheDay(_ day: String, _ generation: String, _ codes: [String], _ people: Int) async throws {
    let scratch = try Scratch()
    let answer = try await Answer.of("coverage", "--data", package(scratch), "--on", day)
    #expect(answer.rows("zones").compactMap { $0.text("code") } == codes)
    let whole = answer.row("summary", "FR")
    #expect(whole.text("generation") == generation && whole.int("population") == people)
    #expect(answer.issues("out_of_validity") == [])
    let byRegion = Dictionary(
      answer.rows("summary").filter { $0.text("level") == "region" }.map { ($0.text("code") ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    #expect(byRegion["84"]?.text("generation") == (day < "2024" ? "2015" : "2024"))
    #expect(byRegion["04"]?.text("generation") == (day < "2025" ? "2015" : "2024"))
    let sources = answer.members["sources"] as? [[String: Any]]
    let titles = sources?.filter { $0.text("role") == "zoning" }.compactMap { $0.text("title") }
    #expect(titles == generation.split(separator: "+").map { "QPV \($0)" })
  }

  @Test func bothAreSaid() async throws {
    let scratch = try Scratch()
    let run = try await BuiltBinary.run("coverage", "--data", try package(scratch), "--on", "2024-06-30")
    #expect(run.output.contains("Zonage : QPV 2024, métropole ; QPV 2015, outre-mer."))
    #expect(run.output.contains("344 habitants") == false && run.output.contains("(RP2020, RP2018)"))
    let answer = try await Answer.of("coverage", "--data", scratch.path, "--on", "2024-06-30")
    let rows = answer.rows("vintages").filter { $0.text("role") == "zoning" }
    #expect(rows.compactMap { $0.text("vintage") } == ["2024 (metropolitan France)", "2015 (overseas)"])
    #expect(rows.allSatisfy { $0["valid_on_day"] as? Bool == true })
    #expect(answer.rows("zones").compactMap { $0.text("generation") } == ["2024", "2024", "2015"])
    // Only the generation of 2024 has this column: its metropolitan zones answer, and no other.
    let some = try await Answer.of("coverage", "--data", scratch.path, "--on", "2024-06-30", "--where", "wave=new")
    #expect(some.rows("zones").compactMap { $0.text("code") } == ["QN00101M", "QN01301M"])
    let why = try await Answer.of("explain", "QP974001", "--data", scratch.path, "--on", "2024-06-30")
    #expect(why.rows("subject")[0].text("generation") == "2015")
  }

  /// A generation can be asked for by name on any day; the reader is told that it does not stand.
  @Test func aGenerationByName() async throws {
    let scratch = try Scratch()
    let answer = try await Answer.of(
      "coverage", "--data", package(scratch), "--on", "2025-06-30", "--zoning", "qpv-2015,qpv-2024")
    let whole = answer.rows("summary").filter { $0.text("level") == "nation" }
    #expect(whole.compactMap { $0.text("zoning") } == ["qpv-2015", "qpv-2024"])
    #expect(whole.map { $0.int("zones") } == [4, 3])
    #expect(whole.map { $0.int("population") } == [110, 700])
    #expect(answer.rows("issues").contains { $0.text("kind") == "out_of_validity" })
    let unknown = try await BuiltBinary.run("coverage", "--data", scratch.path, "--zoning", "qpv-1996")
    #expect(unknown.status == 64 && unknown.error.contains("qpv-2024, qpv-2015"))
  }

  /// Before the first generation the nearest one is taken, and said not to stand.
  @Test func theNearestWhereNoneStands() async throws {
    let scratch = try Scratch()
    let answer = try await Answer.of("coverage", "--data", package(scratch), "--on", "2010")
    #expect(answer.row("summary", "FR").text("generation") == "2015")
    #expect(answer.rows("issues").contains { $0.text("kind") == "out_of_validity" })
    let text = try await BuiltBinary.run("timeline", "--data", scratch.path, "--from", "2012", "--to", "2026-01-01")
    #expect(text.output.contains("Les zones sont les mêmes à toutes les dates (QPV 2024)"))
  }

  /// The report takes each zoning once, in the generation of the day.
  @Test func theReportHasTheZonesOfTheDay() async throws {
    let scratch = try Scratch()
    let run = try await BuiltBinary.run(
      "report", "--format", "csv", "--data", try package(scratch), "--on", "2024-06-30", "--output",
      scratch.file("study"))
    #expect(run.status == 0, "\(run.error)")
    let rows = try scratch.text("study/coverage.csv").split(separator: "\n").filter { $0.hasPrefix("qpv") }
    #expect(rows.count == 3)
  }
}
