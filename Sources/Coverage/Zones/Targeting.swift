public import Geometry
public import Territory

/// Whether schemes go to priority zones: what they cover inside the zones against outside, in one territory.
public struct TargetingRow: Sendable {
  public var level: TerritoryLevel
  public var code: String
  public var name: String
  /// Otherwise what is covered is unknown.
  public var isInventoryReached: Bool
  public var areaInside: Parts
  public var areaOutside: Parts
  public var populationInside: Parts
  public var populationOutside: Parts

  /// km² or inhabitants.
  public struct Parts: Sendable, Equatable {
    /// `nil`: unknown.
    public var whole: Double?
    public var covered: Double?

    /// `nil` where unknown or nothing is there.
    public var share: Double? {
      guard let whole, let covered, whole > 0 else { return nil }
      return covered / whole
    }
  }
}

extension Atlas {
  /// Inside and outside the zones, for each row of a coverage summary.
  ///
  /// Inside is the sum over the zones that count in the territory (area or population x share), outside is the rest of
  /// the communes of the territory. Assumes zones that do not overlap, and every commune of the territory in the mesh.
  /// Populations are unknown as soon as one zone's or one commune's is; those of zones and of communes may be of
  /// different censuses, so that outside is a difference of the two.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  /// - Example: zones of 10 km², 8 of them covered, in 100 km² of which 26 are covered: inside 80 %, outside 20 %.
  public func targeting(_ answer: CoverageAnswer) throws(GEOSError) -> [TargetingRow] {
    let (question, inForce) = (answer.question, SchemesInForce(answer.question, self))
    let union = try MeasuredUnion(
      inForce.counting(question.inForce), adding: inForce.possibleAtoms(question.inForce, self), nil, self)
    // Where more may be covered than is known, what is covered is unknown.
    let known = inventoryReach.communes(knownFor: question.types)
    let open = Set((inForce.mostAtoms(question.inForce, self) ?? []).map { Int(atoms.communes[Int($0)]) })
    let covered = geography.communes.codes.indices.map { commune in
      atoms.atoms(ofCommune: commune).reduce(0.0) { $0 + union.atomAreas[$1] }
    }
    return answer.summary.map { row in
      let index = geography.territories(at: row.level)
      let position = index.position(of: row.code).map { Int32($0) }
      let communes = covered.indices.filter { index.ofCommune[$0] == position }
      let area = communes.reduce(0) { $0 + self.area(ofCommune: $1) } / 1e6
      let areaCovered = communes.reduce(0) { $0 + covered[$1] } / 1e6
      let isSure = communes.allSatisfy { known?[$0] ?? true && !open.contains($0) }
      let hasOutlines = communes.allSatisfy { self.area(ofCommune: $0) > 0 }
      let people = sumOfKnown(communes) { geography.communes.populations[$0].map(Double.init) }
      let peopleCovered = isSure ? sumOfKnown(communes) { union.population(ofCommune: $0, covered[$0], self) } : nil
      let hasAreas = row.zonesWithoutArea == 0
      let areaInside = TargetingRow.Parts(
        whole: hasAreas ? row.areaKm2 : nil, covered: hasAreas && isSure ? row.areaCoveredKm2 : nil)
      let populationInside = TargetingRow.Parts(
        whole: row.zonesWithoutPopulation == 0 ? row.population : nil,
        covered: row.apportionedUnknown == 0 && isSure ? row.populationApportioned : nil)
      return TargetingRow(
        level: row.level, code: row.code, name: row.name, isInventoryReached: row.isInventoryReached,
        areaInside: areaInside,
        areaOutside: areaInside.rest(of: hasOutlines ? area : nil, hasOutlines && isSure ? areaCovered : nil),
        populationInside: populationInside, populationOutside: populationInside.rest(of: people, peopleCovered))
    }
  }
}

/// `nil` as soon as one term is unknown.
private func sumOfKnown(_ communes: [Int], _ term: (Int) -> Double?) -> Double? {
  var sum = 0.0
  for commune in communes {
    guard let term = term(commune) else { return nil }
    sum += term
  }
  return sum
}

extension TargetingRow.Parts {
  fileprivate func rest(of whole: Double?, _ covered: Double?) -> TargetingRow.Parts {
    func less(_ whole: Double?, _ part: Double?) -> Double? {
      if let whole, let part { whole - part } else { nil }
    }
    return TargetingRow.Parts(whole: less(whole, self.whole), covered: less(covered, self.covered))
  }
}
