/// Columns of schemes, of pairs of them and of the time that they last: `overlaps`, `timeline`, `expiring`.
let schemeMeanings: [String: ColumnFacts] = [
  "schemes.name": ColumnFacts(.string, fr: "Nom du dispositif.", en: "Name of the scheme."),
  "schemes.population": ColumnFacts(
    .number, .inhabitants, fr: "Population du périmètre.", en: "Population of the perimeter."),
  "schemes.area_km2": ColumnFacts(.number, .km2, fr: "Surface du périmètre.", en: "Area of the perimeter."),
  "schemes.perimeter": ColumnFacts(
    .list(.string), fr: "Périmètre, en codes typés comme commune:13055.",
    en: "Perimeter, in typed codes such as commune:13055."),
  "schemes.carrier": ColumnFacts(.string, fr: "Porteur.", en: "Carrier."),
  "schemes.cofunded": ColumnFacts(
    .boolean, fr: "Cofinancé ; vide si on ne sait pas.", en: "Co-funded; empty where nobody knows."),
  "schemes.themes": ColumnFacts(.string, fr: "Thèmes.", en: "Themes."),
  "schemes.targeted_zones": ColumnFacts(
    .list(.string), fr: "Zones que le dispositif nomme.", en: "Zones that the scheme names."),
  "schemes.perimeter_known": ColumnFacts(
    .word, fr: "Périmètre connu, en partie ou pas.", en: "Perimeter known, in part or not."),
  "pairs.a": ColumnFacts(.string, fr: "Identifiant du premier dispositif.", en: "Id of the first scheme."),
  "pairs.b": ColumnFacts(.string, fr: "Identifiant du second.", en: "Id of the second one."),
  "pairs.type_a": ColumnFacts(.string, fr: "Type du premier.", en: "Type of the first one."),
  "pairs.type_b": ColumnFacts(.string, fr: "Type du second.", en: "Type of the second one."),
  "pairs.relation": ColumnFacts(
    .string, fr: "Relation exacte des contours, de a à b.", en: "Exact relation of the outlines, from a to b."),
  "pairs.relation_tolerant": ColumnFacts(
    .word, fr: "Relation à la tolérance et à la précision des contours près.",
    en: "Relation within the tolerance and the precision of the outlines."),
  "pairs.area_km2": ColumnFacts(.number, .km2, fr: "Surface commune.", en: "Area in common."),
  "pairs.share_a": ColumnFacts(.number, .share, fr: "Part commune de a.", en: "Common share of a."),
  "pairs.share_b": ColumnFacts(.number, .share, fr: "Part commune de b.", en: "Common share of b."),
  "pairs.width_m": ColumnFacts(
    .number, .m, fr: "Largeur moyenne de ce qui est commun.", en: "Mean width of what is in common."),
  "pairs.population": ColumnFacts(
    .number, .inhabitants, fr: "Population de ce qui est commun.", en: "Population of what is in common."),
  "pairs.communes": ColumnFacts(
    .list(.string), fr: "Codes des communes touchées par ce qui est commun.",
    en: "Codes of the communes that what is in common touches."),
  "pairs.zones": ColumnFacts(
    .list(.string), fr: "Codes des zones touchées par ce qui est commun.",
    en: "Codes of the zones that what is in common touches."),
  "pairs.cases": ColumnFacts(.list(.word), fr: "Cas particuliers de la paire.", en: "Special cases of the pair."),
  "pairs.from": ColumnFacts(.date, fr: "Premier jour en vigueur ensemble.", en: "First day in force together."),
  "pairs.to": ColumnFacts(.date, fr: "Dernier jour en vigueur ensemble.", en: "Last day in force together."),
  "pairs.coexistence": ColumnFacts(.word, fr: "Certitude de cette période.", en: "Certainty of that period."),
  "pairs.relation_<tolerance>": ColumnFacts(
    .string, fr: "Relation par les seules parts à cette tolérance.", en: "Relation by shares alone at that tolerance."),
  "matrix.other": ColumnFacts(.string, fr: "Type ou zonage mis en face.", en: "Type or zoning set against it."),
  "matrix.complemented": ColumnFacts(
    .integer, fr: "Dispositifs qui ont un complément de l'autre type, ou une zone.",
    en: "Schemes with a counterpart of the other type, or a zone."),
  "matrix.without": ColumnFacts(.integer, fr: "Dispositifs qui n'en ont pas.", en: "Schemes without one."),
  "matrix.unknown": ColumnFacts(
    .integer, fr: "Dispositifs dont on ne sait rien.", en: "Schemes of which nobody knows."),
  "matrix.pairs": ColumnFacts(.integer, fr: "Paires de ces types.", en: "Pairs of these types."),
  "matrix.touch": ColumnFacts(.integer, fr: "Paires qui ne font que se toucher.", en: "Pairs that only touch."),
  "matrix.equal": ColumnFacts(.integer, fr: "Paires de périmètres égaux.", en: "Pairs of equal perimeters."),
  "matrix.within": ColumnFacts(
    .integer, fr: "Paires où le premier est dans le second.", en: "Pairs where the first lies in the second."),
  "matrix.contains": ColumnFacts(
    .integer, fr: "Paires où le premier contient le second.", en: "Pairs where the first contains the second."),
  "matrix.overlap": ColumnFacts(.integer, fr: "Paires qui se recouvrent en partie.", en: "Pairs that overlap in part."),
  "matrix.sliver": ColumnFacts(
    .integer, fr: "Paires qui n'ont en commun qu'un liseré.", en: "Pairs that share a sliver only."),
  "matrix.nearly_equal": ColumnFacts(
    .integer, fr: "Paires égales à la tolérance près.", en: "Pairs equal within the tolerance."),
  "matrix.nearly_within": ColumnFacts(
    .integer, fr: "Paires où le premier est dans le second à la tolérance près.",
    en: "Pairs where the first lies in the second within the tolerance."),
  "matrix.nearly_contains": ColumnFacts(
    .integer, fr: "Paires où le premier contient le second à la tolérance près.",
    en: "Pairs where the first contains the second within the tolerance."),
  "complements.without": ColumnFacts(.string, fr: "Type ou zonage qui manque.", en: "Type or zoning that is missing."),
  "combinations.level": ColumnFacts(.string, fr: "Niveau du territoire.", en: "Level of the territory."),
  "combinations.combination": ColumnFacts(
    .string, fr: "Types qui tiennent cette partie, joints par + ; none : aucun, ? : on ne sait pas de tous.",
    en: "Types that hold this part, joined by +; none: no type, ?: not known of all."),
  "combinations.communes_without_population": ColumnFacts(
    .integer, fr: "Communes dont la population manque.", en: "Communes whose population is missing."),
  "combinations.zones_<zoning>": ColumnFacts(
    .integer, fr: "Zones de ce zonage dans cette partie.", en: "Zones of that zoning in this part."),
  "combinations.zone_population_<zoning>": ColumnFacts(
    .number, .inhabitants, fr: "Population de ces zones.", en: "Population of these zones."),
  "combinations.zones_without_population_<zoning>": ColumnFacts(
    .integer, fr: "De ces zones, celles dont la population est inconnue.",
    en: "Of these zones, those of unknown population."),
  "timeline.points.name": ColumnFacts(.string, fr: "Nom du territoire.", en: "Name of the territory."),
  "timeline.events.on": ColumnFacts(
    .date, fr: "Première date de la série qui voit le changement.",
    en: "First date of the series that sees the change."),
  "timeline.events.day": ColumnFacts(.date, fr: "Jour du changement.", en: "Day of the change."),
  "timeline.events.name": ColumnFacts(.string, fr: "Nom du dispositif.", en: "Name of the scheme."),
  "timeline.events.from": ColumnFacts(.word, fr: "État d'avant.", en: "State before."),
  "timeline.events.to": ColumnFacts(.word, fr: "État d'après.", en: "State after."),
  "timeline.events.gained": ColumnFacts(.integer, fr: "Nombre de zones gagnées.", en: "Number of zones gained."),
  "timeline.events.lost": ColumnFacts(.integer, fr: "Nombre de zones perdues.", en: "Number of zones lost."),
  "events.zones_gained": ColumnFacts(.list(.string), fr: "Codes des zones gagnées.", en: "Codes of the zones gained."),
  "events.zones_lost": ColumnFacts(.list(.string), fr: "Codes des zones perdues.", en: "Codes of the zones lost."),
  "expiring.events.kind": ColumnFacts(.word, fr: "Fin connue ou présumée.", en: "Stated or presumed end."),
  "events.month": ColumnFacts(.string, fr: "Mois de la fin, comme 2026-03.", en: "Month of the end, such as 2026-03."),
  "events.end": ColumnFacts(.date, fr: "Dernier jour.", en: "Last day."),
  "events.overdue": ColumnFacts(
    .boolean, fr: "La fin présumée est déjà passée.", en: "The presumed end has already passed."),
  "expiring.events.name": ColumnFacts(.string, fr: "Nom du dispositif.", en: "Name of the scheme."),
  "events.renewal": ColumnFacts(.date, fr: "Premier jour de son successeur.", en: "First day of its successor."),
  "expiring.events.lost": ColumnFacts(
    .integer, fr: "Nombre de zones perdues ; vide sans périmètre connu.",
    en: "Number of zones lost; empty without a known perimeter."),
  "perhaps_lost": ColumnFacts(
    .integer, fr: "Zones dont le verdict devient inconnu.", en: "Zones whose verdict becomes unknown."),
  "events.zones_perhaps_lost": ColumnFacts(.list(.string), fr: "Codes de ces zones.", en: "Codes of these zones."),
  "months.kind": ColumnFacts(.word, fr: "Fin connue ou présumée.", en: "Stated or presumed end."),
  "months.month": ColumnFacts(
    .string, fr: "Mois, comme 2026-03 ; overdue : déjà passé.", en: "Month, such as 2026-03; overdue: already passed."),
  "months.schemes": ColumnFacts(.integer, fr: "Dispositifs qui prennent fin.", en: "Schemes that end."),
  "months.zones_lost": ColumnFacts(.integer, fr: "Nombre de zones perdues.", en: "Number of zones lost."),
  "expiring.zones.kind": ColumnFacts(.word, fr: "Fin connue ou présumée.", en: "Stated or presumed end."),
  "expiring.zones.day": ColumnFacts(.date, fr: "Premier jour sans dispositif.", en: "First day without a scheme."),
  "expiring.zones.schemes": ColumnFacts(
    .list(.string), fr: "Dispositifs qui prennent fin la veille.", en: "Schemes that end the day before."),
  "expiring.zones.retained_again": ColumnFacts(
    .date, fr: "Jour où elle est de nouveau retenue.", en: "Day on which it is retained again."),
  "expiring.zones.certain": ColumnFacts(
    .boolean, fr: "Perdue sûrement ; sinon le verdict devient inconnu.",
    en: "Lost for certain; else the verdict becomes unknown."),
]
