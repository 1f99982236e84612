/// Columns of `stats` and `reconcile`.
let statisticsMeanings: [String: ColumnFacts] = [
  "stats.rows.level": ColumnFacts(
    .string, fr: "Niveau : territoire, porteur, thème, ou niveau donné.",
    en: "Level: territory, carrier, theme, or a level that was given."),
  "stats.territories.level": ColumnFacts(.string, fr: "Niveau du territoire.", en: "Level of the territory."),
  "stats.sums.level": ColumnFacts(.string, fr: "Niveau des lignes.", en: "Level of the rows."),
  "stats.straddlers.level": ColumnFacts(.string, fr: "Niveau des territoires.", en: "Level of the territories."),
  "stats.levels.level": ColumnFacts(.string, fr: "Niveau.", en: "Level."),
  "stats.changes.level": ColumnFacts(.string, fr: "Niveau du territoire.", en: "Level of the territory."),
  "stats.rows.status": ColumnFacts(
    .string, fr: "État ou fait publié que la mesure compte ; vide pour les autres.",
    en: "State or published fact that the measure counts; empty for others."),
  "stats.sums.status": ColumnFacts(
    .string, fr: "État ou fait publié que la mesure compte ; vide pour les autres.",
    en: "State or published fact that the measure counts; empty for others."),
  "value": ColumnFacts(.number, fr: "Valeur, dans l'unité de la mesure.", en: "Value, in the unit of the measure."),
  "unknown": ColumnFacts(
    .integer, fr: "Termes inconnus, qui manquent à la valeur.", en: "Unknown terms, missing from the value."),
  "date": ColumnFacts(
    .partialDate, fr: "Date des mesures qui en sont une ; value est alors vide.",
    en: "Date, for measures that are one; value is empty then."),
  "reference_value": ColumnFacts(
    .number, fr: "Valeur du territoire de référence.", en: "Value of the reference territory."),
  "pivot.<figure>": ColumnFacts(
    .any, fr: "Une figure : le nom de la colonne dit laquelle.", en: "One figure: the name of the column says which."),
  "pivot.<figure>_reference": ColumnFacts(
    .any, fr: "La même pour le territoire de référence.", en: "The same for the reference territory."),
  "stats.changes.earlier": ColumnFacts(.number, fr: "Valeur le premier jour.", en: "Value on the earlier day."),
  "stats.changes.later": ColumnFacts(.number, fr: "Valeur le second jour.", en: "Value on the later day."),
  "stats.changes.gained": ColumnFacts(
    .number, fr: "Ce qui est gagné entre les deux.", en: "What is gained in between."),
  "stats.changes.lost": ColumnFacts(.number, fr: "Ce qui est perdu.", en: "What is lost."),
  "stats.changes.kept": ColumnFacts(.number, fr: "Ce qui est conservé.", en: "What is kept."),
  "changed_schemes.name": ColumnFacts(.string, fr: "Nom du dispositif.", en: "Name of the scheme."),
  "changed_schemes.earlier": ColumnFacts(.word, fr: "État le premier jour.", en: "State on the earlier day."),
  "changed_schemes.later": ColumnFacts(.word, fr: "État le second jour.", en: "State on the later day."),
  "territories.certain": ColumnFacts(
    .integer, fr: "Dispositifs certainement en vigueur.", en: "Schemes in force for certain."),
  "territories.presumed": ColumnFacts(
    .integer, fr: "Dispositifs présumés en vigueur.", en: "Schemes presumed in force."),
  "territories.possible": ColumnFacts(
    .integer, fr: "Dispositifs peut-être en vigueur.", en: "Schemes possibly in force."),
  "territories.population_share": ColumnFacts(
    .number, .share, fr: "Part de la population en périmètre.", en: "Share of the population inside a perimeter."),
  "territories.area_share": ColumnFacts(
    .number, .share, fr: "Part de la surface en périmètre.", en: "Share of the area inside a perimeter."),
  "sums.whole": ColumnFacts(
    .number, fr: "Valeur de l'ensemble, calculée à part.", en: "Value of the whole, computed apart."),
  "sums.sum_of_rows": ColumnFacts(.number, fr: "Somme des lignes du niveau.", en: "Sum of the rows of the level."),
  "sums.difference": ColumnFacts(.number, fr: "Somme moins ensemble.", en: "Sum less whole."),
  "sums.outside": ColumnFacts(
    .number, fr: "Ce qui n'est dans aucun territoire du niveau.", en: "What lies in no territory of the level."),
  "sums.repeated": ColumnFacts(
    .number, fr: "Ce qui est compté dans plusieurs territoires, au-delà du premier.",
    en: "What is counted in several territories, beyond the first."),
  "sums.unexplained": ColumnFacts(
    .number, fr: "Reste inexpliqué : 0 si tout s'additionne.", en: "Rest unexplained: 0 where all adds up."),
  "straddlers.territories": ColumnFacts(
    .list(.string), fr: "Codes des territoires touchés.", en: "Codes of the territories touched."),
  "levels.territories": ColumnFacts(.integer, fr: "Nombre de territoires.", en: "Number of territories."),
  "levels.communes": ColumnFacts(
    .integer, fr: "Communes dans un territoire du niveau.", en: "Communes in a territory of the level."),
  "levels.communes_outside": ColumnFacts(.integer, fr: "Communes dans aucun.", en: "Communes in none."),
  "levels.nests_in": ColumnFacts(
    .list(.string), fr: "Niveaux dans lesquels il s'emboîte.", en: "Levels that it nests in."),
  "definitions.in_force": ColumnFacts(.word, fr: "Dispositifs comptés.", en: "Schemes counted."),
  "definitions.status": ColumnFacts(.word, fr: "Statuts publiés comptés.", en: "Published statuses counted."),
  "definitions.cofunded": ColumnFacts(.boolean, fr: "Dispositifs cofinancés seuls.", en: "Co-funded schemes only."),
  "definitions.tolerance": ColumnFacts(.number, .share, fr: "Tolérance.", en: "Tolerance."),
  "definitions.counting": ColumnFacts(
    .word, fr: "Zones comptées entières ou au prorata.", en: "Zones counted whole or apportioned."),
  "definitions.share_of": ColumnFacts(.word, fr: "Ce dont la part est une part.", en: "What the share is a share of."),
  "definitions.zones_retained": ColumnFacts(
    .number, fr: "Zones retenues, ou leur somme au prorata.", en: "Zones retained, or their apportioned sum."),
  "definitions.of": ColumnFacts(.number, fr: "Zones en tout.", en: "Zones in all."),
  "definitions.with_clsm": ColumnFacts(
    .number, fr: "Dispositifs qu'un CLSM complète.", en: "Schemes that a CLSM complements."),
  "definitions.population": ColumnFacts(
    .number, .inhabitants, fr: "Population retenue ou au prorata.", en: "Population retained or apportioned."),
  "definitions.share": ColumnFacts(.number, .share, fr: "Part.", en: "Share."),
  "definitions.schemes": ColumnFacts(.number, fr: "Dispositifs comptés.", en: "Schemes counted."),
  "definitions.reproduces": ColumnFacts(
    .boolean, fr: "Retrouve tous les chiffres publiés.", en: "Gives all published figures."),
  "definitions.gap": ColumnFacts(
    .number, fr: "Somme des écarts relatifs aux chiffres publiés ; 1 pour chacun qui ne se calcule pas.",
    en: "Sum of the relative distances from the published figures; 1 for each that is not computable."),
  "definitions.values": ColumnFacts(
    .record(figureMembers(.number)), fr: "Les chiffres de cette définition.", en: "The figures of this definition."),
  "definitions.matches": ColumnFacts(
    .list(.string), fr: "Chiffres publiés retrouvés.", en: "Published figures that it gives."),
  "definitions.most": ColumnFacts(
    .record(figureMembers(.number)), fr: "Les chiffres si tout ce qui est inconnu comptait.",
    en: "The figures if all that is unknown counted."),
  "totals.population_share": ColumnFacts(
    .number, .share, fr: "Population publiée rapportée au total.", en: "Published population over the total."),
  "totals.zones_without_population": ColumnFacts(
    .integer, fr: "Zones dont la population est inconnue.", en: "Zones whose population is unknown."),
  "totals.population_agrees": ColumnFacts(.boolean, fr: "C'est la part publiée.", en: "It is the published share."),
  "totals.zones_share": ColumnFacts(
    .number, .share, fr: "Zones publiées rapportées aux zones.", en: "Published zones over the zones."),
  "totals.zones_agrees": ColumnFacts(.boolean, fr: "C'est la part publiée.", en: "It is the published share."),
  "reach.figure": ColumnFacts(.word, fr: "Chiffre publié.", en: "Published figure."),
  "reach.published": ColumnFacts(
    .string, fr: "Sa valeur, telle qu'elle est écrite.", en: "Its value, as it is written."),
  "reach.low": ColumnFacts(.number, fr: "Plus petite valeur d'une définition.", en: "Least value of a definition."),
  "reach.high": ColumnFacts(.number, fr: "Plus grande valeur d'une définition.", en: "Largest value of a definition."),
  "reach.everything": ColumnFacts(
    .number, fr: "Valeur si tous les dispositifs recensés comptaient.", en: "Value if all schemes on record counted."),
  "reach.verdict": ColumnFacts(
    .word, fr: "Le chiffre est retrouvé, entre deux valeurs, ou hors d'atteinte.",
    en: "The figure is given, lies between two values, or is out of reach."),
  "differences.counted_by": ColumnFacts(
    .list(.integer), fr: "Rangs des définitions qui retiennent la zone.",
    en: "Ranks of the definitions that count the zone."),
  "differences.left_out_by": ColumnFacts(
    .list(.integer), fr: "Rangs de celles qui ne la retiennent pas.", en: "Ranks of those that leave it out."),
]
