public import Territory

/// A territory in which the inventory has no scheme of the types asked about, whatever its date or status.
public struct UnservedTerritory: Sendable {
  public var level: TerritoryLevel
  public var code: String
  public var name: String
  public var communes: Int
  /// `nil` when a commune's is unknown.
  public var population: Double?
  public var zones: Int
  /// Of the zones; `nil` when one's is unknown.
  public var zonePopulation: Double?
  /// The inventory knows the territory: none on record means more than silence.
  public var isInventoryReached: Bool
}

extension Atlas {
  /// Régions, départements and EPCI of the territory asked about without any scheme on record (*territoires démunis*), by
  /// level and code.
  ///
  /// Any row of the inventory counts, be it planned, expired or undated, as long as its perimeter is known and it lists
  /// a commune there, or more than the tolerance of its drawn part lies there. Schemes without a known perimeter may
  /// lie anywhere: they are listed elsewhere.
  public func unservedTerritories(_ answer: CoverageAnswer) -> [UnservedTerritory] {
    let question = answer.question
    let inScope = question.territory.communes(geography)
    let asked = inventory.schemes.indices.filter { question.asks(about: inventory.schemes[$0]) }
    var result: [UnservedTerritory] = []
    let known = inventoryReach.communes(knownFor: question.types)
    for level in [TerritoryLevel.region, .departement, .epci] {
      let index = geography.territories(at: level)
      var communes = [[Int]](repeating: [], count: index.codes.count)
      for commune in inScope.indices where inScope[commune] && index.ofCommune[commune] >= 0 {
        communes[Int(index.ofCommune[commune])].append(commune)
      }
      var isServed = [Bool](repeating: false, count: index.codes.count)
      for scheme in asked {
        for territory in territories(ofScheme: scheme, at: level, tolerance: question.tolerance) {
          isServed[territory] = true
        }
      }
      let zones = Dictionary(grouping: answer.zones) { $0.territory(at: level) }
      for (position, code) in index.codes.enumerated() where !isServed[position] && !communes[position].isEmpty {
        let here = communes[position]
        let people = here.map { geography.communes.populations[$0] }
        let zonesHere = zones[code] ?? []
        result.append(
          UnservedTerritory(
            level: level, code: code, name: geography.name(of: code, at: level), communes: here.count,
            population: people.contains(nil) ? nil : Double(people.reduce(0) { $0 + ($1 ?? 0) }),
            zones: zonesHere.count,
            zonePopulation: zonesHere.contains { $0.population == nil }
              ? nil : zonesHere.reduce(0) { $0 + ($1.population ?? 0) },
            isInventoryReached: known.map { known in here.contains { known[$0] } } ?? true))
      }
    }
    return result
  }
}
