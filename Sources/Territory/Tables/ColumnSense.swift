/// What a column of people's files may mean: one line for each sense, whatever the table.
///
/// A column is given a sense by its exact name, else by the way in which its name is spelled (`Code commune INSEE`,
/// `lib_qp`), else, for some senses, by what its cells are.
public struct ColumnSense: Sendable, Hashable {
  /// As `--columns` names it, and the account of a file.
  public let word: String
  /// Exact names, best first.
  let names: [String]
  /// Other words for it in `--columns`.
  let words: [String]
  /// Whether a name that is none of ``names`` is spelled as one of this sense.
  let isSpelled: @Sendable (HeaderWords) -> Bool

  init(
    _ word: String, _ names: [String], words: [String] = [],
    spelled: @escaping @Sendable (HeaderWords) -> Bool = { _ in false }
  ) {
    self.word = word
    self.names = names
    self.words = words
    isSpelled = spelled
  }

  public static func == (a: ColumnSense, b: ColumnSense) -> Bool { a.word == b.word }
  public func hash(into hasher: inout Hasher) { hasher.combine(word) }

  /// The same sense, known by other names in another kind of table.
  func named(
    _ names: [String], words: [String] = [], spelled: (@Sendable (HeaderWords) -> Bool)? = nil
  ) -> ColumnSense {
    ColumnSense(word, names, words: words, spelled: spelled ?? isSpelled)
  }

  /// The same sense, known by these names only.
  func exactly(_ names: [String]) -> ColumnSense { ColumnSense(word, names) }

  /// Whether `--columns` may call it so.
  func isCalled(_ text: String) -> Bool {
    let folded = foldedName(text)
    return foldedName(word) == folded || words.contains { foldedName($0) == folded }
  }
}

extension ColumnSense {
  static let id = ColumnSense("id", ColumnNames.schemeID) { $0.begins(with: HeaderWords.ids) && !$0.isGeographic }
  static let name = ColumnSense("name", ColumnNames.name) { $0.begins(with: HeaderWords.labels) && !$0.isGeographic }
  static let type = ColumnSense("type", ColumnNames.schemeType) {
    $0.begins(with: ["type", "nature"]) && !$0.isGeographic
  }
  /// One row per scheme: the whole perimeter in one cell, so that a repeated id is a repeated scheme.
  static let perimeter = ColumnSense("perimeter", ColumnNames.perimeter) {
    $0.begins(with: ["perimetre", "perimeter"])
  }
  /// Codes of places, or lists of codes or names, one a row or several.
  static let places = ColumnSense(
    "places", ColumnNames.longFormCode, words: ["code", "codes", "communes", "commune", "code_insee", "code_commune"]
  ) {
    $0.isCommuneCode || $0.isListOfCommunes
      || $0.contains(any: ["epci", "siren"]) && !$0.begins(with: HeaderWords.labels)
  }
  /// Names of places beside their codes.
  static let placeName = ColumnSense("place_name", ColumnNames.placeName, words: ["nom_commune", "lib_com"]) {
    $0.contains(any: HeaderWords.labels) && $0.contains(any: ["commune", "communes", "com", "ville", "geo"])
  }
  static let epciName = ColumnSense("epci_name", ColumnNames.epciName) {
    $0.begins(with: HeaderWords.labels) && $0.contains(any: ["epci", "interco", "intercommunalite"])
  }
  /// `EPCI`, `commune`: the kind of a perimeter, and not the perimeter.
  static let kind = ColumnSense("kind", ["perimeter_kind", "territory_type", "echelle", "type_perimetre"])
  static let departement = ColumnSense("departement", ColumnNames.departement) {
    $0.contains(any: ["departement", "dep", "dept"])
  }
  static let region = ColumnSense("region", ColumnNames.region) { $0.contains(any: ["region", "reg"]) }
  static let epci = ColumnSense("epci", ColumnNames.epci) { $0.contains(any: ["epci", "siren"]) }
  static let postalCode = ColumnSense("postal_code", ColumnNames.postalCode) {
    $0.contains(any: ["postal", "postaux"])
  }
  static let population = ColumnSense("population", ColumnNames.population) {
    $0.begins(with: ["population", "pop"])
      && $0.words.dropFirst().allSatisfy { word in
        HeaderWords.people.contains(word)
          || (word.hasPrefix("rp") ? word.dropFirst(2) : word[...]).allSatisfy(\.isNumber)
      }
  }
  static let level = ColumnSense("level", ["level"])
  /// The commune of a part of it.
  static let parent = ColumnSense("parent", ["parent"])
  static let period = ColumnSense("period", ColumnNames.period) { $0.begins(with: ["periode", "validite"]) }
  /// A field of a scheme row beside those above.
  static func field(_ word: String, _ names: [String]) -> ColumnSense {
    switch word {
    case "name": name
    case "status": ColumnSense(word, names) { $0.begins(with: ["statut", "etat", "status", "avancement"]) }
    case "date_signature": ColumnSense(word, names) { $0.contains(any: ["signature", "signe", "conclusion"]) }
    case "date_start":
      ColumnSense(word, names) { $0.contains(any: ["debut", "demarrage", "creation", "lancement", "installation"]) }
    case "date_end": ColumnSense(word, names) { $0.contains(any: ["fin", "echeance", "terme", "expiration"]) }
    case "carrier":
      ColumnSense(word, names) { $0.contains(any: ["porteur", "porteuse", "porteurs"]) && !$0.begins(with: ["date"]) }
    case "cofunded": ColumnSense(word, names) { $0.contains(any: ["cofinance", "cofinancement"]) }
    case "themes": ColumnSense(word, names) { $0.contains(any: ["thematiques", "themes", "axes"]) }
    case "note": ColumnSense(word, names) { $0.begins(with: ["remarque", "remarques", "commentaire", "commentaires"]) }
    default: ColumnSense(word, names)
    }
  }
}

/// The words of a column's name: `Code_commune_INSEE` is `code`, `commune`, `insee`; `N° INSEE` is `n`, `insee`.
struct HeaderWords {
  let words: [String]

  static let ids = ["id", "identifiant", "code", "num", "numero", "n", "no", "ref", "reference"]
  static let labels = ["nom", "lib", "libelle", "intitule", "name", "denomination", "titre", "label"]
  static let people = [
    "municipale", "municipal", "mun", "muni", "totale", "legale", "qpv", "qp", "rp", "de", "la", "commune", "insee",
    "du", "quartier", "zone", "en",
  ]
  private static let geographic = [
    "commune", "communes", "com", "insee", "postal", "cp", "epci", "dep", "departement", "dept", "reg", "region",
    "siren", "siret", "cog", "geo", "codgeo", "depcom", "tel", "telephone", "fax", "mobile", "naf", "ape",
  ]
  private static let codes = ["insee", "cog", "codgeo", "depcom"]

  init(_ name: String) {
    words = withoutAccents(name).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
  }

  /// A header is a few words; a sentence is none.
  var isShort: Bool { (1...9).contains(words.count) }
  func begins(with starts: [String]) -> Bool { words.first.map(starts.contains) ?? false }
  func contains(any some: [String]) -> Bool { words.contains(where: some.contains) }
  var isGeographic: Bool { contains(any: Self.geographic) }

  /// `Communes couvertes`, `liste des communes`.
  var isListOfCommunes: Bool {
    begins(with: ["communes", "liste", "villes"]) && contains(any: ["communes", "villes", "geo"])
  }

  /// `Code commune INSEE`, `N° INSEE`, `COG 2024`, `liste_geo`; not `insee_dep` nor `nom INSEE`.
  var isCommuneCode: Bool {
    if contains(any: ["dep", "departement", "reg", "region", "epci", "postal", "canton", "arrondissement", "iris"]) {
      return false
    }
    if begins(with: Self.labels) { return false }
    if contains(any: Self.codes) { return true }
    return contains(any: ["code", "codes", "n", "num", "numero", "id"])
      && contains(any: ["commune", "communes", "com", "geo"])
  }
}
