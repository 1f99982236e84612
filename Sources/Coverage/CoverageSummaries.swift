internal import Territory

extension CoverageAnalysis {
  /// Figures of the ground asked about, then of each territory below it that has zones, by level and code.
  /// - Parameter levels: that of the ground asked about first.
  func summaries(_ figures: FiguresByTerritory, _ levels: [TerritoryLevel]) -> [CoverageSummary] {
    let top = question.territory.level
    var rows: [CoverageSummary] = []
    for level in levels {
      let territories = atlas.geography.territories(at: level)
      let schemes = schemesByTerritory(level)
      let reached = atlas.isInventoryReached(territories)
      let wanted = level == top ? question.territory.codes[top] ?? ["FR"] : figures.codes(at: level)
      for code in wanted {
        let position = territories.position(of: code)
        var row = atlas.summary(
          level, code, figures[level, code], position.map { schemes[$0] } ?? [], inForce, question.inForce)
        row.isInventoryReached = position.map { reached[$0] } ?? true
        rows.append(row)
      }
    }
    return rows
  }

  /// Zones of régions of which the inventory knows nothing: not covered for lack of knowledge.
  func reachIssues(_ summary: [CoverageSummary]) -> [DataIssue] {
    summary.filter { $0.level == .region && !$0.isInventoryReached }.map { row in
      DataIssue(
        .warning, "inventory_out_of_reach", source: atlas.inventory.source, code: row.code, field: "region",
        value: "\(row.zones)", action: .kept,
        Text(
          fr:
            "\(row.name) (région \(row.code)) : l'inventaire des dispositifs ne dit rien de ce territoire ; ses "
            + "\(row.zones) zones sont non incluses faute d'information",
          en:
            "\(row.name) (région \(row.code)): the inventory of schemes says nothing of this territory; its "
            + "\(row.zones) zones are not covered for lack of knowledge"
        ))
    }
  }

  /// Schemes that could count (possible ones included), by position of the territory.
  private func schemesByTerritory(_ level: TerritoryLevel) -> [[Int]] {
    var result = [[Int]](repeating: [], count: atlas.geography.territories(at: level).codes.count)
    for scheme in inForce.counting(.possible) {
      for territory in atlas.territories(ofScheme: scheme, at: level, tolerance: question.tolerance) {
        result[territory].append(scheme)
      }
    }
    return result
  }
}

extension Atlas {
  /// Whether the inventory of schemes knows something of each territory.
  func isInventoryReached(_ territories: TerritoryIndex) -> [Bool] {
    guard let reach = inventoryReach else { return [Bool](repeating: true, count: territories.codes.count) }
    var reached = [Bool](repeating: false, count: territories.codes.count)
    for commune in reach.indices where reach[commune] && territories.ofCommune[commune] >= 0 {
      reached[Int(territories.ofCommune[commune])] = true
    }
    return reached
  }

  /// Figures of one territory.
  /// - Parameters:
  ///   - zones: those that count in it.
  ///   - schemes: those in it that could count, possible ones included.
  func summary(
    _ level: TerritoryLevel, _ code: String, _ zones: [ZoneFigures], _ schemes: [Int], _ inForce: SchemesInForce,
    _ filter: InForceFilter
  ) -> CoverageSummary {
    var row = CoverageSummary(level: level, code: code, name: geography.name(of: code, at: level))
    let counted = schemes.filter { filter.includes(inForce.states[$0]) }
    row.schemes = counted.count
    row.schemesCofunded = counted.count { inventory.schemes[$0].cofunded == true }
    row.schemesCertain = schemes.count { InForceFilter.certain.includes(inForce.states[$0]) }
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
    case .covered: covered += 1
    case .partial: partial += 1
    case .uncovered: uncovered += 1
    case .notComputable: notComputable += 1
    }
    retained += zone.covered == true ? 1 : 0
    retainedCertain += zone.doubts?.coveredCertain == true ? 1 : 0
    retainedPossible += zone.doubts?.coveredPossible == true ? 1 : 0
    fragile += zone.doubts?.isFragile == true ? 1 : 0
    if let people = zone.population {
      population = (population ?? 0) + people
      populationCovered = (populationCovered ?? 0) + (zone.covered == true ? people : 0)
      populationApportioned = (populationApportioned ?? 0) + (addends.apportioned ?? 0)
    } else {
      zonesWithoutPopulation += 1
    }
    if let area = addends.areaKm2, let covered = addends.areaCoveredKm2 {
      areaKm2 = (areaKm2 ?? 0) + area
      areaCoveredKm2 = (areaCoveredKm2 ?? 0) + covered
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
    }
  }
}

extension TerritoryLevel {
  /// A département is below a région, a région below the nation; EPCI, which cross both, are below all.
  func isBelow(_ other: TerritoryLevel) -> Bool {
    let order: [TerritoryLevel] = [.nation, .region, .departement, .epci]
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

  /// Positions of the territories in which a scheme counts: where it lists a commune, or where more than the tolerance
  /// of its drawn part lies. Sorted.
  func territories(ofScheme scheme: Int, at level: TerritoryLevel, tolerance: Double) -> [Int] {
    territories(ofScheme: scheme, among: geography.territories(at: level).ofCommune, tolerance: tolerance)
  }

  /// The same for any division, given the territory of each commune.
  func territories(ofScheme scheme: Int, among ofCommune: [Int32], tolerance: Double) -> [Int] {
    let perimeter = perimeters.ofScheme[scheme]
    var found: [Int32] = []
    for atom in perimeter.atoms {
      // Neighbours in the list are most often neighbours on the ground.
      let territory = ofCommune[Int(atoms.communes[Int(atom)])]
      if territory >= 0 && found.last != territory { found.append(territory) }
    }
    if let part = perimeter.part {
      var inside: [Int32: Double] = [:]
      for piece in parts.ofPart[part] {
        inside[ofCommune[Int(atoms.communes[Int(piece.other)])], default: 0] += piece.area
      }
      for (territory, area) in inside where territory >= 0 && area > tolerance * parts.areas[part] {
        found.append(territory)
      }
    }
    return Set(found).map { Int($0) }.sorted()
  }
}
