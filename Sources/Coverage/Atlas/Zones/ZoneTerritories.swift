internal import Territory

/// The territory of a division in which each zone counts.
extension ZoneGround {
  /// The commune that holds most of a zone, or the first that it states; `nil` when none is known.
  func mainCommune(ofZone zone: Int) -> Int? { found[zone].first?.commune ?? statedAtoms[zone].first?.commune }

  /// By zone, position in the division; -1 for a zone in none. In levels of the reference geography what the publisher
  /// states comes first.
  func territories(in division: TerritorialDivision, _ geography: ReferenceGeography) -> [Int32] {
    guard let level = division.level else {
      return (0..<zoning.count).map { zone in mainCommune(ofZone: zone).map { division.ofCommune[$0] } ?? -1 }
    }
    // Most zones follow one of the same territory.
    var last: (code: String, position: Int32)?
    return (0..<zoning.count).map { zone in
      let code = territory(ofZone: zone, at: level)
      if let last, last.code == code { return last.position }
      let position = division.position(of: code).map { Int32($0) } ?? -1
      last = (code, position)
      return position
    }
  }

  /// Position of each zone by its code.
  var positionOfCode: [String: Int] {
    Dictionary(zoning.codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
