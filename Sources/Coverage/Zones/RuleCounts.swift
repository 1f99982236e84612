public import Territory

/// What one rule counts over some zones.
public struct RuleCount: Sendable {
  public var rule: Rule
  /// Zones counted for sure; `nil` where the rule says of no zone whether it counts.
  public var zones: Int?
  /// Zones of which the rule says neither yes nor no: they may be added.
  public var notComputable: Int
  /// Whole population of the zones counted, as far as it is known; `nil` when no zone with a verdict has a known one.
  public var population: Double?
  /// Population x share inside, over the zones counted; `nil` where it is known of none of them.
  public var populationApportioned: Double?
  /// Zones that the rule counts and whose population is unknown: they are missing from the population.
  public var zonesWithoutPopulation = 0
  /// Zones that the rule counts and that are missing from what is apportioned.
  public var apportionedUnknown = 0
  /// Known population of the zones that are not computable: it may be added.
  public var populationUndecided = 0.0

  /// One count for each rule of ``Rule/registry``.
  ///
  /// Example: zones of 100 people (share 1) and 200 (share 0.4): `overlap` counts 2 zones, 300 people, 180
  /// apportioned; `area:0.5` counts 1 zone, 100, 100.
  static func all(_ zones: [ZoneFigures]) -> [RuleCount] {
    Rule.registry.enumerated().map { position, rule in
      var count = RuleCount(rule: rule, zones: zones.isEmpty ? 0 : nil, notComputable: 0)
      for zone in zones { count.add(zone, zone.verdicts[position]) }
      return count
    }
  }

  private mutating func add(_ zone: ZoneFigures, _ verdict: Bool?) {
    guard let verdict else {
      notComputable += 1
      populationUndecided += zone.population ?? 0
      return
    }
    zones = (zones ?? 0) + (verdict ? 1 : 0)
    // A zone that does not count adds nobody, but says that people are known.
    if zone.population != nil { population = population ?? 0 }
    if zone.population != nil && zone.populationShare != nil { populationApportioned = populationApportioned ?? 0 }
    if !verdict { return }
    guard let people = zone.population else {
      zonesWithoutPopulation += 1
      apportionedUnknown += 1
      return
    }
    population? += people
    if let share = zone.populationShare { populationApportioned? += people * share } else { apportionedUnknown += 1 }
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
