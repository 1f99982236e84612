internal import Geometry
internal import Territory

/// Shares of a zone inside a union, before any tolerance, with what is not known of them.
struct ZoneShares {
  /// Geometric, of the zone's area; `nil` where not computable.
  var area: Double?
  /// All of the zone lies in no commune: the verdict may go with its communes, it has no class.
  var isOutside = false
  /// Of the zone's area, in no commune, but of stated communes that are all inside: it counts as inside.
  var accounted = 0.0
  /// Of the zone's area, neither inside nor outside for sure.
  var open = 0.0
  var communes = MemberShares.unknown
  /// `nil` where not known.
  var population: Double?
  var populationSpan = ShareSpan.unknown
  var method = PopulationMethod.unknown
  var sources: UnknownSources = []

  /// The share that decides by the rules on area.
  var areaSpan: ShareSpan { span((area ?? 0) + accounted) }
  /// The share that gives the class: geometric, what lies in no commune being outside where its communes are known.
  var classSpan: ShareSpan { isOutside ? .unknown : span(area ?? 0) }

  private func span(_ low: Double) -> ShareSpan {
    if area == nil { return .unknown }
    var span = ShareSpan(low)
    span.open(by: open)
    return span
  }

  func measure(_ tolerance: Double) -> ZoneMeasure {
    ZoneMeasure(area: areaSpan, communes: communes, population: populationSpan, tolerance: tolerance)
  }
}

/// How much of one zone counts, and how sure that is.
extension CoverageAnalysis {
  /// Communes of a zone with their atoms: as published, or found above the tolerance. Those without a place are left out.
  func places(_ zone: Int) -> [ZoneMember] {
    if !placed.takesFound(zone, byOverlap: question.communesByOverlap) {
      let stated = placed.statedAtoms[zone]
      return placed.unplaced[zone].isEmpty ? stated : stated.filter { !$0.atoms.isEmpty }
    }
    return placed.chosen(zone, question.tolerance).map { ZoneMember(commune: $0, atlas) }
  }

  /// Some commune of the zone, as the rules look at them, has no place here.
  private func hasUnknownCommune(_ zone: Int) -> Bool {
    placed.takesFound(zone, byOverlap: question.communesByOverlap)
      ? placed.gaps[zone] > question.tolerance : !placed.unplaced[zone].isEmpty
  }

  /// What the schemes that count under a filter hold of a zone and of its communes.
  func shares(_ zone: Int, _ communes: [ZoneMember], _ counted: UnionSpan) throws(GEOSError) -> ZoneShares {
    var shares = ZoneShares()
    if placed.obstacles[zone] == .outsideReference {
      if placed.zoning.shapes == nil && placed.statedAtoms[zone].isEmpty { return shares }
      shares.isOutside = true
    }
    shares.communes = memberShares(communes, counted)
    if hasUnknownCommune(zone) {
      shares.communes.addUnknown()
      shares.sources.insert(.communes)
    }
    setArea(&shares, zone, counted)
    if placed.gaps[zone] > 0 && shares.area != nil { try accountGap(&shares, zone, counted) }
    setPopulation(&shares, zone, counted)
    if counted.most != nil, isUnsure(zone, communes) { shares.sources.insert(.perimeters) }
    if isSilent(zone) { shares.openToAll(.inventory) }
    if isSaidCovered(zone) { shares.openToAll(.total) }
    return shares
  }

  private func setArea(_ shares: inout ZoneShares, _ zone: Int, _ counted: UnionSpan) {
    func share(_ union: MeasuredUnion) -> ShareSpan {
      if placed.zoning.zonesAreCommunes {
        if shares.isOutside { return placed.unplaced[zone].isEmpty ? ShareSpan(0) : .unknown }
        guard placed.unplaced[zone].isEmpty else { return .unknown }
        let share = union.share(of: placed.statedAtoms[zone], atlas)
        // Of a part of a commune that nobody draws, all or nothing is known.
        return placed.zoning.isPart(zone) && share.high > 0 && share.low < 1 ? .unknown : share
      }
      // A drawn perimeter may hold what lies in no commune.
      let isMeasured = placed.obstacles[zone] == nil || shares.isOutside
      return isMeasured ? ShareSpan(union.zoneAreas[zone] / placed.pieces.areas[zone]) : .unknown
    }
    let sure = share(counted.sure)
    guard sure.isKnown else { return }
    shares.area = sure.low
    if let most = counted.most { shares.open = max(0, share(most).high - sure.low) }
  }

  /// The least and the greatest share of some communes inside the area that counts.
  private func memberShares(_ communes: [ZoneMember], _ counted: UnionSpan) -> MemberShares {
    guard let first = communes.first else { return .unknown }
    func span(_ commune: ZoneMember) -> ShareSpan {
      var span = counted.sure.share(of: commune.atoms, atlas)
      if let most = counted.most { span.high = max(span.high, most.share(of: commune.atoms, atlas).high) }
      return span
    }
    let only = span(first)
    var members = MemberShares(least: only, greatest: only)
    for commune in communes.dropFirst() {
      let next = span(commune)
      members.least = ShareSpan(low: min(members.least.low, next.low), high: min(members.least.high, next.high))
      members.greatest = ShareSpan(
        low: max(members.greatest.low, next.low), high: max(members.greatest.high, next.high))
    }
    return members
  }

  /// What lies in no commune goes with the communes that the publisher states, where all of them are known and all inside, or
  /// all outside; it is unknown otherwise, and where the rest of the zone does not lie inside as its communes do.
  private func accountGap(_ shares: inout ZoneShares, _ zone: Int, _ counted: UnionSpan) throws(GEOSError) {
    let gap = try counted.sure.union.openGap(ofZone: zone, placed, atlas)
    let stated = placed.statedAtoms[zone]
    if !stated.isEmpty && placed.unplaced[zone].isEmpty {
      let members = memberShares(stated, counted)
      let rest = (1 - placed.gaps[zone]) * (1 - question.tolerance)
      if members.least.low >= 1 - question.tolerance && shares.area ?? 0 >= rest {
        shares.accounted = gap
        return
      }
      if members.greatest.high <= question.tolerance { return }
    }
    shares.open += gap
    if !shares.isOutside || !stated.isEmpty { shares.sources.insert(.areaInNoCommune) }
  }

  /// Some scheme that counts may hold a part of the zone or of its communes.
  private func isUnsure(_ zone: Int, _ communes: [ZoneMember]) -> Bool {
    !unsureSchemes(zone, communes, question.inForce).isEmpty
  }

  /// - Parameter shares: under the filter asked for.
  func figures(_ zone: Int, _ shares: ZoneShares) -> ZoneFigures {
    let measure = shares.measure(question.tolerance)
    var verdicts = RuleVerdicts()
    for rule in registry { verdicts.append(rule.verdict(measure, tolerance: question.tolerance)) }
    let (people, source) = population(zone)
    return ZoneFigures(
      mainClass: ZoneClass(shares.classSpan, tolerance: question.tolerance),
      retained: rule.verdict(measure, tolerance: question.tolerance), verdicts: verdicts, population: people,
      populationSource: source, populationShare: shares.population, populationMethod: shares.method,
      areaKm2: placed.area(ofZone: zone, atlas).map { $0 / 1e6 },
      areaShare: shares.isOutside || !shares.sources.isDisjoint(with: .unlisted) && shares.area == 0 ? nil : shares.area
    )
  }

  /// - Parameters:
  ///   - shares: under the filter asked for.
  ///   - isCovered: the verdict on them.
  func doubts(
    _ zone: Int, _ communes: [ZoneMember], _ shares: ZoneShares, _ isCovered: Bool?
  ) throws(GEOSError) -> ZoneDoubts {
    func verdict(_ shares: ZoneShares, _ tolerance: Double) -> Bool? {
      rule.verdict(shares.measure(tolerance), tolerance: tolerance)
    }
    func verdict(when other: UnionSpan?) throws(GEOSError) -> Bool? {
      if let other { return verdict(try self.shares(zone, communes, other), question.tolerance) }
      return isCovered
    }
    let isVerdictFragile = verdict(shares, 0.01) != verdict(shares, 0.10)
    let isNarrow = try self.isNarrow(zone, shares.area, isCovered)
    return ZoneDoubts(
      retainedCertain: try verdict(when: certain), retainedPossible: try verdict(when: possible),
      isFragile: isVerdictFragile || isNarrow || placed.isPartlyOutside[zone])
  }

  /// The covered part is a strip narrower than the least precise outline involved.
  private func isNarrow(_ zone: Int, _ share: Double?, _ verdict: Bool?) throws(GEOSError) -> Bool {
    guard verdict == true, let share, share < 1 - question.tolerance, placed.zoning.shapes != nil,
      let precision = [atlas.geography.precision, placed.zoning.precision].compactMap({ $0 }).max()
    else { return false }
    let union = asked.sure.union
    if union.leastWidth(inZone: zone, placed.pieces, share, atlas) > precision { return false }
    let shape = try union.shape(ofZone: zone, placed.pieces, placed.zoning, atlas, GEOSContext())
    if groundWidth(shape) >= precision { return false }
    // Borders that run within a rounding error of each other would count twice.
    return groundWidth(try shape.union(shape, grid: AreaBalance.grid)) < precision
  }

  /// Verdicts of some rules on a zone, as if `filter` were the one asked for.
  func verdicts(ofZone zone: Int, _ rules: [Rule], _ filter: InForceFilter) throws(GEOSError) -> [Bool?] {
    let measure = try shares(zone, places(zone), counted(filter)).measure(question.tolerance)
    return rules.map { $0.verdict(measure, tolerance: question.tolerance) }
  }

  private func counted(_ filter: InForceFilter) -> UnionSpan {
    switch filter {
    case .certain: certain ?? asked
    case .presumed: presumed ?? asked
    case .possible: possible ?? asked
    }
  }
}

extension ZoneShares {
  /// The inventory says nothing of the place, or a published total says all of it covered: a scheme that nobody lists may
  /// hold all of it.
  fileprivate mutating func openToAll(_ source: UnknownSources) {
    sources.insert(source)
    open = 1
    communes.least.high = 1
    communes.greatest.high = 1
    populationSpan.high = max(populationSpan.low, 1)
    if populationSpan.low == 0 { population = nil }
  }
}

extension SchemeUnion {
  /// Share of a zone that lies in no commune and in no drawn part of the union.
  fileprivate func openGap(ofZone zone: Int, _ placed: PlacedZoning, _ atlas: Atlas) throws(GEOSError) -> Double {
    let drawn = isDrawn ? placed.pieces.parts[zone].filter { holdsPart[Int($0.other)] } : []
    guard !drawn.isEmpty,
      let rest = try placed.partInNoCommune(ofZone: zone, beside: drawn.map { Int($0.other) }, atlas)
    else { return placed.gaps[zone] }
    return min(placed.gaps[zone], rest.area / placed.pieces.areas[zone])
  }
}
