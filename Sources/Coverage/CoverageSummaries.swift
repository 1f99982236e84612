internal import Territory

extension CoverageAnalysis {
  /// One row for the ground asked about, then one per région and per département that has zones.
  func summaries(_ zones: [ZoneCoverage]) -> [CoverageSummary] {
    let territory = question.territory
    var rows: [CoverageSummary] = []
    let top = territory.level
    if top == .nation {
      rows.append(row(.nation, "FR", zones, inScope))
    } else {
      for code in territory.codes[top] ?? [] {
        rows.append(row(top, code, zones.filter { territoryCode($0, top) == code }, communes(of: code, top)))
      }
    }
    for level in [TerritoryLevel.region, .departement] where level != top && level.isBelow(top) {
      for code in Set(zones.map { territoryCode($0, level) }).subtracting([""]).sorted() {
        rows.append(row(level, code, zones.filter { territoryCode($0, level) == code }, communes(of: code, level)))
      }
    }
    return rows
  }

  func ruleCounts(_ zones: [ZoneCoverage]) -> [RuleCount] {
    let known = zones.contains { $0.population != nil }
    return Rule.registry.enumerated().map { position, rule in
      let counted = zones.filter { $0.verdicts[position] == true }
      return RuleCount(
        rule: rule, zones: counted.count, notComputable: zones.count { $0.verdicts[position] == nil },
        population: known ? counted.reduce(0) { $0 + ($1.population ?? 0) } : nil)
    }
  }

  private func territoryCode(_ zone: ZoneCoverage, _ level: TerritoryLevel) -> String {
    switch level {
    case .nation: "FR"
    case .region: zone.region
    case .departement: zone.departement
    case .epci: zone.epci
    }
  }

  private func communes(of code: String, _ level: TerritoryLevel) -> [Bool] {
    (0..<atlas.geography.communes.count).map { atlas.geography.code(of: $0, at: level) == code }
  }

  private func row(_ level: TerritoryLevel, _ code: String, _ zones: [ZoneCoverage], _ communes: [Bool]) -> CoverageSummary {
    var row = CoverageSummary(level: level, code: code, name: atlas.geography.name(of: code, at: level))
    func schemes(_ filter: InForceFilter) -> [Int] {
      inForce.counting(filter).filter { atlas.scheme($0, touches: communes, tolerance: question.tolerance) }
    }
    let counted = schemes(question.inForce)
    row.schemes = counted.count
    row.schemesCofunded = counted.count { atlas.inventory.schemes[$0].cofunded == true }
    row.schemesCertain = schemes(.certain).count
    row.schemesPossible = schemes(.possible).count
    row.zones = zones.count
    let knowsPopulation = zones.contains { $0.population != nil }
    if knowsPopulation { (row.population, row.populationCovered, row.populationApportioned) = (0, 0, 0) }
    for zone in zones {
      switch zone.classes[0] {
      case .covered: row.covered += 1
      case .partial: row.partial += 1
      case .uncovered: row.uncovered += 1
      case .notComputable: row.notComputable += 1
      }
      row.retained += zone.covered == true ? 1 : 0
      row.retainedCertain += zone.coveredCertain == true ? 1 : 0
      row.retainedPossible += zone.coveredPossible == true ? 1 : 0
      row.fragile += zone.isFragile ? 1 : 0
      if let people = zone.population {
        row.population? += people
        if zone.covered == true { row.populationCovered? += people }
        if let share = zone.populationShare { row.populationApportioned? += people * share }
      } else {
        row.zonesWithoutPopulation += 1
      }
      if let area = zone.areaKm2, let share = zone.areaShare {
        row.areaKm2 = (row.areaKm2 ?? 0) + area
        row.areaCoveredKm2 = (row.areaCoveredKm2 ?? 0) + area * share
      }
    }
    return row
  }
}

extension TerritoryLevel {
  /// A département is below a région, a région below the nation; EPCI cross both.
  func isBelow(_ other: TerritoryLevel) -> Bool {
    let order: [TerritoryLevel] = [.nation, .region, .departement]
    guard let mine = order.firstIndex(of: self), let its = order.firstIndex(of: other) else { return false }
    return mine > its
  }
}

extension Atlas {
  /// Whether a scheme counts among some communes: it lists one of them, or more than the tolerance of its drawn part
  /// lies in them.
  func scheme(_ scheme: Int, touches communes: [Bool], tolerance: Double) -> Bool {
    let perimeter = perimeters.ofScheme[scheme]
    if perimeter.atoms.contains(where: { communes[Int(atoms.communes[Int($0)])] }) { return true }
    guard let part = perimeter.part else { return false }
    let inside = parts.ofPart[part].reduce(0.0) { sum, piece in
      communes[Int(atoms.communes[Int(piece.other)])] ? sum + piece.area : sum
    }
    return inside > tolerance * parts.areas[part]
  }
}
