internal import Geometry
internal import Territory

extension PlacedZoning {
  /// Finds the communes and territories of a zone, or why it has none, and lists what differs from what its publisher
  /// states.
  mutating func locate(_ zone: Int, _ atlas: Atlas, _ geography: ReferenceGeography, _ tolerance: Double)
    throws(GEOSError)
  {
    var shares: [(commune: Int, share: Double)] = []
    var obstacle: Obstacle?
    let code = zoning.codes[zone]
    if let shapes = zoning.shapes {
      if shapes.isEmpty(zone) {
        obstacle = .noPolygon
      } else if !(pieces.areas[zone] > 0) {
        obstacle = .zeroArea
        issue(
          .warning, .zeroArea, zone, "geometry", "0", .setAside,
          Text(
            fr: "\(code) a une surface nulle : comptée à part, jamais classée",
            en: "\(code) has no area: counted apart, never classed"))
      } else {
        shares = communeShares(zone, atlas)
        let whole = pieces.areas[zone]
        let inside = try 1 - shareInNoCommune(zone, atlas, counted: shares.reduce(0) { $0 + $1.share })
        if (1 - inside) * whole > AreaBalance.touchArea { gaps[zone] = 1 - inside }
        if inside * whole <= AreaBalance.touchArea {
          obstacle = .outsideReference
          shares = []
          issue(
            .warning, .outsideReference, zone, "geometry", "", .setAside,
            Text(
              fr:
                "\(code) (\(zoning.names[zone])) est hors du territoire de référence : comptée à part, jamais classée",
              en: "\(code) (\(zoning.names[zone])) lies outside the reference territory: counted apart, never classed"))
        } else if gaps[zone] > tolerance {
          isPartlyOutside[zone] = true
          let percent = decimals(gaps[zone] * 100, 1)
          issue(
            .warning, .partlyOutsideReference, zone, "geometry", percent, .kept,
            Text(
              fr:
                "\(code) (\(zoning.names[zone])) : \(percent.replacing(".", with: ",")) % de sa surface ne sont dans "
                + "aucune commune du référentiel (contours plus anciens, mer) ; verdict fragile",
              en:
                "\(code) (\(zoning.names[zone])): \(percent) % of its area lies in no commune of the reference "
                + "(older outlines, sea); fragile verdict"
            ))
        }
      }
    } else if !zoning.zonesAreCommunes {
      obstacle = .noPolygon
    }
    found[zone] = shares
    obstacles[zone] = obstacle
    place(zone, shares, geography)
    compareCommunes(zone, shares, geography, tolerance)
  }

  /// Communes that a zone with an area lies in, and the share of it in each, the largest first.
  private func communeShares(_ zone: Int, _ atlas: Atlas) -> [(commune: Int, share: Double)] {
    var shares: [(commune: Int, share: Double)] = []
    // Atoms of a commune follow each other.
    for piece in pieces.atoms[zone] {
      let commune = Int(atlas.atoms.communes[Int(piece.other)])
      if shares.last?.commune != commune { shares.append((commune, 0)) }
      shares[shares.count - 1].share += piece.area
    }
    for index in shares.indices { shares[index].share /= pieces.areas[zone] }
    if shares.count < 2 { return shares }
    let codes = atlas.geography.communes.codes
    return shares.sorted { ($1.share, codes[$0.commune]) < ($0.share, codes[$1.commune]) }
  }

  /// A zone counts in the territory that its publisher states, else in the one that holds most of it.
  private mutating func place(_ zone: Int, _ shares: [(commune: Int, share: Double)], _ geography: ReferenceGeography) {
    let main = shares.first?.commune ?? statedAtoms[zone].first?.commune
    let statedDepartement = zoning.statedDepartements[zone]
    let statedRegion = zoning.statedRegions[zone]
    let isDepartement =
      !statedDepartement.isEmpty && geography.territoryNames[.departement]?[statedDepartement] != nil
    let isRegion = !statedRegion.isEmpty && geography.territoryNames[.region].map { $0[statedRegion] != nil } ?? true
    let foundRegion = main.map { geography.communes.regions[$0] } ?? ""
    departements[zone] = isDepartement ? statedDepartement : main.map { geography.communes.departements[$0] } ?? ""
    regions[zone] = isRegion ? statedRegion : foundRegion
    communes[zone] = main.map { geography.communes.codes[$0] } ?? ""
    epcis[zone] = main.map { geography.communes.epcis[$0] } ?? ""
    if isRegion { compare(zone, .region, statedRegion, foundRegion, shares.isEmpty) }
    if isDepartement {
      compare(
        zone, .departement, statedDepartement, main.map { geography.communes.departements[$0] } ?? "", shares.isEmpty)
    }
  }

  /// The territory that the publisher states against that of the zone's polygon, or of its first commune.
  private mutating func compare(
    _ zone: Int, _ level: TerritoryLevel, _ stated: String, _ found: String, _ isByCommune: Bool
  ) {
    if found.isEmpty || stated == found { return }
    let by =
      isByCommune
      ? Text(fr: "la commune publiée", en: "the stated commune") : Text(fr: "le polygone", en: "the polygon")
    issue(
      .warning, .territoryDiffers, zone, level.rawValue, stated, .kept,
      Text(
        fr: "\(level.label.fr) \(stated) selon le fichier, \(found) selon \(by.fr) : comptée dans \(stated)",
        en: "\(level.label.en) \(stated) as stated, \(found) by \(by.en): counted in \(stated)"))
  }

  private mutating func compareCommunes(
    _ zone: Int, _ shares: [(commune: Int, share: Double)], _ geography: ReferenceGeography, _ tolerance: Double
  ) {
    guard !shares.isEmpty, !statedAtoms[zone].isEmpty else { return }
    let statedHere = statedAtoms[zone].map(\.commune)
    let chosen = chosen(zone, tolerance)
    if statedHere == chosen || chosen.isEmpty { return }
    let (stated, foundHere) = (Set(statedHere), Set(chosen))
    let extra = foundHere.subtracting(stated)
    let missing = stated.subtracting(foundHere)
    if extra.isEmpty && missing.isEmpty { return }
    let statedCodes = statedAtoms[zone].map(\.code).sorted().joined(separator: " ")
    func listed(_ communes: Set<Int>) -> String {
      communes.map { geography.communes.codes[$0] }.sorted().joined(separator: " ")
    }
    issue(
      .warning, .communesDiffer, zone, "communes", statedCodes, .kept,
      Text(
        fr: "communes selon le fichier : \(statedCodes) ; selon le polygone : \(listed(foundHere))",
        en: "communes as stated: \(statedCodes); by the polygon: \(listed(foundHere))"))
  }

  /// Communes that hold more than the tolerance, or the main one where none does; none where more of the zone than the
  /// tolerance lies in no commune and less in any.
  func chosen(_ zone: Int, _ tolerance: Double) -> [Int] {
    let shares = found[zone]
    let above = shares.filter { $0.share > tolerance }.map(\.commune)
    return above.isEmpty && gaps[zone] <= tolerance ? shares.prefix(1).map(\.commune) : above
  }
}
