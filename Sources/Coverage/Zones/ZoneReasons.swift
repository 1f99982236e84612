internal import Territory

/// What keeps the shares of a zone from being known.
struct UnknownSources: OptionSet, Sendable {
  let rawValue: UInt8
  static let communes = UnknownSources(rawValue: 1)
  static let areaInNoCommune = UnknownSources(rawValue: 2)
  static let perimeters = UnknownSources(rawValue: 4)
  static let inventory = UnknownSources(rawValue: 8)
  static let population = UnknownSources(rawValue: 16)
  static let total = UnknownSources(rawValue: 32)

  /// What leaves open whether a scheme that nobody lists holds all of a zone.
  static let unlisted: UnknownSources = [.inventory, .total]
}

extension CoverageAnalysis {
  /// Why the verdict on a zone is unknown, in the order of ``UnknownReason``; only called where it is.
  func reasons(_ zone: Int, _ communes: [ZoneMember], _ sources: UnknownSources) -> [UnknownReason] {
    let looksAtCommunes = rule.verdict == .anyCommune || rule.verdict == .allCommunes
    var found: Set<UnknownReason> = []
    if sources.contains(.communes), looksAtCommunes || placed.zoning.zonesAreCommunes { found.insert(.unknownCommune) }
    if sources.contains(.areaInNoCommune), !looksAtCommunes { found.insert(.areaInNoCommune) }
    if sources.contains(.perimeters) { found.insert(.unknownPerimeter) }
    if sources.contains(.inventory) { found.insert(.silentInventory) }
    if sources.contains(.total) { found.insert(.allCoveredElsewhere) }
    if sources.contains(.population), case .population = rule.verdict { found.insert(.unknownPopulation) }
    switch placed.obstacles[zone] {
    case .outsideReference: found.insert(.outsideReference)
    case .noPolygon where !looksAtCommunes: found.insert(.noPolygon)
    case .zeroArea where !looksAtCommunes: found.insert(.zeroArea)
    default: break
    }
    if found.isEmpty { found.insert(communes.isEmpty ? .noCommune : .noPolygon) }
    return UnknownReason.allCases.filter { found.contains($0) }
  }

  /// Ids of the schemes in force by a filter that may hold a part of a zone or of its communes, as far as is known.
  func perhaps(_ zone: Int, _ communes: [ZoneMember]) -> [String] {
    unsureSchemes(zone, communes, question.inForce).map { atlas.inventory.schemes[$0].id }.sorted()
  }

  func unsureSchemes(_ zone: Int, _ communes: [ZoneMember], _ filter: InForceFilter) -> [Int] {
    guard let ofAtom = atlas.schemesUnsureOfAtom, let unsure = inForce.unsure[filter], !unsure.isEmpty else {
      return []
    }
    var met: Set<Int32> = []
    for group in communes { for atom in group.atoms { met.formUnion(ofAtom[Int(atom)]) } }
    for piece in placed.pieces.atoms[zone] { met.formUnion(ofAtom[Int(piece.other)]) }
    return unsure.filter { met.contains(Int32($0)) }
  }
}
