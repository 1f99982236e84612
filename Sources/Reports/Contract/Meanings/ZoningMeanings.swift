/// The columns of `zonings` in `data list`.
let zoningMeanings: [String: ColumnFacts] = [
  "alias": ColumnFacts(.string, fr: "Autre nom de la génération.", en: "Another name of the generation."),
  "label": ColumnFacts(.string, fr: "Nom du zonage.", en: "Name of the zoning."),
  "unit": ColumnFacts(
    .string, fr: "Ce qu'est une zone : zone, commune, TVS.", en: "What one zone is: zone, commune, TVS."),
  "support": ColumnFacts(
    .string, fr: "Ce qui la donne : polygons, list, both, computed.",
    en: "What gives it: polygons, list, both, computed."
  ),
  "valid_from": ColumnFacts(.date, fr: "Premier jour où elle vaut.", en: "First day on which it stands."),
  "valid_to": ColumnFacts(.date, fr: "Dernier jour où elle vaut.", en: "Last day on which it stands."),
  "valid_from_overseas": ColumnFacts(.date, fr: "Premier jour outre-mer.", en: "First day overseas."),
  "published_on": ColumnFacts(.date, fr: "Jour de publication.", en: "Day of publication."),
  "legal_reference": ColumnFacts(.string, fr: "Textes qui la fondent.", en: "Texts that it rests on."),
  "classes": ColumnFacts(.list(.string), fr: "Classes qui comptent.", en: "Classes that count."),
  "classes_partly": ColumnFacts(
    .list(.string), fr: "Classes dont une partie de la commune compte.",
    en: "Classes of which a part of the commune counts."),
  "classes_not": ColumnFacts(.list(.string), fr: "Classes qui ne comptent pas.", en: "Classes that do not count."),
]
