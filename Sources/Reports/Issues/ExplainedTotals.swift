import Territory

/// What was published of the number of schemes.
extension IssueExplanation {
  static let allCoveredElsewhere = IssueExplanation(
    Text(fr: "dit entièrement couvert", en: "said to be covered entirely"), [.warning],
    meaning: Text(
      fr:
        "Un total publié dit toute la population du territoire couverte : le verdict des zones qu'aucun dispositif "
        + "recensé ne tient est inconnu, tant que dure un dispositif présumé en vigueur depuis ce jour.",
      en:
        "A published total says that all people of the territory are covered: the verdict on zones that no scheme on "
        + "record holds is unknown, for as long as a scheme is presumed to last from that day."),
    example: Text(
      fr: "La presse dit toute la Haute-Marne couverte depuis mars 2024, et l'inventaire n'y a que deux contrats.",
      en:
        "The press says that all of Haute-Marne is covered since March 2024, and the inventory has two contracts."),
    remedy: Text(
      fr: "Ajoutez à l'inventaire les dispositifs qui manquent, ou retirez le total s'il est faux.",
      en: "Add the schemes that are missing to the inventory, or remove the total if it is wrong."))

  static let unreadTotal = IssueExplanation(
    Text(fr: "total publié non compris", en: "published total not understood"), [.warning],
    meaning: Text(
      fr: "Une case de cette ligne de totaux publiés n'est pas comprise ; la ligne n'est pas utilisée.",
      en: "A cell of this row of published totals is not understood; the row is not used."),
    example: Text(
      fr: "Une part de population de 81 au lieu de 0,81.", en: "A share of the population of 81 instead of 0.81."),
    remedy: Text(
      fr: "Corrigez la case : niveau, code, type, mesure, valeur, date et statuts sont nécessaires.",
      en: "Correct the cell: level, code, type, measure, value, date and statuses are needed."))
}
