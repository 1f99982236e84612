import Foundation
import Testing

/// What the fuzzers start from and what they once found (`Corpus`), through the same functions: each must come back.
@Suite("Inputs of the fuzzers")
struct RegressionTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  @Test("every target comes back from every input", arguments: FuzzTarget.all.map(\.name))
  func comesBack(_ name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let inputs = try FileManager.default.contentsOfDirectory(
      at: Self.folder.appendingPathComponent(name), includingPropertiesForKeys: nil)
    #expect(inputs.count > 1)
    for input in inputs { target.run(try Data(contentsOf: input)) }
  }
}
