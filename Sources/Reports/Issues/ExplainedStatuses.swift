import Territory

/// Statuses, successors and yes or no of schemes.
extension IssueExplanation {
  static let circularSuccessors = IssueExplanation(
    Text(fr: "successeurs en cercle", en: "circular successors"), [.error],
    meaning: Text(
      fr: "Des dispositifs se remplacent l'un l'autre en cercle ; ce remplacement est ignoré.",
      en: "Schemes replace each other in a circle; the replacement is ignored."),
    example: Text(
      fr: "CLS-1 est remplacé par CLS-2, lui-même remplacé par CLS-1.",
      en: "CLS-1 is replaced by CLS-2, itself replaced by CLS-1."),
    remedy: Text(
      fr: "Corrigez la colonne replaced_by : le plus ancien cite le plus récent.",
      en: "Correct the column replaced_by: the older names the newer."))

  static let cofundingUnknown = IssueExplanation(
    Text(fr: "cofinancement non renseigné", en: "co-funding not stated"), [.warning],
    meaning: Text(
      fr: "Vous demandez les dispositifs cofinancés, et le fichier ne dit pas si "
        + "ceux-ci le sont : ils ne comptent pas.",
      en: "You ask for co-funded schemes, and the file does not say whether these are: they do not count."),
    example: Text(
      fr: "La colonne cofunded est vide pour CLS-8.",
      en: "The column cofunded is empty for CLS-8."),
    remedy: Text(
      fr: "Écrivez oui ou non dans cette colonne, ou relancez sans --cofunded.",
      en: "Write yes or no in that column, or run again without --cofunded."))

  static let expiredBeforeEnd = IssueExplanation(
    Text(fr: "échu avant sa fin", en: "expired before its end"), [.warning],
    meaning: Text(
      fr: "Le dispositif est dit échu à une date où sa fin n'était pas encore venue ; la fin compte.",
      en: "The scheme is said expired on a day before its end; the end counts."),
    example: Text(
      fr: "Dit échu en juin 2023, avec une fin au 31/12/2024.",
      en: "Said expired in June 2023, with an end on 31/12/2024."),
    remedy: Text(
      fr: "Corrigez la fin si le contrat s'est arrêté plus tôt, ou le statut s'il court encore.",
      en: "Correct the end if the contract stopped earlier, or the status if it still runs."))

  static let overlappingGenerations = IssueExplanation(
    Text(fr: "générations qui se chevauchent", en: "overlapping generations"), [.info],
    meaning: Text(
      fr: "Le dispositif finit après le début de celui qui le remplace : il est arrêté la veille de ce début.",
      en: "The scheme ends after the start of the one that replaces it: it is stopped on the day before."),
    example: Text(
      fr: "CLS 1 jusqu'au 31/12/2020, CLS 2 à partir du 01/07/2020.",
      en: "CLS 1 until 31/12/2020, CLS 2 from 01/07/2020."),
    remedy: Text(
      fr: "Rien à faire ; corrigez l'une des dates si elle est fausse.",
      en: "Nothing to do; correct one of the dates if it is wrong."))

  static let reversedGenerations = IssueExplanation(
    Text(fr: "générations inversées", en: "reversed generations"), [.error],
    meaning: Text(
      fr: "Le dispositif est remplacé par un autre qui commence avant lui ; ce remplacement est ignoré.",
      en: "The scheme is replaced by one that starts before it; the replacement is ignored."),
    example: Text(
      fr: "Le CLS de 2022 est dit remplacé par celui de 2017.",
      en: "The CLS of 2022 is said to be replaced by that of 2017."),
    remedy: Text(
      fr: "Dans replaced_by, c'est le plus ancien qui cite le plus récent : inversez.",
      en: "In replaced_by the older names the newer: swap them."))

  static let statusInterpreted = IssueExplanation(
    Text(fr: "statut interprété", en: "interpreted status"), [.info],
    meaning: Text(
      fr: "Le statut est écrit avec d'autres mots, et a été compris, avec les dates qu'il contient.",
      en: "The status is written in other words, and was understood, with the dates that it holds."),
    example: Text(
      fr: "« signature prévue en 2027 » est lu comme « en projet ».",
      en: "\"signature prévue en 2027\" is read as \"planned\"."),
    remedy: Text(
      fr: "Vérifiez le statut lu ; écrivez signé, actif, en projet ou échu pour plus de sûreté.",
      en: "Check the status that was read; write signed, active, planned or expired to be safe."))

  static let unknownSuccessor = IssueExplanation(
    Text(fr: "successeur inconnu", en: "unknown successor"), [.warning],
    meaning: Text(
      fr: "Le dispositif est remplacé par un autre qui n'est pas dans la liste.",
      en: "The scheme is replaced by one that is not in the list."),
    example: Text(
      fr: "CLS-4 est remplacé par CLS-40, qui n'a pas de ligne.",
      en: "CLS-4 is replaced by CLS-40, which has no row."),
    remedy: Text(
      fr: "Corrigez l'identifiant, ou ajoutez la ligne du successeur.",
      en: "Correct the id, or add the row of the successor."))

  static let unreadBoolean = IssueExplanation(
    Text(fr: "ni oui ni non", en: "neither yes nor no"), [.warning],
    meaning: Text(
      fr: "La cellule devrait dire oui ou non, et dit autre chose : la valeur est inconnue.",
      en: "The cell should say yes or no, and says something else: the value is unknown."),
    example: Text(
      fr: "« partiellement » dans la colonne cofunded.",
      en: "\"partiellement\" in the column cofunded."),
    remedy: Text(
      fr: "Écrivez oui ou non ; laissez vide si vous ne le savez pas.",
      en: "Write yes or no; leave it empty if you do not know."))

  static let unreadStatus = IssueExplanation(
    Text(fr: "statut illisible", en: "unreadable status"), [.warning],
    meaning: Text(
      fr: "Le statut n'a pas été compris : le dispositif est au mieux « possible ».",
      en: "The status was not understood: the scheme is \"possible\" at best."),
    example: Text(
      fr: "« vert », d'après une légende que seul le fichier d'origine expliquait.",
      en: "\"vert\", after a legend that only the first file explained."),
    remedy: Text(
      fr: "Écrivez signé, actif, en projet, suspendu, résilié ou échu.",
      en: "Write signed, active, planned, suspended, terminated or expired."))
}
