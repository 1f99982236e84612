public import Geometry
internal import Territory

extension Atlas {
  /// For each zone without a scheme, the adjacent schemes in force, the longest shared border first; the nearest one
  /// where none is adjacent. What would be added is the area without a scheme of the zone's communes.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func extensions(
    toZonesOf answer: UncoveredAnswer, _ placed: PlacedZoning
  ) throws(GEOSError) -> [ExtensionOption] {
    let search = try ExtensionSearch(self, answer.coverage.question, placed)
    let position = placed.positionOfCode
    var options: [ExtensionOption] = []
    for entry in answer.zones where entry.zone.retained == false {
      guard let zone = position[entry.zone.code] else { continue }
      let communes = Set(placed.statedAtoms[zone].map(\.commune))
      let found = placed.chosen(zone, answer.coverage.question.tolerance)
      let subject = ExtensionSearch.Target(
        subject: .zone, zoning: placed.zoning.id, code: entry.zone.code, name: entry.zone.name,
        communes: found.isEmpty ? communes.sorted() : found, nearest: entry.nearest)
      options += try search.options(for: subject)
    }
    return options
  }

  /// For each EPCI of the territory asked about that lacks a scheme on more than the tolerance of its area, the adjacent
  /// schemes in force; the largest population without a scheme first.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func extensionsToEPCI(_ question: Question, _ placed: PlacedZoning) throws(GEOSError) -> [ExtensionOption] {
    let search = try ExtensionSearch(self, question, placed)
    let inScope = question.territory.communes(geography)
    let epci = geography.territories(at: .epci)
    var members = [[Int]](repeating: [], count: epci.codes.count)
    for (commune, territory) in epci.ofCommune.enumerated() where territory >= 0 && inScope[commune] {
      members[Int(territory)].append(commune)
    }
    var found: [(people: Double, options: [ExtensionOption])] = []
    for (territory, communes) in members.enumerated() where !communes.isEmpty {
      let code = epci.codes[territory]
      let options = try search.options(
        for: .init(
          subject: .epci, zoning: "", code: code, name: geography.name(of: code, at: .epci), communes: communes,
          nearest: nil))
      if let first = options.first { found.append((first.populationGained ?? -1, options)) }
    }
    return found.sorted { ($1.people, $0.options[0].code) < ($0.people, $1.options[0].code) }.flatMap(\.options)
  }
}
