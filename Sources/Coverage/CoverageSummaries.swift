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
      let reached = atlas.isInventoryReached(territories, types: question.types)
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

  /// Régions of which the inventory knows nothing: the verdict on their zones is unknown.
  func reachIssues(_ summary: [CoverageSummary]) -> [DataIssue] {
    summary.filter { $0.level == .region && !$0.isInventoryReached }.map { row in
      DataIssue(
        .warning, "inventory_out_of_reach", source: atlas.inventory.source, code: row.code, field: "region",
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
    for scheme in inForce.counting(.possible) {
      for territory in atlas.territories(ofScheme: scheme, at: level, tolerance: question.tolerance) {
        result[territory].append(scheme)
      }
    }
    return result
  }
}

extension Atlas {
  /// Whether the inventory of schemes knows all of some types somewhere in each territory.
  func isInventoryReached(_ territories: TerritoryIndex, types: [String]) -> [Bool] {
    isInventoryReached(territories.ofCommune, territories.codes.count, types: types)
  }

  /// The same for any division, given the territory of each commune.
  func isInventoryReached(_ ofCommune: [Int32], _ count: Int, types: [String]) -> [Bool] {
    guard let known = inventoryReach.communes(knownFor: types) else { return [Bool](repeating: true, count: count) }
    var reached = [Bool](repeating: false, count: count)
    for commune in known.indices where known[commune] && ofCommune[commune] >= 0 {
      reached[Int(ofCommune[commune])] = true
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
    func counted(_ filter: InForceFilter) -> [Int] {
      schemes.filter { filter.includes(inForce.states[$0]) && perimeters.ofScheme[$0].isPlaced(filter) }
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
    case .covered: covered += 1
    case .partial: partial += 1
    case .uncovered: uncovered += 1
    case .notComputable: notComputable += 1
    }
    count(zone.covered, &retained, &undecided)
    if let doubts = zone.doubts {
      count(doubts.coveredCertain, &retainedCertain, &undecidedCertain)
      count(doubts.coveredPossible, &retainedPossible, &undecidedPossible)
      fragile += doubts.isFragile ? 1 : 0
    }
    addPeople(zone.population, zone.covered, addends.apportioned)
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
    case true?: populationCovered = (populationCovered ?? 0) + people
    case false?: populationCovered = populationCovered ?? 0
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
    if perimeter.possible.contains(where: { communes[Int(atoms.communes[Int($0)])] }) { return true }
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
    perimeters.ofScheme[scheme].territories(among: ofCommune, atoms, parts, tolerance: tolerance)
  }
}

extension Perimeter {
  /// Positions of the territories of a division in which it lists a commune, be it a possible one, or in which more than
  /// the tolerance of its drawn part lies. Sorted.
  func territories(among ofCommune: [Int32], _ atoms: Atoms, _ parts: PartPieces, tolerance: Double) -> [Int] {
    var found: [Int32] = []
    for listed in [self.atoms, possible] {
      for atom in listed {
        // Neighbours in the list are most often neighbours on the ground.
        let territory = ofCommune[Int(atoms.communes[Int(atom)])]
        if territory >= 0 && found.last != territory { found.append(territory) }
      }
    }
    if let part {
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
