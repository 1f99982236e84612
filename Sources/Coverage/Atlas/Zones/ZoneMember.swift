internal import Territory

/// A commune or sub-commune that a zone states, with its atoms.
public struct ZoneMember: Sendable {
  public var code: String
  public var commune: Int
  public var atoms: [Int32]
  /// Inhabitants; `nil` where they are not known.
  public var population: Double?

  init(code: String, commune: Int, atoms: [Int32], _ atlas: Atlas) {
    self.code = code
    self.commune = commune
    self.atoms = atoms
    // Of no atom nothing is known.
    population =
      atoms.isEmpty
      ? nil
      : atlas.geography.population(ofAtoms: atoms.map { Int($0) }, commune: commune, atlas.atoms)
  }

  /// A whole commune.
  init(commune: Int, _ atlas: Atlas) {
    code = atlas.geography.communes.codes[commune]
    self.commune = commune
    let range = atlas.atoms.atoms(ofCommune: commune)
    atoms = range.count == 1 ? [Int32(range.lowerBound)] : range.map { Int32($0) }
    population = atlas.geography.communes.populations[commune].map(Double.init)
  }

  static func group(_ code: String, _ atlas: Atlas) -> ZoneMember? {
    let geography = atlas.geography
    if let commune = geography.communeIndex[code] {
      return ZoneMember(commune: commune, atlas)
    }
    for sub in geography.subcommuneIndex[code] ?? [] {
      guard let commune = geography.communeIndex[geography.subcommunes.parents[sub]] else { continue }
      let atom = atlas.atoms.atom(ofSubcommune: sub, in: commune)
      var group = ZoneMember(code: code, commune: commune, atoms: atom.map { [Int32($0)] } ?? [], atlas)
      if atom == nil { group.population = geography.subcommunes.populations[sub].map(Double.init) }
      return group
    }
    return nil
  }
}
