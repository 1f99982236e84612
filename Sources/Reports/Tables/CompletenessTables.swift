public import Coverage
internal import Territory

/// How complete the inventory of schemes is, beside a verdict or in a row of a territory; after all columns before it.
func inventoryColumn(isDetail: Bool) -> TableColumn {
  TableColumn(
    "inventory", Text(fr: "inventaire", en: "inventory"), detail: isDetail, words: words(InventoryLevel.self, \.label))
}

/// `completeness`: what the inventory lists of each type in each territory, of what was published on the same day.
public func completenessTable(_ rows: [TerritoryCompleteness]) -> Table {
  Table(
    "completeness", Text(fr: "Complétude de l'inventaire", en: "Completeness of the inventory"),
    [
      TableColumn("level", Text(fr: "niveau", en: "level"), words: words(TerritoryLevel.self, \.label)),
      TableColumn("code", Text("code")), TableColumn("name", Text(fr: "territoire", en: "territory")),
      TableColumn("type", Text("type")), inventoryColumn(isDetail: false),
      TableColumn("measure", Text(fr: "mesure", en: "measure"), words: words(PublishedTotal.Measure.self, \.label)),
      TableColumn("day", Text(fr: "jour", en: "day")),
      TableColumn("listed", Text(fr: "recensés", en: "on record"), .plain),
      TableColumn("listed_possible", Text(fr: "avec possibles", en: "with possible"), .plain),
    ] + totalColumns,
    rows: rows.map { row in
      [
        .text(row.level.rawValue), .text(row.code), .text(row.name), .text(row.type), Value(row.inventory?.rawValue),
        .text((row.total?.measure ?? .schemes).rawValue), .text(row.day.description),
        figureCell(row.listed, row.total?.measure), figureCell(row.listedPossible, row.total?.measure),
      ] + totalCells(row.total)
    })
}

/// `published`: every published total on its day, by every way to count the inventory's schemes.
public func publishedTotalsTable(_ counts: [TotalCount]) -> Table {
  let subject = [
    TableColumn("level", Text(fr: "niveau", en: "level"), words: words(TerritoryLevel.self, \.label)),
    TableColumn("code", Text("code")), TableColumn("name", Text(fr: "territoire", en: "territory")),
    TableColumn("type", Text("type")),
    TableColumn("measure", Text(fr: "mesure", en: "measure"), words: words(PublishedTotal.Measure.self, \.label)),
    TableColumn("day", Text(fr: "jour", en: "day")),
    TableColumn("verdict", Text("verdict"), words: words(TotalCount.Agreement.self, \.label)),
  ]
  let figures = TotalCount.Choice.all.map { choice in
    TableColumn(choice.word, choice.label, .plain, detail: choice.isOfSameStatuses)
  }
  let agreeing = TableColumn("agrees_with", Text(fr: "concorde avec", en: "agrees with"), detail: true)
  return Table(
    "published_totals", Text(fr: "Totaux publiés et inventaire", en: "Published totals and the inventory"),
    subject + totalColumns + figures + [agreeing], rows: counts.map(publishedCells))
}

private func publishedCells(_ count: TotalCount) -> [Value] {
  let total = count.total
  let subject: [Value] = [
    .text(total.level.rawValue), .text(total.code), .text(count.name), .text(total.type),
    .text(total.measure.rawValue), .text(total.day.description), .text(count.verdict.rawValue),
  ]
  let figures = TotalCount.Choice.all.map { figureCell(count[$0], total.measure) }
  return subject + totalCells(total) + figures + [Value(codes: count.agreeing.map(\.word))]
}

extension TotalCount.Choice {
  fileprivate var label: Text {
    let states = inForce.label
    return isOfSameStatuses ? Text(fr: "\(states.fr), mêmes statuts", en: "\(states.en), same statuses") : states
  }
}

private let totalColumns = [
  TableColumn("published", Text(fr: "publié", en: "published"), .plain),
  TableColumn("comparison", Text(fr: "comparaison", en: "comparison"), words: comparisonWords),
  TableColumn("statuses", Text(fr: "statuts", en: "statuses"), words: words(SchemeStatus.self, \.label)),
  TableColumn("date", Text(fr: "daté", en: "dated"), detail: true),
  TableColumn("source", Text("source"), detail: true), TableColumn("note", Text("note"), detail: true),
]

private let comparisonWords = words(PublishedTotal.Comparison.self, \.label)

/// Schemes and EPCI are whole numbers.
private func figureCell(_ value: Double?, _ measure: PublishedTotal.Measure?) -> Value {
  measure == .populationShare ? Value(value) : value.map { .integer(Int($0)) } ?? .none
}

private func totalCells(_ total: PublishedTotal?) -> [Value] {
  guard let total else { return [Value](repeating: .none, count: totalColumns.count) }
  return [
    figureCell(total.value, total.measure), .text(total.comparison.rawValue),
    Value(codes: total.statuses.map(\.rawValue)),
    .text(total.date.description), .text(total.source), .text(total.note),
  ]
}
