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
  /// - Throws: ``GEOSError`` naming the feature when GEOS fails.
  /// - Example: zones of 10 km², 8 of them covered, in 100 km² of which 26 are covered: inside 80 %, outside 20 %.
  public func targeting(_ answer: CoverageAnswer) throws(GEOSError) -> [TargetingRow] {
    let inForce = SchemesInForce(answer.question, self)
    let union = try MeasuredUnion(inForce.counting(answer.question.inForce), nil, self)
    let covered = geography.communes.codes.indices.map { commune in
      atoms.atoms(ofCommune: commune).reduce(0.0) { $0 + union.atomAreas[$1] }
    }
    return answer.summary.map { row in
      let index = geography.territories(at: row.level)
      let position = index.position(of: row.code).map { Int32($0) }
      let communes = covered.indices.filter { index.ofCommune[$0] == position }
      let area = communes.reduce(0) { $0 + self.area(ofCommune: $1) } / 1e6
      let areaCovered = communes.reduce(0) { $0 + covered[$1] } / 1e6
      let isCounted = communes.allSatisfy { geography.communes.populations[$0] != nil }
      let people = communes.reduce(0) { $0 + (geography.communes.populations[$1] ?? 0) }
      let peopleCovered = communes.reduce(0) { $0 + union.population(ofCommune: $1, covered[$1], self) }
      let areaInside = TargetingRow.Parts(whole: row.areaKm2, covered: row.areaCoveredKm2)
      let isPopulated = row.zonesWithoutPopulation == 0
      let populationInside = TargetingRow.Parts(
        whole: isPopulated ? row.population : nil, covered: isPopulated ? row.populationApportioned : nil)
      return TargetingRow(
        level: row.level, code: row.code, name: row.name, isInventoryReached: row.isInventoryReached,
        areaInside: areaInside, areaOutside: areaInside.rest(of: area, areaCovered),
        populationInside: populationInside,
        populationOutside: isCounted
          ? populationInside.rest(of: Double(people), peopleCovered) : TargetingRow.Parts(whole: nil, covered: nil))
    }
  }
}

extension TargetingRow.Parts {
  fileprivate func rest(of whole: Double, _ covered: Double) -> TargetingRow.Parts {
    TargetingRow.Parts(whole: self.whole.map { whole - $0 }, covered: self.covered.map { covered - $0 })
  }
}
