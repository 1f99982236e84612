import Territory

/// Populations of zones.
extension IssueExplanation {
  static let populationMissing = IssueExplanation(
    Text(fr: "population absente du fichier", en: "population missing from the file"), [.warning],
    meaning: Text(
      fr: "Le fichier de populations ne donne rien pour ces zones : leur population est inconnue, et non zéro.",
      en: "The file of populations has nothing for these zones: their population is unknown, not zero."),
    example: Text(
      fr: "3 quartiers créés après le recensement du fichier.",
      en: "3 quarters made after the census of the file."),
    remedy: Text(
      fr: "Complétez le fichier, ou ajoutez --estimate pour une estimation.",
      en: "Complete the file, or add --estimate for an estimate."))

  static let populationUnused = IssueExplanation(
    Text(fr: "population d'autres zones", en: "population of other zones"), [.info],
    meaning: Text(
      fr: "Le fichier de populations contient des codes qui ne sont pas ceux des zones étudiées ; ils ne servent pas.",
      en: "The file of populations holds codes that are not those of the zones studied; they are not used."),
    example: Text(
      fr: "Le fichier donne aussi les populations des quartiers d'outre-mer.",
      en: "The file gives the populations of overseas quarters too."),
    remedy: Text(
      fr: "Rien à faire, sauf si un code est mal écrit.",
      en: "Nothing to do, unless a code is badly written."))

  static let populationsDiffer = IssueExplanation(
    Text(fr: "populations contradictoires", en: "contradicting populations"), [.warning],
    meaning: Text(
      fr: "Deux lignes donnent deux populations pour la même zone : sa population est inconnue.",
      en: "Two rows give two populations for one zone: its population is unknown."),
    example: Text(
      fr: "QN01315M a 3 200 habitants sur une ligne et 3 450 sur une autre.",
      en: "QN01315M has 3200 people on one row and 3450 on another."),
    remedy: Text(
      fr: "Gardez la bonne valeur sur toutes les lignes de la zone.",
      en: "Keep the right value on all rows of the zone."))

  static let unknownDensity = IssueExplanation(
    Text(fr: "densité inconnue", en: "unknown density"), [.info],
    meaning: Text(
      fr: "Ces communes n'ont pas de population ou pas de contour : leur densité est "
        + "inconnue, elles ne sont pas des zones.",
      en: "These communes have no population or no outline: their density is unknown, they are no zones."),
    example: Text(
      fr: "Une commune sans habitant depuis 1916, près de Verdun.",
      en: "A commune without people since 1916, near Verdun."),
    remedy: Text(
      fr: "Rien à faire, sauf si votre fichier de communes devait donner ces valeurs.",
      en: "Nothing to do, unless your file of communes should give these values."))

  static let unreadCells = IssueExplanation(
    Text(fr: "carreaux illisibles", en: "unreadable cells"), [.warning],
    meaning: Text(
      fr: "Des carreaux de la grille de population n'ont pas de contour ou de nombre lisible ; ils ne comptent pas.",
      en: "Cells of the population grid have no outline or no readable number; they do not count."),
    example: Text(
      fr: "La colonne des habitants contient « nd » à la ligne 40.",
      en: "The column of people holds \"nd\" on row 40."),
    remedy: Text(
      fr: "Corrigez les lignes citées, ou reprenez la grille publiée par l'INSEE.",
      en: "Correct the rows named, or take the grid that INSEE publishes."))

  static let unreadPopulation = IssueExplanation(
    Text(fr: "population illisible", en: "unreadable population"), [.warning],
    meaning: Text(
      fr: "La cellule ne contient pas un nombre d'habitants : la population est inconnue, et non zéro.",
      en: "The cell holds no number of people: the population is unknown, not zero."),
    example: Text(
      fr: "« env. 3000 » dans la colonne de population.",
      en: "\"env. 3000\" in the column of populations."),
    remedy: Text(
      fr: "Écrivez un nombre entier, sans texte.",
      en: "Write a whole number, without text."))
}
