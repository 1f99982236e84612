import Coverage
import Territory

/// `changes`: figures on two days, and what was gained, lost and kept in between.
func changesTable(_ comparison: DateComparison, _ scope: StatisticsScope) -> Table {
  let (earlier, later) = (comparison.earlier.description, comparison.later.description)
  return Table(
    "changes", Text(fr: "D'une date à l'autre", en: "From one day to the other"),
    [
      TableColumn("level", Text(fr: "niveau", en: "level"), words: levelWords(scope)),
      TableColumn("code", Text("code")),
      TableColumn("name", Text(fr: "territoire", en: "territory")),
      TableColumn("measure", Text(fr: "mesure", en: "measure"), words: words(Statistic.Measure.self, \.label)),
      TableColumn("type", Text("type"), words: typeWords), TableColumn("zoning", Text(fr: "zonage", en: "zoning")),
      TableColumn("earlier", Text(fr: "au \(earlier)", en: "on \(earlier)"), .whole),
      TableColumn("later", Text(fr: "au \(later)", en: "on \(later)"), .whole),
      TableColumn("difference", Text(fr: "écart", en: "difference"), .whole),
      TableColumn("gained", Change.gained.label, .whole), TableColumn("lost", Change.lost.label, .whole),
      TableColumn("kept", Change.kept.label, .whole),
      TableColumn("unknown", Text(fr: "termes inconnus", en: "unknown terms"), .whole),
    ].filled("level", "code", "measure"),
    rows: comparison.rows.map { row in
      [
        .text(row.level), .text(row.code), .text(row.name), .text(row.measure.rawValue), .text(row.type),
        .text(row.zoning), Value(row.sums?.earlier), Value(row.sums?.later),
        Value(row.sums.map { $0.later - $0.earlier }), Value(row.sums?.gained), Value(row.sums?.lost),
        Value(row.sums?.kept), Value(row.sums.flatMap { $0.unknown == 0 ? nil : $0.unknown }),
      ]
    })
}

func changedZonesTable(_ comparison: DateComparison) -> Table {
  Table(
    "changed_zones", Text(fr: "Zones gagnées, perdues, conservées", en: "Zones gained, lost, kept"),
    [
      TableColumn("zoning", Text(fr: "zonage", en: "zoning")), TableColumn("code", Text("code")),
      TableColumn("name", Text(fr: "nom", en: "name")), TableColumn("type", Text("type"), words: typeWords),
      TableColumn("population", Text("population"), .whole),
      TableColumn("change", Text(fr: "évolution", en: "change"), words: words(Change.self, \.label)),
    ].filled("zoning", "code", "change"),
    rows: comparison.zones.map {
      [
        .text($0.zoning), .text($0.code), .text($0.name), .text($0.type), Value($0.population),
        .text($0.change.rawValue),
      ]
    })
}

func changedSchemesTable(_ comparison: DateComparison) -> Table {
  Table(
    "changed_schemes", Text(fr: "Dispositifs gagnés, perdus, conservés", en: "Schemes gained, lost, kept"),
    [
      TableColumn("id", Text("id")), TableColumn("type", Text("type")),
      TableColumn("name", Text(fr: "nom", en: "name")),
      TableColumn("earlier", Text("\(comparison.earlier)"), words: words(InForceState.self, \.label)),
      TableColumn("later", Text("\(comparison.later)"), words: words(InForceState.self, \.label)),
      TableColumn("change", Text(fr: "évolution", en: "change"), words: words(Change.self, \.label)),
    ].filled("id", "earlier", "later", "change"),
    rows: comparison.schemes.map {
      [
        .text($0.id), .text($0.type), .text($0.name), .text($0.earlier.rawValue), .text($0.later.rawValue),
        .text($0.change.rawValue),
      ]
    })
}

extension DateComparison {
  var sentence: Text {
    func count(_ change: Change) -> Int { schemes.count { $0.change == change } }
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    return Text(
      fr:
        "Du \(fr.day(earlier)) au \(fr.day(later)) : dispositifs gagnés \(fr.number(count(.gained))), perdus "
        + "\(fr.number(count(.lost))), conservés \(fr.number(count(.kept))).",
      en:
        "From \(en.day(earlier)) to \(en.day(later)): schemes gained \(en.number(count(.gained))), lost "
        + "\(en.number(count(.lost))), kept \(en.number(count(.kept))).")
  }
}
