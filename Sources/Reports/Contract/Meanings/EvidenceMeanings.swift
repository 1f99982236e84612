/// Columns that say what was read and what an answer rests on: `check`, `explain`, `data list`, issues.
let evidenceMeanings: [String: ColumnFacts] = [
  "issues.severity": ColumnFacts(.word, fr: "Gravité.", en: "Severity."),
  "issues.kind": ColumnFacts(.word, fr: "Nature du signalement.", en: "Kind of the issue."),
  "issues.row": ColumnFacts(.integer, fr: "Ligne du fichier.", en: "Row of the file."),
  "issues.code": ColumnFacts(.string, fr: "Code de l'objet signalé.", en: "Code of what is reported."),
  "issues.value": ColumnFacts(.string, fr: "Valeur lue.", en: "Value as read."),
  "issues.new_value": ColumnFacts(.string, fr: "Valeur retenue à la place.", en: "Value used instead."),
  "issues.action": ColumnFacts(.word, fr: "Ce qui en a été fait.", en: "What was done about it."),
  "issues.message": ColumnFacts(.string, fr: "Phrase pour les gens.", en: "Sentence for people."),
  "files.role": ColumnFacts(.string, fr: "Ce que le fichier apporte.", en: "What the file is read for."),
  "files.sheet": ColumnFacts(.string, fr: "Feuille ou couche.", en: "Sheet or layer."),
  "files.encoding": ColumnFacts(.string, fr: "Codage du texte.", en: "Encoding of the text."),
  "files.separator": ColumnFacts(
    .string, fr: "Séparateur de colonnes ; tab : tabulation.", en: "Separator of columns; tab: a tabulation."),
  "files.header_row": ColumnFacts(.integer, fr: "Ligne des noms de colonnes.", en: "Row of the names of columns."),
  "files.blank_rows": ColumnFacts(.integer, fr: "Lignes vides.", en: "Blank rows."),
  "files.rows": ColumnFacts(
    .integer, fr: "Lignes de données : employées et non employées.", en: "Rows of data: used and not used."),
  "files.rows_used": ColumnFacts(.integer, fr: "Lignes employées.", en: "Rows used."),
  "files.rows_repaired": ColumnFacts(
    .integer, fr: "Lignes employées après réparation.", en: "Rows used after a repair."),
  "files.rows_merged": ColumnFacts(.integer, fr: "Lignes jointes à une autre.", en: "Rows joined to another one."),
  "files.rows_unused": ColumnFacts(.integer, fr: "Lignes non employées.", en: "Rows not used."),
  "files.sheets_unread": ColumnFacts(
    .list(.string), fr: "Feuilles ou couches non lues.", en: "Sheets or layers not read."),
  "reading.sheet": ColumnFacts(.string, fr: "Feuille ou couche.", en: "Sheet or layer."),
  "reading.role": ColumnFacts(.string, fr: "Ce que le fichier apporte.", en: "What the file is read for."),
  "reading.column": ColumnFacts(
    .string, fr: "Nom de la colonne dans le fichier.", en: "Name of the column in the file."),
  "reading.sense": ColumnFacts(
    .string, fr: "Sens que la colonne a reçu ; vide si elle n'est pas employée.",
    en: "Sense that the column was given; empty where it is not used."),
  "reading.reason": ColumnFacts(.word, fr: "D'après quoi.", en: "What it was known by."),
  "reading.proposal": ColumnFacts(
    .string, fr: "Ce qui peut être dit avec --columns.", en: "What can be said with --columns."),
  "check.changes.id": ColumnFacts(.string, fr: "Identifiant du dispositif.", en: "Id of the scheme."),
  "check.changes.old": ColumnFacts(.string, fr: "Valeur d'avant.", en: "Value before."),
  "check.changes.new": ColumnFacts(.string, fr: "Valeur d'après.", en: "Value after."),
  "subject.kind": ColumnFacts(.string, fr: "zone ou scheme.", en: "zone or scheme."),
  "subject.communes": ColumnFacts(.list(.string), fr: "Codes des communes.", en: "Codes of the communes."),
  "subject.communes_stated": ColumnFacts(
    .list(.string), fr: "Codes des communes publiées avec la zone.",
    en: "Codes of the communes published with the zone."),
  "subject.population_method": ColumnFacts(
    .string, fr: "Comment la part de population est connue.", en: "How the share of the population is known."),
  "subject.class": ColumnFacts(
    .word, fr: "Classe : entirely, partly, not_covered, not_computable.",
    en: "Class: entirely, partly, not_covered, not_computable."),
  "subject.retained": ColumnFacts(
    .boolean, fr: "Verdict de la règle ; vide s'il est inconnu.",
    en: "Verdict of the rule; empty where it is unknown."),
  "subject.fragile": ColumnFacts(.boolean, fr: "Le verdict tient à peu.", en: "The verdict hangs on little."),
  "subject.obstacle": ColumnFacts(
    .string, fr: "Ce qui empêche de calculer la part couverte.",
    en: "What keeps the covered share from being computed."),
  "subject.schemes": ColumnFacts(
    .list(.record(heldMembers)), fr: "Dispositifs qui comptent et tiennent une part de la zone.",
    en: "Schemes that count and hold a part of the zone."),
  "subject.counts": ColumnFacts(.boolean, fr: "Le dispositif compte.", en: "The scheme counts."),
  "subject.reasons": ColumnFacts(
    .list(.word), fr: "Pourquoi le verdict est inconnu.", en: "Why the verdict is unknown."),
  "subject.perhaps": ColumnFacts(
    .list(.string), fr: "Dispositifs qui tiennent peut-être une part de la zone.",
    en: "Schemes that may hold a part of the zone."),
  "verdicts.in_force": ColumnFacts(.word, fr: "Dispositifs comptés.", en: "Schemes counted."),
  "verdicts.verdict": ColumnFacts(
    .boolean, fr: "Retenu ; vide si on ne sait pas.", en: "Retained; empty where nobody knows."),
  "verdicts.asked": ColumnFacts(
    .boolean, fr: "C'est la règle et le filtre de la question.", en: "It is the rule and the filter of the question."),
  "evidence.code": ColumnFacts(
    .string, fr: "Code de la zone ou du dispositif expliqué.", en: "Code of the zone or scheme explained."),
  "evidence.kind": ColumnFacts(
    .word, fr: "Pièce : commune, dispositif, zone ou signalement.",
    en: "Piece of evidence: commune, scheme, zone or issue."),
  "evidence.of": ColumnFacts(
    .string, fr: "Code de la pièce ; nature du signalement.", en: "Code of the piece; kind of the issue."),
  "evidence.counts": ColumnFacts(.boolean, fr: "La pièce compte.", en: "The piece counts."),
  "evidence.status": ColumnFacts(.string, fr: "Statut publié du dispositif.", en: "Published status of the scheme."),
  "evidence.stated": ColumnFacts(.boolean, fr: "Commune publiée avec la zone.", en: "Commune published with the zone."),
  "evidence.row": ColumnFacts(.integer, fr: "Ligne du fichier.", en: "Row of the file."),
  "misses.kind": ColumnFacts(.word, fr: "Pourquoi le dispositif n'a pas suffi.", en: "Why the scheme was not enough."),
  "misses.days": ColumnFacts(.integer, .days, fr: "Jours qui ont manqué.", en: "Days that were missing."),
  "misses.epci_communes": ColumnFacts(
    .integer, fr: "Communes de l'EPCI dans le dispositif.", en: "Communes of the EPCI in the scheme."),
  "misses.epci_communes_all": ColumnFacts(.integer, fr: "Communes de l'EPCI.", en: "Communes of the EPCI."),
  "resources.role": ColumnFacts(.string, fr: "Ce que la ressource apporte.", en: "What the resource is read for."),
  "resources.id": ColumnFacts(.string, fr: "Identifiant.", en: "Id."),
  "resources.title": ColumnFacts(.string, fr: "Contenu.", en: "Content."),
  "resources.completeness": ColumnFacts(.word, fr: "Complétude.", en: "Completeness."),
  "resources.sentence": ColumnFacts(
    .string, fr: "Ce qui manque, dans la langue demandée.", en: "What is missing, in the language asked for."),
  "resources.path": ColumnFacts(.string, fr: "Fichier du paquet de données.", en: "File of the data package."),
  "resources.sha256": ColumnFacts(.string, fr: "Empreinte SHA-256 du fichier.", en: "SHA-256 of the file."),
  "check.schemes.type": ColumnFacts(.string, fr: "Type de dispositif.", en: "Type of scheme."),
  "check.schemes.perimeter": ColumnFacts(
    .string, fr: "Périmètre en codes typés, puis ce qui n'a pas été lu.",
    en: "Perimeter in typed codes, then what could not be read."),
  "check.schemes.status": ColumnFacts(.string, fr: "Statut.", en: "Status."),
  "check.schemes.status_date": ColumnFacts(.string, fr: "Date du statut.", en: "Date of the status."),
  "check.schemes.date_signature": ColumnFacts(.string, fr: "Date de signature.", en: "Date of signature."),
  "check.schemes.date_start": ColumnFacts(.string, fr: "Début.", en: "Start."),
  "check.schemes.date_end": ColumnFacts(.string, fr: "Fin.", en: "End."),
  "check.schemes.duration": ColumnFacts(.string, fr: "Durée.", en: "Duration."),
  "check.schemes.cofunded": ColumnFacts(.string, fr: "Cofinancé.", en: "Co-funded."),
  "check.schemes.targeted_zones": ColumnFacts(
    .string, fr: "Zones que le dispositif nomme.", en: "Zones that the scheme names."),
  "check.schemes.to_check": ColumnFacts(
    .string, fr: "Ce qui reste à vérifier, et pourquoi.", en: "What is left to check, and why."),
]
