import Territory

/// Dates and lengths of schemes.
extension IssueExplanation {
  static let dateInterpreted = IssueExplanation(
    Text(fr: "date interprétée", en: "interpreted date"), [.info],
    meaning: Text(
      fr: "La date n'est pas écrite jour, mois, année, et a été comprise.",
      en: "The date is not written day, month, year, and was understood."),
    example: Text(
      fr: "« T1 2026 » est lu du 1er janvier au 31 mars 2026.",
      en: "\"T1 2026\" is read as 1 January to 31 March 2026."),
    remedy: Text(
      fr: "Vérifiez la date lue ; écrivez par exemple 31/03/2026.",
      en: "Check the date that was read; write 31/03/2026, for example."))

  static let endDiffers = IssueExplanation(
    Text(fr: "fins différentes", en: "ends differ"), [.warning, .info],
    meaning: Text(
      fr: "La colonne de fin et le texte du statut donnent deux dates de fin ; le message dit laquelle compte.",
      en: "The column of ends and the text of the status give two ends; the message says which counts."),
    example: Text(
      fr: "Fin le 31/12/2024, et statut « prolongé jusqu'au 31/12/2026 ».",
      en: "End on 31/12/2024, and status \"prolongé jusqu'au 31/12/2026\"."),
    remedy: Text(
      fr: "Mettez la bonne date dans la colonne de fin.",
      en: "Put the right date in the column of ends."))

  static let lengthDiffers = IssueExplanation(
    Text(fr: "durée et fin différentes", en: "length and end differ"), [.info],
    meaning: Text(
      fr: "La fin écrite n'est pas le début plus la durée, à plus d'un an près ; la fin compte.",
      en: "The end as written is more than a year off the start plus the length; the end counts."),
    example: Text(
      fr: "Début en 2018, durée de 3 ans, fin en 2025.",
      en: "Start in 2018, length of 3 years, end in 2025."),
    remedy: Text(
      fr: "Corrigez celle des trois valeurs qui est fausse.",
      en: "Correct the one of the three values that is wrong."))

  static let lengthInterpreted = IssueExplanation(
    Text(fr: "durée interprétée", en: "interpreted length"), [.info],
    meaning: Text(
      fr: "La durée est écrite d'une autre façon que « 5 ans » ou « 36 mois », et a été comprise.",
      en: "The length is not written \"5 years\" or \"36 months\", and was understood."),
    example: Text(
      fr: "« 5 » est lu comme 5 ans.",
      en: "\"5\" is read as 5 years."),
    remedy: Text(
      fr: "Vérifiez la durée lue ; écrivez l'unité, ans ou mois.",
      en: "Check the length that was read; write the unit, years or months."))

  static let lengthWithoutStart = IssueExplanation(
    Text(fr: "durée sans début", en: "length without a start"), [.info],
    meaning: Text(
      fr: "Une durée est donnée sans début ni signature : elle ne dit pas quand le dispositif finit.",
      en: "A length is given without a start or a signature: it does not tell when the scheme ends."),
    example: Text(
      fr: "« 5 ans », avec une date de début vide.",
      en: "\"5 years\", with an empty start."),
    remedy: Text(
      fr: "Ajoutez la date de début ou de signature.",
      en: "Add the date of the start or of the signature."))

  static let reversedDates = IssueExplanation(
    Text(fr: "dates inversées", en: "reversed dates"), [.error],
    meaning: Text(
      fr: "La date de fin précède la date de début.",
      en: "The end comes before the start."),
    example: Text(
      fr: "Début le 01/01/2023, fin le 31/12/2022.",
      en: "Start on 01/01/2023, end on 31/12/2022."),
    remedy: Text(
      fr: "Corrigez l'une des deux dates ; elles sont peut-être inversées.",
      en: "Correct one of the two dates; they may be swapped."))

  static let startUnknown = IssueExplanation(
    Text(fr: "début inconnu", en: "unknown start"), [.info],
    meaning: Text(
      fr: "Le dispositif n'a qu'une date de fin : il est « possible » jusqu'à cette date.",
      en: "The scheme has only an end: it is \"possible\" until then."),
    example: Text(
      fr: "La fin est le 31/12/2026, le début et la signature sont vides.",
      en: "The end is 31/12/2026, the start and the signature are empty."),
    remedy: Text(
      fr: "Ajoutez la date de début ou de signature.",
      en: "Add the date of the start or of the signature."))

  static let undatedScheme = IssueExplanation(
    Text(fr: "dispositif sans date", en: "undated scheme"), [.info],
    meaning: Text(
      fr: "Le dispositif n'a ni signature, ni début, ni fin, alors que d'autres en ont : il est « possible ».",
      en: "The scheme has no signature, start or end, while others have: it is \"possible\"."),
    example: Text(
      fr: "Les trois colonnes de dates sont vides pour CLS-9.",
      en: "The three columns of dates are empty for CLS-9."),
    remedy: Text(
      fr: "Ajoutez au moins une date de début ou de signature.",
      en: "Add a date of the start or of the signature at least."))

  static let undatedSchemes = IssueExplanation(
    Text(fr: "dispositifs sans date", en: "undated schemes"), [.info],
    meaning: Text(
      fr: "Aucun dispositif de ce fichier n'a de date ; le message dit comment ils comptent.",
      en: "No scheme of this file has a date; the message says how they count."),
    example: Text(
      fr: "Une liste de contrats avec leurs communes, sans aucune colonne de dates.",
      en: "A list of contracts with their communes, without a column of dates."),
    remedy: Text(
      fr: "Ajoutez des dates ; si la liste a des statuts, donnez leur jour avec --statuses-on.",
      en: "Add dates; if the list has statuses, give their day with --statuses-on."))

  static let unreadDate = IssueExplanation(
    Text(fr: "date illisible", en: "unreadable date"), [.error],
    meaning: Text(
      fr: "La date ne peut pas être lue ; elle n'est pas utilisée.",
      en: "The date cannot be read; it is not used."),
    example: Text(
      fr: "« 31/02/2024 », un jour qui n'existe pas.",
      en: "\"31/02/2024\", a day that does not exist."),
    remedy: Text(
      fr: "Écrivez par exemple 05/06/2018, 2018-06 ou 2018.",
      en: "Write 05/06/2018, 2018-06 or 2018, for example."))

  static let unreadLength = IssueExplanation(
    Text(fr: "durée illisible", en: "unreadable length"), [.warning],
    meaning: Text(
      fr: "La durée ne peut pas être lue ; elle n'est pas utilisée.",
      en: "The length cannot be read; it is not used."),
    example: Text(
      fr: "« plusieurs années » dans la colonne de durée.",
      en: "\"plusieurs années\" in the column of lengths."),
    remedy: Text(
      fr: "Écrivez par exemple 5 ans ou 36 mois.",
      en: "Write 5 ans or 36 mois, for example."))
}
