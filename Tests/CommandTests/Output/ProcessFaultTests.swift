import Foundation
import Testing

/// What the system refuses to a run is said in one sentence, and loses nothing.
@Suite struct ProcessFaultTests {
  /// Kills, refusals and limits on the size of files, at random: the short form of `Scripts/faults/run`.
  @Test(.enabled(if: GeneratedFileTests.hasPython, "needs python3"))
  func killedAndOutOfRoom() async throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scripts/faults/run").path
    let run = try await BuiltBinary.run(
      script, "--quick", "--kills", "4", "--binary", BuiltBinary.path, binary: "/usr/bin/env")
    #expect(run.status == 0, "\(run.output)\(run.error)")
    #expect(run.output.contains("report, page and tables"))
  }

  /// The first file that a program opens gets the number of a closed stream: it is not written as if it were one.
  @Test(arguments: [
    ("coverage --departement 13 >&-", 2, "maillage: standard output cannot be written whole: Bad file descriptor\n"),
    ("coverage --departement 13 --format gpkg --output \"$2/a.gpkg\" <&- >&- 2>&-", 0, ""),
    ("coverage --departement 13 --format csv --map \"$2/a.svg\" --output \"$2/a.csv\" 2>&-", 0, ""),
    ("coverage --rule x 2>&-", 64, ""),
    (
      "coverage --schemes - <&-", 2,
      "maillage: \"-\" cannot be read: standard input cannot be read; check that the file is complete and readable\n"
    ),
  ])
  func closedStreams(_ command: String, _ status: Int32, _ error: String) async throws {
    let folder = try Scratch()
    let run = try await BuiltBinary.bash("\"$1\" \(command)", in: folder)
    #expect(run.status == status && run.error == error, "\(run.status) \(run.error)")
    if status == 0 {
      let files = try folder.entries()
      #expect(!files.isEmpty)
      for file in files { #expect(try folder.bytes(file).count > 200) }
    }
  }

  @Test(arguments: [
    ("ulimit -n 8", "too few files may be open: 10 more are needed (ulimit -n 64)"),
    ("ulimit -v 400000", "memory is limited to 390 MiB: 768 are needed (ulimit -v 786432)"),
  ])
  func limitsOfTheProcess(_ limit: String, _ sentence: String) async throws {
    let folder = try Scratch()
    let run = try await BuiltBinary.bash("\(limit); exec \"$1\" coverage --departement 13", in: folder)
    #expect(run.status == 2 && run.output == "" && run.error == "maillage: \(sentence)\n", "\(run.error)")
  }

  @Test(arguments: ["text", "xlsx", "gpkg"])
  func enoughFilesAndMemory(format: String) async throws {
    let folder = try Scratch()
    let words = "coverage --departement 13 --format \(format) --output \"$2/a\""
    let run = try await BuiltBinary.bash("ulimit -n 16; ulimit -v 786432; exec \"$1\" \(words)", in: folder)
    #expect(run.status == 0 && run.error == "", "\(run.error)")
  }

  /// A limit on the size of files ends no run by its signal, and no library speaks before us.
  @Test(arguments: ["csv", "xlsx", "gpkg"])
  func sizeOfFiles(format: String) async throws {
    let folder = try Scratch()
    try folder.write("old", to: "answer")
    let words = "stats --level epci --format \(format == "gpkg" ? "json" : format)"
    let run = try await BuiltBinary.bash("ulimit -f 4; exec \"$1\" \(words) --output \"$2/answer\"", in: folder)
    #expect(run.status == 2 && run.error.split(separator: "\n").count == 1, "\(run.error)")
    #expect(run.error.hasPrefix("maillage: "))
    #expect(try folder.text("answer") == "old")
    #expect(try folder.entries() == ["answer"])
  }

  @Test(arguments: [
    ["HOME": "", "XDG_CACHE_HOME": ""], ["HOME": "/proc", "XDG_CACHE_HOME": ""], ["TMPDIR": "/no/such/folder"],
    ["LC_ALL": "../../etc"], ["LC_ALL": "xx_YY.ISO-8859-15@euro"], ["LC_ALL": String(repeating: "x", count: 5000)],
  ])
  func oddEnvironment(_ environment: [String: String]) async throws {
    let folder = try Scratch()
    let question = ["coverage", "--departement", "13", "--lang", "fr"]
    let plain = try await BuiltBinary.run(question)
    let odd = try await BuiltBinary.run(question, environment: environment)
    #expect(odd.status == 0 && odd.error == "" && odd.outputBytes == plain.outputBytes, "\(odd.error)")
    let book = try await BuiltBinary.run(
      question + ["--format", "xlsx", "--output", folder.file("a.xlsx")], environment: environment)
    #expect(book.status == 0 && book.error == "", "\(book.error)")
  }
}
