/// What a row is about: columns that mean the same in every table that has them.
let subjectMeanings: [String: ColumnFacts] = [
  "zoning": ColumnFacts(.string, fr: "Identifiant du zonage.", en: "Id of the zoning."),
  "generation": ColumnFacts(
    .string, fr: "Génération du zonage, comme 2024.", en: "Generation of the zoning, such as 2024."),
  "level": ColumnFacts(.word, fr: "Niveau du territoire.", en: "Level of the territory."),
  "code": ColumnFacts(.string, fr: "Code du territoire ou de la zone.", en: "Code of the territory or zone."),
  "name": ColumnFacts(
    .string, fr: "Nom du territoire, de la zone ou du dispositif.", en: "Name of the territory, zone or scheme."),
  "id": ColumnFacts(.string, fr: "Identifiant du dispositif.", en: "Id of the scheme."),
  "type": ColumnFacts(.string, fr: "Type de dispositif, comme CLS.", en: "Type of scheme, such as CLS."),
  "types": ColumnFacts(
    .list(.string), fr: "Types de dispositifs dont l'union est mesurée.",
    en: "Types of schemes whose union is measured."),
  "scheme": ColumnFacts(.string, fr: "Identifiant du dispositif.", en: "Id of the scheme."),
  "rule": ColumnFacts(.string, fr: "Règle qui retient les zones.", en: "Rule that retains zones."),
  "rank": ColumnFacts(.integer, fr: "Rang, à partir de 1.", en: "Rank, from 1."),
  "departement": ColumnFacts(.string, fr: "Code du département.", en: "Code of the département."),
  "region": ColumnFacts(.string, fr: "Code de la région.", en: "Code of the région."),
  "epci": ColumnFacts(.string, fr: "Code de l'EPCI.", en: "Code of the EPCI."),
  "communes": ColumnFacts(.integer, fr: "Nombre de communes.", en: "Number of communes."),
  "source": ColumnFacts(.string, fr: "Fichier ou jeu de données.", en: "File or data set."),
  "role": ColumnFacts(.word, fr: "Ce que le fichier apporte.", en: "What the file is read for."),
  "vintage": ColumnFacts(.string, fr: "Millésime.", en: "Vintage."),
  "on": ColumnFacts(.date, fr: "Date à laquelle la situation est vue.", en: "Date at which things are seen."),
  "state": ColumnFacts(
    .word, fr: "État du dispositif ce jour : en vigueur certain, présumé ou possible, prévu, hors vigueur.",
    en: "State of the scheme on that day: in force for certain, presumed or possible, planned, out of force."),
  "status": ColumnFacts(.word, fr: "Statut publié du dispositif.", en: "Published status of the scheme."),
  "status_date": ColumnFacts(.partialDate, fr: "Date du statut publié.", en: "Date of the published status."),
  "date_signature": ColumnFacts(.partialDate, fr: "Date de signature.", en: "Date of signature."),
  "date_start": ColumnFacts(.partialDate, fr: "Début.", en: "Start."),
  "date_end": ColumnFacts(.partialDate, fr: "Fin.", en: "End."),
  "replaced_by": ColumnFacts(
    .string, fr: "Identifiant du dispositif qui le remplace.", en: "Id of the scheme that replaces it."),
  "evidence": ColumnFacts(
    .string, fr: "Ce qui montre que le dispositif est ou a été en vigueur.",
    en: "What shows that the scheme is or was in force."),
  "note": ColumnFacts(.string, fr: "Note.", en: "Note."),
  "reason": ColumnFacts(.string, fr: "Motif de l'état, en un mot.", en: "Reason of the state, in one word."),
  "reason_date": ColumnFacts(.date, fr: "Jour sur lequel le motif repose.", en: "Day that the reason rests on."),
  "field": ColumnFacts(.string, fr: "Champ concerné.", en: "Field concerned."),
  "change": ColumnFacts(.word, fr: "Ce qui a changé.", en: "What has changed."),
  "measure": ColumnFacts(.word, fr: "Mesure.", en: "Measure."),
  "population_vintage": ColumnFacts(.string, fr: "Millésime des populations.", en: "Vintage of the populations."),
  "reference": ColumnFacts(.string, fr: "Code du territoire de référence.", en: "Code of the reference territory."),
]
