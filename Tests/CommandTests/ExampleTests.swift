import Foundation
import Testing

/// Each folder of `Tests/Examples`: its command, run by the built program in a copy of the folder, answers what stands there.
@Suite("Examples, as their page gives them")
struct ExampleTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Examples").path
  /// Exit status by folder: 1 where the example is about errors in a file.
  private static let statuses: [String: Int32] = ["contrats": 1, "zones": 0, "hypothese": 0]

  @Test(arguments: statuses.keys.sorted())
  func answers(_ example: String) async throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: Self.folder, toPath: scratch.file("examples"))
    let copy = RecordedFolder(path: scratch.file("examples/\(example)"))
    let recorded = RecordedFolder(path: "\(Self.folder)/\(example)")
    let command = try recorded.text("commande.txt").split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(command.first == "maillage")
    let run = try await BuiltBinary.run(Array(command.dropFirst()), in: copy.path)
    #expect(run.status == Self.statuses[example], "\(run.error)")
    try recorded.compare(run.output, "attendu.txt")
    let written = try FileManager.default.contentsOfDirectory(atPath: recorded.path).filter { $0.hasPrefix("attendu-") }
    #expect(written.isEmpty == !command.contains("--fixed"))
    for name in written { try recorded.compare(copy.text(String(name.dropFirst(8))), name) }
  }

  /// A folder that no test runs would not stay true.
  @Test func everyFolderIsRun() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter { $0 != "README.md" }
    #expect(Set(found) == Set(Self.statuses.keys))
    let page = try RecordedFolder(path: Self.folder).text("README.md")
    for name in found { #expect(page.contains("`\(name)`"), "\(name)") }
  }
}
