internal import Territory

/// Which pairs of perimeters are wanted.
public struct PairSelection: Sendable {
  /// Pairs of two different types among these.
  public var between: Set<String>
  /// Pairs of one type, if it is among these.
  public var within: Set<String>
  /// The intersection is at least this share of one of the two.
  public var minShare: Double

  /// With both sets empty, all types are wanted.
  public init(between: Set<String> = [], within: Set<String> = [], minShare: Double = 0) {
    self.between = between
    self.within = within
    self.minShare = minShare
  }

  func includes(_ pair: PerimeterPair) -> Bool {
    // A share that is not known may be enough.
    if max(pair.shareA ?? 1, pair.shareB ?? 1) < minShare { return false }
    if between.isEmpty && within.isEmpty { return true }
    return pair.typeA == pair.typeB
      ? within.contains(pair.typeA) : between.contains(pair.typeA) && between.contains(pair.typeB)
  }
}

extension OverlapAnswer {
  /// The same answer with what overlaps first, slivers next, and pairs that only touch last or not at all.
  public func listed(touching: Bool) -> OverlapAnswer {
    var result = self
    let rank = { (pair: PerimeterPair) in
      pair.relationTolerant.isOverlap ? 0 : pair.relationTolerant == .sliver ? 1 : 2
    }
    result.pairs = [0, 1, 2].prefix(touching ? 3 : 2).flatMap { wanted in pairs.filter { rank($0) == wanted } }
    return result
  }

  /// The same answer with the pairs wanted only.
  public func keeping(_ selection: PairSelection) -> OverlapAnswer {
    var result = self
    result.pairs = pairs.filter(selection.includes)
    return result
  }
}

extension Atlas {
  /// What a pair of one type on intersection is a case of; empty for two types, for a touch and for a sliver.
  func cases(_ a: Int, _ b: Int, _ relation: TolerantRelation) -> [PairCase] {
    guard inventory.schemes[a].type == inventory.schemes[b].type, relation.isOverlap else { return [] }
    var found: [PairCase] = []
    if replaces(a, b) || replaces(b, a) { found.append(.generations) }
    if relation.isNested { found.append(.nested) }
    if regions(ofSchemes: [a, b]).count > 1 { found.append(.crossRegion) }
    return found
  }

  /// Positions of the régions of the communes of some schemes; -1 for a commune in none.
  private func regions(ofSchemes schemes: [Int]) -> Set<Int32> {
    let ofCommune = geography.territories(at: .region).ofCommune
    var found: [Int32] = []
    for scheme in schemes {
      forEachCommune(ofScheme: scheme) { commune in
        if found.last != ofCommune[commune] { found.append(ofCommune[commune]) }
      }
    }
    return Set(found)
  }

  /// Whether a chain of `replaced_by` leads from the older scheme to the newer one.
  private func replaces(_ newer: Int, _ older: Int) -> Bool {
    var seen: Set<String> = []
    var next = inventory.schemes[older].replacedBy
    while !next.isEmpty && seen.insert(next).inserted {
      if next == inventory.schemes[newer].id { return true }
      next = schemeOfID[next].map { inventory.schemes[$0].replacedBy } ?? ""
    }
    return false
  }

  /// Communes that a scheme lists, or that its drawn part holds more than 1 m² of; sorted.
  func communes(ofScheme scheme: Int) -> [Int] {
    var found: Set<Int> = []
    forEachCommune(ofScheme: scheme) { found.insert($0) }
    return found.sorted()
  }

  /// The same communes as they come, some of them several times.
  private func forEachCommune(ofScheme scheme: Int, _ body: (Int) -> Void) {
    let perimeter = perimeters.ofScheme[scheme]
    for atom in perimeter.atoms { body(Int(atoms.communes[Int(atom)])) }
    guard let part = perimeter.part else { return }
    for piece in parts.ofPart[part] where piece.area > AreaBalance.touchArea {
      body(Int(atoms.communes[Int(piece.other)]))
    }
  }
}

extension TolerantRelation {
  /// The two share area beyond digitising noise.
  public var isOverlap: Bool { self != .touch && self != .sliver }

  /// One lies in the other, or nearly.
  var isNested: Bool {
    switch self {
    case .within, .contains, .nearlyWithin, .nearlyContains: true
    case .touch, .sliver, .overlap, .equal, .nearlyEqual: false
    }
  }

  /// The relation as seen from the other scheme.
  public var reversed: TolerantRelation {
    switch self {
    case .within: .contains
    case .contains: .within
    case .nearlyWithin: .nearlyContains
    case .nearlyContains: .nearlyWithin
    case .touch, .sliver, .overlap, .equal, .nearlyEqual: self
    }
  }

  /// By shares alone, without width or communes: an overlap of at most `tolerance` of both is a sliver, one that lacks
  /// at most `tolerance` of a whole is nearly one. Example: shares 0.004 and 0.002 at 1 %: sliver.
  public init(byShares relation: Relation, shareA: Double?, shareB: Double?, tolerance: Double) {
    let (shareA, shareB) = (shareA ?? 0.5, shareB ?? 0.5)
    switch relation {
    case .touch: self = .touch
    case .equal: self = .equal
    case .within: self = .within
    case .contains: self = .contains
    case .overlap:
      if max(shareA, shareB) <= tolerance {
        self = .sliver
      } else if min(shareA, shareB) >= 1 - tolerance {
        self = .nearlyEqual
      } else if shareA >= 1 - tolerance {
        self = .nearlyWithin
      } else {
        self = shareB >= 1 - tolerance ? .nearlyContains : .overlap
      }
    }
  }
}
