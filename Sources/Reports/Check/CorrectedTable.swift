public import Territory

extension Table {
  /// The schemes as they were read, one row each, codes typed and dates in ISO 8601: a file that reads back the same.
  ///
  /// What could not be read stands in its cell as it was written, behind what could; a last column, `to_check`, says why.
  public static func corrected(
    _ inventory: SchemeInventory, _ geography: ReferenceGeography, issues: [DataIssue], _ language: Language
  ) -> Table {
    let left = Dictionary(
      grouping: issues.filter { $0.action == .setAside && $0.kind != .emptyPerimeter }, by: \.code)
    let rows: [[Value]] = inventory.schemes.map { scheme in
      var values = Dictionary(uniqueKeysWithValues: scheme.facts.map { ($0.field, $0.value) })
      values["id"] = scheme.id
      let tokens = scheme.typedPerimeter(geography).map(\.description).joined(separator: " ")
      values["perimeter"] = ([tokens].filter { !$0.isEmpty } + scheme.unreadPlaces).joined(separator: "; ")
      let toCheck = (left[scheme.id] ?? []).map { $0.message(language) }.joined(separator: " | ")
      return (correctedFields.map { values[$0] ?? "" } + [toCheck]).map { $0.isEmpty ? .none : .text($0) }
    }
    return correctedTable(rows)
  }
}

private let correctedFields = [
  "id", "type", "name", "perimeter", "status", "status_date", "date_signature", "date_start", "date_end", "duration",
  "replaced_by", "carrier", "cofunded", "themes", "targeted_zones", "source", "note", "evidence",
]

func correctedTable(_ rows: [[Value]]) -> Table {
  Table(
    "schemes", Text(fr: "Dispositifs", en: "Schemes"),
    (correctedFields + ["to_check"]).map { TableColumn($0, Text($0)) }.filled("id"), rows: rows)
}
