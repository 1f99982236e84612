import Territory
import Testing

@testable import Coverage
@testable import Reports

/// Sentences and tables as people read them.
@Suite struct WordingTests {
  private let unbroken = "\u{00A0}"

  @Test func numbersAndDates() {
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    #expect(fr.number(1_256_992.5, decimals: 1) == "1\u{202F}256\u{202F}992,5")
    #expect(en.number(1_256_992.5, decimals: 1) == "1,256,992.5")
    #expect(fr.number(-1234) == "-1\u{202F}234" && fr.number(999) == "999")
    // 64 of 135.
    #expect(fr.percent(64.0 / 135) == "47,4\u{00A0}%" && en.percent(64.0 / 135) == "47.4%")
    // Raw shares may stick out by rounding; people see 0 to 100.
    #expect(fr.percent(1.0000001) == "100,0\u{00A0}%" && fr.percent(-1e-9) == "0,0\u{00A0}%")
    #expect(fr.day(Day(2026, 1, 1)) == "1er janvier 2026" && fr.day(Day(2024, 8, 31)) == "31 août 2024")
    #expect(en.day(Day(2026, 1, 1)) == "1 January 2026")
  }

  @Test func zeroIsSingularInFrenchOnly() {
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    #expect([0, 1, 2].map { fr.counted($0, "zone", "zones") } == ["0 zone", "1 zone", "2 zones"])
    #expect([0, 1, 2].map { en.counted($0, "zone", "zones") } == ["0 zones", "1 zone", "2 zones"])
  }

  @Test func headline() {
    let text = Toy.coverage.headline(inventory: Toy.inventory)
    #expect(
      text.fr
        == "Au 1er janvier 2026, Provence-Alpes-Côte d'Azur\(unbroken): 2 CLS recensés en vigueur (inventaire partiel"
        + "\(unbroken); 1 de façon certaine, 3 avec les possibles), dont 1 cofinancé\(unbroken); au moins 2 des 3 QPV retenus "
        + "(100,0\(unbroken)% des 2 dont le verdict est connu), 1 indéterminé (zone sans contour), de 1 à 3 selon l'état des "
        + "dispositifs, de 1 à 3 selon la règle\(unbroken); population\(unbroken): au moins 1\u{202F}000 habitants (RP2020) dans les "
        + "zones retenues, 100,0\(unbroken)% (de 66,7\(unbroken)% à 100,0\(unbroken)% selon l'état), 500 de plus dans les "
        + "indéterminés, 1 zone sans population connue.")
    #expect(
      text.en.contains(
        "at least 2 of 3 QPV retained (100.0% of the 2 with a verdict), 1 undecided (zone without outline), from 1 to 3 by the state"
      ))
  }

  @Test func headlineOfNothing() {
    var answer = Toy.coverage
    answer.zones = answer.zones.filter { $0.retained != nil }
    answer.summary[0].schemes = 0
    answer.summary[0].schemesCertain = 0
    answer.summary[0].schemesPossible = 0
    answer.summary[0].retained = 0
    answer.summary[0].retainedCertain = 0
    answer.summary[0].retainedPossible = 0
    answer.summary[0].undecided = 0
    answer.summary[0].undecidedPossible = 0
    answer.summary[0].population = nil
    answer.summary[0].inventory = nil
    answer.rules = [RuleCount(rule: .overlap, zones: 0, notComputable: 0, population: nil)]
    answer.zoningNoun = ZoneNoun(zonesOf: "mine")
    let text = answer.headline(inventory: .unstated)
    #expect(text.fr.contains(": 0 CLS recensé en vigueur (complétude de l'inventaire inconnue"))
    #expect(!text.fr.contains("financ"))
    #expect(text.fr.contains("0 des 3 zones (mine) retenues (0,0\(unbroken)%), quel que soit l'état des dispositifs, "))
    #expect(text.fr.contains("quelle que soit la règle\(unbroken); population des zones\(unbroken): inconnue"))
  }

  @Test func ruleAndFragileVerdicts() {
    #expect(Toy.coverage.ruleSentence.fr.contains("tolérance 5,0\(unbroken)%, 1 verdict fragile. Zonage : QPV 2024."))
    var answer = Toy.coverage
    answer.summary[0].fragile = 12
    #expect(answer.ruleSentence.fr.contains("12 verdicts fragiles"))
    #expect(answer.ruleSentence.en.contains("12 fragile verdicts"))
  }

  @Test func columnsAlignByTheirKind() {
    let table = Table(
      "t", Text("T"),
      [
        TableColumn("name", Text("name")), TableColumn("people", Text("people"), .whole),
        TableColumn("note", Text("note")),
      ],
      rows: [[.text("Ain"), .none, .text("x")], [.text("Aisne"), .none, .none]])
    #expect(table.text(.fr) == "T\n  name   people  note\n  Ain         –  x\n  Aisne       –  –\n")
  }

  /// EPCI are left to CSV, unless some are asked for.
  @Test func statisticsOfAnEPCI() {
    var answer = Toy.statisticsAnswer
    answer.rows = StatisticTable(
      answer.rows.map { row in
        var row = row
        row.level = "epci"
        return row
      })
    #expect(territoriesTable(answer).rows.isEmpty)
    answer.question.territory = TerritoryFilter([.epci: ["01"]])
    #expect(territoriesTable(answer).rows.count == 1)
  }

  @Test func longStatisticsInWords() {
    let text = statisticsTable(Toy.statisticsAnswer).text(.fr)
    // 40 km², 3 zones: no ",0".
    #expect(
      text.contains("zones retenues") && text.contains("surface dans un périmètre (km²)") && text.contains("présumé"))
    #expect(!text.contains(",0") && !text.contains("_"))
    let column = [TableColumn("v", Text("v"), .figure)]
    let figures = Table("t", Text("T"), column, rows: [[.number(31669.54)], [.number(946)], [.number(.nan)]])
    #expect(figures.text(.fr) == "T\n         v\n  31\u{202F}669,5\n       946\n         –\n")
  }

  @Test func rowsBeyondTheLimitAreCounted() {
    let table = Table("t", Text("T"), [TableColumn("n", Text("n"))], rows: (0..<5).map { [.integer($0)] })
    #expect(table.text(.fr, limit: 3).hasSuffix("  … et 2 autres lignes (toutes : --table t)\n"))
    #expect(table.text(.fr, limit: 4).hasSuffix("  … et 1 autre ligne (toutes : --table t)\n"))
    #expect(!table.text(.fr, limit: 5).contains("…"))
  }
}
