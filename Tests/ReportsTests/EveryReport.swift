import Territory
import ToyTerritory

@testable import Coverage
@testable import Reports

/// One answer of every command by the engine on the toy territory, with every table and column that it can have.
enum EveryReport {
  static func all() throws -> [Report] {
    var toy = MiniAtlas.standard
    if let day = PartialDate("2025") {
      toy.totals = [PublishedTotal(level: .region, code: "10", type: "CLS", measure: .schemes, value: 2, date: day)]
    }
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    let question = MiniAtlas.question(types: ["CLS", "CLSM"], tolerances: ["5%", "1%"])
    let schemes = atlas.schemeFacts(question)
    let coverage = try atlas.coverage(of: placed, question)
    let sources = Toy.sources
    let filters = [
      "where", "classes", "communes_of", "presumed_duration", "statuses_on", "cofunded", "theme", "targeted",
      "estimate", "density", "isolated_distance", "isolated_population",
    ].map { NamedValue($0, $0 == "communes_of" ? .text("stated") : .none) }
    let issues = Toy.issues + coverage.issues

    var audit = CoverageAudit(zoning: coverage.zoningID)
    audit.statuses = try atlas.statuses(of: placed, coverage)
    audit.vintages = [
      Vintage(
        .zoning, zoning: "qpv", source: "zones.csv", vintage: "2024", validity: Validity(from: Day(2024, 1, 1)),
        on: question.on)
    ]
    audit.targeting = try atlas.targeting(coverage)
    audit.unserved = atlas.unservedTerritories(coverage)
    audit.verified = try atlas.verify(coverage, on: placed, sample: 3)

    let uncoveredAnswer = try atlas.uncovered(of: placed, question)
    var uncovered = Report.uncovered(
      [uncoveredAnswer], schemes: schemes, inventory: Toy.inventory, territoryNames: [:], communeNames: [:],
      filters: filters, sources: sources, issues: issues)
    uncovered.tables.append(
      extensionsTable(try atlas.extensions(toZonesOf: uncoveredAnswer, placed), schemeNames: [:]))
    uncovered.add([audit])

    let pairs = try atlas.overlapsOverTime(question, [placed])
    let divisions = StatisticsScope.standard(question, atlas.geography).divisions
    let statistics = try atlas.statistics(
      [placed], question,
      scope: StatisticsScope(divisions: divisions, isDetailed: true, groups: SchemeGrouping.allCases))
    var stats = Report.statistics(
      statistics, rule: coverage.rule,
      view: StatisticsView(
        pivot: Pivot(rows: "departement", columns: .measure), reference: ReferenceTerritory(level: "region")),
      comparison: try atlas.comparison(question, with: Day(2023, 1, 1), [placed], divisions), filters: filters,
      sources: sources, issues: issues)
    stats.add([audit])

    let figures: PublishedFigures = [.retained: PublishedNumber("4"), .share: PublishedNumber("50 %")]
      .compactMapValues { $0 }
    var reconciliation = Report.reconcile(
      try atlas.reconcile(figures, on: [placed], [question], populations: [[]]), filters: filters, sources: sources,
      issues: issues)
    reconciliation.tables.append(publishedTotalsTable(try atlas.publishedTotals(question)))

    let dates = [Day(2020, 1, 1), Day(2024, 1, 1), Day(2026, 1, 1)]
    let zones = placed.zoning.codes
    var account = RowAccount(source: "schemes.csv", role: "schemes", sheet: "", rows: 4, unused: [3])
    account.columns = [
      ColumnReading(name: "code", sense: "id", reason: .name), ColumnReading(name: "", sense: "", reason: nil),
    ]
    let ids = toy.inventory.schemes.map(\.id)
    return [
      .coverage(
        [coverage], audits: [audit], crossing: try atlas.crossing([coverage], of: [placed], question), schemes: schemes,
        inventory: Toy.inventory, filters: filters, sources: sources, issues: issues),
      uncovered,
      .overlaps(
        pairs, counterparts: atlas.counterparts(pairs, [placed]),
        combinations: try atlas.combinations(question, [placed], divisions), zonings: ["qpv"], byShares: true,
        schemes: schemes, filters: filters, sources: sources, issues: issues),
      stats,
      .explain(
        try atlas.explain(zones: zones, of: placed, question, issues: issues),
        try atlas.explain(schemes: ids, on: [placed], question, issues: issues), question: question,
        rule: coverage.rule, filters: filters, sources: sources),
      .timeline(
        [try atlas.timeline(of: placed, question, dates: dates, by: [.departement])], filters: filters,
        sources: sources, issues: issues),
      .expiring(
        [try atlas.expiring(of: placed, question, until: Day(2030, 12, 31))], filters: filters, sources: sources,
        issues: issues),
      reconciliation,
      .check(
        accounts: [account],
        changes: toy.inventory.changes(since: SchemeInventory(date: toy.inventory.date), in: atlas.geography),
        issues: issues,
        sources: sources, against: "old.csv"),
    ]
  }
}
