public import Geometry
public import Territory

/// One figure of one territory, with what it is about: the long form that pivots and joins.
public struct Statistic: Sendable {
  public var level: TerritoryLevel
  public var code: String
  public var name: String
  public var measure: Measure
  /// Scheme type, ``allTypes`` for their union, empty when the figure is about no scheme.
  public var type: String
  /// Zoning id, empty when the figure is about the whole territory.
  public var zoning: String
  /// In-force state counted, empty when the figure is about no scheme.
  public var status: String
  /// `nil`: unknown, never 0.
  public var value: Double?

  public static let allTypes = "all"

  public enum Measure: String, Sendable, CaseIterable {
    case communes
    /// Communes whose population is unknown, hence missing from the populations of their territory.
    case communesWithoutPopulation = "communes_without_population"
    /// Inhabitants of the territory, or of its zones.
    case population
    case areaKm2 = "area_km2"
    /// Schemes in a state, each counted in every territory that it touches.
    case schemes
    /// Inhabitants on covered ground, communes cut by a perimeter taken by area; for a zoning, of the zones counted.
    case populationCovered = "population_covered"
    /// Zone populations x share covered.
    case populationApportioned = "population_apportioned"
    case areaCoveredKm2 = "area_covered_km2"
    case zones
    /// Zones that the rule counts.
    case zonesRetained = "zones_retained"
    case zonesCovered = "zones_covered"
    case zonesPartial = "zones_partial"
    case zonesUncovered = "zones_uncovered"
    case zonesNotComputable = "zones_not_computable"

    public var label: Text {
      switch self {
      case .communes: Text(fr: "communes", en: "communes")
      case .communesWithoutPopulation: Text(fr: "communes sans population", en: "communes without population")
      case .population: Text(fr: "population", en: "population")
      case .areaKm2: Text(fr: "surface (km²)", en: "area (km²)")
      case .schemes: Text(fr: "dispositifs", en: "schemes")
      case .populationCovered: Text(fr: "population couverte", en: "population covered")
      case .populationApportioned: Text(fr: "population au prorata", en: "population apportioned")
      case .areaCoveredKm2: Text(fr: "surface couverte (km²)", en: "area covered (km²)")
      case .zones: Text(fr: "zones", en: "zones")
      case .zonesRetained: Text(fr: "zones retenues", en: "zones retained")
      case .zonesCovered: Text(fr: "zones entièrement couvertes", en: "zones entirely covered")
      case .zonesPartial: Text(fr: "zones partiellement couvertes", en: "zones partly covered")
      case .zonesUncovered: Text(fr: "zones non incluses", en: "zones not covered")
      case .zonesNotComputable: Text(fr: "zones non calculables", en: "zones not computable")
      }
    }
  }
}

/// The answer to "how much per territory".
public struct StatisticsAnswer: Sendable {
  public var question: Question
  /// By level (nation, région, département, EPCI), code, then in a fixed order of measures.
  public var rows: [Statistic]
}

extension Atlas {
  /// Schemes, coverage of the territory and coverage of each zoning, per nation, région, département and EPCI.
  ///
  /// Every row is computed from communes and zones, none is a sum of other rows. A zoning gives rows only where its
  /// data reach. Example: `region, 93, Provence-Alpes-Côte d'Azur, zones, CLS, qpv, …`.
  /// - Throws: ``GEOSError`` naming the feature when GEOS fails.
  public func statistics(_ grounds: [ZoneGround], _ question: Question) throws(GEOSError) -> StatisticsAnswer {
    var builder = StatisticsBuilder(atlas: self, question: question)
    builder.addTerritories()
    for ground in grounds { builder.addZones(ground) }
    for types in question.types.map({ [$0] }) + (question.types.count > 1 ? [question.types] : []) {
      var part = question
      part.types = types
      try builder.addCoverage(part, grounds)
    }
    return StatisticsAnswer(question: question, rows: builder.sortedRows())
  }
}
