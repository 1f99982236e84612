public import Territory

/// How many communes of a zone are in another zoning.
public enum Membership: String, Sendable, CaseIterable {
  case allCommunes = "all"
  case someCommunes = "some"
  case noCommune = "none"

  public var label: Text {
    switch self {
    case .allCommunes: Text(fr: "toutes", en: "all")
    case .someCommunes: Text(fr: "certaines", en: "some")
    case .noCommune: Text(fr: "aucune", en: "none")
    }
  }

  /// `nil` where nobody knows.
  /// - Parameter communes: for each commune, whether it is in the zoning; `nil` where nobody knows.
  /// - Example: [in, unknown, out] is some, whatever the second is; [in, unknown] is unknown, and so is no commune at all.
  init?(_ communes: [Bool?]) {
    if communes.contains(true) && communes.contains(false) {
      self = .someCommunes
    } else if communes.isEmpty || communes.contains(nil) {
      return nil
    } else {
      self = communes.contains(true) ? .allCommunes : .noCommune
    }
  }
}

/// The communes of a territory that are in exactly the same zonings.
public struct CrossedCommunes: Sendable {
  public var level: TerritoryLevel
  public var code: String
  public var name: String
  /// Ids of the zonings that they are in, in the order of the question; empty: none.
  public var zonings: [String]
  /// Ids of those of which nobody knows whether they are in them.
  public var unknown: [String]
  /// All communes, and how many of them are of each class at the main tolerance, by their share inside the union of the
  /// schemes that count.
  public var communes = 0
  public var entirely = 0
  public var partly = 0
  public var notCovered = 0
  public var notComputable = 0
  /// Sum of the known populations; `nil` when none is known.
  public var population: Double?
  public var communesWithoutPopulation = 0
  /// Inhabitants inside the union, of the communes of which it is known; `nil` when it is of none.
  public var populationInSchemes: Double?
  /// Communes missing from the figure before.
  public var populationInSchemesUnknown = 0
  /// By zoning, in the order of ``Crossing/zonings``.
  public var zones: [Zones]

  /// Zones whose main commune is one of these, by the territory in which they count.
  public struct Zones: Sendable, Equatable {
    public var count = 0
    /// By the rule; zones of unknown verdict may be added.
    public var retained = 0
    public var undecided = 0
  }
}

/// Zonings laid one on another.
public struct Crossing: Sendable {
  /// Ids, in the order of the question.
  public var zonings: [String]
  /// By level, code and number of zonings. The rows of a territory add up to its communes, and to the zones that count in it.
  public var rows: [CrossedCommunes]
  /// For each zone of the answers in their order, its membership in each zoning; its own included.
  public var memberships: [[Membership?]]

  public init(zonings: [String], rows: [CrossedCommunes] = [], memberships: [[Membership?]] = []) {
    self.zonings = zonings
    self.rows = rows
    self.memberships = memberships
  }
}
