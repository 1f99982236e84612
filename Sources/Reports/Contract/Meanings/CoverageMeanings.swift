/// Columns of zones and of what stands beside them: tables of `coverage` and `uncovered`.
let coverageMeanings: [String: ColumnFacts] = [
  "zones.communes": ColumnFacts(
    .list(.string), fr: "Codes des communes de la zone.", en: "Codes of the communes of the zone."),
  "zones.communes_stated": ColumnFacts(
    .list(.string), fr: "Codes des communes publiées avec la zone.",
    en: "Codes of the communes published with the zone."),
  "zones.population_method": ColumnFacts(
    .word, fr: "Comment la part de population est connue ; vide si elle est inconnue.",
    en: "How the share of the population is known; empty where it is unknown."),
  "zones.class": ColumnFacts(
    .word, fr: "Classe à la première tolérance : entirely, partly, not_covered, not_computable.",
    en: "Class at the first tolerance: entirely, partly, not_covered, not_computable."),
  "zones.retained": ColumnFacts(
    .boolean, fr: "Verdict de la règle ; vide s'il est inconnu.",
    en: "Verdict of the rule; empty where it is unknown."),
  "zones.fragile": ColumnFacts(
    .boolean, fr: "Le verdict tient à peu : tolérance de 1 à 10 %, ou précision des contours.",
    en: "The verdict hangs on little: tolerance from 1 to 10 %, or precision of the outlines."),
  "zones.schemes": ColumnFacts(
    .list(.record(heldMembers)), fr: "Dispositifs qui comptent et tiennent une part de la zone.",
    en: "Schemes that count and hold a part of the zone."),
  "zones.obstacle": ColumnFacts(
    .word, fr: "Ce qui empêche de calculer la part couverte.", en: "What keeps the covered share from being computed."),
  "zones.population_source": ColumnFacts(
    .word, fr: "D'où vient la population ; vide si elle est inconnue.",
    en: "Where the population comes from; empty where it is unknown."),
  "zones.population_grid": ColumnFacts(
    .number, .inhabitants, fr: "Population des carreaux de la zone.",
    en: "Population of the grid's cells in the zone."),
  "zones.population_residual": ColumnFacts(
    .number, .inhabitants, fr: "Population des carreaux moins celle qui est publiée.",
    en: "Population of the grid's cells less the published one."),
  "zones.targeted_by": ColumnFacts(
    .list(.string), fr: "Dispositifs qui comptent et nomment la zone.", en: "Schemes that count and name the zone."),
  "zones.reasons": ColumnFacts(.list(.word), fr: "Pourquoi le verdict est inconnu.", en: "Why the verdict is unknown."),
  "zones.perhaps": ColumnFacts(
    .list(.string), fr: "Dispositifs qui tiennent peut-être une part de la zone.",
    en: "Schemes that may hold a part of the zone."),
  "zones.share_outside": ColumnFacts(
    .number, .share, fr: "Part de la zone hors de toute commune de référence.",
    en: "Share of the zone in no commune of the reference."),
  "zones.class_<tolerance>": ColumnFacts(
    .word, fr: "Classe à cette tolérance, comme class_5pct.", en: "Class at that tolerance, such as class_5pct."),
  "zones.commune_name": ColumnFacts(.string, fr: "Noms des communes.", en: "Names of the communes."),
  "zones.epci_name": ColumnFacts(.string, fr: "Nom de l'EPCI.", en: "Name of the EPCI."),
  "zones.departement_name": ColumnFacts(.string, fr: "Nom du département.", en: "Name of the département."),
  "zones.nearest": ColumnFacts(
    .record(nearestMembers), fr: "Dispositif en vigueur le plus proche.", en: "Nearest scheme in force."),
  "zones.nearest_distance_km": ColumnFacts(
    .number, .km, fr: "Distance au dispositif le plus proche.", en: "Distance to the nearest scheme."),
  "zones.reason": ColumnFacts(
    .string, fr: "Pourquoi la zone n'est pas retenue, en un mot.", en: "Why the zone is not retained, in one word."),
  "zones.communes_inside": ColumnFacts(
    .integer, fr: "Communes de la zone qui sont sûrement dans un périmètre.",
    en: "Communes of the zone that are inside a perimeter for sure."),
  "zones.possible_schemes": ColumnFacts(
    .list(.string), fr: "Dispositifs qui la couvriraient s'ils étaient en vigueur.",
    en: "Schemes that would cover it if they were in force."),
  "zones_by_scheme.code": ColumnFacts(.string, fr: "Code de la zone.", en: "Code of the zone."),
  "zones_by_scheme.area_km2": ColumnFacts(
    .number, .km2, fr: "Surface de la zone dans le dispositif.", en: "Area of the zone inside the scheme."),
  "rules_by_territory.zones": ColumnFacts(.integer, fr: "Zones du territoire.", en: "Zones of the territory."),
  "statuses.status": ColumnFacts(
    .word, fr: "Dispositifs comptés, par statut publié ou cofinancement.",
    en: "Schemes counted, by published status or co-funding."),
  "statuses.schemes": ColumnFacts(.integer, fr: "Nombre de ces dispositifs.", en: "Number of these schemes."),
  "vintages.valid_from": ColumnFacts(.date, fr: "Premier jour de validité.", en: "First day of validity."),
  "vintages.valid_to": ColumnFacts(.date, fr: "Dernier jour de validité.", en: "Last day of validity."),
  "vintages.valid_on_day": ColumnFacts(
    .boolean, fr: "Valable le jour demandé ; vide si on ne sait pas.",
    en: "Valid on the day asked about; empty where nobody knows."),
  "targeting.population_inside": ColumnFacts(
    .number, .inhabitants, fr: "Population des zones.", en: "Population of the zones."),
  "targeting.population_inside_covered": ColumnFacts(
    .number, .inhabitants, fr: "Population des zones en périmètre.", en: "Population of the zones inside a perimeter."),
  "targeting.population_share_inside": ColumnFacts(
    .number, .share, fr: "Part de cette population en périmètre.", en: "Share of that population inside a perimeter."),
  "targeting.population_outside": ColumnFacts(
    .number, .inhabitants, fr: "Population hors des zones.", en: "Population outside the zones."),
  "targeting.population_outside_covered": ColumnFacts(
    .number, .inhabitants, fr: "Population hors des zones et en périmètre.",
    en: "Population outside the zones and inside a perimeter."),
  "targeting.population_share_outside": ColumnFacts(
    .number, .share, fr: "Part de cette population en périmètre.", en: "Share of that population inside a perimeter."),
  "targeting.area_km2_inside": ColumnFacts(.number, .km2, fr: "Surface des zones.", en: "Area of the zones."),
  "targeting.area_km2_inside_covered": ColumnFacts(
    .number, .km2, fr: "Surface des zones en périmètre.", en: "Area of the zones inside a perimeter."),
  "targeting.area_share_inside": ColumnFacts(
    .number, .share, fr: "Part de cette surface en périmètre.", en: "Share of that area inside a perimeter."),
  "targeting.area_km2_outside": ColumnFacts(
    .number, .km2, fr: "Surface hors des zones.", en: "Area outside the zones."),
  "targeting.area_km2_outside_covered": ColumnFacts(
    .number, .km2, fr: "Surface hors des zones et en périmètre.", en: "Area outside the zones and inside a perimeter."),
  "targeting.area_share_outside": ColumnFacts(
    .number, .share, fr: "Part de cette surface en périmètre.", en: "Share of that area inside a perimeter."),
  "without_scheme.zone_population": ColumnFacts(
    .number, .inhabitants, fr: "Population des zones.", en: "Population of the zones."),
  "without_scheme.inventory_reached": ColumnFacts(
    .boolean, fr: "L'inventaire des dispositifs connaît le territoire.",
    en: "The inventory of schemes knows the territory."),
  "verification.area_share": ColumnFacts(
    .number, .share, fr: "Part couverte telle qu'elle est répondue.", en: "Covered share as answered."),
  "verification.overlay_share": ColumnFacts(
    .number, .share, fr: "Part couverte par simple superposition.", en: "Covered share by plain overlay."),
  "verification.scanline_share": ColumnFacts(
    .number, .share, fr: "Part couverte par balayage, sans GEOS.", en: "Covered share by scanlines, without GEOS."),
  "verification.difference": ColumnFacts(
    .number, .share, fr: "Plus grand écart avec la réponse.", en: "Largest difference from the answer."),
  "verification.agrees": ColumnFacts(.boolean, fr: "Les trois parts concordent.", en: "The three shares agree."),
  "extensions.subject": ColumnFacts(
    .word, fr: "Ce qui est sans dispositif : zone ou EPCI.", en: "What has no scheme: a zone or an EPCI."),
  "extensions.code": ColumnFacts(.string, fr: "Code de la zone ou de l'EPCI.", en: "Code of the zone or EPCI."),
  "extensions.scheme": ColumnFacts(
    .string, fr: "Dispositif qui pourrait être étendu.", en: "Scheme that could be extended."),
  "extensions.scheme_name": ColumnFacts(.string, fr: "Nom de ce dispositif.", en: "Name of that scheme."),
  "extensions.shared_border_km": ColumnFacts(
    .number, .km, fr: "Longueur de la frontière commune.", en: "Length of the shared border."),
  "extensions.same_epci": ColumnFacts(
    .boolean, fr: "Le dispositif a des communes du même EPCI.", en: "The scheme has communes of the same EPCI."),
  "extensions.communes": ColumnFacts(
    .list(.string), fr: "Codes des communes à ajouter.", en: "Codes of the communes to add."),
  "extensions.population_gained": ColumnFacts(
    .number, .inhabitants, fr: "Habitants que l'extension couvrirait.", en: "People that the extension would cover."),
  "extensions.area_gained_km2": ColumnFacts(
    .number, .km2, fr: "Surface que l'extension couvrirait.", en: "Area that the extension would cover."),
  "extensions.zones_gained": ColumnFacts(
    .integer, fr: "Zones que l'extension ferait retenir.", en: "Zones that the extension would have retained."),
]
