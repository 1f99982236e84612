internal import Geometry
internal import Territory

extension ExplainAnalysis {
  /// What nearly made a zone count, by kind, the closest of each kind first.
  ///
  /// A scheme out of date, planned or of another status is a miss when it holds some of the zone, or lists one of its
  /// communes where the zone has no outline.
  func misses(_ zone: Int, _ schemes: [SchemeEvidence]) throws(GEOSError) -> [Miss] {
    let unsure = Set(coverage.unsureSchemes(zone, coverage.places(zone), question.inForce))
    var found = schemes.filter { evidence in
      // What nobody knows is told as a reason, not as a miss.
      !unsure.contains { atlas.inventory.schemes[$0].id == evidence.scheme.id }
    }.compactMap { $0.counts ? smallShare($0) : absent($0) }
    found += epciWithoutCommune(zone)
    if let nearest = try nearest.nearest(to: zone, of: placed) {
      found.append(Miss(kind: .nearest, scheme: nearest.id, distanceKm: nearest.distanceKm))
    }
    let rank = Dictionary(uniqueKeysWithValues: Miss.Kind.allCases.enumerated().map { ($1, $0) })
    return found.sorted { a, b in
      if a.kind != b.kind { return (rank[a.kind] ?? 0) < (rank[b.kind] ?? 0) }
      if a.days != b.days { return (a.days ?? .max) < (b.days ?? .max) }
      if a.epciCommunes?.held != b.epciCommunes?.held {
        return (a.epciCommunes?.held ?? 0) > (b.epciCommunes?.held ?? 0)
      }
      if a.share != b.share { return (a.share ?? 0) > (b.share ?? 0) }
      return a.scheme < b.scheme
    }
  }

  private func smallShare(_ evidence: SchemeEvidence) -> Miss {
    Miss(kind: .smallShare, scheme: evidence.scheme.id, share: evidence.share)
  }

  /// A scheme that would have helped, had it counted.
  private func absent(_ evidence: SchemeEvidence) -> Miss? {
    if let share = evidence.share, share <= 0 { return nil }
    func miss(_ kind: Miss.Kind, days: Int? = nil) -> Miss {
      Miss(kind: kind, scheme: evidence.scheme.id, days: days, share: evidence.share, reason: evidence.reason)
    }
    switch evidence.reason {
    case .ended(let day), .expired(let day), .terminated(let day), .suspended(let day):
      return miss(.expired, days: day.days(to: question.on))
    case .replaced(let day): return miss(.expired, days: day.previous.days(to: question.on))
    case .notStarted(let day): return miss(.notStarted, days: question.on.days(to: day))
    case .planned: return miss(.planned)
    case .unknown: return miss(.uncertain)
    case .timeless, .asOfDayAsked, .statedEnd, .publishedInForce, .openEnded, .startedExpiredLater,
      .publishedWithinAYear, .durationPassed,
      .signedLater, .expiredLater, .renewing, .endOnly, .undated, .unstated, .statusNotUnderstood, .dateNotUnderstood:
      return miss(question.inForce.includes(evidence.state) ? .status : .uncertain)
    }
  }

  private func epciWithoutCommune(_ zone: Int) -> [Miss] {
    let communes = atlas.geography.communes
    let own = Set(coverage.places(zone).map { Int32($0.commune) })
    var misses: [Miss] = []
    for epci in Set(own.map { communes.epcis[Int($0)] }).sorted() where !epci.isEmpty {
      let index = atlas.geography.territories(at: .epci)
      guard let position = index.position(of: epci) else { continue }
      var all = 0
      var held: [Int: Int] = [:]
      for commune in index.ofCommune.indices where index.ofCommune[commune] == Int32(position) {
        all += 1
        let here = Set(atlas.atoms.atoms(ofCommune: commune).flatMap { atlas.schemesOfAtom[$0] })
        for scheme in here { held[Int(scheme), default: 0] += 1 }
      }
      for (scheme, holds) in heldCommunes where held[scheme] != nil && holds.isDisjoint(with: own) {
        misses.append(
          Miss(
            kind: .epciWithoutCommune, scheme: atlas.inventory.schemes[scheme].id,
            epciCommunes: (held[scheme] ?? 0, all)))
      }
    }
    return misses
  }
}
