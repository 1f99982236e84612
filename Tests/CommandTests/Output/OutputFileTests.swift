import Foundation
import Testing

extension BuiltBinary {
  /// Runs a script of bash: `$1` is the program, `$2` the folder, `$3` what the script wants. Its errors are in English.
  static func bash(_ script: String, in folder: Scratch, _ word: String = "") async throws -> Outcome {
    try await run(["-c", script, "bash", path, folder.path, word], environment: ["LC_ALL": "C"], binary: "/bin/bash")
  }
}

/// A file is replaced whole or not at all, whatever stands in its place.
@Suite struct OutputFileTests {
  private let question = ["coverage", "--departement", "13", "--on", "2026-01-01", "--lang", "fr"]

  @Test(arguments: ["text", "csv", "json", "geojson", "xlsx", "gpkg"])
  func modeAndOwnerAreKept(format: String) async throws {
    let folder = try Scratch()
    let path = try folder.write("old", to: "answer")
    let isRoot = geteuid() == 0
    if isRoot { chown(path, 12345, 12346) }
    chmod(path, 0o640)
    let run = try await BuiltBinary.run(question + ["--format", format, "--output", path])
    #expect(run.status == 0, "\(run.error)")
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_size > 100)
    #expect(status.st_mode & 0o7777 == 0o640)
    if isRoot { #expect(status.st_uid == 12345 && status.st_gid == 12346) }
    #expect(try folder.entries() == ["answer"])
  }

  @Test func newFileHasTheModeOfTheMask() async throws {
    let folder = try Scratch()
    let run = try await BuiltBinary.bash("umask 027; \"$1\" data template \"$2/new.xlsx\"", in: folder)
    #expect(run.status == 0, "\(run.error)")
    var status = stat()
    #expect(stat(folder.file("new.xlsx"), &status) == 0 && status.st_mode & 0o7777 == 0o640)
  }

  @Test func linkStaysAndItsTargetIsReplaced() async throws {
    let folder = try Scratch()
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder.file("real"), withIntermediateDirectories: true)
    try folder.write("old", to: "real/answer.txt")
    try manager.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: "real/answer.txt")
    // What a link leads to may have to be made.
    try manager.createSymbolicLink(atPath: folder.file("dangling"), withDestinationPath: "real/new.txt")
    try manager.createSymbolicLink(atPath: folder.file("twice"), withDestinationPath: folder.file("dangling"))
    let plain = try await BuiltBinary.run(question)
    for (link, target) in [("link", "real/answer.txt"), ("twice", "real/new.txt")] {
      let run = try await BuiltBinary.run(question + ["--output", folder.file(link)])
      #expect(run.status == 0, "\(run.error)")
      #expect(try folder.text(target) == plain.output)
      #expect(try manager.attributesOfItem(atPath: folder.file(link))[.type] as? FileAttributeType == .typeSymbolicLink)
    }
    #expect(try folder.entries() == ["dangling", "link", "real", "twice"])
  }

  /// A FIFO, `-` and what stands for standard output are written straight, each with the same bytes.
  @Test(arguments: ["text", "csv", "json", "xlsx", "gpkg"])
  func streams(format: String) async throws {
    let folder = try Scratch()
    let asked = question + ["--format", format]
    #expect(try await BuiltBinary.run(asked + ["--output", folder.file("file")]).status == 0)
    let expected = try folder.bytes("file")
    for stream in ["-", "/dev/stdout", "/dev/fd/1"] {
      let run = try await BuiltBinary.run(asked + ["--output", stream])
      #expect(run.status == 0 && run.outputBytes == expected, "\(stream): \(run.error)")
    }
    let words = asked.joined(separator: " ")
    let run = try await BuiltBinary.bash(
      "mkfifo \"$2/fifo\"; cat \"$2/fifo\" >\"$2/read\" & \"$1\" \(words) --output \"$2/fifo\"; wait", in: folder)
    #expect(run.status == 0 && run.error == "")
    #expect(try folder.bytes("read") == expected)
    #expect(try folder.entries() == ["fifo", "file", "read"])
  }

  /// What has been written to a redirected stream stays.
  @Test func redirectedOutputIsAppendedTo() async throws {
    let folder = try Scratch()
    let script = """
      { echo before; "$1" \(question.joined(separator: " ")) --output /dev/stdout; echo after; } >"$2/all"
      """
    #expect(try await BuiltBinary.bash(script, in: folder).status == 0)
    let plain = try await BuiltBinary.run(question)
    #expect(try folder.text("all") == "before\n\(plain.output)after\n")
  }

  @Test(arguments: ["text", "csv", "json", "geojson", "xlsx", "gpkg"])
  func fullDevice(format: String) async throws {
    let run = try await BuiltBinary.run(question + ["--format", format, "--output", "/dev/full"])
    #expect(run.status == 2)
    #expect(run.error == "maillage: « /dev/full » ne peut pas être écrit : No space left on device\n")
  }

  @Test func folderIsRefused() async throws {
    let folder = try Scratch()
    for arguments in [
      question + ["--output", folder.path], ["data", "template", folder.file("x.xlsx")],
      ["explain", "QN01301M", "--map", folder.path], ["check", "--fixed", folder.path],
      ["stats", "--departement", "13", "--chart", folder.path],
    ] {
      try FileManager.default.createDirectory(atPath: folder.file("x.xlsx"), withIntermediateDirectories: true)
      let run = try await BuiltBinary.run(arguments)
      #expect(run.status == 2)
      #expect(run.error.hasSuffix("» est un dossier : donnez le nom d'un fichier\n"), "\(arguments): \(run.error)")
      #expect(try folder.entries() == ["x.xlsx"])
    }
  }

  /// A GeoPackage that another program works in: its journal would be applied to the new file.
  @Test func openGeoPackageIsRefused() async throws {
    let folder = try Scratch()
    try folder.write("old", to: "open.gpkg")
    try folder.write("", to: "open.gpkg-wal")
    let run = try await BuiltBinary.run(question + ["--format", "gpkg", "--output", folder.file("open.gpkg")])
    #expect(run.status == 2 && run.error.contains("« open.gpkg-wal » est à côté"))
    #expect(try folder.text("open.gpkg") == "old")
  }

  @Test func writersSideBySideLeaveOneWholeFile() async throws {
    let folder = try Scratch()
    let words = question.joined(separator: " ")
    let script = """
      for format in text csv json text csv json; do "$1" \(words) --format $format --output "$2/answer" & done; wait
      """
    #expect(try await BuiltBinary.bash(script, in: folder).error == "")
    var answers: [Data] = []
    for format in ["text", "csv", "json"] {
      answers.append(try await BuiltBinary.run(question + ["--format", format]).outputBytes)
    }
    #expect(answers.contains(try folder.bytes("answer")))
    #expect(try folder.entries() == ["answer"])
  }
}
