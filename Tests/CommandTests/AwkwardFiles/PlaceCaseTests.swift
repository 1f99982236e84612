import Foundation
import Testing

/// Places as people write them: the cases of `../shared/cases/reading`, with the communes that INSEE gives them.
@Suite("Places as people write them")
struct PlaceCaseTests {
  /// Perimeters by scheme.
  private func perimeters(_ file: String) async throws -> [String: String] {
    let path = "\(Shared.folder)/cases/reading/\(file)"
    let run = try await BuiltBinary.run(
      "coverage", "--schemes", path, "--zoning", "low-density", "--table", "schemes", "--format", "csv")
    #expect(run.status == 0, "\(run.error)")
    return Dictionary(
      table(run.output).map { ($0["id"] ?? "", $0["perimeter"] ?? "") }, uniquingKeysWith: { first, _ in first })
  }

  /// Auvers-sur-Oise, Romans-sur-Isère, Boulogne-sur-Mer, Chalon-sur-Saône; Châlons-en-Champagne, Bar-sur-Aube.
  @Test(.needsShared) func abbreviations() async throws {
    #expect(
      try await perimeters("slash-abbreviation/cls.csv")
        == ["A1": "commune:95039", "A2": "commune:26281", "A3": "commune:62160", "A4": "commune:71076"])
    let stated = try await perimeters("slash-abbreviation/cls_dep.csv")
    #expect(stated["B1"] == "commune:51108" && stated["B2"] == "commune:10033")
  }

  /// Les Bouchoux and Les Moussières, Le Havre, three of Bouches-du-Rhône, Châteldon by its postal code.
  @Test(.needsShared) func articlesAndLists() async throws {
    #expect(
      try await perimeters("inverted-articles/cls.csv")
        == [
          "I1": "commune:39068 commune:39373", "I2": "commune:76351",
          "I3": "commune:13001 commune:13002 commune:13004", "I4": "commune:63102",
        ])
  }

  /// Three former EPCI by the name beside, an EPT by its SIREN, Chamrousse by a SIREN of commune (21 + 38 + 567).
  @Test(.needsShared) func numbersOfSIREN() async throws {
    let found = try await perimeters("siren/cls.csv")
    #expect(found["A"] == "epci:200083392" && found["B"] == "epci:200096956" && found["E"] == "epci:200096683")
    #expect(found["C"]?.split(separator: " ").count == 8 && found["D"] == "commune:38567")
  }

  /// Plaine Commune has 8 communes since 2025, Grand-Orly Seine Bièvre 24, Est Ensemble 9.
  @Test(.needsShared) func establishmentsOfGreaterParis() async throws {
    let found = try await perimeters("ept-names/cls.csv")
    #expect(["E1", "E2", "E3"].map { found[$0]?.split(separator: " ").count } == [8, 24, 9])
    #expect(found["E4"] == "epci:242500361")
    #expect(found["E5"] == "commune:83137 commune:83062 commune:83098")
  }

  /// Hesdin-la-Forêt has the code of Hesdin; Porte des Pierres Dorées had 69159.
  @Test(.needsShared) func namesOfFormerCommunes() async throws {
    let found = try await perimeters("chef-lieu-name/cls.csv")
    #expect(found["H1"] == "commune:62447" && found["H2"] == "commune:79307" && found["H4"] == "commune:69114")
  }

  @Test(.needsShared) func codesOverseas() async throws {
    let path = "\(Shared.folder)/cases/reading/old-overseas-codes/cls.csv"
    let run = try await BuiltBinary.run("check", "--schemes", path, "--lang", "fr", "--format", "csv")
    for sentence in [
      "98506 est un ancien code de Mayotte", "97127 était Saint-Martin", "97123 était Saint-Barthélemy",
      "97801 est un code",
    ] { #expect(run.output.contains(sentence)) }
  }

  /// Days as words: each with the days that the case's README asks for.
  @Test(.needsShared) func writtenDates() async throws {
    let path = "\(Shared.folder)/cases/reading/written-dates/cls.csv"
    let run = try await BuiltBinary.run("check", "--schemes", path, "--format", "csv", "--lang", "fr")
    let unread = table(run.output).filter { $0["kind"] == "unread_date" }.compactMap { $0["value"] }
    #expect(unread.sorted() == ["20/21", "31/02/2024", "reconductible"])
  }
}
