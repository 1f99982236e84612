/// The shortest tokens for sets of atoms: régions, départements and EPCI that they hold whole, then communes.
///
/// A territory of one commune is that commune, a département of one EPCI that EPCI. The sizes of the territories are
/// counted once, whatever the number of sets.
struct AtomTokens {
  private struct Level {
    let kind: PerimeterToken.Kind
    let territories: TerritoryIndex
    /// Communes of each territory.
    var sizes: [Int]
    /// Whether a territory is one of the level below: what is one EPCI is called so.
    var isOneBelow: [Bool]
  }

  private let geography: ReferenceGeography
  private var levels: [Level] = []

  init(_ geography: ReferenceGeography) {
    self.geography = geography
    var below: TerritoryIndex?
    for (level, kind) in [
      (TerritoryLevel.epci, PerimeterToken.Kind.epci), (.departement, .departement), (.region, .region),
    ] {
      let territories = geography.territories(at: level)
      var sizes = [Int](repeating: 0, count: territories.codes.count)
      var first = [Int32?](repeating: nil, count: sizes.count)
      var isOneBelow = [Bool](repeating: below != nil, count: sizes.count)
      for (commune, territory) in territories.ofCommune.enumerated() where territory >= 0 {
        let at = Int(territory)
        sizes[at] += 1
        guard let part = below?.ofCommune[commune] else { continue }
        if first[at] == nil { first[at] = part }
        if part < 0 || first[at] != part { isOneBelow[at] = false }
      }
      levels.insert(Level(kind: kind, territories: territories, sizes: sizes, isOneBelow: isOneBelow), at: 0)
      below = territories
    }
  }

  /// - Returns: `nil` where no token names what is left of a commune without its sub-communes.
  /// Example: the 31 communes of an EPCI and a neighbour are `epci:200035319 commune:04001`.
  func tokens(of chosen: [Int32], _ atoms: Atoms) -> [PerimeterToken]? {
    let isChosen = Set(chosen)
    var whole: Set<Int> = []
    var pieces: [PerimeterToken] = []
    for atom in isChosen.sorted() {
      let commune = Int(atoms.communes[Int(atom)])
      if atoms.atoms(ofCommune: commune).allSatisfy({ isChosen.contains(Int32($0)) }) {
        whole.insert(commune)
        continue
      }
      let subcommunes = geography.subcommunes
      let sub = Int(atoms.subcommunes[Int(atom)])
      guard sub >= 0, let kind = PerimeterToken.Kind(rawValue: subcommunes.types[sub].lowercased()) else { return nil }
      pieces.append(PerimeterToken(kind, subcommunes.codes[sub]))
    }
    var tokens: [PerimeterToken] = []
    for level in levels {
      let held = Dictionary(grouping: whole) { level.territories.ofCommune[$0] }
      for (territory, communes) in held.sorted(by: { $0.key < $1.key }) where territory >= 0 && communes.count > 1 {
        let at = Int(territory)
        guard communes.count == level.sizes[at], !level.isOneBelow[at] else { continue }
        tokens.append(PerimeterToken(level.kind, level.territories.codes[at]))
        whole.subtract(communes)
      }
    }
    return tokens + whole.sorted().map { PerimeterToken(.commune, geography.communes.codes[$0]) } + pieces
  }
}
