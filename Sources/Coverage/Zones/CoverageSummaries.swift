internal import Territory

extension CoverageAnalysis {
  /// Figures of the territory asked about, then of each territory below it that has zones, by level and code.
  /// - Parameters:
  ///   - levels: that of the territory asked about first.
  ///   - measure: how complete the inventory is.
  func summaries(
    _ figures: FiguresByTerritory, _ levels: [TerritoryLevel], _ measure: InventoryMeasure
  ) -> [CoverageSummary] {
    let top = question.territory.level
    var rows: [CoverageSummary] = []
    for level in levels {
      let territories = atlas.geography.territories(at: level)
      let schemes = schemesByTerritory(level)
      let reached = atlas.isInventoryReached(territories, types: question.types)
      let wanted = level == top ? question.territory.codes[top] ?? ["FR"] : figures.codes(at: level)
      for code in wanted {
        let position = territories.position(of: code)
        var row = atlas.summary(
          level, code, figures[level, code], position.map { schemes[$0] } ?? [], inForce, question.inForce)
        row.isInventoryReached = position.map { reached[$0] } ?? true
        row.inventory = row.isInventoryReached ? measure.level(level, code) : .nothingKnown
        rows.append(row)
      }
    }
    return rows
  }

  /// Régions of which the inventory knows nothing: the verdict on their zones is unknown.
  func reachIssues(_ summary: [CoverageSummary]) -> [DataIssue] {
    summary.filter { $0.level == .region && !$0.isInventoryReached }.map { row in
      DataIssue(
        .warning, .inventoryOutOfReach, source: atlas.inventory.source, code: row.code, field: "region",
        value: "\(row.zones)", action: .kept,
        Text(
          fr:
            "\(row.name) (région \(row.code)) : l'inventaire des dispositifs n'y dit rien des types demandés ; le verdict "
            + "\(row.zones == 1 ? "de sa zone" : "de ses \(row.zones) zones") est inconnu",
          en:
            "\(row.name) (région \(row.code)): the inventory of schemes says nothing there of the types asked for; the "
            + "verdict on its \(row.zones == 1 ? "one zone" : "\(row.zones) zones") is unknown"
        ))
    }
  }

  /// Schemes that could count (possible ones included), by position of the territory.
  private func schemesByTerritory(_ level: TerritoryLevel) -> [[Int]] {
    var result = [[Int]](repeating: [], count: atlas.geography.territories(at: level).codes.count)
    for scheme in inForce.onRecord(.possible) {
      for territory in atlas.territories(ofScheme: scheme, at: level, tolerance: question.tolerance) {
        result[territory].append(scheme)
      }
    }
    return result
  }
}

extension Atlas {
  /// Figures of one territory.
  /// - Parameters:
  ///   - zones: those that count in it.
  ///   - schemes: those in it that could count, possible ones included.
  func summary(
    _ level: TerritoryLevel, _ code: String, _ zones: [ZoneFigures], _ schemes: [Int], _ inForce: SchemesInForce,
    _ filter: InForceFilter
  ) -> CoverageSummary {
    var row = CoverageSummary(level: level, code: code, name: geography.name(of: code, at: level))
    func counted(_ filter: InForceFilter) -> [Int] {
      schemes.filter { filter.includes(inForce.states[$0]) }
    }
    let asked = counted(filter)
    row.schemes = asked.count
    row.schemesCofunded = asked.count { inventory.schemes[$0].cofunded == true }
    row.schemesCertain = counted(.certain).count
    row.schemesPossible = schemes.count
    for zone in zones { row.add(zone, ZoneAddends(zone)) }
    return row
  }
}

extension CoverageSummary {
  /// Counts one more zone; sums do not depend on the order of zones.
  mutating func add(_ zone: ZoneFigures, _ addends: ZoneAddends) {
    zones += 1
    switch zone.mainClass {
    case .entirely: entirely += 1
    case .partly: partly += 1
    case .notCovered: notCovered += 1
    case .notComputable: notComputable += 1
    }
    count(zone.retained, &retained, &undecided)
    if let doubts = zone.doubts {
      count(doubts.retainedCertain, &retainedCertain, &undecidedCertain)
      count(doubts.retainedPossible, &retainedPossible, &undecidedPossible)
      fragile += doubts.isFragile ? 1 : 0
    }
    addPeople(zone.population, zone.retained, addends.apportioned)
    if let area = addends.areaKm2, let covered = addends.areaCoveredKm2 {
      areaKm2 = (areaKm2 ?? 0) + area
      areaCoveredKm2 = (areaCoveredKm2 ?? 0) + covered
    } else {
      zonesWithoutArea += 1
    }
  }

  private func count(_ verdict: Bool?, _ yes: inout Int, _ unknown: inout Int) {
    switch verdict {
    case true?: yes += 1
    case false?: break
    case nil: unknown += 1
    }
  }

  private mutating func addPeople(_ people: Double?, _ verdict: Bool?, _ apportioned: Double?) {
    if let apportioned {
      populationApportioned = (populationApportioned ?? 0) + apportioned
    } else {
      apportionedUnknown += 1
    }
    guard let people else {
      zonesWithoutPopulation += 1
      if verdict == true { retainedWithoutPopulation += 1 }
      return
    }
    population = (population ?? 0) + people
    switch verdict {
    case true?: populationRetained = (populationRetained ?? 0) + people
    case false?: populationRetained = populationRetained ?? 0
    case nil: populationUndecided += people
    }
  }
}

extension ZoneCoverage {
  func territory(at level: TerritoryLevel) -> String {
    switch level {
    case .nation: "FR"
    case .region: region
    case .departement: departement
    case .epci: epci
    case .commune: mainCommune
    }
  }
}

extension CoverageAnalysis {
  /// Zones of the territory asked about that had to be measured again for the schemes that count.
  func balanceIssues() -> [DataIssue] {
    asked.sure.residuals.filter { placed.isZone($0.zone, in: question.territory) }
      .map { AreaBalance.issue(placed.zoning, $0.zone, $0.area) }
  }
}

extension CoverageAnalysis {
  /// The counts of the territory asked about and of its régions, in the order of the summary.
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
