public import Geometry
internal import Territory

extension Atlas {
  /// Which zones the schemes in force cover, by the question's rule and by all the others.
  ///
  /// - Parameter area: the zoning laid on this atlas.
  /// - Returns: zones sorted by code; the first summary row is the whole territory asked about. National rows are computed,
  ///   never summed from régions.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func coverage(of placed: PlacedZoning, _ question: Question) throws(GEOSError) -> CoverageAnswer {
    let inForce = SchemesInForce(question, self)
    let analysis = try CoverageAnalysis(atlas: self, placed: placed, question: question, inForce: inForce)
    return try analysis.answer()
  }
}

struct CoverageAnalysis {
  let atlas: Atlas
  let placed: PlacedZoning
  let question: Question
  let inForce: SchemesInForce
  let rule: Rule
  /// The rules of the registry, without their names.
  let registry: [Rule.Verdict]
  /// What counts under the question's filter.
  let asked: UnionSpan
  /// The same under each filter; `nil` where its schemes are the ones that count anyway.
  let certain: UnionSpan?
  let presumed: UnionSpan?
  let possible: UnionSpan?
  let counts: [Bool]
  let inScope: [Bool]
  /// Schemes that name each zone as targeted.
  let targetedBy: [String: [String]]

  /// By commune, whether the inventory says something of all types asked for; `nil` where it does everywhere.
  private let isReached: [Bool]?
  /// Published totals that say all of a territory covered on the day asked about.
  let saidCovered: [PublishedTotal]

  /// What some schemes cover of the atoms and zones.
  struct UnionSpan: Sendable {
    /// What they hold for sure.
    let sure: MeasuredUnion
    /// With all atoms of which it is not known whether they hold it; `nil` where there is none.
    let most: MeasuredUnion?
    /// Shares of each zone's inhabitants by the cells of the grid; `nil` without a grid.
    let gridShares: [Double?]?
  }

  /// - Parameters:
  ///   - focus: the only zones that will be asked for; `nil` for all.
  ///   - known: see ``MeasuredUnion``.
  ///   - figuresOnly: nothing but ``figures()`` will be asked for, so that other filters are not measured.
  init(
    atlas: Atlas, placed: PlacedZoning, question: Question, inForce: SchemesInForce, focus: ZoneFocus? = nil,
    known: MeasuredUnion? = nil, figuresOnly: Bool = false
  ) throws(GEOSError) {
    self.atlas = atlas
    self.placed = placed
    self.question = question
    self.inForce = inForce
    rule = question.rule(for: placed.zoning)
    registry = Rule.registry.map(\.verdict)
    func counted(_ filter: InForceFilter) throws(GEOSError) -> UnionSpan {
      let schemes = inForce.counting(filter)
      let union = try MeasuredUnion(
        schemes, adding: inForce.possibleAtoms(filter, atlas), placed, atlas, focus: focus, known: known)
      let most = try inForce.mostAtoms(filter, atlas).map { (atoms) throws(GEOSError) in
        try MeasuredUnion(schemes, adding: atoms, placed, atlas, focus: focus)
      }
      return UnionSpan(sure: union, most: most, gridShares: try Self.gridShares(union, placed, atlas))
    }
    asked = try counted(question.inForce)
    func other(_ filter: InForceFilter) throws(GEOSError) -> UnionSpan? {
      if figuresOnly || filter == question.inForce { return nil }
      let isSame =
        inForce.counting(filter) == inForce.counting(question.inForce)
        && inForce.unsure[filter] == inForce.unsure[question.inForce] && inForce.unsure[.possible]?.isEmpty ?? true
      return isSame ? nil : try counted(filter)
    }
    certain = try other(.certain)
    presumed = try other(.presumed)
    possible = try other(.possible)
    var counts = [Bool](repeating: false, count: atlas.inventory.schemes.count)
    for scheme in inForce.counting(question.inForce) { counts[scheme] = true }
    self.counts = counts
    targetedBy = Self.targeting(atlas.inventory, inForce.counting(question.inForce))
    inScope = question.territory.communes(atlas.geography)
    isReached = atlas.inventoryReach.communes(knownFor: question.types)
    saidCovered = atlas.saidCovered(question)
  }

  /// The inventory says nothing of the place of a zone, for one of the types asked for.
  func isSilent(_ zone: Int) -> Bool {
    guard let isReached else { return false }
    if let commune = placed.mainCommune(ofZone: zone) { return !isReached[commune] }
    let regions = atlas.geography.territories(at: .region)
    guard let region = regions.position(of: placed.regions[zone]) else { return false }
    return !isReached.indices.contains { regions.ofCommune[$0] == Int32(region) && isReached[$0] }
  }

  /// Every zone of the territory asked about, sorted by code.
  func zones() throws(GEOSError) -> [ZoneCoverage] {
    flattened(try each { (zone) throws(GEOSError) in try coverage(ofZone: zone) })
  }

  /// The figures of the same zones in the same order, without their names and doubts; by chunks, which are read once.
  func figures() throws(GEOSError) -> [[(zone: Int, figures: ZoneFigures)]] {
    try each { (zone) throws(GEOSError) in (zone, figures(zone, try shares(zone, places(zone), asked))) }
  }

  private func each<Answer: Sendable>(
    _ answer: @escaping @Sendable (Int) throws(GEOSError) -> Answer
  ) throws(GEOSError) -> [[Answer]] {
    let zones = placed.byCode.filter { placed.isZone($0, in: question.territory) && isAskedFor(zone: $0) }
    return try concurrentChunks(zones.count, threads: atlas.threads, chunkSize: 256) {
      (range) throws(GEOSError) -> [Answer] in
      var answers: [Answer] = []
      answers.reserveCapacity(range.count)
      for position in range { answers.append(try answer(zones[position])) }
      return answers
    }
  }

  func answer() throws(GEOSError) -> CoverageAnswer {
    let zoning = placed.zoning
    let perimeters = atlas.perimeters.ofScheme
    let measure = try InventoryMeasure(atlas, question, inScope)
    var zones = try zones()
    addInventory(to: &zones, measure)
    let figures = zones.map { ZoneFigures($0) }
    let top = question.territory.level
    let levels = [top] + [.region, .departement].filter { $0.isBelow(top) }
    let byTerritory = FiguresByTerritory(figures, of: zones, at: levels)
    let summary = summaries(byTerritory, levels, measure)
    let said = saidCovered(of: zones)
    return CoverageAnswer(
      question: question, rule: rule, zoningID: zoning.id, generation: zoning.generation, zoningLabel: zoning.label,
      zoningNoun: zoning.noun, populationVintage: zoning.populationVintage, summary: summary,
      rules: RuleCount.all(figures), rulesByTerritory: rulesByTerritory(byTerritory, summary), zones: zones,
      schemeTotals: schemeTotals(), schemesWithoutPerimeter: ids(inForce.withoutPerimeter),
      schemesPlanned: ids(
        atlas.schemes(inForce.planned, touching: inScope, tolerance: question.tolerance)),
      issues: placed.issues(in: question.territory) + reachIssues(summary) + said.map(\.issue) + balanceIssues()
        + cofundingIssues(),
      schemesWithProbablePlace: ids(inForce.withoutPerimeter.filter { perimeters[$0].hasUnsurePlaces }),
      schemesKnownInPart: ids(inForce.counting(question.inForce).filter { perimeters[$0].isKnownInPart }),
      datesInDoubt: atlas.datesInDoubt(question),
      completeness: atlas.inventory.totals.isEmpty ? [] : try atlas.completeness(question, inScope, measure),
      saidCovered: said)
  }

  private func ids(_ schemes: [Int]) -> [String] {
    schemes.filter(isSchemeInScope).map { atlas.inventory.schemes[$0].id }
  }

  private func schemeTotals() -> SchemeTotals {
    func here(_ filter: InForceFilter) -> [Int] {
      atlas.schemes(inForce.onRecord(filter), touching: inScope, tolerance: question.tolerance)
    }
    let onRecord = here(question.inForce)
    let counted = onRecord.map { atlas.inventory.schemes[$0] }
    return SchemeTotals(
      counted: counted.count, certain: here(.certain).count, possible: here(.possible).count,
      cofunded: counted.count { $0.cofunded == true }, cofundedKnown: counted.count { $0.cofunded != nil },
      withoutPerimeter: onRecord.count { !atlas.perimeters.ofScheme[$0].isPlaced(question.inForce) })
  }

  private func isSchemeInScope(_ scheme: Int) -> Bool {
    atlas.scheme(scheme, mayTouch: inScope, tolerance: question.tolerance)
  }

  // MARK: One zone

  func coverage(ofZone zone: Int) throws(GEOSError) -> ZoneCoverage {
    let zoning = placed.zoning
    let communes = places(zone)
    let shares = try shares(zone, communes, asked)
    let figures = figures(zone, shares)
    let doubts = try doubts(zone, communes, shares, figures.retained)
    return ZoneCoverage(
      code: zoning.codes[zone], name: zoning.names[zone], communes: sortedCodes(communes),
      communesStated: zoning.statedCommunes[zone], departement: placed.departements[zone], region: placed.regions[zone],
      epci: placed.epcis[zone], mainCommune: placed.communes[zone], population: figures.population,
      populationSource: figures.populationSource,
      populationGrid: placed.grid?.people[zone], areaKm2: figures.areaKm2, areaShare: figures.areaShare,
      populationShare: figures.populationShare, populationMethod: figures.populationMethod,
      classes: question.tolerances.map { ZoneClass(shares.classSpan, tolerance: $0.share) },
      retained: figures.retained, retainedCertain: doubts.retainedCertain, retainedPossible: doubts.retainedPossible,
      verdicts: figures.verdicts, isFragile: doubts.isFragile, schemes: schemes(zone, communes),
      targetedBy: targetedBy.isEmpty ? [] : targetedBy[zoning.codes[zone]] ?? [], obstacle: placed.obstacles[zone],
      generation: zoning.generationOfZone.isEmpty ? "" : zoning.generationOfZone[zone],
      reasons: figures.retained == nil ? reasons(zone, communes, shares.sources) : [],
      perhaps: perhaps(zone, communes), shareOutside: zoning.shapes == nil ? nil : placed.gaps[zone],
      communesInside: communesInside(communes), inventory: isSilent(zone) ? .nothingKnown : nil)
  }

  /// How many communes of a zone count as inside for sure.
  private func communesInside(_ communes: [ZoneMember]) -> Int {
    communes.count { asked.sure.share(of: $0.atoms, atlas).low >= 1 - question.tolerance }
  }

  private func sortedCodes(_ communes: [ZoneMember]) -> [String] {
    var codes = communes.map(\.code)
    if codes.count > 1 { codes.sort() }
    return codes
  }

  private func schemes(_ zone: Int, _ communes: [ZoneMember]) -> [ZoneCoverage.SchemeShare] {
    var shares: [ZoneCoverage.SchemeShare] = []
    let area = placed.area(ofZone: zone, atlas) ?? 0
    if area > 0 {
      for held in placed.schemes[zone] where counts[held.scheme] {
        shares.append(
          ZoneCoverage.SchemeShare(
            id: atlas.inventory.schemes[held.scheme].id, share: held.area / area, areaKm2: held.area / 1e6))
      }
    } else {
      let listed = Set(communes.flatMap { $0.atoms.flatMap { atlas.schemesOfAtom[Int($0)] } })
      for scheme in listed.sorted() where counts[Int(scheme)] {
        shares.append(
          ZoneCoverage.SchemeShare(id: atlas.inventory.schemes[Int(scheme)].id, share: nil, areaKm2: nil))
      }
    }
    if shares.count > 1 { shares.sort { $0.id < $1.id } }
    return shares
  }
}
