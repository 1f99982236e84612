import Foundation
import Testing

/// What is the same for every command that asks a question of the data.
@Suite("A command line becomes a request, whatever the command")
struct RequestTests {
  private static let commands: [[String]] = [
    ["coverage"], ["uncovered"], ["overlaps"], ["stats"], ["explain", "QN01315M"], ["timeline", "--from", "2018"],
    ["expiring"], ["reconcile", "--of", "135"],
  ]

  /// All words are understood before anything is read: a wrong one is told first, even where nothing can be read.
  @Test(arguments: commands + [["check"]])
  func wordsComeBeforeFiles(_ command: [String]) async throws {
    for wrong in [["--rule", "most"], ["--tolerance", "60%"], ["--in-force", "maybe"], ["--crs", "lambert"]] {
      let run = try await BuiltBinary.run(command + wrong + ["--data", "/nulle/part"])
      #expect(run.status == 64 && run.error.contains(wrong[0]), "\(run.error)")
      #expect(run.output.isEmpty && run.error.split(separator: "\n").count == 1)
    }
  }

  @Test(arguments: commands + [["check"]])
  func everyCommandHasTheEngine(_ command: [String]) async throws {
    let run = try await BuiltBinary.run(command + ["--engine", "fast"])
    #expect(run.status == 64 && run.error.contains("atoms, plain"))
  }

  /// Communes, zones and populations of today do not stand in 2019; the QPV overseas are of 1 January 2025, a year after
  /// the others.
  @Test(arguments: commands)
  func everyAnswerTellsWhatDoesNotStandOnTheDay(_ command: [String]) async throws {
    let answer = try await Answer.of(command + ["--on", "2019-06-01"])
    let told = answer.rows("issues").filter { $0["kind"] as? String == "out_of_validity" }
    #expect(told.compactMap { $0.text("field") }.sorted() == ["communes", "populations", "zoning", "zoning"])
    let today = try await Answer.of(command + ["--on", "2026-01-01"])
    #expect(today.issues("out_of_validity").isEmpty)
  }

  @Test func sharesAreReadAsCellsAre() async throws {
    for text in ["48,5", "48,5 %", "48.5%"] {
      let run = try await BuiltBinary.run("coverage", "--region", "93", "--tolerance", "1 %", "--fail-under", text)
      #expect(run.status == 0, "\(text): \(run.error)")
    }
    let run = try await BuiltBinary.run("coverage", "--region", "93", "--tolerance", "1%", "--fail-under", "53,5")
    #expect(run.status == 1 && run.error.contains("53,5"), "\(run.error)")
  }

  @Test(arguments: ["13", "Bouches-du-Rhône", "BOUCHES DU RHONE"])
  func territoriesAreReadAsCellsAre(_ word: String) async throws {
    let answer = try await Answer.of("coverage", "--departement", word)
    #expect(answer.row("summary", "13").int("zones") == 71)
    let stats = try await Answer.of("stats", "--reference", "departement:\(word)", "--level", "region,departement")
    #expect(!stats.rows("rows").isEmpty)
  }

  @Test func aTerritoryThatDoesNotExistIsRefused() async throws {
    let run = try await BuiltBinary.run("stats", "--reference", "region:99")
    #expect(run.status == 64 && run.error.contains("--reference") && run.error.contains("« 99 »"), "\(run.error)")
  }
}
