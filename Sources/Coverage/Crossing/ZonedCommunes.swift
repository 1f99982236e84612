internal import Territory

/// By commune, whether it is in a zoning: it is a zone of it, or one of the communes of a zone.
struct ZonedCommunes {
  /// `nil` where nobody knows: the zoning's data do not reach the commune, or do not say.
  private(set) var isIn: [Bool?]

  /// A commune of which a zone is a part, or that holds one of many, is in the zoning.
  init(_ placed: PlacedZoning, _ question: Question, _ geography: ReferenceGeography) {
    isIn = [Bool?](repeating: false, count: geography.communes.count)
    if let reach = placed.zoning.completeness.reach(geography) {
      for commune in isIn.indices where !reach[commune] { isIn[commune] = nil }
    }
    for code in placed.zoning.unknownCommunes {
      if let commune = geography.communeIndex[code] { isIn[commune] = nil }
    }
    for zone in 0..<placed.zoning.count {
      for commune in placed.communes(ofZone: zone, question) { isIn[commune] = true }
    }
  }

  /// How many communes of a zone are in the zoning.
  /// - Parameter isKnownInPart: the zone has a commune that is none of the reference.
  func membership(of communes: [Int], isKnownInPart: Bool) -> Membership? {
    Membership(communes.map { isIn[$0] } + (isKnownInPart ? [nil] : []))
  }
}
