internal import Territory

/// The territory of a division in which each zone counts.
extension ZoneGround {
  /// The commune that holds most of a zone, or the first that it states; `nil` when none is known.
  func mainCommune(ofZone zone: Int) -> Int? { found[zone].first?.commune ?? statedAtoms[zone].first?.commune }

  /// By zone, position in the division; -1 for a zone in none. In levels of the reference geography what the publisher
  /// states comes first.
  func territories(in division: TerritorialDivision, _ geography: ReferenceGeography) -> [Int32] {
    (0..<zoning.count).map { zone in
      if let level = division.level {
        return division.position(of: territory(ofZone: zone, at: level)).map { Int32($0) } ?? -1
      }
      return mainCommune(ofZone: zone).map { division.ofCommune[$0] } ?? -1
    }
  }

  /// Position of each zone by its code.
  var positionOfCode: [String: Int] {
    Dictionary(zoning.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
