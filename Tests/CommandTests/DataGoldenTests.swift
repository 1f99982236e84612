import Foundation
import Testing

/// `data list` in every form, on a package of five resources; the tables of the other commands have theirs in ReportsTests.
@Suite struct DataGoldenTests {
  private static let goldens = RecordedFolder(
    path: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens").path)

  /// With and without what may be left out; the last zoning has no file.
  private static let package = """
    {"title": "small", "maillage": {"reference_date": "2026-01-01", "computed_zonings": [
      {"id": "low-density", "label_fr": "peu dense", "label_en": "low density", "threshold": 30}]},
     "resources": [
      {"name": "communes", "path": "communes.gpkg", "title": "Communes of 2026", "vintage": "COG 2026",
       "hash": "sha256:ab12", "maillage": {"role": "communes", "title_fr": "Communes de 2026", "completeness":
        {"level": "complete", "scope": [], "sentence_fr": "Toutes.", "sentence_en": "All of them."}}},
      {"name": "zones", "path": "zones.csv", "title": "Zones; priority", "vintage": "of 2024", "maillage":
       {"role": "zoning", "zoning": "qpv", "vintage_fr": "de 2024", "generation": 2024, "completeness":
        {"level": "partial", "scope": ["region:93"], "sentence_fr": "Une région.", "sentence_en": "One région."}}},
      {"name": "schemes", "path": "schemes.csv", "maillage": {"role": "schemes", "completeness":
       {"level": "unknown", "scope": [], "sentence_fr": "Inconnue.", "sentence_en": "Unknown."}}},
      {"name": "history", "path": "history.csv", "maillage": {"role": "history"}},
      {"name": "=cmd", "path": "notes.csv", "title": "<b>notes</b>", "maillage": {"role": "issues"}}]}
    """

  private static let forms = [
    (["--lang", "fr"], "fr.txt"), (["--lang", "en"], "en.txt"), (["--lang", "fr", "--format", "json"], "fr.json"),
    (["--lang", "en", "--format", "json"], "en.json"), (["--lang", "en", "--format", "csv"], "csv"),
    (["--lang", "fr", "--csv", "fr"], "fr.csv"),
    (["--lang", "en", "--format", "csv", "--table", "issues"], "issues.csv"),
  ]

  @Test(arguments: forms.indices)
  func everyForm(_ form: Int) async throws {
    let (options, ending) = Self.forms[form]
    let folder = try Scratch()
    try folder.write(Self.package, to: "datapackage.json")
    let run = try await BuiltBinary.run(["data", "list", "--data", folder.path] + options)
    #expect(run.status == 0, "\(run.error)")
    // The folder and the version are those of the run.
    let text = run.output.replacing(folder.path, with: "PACKAGE")
      .replacing(/"tool": "maillage [^"]*"/, with: "\"tool\": \"maillage 0\"")
    try Self.goldens.compare(text, "data.\(ending)")
  }
}
