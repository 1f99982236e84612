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
      let subject = subject(.zones, "", ground.zoning.id, "")
      for position in territories[division] where zones[position] > 0 || reached[position] {
        if cut.level == .nation && !reached[position] { continue }
        add(division, position, subject, Double(zones[position]))
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
    let inForce = SchemesInForce(question, atlas, states: states)
    addSchemes(inForce, type, question)
    let status = question.inForce.rawValue
    let union = try MeasuredUnion(inForce.counting(question.inForce), nil, atlas)
    var covered = [Double](repeating: 0, count: inScope.count)
    for (atom, area) in union.atomAreas.enumerated() where area != 0 {
      covered[Int(atlas.atoms.communes[atom])] += area
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
        atlas: atlas, ground: ground, question: question, inForce: inForce, known: union, figuresOnly: true)
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
}

extension MeasuredUnion {
  /// Inhabitants of a commune on covered ground; 0 where its population is unknown (counted apart).
  func population(ofCommune commune: Int, _ coveredArea: Double, _ atlas: Atlas) -> Double {
    guard let whole = atlas.geography.communes.populations[commune].map(Double.init) else { return 0 }
    let total = atlas.area(ofCommune: commune)
    if total > 0 && coveredArea == 0 { return 0 }
    let atoms = atlas.atoms.atoms(ofCommune: commune)
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
