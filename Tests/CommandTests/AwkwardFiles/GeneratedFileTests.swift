import Foundation
import Testing

/// Correct inventories written in sixty ways by `Scripts/awkward`, read back: no difference is silent.
@Suite("Generated awkward files")
struct GeneratedFileTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scripts/awkward/run").path
  static let hasPython = ["/usr/bin/python3", "/usr/local/bin/python3"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test("one inventory in sixty ways", .enabled(if: GeneratedFileTests.hasPython, "needs python3"))
  func sixtyWays() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-B", Self.script, "--binary", BuiltBinary.path, "--seed", "7", "--inventories", "1",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    // Sixty files, nearly all read as they were meant.
    let verdict = try #require(text.split(separator: "\n").last)
    #expect(verdict.hasPrefix("60 files: "))
    #expect((verdict.split(separator: " ").dropFirst(2).first.flatMap { Int($0) } ?? 0) >= 50, "\(text)")
  }
}
