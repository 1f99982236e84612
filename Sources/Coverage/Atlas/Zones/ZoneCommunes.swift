internal import Territory

/// The communes of a zone, as a question looks at them.
extension PlacedZoning {
  /// The communes found by the polygon stand for those of the zone: asked for, or for want of stated ones.
  func takesFound(_ zone: Int, byOverlap: Bool) -> Bool {
    if statedAtoms[zone].isEmpty && unplaced[zone].isEmpty { return true }
    return byOverlap && obstacles[zone] == nil && zoning.shapes != nil
  }

  /// A commune of the zone is none of the reference: one that is stated, or that which holds more of the polygon than the
  /// tolerance. One that is only without an outline is known.
  func lacksCommune(_ zone: Int, _ question: Question) -> Bool {
    takesFound(zone, byOverlap: question.communesByOverlap)
      ? gaps[zone] > question.tolerance : statedAtoms[zone].count < zoning.statedCommunes[zone].count
  }

  /// Positions of the communes of a zone, each once, that which holds most of it first: as stated, those without an outline
  /// included, or found above the tolerance. None where none is known.
  func communes(ofZone zone: Int, _ question: Question) -> [Int] {
    if takesFound(zone, byOverlap: question.communesByOverlap) { return chosen(zone, question.tolerance) }
    var communes: [Int] = []
    for member in statedAtoms[zone] where !communes.contains(member.commune) { communes.append(member.commune) }
    if communes.count > 1, let main = found[zone].first(where: { communes.contains($0.commune) })?.commune {
      communes.removeAll { $0 == main }
      communes.insert(main, at: 0)
    }
    return communes
  }
}
