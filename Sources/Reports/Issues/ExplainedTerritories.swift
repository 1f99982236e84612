import Territory

/// Territories, and the events in which communes changed.
extension IssueExplanation {
  static let communeCutByTerritory = IssueExplanation(
    Text(fr: "commune coupée par un territoire", en: "commune cut by a territory"), [.info],
    meaning: Text(
      fr: "Un territoire coupe cette commune : elle est comptée entière dans celui qui en contient le plus.",
      en: "A territory cuts this commune: it is counted whole in the one that holds most of it."),
    example: Text(
      fr: "La limite d'un secteur traverse une commune ; 70 % d'elle est au nord.",
      en: "The border of a sector crosses a commune; 70 % of it lies in the north."),
    remedy: Text(
      fr: "Rien à faire, si des chiffres par commune entière vous conviennent.",
      en: "Nothing to do, if figures by whole communes are what you want."))

  static let communeInTwoTerritories = IssueExplanation(
    Text(fr: "commune dans deux territoires", en: "commune in two territories"), [.warning],
    meaning: Text(
      fr: "La commune est citée dans deux territoires du même niveau ; seul le premier la compte.",
      en: "The commune is listed in two territories of one level; only the first counts it."),
    example: Text(
      fr: "Arles figure dans le secteur Ouest et dans le secteur Camargue.",
      en: "Arles stands in the sector Ouest and in the sector Camargue."),
    remedy: Text(
      fr: "Retirez-la de l'un des deux.",
      en: "Take it out of one of the two."))

  static let eventsNotOfCommunes = IssueExplanation(
    Text(fr: "événements hors des communes", en: "events of other than communes"), [.info],
    meaning: Text(
      fr: "Des événements du fichier ne mènent pas d'un code à une commune ; ils ne servent pas.",
      en: "Events of the file do not lead from a code to a commune; they are not used."),
    example: Text(
      fr: "La création d'une commune déléguée, dans le fichier de l'INSEE.",
      en: "The making of a commune déléguée, in the file of INSEE."),
    remedy: Text(
      fr: "Rien à faire.",
      en: "Nothing to do."))

  static let levelNamedTwice = IssueExplanation(
    Text(fr: "niveau nommé deux fois", en: "level named twice"), [.warning],
    meaning: Text(
      fr: "Deux niveaux de territoires portent le même nom ; le second n'est pas utilisé.",
      en: "Two levels of territories have one name; the second is not used."),
    example: Text(
      fr: "Une colonne « departement » ajoutée, alors que ce niveau existe déjà.",
      en: "A column \"departement\" added, when this level exists already."),
    remedy: Text(
      fr: "Renommez la colonne, ou donnez NOM=FICHIER.",
      en: "Give the column another name, or give NAME=FILE."))

  static let rowsWithoutTerritory = IssueExplanation(
    Text(fr: "lignes sans territoire", en: "rows without a territory"), [.info],
    meaning: Text(
      fr: "Des lignes n'ont pas de commune, de niveau ou de territoire ; elles ne sont pas utilisées.",
      en: "Rows have no commune, level or territory; they are not used."),
    example: Text(
      fr: "La colonne du secteur est vide pour trois communes.",
      en: "The column of the sector is empty for three communes."),
    remedy: Text(
      fr: "Complétez ces lignes si les communes doivent compter.",
      en: "Fill these rows in if the communes should count."))

  static let territoryDiffers = IssueExplanation(
    Text(fr: "territoires publié et trouvé différents", en: "stated and found territories differ"), [.warning],
    meaning: Text(
      fr: "Le département, la région ou l'EPCI écrit pour la zone n'est pas celui où elle se trouve ; l'écrit compte.",
      en: "The département, région or EPCI written for the zone is not where it lies; what is written counts."),
    example: Text(
      fr: "La zone est dite du département 13, et son polygone est dans le 84.",
      en: "The zone is said to be of département 13, and its polygon lies in 84."),
    remedy: Text(
      fr: "Corrigez le territoire écrit, ou le polygone.",
      en: "Correct the territory as written, or the polygon."))

  static let territoryWithoutCommune = IssueExplanation(
    Text(fr: "territoire sans commune", en: "territory without commune"), [.warning],
    meaning: Text(
      fr: "Ce territoire ne contient la plus grande part d'aucune commune : il n'a pas de chiffres.",
      en: "This territory holds the largest part of no commune: it has no figures."),
    example: Text(
      fr: "Un secteur plus petit que la commune où il se trouve.",
      en: "A sector smaller than the commune in which it lies."),
    remedy: Text(
      fr: "Vérifiez son contour, ou prenez un découpage par communes.",
      en: "Check its outline, or take territories made of communes."))

  static let unreadEvent = IssueExplanation(
    Text(fr: "événement illisible", en: "unreadable event"), [.warning],
    meaning: Text(
      fr: "Un événement du fichier n'a pas d'ancien code, de nouveau code ou de date lisible ; il n'est pas utilisé.",
      en: "An event of the file has no old code, new code or readable date; it is not used."),
    example: Text(
      fr: "La colonne de la date est vide pour une fusion de communes.",
      en: "The column of the date is empty for a merger of communes."),
    remedy: Text(
      fr: "Complétez la ligne, ou prenez le fichier des mouvements de l'INSEE.",
      en: "Fill the row in, or take INSEE's file of movements."))
}
