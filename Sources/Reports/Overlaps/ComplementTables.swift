import Coverage
import Territory

/// `matrix`: every type against every type and every zoning, with the number of pairs by relation.
func matrixTable(_ rows: [Counterparts]) -> Table {
  let relations = TolerantRelation.allCases
  return Table(
    "matrix", Text(fr: "Types deux à deux", en: "Types against types"),
    [
      TableColumn("type", Text("type")), TableColumn("other", Text(fr: "face à", en: "against")),
      TableColumn("schemes", Text(fr: "dispositifs", en: "schemes"), .whole),
      TableColumn("complemented", Text(fr: "complétés", en: "complemented"), .whole),
      TableColumn("without", Text(fr: "sans", en: "without"), .whole),
      TableColumn("unknown", Text(fr: "inconnus", en: "unknown"), .whole, detail: true),
      TableColumn("pairs", Text(fr: "paires", en: "pairs"), .whole),
    ].filled("type", "other", "schemes", "complemented", "without", "unknown")
      + relations.map { relation in
        // A relation that no pair has takes no room.
        let isUnused = rows.allSatisfy { ($0.pairs[relation] ?? 0) == 0 }
        return TableColumn(relation.rawValue.replacing("-", with: "_"), relation.label, .whole, detail: isUnused)
      },
    rows: rows.map { row in
      let counts = relations.map { row.isZoning ? Value.none : .integer(row.pairs[$0] ?? 0) }
      return [
        .text(row.type), .text(row.other), .integer(row.schemes), .integer(row.complemented),
        .integer(row.without.count), .integer(row.unknown),
        row.isZoning ? .none : .integer(row.pairs.values.reduce(0, +)),
      ] + counts
    })
}

/// `complements`: the schemes of each type without counterpart of another type, or of a zoning.
func complementsTable(_ rows: [Counterparts], _ facts: [String: SchemeFacts]) -> Table {
  Table(
    "complements", Text(fr: "Dispositifs sans complément", en: "Schemes without counterpart"),
    [
      TableColumn("type", Text("type")), TableColumn("without", Text(fr: "sans", en: "without")),
      TableColumn("id", Text("id")),
      TableColumn("name", Text(fr: "nom", en: "name")), TableColumn("population", Text("population"), .whole),
      TableColumn("area_km2", Text("km²"), .whole),
    ].filled("type", "without", "id"),
    rows: rows.filter { $0.type != $0.other }.flatMap { row in
      row.without.map { id in
        [
          .text(row.type), .text(row.other), .text(id), Value(facts[id]?.scheme.name), Value(facts[id]?.population),
          Value(facts[id]?.areaKm2),
        ]
      }
    })
}

/// `combinations`: the area of each territory by the types that hold it.
func combinationsTable(_ rows: [Combination], _ zonings: [String]) -> Table {
  Table(
    "combinations", Text(fr: "Territoire par combinaison de dispositifs", en: "Territory by combination of schemes"),
    [
      TableColumn("level", Text(fr: "niveau", en: "level"), words: words(TerritoryLevel.self, \.label)),
      TableColumn("code", Text("code")), TableColumn("name", Text(fr: "territoire", en: "territory")),
      TableColumn(
        "combination", Text(fr: "combinaison", en: "combination"),
        words: [
          "none": Text(fr: "aucun", en: "none"), "unknown": Text(fr: "on ne sait pas", en: "nobody knows"),
        ]), TableColumn("population", Text("population"), .whole),
      TableColumn("area_km2", Text("km²"), .whole),
      TableColumn(
        "communes_without_population", Text(fr: "communes sans population", en: "communes without population"), .whole,
        detail: true),
    ].filled("level", "code", "combination", "area_km2", "communes_without_population")
      + zonings.flatMap { id in
        [
          TableColumn("zones_\(id)", Text("zones \(id)"), .whole),
          TableColumn("zone_population_\(id)", Text("population \(id)"), .whole, detail: true),
          TableColumn(
            "zones_without_population_\(id)",
            Text(fr: "zones \(id) sans population", en: "zones \(id) without population"),
            .whole, detail: true),
        ]
      },
    rows: rows.map { row in
      let known = row.types.joined(separator: "+")
      let types = row.isOpen ? (known.isEmpty ? "unknown" : known + "+?") : known.isEmpty ? "none" : known
      return [
        .text(row.level), .text(row.code), .text(row.name), .text(types), Value(row.population),
        .number(row.areaKm2), .integer(row.communesWithoutPopulation),
      ] + row.zones.flatMap { [Value($0?.count), Value($0?.population), Value($0?.withoutPopulation)] }
    })
}

/// "1 des 6 CLS complété par un CLSM ; …": one clause per pair of types that both have schemes, and what it rests on.
func complementSentence(_ rows: [Counterparts], _ inventory: Completeness) -> Text? {
  let present = Set(rows.filter { $0.schemes > 0 }.map(\.type))
  let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
  var clauses: [Text] = []
  for row in rows where row.type != row.other && row.schemes > 0 {
    if row.isZoning {
      let clause = Text(
        fr: "\(fr.number(row.without.count)) des \(fr.number(row.schemes)) \(row.type) hors de toute zone \(row.other)",
        en:
          "\(en.number(row.without.count)) of \(en.number(row.schemes)) \(row.type) outside every zone of "
          + row.other)
      let unknown = Text(
        fr: " (\(fr.counted(row.unknown, "inconnu", "inconnus")))", en: " (\(en.number(row.unknown)) unknown)")
      clauses.append(row.unknown == 0 ? clause : Text(fr: clause.fr + unknown.fr, en: clause.en + unknown.en))
    } else if present.contains(row.other) {
      let unknown =
        row.unknown == 0
        ? Text("")
        : Text(
          fr: " (\(fr.counted(row.unknown, "inconnu", "inconnus")))", en: " (\(en.number(row.unknown)) unknown)")
      clauses.append(
        Text(
          fr:
            "\(fr.number(row.complemented)) des \(fr.number(row.schemes)) \(row.type) "
            + "\(row.complemented < 2 ? "complété" : "complétés") par un \(row.other)\(unknown.fr)",
          en:
            "\(en.number(row.complemented)) of \(en.number(row.schemes)) \(row.type) complemented by a \(row.other)"
            + unknown.en))
    }
  }
  if clauses.isEmpty { return nil }
  let caution =
    inventory.level == .complete
    ? Text(fr: ".", en: ".")
    : Text(
      fr: ". L'inventaire n'est pas complet : un dispositif absent de la liste peut exister.",
      en: ". The inventory is not complete: a scheme that is not listed may exist.")
  return Text(
    fr: clauses.map(\.fr).joined(separator: " ; ") + caution.fr,
    en: clauses.map(\.en).joined(separator: "; ") + caution.en)
}
