internal import Coverage
internal import Territory

extension Report {
  /// Adds what verifies the figures of a command that is not `coverage`: a sentence, and the table `verification`.
  public mutating func add(_ audits: [CoverageAudit]) {
    if audits.isEmpty { return }
    headlines.append(verificationSentence(audits.flatMap { $0.verified ?? [] }))
    tables.append(verificationTable(audits))
  }
}

extension CoverageAudit {
  /// What does not stand on the day asked about, and what the verification found.
  var sentences: [Text] {
    let outdated = vintages.filter { $0.isValid == false }
    var sentences: [Text] = []
    if !outdated.isEmpty {
      let names = outdated.map { vintage in
        Text(
          fr: [vintage.role.label.fr, vintage.label?.fr].compactMap { $0 }.joined(separator: " "),
          en: [vintage.role.label.en, vintage.label?.en].compactMap { $0 }.joined(separator: " "))
      }
      sentences.append(
        Text(
          fr: "Attention : hors de leur période de validité à cette date : \(names.map(\.fr).joined(separator: ", ")).",
          en: "Beware: outside their period of validity on that day: \(names.map(\.en).joined(separator: ", "))."))
    }
    if let verified { sentences.append(verificationSentence(verified)) }
    return sentences
  }
}

/// The tables of all audits; those that were not asked for are left out.
func auditTables(_ audits: [CoverageAudit]) -> [Table] {
  var tables = [statusesTable(audits), vintagesTable(audits)]
  if audits.contains(where: { $0.targeting != nil }) { tables.append(targetingTable(audits)) }
  if audits.contains(where: { $0.unserved != nil }) { tables.append(unservedTable(audits)) }
  if audits.contains(where: { $0.verified != nil }) { tables.append(verificationTable(audits)) }
  return tables
}

func statusesTable(_ audits: [CoverageAudit]) -> Table {
  Table(
    "statuses", Text(fr: "Selon le statut des dispositifs", en: "By the status of the schemes"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning")),
      TableColumn("status", Text(fr: "dispositifs", en: "schemes"), words: words(StatusCount.Standing.self, \.label)),
      TableColumn("schemes", Text(fr: "nombre", en: "number"), .whole),
      TableColumn("zones_retained", Text(fr: "zones retenues", en: "zones retained"), .whole),
      TableColumn(
        "population_retained", Text(fr: "population des zones retenues", en: "population of the zones retained"), .whole
      ),
      TableColumn("population_apportioned", Text(fr: "pop. au prorata", en: "pop. apportioned"), .whole),
      TableColumn(
        "zones_unknown", Text(fr: "indéterminées", en: "undecided"), .whole,
        detail: audits.allSatisfy { $0.statuses.allSatisfy { $0.zonesUnknown == 0 } }),
      TableColumn(
        "population_retained_unknown", Text(fr: "zones manquant à la pop.", en: "zones missing from pop."), .whole,
        detail: true),
      TableColumn(
        "population_apportioned_unknown",
        Text(fr: "zones manquant au prorata", en: "zones missing from pop. apportioned"), .whole, detail: true),
    ].filled(
      "zoning", "status", "schemes", "zones_unknown", "population_retained_unknown", "population_apportioned_unknown"),
    rows: audits.flatMap { audit in
      audit.statuses.map {
        [
          .text(audit.zoning), .text($0.standing.rawValue), .integer($0.schemes), Value($0.zones),
          Value($0.population), Value($0.populationApportioned), .integer($0.zonesUnknown),
          .integer($0.populationUnknown), .integer($0.apportionedUnknown),
        ]
      }
    })
}

func vintagesTable(_ audits: [CoverageAudit]) -> Table {
  let all = audits.flatMap(\.vintages)
  let labels = Dictionary(
    all.compactMap { vintage in vintage.vintage.flatMap { id in vintage.label.map { (id, $0) } } },
    uniquingKeysWith: { first, _ in first })
  return Table(
    "vintages", Text(fr: "Millésimes et validité", en: "Vintages and validity"),
    [
      TableColumn("role", Text(fr: "rôle", en: "role"), words: words(Vintage.Role.self, \.label)),
      TableColumn("zoning", Text(fr: "zonage", en: "zoning")), TableColumn("source", Text("source")),
      TableColumn("vintage", Text(fr: "millésime", en: "vintage"), words: labels),
      TableColumn("valid_from", Text(fr: "du", en: "from")),
      TableColumn("valid_to", Text(fr: "au", en: "to")),
      TableColumn("valid_on_day", Text(fr: "valable ce jour", en: "valid that day")),
    ].filled("role"),
    rows: all.map {
      [
        .text($0.role.rawValue), .text($0.zoning), .text($0.source), Value($0.vintage),
        Value($0.validity.from?.description), Value($0.validity.to?.description), Value($0.isValid),
      ]
    })
}
