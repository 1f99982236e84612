import Territory
import Testing

@testable import Coverage
@testable import Reports

private let unbroken = "\u{00A0}"

@Suite("Sentences about published totals")
struct CompletenessWordingTests {
  private func answer(
    _ measure: PublishedTotal.Measure, _ value: Double, _ date: String, listed: Double, possible: Double,
    comparison: PublishedTotal.Comparison = .equal, source: String = "https://example.org"
  ) throws -> CoverageAnswer {
    var answer = Toy.coverage
    answer.completeness = [
      TerritoryCompleteness(
        level: .region, code: "93", name: "Nouvelle-Aquitaine", type: "CLS", inventory: .partial,
        total: PublishedTotal(
          level: .region, code: "93", type: "CLS", measure: measure, comparison: comparison, value: value,
          date: try #require(PartialDate(date)), source: source), day: Day(2025, 1, 31), listed: listed,
        listedPossible: possible)
    ]
    return answer
  }

  @Test func schemes() throws {
    let text = try answer(
      .schemes, 55, "2025-01", listed: 11, possible: 31, source: "https://www.nouvelle-aquitaine.ars.sante.fr/cls"
    ).totalSentences
    #expect(
      text.map(\.fr) == [
        "Nouvelle-Aquitaine\(unbroken): 11 CLS recensés, 31 avec les possibles, des 55 que l'ARS comptait en janvier 2025."
      ])
    #expect(
      text.map(\.en) == [
        "Nouvelle-Aquitaine: 11 CLS on record, 31 with possible ones, of the 55 that the ARS counted in January 2025."
      ])
  }

  @Test func moreThanAndShares() throws {
    let more = try answer(.schemes, 220, "2019", listed: 1, possible: 1, comparison: .moreThan).totalSentences
    #expect(more.map(\.fr) == ["Nouvelle-Aquitaine\(unbroken): 1 CLS recensé, sur plus de 220 publiés en 2019."])
    #expect(more.map(\.en) == ["Nouvelle-Aquitaine: 1 CLS on record, of more than 220 published in 2019."])
    let share = try answer(.populationShare, 1, "2023-07-12", listed: 0.75, possible: 0.999).totalSentences
    #expect(
      share.map(\.fr) == [
        "Nouvelle-Aquitaine\(unbroken): 75,0\(unbroken)% de la population dans un CLS recensé, 99,9\(unbroken)% avec les "
          + "possibles, pour 100,0\(unbroken)% publiés le 12 juillet 2023."
      ])
    #expect(
      share.map(\.en) == [
        "Nouvelle-Aquitaine: 75.0% of the people in a CLS on record, 99.9% with possible ones, against 100.0% published on "
          + "12 July 2023."
      ])
    #expect(try answer(.epci, 9, "2024", listed: 1, possible: 2).totalSentences.isEmpty)
  }

  @Test func allCovered() throws {
    var answer = Toy.coverage
    answer.saidCovered = [
      SaidCovered(
        total: PublishedTotal(
          level: .departement, code: "52", type: "CLS", measure: .populationShare, value: 1,
          date: try #require(PartialDate("2024-03-22")), source: "https://example.org"), name: "Haute-Marne", zones: 2)
    ]
    #expect(
      answer.saidCoveredSentences.map(\.fr) == [
        "Haute-Marne : un total publié le 22 mars 2024 dit toute la population couverte ; 2 zones qu'aucun CLS recensé ne "
          + "tient sont indéterminées (https://example.org)."
      ])
    #expect(
      answer.saidCoveredSentences.map(\.en) == [
        "Haute-Marne: a total published on 22 March 2024 says that all people are covered; 2 zones that no CLS on record "
          + "holds are undecided (https://example.org)."
      ])
  }

  /// A lower bound reads so, except where nothing or all is retained, or the inventory is complete.
  @Test func lowerBounds() {
    var answer = Toy.coverage
    #expect(answer.headline(inventory: Toy.inventory).fr.contains("au moins 2 des 3 QPV retenus"))
    answer.summary[0].inventory = .complete
    let text = answer.headline(inventory: Toy.inventory)
    #expect(text.fr.contains("inventaire complet") && !text.fr.contains("au moins"))
    #expect(text.en.contains("complete inventory") && !text.en.contains("at least"))
    answer.summary[0].inventory = .partial
    answer.summary[0].retained = 0
    #expect(!answer.headline(inventory: Toy.inventory).fr.contains("au moins 0 des"))
  }

  @Test func withoutOnRecord() {
    var answer = UncoveredAnswer(coverage: Toy.coverage, zones: [])
    answer.coverage.zones[1].retained = false
    #expect(answer.sentence.fr.hasPrefix("1 des 3 QPV sans CLS recensé selon la règle « overlap »"))
    #expect(answer.sentence.en.hasPrefix("1 of 3 QPV with no CLS on record by rule \"overlap\""))
    answer.coverage.summary[0].inventory = .complete
    #expect(answer.sentence.fr.hasPrefix("1 des 3 QPV sans CLS selon la règle « overlap »"))
    #expect(answer.sentence.en.hasPrefix("1 of 3 QPV without CLS by rule \"overlap\""))
  }

  @Test func dates() throws {
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let dates = try ["2024-03-01", "2025-01", "2024", "2024-01..2024-03"].map { try #require(PartialDate($0)) }
    #expect(dates.map(fr.when) == ["le 1er mars 2024", "en janvier 2025", "en 2024", "de janvier à mars 2024"])
    #expect(
      dates.map(en.when) == ["on 1 March 2024", "in January 2025", "in 2024", "from January to March 2024"])
  }
}
