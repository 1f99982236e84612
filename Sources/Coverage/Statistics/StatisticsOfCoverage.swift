internal import Geometry
internal import Territory

/// What the rows are about: the area, its zones, and what schemes cover of both.
extension StatisticsBuilder {
  mutating func addTerritories() {
    let communes = atlas.geography.communes
    add(.communes, communeCounts)
    add(.communesWithoutPopulation, communesWithoutPopulation)
    let noneKnown = isPopulationUnknown
    add(
      .population, sums { Double(communes.populations[$0] ?? 0) }, lacking: communesWithoutPopulation, unless: noneKnown
    )
    let blind = sums { atlas.area(ofCommune: $0) > 0 ? 0 : 1 }
    add(.areaKm2, sums { AddableFigure.km2(atlas.area(ofCommune: $0)) }, lacking: blind)
  }

  /// Whether no commune of a territory has a known population.
  private var isPopulationUnknown: (Int, Int) -> Bool {
    let (all, unknown) = (communeCounts.byTerritory, communesWithoutPopulation.byTerritory)
    return { all[$0][$1] == unknown[$0][$1] }
  }

  mutating func addZones(_ placed: PlacedZoning) {
    let laid = zonesByTerritory(placed)
    let asked = laid.asked
    for (division, cut) in scope.divisions.enumerated() {
      let (reached, places) = (laid.reached[division], laid.places[division])
      var zones = [Int](repeating: 0, count: cut.codes.count)
      for zone in asked where places[zone] >= 0 { zones[Int(places[zone])] += 1 }
      let subject = subject(.zones, "", placed.zoning.id, "")
      for position in territories[division] where zones[position] > 0 || reached[position] {
        if cut.level == .nation && !reached[position] { continue }
        add(division, position, subject, Double(zones[position]))
      }
      let shown = territories[division].reduce(0) { $0 + zones[$1] }
      let outside = asked.count { places[$0] < 0 }
      check(
        division, .zones, "", placed.zoning.id, "", Double(asked.count), Double(shown), outside: Double(outside),
        repeated: 0)
    }
  }

  mutating func addCoverage(_ question: Question, _ placedZonings: [PlacedZoning]) throws(GEOSError) {
    let type = question.types.count == 1 ? question.types[0] : Statistic.allTypes
    look(at: question.types)
    let inForce = SchemesInForce(question, atlas, states: states)
    addSchemes(inForce, type, question)
    let status = question.inForce.rawValue
    let union = try MeasuredUnion(
      inForce.counting(question.inForce), adding: inForce.possibleAtoms(question.inForce, atlas), nil, atlas)
    addCovered(union, communesOpen(question, inForce, union), type, status)
    for placed in placedZonings {
      let analysis = try CoverageAnalysis(
        atlas: atlas, placed: placed, question: question, inForce: inForce, known: union, figuresOnly: true)
      addZoneCoverage(try analysis.figures(), placed, type, status, analysis.rule)
    }
  }

  private mutating func addCovered(_ union: MeasuredUnion, _ isOpen: [Bool]?, _ type: String, _ status: String) {
    let populations = atlas.geography.communes.populations
    var covered = [Double](repeating: 0, count: inScope.count)
    for (atom, area) in union.atomAreas.enumerated() where area != 0 {
      covered[Int(atlas.atoms.communes[atom])] += area
    }
    let areas = sums { AddableFigure.km2(covered[$0]) }
    let inhabitants = covered.indices.map { commune in
      inScope[commune] ? union.population(ofCommune: commune, covered[commune], atlas) : 0
    }
    let people = sums { commune in inhabitants[commune].map { AddableFigure.people($0) } ?? 0 }
    let open = sums { isOpen?[$0] == true ? 1 : 0 }
    let unknown = sums { isOpen?[$0] == true || inhabitants[$0] == nil ? 1 : 0 }
    let (unreached, noneKnown) = (unreached, isPopulationUnknown)
    add(.areaCoveredKm2, type: type, status: status, areas, lacking: open) { unreached[$0][$1] }
    add(.populationInSchemes, type: type, status: status, people, lacking: unknown) {
      unreached[$0][$1] || noneKnown($0, $1)
        || people.byTerritory[$0][$1] == 0 && unknown.byTerritory[$0][$1] > 0
    }
    if !scope.isDetailed { return }
    // A share divides by the people of the communes of which it is known how many are covered.
    let counted = sums { inhabitants[$0] == nil ? 0 : Double(populations[$0] ?? 0) }
    addShares(type, status, areas, people, of: counted, open, unknown)
  }

  /// By commune, whether more of it may be covered than is known; `nil` where all is known.
  private func communesOpen(_ question: Question, _ inForce: SchemesInForce, _ union: MeasuredUnion) -> [Bool]? {
    let known = atlas.inventoryReach.communes(knownFor: question.types)
    let most = inForce.mostAtoms(question.inForce, atlas) ?? []
    if known == nil && most.isEmpty { return nil }
    var isOpen = known.map { $0.map { !$0 } } ?? [Bool](repeating: false, count: inScope.count)
    for atom in most where !union.union.holdsAtom[Int(atom)] { isOpen[Int(atlas.atoms.communes[Int(atom)])] = true }
    return isOpen
  }

  private mutating func addShares(
    _ type: String, _ status: String, _ areas: Sums, _ people: Sums, of known: Sums, _ open: Sums, _ unknown: Sums
  ) {
    let total = sums { AddableFigure.km2(atlas.area(ofCommune: $0)) }
    for division in scope.divisions.indices {
      for position in territories[division] {
        func share(_ part: Sums, of whole: Sums) -> Double? {
          let whole = whole.byTerritory[division][position]
          return whole > 0 && !unreached[division][position] ? part.byTerritory[division][position] / whole : nil
        }
        add(
          division, position, .populationShare, type, "", status, share(people, of: known),
          unknown: Int(unknown.byTerritory[division][position]))
        add(
          division, position, .areaShare, type, "", status, share(areas, of: total),
          unknown: Int(open.byTerritory[division][position]))
      }
    }
  }
}
