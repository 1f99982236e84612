public import Coverage
public import Territory

extension Report {
  /// `overlaps`: all pairs of perimeters that meet.
  public static func overlaps(
    _ answer: OverlapAnswer, schemes: [SchemeFacts], filters: [Field], sources: [ReportSource], issues: [DataIssue]
  ) -> Report {
    Report(
      command: "overlaps", header: answerHeader(answer.question, rule: nil, filters: filters, sources: sources),
      headlines: answer.sentences, tables: [pairsTable(answer), relationsTable(answer), schemesTable(schemes)],
      shown: [("relations", 40), ("pairs", 40)], issues: issues)
  }
}

func pairsTable(_ answer: OverlapAnswer) -> Table {
  Table(
    "pairs", Text(fr: "Paires de périmètres", en: "Pairs of perimeters"),
    [
      Column("a", Text("a")), Column("b", Text("b")), Column("type_a", Text("type a"), detail: true),
      Column("type_b", Text("type b"), detail: true),
      Column("relation", Text(fr: "relation exacte", en: "exact relation"), detail: true),
      Column("relation_tolerant", Text(fr: "relation", en: "relation"), words: words(TolerantRelation.self, \.label)),
      Column("area_km2", Text("km²"), .tenths),
      Column("share_a", Text(fr: "part de a", en: "share of a"), .percent),
      Column("share_b", Text(fr: "part de b", en: "share of b"), .percent),
      Column("width_m", Text(fr: "largeur (m)", en: "width (m)"), .whole),
      Column("population", Text("population"), .whole), Column("communes", Text("communes"), detail: true),
      Column("zones", Text("zones"), detail: true),
    ],
    rows: answer.pairs.map { pair in
      [
        .text(pair.a), .text(pair.b), .text(pair.typeA), .text(pair.typeB), .text(pair.relation.rawValue),
        .text(pair.relationTolerant.rawValue), .number(pair.areaKm2), .number(pair.shareA), .number(pair.shareB),
        Value(pair.widthM), Value(pair.population), Value(codes: pair.communes), Value(codes: pair.zones),
      ]
    })
}

/// Number of pairs by the types of both and by relation.
func relationsTable(_ answer: OverlapAnswer) -> Table {
  var counts: [String: Int] = [:]
  var types: Set<String> = []
  for pair in answer.pairs {
    let key = [pair.typeA, pair.typeB].sorted().joined(separator: " × ")
    types.insert(key)
    counts["\(key)|\(pair.relationTolerant.rawValue)", default: 0] += 1
  }
  let relations = TolerantRelation.allCases
  return Table(
    "relations", Text(fr: "Nombre de paires par types et relation", en: "Pairs by types and relation"),
    [Column("types", Text("types"))] + relations.map { Column($0.rawValue, $0.label, .whole) },
    rows: types.sorted().map { key in
      [.text(key)] + relations.map { .integer(counts["\(key)|\($0.rawValue)"] ?? 0) }
    })
}

extension OverlapAnswer {
  fileprivate var sentences: [Text] {
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let touching = pairs.count { $0.relationTolerant == .touch }
    let slivers = pairs.count { $0.relationTolerant == .sliver }
    let real = pairs.count - touching - slivers
    var sentences = [
      Text(
        fr:
          "Au \(fr.day(question.on)) : \(fr.counted(schemes.count, "dispositif", "dispositifs")) en vigueur "
          + "(\(question.types.joined(separator: ", "))) ; \(fr.counted(real, "paire se recouvre", "paires se recouvrent")), "
          + "\(fr.counted(slivers, "n'a en commun qu'un liseré", "n'ont en commun qu'un liseré")), "
          + "\(fr.counted(touching, "ne fait que se toucher", "ne font que se toucher")).",
        en:
          "On \(en.day(question.on)): \(en.counted(schemes.count, "scheme", "schemes")) in force "
          + "(\(question.types.joined(separator: ", "))); \(en.counted(real, "pair overlaps", "pairs overlap")), "
          + "\(en.counted(slivers, "shares a sliver only", "share a sliver only")), "
          + "\(en.counted(touching, "only touches", "only touch"))."
      )
    ]
    if !schemesWithoutPerimeter.isEmpty {
      let ids = schemesWithoutPerimeter.joined(separator: ", ")
      sentences.append(
        Text(
          fr: "Sans périmètre connu, donc non comparés : \(ids).",
          en: "Without a known perimeter, hence not compared: \(ids)."))
    }
    return sentences
  }
}
