internal import Territory

/// Of which territory the inventory of schemes says something, type by type: elsewhere that there is none on record does not
/// mean that there is none.
///
/// A type is known where the inventory states that it was looked for; else in the régions of the stated scope (of all of
/// them where none is stated) in which a row of that type lies, whatever its date and status.
struct InventoryReach: Sendable {
  /// By commune; absent for a type of which there is no row and nothing is stated.
  private let knownByType: [String: [Bool]]
  private let communes: Int

  /// - Parameter regionsOfScheme: positions of the régions in which a scheme lies, by inventory index.
  init(_ inventory: SchemeInventory, _ geography: ReferenceGeography, regionsOfScheme: (Int) -> [Int]) {
    let regions = geography.territories(at: .region)
    let scope = inventory.completeness.reach(geography)
    communes = geography.communes.count
    var shown: [String: [Bool]] = [:]
    for (index, scheme) in inventory.schemes.enumerated() {
      var found = shown[scheme.type] ?? [Bool](repeating: false, count: regions.codes.count)
      for region in regionsOfScheme(index) { found[region] = true }
      shown[scheme.type] = found
    }
    var known: [String: [Bool]] = [:]
    for type in Set(shown.keys).union(inventory.completeness.typeScopes.keys) {
      if let stated = inventory.completeness.reach(ofType: type, geography) {
        known[type] = stated
        continue
      }
      let here = shown[type] ?? []
      known[type] = regions.ofCommune.indices.map { commune in
        let region = Int(regions.ofCommune[commune])
        return region >= 0 && here[region] && scope?[commune] ?? true
      }
    }
    knownByType = known
  }

  /// Whether nothing is known of any of some types in any of some communes.
  func isSilent(in communes: [Int], of types: [String]) -> Bool {
    types.allSatisfy { type in knownByType[type].map { known in !communes.contains { known[$0] } } ?? true }
  }

  /// By commune, whether every one of some types is known there; `nil` when all are everywhere.
  func communes(knownFor types: [String]) -> [Bool]? {
    var result = [Bool](repeating: true, count: communes)
    for type in types {
      guard let known = knownByType[type] else { return [Bool](repeating: false, count: communes) }
      for commune in result.indices where !known[commune] { result[commune] = false }
    }
    return result.allSatisfy { $0 } ? nil : result
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
}
