internal import Coverage
internal import Territory

/// Everything that programs read: commands, tables, columns. The tables are made by the writers of the answers, without
/// rows.
public let contract: [ContractCommand] = [
  coverageContract, uncoveredContract, overlapsContract, statsContract, reportContract, explainContract,
  timelineContract, expiringContract, reconcileContract, checkContract, dataContract,
]

private let asked = "schema_version tool command on rule tolerance tolerances filters sources"

private let question = Question(types: [], on: Day(2000, 1, 1))

/// Stands for any tolerance in the name of a column.
private let tolerances: [Tolerance] = {
  var any = Tolerance.standard
  any.label = "<tolerance>"
  return [any]
}()

private func issuesContract(_ command: String) -> ContractTable {
  let report = Report(command: command, header: [], headlines: [], tables: [], shown: [], issues: [])
  return ContractTable(command, report.issuesTable(.en))
}

private func schemesContract(_ command: String) -> ContractTable { ContractTable(command, schemesTable([])) }

private func verificationContract(_ command: String) -> ContractTable {
  ContractTable(command, verificationTable([]), option: "--verify")
}

private let crossing = Crossing(zonings: ["<zoning>"])
private let plainZones = zonesTable([], classes: tolerances, isMixed: true)
private let zones = ContractTable("coverage", plainZones, optional: ["generation"])
private let crossedZones = ContractTable(
  "coverage", plainZones.adding(membershipsOf: crossing), optional: ["generation"])
private let zonesByScheme = ContractTable("coverage", zonesBySchemeTable([]))
private let statuses = ContractTable("coverage", statusesTable([]))
private let targeting = ContractTable("coverage", targetingTable([]), option: "--targeting")
private let unserved = ContractTable("coverage", unservedTable([]), option: "--targeting")

private let coverageContract = ContractCommand(
  "coverage", header: asked,
  [
    issuesContract("coverage"), ContractTable("coverage", summaryTable([])), ContractTable("coverage", rulesTable([])),
    ContractTable("coverage", rulesByTerritoryTable([])), crossedZones, zonesByScheme,
    ContractTable("coverage", crossingTable(crossing), option: "--cross"), statuses,
    ContractTable("coverage", vintagesTable([])), targeting, unserved, verificationContract("coverage"),
    schemesContract("coverage"), ContractTable("coverage", completenessTable([])),
  ])

private let uncoveredContract = ContractCommand(
  "uncovered", header: asked,
  [
    issuesContract("uncovered"),
    ContractTable("uncovered", uncoveredZonesTable([], classes: tolerances, territoryNames: [:], communeNames: [:])),
    ContractTable("uncovered", extensionsTable([], schemeNames: [:]), option: "--extend"),
    ContractTable("uncovered", summaryTable([])), ContractTable("uncovered", rulesTable([])),
    schemesContract("uncovered"),
    verificationContract("uncovered"),
  ])

private let pairs: ContractTable = {
  var answer = OverlapAnswer.empty(question)
  answer.isOverTime = true
  return ContractTable(
    "overlaps", pairsTable(answer, byShares: tolerances), optional: ["from", "to", "coexistence"])
}()

private let overlapsContract = ContractCommand(
  "overlaps", header: asked,
  [
    issuesContract("overlaps"), pairs, ContractTable("overlaps", matrixTable([])),
    ContractTable("overlaps", complementsTable([], [:])),
    ContractTable("overlaps", combinationsTable([], ["<zoning>"])), schemesContract("overlaps"),
  ])

private let statistics = StatisticsAnswer.empty(question)
private let reference = ReferenceValues(ReferenceTerritory(level: ""), statistics)
private let comparison = DateComparison.empty(question.on)

/// A pivot has a column for each figure, and with `--reference` a second one.
private let pivot: ContractTable = {
  var table = pivotTable(statistics, Pivot(rows: "", columns: .measure), reference)
  table.columns += [
    TableColumn("<figure>", Text(fr: "figure", en: "figure")),
    TableColumn("<figure>_reference", Text(fr: "référence", en: "reference")),
  ]
  return ContractTable("stats", table, option: "--rows", optional: ["reference"])
}()

private let statisticRows = ContractTable(
  "stats", statisticsTable(statistics, reference), optional: ["reference", "reference_value"])

private let statsContract = ContractCommand(
  "stats", header: asked,
  [
    issuesContract("stats"), pivot,
    ContractTable("stats", changesTable(comparison, statistics.scope), option: "--against"),
    ContractTable("stats", changedZonesTable(comparison), option: "--against"),
    ContractTable("stats", changedSchemesTable(comparison), option: "--against"), statisticRows,
    ContractTable("stats", territoriesTable(statistics)), ContractTable("stats", sumsTable(statistics)),
    ContractTable("stats", straddlersTable(statistics)), ContractTable("stats", levelsTable(statistics)),
    verificationContract("stats"),
  ])

private let reportContract = ContractCommand(
  "report", header: "",
  [
    zones.written(by: "report", as: "coverage"), zonesByScheme.written(by: "report", as: "coverage_by_scheme"),
    pairs.written(by: "report", as: "overlaps"), statisticRows.written(by: "report", as: "stats"),
    schemesContract("report"), issuesContract("report"), statuses.written(by: "report", as: "statuses"),
    targeting.written(by: "report", as: "targeting"), unserved.written(by: "report", as: "without_scheme"),
    verificationContract("report"),
  ])

private let explainContract = ContractCommand(
  "explain", header: asked,
  [
    issuesContract("explain"), ContractTable("explain", subjectTable([], [])),
    ContractTable("explain", verdictsTable([], [])),
    ContractTable("explain", evidenceTable([], [])), ContractTable("explain", missesTable([])),
  ])

private let timelineContract = ContractCommand(
  "timeline", header: asked + " dates",
  [issuesContract("timeline"), ContractTable("timeline", pointsTable([])), ContractTable("timeline", stepsTable([]))])

private let expiringContract = ContractCommand(
  "expiring", header: asked + " until presumed_months",
  [
    issuesContract("expiring"), ContractTable("expiring", endsTable([])), ContractTable("expiring", monthsTable([])),
    ContractTable("expiring", lossesTable([])),
  ])

private let reconciliation = ReconcileAnswer.empty(question)

private let reconcileContract = ContractCommand(
  "reconcile", header: asked + " published reproduced",
  [
    issuesContract("reconcile"), ContractTable("reconcile", definitionsTable(reconciliation)),
    ContractTable("reconcile", totalsTable(reconciliation)), ContractTable("reconcile", rangesTable(reconciliation)),
    ContractTable("reconcile", differencesTable(reconciliation)),
    ContractTable("reconcile", publishedTotalsTable([]), option: "--published"),
  ])

private let checkContract = ContractCommand(
  "check", header: "schema_version tool command errors warnings notes sources",
  [
    issuesContract("check"), ContractTable("check", Report.filesTable([])),
    ContractTable("check", Report.readingTable([])),
    ContractTable("check", Report.inventoryChangesTable([]), option: "--against"),
  ], files: [ContractTable("check", correctedTable([]), option: "--fixed")])

private let dataContract = ContractCommand(
  "data", answer: "data list", header: "schema_version tool command on",
  [
    issuesContract("data"), ContractTable("data", resourcesTable([])), ContractTable("data", zoningsTable([], .en)),
    ContractTable("data", completenessTable([]), option: "--table completeness"),
  ])
