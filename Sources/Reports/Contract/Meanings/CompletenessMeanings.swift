/// What is known of the inventory, and what was published beside it.
let completenessMeanings: [String: ColumnFacts] = [
  "inventory": ColumnFacts(
    .word,
    fr:
      "Complétude de l'inventaire à cet endroit, pour les types demandés : complete, partial (ce qui est retenu est un "
      + "minimum), nothing_known ; vide si personne ne le dit.",
    en:
      "How complete the inventory is there, for the types asked for: complete, partial (what is retained is a lower bound), "
      + "nothing_known; empty where nobody says."),
  "completeness.measure": ColumnFacts(
    .word, fr: "Ce que le total publié compte ; sans total, les dispositifs.",
    en: "What the published total counts; without a total, schemes."),
  "completeness.day": ColumnFacts(
    .date, fr: "Jour de ce que l'inventaire compte : celui du total publié, sinon le jour demandé.",
    en: "Day of what the inventory counts: that of the published total, else the day asked about."),
  "completeness.listed": ColumnFacts(
    .number,
    fr:
      "Ce que l'inventaire compte ce jour, certains et présumés : nombre, ou part de 1 pour une part de la "
      + "population.",
    en:
      "What the inventory counts on that day, certain and presumed ones: a number, or a share of 1 for a share of "
      + "the population."),
  "completeness.listed_possible": ColumnFacts(
    .number, fr: "Le même avec les possibles.", en: "The same with possible ones."),
  "completeness.published": ColumnFacts(
    .number, fr: "Ce qui a été publié ; vide si rien ne l'a été.",
    en: "What was published; empty where nothing was."),
  "comparison": ColumnFacts(
    .word, fr: "Le nombre publié est ce nombre, ou un plus grand.",
    en: "The number published is that number, or a larger one."),
  "statuses": ColumnFacts(
    .list(.word), fr: "Statuts que le total publié compte.", en: "Statuses that the published total counts."),
  "completeness.date": ColumnFacts(
    .partialDate, fr: "Date du total, aussi précise qu'elle est publiée.",
    en: "Date of the total, as precise as published."),
  "completeness.source": ColumnFacts(
    .string, fr: "Adresse où le total est publié.", en: "Address where the total is published."),
  "published_totals.day": ColumnFacts(
    .date, fr: "Jour de ce que l'inventaire compte : le dernier de la date.",
    en: "Day of what the inventory counts: the last of the date."),
  "published_totals.date": ColumnFacts(
    .partialDate, fr: "Date du total, aussi précise qu'elle est publiée.",
    en: "Date of the total, as precise as published."),
  "published_totals.published": ColumnFacts(.number, fr: "Ce qui a été publié.", en: "What was published."),
  "published_totals.certain": ColumnFacts(
    .number, fr: "Ce que l'inventaire donne avec les certains seuls.",
    en: "What the inventory gives with certain ones only."),
  "published_totals.presumed": ColumnFacts(
    .number, fr: "Ce que l'inventaire donne avec les certains et les présumés.",
    en: "What the inventory gives with certain and presumed ones."),
  "published_totals.possible": ColumnFacts(
    .number, fr: "Ce que l'inventaire donne avec les possibles aussi.",
    en: "What the inventory gives with possible ones too."),
  "published_totals.certain_same_statuses": ColumnFacts(
    .number, fr: "Certains seuls, publiés sous un des statuts du total.",
    en: "Certain ones only, published with one of the statuses of the total."),
  "published_totals.presumed_same_statuses": ColumnFacts(
    .number, fr: "Certains et présumés, publiés sous un de ces statuts.",
    en: "Certain and presumed ones, published with one of these statuses."),
  "published_totals.possible_same_statuses": ColumnFacts(
    .number, fr: "Avec les possibles, publiés sous un de ces statuts.",
    en: "With possible ones, published with one of these statuses."),
  "published_totals.agrees_with": ColumnFacts(
    .list(.string), fr: "Colonnes qui donnent ce qui a été publié, à l'arrondi près.",
    en: "Columns that give what was published, within rounding."),
  "published_totals.verdict": ColumnFacts(
    .word,
    fr:
      "agrees : une colonne le donne ; within : il est entre deux ; short : même avec les possibles, l'inventaire en a moins ; "
      + "contradicts : il en a plus dans tous les cas ; not_computable.",
    en:
      "agrees: a column gives it; within: it lies between two; short: even with possible ones the inventory has less; "
      + "contradicts: it has more in every case; not_computable."),
  "published_totals.source": ColumnFacts(
    .string, fr: "Adresse où le total est publié.", en: "Address where the total is published."),
]
