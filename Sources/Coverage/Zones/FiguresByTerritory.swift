internal import Territory

/// Figures of the zones of an answer, by the territories in which they count.
struct FiguresByTerritory {
  /// By level and code, in the order of the zones.
  private var byCode: [TerritoryLevel: [String: [ZoneFigures]]] = [:]

  /// - Parameter figures: one for each zone, in their order.
  init(_ figures: [ZoneFigures], of zones: [ZoneCoverage], at levels: [TerritoryLevel]) {
    for level in levels {
      if level == .nation {
        byCode[level] = ["FR": figures]
        continue
      }
      // Zones sorted by code come in runs of one territory.
      var found: [String: [ZoneFigures]] = [:]
      var start = 0
      while start < zones.count {
        let code = zones[start].territory(at: level)
        var end = start + 1
        while end < zones.count, zones[end].territory(at: level) == code { end += 1 }
        found[code, default: []] += figures[start..<end]
        start = end
      }
      byCode[level] = found
    }
  }

  subscript(level: TerritoryLevel, code: String) -> [ZoneFigures] { byCode[level]?[code] ?? [] }

  /// Codes of the territories that have zones, sorted.
  func codes(at level: TerritoryLevel) -> [String] { byCode[level]?.keys.filter { !$0.isEmpty }.sorted() ?? [] }
}

extension ZoneFigures {
  init(_ zone: ZoneCoverage) {
    mainClass = zone.classes[0]
    retained = zone.retained
    verdicts = zone.verdicts
    population = zone.population
    populationSource = zone.populationSource
    populationShare = zone.populationShare
    populationMethod = zone.populationMethod
    areaKm2 = zone.areaKm2
    areaShare = zone.areaShare
    doubts = ZoneDoubts(
      retainedCertain: zone.retainedCertain, retainedPossible: zone.retainedPossible, isFragile: zone.isFragile)
  }
}
