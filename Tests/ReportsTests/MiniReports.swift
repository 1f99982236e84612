import Coverage
import Territory
import ToyTerritory

@testable import Reports

/// Every command's answer on ``MiniAtlas``, made by the engine: what the goldens record.
///
/// The numbers can be checked against the drawing in `MiniAtlas.swift`. Example: CLS-A holds commune 01001, thus Q1 whole and
/// half of Q2; with CLS-B (01004 and 02003) half of Q3 too: 3 of 5 zones are retained.
enum MiniReports {
  static func made() throws -> [(command: String, report: Report)] {
    let mini = MiniAtlas.standard
    let atlas = try mini.atlas()
    let placed = try mini.placed(on: atlas)
    let question = MiniAtlas.question(tolerances: ["5%", "1%"])
    let allTypes = MiniAtlas.question(types: ["CLS", "ASV", "CLSM"])
    let facts = atlas.schemeFacts(question)
    let allFacts = atlas.schemeFacts(allTypes)
    let inventory = atlas.inventory.completeness
    let coverage = try atlas.coverage(of: placed, question)
    var audit = CoverageAudit(zoning: mini.zoning.id)
    audit.statuses = try atlas.statuses(of: placed, coverage)
    let overlaps = try atlas.overlaps(allTypes, [placed])
    let divisions = StatisticsScope.standard(allTypes, atlas.geography).divisions
    let days = [2018, 2021, 2023, 2026].map { Day($0, 1, 1) }
    let published: PublishedFigures = ["zones_retained": "3", "of": "5", "population": "700"].reduce(into: [:]) {
      if let figure = PublishedFigure(rawValue: $1.key) { $0[figure] = PublishedNumber($1.value) }
    }
    return [
      (
        "coverage",
        .coverage(
          [coverage], audits: [audit], schemes: facts, inventory: inventory, filters: filters, sources: sources,
          issues: coverage.issues)
      ),
      (
        "uncovered",
        .uncovered(
          [try atlas.uncovered(of: placed, question)], schemes: facts, inventory: inventory,
          territoryNames: atlas.geography.territoryNames,
          communeNames: Dictionary(
            uniqueKeysWithValues: zip(atlas.geography.communes.codes, atlas.geography.communes.names)),
          filters: filters, sources: sources, issues: [])
      ),
      (
        "overlaps",
        .overlaps(
          overlaps, counterparts: atlas.counterparts(overlaps, [placed]),
          combinations: try atlas.combinations(allTypes, [placed], divisions), zonings: [mini.zoning.id],
          schemes: allFacts, inventory: inventory, filters: filters, sources: sources, issues: [])
      ),
      (
        "stats",
        .statistics(
          try atlas.statistics([placed], allTypes), rule: nil, filters: filters, sources: sources, issues: [])
      ),
      (
        "explain",
        .explain(
          try atlas.explain(zones: ["Q2", "Q4"], of: placed, question),
          try atlas.explain(schemes: ["CLS-B"], on: [placed], question), question: question, rule: coverage.rule,
          filters: filters, sources: sources)
      ),
      (
        "timeline",
        .timeline(
          [try atlas.timeline(of: placed, question, dates: days, by: [.region])], filters: filters, sources: sources,
          issues: [])
      ),
      (
        "expiring",
        .expiring(
          [try atlas.expiring(of: placed, question, until: Day(2031, 12, 31))], filters: filters, sources: sources,
          issues: [])
      ),
      (
        "reconcile",
        .reconcile(
          try atlas.reconcile(published, on: [placed], [question], populations: [[]]), filters: filters,
          sources: sources, issues: [])
      ),
      ("check", .check(accounts: [], changes: nil, issues: Toy.issues, sources: sources, against: nil)),
    ]
  }

  /// The files of `report`, with every table that they can be.
  static func study(_ language: Language) throws -> [(name: String, table: Table)] {
    let mini = MiniAtlas.standard
    let atlas = try mini.atlas()
    let placed = try mini.placed(on: atlas)
    let allTypes = MiniAtlas.question(types: ["CLS", "ASV", "CLSM"])
    let coverage = try atlas.coverage(of: placed, MiniAtlas.question())
    var audit = CoverageAudit(zoning: mini.zoning.id)
    audit.statuses = try atlas.statuses(of: placed, coverage)
    audit.targeting = try atlas.targeting(coverage)
    audit.unserved = atlas.unservedTerritories(coverage)
    audit.verified = try atlas.verify(coverage, on: placed, sample: 3)
    return Report.tables(
      [coverage], try atlas.overlaps(allTypes, [placed]), try atlas.statistics([placed], allTypes),
      atlas.schemeFacts(allTypes), Toy.issues + coverage.issues, language, touching: true, audits: [audit])
  }

  /// Share of the population in a scheme, by département.
  static func chart() throws -> Chart? {
    let mini = MiniAtlas.standard
    let atlas = try mini.atlas()
    let levels: [TerritoryLevel] = [.nation, .departement]
    let answer = try atlas.statistics(
      [mini.placed(on: atlas)], MiniAtlas.question(types: ["CLS", "ASV"]),
      scope: StatisticsScope(divisions: levels.map { TerritorialDivision($0, atlas.geography) }, isDetailed: true))
    return Chart(.populationShare, level: "departement", of: answer)
  }

  static func timelineChart() throws -> TimelineChart {
    let mini = MiniAtlas.standard
    let atlas = try mini.atlas()
    let days = [2019, 2020, 2021, 2022].map { Day($0, 12, 31) }
    return try TimelineChart([
      atlas.timeline(of: mini.placed(on: atlas), MiniAtlas.question(types: ["CLS", "ASV"]), dates: days)
    ])
  }

  private static let filters = [NamedValue("where", .none), NamedValue("communes_of", .text("stated"))]

  private static let sources = [
    ReportSource(
      role: "zoning", title: Text("Toy zones"), vintage: Text("2024"),
      completeness: Completeness(
        level: .complete, scope: "", sentence: Text(fr: "Toutes les zones.", en: "All zones.")), sha256: "ab12"),
    ReportSource(role: "schemes", title: Text("schemes.csv"), vintage: nil, completeness: nil, sha256: nil),
  ]
}
