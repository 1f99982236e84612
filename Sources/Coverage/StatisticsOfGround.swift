internal import Geometry
internal import Territory

/// What the rows are about: the ground, its zones, and what schemes cover of both.
extension StatisticsBuilder {
  mutating func addTerritories() {
    let communes = atlas.geography.communes
    add(.communes, communeCounts)
    add(.communesWithoutPopulation, communesWithoutPopulation)
    let noneKnown = isPopulationUnknown
    add(.population, sums { Double(communes.populations[$0] ?? 0) }, unless: noneKnown)
    add(.areaKm2, sums { AddableFigure.km2(atlas.area(ofCommune: $0)) })
  }

  /// Whether no commune of a territory has a known population.
  private var isPopulationUnknown: (Int, Int) -> Bool {
    let (all, unknown) = (communeCounts.byTerritory, communesWithoutPopulation.byTerritory)
    return { all[$0][$1] == unknown[$0][$1] }
  }

  mutating func addZones(_ ground: ZoneGround) {
    let laid = laidZones(ground)
    let asked = laid.asked
    for (division, cut) in scope.divisions.enumerated() {
      let (reached, places) = (laid.reached[division], laid.places[division])
      var zones = [Int](repeating: 0, count: cut.codes.count)
      for zone in asked where places[zone] >= 0 { zones[Int(places[zone])] += 1 }
      for position in territories[division] where zones[position] > 0 || reached[position] {
        if cut.level == .nation && !reached[position] { continue }
        add(division, position, .zones, "", ground.zoning.id, "", Double(zones[position]))
      }
      let shown = territories[division].reduce(0) { $0 + zones[$1] }
      let outside = asked.count { places[$0] < 0 }
      check(
        division, .zones, "", ground.zoning.id, "", Double(asked.count), Double(shown), outside: Double(outside),
        repeated: 0)
    }
  }

  mutating func addCoverage(_ question: Question, _ grounds: [ZoneGround]) throws(GEOSError) {
    let type = question.types.count == 1 ? question.types[0] : Statistic.allTypes
    let inForce = SchemesInForce(question, atlas)
    addSchemes(inForce, type, question)
    let status = question.inForce.rawValue
    let union = try MeasuredUnion(inForce.counting(question.inForce), nil, atlas)
    let covered = inScope.indices.map { commune in
      atlas.atoms.atoms(ofCommune: commune).reduce(0) { $0 + union.atomAreas[$1] }
    }
    let areas = sums { AddableFigure.km2(covered[$0]) }
    let people = sums { AddableFigure.people(union.population(ofCommune: $0, covered[$0], atlas)) }
    let unreached = self.unreached
    let noneKnown = isPopulationUnknown
    add(.areaCoveredKm2, type: type, status: status, areas) { unreached[$0][$1] }
    add(.populationCovered, type: type, status: status, people) {
      unreached[$0][$1] || noneKnown($0, $1)
    }
    if scope.isDetailed { addShares(type, status, areas, people) }
    for ground in grounds {
      let analysis = try CoverageAnalysis(
        atlas: atlas, ground: ground, question: question, inForce: inForce, known: union)
      addZoneCoverage(try analysis.figures(), ground, type, status, analysis.rule)
    }
  }

  private mutating func addShares(_ type: String, _ status: String, _ areas: Sums, _ people: Sums) {
    let communes = atlas.geography.communes
    let known = sums { Double(communes.populations[$0] ?? 0) }
    let total = sums { AddableFigure.km2(atlas.area(ofCommune: $0)) }
    for division in scope.divisions.indices {
      for position in territories[division] {
        func share(_ part: Sums, of whole: Sums) -> Double? {
          let whole = whole.byTerritory[division][position]
          return whole > 0 && !unreached[division][position] ? part.byTerritory[division][position] / whole : nil
        }
        add(division, position, .populationShare, type, "", status, share(people, of: known))
        add(division, position, .areaShare, type, "", status, share(areas, of: total))
      }
    }
  }

  // MARK: Zones

  private mutating func addZoneCoverage(
    _ zones: [(zone: Int, figures: ZoneFigures)], _ ground: ZoneGround, _ type: String, _ status: String, _ rule: Rule
  ) {
    let laid = laidZones(ground)
    let id = ground.zoning.id
    for (division, cut) in scope.divisions.enumerated() {
      let (reached, places) = (laid.reached[division], laid.places[division])
      let empty = CoverageSummary(level: .nation, code: "", name: "")
      var tallies = [CoverageSummary](repeating: empty, count: cut.codes.count + 1)
      var byRule = [[Int]](repeating: [Int](repeating: 0, count: Rule.registry.count), count: cut.codes.count)
      for (index, zone) in zones {
        let place = Int(places[index])
        tallies[place >= 0 ? place : cut.codes.count].add(zone)
        guard scope.isDetailed, place >= 0 else { continue }
        for (at, verdict) in zone.verdicts.enumerated() where verdict == true { byRule[place][at] += 1 }
      }
      for place in territories[division] where tallies[place].zones > 0 {
        if cut.level == .nation && !reached[place] { continue }
        add(tallies[place], division, place, id, type, status, rule)
        if !scope.isDetailed { continue }
        for (at, other) in Rule.registry.enumerated() {
          let isKnown = !unreached[division][place]
          let (count, all) = (Double(byRule[place][at]), Double(tallies[place].zones))
          if other.id != rule.id {
            add(division, place, .zonesRetained, type, id, status, isKnown ? count : nil, rule: other.id)
          }
          add(division, place, .zonesShare, type, id, status, isKnown ? count / all : nil, rule: other.id)
        }
      }
      let whole = zones.count { $0.figures.covered == true }
      let shown = territories[division].reduce(0) { $0 + tallies[$1].retained }
      check(
        division, .zonesRetained, type, id, status, Double(whole), Double(shown),
        outside: Double(tallies[cut.codes.count].retained), repeated: 0)
    }
  }

  private mutating func add(
    _ row: CoverageSummary, _ division: Int, _ position: Int, _ zoning: String, _ type: String, _ status: String,
    _ rule: Rule
  ) {
    let ground: [(Statistic.Measure, Double?)] = [
      (.zonesNotComputable, Double(row.notComputable)), (.population, row.population), (.areaKm2, row.areaKm2),
    ]
    let aboutSchemes: [(Statistic.Measure, Double?, String)] = [
      (.zonesRetained, Double(row.retained), rule.id), (.zonesCovered, Double(row.covered), ""),
      (.zonesPartial, Double(row.partial), ""), (.zonesUncovered, Double(row.uncovered), ""),
      (.populationCovered, row.populationCovered, rule.id), (.populationApportioned, row.populationApportioned, ""),
      (.areaCoveredKm2, row.areaCoveredKm2, ""),
    ]
    for (measure, value) in ground { add(division, position, measure, type, zoning, status, value) }
    let isUnknown = unreached[division][position]
    for (measure, value, rule) in aboutSchemes {
      add(division, position, measure, type, zoning, status, isUnknown ? nil : value, rule: rule)
    }
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
