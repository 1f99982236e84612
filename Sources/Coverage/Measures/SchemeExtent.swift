internal import Geometry
internal import Territory

/// Sizes and seats of single schemes.
extension Atlas {
  /// Inhabitants of a scheme's whole perimeter; communes that a drawn perimeter cuts are taken by area. `nil` without a
  /// known perimeter, or when a population is unknown.
  public func population(ofScheme scheme: Int) -> Double? {
    let perimeter = perimeters.ofScheme[scheme]
    if perimeter.isEmpty { return nil }
    var sum = 0.0
    for (commune, held) in atomsByCommune(perimeter.atoms) {
      guard let people = geography.population(ofAtoms: held, commune: commune, atoms) else {
        return nil
      }
      sum += people
    }
    guard let part = perimeter.part else { return sum }
    for piece in parts.ofPart[part] where piece.area > AreaBalance.touchArea {
      let atom = Int(piece.other)
      let commune = Int(atoms.communes[atom])
      guard let people = geography.population(ofAtoms: [atom], commune: commune, atoms) else {
        return nil
      }
      sum += people * piece.area / mesh.areas[atom]
    }
    return sum
  }

  /// Sorted atoms, commune by commune.
  func atomsByCommune(_ held: [Int32]) -> [(commune: Int, atoms: [Int])] {
    var found: [(commune: Int, atoms: [Int])] = []
    for atom in held {
      let commune = Int(atoms.communes[Int(atom)])
      if let last = found.last, last.commune == commune {
        found[found.count - 1].atoms.append(Int(atom))
      } else {
        found.append((commune, [Int(atom)]))
      }
    }
    return found
  }
}

/// What a scheme holds of the territory asked about, and where its carrier governs.
struct SchemeExtent {
  /// Communes in order, with the m² held; a listed commune without outline has 0.
  private var communes: [(commune: Int, area: Double)]
  /// Those of the carrier, where it is a commune, an EPCI, a département or a région that the scheme lies in.
  private let carried: Set<Int>?

  init(_ scheme: Int, _ inScope: [Bool], _ atlas: Atlas) {
    let perimeter = atlas.perimeters.ofScheme[scheme]
    var areas: [Int: Double] = [:]
    for atom in perimeter.atoms {
      areas[Int(atlas.atoms.communes[Int(atom)]), default: 0] += atlas.mesh.areas[Int(atom)]
    }
    if let part = perimeter.part {
      for piece in atlas.parts.ofPart[part] where piece.area > AreaBalance.touchArea {
        areas[Int(atlas.atoms.communes[Int(piece.other)]), default: 0] += piece.area
      }
    }
    communes = areas.filter { inScope[$0.key] }.sorted { $0.key < $1.key }.map { (commune: $0.key, area: $0.value) }
    carried = atlas.geography.communes(of: atlas.inventory.schemes[scheme].carrier, among: communes.map(\.commune))
  }

  /// The territory in which the scheme counts once: of its carrier's communes, else of all its own, the one that holds
  /// most of them. `nil` when they are in none.
  func home(in division: TerritorialDivision) -> Int? {
    var byTerritory: [Int32: Double] = [:]
    for (commune, area) in communes where carried?.contains(commune) ?? true {
      let territory = division.ofCommune[commune]
      if territory >= 0 { byTerritory[territory, default: 0] += area }
    }
    return byTerritory.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { Int($0.key) }
  }
}

extension ReferenceGeography {
  /// The communes, among some, of the territory that a carrier's name or code names; `nil` when it names none.
  fileprivate func communes(of carrier: String, among communes: [Int]) -> Set<Int>? {
    let wanted = carrierName(carrier)
    if wanted.isEmpty { return nil }
    let named = communes.filter { commune in
      self.communes.codes[commune] == carrier || carrierName(self.communes.names[commune]) == wanted
    }
    if !named.isEmpty { return Set(named) }
    for level in [TerritoryLevel.epci, .departement, .region] {
      let inside = communes.filter { commune in
        let code = code(of: commune, at: level)
        return !code.isEmpty && (code == carrier || carrierName(name(of: code, at: level)) == wanted)
      }
      if !inside.isEmpty { return Set(inside) }
    }
    return nil
  }
}

/// The proper name in the name of a public body: `Ville de Marseille` and `Marseille` are one.
private func carrierName(_ name: String) -> String {
  let spaced = String(name.lowercased().map { $0 == "'" || $0 == "’" || $0 == "-" ? " " : $0 })
  var words = spaced.split(separator: " ")
  let generic: Set<Substring> = [
    "ville", "commune", "mairie", "ca", "cc", "cu", "communauté", "agglomération", "agglo", "communes", "urbaine",
    "métropole", "conseil", "départemental", "régional", "département", "région", "de", "du", "des", "d", "la", "le",
    "les", "l",
  ]
  words.removeAll { generic.contains($0) }
  return words.joined(separator: " ")
}
