import Coverage
import Territory

private let countColumns = [
  Column("zones", Text(fr: "zones retenues", en: "zones retained"), .whole),
  Column("not_computable", Text(fr: "non calculables", en: "not computable"), .whole),
  Column("population", Text(fr: "population des zones retenues", en: "population of the zones retained"), .whole),
  Column("population_apportioned", Text(fr: "dont au prorata", en: "apportioned"), .whole),
  Column(
    "zones_without_population", Text(fr: "sans population", en: "without population"), .whole),
  Column(
    "population_undecided", Text(fr: "pop. des non calculables", en: "pop. not computable"), .whole, detail: true),
  Column(
    "population_apportioned_unknown", Text(fr: "zones manquant au prorata", en: "zones missing from pop. apportioned"),
    .whole, detail: true),
]

private func ruleValues(_ count: RuleCount) -> [Value] {
  [
    Value(count.zones), .integer(count.notComputable), Value(count.population), Value(count.populationApportioned),
    .integer(count.zonesWithoutPopulation), .number(count.populationUndecided), .integer(count.apportionedUnknown),
  ]
}

/// `rules`: what each rule retains over the ground asked about.
func rulesTable(_ answers: [CoverageAnswer]) -> Table {
  Table(
    "rules", Text(fr: "Ce que chaque règle retient", en: "What each rule retains"),
    [Column("zoning", Text(fr: "zonage", en: "zoning")), Column("rule", Text(fr: "règle", en: "rule"))] + countColumns,
    rows: answers.flatMap { answer in
      answer.rules.map { [.text(answer.zoningID), .text($0.rule.id)] + ruleValues($0) }
    })
}

/// `rules_by_territory`: the same for the ground asked about and each of its régions. Nothing is said of a territory
/// that the inventory does not reach.
func rulesByTerritoryTable(_ answers: [CoverageAnswer]) -> Table {
  Table(
    "rules_by_territory",
    Text(fr: "Ce que chaque règle retient, par territoire", en: "What each rule retains, by territory"),
    [
      Column("zoning", Text(fr: "zonage", en: "zoning")),
      Column("level", Text(fr: "niveau", en: "level"), words: words(TerritoryLevel.self, \.label)),
      Column("code", Text("code")), Column("name", Text(fr: "territoire", en: "territory")),
      Column("rule", Text(fr: "règle", en: "rule")), Column("zones_in_all", Text("zones"), .whole),
    ] + countColumns,
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
