public import Territory

/// One figure of one territory, with what it is about: the long form that pivots and joins.
public struct Statistic: Sendable {
  /// Id of the division: `region`, `commune`, `carrier`, or any other one.
  public var level: String
  public var code: String
  public var name: String
  public var measure: Measure
  /// Scheme type, ``allTypes`` for their union, empty when the figure is about no scheme.
  public var type: String
  /// Zoning id, empty when the figure is about the whole territory.
  public var zoning: String
  /// In-force state counted, empty when the figure is about no scheme; `signed` and `cofunded` are published facts.
  public var status: String
  /// Rule that counts the zones, empty when the figure is about none.
  public var rule: String = ""
  /// `nil`: unknown, never 0.
  public var value: Double?
  /// A measure that is a date has this in place of ``value``: `2018-06`.
  public var date: String?
  /// Terms that the value lacks because they are unknown: zones without a verdict or a population, communes without a
  /// population, or of which nobody knows whether they are covered.
  public var unknown = 0

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
    /// Of those that count, the ones that touch another territory of the level too.
    case schemesStraddling = "schemes_straddling"
    /// Schemes that count, each once: in the territory of its carrier, else in the one that holds most of it.
    case schemesByCarrier = "schemes_by_carrier"
    /// Size of the schemes that count and touch the territory, each whole, in inhabitants; those of unknown size apart.
    case schemePopulationMedian = "scheme_population_median"
    case schemePopulationSmallest = "scheme_population_smallest"
    case schemePopulationLargest = "scheme_population_largest"
    case schemesWithoutPopulation = "schemes_without_population"
    case schemeAreaMedian = "scheme_area_km2_median"
    case schemeAreaSmallest = "scheme_area_km2_smallest"
    case schemeAreaLargest = "scheme_area_km2_largest"
    /// Of all schemes that touch the territory, whatever their state.
    case firstSignature = "first_signature"
    case lastSignature = "last_signature"
    /// Inhabitants of what perimeters hold of the territory, communes cut by a perimeter taken by area.
    case populationInSchemes = "population_in_schemes"
    /// Inhabitants of the zones that the rule counts, each zone whole.
    case populationRetained = "population_retained"
    /// Zone populations x share covered.
    case populationApportioned = "population_apportioned"
    case areaCoveredKm2 = "area_covered_km2"
    /// Of the known population, of the area: what is covered.
    case populationShare = "population_share"
    case areaShare = "area_share"
    case zones
    /// Zones that the rule counts.
    case zonesRetained = "zones_retained"
    /// Of all zones, those that the rule counts.
    case zonesShare = "zones_share"
    /// Zones by class at the tolerance.
    case zonesEntirely = "zones_entirely"
    case zonesPartly = "zones_partly"
    case zonesNotCovered = "zones_not_covered"
    case zonesNotComputable = "zones_not_computable"

    public var label: Text {
      switch self {
      case .communes: Text(fr: "communes", en: "communes")
      case .communesWithoutPopulation: Text(fr: "communes sans population", en: "communes without population")
      case .population: Text(fr: "population", en: "population")
      case .areaKm2: Text(fr: "surface (km²)", en: "area (km²)")
      case .schemes: Text(fr: "dispositifs", en: "schemes")
      case .schemesStraddling: Text(fr: "dispositifs à cheval", en: "straddling schemes")
      case .schemesByCarrier: Text(fr: "dispositifs par porteur", en: "schemes by carrier")
      case .schemePopulationMedian: Text(fr: "habitants du dispositif médian", en: "median scheme, inhabitants")
      case .schemePopulationSmallest: Text(fr: "habitants du plus petit", en: "smallest scheme, inhabitants")
      case .schemePopulationLargest: Text(fr: "habitants du plus grand", en: "largest scheme, inhabitants")
      case .schemesWithoutPopulation: Text(fr: "dispositifs sans population", en: "schemes without population")
      case .schemeAreaMedian: Text(fr: "km² du dispositif médian", en: "median scheme, km²")
      case .schemeAreaSmallest: Text(fr: "km² du plus petit", en: "smallest scheme, km²")
      case .schemeAreaLargest: Text(fr: "km² du plus grand", en: "largest scheme, km²")
      case .firstSignature: Text(fr: "première signature", en: "first signature")
      case .lastSignature: Text(fr: "dernière signature", en: "last signature")
      case .populationShare:
        Text(fr: "part de la population dans un périmètre", en: "share of the population in a perimeter")
      case .areaShare: Text(fr: "part de la surface dans un périmètre", en: "share of the area in a perimeter")
      case .zonesShare: Text(fr: "part des zones retenues", en: "share of the zones retained")
      case .populationInSchemes: Text(fr: "population dans un périmètre", en: "population in a perimeter")
      case .populationRetained: Text(fr: "population retenue", en: "population retained")
      case .populationApportioned: Text(fr: "population au prorata", en: "population apportioned")
      case .areaCoveredKm2: Text(fr: "surface dans un périmètre (km²)", en: "area in a perimeter (km²)")
      case .zones: Text(fr: "zones", en: "zones")
      case .zonesRetained: Text(fr: "zones retenues", en: "zones retained")
      case .zonesEntirely: Text(fr: "zones entièrement couvertes", en: "zones entirely covered")
      case .zonesPartly: Text(fr: "zones partiellement couvertes", en: "zones partly covered")
      case .zonesNotCovered: Text(fr: "zones non couvertes", en: "zones not covered")
      case .zonesNotComputable: Text(fr: "zones non calculables", en: "zones not computable")
      }
    }
  }
}
