internal import Territory

extension Atlas {
  /// The territories that an inventory of one's own reaches: the département, where every scheme lies in one; else the
  /// régions that hold most of each scheme. Everywhere, where no scheme has a place.
  ///
  /// - Example: a file of 57 CLS of Auvergne-Rhône-Alpes, one of which reaches into the Saône-et-Loire: `region 84`; a file of
  ///   two CLS of the Var: `departement 83`.
  public func territoryReached() -> TerritoryFilter {
    var departements: Set<String> = []
    var regions: Set<String> = []
    for perimeter in perimeters.ofScheme {
      var counts: [String: Int] = [:]
      var communes = (perimeter.atoms + perimeter.possible).map { Int(atoms.communes[Int($0)]) }
      if let part = perimeter.part { communes += parts.ofPart[part].map { Int(atoms.communes[Int($0.other)]) } }
      if communes.isEmpty { communes = perimeter.probable.map { Int(atoms.communes[Int($0)]) } }
      for commune in communes {
        departements.insert(geography.communes.departements[commune])
        counts[geography.communes.regions[commune], default: 0] += 1
      }
      if let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) { regions.insert(most.key) }
    }
    if departements.count == 1 { return TerritoryFilter([.departement: Array(departements)]) }
    return TerritoryFilter([.region: regions.sorted()])
  }
}
