public import Coverage
public import Territory

extension Report {
  /// `stats`: figures per territory in long form, and a table of the main ones for people.
  public static func statistics(
    _ answer: StatisticsAnswer, rule: Rule?, filters: [Field], sources: [ReportSource], issues: [DataIssue]
  ) -> Report {
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let day = answer.question.on
    return Report(
      command: "stats", header: answerHeader(answer.question, rule: rule, filters: filters, sources: sources),
      headlines: [
        Text(
          fr:
            "Statistiques au \(fr.day(day)), dispositifs \(answer.question.types.joined(separator: ", ")) en "
            + "vigueur (\(answer.question.inForce.label.fr)) ; une valeur inconnue reste vide.",
          en:
            "Statistics on \(en.day(day)), schemes \(answer.question.types.joined(separator: ", ")) in force "
            + "(\(answer.question.inForce.label.en)); an unknown value stays empty."
        )
      ],
      tables: [statisticsTable(answer), territoriesTable(answer)], shown: [("territories", 60)], issues: issues)
  }
}

func statisticsTable(_ answer: StatisticsAnswer) -> Table {
  Table(
    "rows", Text(fr: "Statistiques", en: "Statistics"),
    [
      Column("level", Text(fr: "niveau", en: "level"), words: words(TerritoryLevel.self, \.label)),
      Column("code", Text("code")), Column("name", Text(fr: "territoire", en: "territory")),
      Column("measure", Text(fr: "mesure", en: "measure"), words: words(Statistic.Measure.self, \.label)),
      Column("type", Text("type"), words: allTypesWords), Column("zoning", Text(fr: "zonage", en: "zoning")),
      Column("status", Text(fr: "état", en: "state"), words: words(InForceState.self, \.label)),
      Column("value", Text(fr: "valeur", en: "value"), .figure),
    ],
    rows: answer.rows.map {
      [
        .text($0.level.rawValue), .text($0.code), .text($0.name), .text($0.measure.rawValue), .text($0.type),
        .text($0.zoning), .text($0.status), Value($0.value),
      ]
    })
}

private let allTypesWords = [Statistic.allTypes: Text(fr: "tous", en: "all")]

/// The main figures, one line per territory (nation to département, EPCI where asked for), type and zoning.
func territoriesTable(_ answer: StatisticsAnswer) -> Table {
  struct Key: Hashable {
    var level: TerritoryLevel
    var code: String
    var measure: Statistic.Measure
    var type: String
    var zoning: String
    var status: String
  }
  var values: [Key: Double] = [:]
  var lines: [(level: TerritoryLevel, code: String, name: String, type: String, zoning: String)] = []
  let counted = answer.question.inForce.rawValue
  // EPCI by the thousand are for CSV, unless some are asked for.
  let showsEPCI = answer.question.territory.codes[.epci] != nil
  for row in answer.rows where row.level != .epci || showsEPCI {
    let key = Key(
      level: row.level, code: row.code, measure: row.measure, type: row.type, zoning: row.zoning, status: row.status)
    if let value = row.value { values[key] = value }
    if row.measure == .zonesRetained || (row.measure == .areaCoveredKm2 && row.zoning.isEmpty) {
      lines.append((row.level, row.code, row.name, row.type, row.zoning))
    }
  }
  // A line about the territory alone says no more than the lines of its zonings.
  let withZones = Set(lines.filter { !$0.zoning.isEmpty }.map { "\($0.level) \($0.code) \($0.type)" })
  lines.removeAll { $0.zoning.isEmpty && withZones.contains("\($0.level) \($0.code) \($0.type)") }
  return Table(
    "territories", Text(fr: "Principaux chiffres", en: "Main figures"),
    [
      Column("level", Text(fr: "niveau", en: "level"), words: words(TerritoryLevel.self, \.label)),
      Column("code", Text("code")), Column("name", Text(fr: "territoire", en: "territory")),
      Column("type", Text("type"), words: allTypesWords),
      Column("certain", Text(fr: "certains", en: "certain"), .whole),
      Column("presumed", Text(fr: "présumés", en: "presumed"), .whole),
      Column("possible", Text(fr: "possibles", en: "possible"), .whole),
      Column("population_share", Text(fr: "population couverte", en: "population covered"), .percent),
      Column("area_share", Text(fr: "surface couverte", en: "area covered"), .percent),
      Column("zoning", Text(fr: "zonage", en: "zoning")), Column("zones", Text("zones"), .whole),
      Column("zones_retained", Text(fr: "retenues", en: "retained"), .whole),
    ],
    rows: lines.map { line in
      func value(_ measure: Statistic.Measure, _ type: String, _ zoning: String, _ status: String) -> Double? {
        values[Key(level: line.level, code: line.code, measure: measure, type: type, zoning: zoning, status: status)]
      }
      func share(_ part: Statistic.Measure, of whole: Statistic.Measure) -> Double? {
        guard let part = value(part, line.type, "", counted), let whole = value(whole, "", "", ""), whole > 0 else {
          return nil
        }
        return part / whole
      }
      let states = [InForceState.certain, .presumed, .possible].map {
        Value(value(.schemes, line.type, "", $0.rawValue))
      }
      return [.text(line.level.rawValue), .text(line.code), .text(line.name), .text(line.type)] + states + [
        Value(share(.populationCovered, of: .population)), Value(share(.areaCoveredKm2, of: .areaKm2)),
        .text(line.zoning), Value(line.zoning.isEmpty ? nil : value(.zones, "", line.zoning, "")),
        Value(line.zoning.isEmpty ? nil : value(.zonesRetained, line.type, line.zoning, counted)),
      ]
    })
}
