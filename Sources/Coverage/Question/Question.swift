public import Territory

/// What is asked, whatever the command: which schemes, on which day, by which rule, over which territory.
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

  func includes(commune: Int, _ geography: ReferenceGeography) -> Bool {
    codes.allSatisfy { level, wanted in wanted.contains(geography.code(of: commune, at: level)) }
  }

  /// Narrowest level asked for, for titles.
  public var level: TerritoryLevel {
    for level in [TerritoryLevel.commune, .epci, .departement, .region] where codes[level] != nil { return level }
    return .nation
  }

  /// Membership of each commune, computed once.
  public func communes(_ geography: ReferenceGeography) -> [Bool] {
    if isEverywhere { return [Bool](repeating: true, count: geography.communes.count) }
    return (0..<geography.communes.count).map { includes(commune: $0, geography) }
  }
}

extension TerritoryLevel {
  /// A département is below a région, a région below the nation; EPCI, which cross both, are below them, and
  /// communes below all.
  func isBelow(_ other: TerritoryLevel) -> Bool {
    let order: [TerritoryLevel] = [.nation, .region, .departement, .epci, .commune]
    guard let mine = order.firstIndex(of: self), let its = order.firstIndex(of: other) else { return false }
    return mine > its
  }
}

extension Question {
  /// Whether a scheme is one of those asked about, whatever its dates and perimeter.
  public func asks(about scheme: Scheme) -> Bool {
    guard types.contains(scheme.type), statuses?.contains(scheme.status) ?? true else { return false }
    if selection.isCofundedOnly && scheme.cofunded != true { return false }
    return selection.themes.isEmpty || selection.themes.contains { scheme.isAbout($0) }
  }

}
