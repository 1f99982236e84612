import Foundation
import Testing

/// A run that a signal or a full disk ends leaves the old file whole, and nothing beside it.
@Suite struct InterruptedRunTests {
  /// Waits until the file is begun, sends a signal, and says how the run has ended. It may have been done before.
  private static let script = """
    "$1" stats --csv standard --output "$2/answer.csv" & run=$!
    until [ "$(ls -A "$2")" != answer.csv ] || ! kill -0 $run 2>/dev/null; do :; done
    kill -$3 $run 2>/dev/null
    wait $run 2>/dev/null
    """

  @Test(arguments: [("TERM", 143), ("HUP", 129)] as [(String, Int32)])
  func signalLeavesTheOldFile(_ name: String, _ status: Int32) async throws {
    let folder = try Scratch()
    for _ in 0..<20 {
      try folder.write("old", to: "answer.csv")
      let run = try await BuiltBinary.bash(Self.script, in: folder, name)
      #expect(try folder.entries() == ["answer.csv"])
      let text = try folder.text("answer.csv")
      if run.status == status, text == "old" { return }
      // Done before: the new file is whole.
      #expect(run.status == 0 || run.status == status)
      #expect(run.error == "" && text.hasPrefix("level,") && text.hasSuffix("\n"))
    }
    Issue.record("no run out of 20 was interrupted while it wrote")
  }

  /// Nobody reads what it writes.
  @Test func stalledStreamEndsBySignal() async throws {
    let folder = try Scratch()
    let script = """
      mkfifo "$2/fifo"; exec 3<>"$2/fifo"
      "$1" stats --csv standard --output "$2/fifo" & run=$!
      # The first line has come: the rest is more than a pipe holds.
      read -r first <&3; kill -TERM $run; wait $run
      """
    let run = try await BuiltBinary.bash(script, in: folder)
    #expect(run.status == 143)
    #expect(try folder.entries() == ["fifo"])
  }

  /// `nohup` and shells have a signal ignored: it stays so.
  @Test func ignoredSignalStaysIgnored() async throws {
    let folder = try Scratch()
    try folder.write("old", to: "answer.csv")
    let run = try await BuiltBinary.bash("trap '' HUP\n" + Self.script, in: folder, "HUP")
    #expect(run.status == 0 && run.error == "")
    #expect(try folder.text("answer.csv").hasPrefix("level,"))
    #expect(try folder.entries() == ["answer.csv"])
  }

  /// xlsx-corrupt-when-tmp-full, with a limit on the size of files in place of a small disk: the sheets do not fit into
  /// the folder of temporary files, the workbook, which is packed, does.
  @Test(arguments: [64, 256])
  func workbookThatDoesNotFit(kibibytes: Int) async throws {
    let folder = try Scratch()
    try folder.write("old", to: "full.xlsx")
    let script = """
      trap '' XFSZ; ulimit -f \(kibibytes)
      exec "$1" stats --format xlsx --level epci --output "$2/full.xlsx"
      """
    let run = try await BuiltBinary.bash(script, in: folder)
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("maillage: the workbook cannot be written: "), "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1)
    #expect(try folder.text("full.xlsx") == "old")
    #expect(try folder.entries() == ["full.xlsx"])
  }

  @Test(arguments: ["text", "csv", "json", "gpkg"])
  func fileThatDoesNotFit(format: String) async throws {
    let folder = try Scratch()
    try folder.write("old", to: "answer")
    let script = """
      trap '' XFSZ; ulimit -f 4
      exec "$1" coverage --format \(format) --table \(format == "text" || format == "csv" ? "zones" : "summary") \
      --output "$2/answer"
      """
    let run = try await BuiltBinary.bash(script, in: folder)
    #expect(run.status == 2)
    #expect(run.error == "maillage: \"\(folder.file("answer"))\" cannot be written: File too large\n")
    #expect(try folder.text("answer") == "old")
    #expect(try folder.entries() == ["answer"])
  }
}
