public import Geometry
internal import Territory

extension Atlas {
  /// Which zones the schemes in force cover, by the question's rule and by all the others.
  ///
  /// - Parameter ground: the zoning laid on this atlas.
  /// - Returns: zones sorted by code; the first summary row is the whole ground asked about. National rows are computed,
  ///   never summed from régions.
  /// - Throws: ``GEOSError`` naming the feature when GEOS fails.
  public func coverage(of ground: ZoneGround, _ question: Question) throws(GEOSError) -> CoverageAnswer {
    let inForce = SchemesInForce(question, self)
    let analysis = try CoverageAnalysis(atlas: self, ground: ground, question: question, inForce: inForce)
    return try analysis.answer()
  }
}

struct CoverageAnalysis {
  let atlas: Atlas
  let ground: ZoneGround
  let question: Question
  let inForce: SchemesInForce
  let rule: Rule
  /// Measured once per distinct set of schemes.
  let unions: [InForceFilter: MeasuredUnion]
  /// Shares of each zone's inhabitants by the cells of the grid, where one is there.
  let gridShares: [InForceFilter: [Double?]]
  let counts: [Bool]
  let inScope: [Bool]
  /// Schemes that name each zone as targeted.
  let targetedBy: [String: [String]]

  /// - Parameter focus: the only zones that will be asked for; `nil` for all.
  init(
    atlas: Atlas, ground: ZoneGround, question: Question, inForce: SchemesInForce, focus: ZoneFocus? = nil
  ) throws(GEOSError) {
    self.atlas = atlas
    self.ground = ground
    self.question = question
    self.inForce = inForce
    rule = question.rule(for: ground.zoning)
    var unions: [InForceFilter: MeasuredUnion] = [:]
    for filter in [question.inForce] + InForceFilter.allCases where unions[filter] == nil {
      let schemes = inForce.counting(filter)
      if let same = unions.values.first(where: { $0.union.schemes == schemes }) {
        unions[filter] = same
      } else {
        unions[filter] = try MeasuredUnion(schemes, ground, atlas, focus: focus)
      }
    }
    self.unions = unions
    gridShares = try Self.gridShares(unions, ground, atlas)
    var counts = [Bool](repeating: false, count: atlas.inventory.schemes.count)
    for scheme in inForce.counting(question.inForce) { counts[scheme] = true }
    self.counts = counts
    targetedBy = Self.targeting(atlas.inventory, inForce.counting(question.inForce))
    inScope = question.territory.communes(atlas.geography)
  }

  /// Every zone of the ground asked about, sorted by code.
  func zones() throws(GEOSError) -> [ZoneCoverage] {
    let selected = (0..<ground.zoning.count).filter {
      ground.isZone($0, in: question.territory) && isAskedFor(zone: $0)
    }
    let chunks = try concurrentChunks(selected.count, threads: atlas.threads, chunkSize: 64) {
      (range) throws(GEOSError) -> [ZoneCoverage] in
      var zones: [ZoneCoverage] = []
      for position in range { zones.append(try coverage(ofZone: selected[position])) }
      return zones
    }
    return chunks.joined().sorted { $0.code < $1.code }
  }

  func answer() throws(GEOSError) -> CoverageAnswer {
    let zoning = ground.zoning
    let zones = try zones()
    let summary = summaries(zones, levels: [.region, .departement])
    return CoverageAnswer(
      question: question, rule: rule, zoningID: zoning.id, generation: zoning.generation, zoningLabel: zoning.label,
      zoningNoun: zoning.noun, populationVintage: zoning.populationVintage, summary: summary,
      rules: RuleCount.all(zones),
      rulesByTerritory: rulesByTerritory(zones, summary), zones: zones,
      schemeTotals: schemeTotals(),
      schemesWithoutPerimeter: inForce.withoutPerimeter.filter(isSchemeInScope).map { atlas.inventory.schemes[$0].id },
      schemesPlanned: inForce.planned.filter(isSchemeInScope).map { atlas.inventory.schemes[$0].id },
      issues: ground.issues(in: question.territory) + reachIssues(summary) + balanceIssues() + cofundingIssues())
  }

  private func schemeTotals() -> SchemeTotals {
    func here(_ filter: InForceFilter) -> [Int] { inForce.counting(filter).filter(isSchemeInScope) }
    let counted = here(question.inForce).map { atlas.inventory.schemes[$0] }
    return SchemeTotals(
      counted: counted.count, certain: here(.certain).count, possible: here(.possible).count,
      cofunded: counted.count { $0.cofunded == true }, cofundedKnown: counted.count { $0.cofunded != nil })
  }

  /// A scheme without perimeter is listed whatever the ground asked about: nothing says that it lies elsewhere.
  private func isSchemeInScope(_ scheme: Int) -> Bool {
    let perimeter = atlas.perimeters.ofScheme[scheme]
    return perimeter.isEmpty || atlas.scheme(scheme, touches: inScope, tolerance: question.tolerance)
  }

  // MARK: One zone

  func coverage(ofZone zone: Int) throws(GEOSError) -> ZoneCoverage {
    let zoning = ground.zoning
    let obstacle = ground.obstacles[zone]
    let communes = places(zone)
    let asked = shares(zone, communes, question.inForce)
    func verdict(_ shares: ZoneShares, _ tolerance: Double) -> Bool? {
      rule.verdict(shares.measure(tolerance), tolerance: tolerance)
    }
    let isCovered = verdict(asked, question.tolerance)
    func verdict(when filter: InForceFilter) -> Bool? {
      inForce.counting(filter) == inForce.counting(question.inForce)
        ? isCovered : verdict(shares(zone, communes, filter), question.tolerance)
    }
    let isVerdictFragile = verdict(asked, 0.01) != verdict(asked, 0.10)
    let (population, populationSource) = self.population(zone)
    let area = ground.area(ofZone: zone, atlas)
    let isNarrow = try self.isNarrow(zone, asked.area, isCovered)
    let measure = asked.measure(question.tolerance)
    return ZoneCoverage(
      code: zoning.codes[zone], name: zoning.names[zone], communes: communes.map(\.code).sorted(),
      communesStated: zoning.statedCommunes[zone], departement: ground.departements[zone], region: ground.regions[zone],
      epci: ground.epcis[zone], population: population, populationSource: populationSource,
      populationGrid: ground.grid?.people[zone], areaKm2: area.map { $0 / 1e6 }, areaShare: asked.area,
      populationShare: asked.population, populationMethod: asked.method,
      classes: question.tolerances.map { ZoneClass(share: asked.area, tolerance: $0.share) }, covered: isCovered,
      coveredCertain: verdict(when: .certain),
      coveredPossible: verdict(when: .possible),
      verdicts: Rule.registry.map { $0.verdict(measure, tolerance: question.tolerance) },
      isFragile: isVerdictFragile || isNarrow || ground.isPartlyOutside[zone], schemes: schemes(zone, communes),
      targetedBy: targetedBy[zoning.codes[zone]] ?? [], obstacle: obstacle,
      generation: zoning.generationOfZone.isEmpty ? "" : zoning.generationOfZone[zone])
  }

  /// Verdicts of some rules on a zone, as if `filter` were the one asked for.
  func verdicts(ofZone zone: Int, _ rules: [Rule], _ filter: InForceFilter) throws(GEOSError) -> [Bool?] {
    let measure = shares(zone, places(zone), filter).measure(question.tolerance)
    return rules.map { $0.verdict(measure, tolerance: question.tolerance) }
  }

  /// Communes of a zone with their atoms: as published, or found above the tolerance.
  func places(_ zone: Int) -> [ZoneGround.AtomGroup] {
    let stated = ground.statedAtoms[zone]
    if !stated.isEmpty && !(question.communesByOverlap && !ground.found[zone].isEmpty) { return stated }
    return ZoneGround.chosen(ground.found[zone], question.tolerance).map { commune in
      ZoneGround.AtomGroup(
        code: atlas.geography.communes.codes[commune], commune: commune,
        atoms: atlas.atoms.atoms(ofCommune: commune).map { Int32($0) })
    }
  }

  /// What the schemes that count under a filter hold of a zone and of its communes.
  private func shares(_ zone: Int, _ communes: [ZoneGround.AtomGroup], _ filter: InForceFilter) -> ZoneShares {
    guard let union = unions[filter] else { return ZoneShares(communes: []) }
    let isOutside = ground.obstacles[zone] == .outsideReference
    let area = areaShare(zone, union)
    let (population, method) = populationShare(zone, area, filter)
    return ZoneShares(
      area: area, communes: isOutside ? [] : communes.compactMap { union.share(of: $0.atoms, atlas) },
      population: population, method: method)
  }

  private func areaShare(_ zone: Int, _ union: MeasuredUnion) -> Double? {
    if ground.zoning.zonesAreCommunes { return union.share(of: ground.statedAtoms[zone].flatMap(\.atoms), atlas) }
    return ground.obstacles[zone] == nil ? union.zoneAreas[zone] / ground.pieces.areas[zone] : nil
  }

  /// The covered part is a strip narrower than the least precise outline involved.
  private func isNarrow(_ zone: Int, _ share: Double?, _ verdict: Bool?) throws(GEOSError) -> Bool {
    guard verdict == true, let share, share < 1 - question.tolerance, ground.zoning.shapes != nil,
      let union = unions[question.inForce]?.union,
      let precision = [atlas.geography.precision, ground.zoning.precision].compactMap({ $0 }).max()
    else { return false }
    let shape = try union.shape(ofZone: zone, ground.pieces, ground.zoning, atlas, GEOSContext())
    return groundWidth(shape) < precision
  }

  private func schemes(_ zone: Int, _ communes: [ZoneGround.AtomGroup]) -> [ZoneCoverage.SchemeShare] {
    let area = ground.area(ofZone: zone, atlas) ?? 0
    if area > 0 {
      return ground.schemes[zone].filter { counts[$0.scheme] }.map { held in
        ZoneCoverage.SchemeShare(
          id: atlas.inventory.schemes[held.scheme].id, share: held.area / area, areaKm2: held.area / 1e6)
      }.sorted { $0.id < $1.id }
    }
    let listed = Set(communes.flatMap { $0.atoms.flatMap { atlas.schemesOfAtom[Int($0)] } }).filter { counts[Int($0)] }
    return listed.map { ZoneCoverage.SchemeShare(id: atlas.inventory.schemes[Int($0)].id, share: nil, areaKm2: nil) }
      .sorted { $0.id < $1.id }
  }
}

/// Shares of a zone and of each of its communes inside a union, before any tolerance.
private struct ZoneShares {
  var area: Double?
  var communes: [Double]
  var population: Double?
  var method = PopulationMethod.unknown

  func measure(_ tolerance: Double) -> ZoneMeasure {
    ZoneMeasure(
      areaShare: area, communesInside: communes.map { $0 >= 1 - tolerance }, populationShare: population)
  }
}

/// Mean width of a shape on the ground in metres, 2 x area / perimeter: the width of a long strip. 0 if empty.
/// Example: a strip of 1,000 m by 10 m is 9.9 m wide by this measure.
func groundWidth(_ shape: Shape) -> Double {
  var column = PolygonColumn()
  shape.append(to: &column)
  let perimeter = GroundMetric.standard.boundaryLength(column, 0)
  return perimeter > 0 ? 2 * column.area(0) / perimeter : 0
}
