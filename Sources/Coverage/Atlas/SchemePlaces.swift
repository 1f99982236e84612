internal import Territory

extension Perimeter {
  /// Positions of the territories of a division in which it lists a commune, be it a possible one, or in which more than
  /// the tolerance of its drawn part lies; where it is not known at all, those of the place that its carrier or name points
  /// to. Sorted.
  func territories(among ofCommune: [Int32], _ atoms: Atoms, _ parts: DrawnParts, tolerance: Double) -> [Int] {
    var found: [Int32] = []
    for listed in [self.atoms, possible, isEmpty && possible.isEmpty ? probable : []] {
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

extension Atlas {
  /// Those schemes that count among some communes: that list one of them, or have more than the tolerance of their drawn
  /// part in them; where a perimeter is not known at all, its carrier or name points to one of them, or all are meant.
  func schemes(_ candidates: [Int], touching communes: [Bool], tolerance: Double) -> [Int] {
    let areAll = !communes.contains(false)
    return candidates.filter { isPlace(ofScheme: $0, among: communes, tolerance: tolerance) ?? areAll }
  }

  /// Whether a scheme lies among some communes, or may: nothing says that one without any known place lies elsewhere.
  func scheme(_ scheme: Int, mayTouch communes: [Bool], tolerance: Double) -> Bool {
    let isProbable = perimeters.ofScheme[scheme].probable.contains { communes[Int(atoms.communes[Int($0)])] }
    return isProbable || isPlace(ofScheme: scheme, among: communes, tolerance: tolerance) ?? true
  }

  /// `nil` for a scheme of which no place is known.
  private func isPlace(ofScheme scheme: Int, among communes: [Bool], tolerance: Double) -> Bool? {
    let perimeter = perimeters.ofScheme[scheme]
    if perimeter.atoms.contains(where: { communes[Int(atoms.communes[Int($0)])] }) { return true }
    if perimeter.possible.contains(where: { communes[Int(atoms.communes[Int($0)])] }) { return true }
    guard let part = perimeter.part else {
      guard perimeter.isEmpty, perimeter.possible.isEmpty else { return false }
      if perimeter.probable.isEmpty { return nil }
      return perimeter.probable.contains { communes[Int(atoms.communes[Int($0)])] }
    }
    let inside = parts.ofPart[part].reduce(0.0) { sum, piece in
      communes[Int(atoms.communes[Int(piece.other)])] ? sum + piece.area : sum
    }
    return inside > tolerance * parts.areas[part]
  }

  /// Positions of the territories in which a scheme counts: where it lists a commune, where more than the tolerance of its
  /// drawn part lies, or where its carrier lies; every one counts in the nation. Sorted.
  func territories(ofScheme scheme: Int, at level: TerritoryLevel, tolerance: Double) -> [Int] {
    level == .nation
      ? [0] : territories(ofScheme: scheme, among: geography.territories(at: level).ofCommune, tolerance: tolerance)
  }

  /// The same for any division, given the territory of each commune.
  func territories(ofScheme scheme: Int, among ofCommune: [Int32], tolerance: Double) -> [Int] {
    perimeters.ofScheme[scheme].territories(among: ofCommune, atoms, parts, tolerance: tolerance)
  }
}
