extension EpciComposition {
  /// Reads a table with a row for each EPCI: `code` (SIREN) and `communes` (codes, blank between them).
  ///
  /// - Throws: ``TableError`` when a column is missing.
  public static func read(
    _ table: SourceTable, on day: Day, in geography: ReferenceGeography, _ history: CommuneHistory
  ) throws(TableError) -> EpciComposition {
    guard let sirens = table.column(["code"]), let lists = table.column(["communes"]) else {
      throw TableError(
        table.source,
        Text(
          fr: "les EPCI d'un autre jour demandent les colonnes code et communes",
          en: "EPCI of another day take the columns code and communes"))
    }
    var members: [String: [String]] = [:]
    for (siren, list) in zip(sirens, lists) {
      if let siren, let list { members[siren, default: []] += list.split(separator: " ").map(String.init) }
    }
    let places = Places(geography, history: history)
    return EpciComposition(on: day, members: members) { code in
      if let commune = geography.communeIndex[code] { return commune }
      guard let token = places.code(code, PlaceHints(day: day, listsCommunes: true)).token else { return nil }
      let found = places.communes(of: token)
      return found.count == 1 ? found[0] : nil
    }
  }
}
