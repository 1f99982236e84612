/// What a table is read as, with the senses that its columns can have.
public struct TableRole: Sendable {
  /// As the account of a file names it.
  public let word: String
  /// What such a table is called in a sentence.
  let label: Text
  /// In the order in which they take their columns.
  let senses: [ColumnSense]

  /// One row per scheme, or one per scheme and place.
  public static let schemes = TableRole(
    word: "schemes", label: Text(fr: "une liste de dispositifs", en: "a list of schemes"),
    senses: [
      .perimeter, .id, .placeName, .epciName, .places, .kind, .type, .departement, .region, .postalCode, .period,
    ]
      + ColumnNames.schemeFields.map { ColumnSense.field($0.field, $0.names) })

  /// One row per zone, or one per zone and commune.
  public static let zones = TableRole(
    word: "zoning", label: Text(fr: "une liste de zones", en: "a list of zones"),
    senses: [
      ColumnSense.id.named(ColumnNames.zoneCode, words: ["code"]),
      ColumnSense.places.named(ColumnNames.zoneCommunes, words: ["communes", "commune", "codes"]) {
        $0.isCommuneCode || $0.isListOfCommunes
      }, .placeName,
      .name.named(ColumnNames.name + ["libgeo"]), .population, .departement, .region, .epci, .postalCode,
    ])

  /// One row per commune.
  public static let communes = TableRole(
    word: "communes", label: Text(fr: "une liste de communes", en: "a list of communes"),
    senses: [
      ColumnSense.places.named(ColumnNames.communeCode, words: ["code", "code_insee", "code_commune"]) {
        $0.isCommuneCode
      },
      ColumnSense.name.named(ColumnNames.placeName + ColumnNames.name), .population, .departement, .region, .epci,
      .postalCode,
    ])

  /// One row per commune and a column per level, or one row per territory.
  public static let levels = TableRole(
    word: "territories", label: Text(fr: "une liste de territoires", en: "a list of territories"),
    senses: [
      ColumnSense.places.named(
        ColumnNames.communeCode.filter { $0 != "code" } + ["code"],
        words: ["communes", "commune", "code_insee", "code_commune"]
      ) { $0.isCommuneCode },
      .placeName, ColumnSense.name.named(ColumnNames.name.filter { !ColumnNames.placeName.contains($0) }), .population,
      .postalCode,
    ])

  /// One polygon per territory.
  static let levelLayer = TableRole(
    word: "territories", label: levels.label,
    senses: [.id.exactly(["code", "id"] + ColumnNames.zoneCode), .name.exactly(ColumnNames.name)])

  /// One row per zone with its people, or one per zone and commune.
  public static let populations = TableRole(
    word: "populations", label: Text(fr: "des populations", en: "populations"),
    senses: [
      ColumnSense.id.named(ColumnNames.zoneCode, words: ["code"]),
      ColumnSense.population.named(ColumnNames.population + ["pop_muni_qpv", "pop_mun_qpv", "pop_qpv"]),
    ])

  /// One row per part of a commune, as the data package has them.
  static let subcommunes = TableRole(
    word: "subcommunes", label: Text(fr: "une liste de parties de communes", en: "a list of parts of communes"),
    senses: [
      .id.exactly(["code"]), .type.exactly(["type"]), .parent, .name.exactly(["name"]),
      .population.exactly(["population"]),
    ])

  /// One row per territory of the reference geography, as the data package has them.
  static let territoryNames = TableRole(
    word: "territories", label: Text(fr: "des noms de territoires", en: "names of territories"),
    senses: [.level, .id.exactly(["code"]), .name.exactly(["name"])])

  /// One row per event in the life of a commune.
  static let history = TableRole(
    word: "history", label: Text(fr: "un historique de communes", en: "a history of communes"),
    senses: [.oldCode, .newCode, .day, .event, .oldName, .typeBefore, .typeAfter])

  /// One row per cell of a grid.
  static let grid = TableRole(
    word: "grid", label: Text(fr: "une grille de population", en: "a population grid"),
    senses: [
      .population.exactly(["num_people", "ind", "ind_c", "individus", "population", "pop"]),
      .id.exactly(["idcar_200m", "idinspire", "id", "idcar", "id_carr1km", "code"]),
    ])

  /// The sense that `--columns` calls so.
  func sense(called word: String) -> ColumnSense? {
    senses.first { $0.word == word.lowercased() } ?? senses.first { $0.isCalled(word) }
      ?? senses.first { $0.names.contains { foldedName($0) == foldedName(word) } }
  }
}

extension ColumnSense {
  private static let all = Set(
    [TableRole.schemes, .zones, .communes, .levels, .populations].flatMap(\.senses).flatMap(\.names)
      .map(foldedName)
  ).union(ColumnNames.all)
  private static let spelled = [TableRole.schemes, .zones].flatMap(\.senses)

  /// Whether a cell names a column, as far as its words tell: what a header is known by.
  static func isKnown(_ header: String) -> Bool {
    if all.contains(foldedName(header)) { return true }
    let words = HeaderWords(header)
    return words.isShort && spelled.contains { $0.isSpelled(words) }
  }
}
