internal import Geometry
internal import Territory

/// Collects the rows of ``StatisticsAnswer``, territory by territory.
struct StatisticsBuilder {
  private let atlas: Atlas
  private let question: Question
  private let inScope: [Bool]
  private let levels: [TerritoryLevel]
  /// Positions of the territories of each level that the question asks about.
  private let territories: [TerritoryLevel: [Int]]
  private let names: [TerritoryLevel: [String]]
  /// Territories of which the inventory of schemes says nothing: their figures about schemes are unknown, not 0.
  private let isUnreached: [TerritoryLevel: [Bool]]
  /// Rows of each territory, by level and position.
  private var rows: [TerritoryLevel: [[Statistic]]]

  init(atlas: Atlas, question: Question) {
    self.atlas = atlas
    self.question = question
    let inScope = question.territory.communes(atlas.geography)
    self.inScope = inScope
    let top = question.territory.level
    levels = [.nation, .region, .departement, .epci].filter { $0 == top || $0.isBelow(top) }
    var territories: [TerritoryLevel: [Int]] = [:]
    for level in levels {
      let index = atlas.geography.territories(at: level)
      var isWanted = [Bool](repeating: false, count: index.codes.count)
      for commune in inScope.indices where inScope[commune] && index.ofCommune[commune] >= 0 {
        isWanted[Int(index.ofCommune[commune])] = true
      }
      territories[level] = isWanted.indices.filter { isWanted[$0] }
    }
    self.territories = territories
    var names: [TerritoryLevel: [String]] = [:]
    for level in levels {
      names[level] = atlas.geography.territories(at: level).codes.map { atlas.geography.name(of: $0, at: level) }
    }
    self.names = names
    isUnreached = Self.unreached(levels, atlas)
    rows = names.mapValues { [[Statistic]](repeating: [], count: $0.count) }
  }

  private static func unreached(_ levels: [TerritoryLevel], _ atlas: Atlas) -> [TerritoryLevel: [Bool]] {
    guard let reach = atlas.inventoryReach else { return [:] }
    var result: [TerritoryLevel: [Bool]] = [:]
    for level in levels {
      let index = atlas.geography.territories(at: level)
      var isUnreached = [Bool](repeating: true, count: index.codes.count)
      for commune in reach.indices where reach[commune] && index.ofCommune[commune] >= 0 {
        isUnreached[Int(index.ofCommune[commune])] = false
      }
      result[level] = isUnreached
    }
    return result
  }

  /// Sums over the communes of each territory that are part of the ground asked about.
  private func sums(_ value: (Int) -> Double) -> [TerritoryLevel: [Double]] {
    var result: [TerritoryLevel: [Double]] = [:]
    let values = inScope.indices.map { inScope[$0] ? value($0) : 0 }
    for level in levels {
      let index = atlas.geography.territories(at: level)
      var sums = [Double](repeating: 0, count: index.codes.count)
      for commune in values.indices where index.ofCommune[commune] >= 0 {
        sums[Int(index.ofCommune[commune])] += values[commune]
      }
      result[level] = sums
    }
    return result
  }

  private mutating func add(
    _ measure: Statistic.Measure, type: String = "", zoning: String = "", status: String = "",
    _ values: [TerritoryLevel: [Double]], unless isUnknown: (TerritoryLevel, Int) -> Bool = { _, _ in false }
  ) {
    for level in levels {
      for position in territories[level] ?? [] {
        let value = isUnknown(level, position) ? nil : values[level]?[position]
        add(level, position, measure, type, zoning, status, value)
      }
    }
  }

  private mutating func add(
    _ level: TerritoryLevel, _ position: Int, _ measure: Statistic.Measure, _ type: String, _ zoning: String,
    _ status: String, _ value: Double?
  ) {
    rows[level]?[position].append(
      Statistic(
        level: level, code: atlas.geography.territories(at: level).codes[position], name: names[level]?[position] ?? "",
        measure: measure, type: type, zoning: zoning, status: status, value: value))
  }

  // MARK: What the rows are about

  mutating func addTerritories() {
    let communes = atlas.geography.communes
    let counts = sums { _ in 1 }
    let unknown = sums { communes.populations[$0] == nil ? 1 : 0 }
    add(.communes, counts)
    add(.communesWithoutPopulation, unknown)
    add(.population, sums { Double(communes.populations[$0] ?? 0) }) { counts[$0]?[$1] == unknown[$0]?[$1] }
    add(.areaKm2, sums { atlas.area(ofCommune: $0) / 1e6 })
  }

  mutating func addZones(_ ground: ZoneGround) {
    let id = ground.zoning.id
    let reach = ground.zoning.completeness.reach(atlas.geography)
    let reached = sums { reach?[$0] == true ? 1 : 0 }
    for level in levels {
      let index = atlas.geography.territories(at: level)
      var zones = [Int](repeating: 0, count: index.codes.count)
      for zone in 0..<ground.zoning.count {
        if let position = index.position(of: ground.territory(ofZone: zone, at: level)) { zones[position] += 1 }
      }
      for position in territories[level] ?? [] where zones[position] > 0 || (reached[level]?[position] ?? 0) > 0 {
        if level == .nation && !isNational(ground) { continue }
        add(level, position, .zones, "", id, "", Double(zones[position]))
      }
    }
  }

  mutating func addCoverage(_ question: Question, _ grounds: [ZoneGround]) throws(GEOSError) {
    let type = question.types.count == 1 ? question.types[0] : Statistic.allTypes
    let inForce = SchemesInForce(question, atlas)
    let unreached = isUnreached
    addSchemes(inForce, type, question)
    let status = question.inForce.rawValue
    let union = try MeasuredUnion(inForce.counting(question.inForce), nil, atlas)
    let covered = inScope.indices.map { commune in
      atlas.atoms.atoms(ofCommune: commune).reduce(0) { $0 + union.atomAreas[$1] }
    }
    add(.areaCoveredKm2, type: type, status: status, sums { covered[$0] / 1e6 }) { unreached[$0]?[$1] == true }
    let people = inScope.indices.map { union.population(ofCommune: $0, covered[$0], atlas) }
    let communes = atlas.geography.communes
    let unknown = sums { communes.populations[$0] == nil ? 1 : 0 }
    let counts = sums { _ in 1 }
    add(.populationCovered, type: type, status: status, sums { people[$0] }) {
      unreached[$0]?[$1] == true || counts[$0]?[$1] == unknown[$0]?[$1]
    }
    for ground in grounds {
      let analysis = try CoverageAnalysis(atlas: atlas, ground: ground, question: question, inForce: inForce)
      let zones = try analysis.zones()
      for row in analysis.summaries(zones, levels: levels) where row.zones > 0 {
        if row.level == .nation && !isNational(ground) { continue }
        add(row, ground, type, status)
      }
    }
  }

  /// The zones of some régions are no figure of the nation.
  private func isNational(_ ground: ZoneGround) -> Bool {
    ground.zoning.completeness.reach(atlas.geography)?.allSatisfy { $0 } ?? true
  }

  private mutating func addSchemes(_ inForce: SchemesInForce, _ type: String, _ question: Question) {
    let unreached = isUnreached
    for state in [InForceState.certain, .presumed, .possible, .planned] {
      var counts: [TerritoryLevel: [Double]] = [:]
      for level in levels {
        var sums = [Double](repeating: 0, count: atlas.geography.territories(at: level).codes.count)
        let schemes =
          state == .planned ? inForce.planned : inForce.counting(.possible).filter { inForce.states[$0] == state }
        for scheme in schemes {
          for territory in atlas.territories(ofScheme: scheme, at: level, tolerance: question.tolerance) {
            sums[territory] += 1
          }
        }
        counts[level] = sums
      }
      add(.schemes, type: type, status: state.rawValue, counts) { unreached[$0]?[$1] == true }
    }
  }

  private mutating func add(_ row: CoverageSummary, _ ground: ZoneGround, _ type: String, _ status: String) {
    guard let position = atlas.geography.territories(at: row.level).position(of: row.code) else { return }
    let id = ground.zoning.id
    let ground: [(Statistic.Measure, Double?)] = [
      (.zonesNotComputable, Double(row.notComputable)), (.population, row.population), (.areaKm2, row.areaKm2),
    ]
    let aboutSchemes: [(Statistic.Measure, Double?)] = [
      (.zonesRetained, Double(row.retained)), (.zonesCovered, Double(row.covered)),
      (.zonesPartial, Double(row.partial)), (.zonesUncovered, Double(row.uncovered)),
      (.populationCovered, row.populationCovered), (.populationApportioned, row.populationApportioned),
      (.areaCoveredKm2, row.areaCoveredKm2),
    ]
    for (measure, value) in ground { add(row.level, position, measure, type, id, status, value) }
    for (measure, value) in aboutSchemes {
      add(row.level, position, measure, type, id, status, row.isInventoryReached ? value : nil)
    }
  }

  /// By level, then code, then in the order of collection.
  func sortedRows() -> [Statistic] {
    levels.flatMap { Array((rows[$0] ?? []).joined()) }
  }
}

extension MeasuredUnion {
  /// Inhabitants of a commune on covered ground; 0 where its population is unknown (counted apart).
  func population(ofCommune commune: Int, _ coveredArea: Double, _ atlas: Atlas) -> Double {
    let atoms = atlas.atoms.atoms(ofCommune: commune)
    guard let whole = atlas.geography.communes.populations[commune].map(Double.init) else { return 0 }
    let total = atlas.area(ofCommune: commune)
    if total == 0 { return atoms.allSatisfy { union.holdsAtom[$0] } && !atoms.isEmpty ? whole : 0 }
    if atoms.count == 1 { return whole * coveredArea / total }
    return atoms.reduce(0.0) { sum, atom in
      let area = atlas.mesh.areas[atom]
      let people = atlas.geography.population(
        ofAtoms: [atom], commune: commune, atlas.atoms, areas: atlas.mesh.areas)
      return area > 0 ? sum + (people ?? 0) * atomAreas[atom] / area : sum
    }
  }
}
