public import Territory

/// `resources`: what the data package holds.
/// - Parameters:
///   - rows: role, id, title, vintage, completeness, its sentence, path, SHA-256.
///   - titles: what people read instead of the titles, which are English words of the machine contract.
///   - vintages: the same for vintages.
public func resourcesTable(_ rows: [[Value]], titles: [String: Text] = [:], vintages: [String: Text] = [:]) -> Table {
  Table(
    "resources", Text(fr: "Ressources", en: "Resources"),
    [
      TableColumn("role", Text(fr: "rôle", en: "role"), words: roleWords), TableColumn("id", Text("id")),
      TableColumn("title", Text(fr: "contenu", en: "content"), words: titles),
      TableColumn("vintage", Text(fr: "millésime", en: "vintage"), words: vintages),
      TableColumn("completeness", Text(fr: "complétude", en: "completeness"), words: completenessWords),
      TableColumn("sentence", Text(fr: "précision", en: "details")),
      TableColumn("path", Text(fr: "fichier", en: "file"), detail: true),
      TableColumn("sha256", Text("sha256"), detail: true),
    ].filled("role", "id"), rows: rows)
}

private let roleWords: [String: Text] = [
  "communes": Text("communes"),
  "subcommunes": Text(fr: "sous-communes", en: "sub-communes"),
  "history": Text(fr: "historique des communes", en: "history of communes"),
  "territories": Text(fr: "territoires", en: "territories"),
  "zoning": Text(fr: "zonage", en: "zoning"),
  "compositions": Text(fr: "EPCI d'un autre jour", en: "EPCI of another day"),
  "schemes": Text(fr: "dispositifs", en: "schemes"),
  "totals": Text(fr: "totaux publiés", en: "published totals"),
  "issues": Text(fr: "notes d'import", en: "import notes"),
]

private let completenessWords: [String: Text] = [
  "complete": Text(fr: "complet", en: "complete"), "partial": Text(fr: "partiel", en: "partial"),
  "unknown": Text(fr: "inconnue", en: "unknown"),
]
