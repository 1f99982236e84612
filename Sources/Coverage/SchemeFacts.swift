public import Territory

/// One scheme as a run sees it on its day: what its row states, its state, and the ground that it holds.
public struct SchemeFacts: Sendable {
  public var scheme: Scheme
  public var state: InForceState
  /// `nil` without a known perimeter or outline.
  public var areaKm2: Double?
  /// Communes listed, whole or in part; 0 for a drawn perimeter.
  public var communes: Int
  /// Inhabitants of its ground; `nil` when a population or the perimeter is unknown.
  public var population: Double?
}

extension Atlas {
  /// All schemes of the types and statuses asked for that lie in the ground asked about, or nobody knows where; sorted
  /// by type, then id.
  public func schemeFacts(_ question: Question) -> [SchemeFacts] {
    let inForce = SchemesInForce(question, self)
    let inScope = question.territory.communes(geography)
    let asked = inventory.schemes.indices.filter { index in
      guard question.asks(about: inventory.schemes[index]) else { return false }
      return perimeters.ofScheme[index].isEmpty
        || self.scheme(index, touches: inScope, tolerance: question.tolerance)
    }
    let facts = asked.map { index in
      let area = area(ofScheme: index)
      return SchemeFacts(
        scheme: inventory.schemes[index], state: inForce.states[index], areaKm2: area > 0 ? area / 1e6 : nil,
        communes: atomsByCommune(perimeters.ofScheme[index].atoms).count,
        population: population(ofScheme: index))
    }
    return facts.sorted { ($0.scheme.type, $0.scheme.id) < ($1.scheme.type, $1.scheme.id) }
  }
}
