public import Territory

/// One scheme as a run sees it on its day: what its row states, its state, and the area that it holds.
public struct SchemeFacts: Sendable {
  public var scheme: Scheme
  public var state: InForceState
  /// `nil` without a known perimeter or outline.
  public var areaKm2: Double?
  /// Communes listed, whole or in part, or of which a drawn perimeter holds more than the tolerance; `nil` without a known
  /// perimeter.
  public var communes: Int?
  /// Inhabitants of its perimeter; `nil` when a population or a part of the perimeter is unknown.
  public var population: Double?
  public var perimeter: Knowledge

  /// How much is known of a perimeter.
  public enum Knowledge: String, Sendable, CaseIterable {
    case known
    /// Some of what its row lists could not be read, or has no place.
    case partly
    /// It lists possible places only.
    case possible
    /// Nothing but the place that its carrier or name points to.
    case probable
    case unknown

    public var label: Text {
      switch self {
      case .known: Text(fr: "connu", en: "known")
      case .partly: Text(fr: "connu en partie", en: "known in part")
      case .possible: Text(fr: "possible", en: "possible")
      case .probable: Text(fr: "inconnu, lieu probable", en: "unknown, probable place")
      case .unknown: Text(fr: "inconnu", en: "unknown")
      }
    }

    init(_ perimeter: Perimeter) {
      if !perimeter.isEmpty {
        self = perimeter.isKnownInPart || !perimeter.possible.isEmpty ? .partly : .known
      } else {
        self = !perimeter.possible.isEmpty ? .possible : perimeter.probable.isEmpty ? .unknown : .probable
      }
    }
  }
}

extension Atlas {
  /// All schemes of the types and statuses asked for that lie in the territory asked about, or nobody knows where; sorted
  /// by type, then id.
  public func schemeFacts(_ question: Question) -> [SchemeFacts] {
    let inForce = SchemesInForce(question, self)
    let inScope = question.territory.communes(geography)
    let asked = inventory.schemes.indices.filter { index in
      question.asks(about: inventory.schemes[index])
        && self.scheme(index, mayTouch: inScope, tolerance: question.tolerance)
    }
    let facts = asked.map { index in
      let perimeter = perimeters.ofScheme[index]
      return SchemeFacts(
        scheme: inventory.schemes[index], state: inForce.states[index], areaKm2: knownArea(ofScheme: index),
        communes: perimeter.isEmpty ? nil : heldCommunes(ofScheme: index, tolerance: question.tolerance),
        population: perimeter.isKnownInPart ? nil : population(ofScheme: index),
        perimeter: SchemeFacts.Knowledge(perimeter))
    }
    return facts.sorted { ($0.scheme.type, $0.scheme.id) < ($1.scheme.type, $1.scheme.id) }
  }

  /// km² of a scheme's perimeter; `nil` where some of it has no outline or is not known.
  private func knownArea(ofScheme scheme: Int) -> Double? {
    let perimeter = perimeters.ofScheme[scheme]
    if perimeter.isKnownInPart || perimeter.atoms.contains(where: { mesh.areas[Int($0)] == 0 }) { return nil }
    let area = area(ofScheme: scheme)
    return area > 0 ? area / 1e6 : nil
  }

  /// Communes listed, and those that share more than the tolerance with the drawn part: of the commune, or of the part.
  private func heldCommunes(ofScheme scheme: Int, tolerance: Double) -> Int {
    let perimeter = perimeters.ofScheme[scheme]
    var found = Set(perimeter.atoms.map { atoms.communes[Int($0)] })
    guard let part = perimeter.part else { return found.count }
    var held: [Int32: Double] = [:]
    for piece in parts.ofPart[part] { held[atoms.communes[Int(piece.other)], default: 0] += piece.area }
    for (commune, area) in held
    where area > tolerance * min(self.area(ofCommune: Int(commune)), parts.areas[part]) {
      found.insert(commune)
    }
    return found.count
  }
}
