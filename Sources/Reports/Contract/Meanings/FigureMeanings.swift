/// Counts, populations, areas and shares: columns that mean the same in every table that has them.
let figureMeanings: [String: ColumnFacts] = [
  "zones": ColumnFacts(.integer, fr: "Nombre de zones.", en: "Number of zones."),
  "zones_retained": ColumnFacts(
    .integer, fr: "Zones que la règle retient, pour celles dont le verdict est connu.",
    en: "Zones that the rule retains, of those whose verdict is known."),
  "zones_retained_certain": ColumnFacts(
    .integer, fr: "Zones retenues si seuls les dispositifs certains comptent.",
    en: "Zones retained where certain schemes alone count."),
  "zones_retained_possible": ColumnFacts(
    .integer, fr: "Zones retenues si les dispositifs possibles comptent aussi.",
    en: "Zones retained where possible schemes count too."),
  "zones_unknown": ColumnFacts(
    .integer, fr: "Zones dont le verdict est inconnu : elles peuvent s'ajouter aux retenues.",
    en: "Zones whose verdict is unknown: they may be added to those retained."),
  "zones_unknown_certain": ColumnFacts(
    .integer, fr: "Zones de verdict inconnu si seuls les dispositifs certains comptent.",
    en: "Zones of unknown verdict where certain schemes alone count."),
  "zones_unknown_possible": ColumnFacts(
    .integer, fr: "Zones de verdict inconnu si les dispositifs possibles comptent aussi.",
    en: "Zones of unknown verdict where possible schemes count too."),
  "zones_entirely": ColumnFacts(
    .integer, fr: "Zones couvertes entièrement, à la tolérance près.",
    en: "Zones entirely covered, within the tolerance."),
  "zones_partly": ColumnFacts(.integer, fr: "Zones couvertes partiellement.", en: "Zones partly covered."),
  "zones_not_covered": ColumnFacts(
    .integer, fr: "Zones non couvertes, à la tolérance près.", en: "Zones not covered, within the tolerance."),
  "zones_not_computable": ColumnFacts(
    .integer, fr: "Zones dont la part couverte ne peut être calculée.",
    en: "Zones whose covered share cannot be computed."),
  "zones_fragile": ColumnFacts(
    .integer, fr: "Zones dont le verdict change pour un rien : tolérance de 1 à 10 %, contours imprécis.",
    en: "Zones whose verdict hangs on little: tolerance from 1 to 10 %, precision of outlines."),
  "zones_without_population": ColumnFacts(
    .integer, fr: "Zones retenues dont la population est inconnue.", en: "Zones retained whose population is unknown."),
  "area_unknown": ColumnFacts(
    .integer, fr: "Zones absentes des surfaces, faute de contour.",
    en: "Zones missing from the areas, for want of an outline."),
  "schemes": ColumnFacts(.integer, fr: "Nombre de dispositifs qui comptent.", en: "Number of schemes that count."),
  "schemes_certain": ColumnFacts(
    .integer, fr: "Dispositifs certainement en vigueur.", en: "Schemes in force for certain."),
  "schemes_possible": ColumnFacts(
    .integer, fr: "Dispositifs en vigueur, possibles compris.", en: "Schemes in force, possible ones included."),
  "schemes_cofunded": ColumnFacts(.integer, fr: "Dispositifs cofinancés.", en: "Co-funded schemes."),
  "population": ColumnFacts(.number, .inhabitants, fr: "Population.", en: "Population."),
  "population_retained": ColumnFacts(
    .number, .inhabitants, fr: "Population entière des zones retenues.", en: "Whole population of the zones retained."),
  "population_apportioned": ColumnFacts(
    .number, .inhabitants, fr: "Population des zones multipliée par leur part couverte.",
    en: "Population of zones times their covered share."),
  "population_retained_unknown": ColumnFacts(
    .integer, fr: "Zones qui manquent à population_retained.", en: "Zones missing from population_retained."),
  "population_apportioned_unknown": ColumnFacts(
    .integer, fr: "Zones qui manquent à population_apportioned.", en: "Zones missing from population_apportioned."),
  "population_undecided": ColumnFacts(
    .number, .inhabitants, fr: "Population connue des zones de verdict inconnu.",
    en: "Known population of the zones of unknown verdict."),
  "population_share": ColumnFacts(
    .number, .share, fr: "Part de la population couverte.", en: "Share of the population that is covered."),
  "area_km2": ColumnFacts(.number, .km2, fr: "Surface.", en: "Area."),
  "area_covered_km2": ColumnFacts(.number, .km2, fr: "Surface en périmètre.", en: "Area inside a perimeter."),
  "area_share": ColumnFacts(
    .number, .share, fr: "Recouvrement : part de la surface couverte.", en: "Share of the area that is covered."),
  "distance_km": ColumnFacts(.number, .km, fr: "Distance au dispositif.", en: "Distance to the scheme."),
  "share": ColumnFacts(
    .number, .share, fr: "Part de la zone dans le dispositif.", en: "Share of the zone inside the scheme."),
  "difference": ColumnFacts(.number, fr: "Écart.", en: "Difference."),
  "population_lost": ColumnFacts(
    .number, .inhabitants, fr: "Population connue des zones perdues.", en: "Known population of the zones lost."),
]
