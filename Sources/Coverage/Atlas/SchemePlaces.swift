internal import Territory

extension Perimeter {
  /// Positions of the territories of a division in which it lists a commune, be it a possible one, or in which more than
  /// the tolerance of its drawn part lies. Sorted.
  func territories(among ofCommune: [Int32], _ atoms: Atoms, _ parts: DrawnParts, tolerance: Double) -> [Int] {
    var found: [Int32] = []
    for listed in [self.atoms, possible] {
      for atom in listed {
        // Neighbours in the list are most often neighbours on the area.
        let territory = ofCommune[Int(atoms.communes[Int(atom)])]
        if territory >= 0 && found.last != territory { found.append(territory) }
      }
    }
    if let part {
      var inside: [Int32: Double] = [:]
      for piece in parts.ofPart[part] {
        inside[ofCommune[Int(atoms.communes[Int(piece.other)])], default: 0] += piece.area
      }
      for (territory, area) in inside where territory >= 0 && area > tolerance * parts.areas[part] {
        found.append(territory)
      }
    }
    return Set(found).map { Int($0) }.sorted()
  }
}
