import Testing

/// `check --explain`, which reads no data.
@Suite struct CheckExplainTests {
  @Test(arguments: [
    ("fr", "unknown_name : nom inconnu (erreur)", ["Sens", "Exemple", "À faire"]),
    ("en", "unknown_name: unknown name (error)", ["Meaning", "Example", "To do"]),
  ])
  func oneKind(_ language: String, _ first: String, _ parts: [String]) async throws {
    for name in ["unknown_name", "Nom inconnu"] {
      let run = try await BuiltBinary.run("controler", "--explain", name, "--lang", language)
      #expect(run.status == 0 && run.error.isEmpty)
      let lines = run.output.split(separator: "\n")
      #expect(lines.first.map(String.init) == first && lines.count == 4)
      for (line, part) in zip(lines.dropFirst(), parts) { #expect(line.hasPrefix("  \(part)")) }
    }
  }

  @Test func unknownKind() async throws {
    let run = try await BuiltBinary.run("check", "--explain", "unknwon_name", "--lang", "en")
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(
      run.error.hasPrefix("maillage: --explain \"unknwon_name\" is no kind of issue; the nearest: unknown_name, ")
        && run.error.hasSuffix("; all of them: --explain all\n") && run.error.split(separator: "\n").count == 1)
  }

  /// Each issue of the embedded data has a kind of the list, and the report says how to learn what it means.
  @Test func embeddedData() async throws {
    let list = try await BuiltBinary.run("check", "--explain", "all")
    #expect(list.status == 0)
    let listed = Set(list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) })
    let answer = try await Answer.of("check")
    let kinds = Set(answer.rows("issues").compactMap { $0.text("kind") })
    #expect(kinds.contains("undated_scheme") && kinds.isSubset(of: listed))
    let report = try await BuiltBinary.run("check")
    #expect(
      report.output.hasSuffix(
        "\nSens d'un signalement : maillage controler --explain NATURE (toutes les natures : --explain all)\n"))
  }
}
