/// Columns of `crossing`, and of the zones of several zonings.
let crossingMeanings: [String: ColumnFacts] = [
  "crossing.combination": ColumnFacts(
    .string,
    fr: "Zonages dans lesquels sont ces communes, comme qpv + rural ; none : aucun ; ? : on ne sait pas s'ils en sont.",
    en: "Zonings that these communes are in, such as qpv + rural; none: no zoning; ?: nobody knows whether they are."),
  "crossing.zonings": ColumnFacts(
    .list(.string), fr: "Les mêmes zonages, par identifiant ; vide : aucun.",
    en: "The same zonings, by id; empty: none."),
  "crossing.zonings_unknown": ColumnFacts(
    .list(.string), fr: "Zonages dont on ne sait pas si ces communes en sont.",
    en: "Zonings of which nobody knows whether these communes are in them."),
  "crossing.communes": ColumnFacts(
    .integer, fr: "Communes de cette combinaison ; les lignes d'un territoire en font la somme.",
    en: "Communes of this combination; the rows of a territory add up to all of its communes."),
  "crossing.communes_entirely": ColumnFacts(
    .integer, fr: "Communes couvertes entièrement, à la tolérance près.",
    en: "Communes entirely covered, within the tolerance."),
  "crossing.communes_partly": ColumnFacts(
    .integer, fr: "Communes couvertes partiellement.", en: "Communes partly covered."),
  "crossing.communes_not_covered": ColumnFacts(
    .integer, fr: "Communes non couvertes, à la tolérance près.", en: "Communes not covered, within the tolerance."),
  "crossing.communes_not_computable": ColumnFacts(
    .integer, fr: "Communes dont on ne sait pas si elles sont couvertes.",
    en: "Communes of which nobody knows whether they are covered."),
  "crossing.population": ColumnFacts(
    .number, .inhabitants, fr: "Population connue de ces communes.", en: "Known population of these communes."),
  "crossing.communes_without_population": ColumnFacts(
    .integer, fr: "Communes qui manquent à population.", en: "Communes missing from population."),
  "crossing.population_in_schemes": ColumnFacts(
    .number, .inhabitants,
    fr: "Population de ces communes en périmètre, une part de commune étant prise par sa surface.",
    en: "Population of these communes inside a perimeter, a part of a commune being taken by its area."),
  "crossing.population_in_schemes_unknown": ColumnFacts(
    .integer, fr: "Communes qui manquent à population_in_schemes.",
    en: "Communes missing from population_in_schemes."),
  "crossing.zones_<zoning>": ColumnFacts(
    .integer, fr: "Zones de ce zonage dont la commune principale est l'une de celles-ci.",
    en: "Zones of that zoning whose main commune is one of these."),
  "crossing.zones_retained_<zoning>": ColumnFacts(
    .integer, fr: "Celles que la règle retient, pour celles dont le verdict est connu.",
    en: "Those that the rule retains, of those whose verdict is known."),
  "crossing.zones_unknown_<zoning>": ColumnFacts(
    .integer, fr: "Celles dont le verdict est inconnu.", en: "Those of unknown verdict."),
  "zones.in_<zoning>": ColumnFacts(
    .word,
    fr: "Communes de la zone qui sont dans ce zonage : toutes, certaines, aucune ; vide si on ne sait pas.",
    en: "Communes of the zone that are in that zoning: all, some, none; empty where nobody knows."),
]
