import Coverage
import Territory

/// `schemes`: every scheme of the types asked for, in force or not, with its state on the day.
func schemesTable(_ schemes: [SchemeFacts]) -> Table {
  let order: [InForceState] = [.certain, .presumed, .possible, .planned, .out]
  let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
  let ranks = schemes.map { rank[$0.state] ?? 0 }
  let isOdd = schemes.contains { $0.perimeter != .known }
  let sorted = schemes.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
  return Table(
    "schemes", Text(fr: "Dispositifs et leur état à cette date", en: "Schemes and their state on that day"),
    [
      TableColumn("id", Text("id")), TableColumn("type", Text("type")),
      TableColumn("name", Text(fr: "nom", en: "name")),
      TableColumn("state", Text(fr: "état", en: "state"), words: words(InForceState.self, \.label)),
      TableColumn(
        "status", Text(fr: "statut publié", en: "published status"), words: words(SchemeStatus.self, \.label)),
      TableColumn("status_date", Text(fr: "au", en: "as of"), detail: true),
      TableColumn("date_signature", Text(fr: "signature", en: "signature"), detail: true),
      TableColumn("date_start", Text(fr: "début", en: "start")), TableColumn("date_end", Text(fr: "fin", en: "end")),
      TableColumn("replaced_by", Text(fr: "remplacé par", en: "replaced by"), detail: true),
      TableColumn("communes", Text("communes"), .whole), TableColumn("population", Text("population"), .whole),
      TableColumn("area_km2", Text("km²"), .whole),
      TableColumn("perimeter", Text(fr: "périmètre", en: "perimeter"), detail: true),
      TableColumn("carrier", Text(fr: "porteur", en: "carrier"), detail: true),
      TableColumn("cofunded", Text(fr: "cofinancé", en: "co-funded"), detail: true),
      TableColumn("themes", Text(fr: "thèmes", en: "themes"), detail: true),
      TableColumn("targeted_zones", Text(fr: "zones ciblées", en: "targeted zones"), detail: true),
      TableColumn("source", Text("source"), detail: true), TableColumn("note", Text("note"), detail: true),
      TableColumn(
        "perimeter_known", Text(fr: "périmètre", en: "perimeter"), detail: !isOdd,
        words: words(SchemeFacts.Knowledge.self, \.label)),
      TableColumn("evidence", Text(fr: "preuve", en: "evidence"), detail: true),
    ].filled("id", "state", "status", "perimeter_known"),
    count: sorted.count,
    row: { position in
      let facts = schemes[sorted[position]]
      let scheme = facts.scheme
      return [
        .text(scheme.id), .text(scheme.type), .text(scheme.name), .text(facts.state.rawValue),
        .text(scheme.status.rawValue), Value(scheme.statusDate?.description), Value(scheme.dateSignature?.description),
        Value(scheme.dateStart?.description), Value(scheme.dateEnd?.description), .text(scheme.replacedBy),
        Value(facts.communes), Value(facts.population), Value(facts.areaKm2),
        Value(codes: scheme.perimeter.map(\.description)), .text(scheme.carrier), Value(scheme.cofunded),
        .text(scheme.themes), Value(codes: scheme.targetedZones), .text(scheme.source), .text(scheme.note),
        .text(facts.perimeter.rawValue), .text(scheme.evidence),
      ]
    })
}
