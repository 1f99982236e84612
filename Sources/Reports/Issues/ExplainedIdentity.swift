import Territory

/// Ids and types of schemes and zones.
extension IssueExplanation {
  static let conflictingRow = IssueExplanation(
    Text(fr: "ligne en désaccord avec la première", en: "row at odds with the first"), [.warning],
    meaning: Text(
      fr: "Une ligne dit autre chose que la première ligne du même dispositif ; la première compte.",
      en: "A row says other than the first row of the same scheme; the first counts."),
    example: Text(
      fr: "CLS-5 commence en 2019 sur sa première ligne, en 2020 sur la troisième.",
      en: "CLS-5 starts in 2019 on its first row, in 2020 on the third."),
    remedy: Text(
      fr: "Mettez la même valeur sur toutes les lignes du dispositif.",
      en: "Put the same value on all rows of the scheme."))

  static let duplicateCode = IssueExplanation(
    Text(fr: "code en double", en: "duplicate code"), [.warning, .info],
    meaning: Text(
      fr: "Ce code a déjà été lu plus haut dans le fichier ; cette ligne ne compte pas une seconde fois.",
      en: "This code was read above in the file; this row does not count a second time."),
    example: Text(
      fr: "La commune 13055 figure sur deux lignes.",
      en: "Commune 13055 stands on two rows."),
    remedy: Text(
      fr: "Supprimez la ligne en trop, ou corrigez le code s'il devait être un autre.",
      en: "Delete the row that is too many, or correct the code if another was meant."))

  static let homonyms = IssueExplanation(
    Text(fr: "homonymes", en: "homonyms"), [.error, .warning],
    meaning: Text(
      fr: "Le même identifiant désigne des dispositifs de lieux, de débuts ou de "
        + "statuts différents : ils sont séparés.",
      en: "One id stands for schemes of different places, starts or statuses: they are told apart."),
    example: Text(
      fr: "« CLS du Pays », sans autre identifiant, commence en 2015 sur une ligne, en 2021 sur une autre.",
      en: "\"CLS du Pays\", without another id, starts in 2015 on one row, in 2021 on another."),
    remedy: Text(
      fr: "Donnez un identifiant à chaque dispositif, et le même à toutes les lignes d'un même contrat.",
      en: "Give each scheme an id of its own, and one id to all rows of one contract."))

  static let idFromColumn = IssueExplanation(
    Text(fr: "colonne en guise d'identifiant", en: "column in place of an id"), [.info],
    meaning: Text(
      fr: "Le fichier n'a pas d'identifiant : une colonne sans doublon en tient lieu.",
      en: "The file has no id: a column without repeats stands for it."),
    example: Text(
      fr: "La colonne « Référence » sert d'identifiant.",
      en: "The column \"Référence\" serves as the id."),
    remedy: Text(
      fr: "Si une autre colonne convient mieux, désignez-la avec --columns, ou nommez-la « id » ou « code ».",
      en: "If another column is better, name it with --columns, or call it \"id\" or \"code\"."))

  static let idFromName = IssueExplanation(
    Text(fr: "nom en guise d'identifiant", en: "name in place of an id"), [.warning, .info],
    meaning: Text(
      fr: "L'identifiant manque : le nom du dispositif en tient lieu.",
      en: "The id is missing: the name of the scheme stands for it."),
    example: Text(
      fr: "« CLS d'Arles » sert d'identifiant.",
      en: "\"CLS d'Arles\" serves as the id."),
    remedy: Text(
      fr: "Ajoutez une colonne « id » : deux contrats du même nom seraient confondus.",
      en: "Add a column \"id\": two contracts of one name could be taken for one."))

  static let idFromRow = IssueExplanation(
    Text(fr: "numéro de ligne en guise d'identifiant", en: "row number in place of an id"), [.info],
    meaning: Text(
      fr: "Le fichier n'a ni identifiant ni nom : le numéro de la ligne en tient lieu.",
      en: "The file has neither id nor name: the number of the row stands for it."),
    example: Text(
      fr: "Le dispositif de la ligne 12 s'appelle row-12.",
      en: "The scheme of row 12 is called row-12."),
    remedy: Text(
      fr: "Ajoutez une colonne « id », ou désignez-en une avec --columns.",
      en: "Add a column \"id\", or name one with --columns."))

  static let idWithTwoNames = IssueExplanation(
    Text(fr: "identifiant à deux noms", en: "id with two names"), [.error, .warning],
    meaning: Text(
      fr: "Le même identifiant porte deux noms différents : une faute, ou deux choses sous un même code.",
      en: "One id has two different names: a slip, or two things under one code."),
    example: Text(
      fr: "QN01315M est nommé « Centre » sur une ligne et « Les Pins » sur une autre.",
      en: "QN01315M is called \"Centre\" on one row and \"Les Pins\" on another."),
    remedy: Text(
      fr: "Corrigez le nom s'il s'agit de la même chose ; sinon, donnez deux identifiants.",
      en: "Correct the name if it is one thing; else give two ids."))

  static let idWithTwoTypes = IssueExplanation(
    Text(fr: "identifiant à deux types", en: "id with two types"), [.error, .warning, .info],
    meaning: Text(
      fr: "Le même identifiant porte deux types : il est lu comme deux dispositifs.",
      en: "One id has two types: it is read as two schemes."),
    example: Text(
      fr: "D-14 est un CLS sur une ligne et un ASV sur une autre.",
      en: "D-14 is a CLS on one row and an ASV on another."),
    remedy: Text(
      fr: "Corrigez le type, ou donnez un identifiant à chacun.",
      en: "Correct the type, or give each an id of its own."))

  static let idsBySheet = IssueExplanation(
    Text(fr: "identifiants propres à une feuille", en: "ids of a sheet of their own"), [.info],
    meaning: Text(
      fr: "Un identifiant désigne un autre dispositif dans une autre feuille : le nom de la feuille est mis devant.",
      en: "An id means another scheme on another sheet: the name of the sheet is put before it."),
    example: Text(
      fr: "Le numéro 1 de la feuille « 2020 » devient « 2020 1 ».",
      en: "Number 1 of the sheet \"2020\" becomes \"2020 1\"."),
    remedy: Text(
      fr: "Numérotez les dispositifs une seule fois pour tout le classeur.",
      en: "Number the schemes once for the whole workbook."))

  static let missingCode = IssueExplanation(
    Text(fr: "code absent", en: "missing code"), [.warning],
    meaning: Text(
      fr: "La ligne n'a pas de code ou d'identifiant ; elle n'est pas utilisée.",
      en: "The row has no code or id; it is not used."),
    example: Text(
      fr: "La cellule du code de la commune est vide.",
      en: "The cell of the commune's code is empty."),
    remedy: Text(
      fr: "Complétez le code, ou supprimez la ligne si elle ne sert pas.",
      en: "Fill the code in, or delete the row if it is of no use."))

  static let missingType = IssueExplanation(
    Text(fr: "type absent", en: "missing type"), [.warning],
    meaning: Text(
      fr: "Le dispositif n'a pas de type ; le message dit quel type lui est donné, s'il en reçoit un.",
      en: "The scheme has no type; the message says which type it is given, if any."),
    example: Text(
      fr: "La colonne « type » est vide pour une ligne, et vaut CLS pour toutes les autres.",
      en: "The column \"type\" is empty in one row, and CLS in all others."),
    remedy: Text(
      fr: "Écrivez le type de chaque ligne : CLS, CLSM ou ASV.",
      en: "Write the type in each row: CLS, CLSM or ASV."))

  static let noTypeTicked = IssueExplanation(
    Text(fr: "aucun type coché", en: "no type ticked"), [.info],
    meaning: Text(
      fr: "Les types sont des colonnes à cocher, et aucune n'est cochée sur cette ligne ; elle n'est pas utilisée.",
      en: "The types are columns to tick, and none is ticked in this row; it is not used."),
    example: Text(
      fr: "Les colonnes « CLS » et « ASV » disent toutes deux « non ».",
      en: "The columns \"CLS\" and \"ASV\" both say \"non\"."),
    remedy: Text(
      fr: "Rien à faire s'il n'y a pas de dispositif ; sinon, cochez le bon type.",
      en: "Nothing to do if there is no scheme; else tick the right type."))

  static let schemeInTwoFiles = IssueExplanation(
    Text(fr: "dispositif dans deux tables", en: "scheme in two tables"), [.error],
    meaning: Text(
      fr: "L'identifiant a déjà été lu dans une autre feuille, ou dans un autre fichier sans que l'on sache s'il "
        + "s'agit du même dispositif ; cette ligne n'est pas utilisée.",
      en: "The id was read on another sheet, or in another file without it being sure that it is the same scheme; this "
        + "row is not used."),
    example: Text(
      fr: "Le numéro 5, sans nom, figure dans cls_13.csv et dans cls_83.csv.",
      en: "Number 5, without a name, stands in cls_13.csv and in cls_83.csv."),
    remedy: Text(
      fr: "Gardez une seule des deux lignes, ou changez l'identifiant de l'une.",
      en: "Keep one of the two rows, or change the id of one."))

  static let schemeReplaced = IssueExplanation(
    Text(fr: "dispositif remplacé", en: "scheme replaced"), [.info],
    meaning: Text(
      fr: "Un fichier donné plus loin a une ligne de même identifiant : elle prend la place de celle-ci en entier, "
        + "dates, statut et périmètre.",
      en: "A file given later has a row of the same id: it takes the place of this one as a whole, dates, status and "
        + "perimeter."),
    example: Text(
      fr: "--schemes +scenario.csv prolonge CLS-5, que l'inventaire a aussi.",
      en: "--schemes +scenario.csv extends CLS-5, which the inventory has too."),
    remedy: Text(
      fr: "Rien si c'est voulu ; sinon, donnez un autre identifiant à la ligne du fichier ajouté.",
      en: "Nothing if it is meant; else give the row of the added file another id."))

  static let severalIds = IssueExplanation(
    Text(fr: "plusieurs identifiants pour un polygone", en: "several ids for one polygon"), [.warning],
    meaning: Text(
      fr: "La cellule contient plusieurs identifiants pour une seule ligne : ils sont lus comme un seul.",
      en: "The cell holds several ids for one row: they are read as one."),
    example: Text(
      fr: "« CLS-4, CLS-9 » pour un seul polygone.",
      en: "\"CLS-4, CLS-9\" for one polygon."),
    remedy: Text(
      fr: "Faites une ligne par identifiant.",
      en: "Make one row for each id."))

  static let typeInferred = IssueExplanation(
    Text(fr: "type déduit", en: "inferred type"), [.info],
    meaning: Text(
      fr: "Le type n'est pas dans une colonne : il a été lu dans un nom ou un titre.",
      en: "The type stands in no column: it was read from a name or a heading."),
    example: Text(
      fr: "Le fichier s'appelle liste_cls.xlsx : ses dispositifs sont des CLS.",
      en: "The file is called liste_cls.xlsx: its schemes are CLS."),
    remedy: Text(
      fr: "Vérifiez le type lu ; une colonne « type » le dirait sans détour.",
      en: "Check the type that was read; a column \"type\" would say it outright."))

  static let typeInterpreted = IssueExplanation(
    Text(fr: "type interprété", en: "interpreted type"), [.info],
    meaning: Text(
      fr: "Le type est écrit avec d'autres mots, et a été compris.",
      en: "The type is written in other words, and was understood."),
    example: Text(
      fr: "« Contrat local de santé 2e génération » est lu comme CLS.",
      en: "\"Contrat local de santé 2e génération\" is read as CLS."),
    remedy: Text(
      fr: "Vérifiez le type lu ; écrivez CLS, CLSM ou ASV pour plus de sûreté.",
      en: "Check the type that was read; write CLS, CLSM or ASV to be safe."))

  static let typesNotUnderstood = IssueExplanation(
    Text(fr: "types non compris", en: "types not understood"), [.warning],
    meaning: Text(
      fr: "Le type de plusieurs lignes n'a pas été compris : elles ne comptent dans aucun type connu.",
      en: "The type of several rows was not understood: they count in no known type."),
    example: Text(
      fr: "La colonne contient « Convention » 12 fois et « Charte » 3 fois.",
      en: "The column holds \"Convention\" 12 times and \"Charte\" 3 times."),
    remedy: Text(
      fr: "Remplacez ces mots par CLS, CLSM ou ASV s'il s'agit bien de ces dispositifs.",
      en: "Put CLS, CLSM or ASV in their place if they are such schemes."))

  static let unknownType = IssueExplanation(
    Text(fr: "type inconnu", en: "unknown type"), [.warning],
    meaning: Text(
      fr: "Le type n'est pas un type connu ; il est gardé tel qu'il est écrit.",
      en: "The type is no known type; it is kept as it is written."),
    example: Text(
      fr: "« PTSM » n'est ni CLS, ni CLSM, ni ASV.",
      en: "\"PTSM\" is neither CLS, CLSM nor ASV."),
    remedy: Text(
      fr: "Corrigez une faute de frappe ; sinon, demandez ce type par son nom avec --scheme.",
      en: "Correct a slip; else ask for this type by its name with --scheme."))
}
