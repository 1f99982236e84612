public import Geometry

/// A level of territory above the commune.
public enum TerritoryLevel: String, Sendable, CaseIterable {
  case nation, region, departement, epci, commune

  public var label: Text {
    switch self {
    case .nation: Text(fr: "France", en: "France")
    case .region: Text(fr: "région", en: "région")
    case .departement: Text(fr: "département", en: "département")
    case .epci: Text("EPCI")
    case .commune: Text("commune")
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
  /// In the equal-area plane, valid; empty where the commune has no polygon.
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

  public private(set) var communeIndex: CodeIndex
  /// Sub-communes by code; COMD and COMA may share the code of a commune.
  public private(set) var subcommuneIndex: [String: [Int]]
  /// Sub-communes of a commune, by commune index.
  public private(set) var subcommunesOf: [Int: [Int]]
  private let territoryIndexes: [TerritoryLevel: TerritoryIndex]
  /// Communes are seldom asked for one by one.
  private let communeTerritories: LazyValue<TerritoryIndex>

  public init(
    communes: Communes, subcommunes: Subcommunes = Subcommunes(),
    territoryNames: [TerritoryLevel: [String: String]] = [:], precision: Double? = nil, source: String = ""
  ) {
    self.communes = communes
    self.subcommunes = subcommunes
    self.territoryNames = territoryNames
    self.precision = precision
    self.source = source
    communeIndex = CodeIndex(communes.codes)
    territoryIndexes = [
      .nation: TerritoryIndex([String](repeating: "FR", count: communes.count)),
      .region: TerritoryIndex(communes.regions), .departement: TerritoryIndex(communes.departements),
      .epci: TerritoryIndex(communes.epcis),
    ]
    communeTerritories = LazyValue { TerritoryIndex(communes.codes) }
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
    case .commune: communes.codes[commune]
    }
  }

  /// Name of a territory, or its code where the package gives no name.
  public func name(of code: String, at level: TerritoryLevel) -> String {
    switch level {
    case .nation: "France"
    case .commune: communeIndex[code].map { communes.names[$0] } ?? code
    case .region, .departement, .epci: territoryNames[level]?[code] ?? code
    }
  }

  /// The territories of a level and the one that each commune is in.
  public func territories(at level: TerritoryLevel) -> TerritoryIndex {
    territoryIndexes[level] ?? communeTerritories.value
  }
}

/// The territories of one level, and the one that each commune is in.
public struct TerritoryIndex: Sendable {
  /// Sorted.
  public private(set) var codes: [String]
  /// By commune, position in ``codes``; -1 for a commune in none.
  public private(set) var ofCommune: [Int32]

  init(_ codeOfCommune: [String]) {
    var seen: [String: Int32] = [:]
    var found: [String] = []
    ofCommune = []
    ofCommune.reserveCapacity(codeOfCommune.count)
    // Neighbours in the file are mostly in the same territory.
    var last = ""
    var position: Int32 = -1
    for code in codeOfCommune {
      if code != last {
        last = code
        if code.isEmpty {
          position = -1
        } else if let known = seen[code] {
          position = known
        } else {
          position = Int32(found.count)
          seen[code] = position
          found.append(code)
        }
      }
      ofCommune.append(position)
    }
    let order = found.indices.sorted { found[$0] < found[$1] }
    var rank = [Int32](repeating: 0, count: found.count)
    for (new, old) in order.enumerated() { rank[old] = Int32(new) }
    codes = order.map { found[$0] }
    for commune in ofCommune.indices where ofCommune[commune] >= 0 {
      ofCommune[commune] = rank[Int(ofCommune[commune])]
    }
  }

  public func position(of code: String) -> Int? {
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low < codes.count && codes[low] == code ? low : nil
  }
}
