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
  /// The commune that holds most of each zone, else the first that it states; empty for none.
  public var communes: [String]
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
    communes = departements
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
        .warning, .unknownCommune, zone, "communes", code, .setAside,
        Text(
          fr: "commune \(code) inconnue du référentiel : la zone \(zoning.codes[zone]) n'est connue qu'en partie",
          en: "commune \(code) is not in the reference geography: zone \(zoning.codes[zone]) is known in part only"))
    }
  }

  private mutating func listWithoutOutline(_ group: ZoneMember, _ zone: Int, _ geography: ReferenceGeography) {
    let name = geography.subcommuneIndex[group.code]?.first.map { geography.subcommunes.names[$0] } ?? ""
    let parent = "\(geography.communes.codes[group.commune]) \(geography.communes.names[group.commune])"
    issue(
      .warning, .memberWithoutOutline, zone, "communes", group.code, .setAside,
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
    case .commune: communes[zone]
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
      if !unplaced[zone].isEmpty || zoning.isPart(zone) { return nil }
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

  mutating func issue(
    _ severity: DataIssue.Severity, _ kind: IssueKind, _ zone: Int, _ field: String, _ value: String,
    _ action: DataIssue.Action, _ message: Text
  ) {
    issues.append(
      DataIssue(
        severity, kind, source: zoning.source, row: zoning.rows[zone] == 0 ? nil : zoning.rows[zone],
        code: zoning.codes[zone], field: field, value: value, action: action, message))
  }
}
