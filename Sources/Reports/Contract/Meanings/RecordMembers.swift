internal import Coverage
internal import Territory

/// Members of records that stand in cells; the first one stands for the record in CSV.
typealias RecordMembers = [(name: String, facts: ColumnFacts)]

/// A scheme that holds a part of a zone.
let heldMembers: RecordMembers = [
  ("id", ColumnFacts(.string, fr: "Identifiant du dispositif.", en: "Id of the scheme.")),
  (
    "share",
    ColumnFacts(.number, .share, fr: "Part de la zone dans le dispositif.", en: "Share of the zone inside the scheme.")
  ),
]

/// The nearest scheme of a zone.
let nearestMembers: RecordMembers = [
  ("id", ColumnFacts(.string, fr: "Identifiant du dispositif.", en: "Id of the scheme.")),
  ("distance_km", ColumnFacts(.number, .km, fr: "Distance au dispositif.", en: "Distance to the scheme.")),
]

/// One member for each figure that `reconcile` knows.
func figureMembers(_ type: ColumnType) -> RecordMembers {
  PublishedFigure.allCases.map { figure in
    (figure.rawValue, ColumnFacts(type, fr: "\(figure.label.fr).", en: "\(figure.label.en)."))
  }
}
