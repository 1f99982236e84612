public import Geometry
public import Territory

extension Atlas {
  /// The chain of evidence behind the verdicts of some zones.
  ///
  /// - Parameters:
  ///   - codes: of zones of `area`; those that it has not are left out of the answer.
  ///   - issues: of the inputs; those about the zone, its communes and its schemes are kept.
  /// - Returns: one explanation per zone, in the order asked.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  /// - Example: a zone with 4 % of its area in the only scheme, at a tolerance of 5 %: not counted by `overlap`, with
  ///   a miss `small_share` of 0.04.
  public func explain(
    zones codes: [String], of placed: PlacedZoning, _ question: Question, issues: [DataIssue] = []
  ) throws(GEOSError) -> [ZoneExplanation] {
    let position = Dictionary(
      placed.zoning.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let zones = codes.compactMap { position[$0] }
    let analysis = try ExplainAnalysis(self, placed, question, issues: issues)
    let chunks = try concurrentChunks(zones.count, threads: threads, chunkSize: 8) {
      (range) throws(GEOSError) -> [ZoneExplanation] in
      var found: [ZoneExplanation] = []
      for index in range { found.append(try analysis.explanation(ofZone: zones[index])) }
      return found
    }
    return Array(chunks.joined())
  }
}

struct ExplainAnalysis: Sendable {
  let atlas: Atlas
  let placed: PlacedZoning
  let question: Question
  let inForce: SchemesInForce
  let coverage: CoverageAnalysis
  let nearest: NearestSearch
  /// Communes held by each scheme that counts, and communes of each EPCI, for those who signed without one.
  let heldCommunes: [(scheme: Int, communes: Set<Int32>)]
  private let issues: [String: [DataIssue]]

  init(
    _ atlas: Atlas, _ placed: PlacedZoning, _ question: Question, issues: [DataIssue]
  ) throws(GEOSError) {
    self.atlas = atlas
    self.placed = placed
    self.question = question
    let inForce = SchemesInForce(question, atlas)
    self.inForce = inForce
    coverage = try CoverageAnalysis(atlas: atlas, placed: placed, question: question, inForce: inForce)
    let counted = inForce.counting(question.inForce)
    nearest = NearestSearch(counted, atlas)
    heldCommunes = counted.map { scheme in
      (scheme, Set(atlas.perimeters.ofScheme[scheme].atoms.map { atlas.atoms.communes[Int($0)] }))
    }
    self.issues = Dictionary(grouping: (issues + placed.issues).filter { !$0.code.isEmpty }, by: \.code)
  }

  func explanation(ofZone zone: Int) throws(GEOSError) -> ZoneExplanation {
    let answer = try coverage.coverage(ofZone: zone)
    let schemes = schemes(zone)
    let communes = communes(zone)
    let about = [answer.code] + communes.map(\.code) + schemes.map(\.scheme.id)
    return ZoneExplanation(
      question: question, rule: coverage.rule, zoning: ZoningName(placed.zoning), zone: answer,
      verdicts: try verdicts(zone), communes: communes, schemes: schemes,
      misses: answer.retained == true ? [] : try misses(zone, schemes),
      issues: Set(about).sorted().flatMap { issues[$0] ?? [] }.inReadingOrder())
  }

  /// Why a scheme is in its state on the day asked about.
  func reason(_ scheme: Int) -> InForceReason {
    atlas.terms[scheme].reason(on: question.on)
  }

  /// Each filter as if it were the one asked for.
  private func verdicts(_ zone: Int) throws(GEOSError) -> [RuleVerdict] {
    var result: [RuleVerdict] = []
    var rules = Rule.registry
    if !rules.contains(coverage.rule) { rules.append(coverage.rule) }
    for filter in InForceFilter.allCases {
      let verdicts = try coverage.verdicts(ofZone: zone, rules, filter)
      for (rule, verdict) in zip(rules, verdicts) {
        result.append(
          RuleVerdict(
            rule: rule, filter: filter, verdict: verdict,
            isAsked: rule == coverage.rule && filter == question.inForce))
      }
    }
    return result
  }

  private func communes(_ zone: Int) -> [CommuneEvidence] {
    let geography = atlas.geography
    let considered = coverage.places(zone)
    let union = coverage.asked.sure
    var result: [CommuneEvidence] = []
    var seen: Set<Int> = []
    func add(_ group: ZoneMember, stated: Bool, considered: Bool) {
      seen.insert(group.commune)
      let isWhole = group.code == geography.communes.codes[group.commune]
      let found = isWhole ? placed.found[zone].first { $0.commune == group.commune }?.share : nil
      let sub = isWhole ? nil : geography.subcommuneIndex[group.code]?.first
      result.append(
        CommuneEvidence(
          code: group.code,
          name: sub.map { geography.subcommunes.names[$0] } ?? geography.communes.names[group.commune],
          isStated: stated, isConsidered: considered,
          shareOfZone: placed.zoning.shapes == nil || !isWhole ? nil : found ?? 0,
          shareCovered: known(union.share(of: group.atoms, atlas)), epci: geography.communes.epcis[group.commune]))
    }
    func known(_ span: ShareSpan) -> Double? { span.isKnown ? span.low : nil }
    for group in placed.statedAtoms[zone] {
      add(group, stated: true, considered: considered.contains { $0.code == group.code })
    }
    // What has no place at all is evidence too: of what is not known.
    for code in placed.unplaced[zone] where !placed.statedAtoms[zone].contains(where: { $0.code == code }) {
      result.append(
        CommuneEvidence(
          code: code, name: "", isStated: true, isConsidered: true, shareOfZone: nil, shareCovered: nil, epci: ""))
    }
    for (commune, _) in placed.found[zone] where !seen.contains(commune) {
      let group = ZoneMember(commune: commune, atlas)
      add(group, stated: false, considered: considered.contains { $0.code == group.code })
    }
    return result.sorted { $0.code < $1.code }
  }

  private func schemes(_ zone: Int) -> [SchemeEvidence] {
    let area = placed.area(ofZone: zone, atlas) ?? 0
    let held = Dictionary(placed.schemes[zone].map { ($0.scheme, $0.area) }, uniquingKeysWith: { a, _ in a })
    let places = coverage.places(zone)
    let listed = places.flatMap { $0.atoms.flatMap { atlas.schemesOfAtom[Int($0)] } }.map { Int($0) }
    let unsure = coverage.unsureSchemes(zone, places, question.inForce)
    let found = Set(held.keys).union(listed).union(unsure).filter {
      question.types.contains(atlas.inventory.schemes[$0].type)
    }
    return found.map { scheme in
      SchemeEvidence(
        scheme: atlas.inventory.schemes[scheme], state: inForce.states[scheme], reason: reason(scheme),
        counts: coverage.counts[scheme],
        share: area > 0 && !unsure.contains(scheme) ? (held[scheme] ?? 0) / area : nil,
        areaKm2: area > 0 && !unsure.contains(scheme) ? (held[scheme] ?? 0) / 1e6 : nil)
    }.sorted { a, b in
      if a.counts != b.counts { return a.counts }
      if a.share != b.share { return (a.share ?? -1) > (b.share ?? -1) }
      return a.scheme.id < b.scheme.id
    }
  }
}
