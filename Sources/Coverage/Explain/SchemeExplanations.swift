public import Geometry
public import Territory

extension Atlas {
  /// Why some schemes count or not on the day asked about, and which zones they meet.
  ///
  /// - Parameters:
  ///   - ids: those that the inventory has not, or of another type than those asked for, are left out of the answer.
  ///   - issues: of the inputs; those about the scheme are kept.
  /// - Returns: one explanation per scheme, in the order asked.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public func explain(
    schemes ids: [String], on placedZonings: [PlacedZoning], _ question: Question, issues: [DataIssue] = []
  ) throws(GEOSError) -> [SchemeExplanation] {
    let inForce = SchemesInForce(question, self)
    let counted = Set(inForce.counting(question.inForce))
    let facts = Dictionary(
      schemeFacts(question).map { ($0.scheme.id, $0) }, uniquingKeysWith: { first, _ in first })
    var verdicts: [[String: ZoneCoverage]] = []
    for placed in placedZonings {
      let zones = try CoverageAnalysis(atlas: self, placed: placed, question: question, inForce: inForce).zones()
      verdicts.append(Dictionary(zones.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first }))
    }
    var result: [SchemeExplanation] = []
    for id in ids {
      guard let scheme = schemeOfID[id], let facts = facts[id] else { continue }
      let reason = terms[scheme].reason(on: question.on)
      var held: [ZoneHeld] = []
      for (placed, zones) in zip(placedZonings, verdicts) {
        held += zonesHeld(scheme, placed, zones, question.tolerance)
      }
      result.append(
        SchemeExplanation(
          question: question, facts: facts, reason: reason, counts: counted.contains(scheme),
          successorStart: terms[scheme].successorStart, communes: communes(ofScheme: scheme), zones: held,
          issues: issues.filter { $0.code == id }.inReadingOrder()))
    }
    return result
  }

  private func zonesHeld(
    _ scheme: Int, _ placed: PlacedZoning, _ verdicts: [String: ZoneCoverage], _ tolerance: Double
  ) -> [ZoneHeld] {
    let id = inventory.schemes[scheme].id
    var held: [ZoneHeld] = []
    for zone in 0..<placed.zoning.count {
      let area = placed.area(ofZone: zone, self) ?? 0
      let piece = placed.schemes[zone].first { $0.scheme == scheme }
      let lists = area > 0 ? piece != nil : lists(scheme, placed.statedAtoms[zone])
      guard lists, let verdict = verdicts[placed.zoning.codes[zone]] else { continue }
      held.append(
        ZoneHeld(
          zoningID: placed.zoning.id, code: verdict.code, name: verdict.name, share: piece.map { $0.area / area },
          population: verdict.population, retained: verdict.retained,
          // What a zone may have of a scheme by digitising retains nothing.
          others: verdict.schemes.filter { $0.id != id && ($0.share ?? 1) > tolerance }.map(\.id)))
    }
    return held.sorted { $0.code < $1.code }
  }

  private func lists(_ scheme: Int, _ groups: [ZoneMember]) -> Bool {
    groups.contains { $0.atoms.contains { schemesOfAtom[Int($0)].contains(Int32(scheme)) } }
  }

  /// Communes with the share of each that the scheme holds, `nil` without outline.
  private func communes(ofScheme scheme: Int) -> [(code: String, name: String, share: Double?)] {
    let perimeter = perimeters.ofScheme[scheme]
    var areas: [Int: Double] = [:]
    for atom in perimeter.atoms { areas[Int(atoms.communes[Int(atom)]), default: 0] += mesh.areas[Int(atom)] }
    if let part = perimeter.part {
      for piece in parts.ofPart[part] where piece.area > AreaBalance.touchArea {
        areas[Int(atoms.communes[Int(piece.other)]), default: 0] += piece.area
      }
    }
    return areas.map { commune, held in
      let whole = area(ofCommune: commune)
      return (
        geography.communes.codes[commune], geography.communes.names[commune], whole > 0 ? held / whole : nil
      )
    }.sorted { $0.0 < $1.0 }
  }
}
