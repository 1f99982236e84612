internal import Geometry

/// The two parts of France in which a generation of zones may stand from different days.
public enum FrancePart: String, Sendable, CaseIterable {
  case metropolitan, overseas

  public var label: Text {
    switch self {
    case .metropolitan: Text(fr: "métropole", en: "metropolitan France")
    case .overseas: Text(fr: "outre-mer", en: "overseas")
    }
  }
}

/// One of the generations that a zoning is put together from.
public struct ZoningGeneration: Sendable, Equatable {
  public var generation: String
  public var label: Text
  public var francePart: FrancePart
  public var source: String
  public var validity: Validity
  public var populationVintage: String?
  public var populationSource: String?
}
