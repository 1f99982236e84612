import Foundation
import Testing

/// `coverage` on the embedded data, as a user runs it.
@Suite struct CoverageCommandTests {
  @Test func headlineOfProvence() async throws {
    let run = try await BuiltBinary.run("coverage", "--on", "2026-01-01", "--tolerance", "1%")
    #expect(run.status == 0)
    #expect(run.output.contains("6 CLS recensés en vigueur"))
  }
}
