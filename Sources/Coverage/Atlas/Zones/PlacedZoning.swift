public import Geometry
public import Territory

/// A zoning laid on the atlas, before any question: which communes each zone lies in, which territories it counts
/// in, and how much of it each scheme of the inventory holds, whatever the date.
public struct PlacedZoning: Sendable {
  public var zoning: Zoning
  public var pieces: ZonePieces
  /// Atoms of the communes (or arrondissements) that the publisher states; none for one without an outline of its own.
  public var statedAtoms: [[ZoneMember]]
  /// Codes and names stated as communes that have no place here: unknown to the reference, or without an outline.
  public var unplaced: [[String]]
  /// Share of the zone that lies in no commune (sea, gaps of older outlines); 0 without polygon.
  public var gaps: [Double]
  /// Communes found by geometry with the share of the zone in each, largest first; empty without polygon.
  public var found: [[(commune: Int, share: Double)]]
  /// Schemes that hold more than 1 m² of the zone, with the m² held, by scheme index.
  public var schemes: [[(scheme: Int, area: Double)]]
  public var departements: [String]
  public var regions: [String]
  public var epcis: [String]
  /// Why a zone with a polygon row is not classed; `nil` for a zone that is.
  public var obstacles: [Obstacle?]
  /// More than the tolerance of the zone lies in no commune.
  public var isPartlyOutside: [Bool]
  /// Zones whose pieces do not sum up to them; they are measured on a grid of 1 mm.
  public var unbalanced: Set<Int> = []
  /// Who lives where in the zones, when a grid is there.
  public var grid: GridOnZones?
  public var issues: [DataIssue]
  /// Zones in the order of their codes.
  let byCode: [Int]

  public enum Obstacle: String, Sendable, CaseIterable {
    case noPolygon = "no_polygon"
    case zeroArea = "zero_area"
    case outsideReference = "outside_reference"

    public var label: Text {
      switch self {
      case .noPolygon: Text(fr: "sans contour", en: "without outline")
      case .zeroArea: Text(fr: "de surface nulle", en: "without area")
      case .outsideReference: Text(fr: "hors du territoire de référence", en: "outside the reference territory")
      }
    }
  }

  /// - Parameter tolerance: share above which a commune found by geometry counts as one of the zone's.
  public init(_ zoning: Zoning, _ atlas: Atlas, tolerance: Double) throws(GEOSError) {
    self.zoning = zoning
    pieces = ZonePieces(zoning, atlas)
    let count = zoning.count
    let (codes, geography) = (zoning.codes, atlas.geography)
    byCode = codes.indices.sorted { codes[$0] < codes[$1] }
    statedAtoms = [[ZoneMember]](repeating: [], count: count)
    unplaced = [[String]](repeating: [], count: count)
    gaps = [Double](repeating: 0, count: count)
    found = [[(commune: Int, share: Double)]](repeating: [], count: count)
    departements = [String](repeating: "", count: count)
    regions = departements
    epcis = departements
    obstacles = [Obstacle?](repeating: nil, count: count)
    isPartlyOutside = [Bool](repeating: false, count: count)
    issues = []
    schemes = zoning.zonesAreCommunes ? [] : try Self.schemesOfZones(zoning, pieces, atlas)
    for zone in 0..<count {
      var groups: [ZoneMember] = []
      var unknown: [String] = []
      for code in zoning.statedCommunes[zone] {
        if let group = ZoneMember.group(code, atlas) {
          groups.append(group)
        } else {
          unknown.append(code)
        }
      }
      statedAtoms[zone] = groups
      unplaced[zone] = unknown + groups.filter(\.atoms.isEmpty).map(\.code)
      try locate(zone, atlas, geography, tolerance)
      list(unknown, zone)
      for group in groups where group.atoms.isEmpty { listWithoutOutline(group, zone, geography) }
    }
    if zoning.zonesAreCommunes { schemes = Self.schemesOfLists(statedAtoms, atlas) }
    try checkBalance(atlas)
  }

  /// Stated communes that the reference lacks; those of a zone outside it are told with it, in one issue.
  private mutating func list(_ unknown: [String], _ zone: Int) {
    if obstacles[zone] == .outsideReference, let last = issues.indices.last, !unknown.isEmpty {
      issues[last].value = unknown.joined(separator: " ")
      return
    }
    for code in unknown {
      issue(
        .warning, "unknown_commune", zone, "communes", code, .setAside,
        Text(
          fr: "commune \(code) inconnue du référentiel : la zone \(zoning.codes[zone]) n'est connue qu'en partie",
          en: "commune \(code) is not in the reference geography: zone \(zoning.codes[zone]) is known in part only"))
    }
  }

  private mutating func listWithoutOutline(_ group: ZoneMember, _ zone: Int, _ geography: ReferenceGeography) {
    let name = geography.subcommuneIndex[group.code]?.first.map { geography.subcommunes.names[$0] } ?? ""
    let parent = "\(geography.communes.codes[group.commune]) \(geography.communes.names[group.commune])"
    issue(
      .warning, "member_without_outline", zone, "communes", group.code, .setAside,
      Text(
        fr:
          "\(group.code) \(name), partie de \(parent), n'a pas de contour propre : la zone \(zoning.codes[zone]) n'est "
          + "connue qu'en partie",
        en:
          "\(group.code) \(name), a part of \(parent), has no outline of its own: zone \(zoning.codes[zone]) is known in "
          + "part only"))
  }

  /// Code of the territory in which a zone counts, empty if none.
  public func territory(ofZone zone: Int, at level: TerritoryLevel) -> String {
    switch level {
    case .nation: "FR"
    case .region: regions[zone]
    case .departement: departements[zone]
    case .epci: epcis[zone]
    }
  }

  /// Whether a zone counts in the territory asked about.
  public func isZone(_ zone: Int, in territory: TerritoryFilter) -> Bool {
    territory.codes.allSatisfy { level, wanted in wanted.contains(self.territory(ofZone: zone, at: level)) }
  }

  /// What was found about the zones of a territory.
  public func issues(in territory: TerritoryFilter) -> [DataIssue] {
    if territory.isEverywhere { return issues }
    let codes = Set((0..<zoning.count).filter { isZone($0, in: territory) }.map { zoning.codes[$0] })
    return issues.filter { codes.contains($0.code) }
  }

  /// m² of a zone, or of its communes where it is a list; `nil` where one of them has no outline, or the area is zero.
  public func area(ofZone zone: Int, _ atlas: Atlas) -> Double? {
    var area = 0.0
    if zoning.zonesAreCommunes {
      if !unplaced[zone].isEmpty { return nil }
      for group in statedAtoms[zone] {
        for atom in group.atoms {
          if atlas.mesh.areas[Int(atom)] == 0 { return nil }
          area += atlas.mesh.areas[Int(atom)]
        }
      }
    } else {
      area = pieces.areas[zone]
    }
    return area > 0 ? area : nil
  }

  private mutating func locate(_ zone: Int, _ atlas: Atlas, _ geography: ReferenceGeography, _ tolerance: Double)
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
          .warning, "zero_area", zone, "geometry", "0", .setAside,
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
            .warning, "outside_reference", zone, "geometry", "", .setAside,
            Text(
              fr:
                "\(code) (\(zoning.names[zone])) est hors du territoire de référence : comptée à part, jamais classée",
              en: "\(code) (\(zoning.names[zone])) lies outside the reference territory: counted apart, never classed"))
        } else if gaps[zone] > tolerance {
          isPartlyOutside[zone] = true
          let percent = decimals(gaps[zone] * 100, 1)
          issue(
            .warning, "partly_outside_reference", zone, "geometry", percent, .kept,
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
      .warning, "territory_differs", zone, level.rawValue, stated, .kept,
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
      .warning, "communes_differ", zone, "communes", statedCodes, .kept,
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

  private mutating func issue(
    _ severity: DataIssue.Severity, _ kind: String, _ zone: Int, _ field: String, _ value: String,
    _ action: DataIssue.Action, _ message: Text
  ) {
    issues.append(
      DataIssue(
        severity, kind, source: zoning.source, row: zoning.rows[zone] == 0 ? nil : zoning.rows[zone],
        code: zoning.codes[zone], field: field, value: value, action: action, message))
  }
}
