internal import Geometry
internal import Territory

/// Shares of a zone inside a union, with the least and the greatest of its communes', before any tolerance.
struct ZoneShares {
  var area: Double?
  var communes: ClosedRange<Double>?
  var population: Double?
  var method = PopulationMethod.unknown

  func measure(_ tolerance: Double) -> ZoneMeasure {
    ZoneMeasure(areaShare: area, communeShares: communes, populationShare: population, tolerance: tolerance)
  }
}

/// How much of one zone counts, and how sure that is.
extension CoverageAnalysis {
  /// Communes of a zone with their atoms: as published, or found above the tolerance.
  func places(_ zone: Int) -> [ZoneGround.AtomGroup] {
    let stated = ground.statedAtoms[zone]
    if !stated.isEmpty && !(question.communesByOverlap && !ground.found[zone].isEmpty) { return stated }
    return ZoneGround.chosen(ground.found[zone], question.tolerance).map { ZoneGround.AtomGroup(commune: $0, atlas) }
  }

  /// What the schemes that count under a filter hold of a zone and of its communes.
  func shares(_ zone: Int, _ communes: [ZoneGround.AtomGroup], _ counted: CountedGround) -> ZoneShares {
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

  /// - Parameter shares: under the filter asked for.
  func figures(_ zone: Int, _ shares: ZoneShares) -> ZoneFigures {
    let measure = shares.measure(question.tolerance)
    var verdicts = RuleVerdicts()
    for rule in registry { verdicts.append(rule.verdict(measure, tolerance: question.tolerance)) }
    let (people, source) = population(zone)
    return ZoneFigures(
      mainClass: ZoneClass(share: shares.area, tolerance: question.tolerance),
      covered: rule.verdict(measure, tolerance: question.tolerance), verdicts: verdicts, population: people,
      populationSource: source, populationShare: shares.population, populationMethod: shares.method,
      areaKm2: ground.area(ofZone: zone, atlas).map { $0 / 1e6 }, areaShare: shares.area)
  }

  /// - Parameters:
  ///   - shares: under the filter asked for.
  ///   - isCovered: the verdict on them.
  func doubts(
    _ zone: Int, _ communes: [ZoneGround.AtomGroup], _ shares: ZoneShares, _ isCovered: Bool?
  ) throws(GEOSError) -> ZoneDoubts {
    func verdict(_ shares: ZoneShares, _ tolerance: Double) -> Bool? {
      rule.verdict(shares.measure(tolerance), tolerance: tolerance)
    }
    func verdict(when other: CountedGround?) -> Bool? {
      if let other { return verdict(self.shares(zone, communes, other), question.tolerance) }
      return isCovered
    }
    let isVerdictFragile = verdict(shares, 0.01) != verdict(shares, 0.10)
    let isNarrow = try self.isNarrow(zone, shares.area, isCovered)
    return ZoneDoubts(
      coveredCertain: verdict(when: certain), coveredPossible: verdict(when: possible),
      isFragile: isVerdictFragile || isNarrow || ground.isPartlyOutside[zone])
  }

  /// The covered part is a strip narrower than the least precise outline involved.
  private func isNarrow(_ zone: Int, _ share: Double?, _ verdict: Bool?) throws(GEOSError) -> Bool {
    guard verdict == true, let share, share < 1 - question.tolerance, ground.zoning.shapes != nil,
      let precision = [atlas.geography.precision, ground.zoning.precision].compactMap({ $0 }).max()
    else { return false }
    let shape = try asked.union.union.shape(ofZone: zone, ground.pieces, ground.zoning, atlas, GEOSContext())
    return groundWidth(shape) < precision
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
}
