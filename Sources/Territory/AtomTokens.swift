extension ReferenceGeography {
  /// The shortest list of tokens for a set of atoms: régions, départements and EPCI that it holds whole, then communes.
  ///
  /// A territory of one commune is that commune, a département of one EPCI that EPCI.
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
    let levels: [(TerritoryLevel, PerimeterToken.Kind, below: TerritoryLevel?)] = [
      (.region, .region, .departement), (.departement, .departement, .epci), (.epci, .epci, nil),
    ]
    for (level, kind, below) in levels {
      let members = Dictionary(grouping: 0..<communes.count) { code(of: $0, at: level) }
      for (territory, all) in members.sorted(by: { $0.key < $1.key }) where !territory.isEmpty && all.count > 1 {
        guard all.allSatisfy(whole.contains) else { continue }
        // What is one EPCI, or one département, is called so.
        if let below, Set(all.map { code(of: $0, at: below) }).count == 1 { continue }
        tokens.append(PerimeterToken(kind, territory))
        whole.subtract(all)
      }
    }
    return tokens + whole.sorted().map { PerimeterToken(.commune, communes.codes[$0]) } + pieces
  }
}
