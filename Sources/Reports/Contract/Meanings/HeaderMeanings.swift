/// The members that come before the tables of an answer, in their order. ``answerHeader(_:rule:filters:sources:)`` writes
/// those from `on` to `sources`.
let headerMeanings: [String: ColumnFacts] = [
  "schema_version": ColumnFacts(
    .string, fr: "Version de ce contrat : noms, sens et types.", en: "Version of this contract: names, meanings, types."
  ),
  "tool": ColumnFacts(.string, fr: "Programme et sa version.", en: "Program and its version."),
  "command": ColumnFacts(.string, fr: "Commande qui répond.", en: "Command that answers."),
  "on": ColumnFacts(.date, fr: "Jour de la question.", en: "Day asked about."),
  "rule": ColumnFacts(
    .string, fr: "Règle qui retient les zones ; null si la commande n'en a pas.",
    en: "Rule that retains zones; null where the command has none."),
  "tolerance": ColumnFacts(
    .number, .share, fr: "Tolérance qui classe les zones et les paires.",
    en: "Tolerance that puts zones and pairs into classes."),
  "tolerances": ColumnFacts(
    .list(.number), .share, fr: "Toutes les tolérances demandées, la première d'abord.",
    en: "All tolerances asked for, the first one first."),
  "filters": ColumnFacts(
    .record(filterMeanings), fr: "Ce à quoi la question se limite ; null : pas de limite.",
    en: "What the question is limited to; null: no limit."),
  "sources": ColumnFacts(
    .list(.record(sourceMeanings)), fr: "Fichiers et jeux de données lus.", en: "Files and data sets read."),
  "errors": ColumnFacts(.integer, fr: "Nombre d'erreurs dans les données.", en: "Number of errors in the data."),
  "warnings": ColumnFacts(.integer, fr: "Nombre d'alertes.", en: "Number of warnings."),
  "notes": ColumnFacts(.integer, fr: "Nombre de notes.", en: "Number of notes."),
  "dates": ColumnFacts(.list(.date), fr: "Dates de la série.", en: "Dates of the series."),
  "until": ColumnFacts(.date, fr: "Dernier jour regardé.", en: "Last day looked at."),
  "presumed_months": ColumnFacts(
    .integer, .months, fr: "Durée présumée d'un contrat sans fin connue.",
    en: "Presumed duration of a contract without a known end."),
  "published": ColumnFacts(
    .record(figureMembers(.string)), fr: "Chiffres publiés, tels qu'ils sont écrits.",
    en: "Published figures, as they are written."),
  "reproduced": ColumnFacts(
    .boolean, fr: "Au moins une définition retrouve tous les chiffres publiés.",
    en: "At least one definition gives all published figures."),
]

private let filterMeanings: [(name: String, facts: ColumnFacts)] = [
  ("types", ColumnFacts(.list(.string), fr: "Types de dispositifs.", en: "Types of schemes.")),
  (
    "in_force",
    ColumnFacts(
      .string, fr: "Dispositifs comptés : certain, presumed ou possible.",
      en: "Schemes counted: certain, presumed or possible.")
  ),
  ("status", ColumnFacts(.list(.string), fr: "Statuts publiés comptés.", en: "Published statuses counted.")),
  ("region", ColumnFacts(.list(.string), fr: "Codes de régions.", en: "Codes of régions.")),
  ("departement", ColumnFacts(.list(.string), fr: "Codes de départements.", en: "Codes of départements.")),
  ("epci", ColumnFacts(.list(.string), fr: "Codes d'EPCI.", en: "Codes of EPCI.")),
  ("commune", ColumnFacts(.list(.string), fr: "Codes de communes.", en: "Codes of communes.")),
  ("where", ColumnFacts(.string, fr: "Conditions de --where.", en: "Conditions of --where.")),
  (
    "classes",
    ColumnFacts(.string, fr: "Classes comptées des tables de communes.", en: "Classes counted of tables of communes.")
  ),
  (
    "communes_of",
    ColumnFacts(
      .string, fr: "Communes d'une zone : publiées (stated) ou par recouvrement (overlap).",
      en: "Communes of a zone: stated or by overlap.")
  ),
  (
    "presumed_duration",
    ColumnFacts(
      .string, fr: "Durée présumée, telle qu'elle est demandée.", en: "Presumed duration, as it was asked for.")
  ),
  ("statuses_on", ColumnFacts(.string, fr: "Jour des statuts publiés.", en: "Day of the published statuses.")),
  (
    "cofunded",
    ColumnFacts(.string, fr: "true : seuls les dispositifs cofinancés.", en: "true: co-funded schemes only.")
  ),
  ("theme", ColumnFacts(.string, fr: "Mot cherché dans les thèmes.", en: "Word looked for in the themes.")),
  (
    "targeted",
    ColumnFacts(.string, fr: "Zones ciblées par un dispositif, ou non.", en: "Zones targeted by a scheme, or not.")
  ),
  (
    "estimate",
    ColumnFacts(.string, fr: "true : populations inconnues estimées.", en: "true: unknown populations are estimated.")
  ),
  (
    "density",
    ColumnFacts(.string, fr: "Seuil de densité d'un zonage calculé.", en: "Density threshold of a computed zoning.")
  ),
  (
    "isolated_distance",
    ColumnFacts(
      .string, fr: "Distance au-delà de laquelle une commune est isolée.",
      en: "Distance beyond which a commune is isolated.")
  ),
  (
    "isolated_population",
    ColumnFacts(
      .string, fr: "Population d'une commune dont la proximité ôte l'isolement.",
      en: "Population of a commune near which none is isolated.")
  ),
]

private let sourceMeanings: [(name: String, facts: ColumnFacts)] = [
  ("role", ColumnFacts(.string, fr: "Ce que la source apporte.", en: "What the source is read for.")),
  ("title", ColumnFacts(.string, fr: "Nom de la source.", en: "Name of the source.")),
  ("vintage", ColumnFacts(.string, fr: "Millésime.", en: "Vintage.")),
  (
    "completeness",
    ColumnFacts(.string, fr: "complete, partial ou unknown.", en: "complete, partial or unknown.")
  ),
  (
    "completeness_sentence",
    ColumnFacts(.string, fr: "Ce qui manque, en anglais.", en: "What is missing, in English.")
  ),
  ("sha256", ColumnFacts(.string, fr: "Empreinte SHA-256 du fichier.", en: "SHA-256 of the file.")),
]
