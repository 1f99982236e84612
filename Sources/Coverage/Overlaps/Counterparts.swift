internal import Territory

/// How the schemes of one type meet those of another type, or the zones of a zoning: a row of the matrix.
public struct Counterparts: Sendable {
  /// Type of the schemes looked at.
  public var type: String
  /// The other type, or the id of a zoning.
  public var other: String
  public var isZoning: Bool
  /// Schemes looked at: in force, with a perimeter.
  public var schemes: Int
  /// Of those, the ones that share an area with at least one of the others, slivers and touches set aside; for a zoning,
  /// that hold more than the tolerance of one zone.
  public var complemented: Int
  /// Schemes of which nothing can be said: the zoning's data do not reach their communes, or the inventory says nothing of
  /// the other type there.
  public var unknown: Int
  /// Pairs by relation, seen from ``type``; pairs of one type count once, as listed. Empty for a zoning.
  public var pairs: [TolerantRelation: Int]
  /// Ids of the schemes without counterpart, sorted.
  public var without: [String]
}

extension Atlas {
  /// Every type of the question against every type, then against every zoning laid on the atlas.
  ///
  /// - Parameter answer: all pairs of its schemes, before any selection.
  /// Example: of 74 CLS, 46 with a CLSM on part of their perimeter: `type` CLS, `other` CLSM, `schemes` 74,
  /// `complemented` 46, and 28 ids in `without`.
  public func counterparts(_ answer: OverlapAnswer, _ placedZonings: [PlacedZoning]) -> [Counterparts] {
    let position = Dictionary(
      inventory.schemes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let types = answer.question.types
    let members = Dictionary(grouping: answer.schemes) { id in position[id].map { inventory.schemes[$0].type } ?? "" }
    var rows: [Counterparts] = []
    for type in types {
      for other in types {
        let known = inventoryReach.communes(knownFor: [other])
        let silent = (members[type] ?? []).filter { id in
          guard let known, let scheme = position[id] else { return false }
          return !communes(ofScheme: scheme).contains { known[$0] }
        }
        rows.append(counterparts(type, other, members[type] ?? [], answer.pairs, silent: Set(silent)))
      }
      for placed in placedZonings {
        let schemes = (members[type] ?? []).compactMap { position[$0] }
        rows.append(counterparts(type, placed, schemes, tolerance: answer.question.tolerance))
      }
    }
    return rows
  }

  private func counterparts(
    _ type: String, _ other: String, _ schemes: [String], _ pairs: [PerimeterPair], silent: Set<String>
  ) -> Counterparts {
    var counts: [TolerantRelation: Int] = [:]
    var complemented: Set<String> = []
    for pair in pairs {
      let isForward = pair.typeA == type && pair.typeB == other
      guard isForward || (pair.typeB == type && pair.typeA == other) else { continue }
      counts[isForward ? pair.relationTolerant : pair.relationTolerant.reversed, default: 0] += 1
      guard pair.relationTolerant.isOverlap else { continue }
      if pair.typeA == type && pair.typeB == other { complemented.insert(pair.a) }
      if pair.typeB == type && pair.typeA == other { complemented.insert(pair.b) }
    }
    let missing = schemes.filter { !complemented.contains($0) }
    return Counterparts(
      type: type, other: other, isZoning: false, schemes: schemes.count, complemented: complemented.count,
      unknown: missing.count { silent.contains($0) }, pairs: counts, without: missing.filter { !silent.contains($0) })
  }

  private func counterparts(
    _ type: String, _ placed: PlacedZoning, _ schemes: [Int], tolerance: Double
  ) -> Counterparts {
    var isHolding = [Bool](repeating: false, count: inventory.schemes.count)
    for zone in 0..<placed.zoning.count {
      for scheme in placed.holders(ofZone: zone, tolerance: tolerance, self) { isHolding[scheme] = true }
    }
    let reach = placed.zoning.completeness.reach(geography)
    let unknown = schemes.filter { scheme in
      guard let reach, !isHolding[scheme] else { return false }
      return !communes(ofScheme: scheme).contains { reach[$0] }
    }
    let missing = schemes.filter { !isHolding[$0] && !unknown.contains($0) }
    return Counterparts(
      type: type, other: placed.zoning.id, isZoning: true, schemes: schemes.count,
      complemented: schemes.count { isHolding[$0] }, unknown: unknown.count, pairs: [:],
      without: missing.map { inventory.schemes[$0].id }.sorted())
  }
}
