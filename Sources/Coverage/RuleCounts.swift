public import Territory

/// What one rule counts over some zones.
public struct RuleCount: Sendable {
  public var rule: Rule
  public var zones: Int
  public var notComputable: Int
  /// Whole population of those zones; `nil` when no zone has a known one, or the rule can be computed for none.
  public var population: Double?
  /// Population x share inside, over those zones; `nil` also when no share is known.
  public var populationApportioned: Double?
  /// Zones that the rule counts and whose population is unknown: they are missing from both figures.
  public var zonesWithoutPopulation = 0

  /// One count for each rule of ``Rule/registry``.
  ///
  /// Example: zones of 100 people (share 1) and 200 (share 0.4): `overlap` counts 2 zones, 300 people, 180
  /// apportioned; `area:0.5` counts 1 zone, 100, 100.
  static func all(_ zones: [ZoneFigures]) -> [RuleCount] {
    let isKnown = zones.contains { $0.population != nil }
    let isShared = isKnown && zones.contains { $0.population != nil && $0.populationShare != nil }
    return Rule.registry.enumerated().map { position, rule in
      var count = RuleCount(
        rule: rule, zones: 0, notComputable: 0, population: isKnown ? 0 : nil,
        populationApportioned: isShared ? 0 : nil, zonesWithoutPopulation: 0)
      for zone in zones {
        guard let verdict = zone.verdicts[position] else {
          count.notComputable += 1
          continue
        }
        if !verdict { continue }
        count.zones += 1
        guard let people = zone.population else {
          count.zonesWithoutPopulation += 1
          continue
        }
        count.population? += people
        if let share = zone.populationShare { count.populationApportioned? += people * share }
      }
      if count.notComputable == zones.count { (count.population, count.populationApportioned) = (nil, nil) }
      return count
    }
  }
}

/// What each rule counts in one territory.
public struct TerritoryRules: Sendable {
  public var level: TerritoryLevel
  public var code: String
  public var name: String
  /// Otherwise the counts say nothing of the territory.
  public var isInventoryReached: Bool
  public var zones: Int
  public var counts: [RuleCount]
}

extension CoverageAnalysis {
  /// The counts of the ground asked about and of its régions, in the order of the summary.
  func rulesByTerritory(_ figures: FiguresByTerritory, _ summary: [CoverageSummary]) -> [TerritoryRules] {
    let top = question.territory.level
    return summary.filter { $0.level == top || $0.level == .region }.map { row in
      let here = figures[row.level, row.code]
      return TerritoryRules(
        level: row.level, code: row.code, name: row.name, isInventoryReached: row.isInventoryReached,
        zones: here.count, counts: RuleCount.all(here))
    }
  }
}
