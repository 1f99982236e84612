import Territory

/// Zones and their communes.
extension IssueExplanation {
  static let communesDiffer = IssueExplanation(
    Text(fr: "communes publiées et trouvées différentes", en: "stated and found communes differ"), [.warning],
    meaning: Text(
      fr: "Les communes écrites pour la zone ne sont pas celles que son polygone recouvre.",
      en: "The communes written for the zone are not those that its polygon covers."),
    example: Text(
      fr: "La zone est dite d'Arles, et son polygone déborde sur Tarascon.",
      en: "The zone is said to be of Arles, and its polygon goes into Tarascon."),
    remedy: Text(
      fr: "Corrigez la liste des communes ou le polygone ; --communes-of choisit ce qui compte.",
      en: "Correct the list of communes or the polygon; --communes-of chooses what counts."))

  static let inventoryOutOfReach = IssueExplanation(
    Text(fr: "hors de portée de l'inventaire", en: "out of the inventory's reach"), [.warning],
    meaning: Text(
      fr: "La liste ne contient aucun dispositif demandé dans cette région : le verdict de ses zones est inconnu.",
      en: "The list has none of the schemes asked for in this région: the verdict on its zones is unknown."),
    example: Text(
      fr: "La liste des contrats s'arrête à la métropole, et l'on demande La Réunion.",
      en: "The list of contracts stops at metropolitan France, and La Réunion is asked for."),
    remedy: Text(
      fr: "Complétez la liste, ou limitez la question avec --region ou --departement.",
      en: "Complete the list, or narrow the question with --region or --departement."))

  static let memberWithoutOutline = IssueExplanation(
    Text(fr: "commune d'une zone sans contour", en: "commune of a zone without outline"), [.warning],
    meaning: Text(
      fr: "Une partie de commune citée par la zone n'a pas de contour propre : la zone n'est connue qu'en partie.",
      en: "A part of a commune that the zone lists has no outline of its own: the zone is known in part."),
    example: Text(
      fr: "La zone cite une commune déléguée dont seule la commune nouvelle a un contour.",
      en: "The zone lists a commune déléguée when only the new commune has an outline."),
    remedy: Text(
      fr: "Citez la commune entière, ou fournissez le polygone de la zone.",
      en: "List the whole commune, or give the polygon of the zone."))

  static let notACommune = IssueExplanation(
    Text(fr: "autre qu'une commune", en: "not a commune"), [.warning],
    meaning: Text(
      fr: "Une zone se compose de communes, et ce lieu n'en est pas une ; il n'est pas utilisé.",
      en: "A zone is made of communes, and this place is none; it is not used."),
    example: Text(
      fr: "Un EPCI cité parmi les communes d'une zone.",
      en: "An EPCI listed among the communes of a zone."),
    remedy: Text(
      fr: "Remplacez-le par le code de chacune de ses communes.",
      en: "Put the code of each of its communes in its place."))

  static let outOfValidity = IssueExplanation(
    Text(fr: "hors de sa période de validité", en: "outside its period of validity"), [.warning],
    meaning: Text(
      fr: "Ces données ne valent pas au jour demandé, et il n'en existe pas d'autre version ici.",
      en: "These data do not stand on the day asked about, and there is no other version here."),
    example: Text(
      fr: "Le jour demandé est en 2012, et les quartiers datent de 2015.",
      en: "The day asked about is in 2012, and the quarters date from 2015."),
    remedy: Text(
      fr: "Choisissez un autre jour avec --on, ou fournissez les données de ce jour-là.",
      en: "Choose another day with --on, or give the data of that day."))

  static let outsideReference = IssueExplanation(
    Text(fr: "hors du territoire de référence", en: "outside the reference territory"), [.warning],
    meaning: Text(
      fr: "La zone ne touche aucune commune connue : elle est comptée à part, jamais classée.",
      en: "The zone lies in no known commune: it is counted apart, and never classed."),
    example: Text(
      fr: "Une zone dont les coordonnées tombent en pleine mer.",
      en: "A zone whose coordinates fall in the sea."),
    remedy: Text(
      fr: "Vérifiez les coordonnées et leur système (--crs), ou le code de la commune.",
      en: "Check the coordinates and their system (--crs), or the code of the commune."))

  static let partlyOutsideReference = IssueExplanation(
    Text(fr: "en partie hors du territoire de référence", en: "partly outside the reference territory"), [.warning],
    meaning: Text(
      fr: "Une partie de la zone ne se trouve dans aucune commune connue : son verdict est fragile.",
      en: "A part of the zone lies in no known commune: its verdict is fragile."),
    example: Text(
      fr: "Un quartier du bord de mer dont 8 % de la surface est dans l'eau.",
      en: "A quarter by the sea of which 8 % is in the water."),
    remedy: Text(
      fr: "Vérifiez son contour ; rien à faire si c'est la mer ou un tracé plus ancien.",
      en: "Check its outline; nothing to do if it is the sea or an older outline."))

  static let rowsJoined = IssueExplanation(
    Text(fr: "lignes jointes", en: "joined rows"), [.info],
    meaning: Text(
      fr: "Plusieurs lignes portent le même code de zone : elles ont été réunies en une seule zone.",
      en: "Several rows have one zone code: they were joined into one zone."),
    example: Text(
      fr: "Une zone de trois communes, une commune par ligne.",
      en: "A zone of three communes, one commune per row."),
    remedy: Text(
      fr: "Rien à faire, sauf si deux zones portent le même code par erreur.",
      en: "Nothing to do, unless two zones have one code by mistake."))

  static let absentCommunes = IssueExplanation(
    Text(fr: "communes sans ligne", en: "communes without a row"), [.warning],
    meaning: Text(
      fr: "La table qui classe les communes n'a pas de ligne pour celles-ci : on ne sait pas si elles sont classées.",
      en: "The table that classes communes has no row for these: whether they are classed is unknown."),
    example: Text(
      fr: "Une commune rétablie en 2024, absente d'une liste de 2021.",
      en: "A commune restored in 2024, absent from a list of 2021."),
    remedy: Text(
      fr: "Cherchez la classe de la commune dont elle est issue, ou une liste plus récente.",
      en: "Look for the class of the commune that it was part of, or for a later list."))

  static let unclassedCommunes = IssueExplanation(
    Text(fr: "communes non classées", en: "communes not classed"), [.warning, .info],
    meaning: Text(
      fr:
        "Une colonne dit que certaines communes ne sont pas classées, ou pas dans une classe demandée : elles ne sont "
        + "pas des zones.",
      en: "A column says that some communes are not classed, or not in a class asked for: they are no zones."),
    example: Text(
      fr: "La colonne « zonage » vaut « Hors zone » pour 20 000 communes.",
      en: "The column \"zonage\" is \"Hors zone\" for 20,000 communes."),
    remedy: Text(
      fr: "Vérifiez les classes comptées ; --classes en choisit d'autres.",
      en: "Check the classes that count; --classes chooses others."))

  static let unknownClass = IssueExplanation(
    Text(fr: "classe inconnue", en: "unknown class"), [.error, .warning],
    meaning: Text(
      fr: "La ligne n'a pas de classe connue, ou une classe que le paquet de données ne décrit pas : elle n'est pas "
        + "utilisée, et on ne sait pas si sa commune est une zone.",
      en: "The row has no known class, or one that the data package does not describe: it is not used, and whether its "
        + "commune is a zone is unknown."),
    example: Text(
      fr: "« FRR provisoire », dans une liste dont les classes décrites sont socle, FRR+ et non classée.",
      en: "\"FRR provisoire\", in a list whose described classes are socle, FRR+ and non classée."),
    remedy: Text(
      fr: "Corrigez la cellule, ou décrivez la classe dans datapackage.json.",
      en: "Correct the cell, or describe the class in datapackage.json."))

  static let unknownCommune = IssueExplanation(
    Text(fr: "commune inconnue", en: "unknown commune"), [.warning],
    meaning: Text(
      fr: "Cette commune n'est pas dans la liste de référence : elle ne compte ni dans la zone ni dans le territoire.",
      en: "This commune is not in the reference list: it counts in neither the zone nor the territory."),
    example: Text(
      fr: "Un tableau de secteurs cite la commune 13999, qui n'existe pas.",
      en: "A table of sectors lists commune 13999, which does not exist."),
    remedy: Text(
      fr: "Corrigez le code, ou prenez un code d'aujourd'hui.",
      en: "Correct the code, or take a code of today."))

  static let whichClass = IssueExplanation(
    Text(fr: "classe à choisir", en: "class to choose"), [.warning],
    meaning: Text(
      fr: "Le fichier contient toutes les communes de France, et toutes sont prises pour des zones.",
      en: "The file holds all communes of France, and all are taken as zones."),
    example: Text(
      fr: "Un zonage de médecins avec une colonne de classes : ZIP, ZAC, autres.",
      en: "A zoning of doctors with a column of classes: ZIP, ZAC, others."),
    remedy: Text(
      fr: "Choisissez une ou plusieurs classes avec --classes, comme l'indique le message.",
      en: "Choose one or more classes with --classes, as the message shows."))

  static let zeroArea = IssueExplanation(
    Text(fr: "surface nulle", en: "no area"), [.warning],
    meaning: Text(
      fr: "Le polygone de la zone n'a aucune surface : elle est comptée à part, jamais classée.",
      en: "The polygon of the zone has no area: it is counted apart, and never classed."),
    example: Text(
      fr: "Un polygone réduit à un point ou à un trait.",
      en: "A polygon that is a point or a line."),
    remedy: Text(
      fr: "Remplacez le polygone, ou donnez les communes de la zone.",
      en: "Replace the polygon, or give the communes of the zone."))
}
