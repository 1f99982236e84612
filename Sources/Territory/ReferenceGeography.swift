public import Geometry

/// A level of territory above the commune.
public enum TerritoryLevel: String, Sendable, CaseIterable {
  case nation, region, departement, epci

  public var label: Text {
    switch self {
    case .nation: Text(fr: "France", en: "France")
    case .region: Text(fr: "région", en: "région")
    case .departement: Text(fr: "département", en: "département")
    case .epci: Text("EPCI")
    }
  }
}

/// The communes of a vintage, as columns. A commune may lack a shape or a population: kept, listed, never 0.
public struct Communes: Sendable {
  public var codes: [String] = []
  public var names: [String] = []
  public var populations: [Int?] = []
  public var departements: [String] = []
  public var regions: [String] = []
  /// SIREN, empty for a commune outside any EPCI.
  public var epcis: [String] = []
  /// In the equal-area plane; empty where the commune has no polygon.
  public var shapes = PolygonColumn()

  public init() {}

  public var count: Int { codes.count }
}

/// Arrondissements municipaux (ARM), communes déléguées (COMD) and associées (COMA), with their own polygons.
public struct Subcommunes: Sendable {
  public var codes: [String] = []
  public var types: [String] = []
  public var parents: [String] = []
  public var names: [String] = []
  public var populations: [Int?] = []
  public var shapes = PolygonColumn()

  public init() {}

  public var count: Int { codes.count }
}

/// Communes, what they are cut into and what they add up to: the geography that everything else refers to.
public struct ReferenceGeography: Sendable {
  public var communes: Communes
  public var subcommunes: Subcommunes
  /// Names of territories by level and code.
  public var territoryNames: [TerritoryLevel: [String: String]]
  /// Precision of the commune outlines in metres, `nil` if unknown.
  public var precision: Double?
  public var source: String

  public private(set) var communeIndex: [String: Int]
  /// Sub-communes by code; COMD and COMA may share the code of a commune.
  public private(set) var subcommuneIndex: [String: [Int]]
  /// Sub-communes of a commune, by commune index.
  public private(set) var subcommunesOf: [Int: [Int]]

  public init(
    communes: Communes, subcommunes: Subcommunes = Subcommunes(),
    territoryNames: [TerritoryLevel: [String: String]] = [:], precision: Double? = nil, source: String = ""
  ) {
    self.communes = communes
    self.subcommunes = subcommunes
    self.territoryNames = territoryNames
    self.precision = precision
    self.source = source
    communeIndex = Dictionary(minimumCapacity: communes.count)
    for (index, code) in communes.codes.enumerated() where communeIndex[code] == nil { communeIndex[code] = index }
    subcommuneIndex = [:]
    subcommunesOf = [:]
    for index in 0..<subcommunes.count {
      subcommuneIndex[subcommunes.codes[index], default: []].append(index)
      if let parent = communeIndex[subcommunes.parents[index]] { subcommunesOf[parent, default: []].append(index) }
    }
  }

  public func code(of commune: Int, at level: TerritoryLevel) -> String {
    switch level {
    case .nation: "FR"
    case .region: communes.regions[commune]
    case .departement: communes.departements[commune]
    case .epci: communes.epcis[commune]
    }
  }

  /// Name of a territory, or its code where the package gives no name.
  public func name(of code: String, at level: TerritoryLevel) -> String {
    level == .nation ? "France" : territoryNames[level]?[code] ?? code
  }

  /// All codes in use at a level, sorted.
  public func codes(at level: TerritoryLevel) -> [String] {
    switch level {
    case .nation: ["FR"]
    case .region: Set(communes.regions).subtracting([""]).sorted()
    case .departement: Set(communes.departements).subtracting([""]).sorted()
    case .epci: Set(communes.epcis).subtracting([""]).sorted()
    }
  }
}
