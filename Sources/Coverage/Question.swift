public import Territory

/// What is asked, whatever the command: which schemes, on which day, by which rule, over which ground.
public struct Question: Sendable {
  /// Upper-case type codes.
  public var types: [String]
  public var on: Day
  public var inForce: InForceFilter
  /// `nil`: any published status.
  public var statuses: Set<SchemeStatus>?
  public var rule: Rule?
  /// The first one decides; the others are printed beside it.
  public var tolerances: [Tolerance]
  public var territory: TerritoryFilter
  /// Communes of a zone: as published (`false`), or found by overlap.
  public var communesByOverlap: Bool
  /// Further limits on what counts.
  public var selection = Selection()

  public init(
    types: [String], on: Day, inForce: InForceFilter = .presumed, statuses: Set<SchemeStatus>? = nil,
    rule: Rule? = nil, tolerances: [Tolerance] = [.standard], territory: TerritoryFilter = .everywhere,
    communesByOverlap: Bool = false
  ) {
    self.types = types
    self.on = on
    self.inForce = inForce
    self.statuses = statuses
    self.rule = rule
    self.tolerances = tolerances
    self.territory = territory
    self.communesByOverlap = communesByOverlap
  }

  public var tolerance: Double { tolerances[0].share }

  /// The rule asked for, else `overlap` for zones with polygons and `any-commune` without.
  public func rule(for zoning: Zoning) -> Rule {
    rule ?? (zoning.shapes != nil ? .overlap : .anyCommune)
  }
}

/// Territories that an answer is limited to; several codes of one level add up, levels narrow each other.
public struct TerritoryFilter: Sendable, Equatable {
  public var codes: [TerritoryLevel: [String]]

  public init(_ codes: [TerritoryLevel: [String]] = [:]) { self.codes = codes.filter { !$0.value.isEmpty } }

  public static let everywhere = TerritoryFilter()

  public var isEverywhere: Bool { codes.isEmpty }

  public func includes(commune: Int, _ geography: ReferenceGeography) -> Bool {
    codes.allSatisfy { level, wanted in wanted.contains(geography.code(of: commune, at: level)) }
  }

  /// Narrowest level asked for, for titles.
  public var level: TerritoryLevel {
    for level in [TerritoryLevel.epci, .departement, .region] where codes[level] != nil { return level }
    return .nation
  }

  /// Membership of each commune, computed once.
  public func communes(_ geography: ReferenceGeography) -> [Bool] {
    if isEverywhere { return [Bool](repeating: true, count: geography.communes.count) }
    return (0..<geography.communes.count).map { includes(commune: $0, geography) }
  }
}

/// The schemes that a question is about, by what is known of them on its day.
public struct SchemesInForce: Sendable {
  /// One state per scheme of the inventory.
  public let states: [InForceState]
  /// Schemes of the types and statuses asked for, with a perimeter, by filter: `.certain` ⊂ `.presumed` ⊂ `.possible`.
  public let counting: [InForceFilter: [Int]]
  /// In force by the question's filter, but without a known perimeter: they cover nothing and are listed.
  public let withoutPerimeter: [Int]
  /// Planned or prefiguration, listed apart.
  public let planned: [Int]

  public init(_ question: Question, _ atlas: Atlas) {
    self.init(question, atlas, states: Self.states(question, atlas))
  }

  /// The states of all schemes on the question's day, whatever their types.
  static func states(_ question: Question, _ atlas: Atlas) -> [InForceState] {
    atlas.terms.map { $0.state(on: question.on) }
  }

  /// - Parameter states: those of the question's day, for several questions that differ in other things only.
  init(_ question: Question, _ atlas: Atlas, states: [InForceState]) {
    let inventory = atlas.inventory
    self.states = states
    let asked = inventory.schemes.indices.filter { question.asks(about: inventory.schemes[$0]) }
    var counting: [InForceFilter: [Int]] = [:]
    for filter in InForceFilter.allCases {
      counting[filter] = asked.filter { filter.includes(states[$0]) && !atlas.perimeters.ofScheme[$0].isEmpty }
    }
    self.counting = counting
    withoutPerimeter = asked.filter {
      InForceFilter.possible.includes(states[$0]) && atlas.perimeters.ofScheme[$0].isEmpty
    }
    planned = asked.filter { states[$0] == .planned }
  }

  public func counting(_ filter: InForceFilter) -> [Int] { counting[filter] ?? [] }

  /// Other schemes in place of those that count, whatever the filter; sorted.
  func counting(exactly schemes: [Int]) -> SchemesInForce {
    SchemesInForce(
      states: states,
      counting: Dictionary(uniqueKeysWithValues: InForceFilter.allCases.map { ($0, schemes.sorted()) }),
      withoutPerimeter: withoutPerimeter, planned: planned)
  }

  private init(states: [InForceState], counting: [InForceFilter: [Int]], withoutPerimeter: [Int], planned: [Int]) {
    self.states = states
    self.counting = counting
    self.withoutPerimeter = withoutPerimeter
    self.planned = planned
  }
}
