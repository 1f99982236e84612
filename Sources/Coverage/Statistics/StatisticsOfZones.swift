internal import Territory

/// The rows on what schemes cover of the zones of a zoning.
extension StatisticsBuilder {
  mutating func addZoneCoverage(
    _ zones: [[(zone: Int, figures: ZoneFigures)]], _ placed: PlacedZoning, _ type: String, _ status: String,
    _ rule: Rule
  ) {
    let laid = zonesByTerritory(placed)
    let id = placed.zoning.id
    let whole = zones.reduce(0) { $0 + $1.count { $0.figures.retained == true } }
    let figures = figures(of: id, type, status, rule)
    let tallies = tallies(zones, laid)
    for (division, cut) in scope.divisions.enumerated() {
      let (reached, tallies) = (laid.reached[division], tallies[division])
      let byRule = scope.isDetailed ? counts(zones, laid.places[division], cut.codes.count) : []
      for place in territories[division] where tallies[place].zones > 0 {
        if cut.level == .nation && !reached[place] { continue }
        let (tally, isUnknown) = (tallies[place], unreached[division][place])
        for figure in figures {
          add(
            division, place, figure.subject, isUnknown && figure.isAboutSchemes ? nil : figure.value(tally),
            unknown: figure.unknown(tally))
        }
        if !scope.isDetailed { continue }
        for (at, other) in Rule.registry.enumerated() {
          let (yes, open) = (byRule[place].yes[at], byRule[place].unknown[at])
          // A share divides by the zones that have a verdict.
          let decided = tally.zones - open
          let isBlank = isUnknown || decided == 0
          if other.id != rule.id {
            add(
              division, place, .zonesRetained, type, id, status, isBlank ? nil : Double(yes), rule: other.id,
              unknown: open)
          }
          add(
            division, place, .zonesShare, type, id, status, isBlank ? nil : Double(yes) / Double(decided),
            rule: other.id, unknown: open)
        }
      }
      let shown = territories[division].reduce(0) { $0 + tallies[$1].retained }
      check(
        division, .zonesRetained, type, id, status, Double(whole), Double(shown),
        outside: Double(tallies[cut.codes.count].retained), repeated: 0)
    }
  }

  /// By division and territory, the sums over its zones; after the last territory, those of zones in none.
  private func tallies(_ zones: [[(zone: Int, figures: ZoneFigures)]], _ laid: ZonesByTerritory) -> [[CoverageSummary]]
  {
    let empty = CoverageSummary(level: .nation, code: "", name: "")
    var tallies = scope.divisions.map { [CoverageSummary](repeating: empty, count: $0.codes.count + 1) }
    for chunk in zones {
      for (index, zone) in chunk {
        let addends = ZoneAddends(zone)
        for division in tallies.indices {
          let place = Int(laid.places[division][index])
          tallies[division][place >= 0 ? place : tallies[division].count - 1].add(zone, addends)
        }
      }
    }
    return tallies
  }

  /// By rule of the registry, the zones that it counts, and those of which it says neither yes nor no.
  private struct VerdictCounts {
    var yes = [Int](repeating: 0, count: Rule.registry.count)
    var unknown = [Int](repeating: 0, count: Rule.registry.count)
  }

  /// One count for each territory.
  private func counts(
    _ zones: [[(zone: Int, figures: ZoneFigures)]], _ places: [Int32], _ territories: Int
  ) -> [VerdictCounts] {
    var counts = [VerdictCounts](repeating: VerdictCounts(), count: territories)
    for (index, zone) in zones.joined() where places[index] >= 0 {
      let place = Int(places[index])
      for (at, verdict) in zone.verdicts.enumerated() {
        switch verdict {
        case true?: counts[place].yes[at] += 1
        case false?: break
        case nil: counts[place].unknown[at] += 1
        }
      }
    }
    return counts
  }

  /// A figure of the zones of a territory; one about schemes is unknown where the inventory says nothing.
  private struct ZonesFigure {
    var subject: Int32
    var isAboutSchemes: Bool
    var value: (CoverageSummary) -> Double?
    /// Zones that the value lacks.
    var unknown: (CoverageSummary) -> Int
  }

  /// In the order of the rows of a territory.
  private mutating func figures(
    of zoning: String, _ type: String, _ status: String, _ rule: Rule
  ) -> [ZonesFigure] {
    var figures: [ZonesFigure] = []
    func add(
      _ measure: Statistic.Measure, rule: String = "", isAboutSchemes: Bool = true,
      lacking unknown: @escaping (CoverageSummary) -> Int = { _ in 0 },
      _ value: @escaping (CoverageSummary) -> Double?
    ) {
      let subject = subject(measure, type, zoning, status, rule: rule)
      figures.append(
        ZonesFigure(subject: subject, isAboutSchemes: isAboutSchemes, value: value, unknown: unknown))
    }
    func classed(_ count: @escaping (CoverageSummary) -> Int) -> (CoverageSummary) -> Double? {
      { $0.notComputable == $0.zones ? nil : Double(count($0)) }
    }
    add(.zonesNotComputable, isAboutSchemes: false) { Double($0.notComputable) }
    add(.population, isAboutSchemes: false, lacking: \.zonesWithoutPopulation) { $0.population }
    add(.areaKm2, isAboutSchemes: false, lacking: \.zonesWithoutArea) { $0.areaKm2 }
    add(.zonesRetained, rule: rule.id, lacking: \.undecided) { $0.retainedKnown.map(Double.init) }
    add(.zonesEntirely, lacking: \.notComputable, classed(\.entirely))
    add(.zonesPartly, lacking: \.notComputable, classed(\.partly))
    add(.zonesNotCovered, lacking: \.notComputable, classed(\.notCovered))
    add(.populationRetained, rule: rule.id, lacking: \.populationUnknown) { $0.populationRetained }
    add(.populationApportioned, lacking: \.apportionedUnknown) { $0.populationApportioned }
    add(.areaCoveredKm2, lacking: \.zonesWithoutArea) { $0.areaCoveredKm2 }
    return figures
  }
}
