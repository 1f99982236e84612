import Foundation
import Testing

/// `maillage schema`: what it prints, and that answers have the members that it names.
@Suite struct SchemaCommandTests {
  @Test(arguments: ["fr", "en"]) func overviewFitsATerminal(_ language: String) async throws {
    let run = try await BuiltBinary.run("schema", "--lang", language)
    #expect(run.status == 0 && run.output.contains("coverage.zones_by_scheme"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func aTableHasNameTypeUnitAndMeaning() async throws {
    let french = try await BuiltBinary.run("schéma", "coverage.summary", "--lang", "fr")
    #expect(french.output.contains("population_retained                 number, habitants\n"))
    #expect(french.output.contains("      Population entière des zones retenues.\n"))
    let english = try await BuiltBinary.run("schema", "summary", "--lang", "en")
    #expect(english.status == 64 && english.error.contains("coverage.summary, uncovered.summary"))
    let matrix = try await BuiltBinary.run("schema", "matrix", "--lang", "en")
    #expect(matrix.status == 0 && matrix.output.hasPrefix("overlaps.matrix\n"))
    #expect(try await BuiltBinary.run("schema", "nothing").status == 64)
    #expect(try await BuiltBinary.run("schema", "report", "--format", "json").status == 64)
  }

  @Test func anAnswerHasTheMembersOfItsSchema() async throws {
    let run = try await BuiltBinary.run("schema", "coverage", "--format", "json")
    let schema = try #require(try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any])
    let answer = try await Answer.of("coverage", "--departement", "13")
    #expect(Set(answer.members.keys) == Set(try #require(schema["required"] as? [String])))
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    let filters = try #require(properties["filters"]?["required"] as? [String])
    #expect(Set(try #require(answer.members["filters"] as? [String: Any]).keys) == Set(filters))
  }
}
