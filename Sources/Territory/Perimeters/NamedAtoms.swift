public import Geometry

extension Atoms {
  /// The communes, those cut of which a perimeter or a zone names a sub-commune.
  /// - Throws: ``/Geometry/GEOSError`` when what is left of a commune cannot be computed.
  public init(
    _ geography: ReferenceGeography, namedBy inventory: SchemeInventory, _ zonings: [Zoning]
  ) throws(GEOSError) {
    var cutting: Set<Int> = []
    if geography.subcommunes.count == 0 {
      try self.init(geography, cutting: cutting)
      return
    }
    for scheme in inventory.schemes {
      for token in scheme.perimeter { geography.communeToCut(token).map { _ = cutting.insert($0) } }
      for token in scheme.probablePlace { geography.communeToCut(token).map { _ = cutting.insert($0) } }
    }
    for zoning in zonings {
      for code in zoning.statedCommunes.joined() where geography.communeIndex[code] == nil {
        geography.communeToCut(PerimeterToken(.code, code)).map { _ = cutting.insert($0) }
      }
    }
    try self.init(geography, cutting: cutting)
  }
}

extension ReferenceGeography {
  /// The commune that a sub-commune token cuts, `nil` for any other token.
  fileprivate func communeToCut(_ token: PerimeterToken) -> Int? {
    guard let sub = subcommune(token) else { return nil }
    return communeIndex[subcommunes.parents[sub]]
  }

  func subcommune(_ token: PerimeterToken) -> Int? {
    let found = subcommuneIndex[token.code] ?? []
    switch token.kind {
    case .arm, .comd, .coma:
      return found.first { subcommunes.types[$0] == token.kind.rawValue.uppercased() }
    case .code:
      return communeIndex[token.code] == nil ? found.first : nil
    default: return nil
    }
  }
}
