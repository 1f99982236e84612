import Territory

@testable import Coverage
@testable import Reports

/// Small answers written by hand: three zones in région 93, two contracts, one pair.
enum Toy {
  static let question = Question(
    types: ["CLS"], on: Day(2026, 1, 1), tolerances: [.standard], territory: TerritoryFilter([.region: ["93"]]))

  static let sources = [
    ReportSource(
      role: "zoning", title: Text("Toy zones"), vintage: Text("2024"),
      completeness: Completeness(
        level: .complete, scope: "region:93", sentence: Text(fr: "Toutes les zones.", en: "All zones.")),
      sha256: "ab12"),
    ReportSource(role: "schemes", title: Text("schemes.csv"), vintage: nil, completeness: nil, sha256: nil),
  ]

  static let filters = [NamedValue("where", .none), NamedValue("communes_of", .text("stated"))]

  static let inventory = Completeness(
    level: .partial, scope: "region:93", sentence: Text(fr: "Inventaire partiel.", en: "Partial inventory."))

  static let issues = [
    DataIssue(
      .info, .missingGeometry, source: "zones.csv", row: 4, code: "QN03", action: .kept,
      Text(fr: "sans polygone", en: "no polygon")),
    DataIssue(
      .error, .unknownCode, source: "schemes.csv", row: 2, code: "CLS-A", field: "perimeter", value: "commune:99999",
      action: .setAside, Text(fr: "commune:99999 : commune inconnue", en: "commune:99999: unknown commune")),
  ]

  // MARK: coverage

  /// 1 km² wholly covered, 2 km² of which 0.5 is (a quarter), and one without outline.
  static let zones = [
    zone("QN01", "Centre", population: 1000, area: 1, share: 1, .entirely, true, [("CLS-A", 1)]),
    zone(
      "QN02", "Les Îles; l'« Or »", population: nil, area: 2, share: 0.25, .partly, true, [("CLS-B", 0.25)],
      fragile: true),
    zone("QN03", "Sans contour", population: 500, area: nil, share: nil, .notComputable, nil, [], .noPolygon),
  ]

  static func zone(
    _ code: String, _ name: String, population: Double?, area: Double?, share: Double?, _ zoneClass: ZoneClass,
    _ retained: Bool?, _ schemes: [(String, Double)], _ obstacle: PlacedZoning.Obstacle? = nil, fragile: Bool = false
  ) -> ZoneCoverage {
    ZoneCoverage(
      code: code, name: name, communes: ["01001", "2A004"], communesStated: ["01001"], departement: "13", region: "93",
      epci: "200054807", population: population, areaKm2: area, areaShare: share, populationShare: share,
      populationMethod: share == nil ? .unknown : .area, classes: [zoneClass], retained: retained,
      retainedCertain: retained, retainedPossible: retained, verdicts: [retained, retained, retained, retained],
      isFragile: fragile,
      schemes: schemes.map { id, share in
        ZoneCoverage.SchemeShare(id: id, share: share, areaKm2: area.map { $0 * share })
      },
      obstacle: obstacle, reasons: retained == nil ? [obstacle == nil ? .unknownCommune : .noPolygon] : [])
  }

  static let coverage: CoverageAnswer = {
    var placed = CoverageSummary(level: .region, code: "93", name: "Provence-Alpes-Côte d'Azur")
    placed.schemes = 2
    placed.schemesCertain = 1
    placed.schemesPossible = 3
    placed.schemesCofunded = 1
    placed.zones = 3
    placed.entirely = 1
    placed.partly = 1
    placed.notComputable = 1
    placed.undecided = 1
    placed.undecidedCertain = 1
    placed.undecidedPossible = 1
    placed.apportionedUnknown = 1
    placed.populationUndecided = 500
    placed.retainedWithoutPopulation = 1
    placed.zonesWithoutArea = 1
    placed.retained = 2
    placed.retainedCertain = 1
    placed.retainedPossible = 2
    placed.fragile = 1
    placed.population = 1500
    placed.zonesWithoutPopulation = 1
    placed.populationRetained = 1000
    placed.populationApportioned = 1000
    placed.inventory = .partial
    placed.areaKm2 = 3
    placed.areaCoveredKm2 = 1.5
    return CoverageAnswer(
      question: question, rule: .overlap, zoningID: "qpv", generation: "2024", zoningLabel: Text("QPV 2024"),
      zoningNoun: ZoneNoun(one: Text("QPV"), many: Text("QPV"), isFeminine: false), populationVintage: "RP2020",
      summary: [placed],
      rules: [
        RuleCount(rule: .overlap, zones: 2, notComputable: 1, population: 1000),
        RuleCount(rule: .allCommunes, zones: 1, notComputable: 1, population: nil),
      ], zones: zones,
      schemeTotals: SchemeTotals(
        counted: 2, certain: 1, possible: 3, cofunded: 1, cofundedKnown: 1, withoutPerimeter: 0),
      schemesWithoutPerimeter: ["CLS-C"], schemesPlanned: [], issues: [])
  }()

  static let schemes = [
    SchemeFacts(
      scheme: Scheme(
        id: "CLS-A", type: "CLS", name: "CLS d'A", perimeter: [PerimeterToken(.commune, "01001")], status: .signed,
        statusDate: PartialDate("2025-06"), dateStart: PartialDate("2024"), dateEnd: PartialDate("2028"),
        carrier: "Ville d'A", cofunded: true, source: "https://example.org/a"),
      state: .certain, areaKm2: 10.25, communes: 1, population: 12345.5, perimeter: .known),
    SchemeFacts(
      scheme: Scheme(id: "CLS-B", type: "CLS", name: "CLS de B", perimeter: [PerimeterToken(.shape)]),
      state: .presumed, areaKm2: nil, communes: nil, population: nil, perimeter: .unknown),
  ]

  static let coverageReport = Report.coverage(
    [coverage], schemes: schemes, inventory: inventory, filters: filters, sources: sources, issues: issues)

  // MARK: uncovered

  static let uncoveredReport: Report = {
    var answer = coverage
    answer.zones[1].retained = false
    return Report.uncovered(
      [
        UncoveredAnswer(
          coverage: answer,
          zones: [
            UncoveredZone(
              zone: answer.zones[1], reason: .belowRule, possibleSchemes: ["CLS-C"],
              nearest: NearestScheme(id: "CLS-B", distanceKm: 0)),
            UncoveredZone(
              zone: zone("QN04", "Loin", population: nil, area: 0.5, share: 0, .notCovered, false, []),
              reason: .noScheme, possibleSchemes: [], nearest: nil),
            UncoveredZone(
              zone: zone("QN05", "Ailleurs", population: nil, area: 0.5, share: nil, .notComputable, nil, []),
              reason: .unknown(.unknownCommune), possibleSchemes: [], nearest: nil),
          ])
      ], schemes: schemes, inventory: inventory, territoryNames: [.epci: ["200054807": "Métropole"]],
      communeNames: ["01001": "L'Abergement-Clémenciat"], filters: filters, sources: sources, issues: [])
  }()

  // MARK: overlaps, stats

  static let overlapAnswer = OverlapAnswer(
    question: question, schemes: ["CLS-A", "CLS-B", "CLSM-A"],
    pairs: [
      PerimeterPair(
        a: "CLS-A", b: "CLS-B", typeA: "CLS", typeB: "CLS", relation: .overlap, relationTolerant: .sliver,
        areaKm2: 0.0125, shareA: 0.001, shareB: 0.002, widthM: 12.5, population: nil, communes: [], zones: []),
      PerimeterPair(
        a: "CLS-A", b: "CLSM-A", typeA: "CLS", typeB: "CLSM", relation: .equal, relationTolerant: .equal,
        areaKm2: 10.25, shareA: 1, shareB: 1, widthM: 1600, population: 12345.5, communes: ["01001"],
        zones: ["QN01", "QN02"]),
    ], schemesWithoutPerimeter: ["CLS-C"])

  static let counterparts = [
    Counterparts(
      type: "CLS", other: "CLSM", isZoning: false, schemes: 2, complemented: 1, unknown: 0, pairs: [.equal: 1],
      without: ["CLS-B"]),
    Counterparts(
      type: "CLSM", other: "CLS", isZoning: false, schemes: 1, complemented: 1, unknown: 0, pairs: [.equal: 1],
      without: []),
    Counterparts(
      type: "CLSM", other: "qpv", isZoning: true, schemes: 1, complemented: 0, unknown: 1, pairs: [:], without: []),
  ]

  static let combinations = [
    Combination(
      level: "region", code: "93", name: "Provence-Alpes-Côte d'Azur", types: [], areaKm2: 20, population: nil,
      communesWithoutPopulation: 1, zones: [.init(count: 1, population: nil)]),
    Combination(
      level: "region", code: "93", name: "Provence-Alpes-Côte d'Azur", types: ["CLS", "CLSM"], areaKm2: 10.25,
      population: 12345.5, communesWithoutPopulation: 0, zones: [.init(count: 2, population: 1000)]),
    Combination(
      level: "region", code: "93", name: "Provence-Alpes-Côte d'Azur", types: [], isOpen: true, areaKm2: 5,
      population: 10,
      communesWithoutPopulation: 0, zones: [nil]),
  ]

  static let overlapsReport = Report.overlaps(
    overlapAnswer, counterparts: counterparts, combinations: combinations, zonings: ["qpv"], schemes: schemes,
    inventory: inventory, filters: filters, sources: sources, issues: [])

  static let statisticsAnswer: StatisticsAnswer = {
    func row(_ measure: Statistic.Measure, _ type: String, _ zoning: String, _ status: String, _ value: Double?)
      -> Statistic
    {
      Statistic(
        level: "departement", code: "01", name: "Ain", measure: measure, type: type, zoning: zoning, status: status,
        value: value)
    }
    return StatisticsAnswer(
      question: question,
      rows: StatisticTable([
        row(.population, "", "", "", 200), row(.areaKm2, "", "", "", 40), row(.zones, "", "qpv", "", 4),
        row(.schemes, "CLS", "", "certain", 1), row(.schemes, "CLS", "", "presumed", 0),
        row(.populationInSchemes, "CLS", "", "presumed", 50), row(.areaCoveredKm2, "CLS", "", "presumed", nil),
        row(.zonesRetained, "CLS", "qpv", "presumed", 3),
      ]),
      sums: [
        SumCheck(
          level: "departement", measure: .schemes, type: "CLS", zoning: "", status: "certain", whole: 1, sum: 2,
          outside: 0, repeated: 1)
      ], straddlers: [Straddler(level: "departement", scheme: "CLS-A", type: "CLS", territories: ["01", "38"])])
  }()

  static let statsReport = Report.statistics(
    statisticsAnswer, rule: .overlap, filters: filters, sources: sources, issues: [])
}
