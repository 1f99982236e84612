import Foundation
import Testing

/// The files of one run are there together or not at all.
@Suite struct FilesTogetherTests {
  @Test(arguments: [
    "coverage --format json --output a.svg --map ./a.svg", "stats --chart a.svg --output a.csv",
    "check --output a.csv --fixed a.csv", "coverage --output link.txt --map a.svg",
  ])
  func oneNameForTwoFiles(_ command: String) async throws {
    let folder = try Scratch()
    try folder.write("old", to: "a.csv")
    try FileManager.default.createSymbolicLink(atPath: folder.file("link.txt"), withDestinationPath: "a.svg")
    let run = try await BuiltBinary.run(command.split(separator: " ").map(String.init), in: folder.path)
    #expect(run.status == 64 && run.error.contains("recevrait deux des fichiers demandés"), "\(run.error)")
    #expect(try folder.entries() == ["a.csv", "link.txt"])
    #expect(try folder.text("a.csv") == "old")
  }

  /// The second file cannot be put in its place: the first is not replaced either.
  @Test(arguments: ["coverage --output a.json --map no/a.svg", "stats --output a.json --chart no/a.svg"])
  func oneThatCannotBeWritten(_ command: String) async throws {
    let folder = try Scratch()
    try folder.write("old", to: "a.json")
    let run = try await BuiltBinary.run(command.split(separator: " ").map(String.init), in: folder.path)
    #expect(run.status == 2 && run.error.contains("« no/a.svg » ne peut pas être écrit"), "\(run.error)")
    #expect(try folder.entries() == ["a.json"])
    #expect(try folder.text("a.json") == "old")
  }

  /// A folder that was made for a report goes with it.
  @Test func noEmptyFolderIsLeft() async throws {
    let folder = try Scratch()
    let script = "ulimit -f 4; exec \"$1\" report --format html,csv --output \"$2/report\""
    let run = try await BuiltBinary.bash(script, in: folder)
    #expect(run.status == 2 && run.error.contains("File too large"), "\(run.error)")
    #expect(try folder.entries().isEmpty)
  }

  /// A note that an earlier run has left beside its mixed files goes with a whole one, of one run or of several at once.
  @Test func reportsSideBySide() async throws {
    let folder = try Scratch()
    try folder.write("mixed", to: "coverage.csv.INCOMPLET.txt")
    let script = """
      for lang in fr en fr en; do
        "$1" report --departement 13 --format html,csv --output "$2" --lang $lang >/dev/null &
      done; wait
      """
    #expect(try await BuiltBinary.bash(script, in: folder).error == "")
    let files = ["coverage", "coverage_by_scheme", "issues", "overlaps", "schemes", "stats", "statuses"]
    #expect(try folder.entries() == (files.map { "\($0).csv" } + ["rapport.html"]).sorted())
    // Of one run, and so of one language.
    let isFrench = try folder.text("rapport.html").contains("<html lang=\"fr\"")
    for language in ["fr", "en"] where (language == "fr") == isFrench {
      let other = try Scratch()
      let run = try await BuiltBinary.run(
        "report", "--departement", "13", "--format", "html,csv", "--output", ".", "--lang", language, in: other.path)
      #expect(run.status == 0)
      for file in files { #expect(try other.bytes("\(file).csv") == folder.bytes("\(file).csv"), "\(file)") }
    }
  }

  /// Who reads standard output stops early: the files beside it are written all the same.
  @Test func mapBesideAReaderThatStops() async throws {
    let folder = try Scratch()
    let script = "\"$1\" coverage --departement 13 --map \"$2/a.svg\" | head -n 1 >/dev/null; exit ${PIPESTATUS[0]}"
    let run = try await BuiltBinary.bash(script, in: folder)
    #expect(run.status == 0 && run.error == "")
    #expect(try folder.text("a.svg").hasSuffix("</svg>\n"))
  }

  /// A threshold that is missed is no reason to withhold the answer.
  @Test func filesOfAMissedThreshold() async throws {
    let folder = try Scratch()
    let run = try await BuiltBinary.run(
      "coverage", "--departement", "13", "--fail-under", "100", "--output", folder.file("a.json"))
    #expect(run.status == 1)
    #expect(try folder.entries() == ["a.json"])
  }

  /// As a shell would refuse it, though its folder can be written.
  @Test(.enabled(if: geteuid() != 0, "the administrator may write any file"))
  func aFileThatMayNotBeWritten() async throws {
    let folder = try Scratch()
    chmod(try folder.write("old", to: "a.txt"), 0o444)
    let run = try await BuiltBinary.run("coverage", "--output", folder.file("a.txt"))
    #expect(run.status == 2 && run.error.contains("Permission denied"))
    #expect(try folder.text("a.txt") == "old")
  }
}
