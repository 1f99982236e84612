extension ReferenceGeography {
  /// The shortest list of tokens for a set of atoms: régions, départements and EPCI that it holds whole, then communes.
  ///
  /// A territory of one commune is that commune.
  /// - Returns: `nil` where no token names what is left of a commune without its sub-communes.
  /// Example: the 31 communes of an EPCI and a neighbour are `epci:200035319 commune:04001`.
  func tokens(of chosen: [Int32], _ atoms: Atoms) -> [PerimeterToken]? {
    let isChosen = Set(chosen)
    var whole: Set<Int> = []
    var tokens: [PerimeterToken] = []
    var pieces: [PerimeterToken] = []
    for atom in isChosen.sorted() {
      let commune = Int(atoms.communes[Int(atom)])
      if atoms.atoms(ofCommune: commune).allSatisfy({ isChosen.contains(Int32($0)) }) {
        whole.insert(commune)
        continue
      }
      let sub = Int(atoms.subcommunes[Int(atom)])
      guard sub >= 0, let kind = PerimeterToken.Kind(rawValue: subcommunes.types[sub].lowercased()) else { return nil }
      pieces.append(PerimeterToken(kind, subcommunes.codes[sub]))
    }
    let levels: [(TerritoryLevel, PerimeterToken.Kind)] = [
      (.region, .region), (.departement, .departement), (.epci, .epci),
    ]
    for (level, kind) in levels {
      let territories = territories(at: level)
      var members = [Int](repeating: 0, count: territories.codes.count)
      var held = members
      for (commune, territory) in territories.ofCommune.enumerated() where territory >= 0 {
        members[Int(territory)] += 1
        if whole.contains(commune) { held[Int(territory)] += 1 }
      }
      for territory in members.indices where members[territory] > 1 && held[territory] == members[territory] {
        tokens.append(PerimeterToken(kind, territories.codes[territory]))
        whole = whole.filter { territories.ofCommune[$0] != Int32(territory) }
      }
    }
    return tokens + whole.sorted().map { PerimeterToken(.commune, communes.codes[$0]) } + pieces
  }
}
