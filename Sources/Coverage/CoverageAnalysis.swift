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
  /// What counts under the question's filter.
  let asked: CountedGround
  /// The same under each filter; `nil` where its schemes are the ones that count anyway.
  private let certain: CountedGround?
  private let presumed: CountedGround?
  private let possible: CountedGround?
  let counts: [Bool]
  let inScope: [Bool]
  /// Schemes that name each zone as targeted.
  let targetedBy: [String: [String]]

  /// What some schemes cover of the atoms and zones.
  struct CountedGround: Sendable {
    let union: MeasuredUnion
    /// Shares of each zone's inhabitants by the cells of the grid; `nil` without a grid.
    let gridShares: [Double?]?
  }

  /// - Parameters:
  ///   - focus: the only zones that will be asked for; `nil` for all.
  ///   - known: see ``MeasuredUnion``.
  init(
    atlas: Atlas, ground: ZoneGround, question: Question, inForce: SchemesInForce, focus: ZoneFocus? = nil,
    known: MeasuredUnion? = nil
  ) throws(GEOSError) {
    self.atlas = atlas
    self.ground = ground
    self.question = question
    self.inForce = inForce
    rule = question.rule(for: ground.zoning)
    func counted(_ filter: InForceFilter) throws(GEOSError) -> CountedGround {
      let union = try MeasuredUnion(inForce.counting(filter), ground, atlas, focus: focus, known: known)
      return CountedGround(union: union, gridShares: try Self.gridShares(union, ground, atlas))
    }
    asked = try counted(question.inForce)
    func other(_ filter: InForceFilter) throws(GEOSError) -> CountedGround? {
      inForce.counting(filter) == inForce.counting(question.inForce) ? nil : try counted(filter)
    }
    certain = try other(.certain)
    presumed = try other(.presumed)
    possible = try other(.possible)
    var counts = [Bool](repeating: false, count: atlas.inventory.schemes.count)
    for scheme in inForce.counting(question.inForce) { counts[scheme] = true }
    self.counts = counts
    targetedBy = Self.targeting(atlas.inventory, inForce.counting(question.inForce))
    inScope = question.territory.communes(atlas.geography)
  }

  /// Every zone of the ground asked about, sorted by code.
  func zones() throws(GEOSError) -> [ZoneCoverage] {
    try each(selectedZones) { (zone) throws(GEOSError) in try coverage(ofZone: zone) }
  }

  /// The figures of the same zones in the same order, without their names.
  func figures() throws(GEOSError) -> [(zone: Int, figures: ZoneFigures)] {
    try each(selectedZones) { (zone) throws(GEOSError) in (zone, try figures(ofZone: zone).figures) }
  }

  private var selectedZones: [Int] {
    ground.byCode.filter { ground.isZone($0, in: question.territory) && isAskedFor(zone: $0) }
  }

  private func each<Answer: Sendable>(
    _ zones: [Int], _ answer: @escaping @Sendable (Int) throws(GEOSError) -> Answer
  ) throws(GEOSError) -> [Answer] {
    let chunks = try concurrentChunks(zones.count, threads: atlas.threads, chunkSize: 256) {
      (range) throws(GEOSError) -> [Answer] in
      var answers: [Answer] = []
      answers.reserveCapacity(range.count)
      for position in range { answers.append(try answer(zones[position])) }
      return answers
    }
    return Array(chunks.joined())
  }

  func answer() throws(GEOSError) -> CoverageAnswer {
    let zoning = ground.zoning
    let zones = try zones()
    let summary = summaries(zones, levels: [.region, .departement])
    return CoverageAnswer(
      question: question, rule: rule, zoningID: zoning.id, generation: zoning.generation, zoningLabel: zoning.label,
      zoningNoun: zoning.noun, populationVintage: zoning.populationVintage, summary: summary,
      rules: RuleCount.all(zones.map { ZoneFigures($0) }),
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
    let (figures, communes) = try figures(ofZone: zone)
    return ZoneCoverage(
      code: zoning.codes[zone], name: zoning.names[zone], communes: communes.map(\.code).sorted(),
      communesStated: zoning.statedCommunes[zone], departement: ground.departements[zone], region: ground.regions[zone],
      epci: ground.epcis[zone], population: figures.population, populationSource: figures.populationSource,
      populationGrid: ground.grid?.people[zone], areaKm2: figures.areaKm2, areaShare: figures.areaShare,
      populationShare: figures.populationShare, populationMethod: figures.populationMethod,
      classes: question.tolerances.map { ZoneClass(share: figures.areaShare, tolerance: $0.share) },
      covered: figures.covered, coveredCertain: figures.coveredCertain, coveredPossible: figures.coveredPossible,
      verdicts: figures.verdicts, isFragile: figures.isFragile, schemes: schemes(zone, communes),
      targetedBy: targetedBy[zoning.codes[zone]] ?? [], obstacle: ground.obstacles[zone],
      generation: zoning.generationOfZone.isEmpty ? "" : zoning.generationOfZone[zone])
  }

  /// The figures of a zone, and the communes that they look at.
  private func figures(
    ofZone zone: Int
  ) throws(GEOSError) -> (figures: ZoneFigures, communes: [ZoneGround.AtomGroup]) {
    let communes = places(zone)
    let asked = shares(zone, communes, self.asked)
    func verdict(_ shares: ZoneShares, _ tolerance: Double) -> Bool? {
      rule.verdict(shares.measure(tolerance), tolerance: tolerance)
    }
    let isCovered = verdict(asked, question.tolerance)
    func verdict(when other: CountedGround?) -> Bool? {
      if let other { return verdict(shares(zone, communes, other), question.tolerance) }
      return isCovered
    }
    let measure = asked.measure(question.tolerance)
    var verdicts = RuleVerdicts()
    for rule in Rule.registry { verdicts.append(rule.verdict(measure, tolerance: question.tolerance)) }
    let isVerdictFragile = verdict(asked, 0.01) != verdict(asked, 0.10)
    let isNarrow = try self.isNarrow(zone, asked.area, isCovered)
    let (people, source) = population(zone)
    let figures = ZoneFigures(
      mainClass: ZoneClass(share: asked.area, tolerance: question.tolerance), covered: isCovered,
      coveredCertain: verdict(when: certain), coveredPossible: verdict(when: possible), verdicts: verdicts,
      isFragile: isVerdictFragile || isNarrow || ground.isPartlyOutside[zone], population: people,
      populationSource: source, populationShare: asked.population, populationMethod: asked.method,
      areaKm2: ground.area(ofZone: zone, atlas).map { $0 / 1e6 }, areaShare: asked.area)
    return (figures, communes)
  }

  /// Verdicts of some rules on a zone, as if `filter` were the one asked for.
  func verdicts(ofZone zone: Int, _ rules: [Rule], _ filter: InForceFilter) throws(GEOSError) -> [Bool?] {
    let measure = shares(zone, places(zone), counted(filter)).measure(question.tolerance)
    return rules.map { $0.verdict(measure, tolerance: question.tolerance) }
  }

  private func counted(_ filter: InForceFilter) -> CountedGround {
    switch filter {
    case .certain: certain ?? asked
    case .presumed: presumed ?? asked
    case .possible: possible ?? asked
    }
  }

  /// Communes of a zone with their atoms: as published, or found above the tolerance.
  func places(_ zone: Int) -> [ZoneGround.AtomGroup] {
    let stated = ground.statedAtoms[zone]
    if !stated.isEmpty && !(question.communesByOverlap && !ground.found[zone].isEmpty) { return stated }
    return ZoneGround.chosen(ground.found[zone], question.tolerance).map { ZoneGround.AtomGroup(commune: $0, atlas) }
  }

  /// What the schemes that count under a filter hold of a zone and of its communes.
  private func shares(_ zone: Int, _ communes: [ZoneGround.AtomGroup], _ counted: CountedGround) -> ZoneShares {
    let union = counted.union
    let isOutside = ground.obstacles[zone] == .outsideReference
    let area = areaShare(zone, union)
    let (population, method) = populationShare(zone, area, counted)
    return ZoneShares(
      area: area, communes: isOutside ? nil : union.shares(of: communes, atlas), population: population, method: method)
  }

  private func areaShare(_ zone: Int, _ union: MeasuredUnion) -> Double? {
    if ground.zoning.zonesAreCommunes { return union.share(of: ground.statedAtoms[zone], atlas) }
    return ground.obstacles[zone] == nil ? union.zoneAreas[zone] / ground.pieces.areas[zone] : nil
  }

  /// The covered part is a strip narrower than the least precise outline involved.
  private func isNarrow(_ zone: Int, _ share: Double?, _ verdict: Bool?) throws(GEOSError) -> Bool {
    guard verdict == true, let share, share < 1 - question.tolerance, ground.zoning.shapes != nil,
      let precision = [atlas.geography.precision, ground.zoning.precision].compactMap({ $0 }).max()
    else { return false }
    let shape = try asked.union.union.shape(ofZone: zone, ground.pieces, ground.zoning, atlas, GEOSContext())
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

/// Shares of a zone inside a union, with the least and the greatest of its communes', before any tolerance.
private struct ZoneShares {
  var area: Double?
  var communes: ClosedRange<Double>?
  var population: Double?
  var method = PopulationMethod.unknown

  func measure(_ tolerance: Double) -> ZoneMeasure {
    ZoneMeasure(areaShare: area, communeShares: communes, populationShare: population, tolerance: tolerance)
  }
}
