import Coverage
import Territory

private let countColumns = [
  TableColumn("zones_retained", Text(fr: "zones retenues", en: "zones retained"), .whole),
  TableColumn("zones_not_computable", Text(fr: "non calculables", en: "not computable"), .whole),
  TableColumn(
    "population_retained", Text(fr: "population des zones retenues", en: "population of the zones retained"), .whole),
  TableColumn("population_apportioned", Text(fr: "dont au prorata", en: "apportioned"), .whole),
  TableColumn(
    "zones_without_population", Text(fr: "sans population", en: "without population"), .whole),
  TableColumn(
    "population_undecided", Text(fr: "pop. des non calculables", en: "pop. not computable"), .whole, detail: true),
  TableColumn(
    "population_apportioned_unknown", Text(fr: "zones manquant au prorata", en: "zones missing from pop. apportioned"),
    .whole, detail: true),
]

private func ruleValues(_ count: RuleCount) -> [Value] {
  [
    Value(count.zones), .integer(count.notComputable), Value(count.population), Value(count.populationApportioned),
    .integer(count.zonesWithoutPopulation), .number(count.populationUndecided), .integer(count.apportionedUnknown),
  ]
}

/// `rules`: what each rule retains over the territory asked about.
func rulesTable(_ answers: [CoverageAnswer]) -> Table {
  Table(
    "rules", Text(fr: "Ce que chaque règle retient", en: "What each rule retains"),
    ([TableColumn("zoning", Text(fr: "zonage", en: "zoning")), TableColumn("rule", Text(fr: "règle", en: "rule"))]
      + countColumns).filled(
        "zoning", "rule", "zones_not_computable", "zones_without_population", "population_undecided",
        "population_apportioned_unknown"),
    rows: answers.flatMap { answer in
      answer.rules.map { [.text(answer.zoningID), .text($0.rule.id)] + ruleValues($0) }
    })
}

/// `rules_by_territory`: the same for the territory asked about and each of its régions. Nothing is said of a territory
/// that the inventory does not reach.
func rulesByTerritoryTable(_ answers: [CoverageAnswer]) -> Table {
  Table(
    "rules_by_territory",
    Text(fr: "Ce que chaque règle retient, par territoire", en: "What each rule retains, by territory"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning")),
      TableColumn("level", Text(fr: "niveau", en: "level"), words: words(TerritoryLevel.self, \.label)),
      TableColumn("code", Text("code")), TableColumn("name", Text(fr: "territoire", en: "territory")),
      TableColumn("rule", Text(fr: "règle", en: "rule")), TableColumn("zones", Text("zones"), .whole),
    ].filled("zoning", "level", "code", "rule", "zones") + countColumns,
    rows: answers.flatMap { answer in
      answer.rulesByTerritory.flatMap { territory in
        territory.counts.map { count in
          let known =
            territory.isInventoryReached ? ruleValues(count) : [Value](repeating: .none, count: countColumns.count)
          return [
            .text(answer.zoningID), .text(territory.level.rawValue), .text(territory.code), .text(territory.name),
            .text(count.rule.id), .integer(territory.zones),
          ] + known
        }
      }
    })
}
