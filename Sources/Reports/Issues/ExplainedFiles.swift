import Territory

/// Files, sheets and columns.
extension IssueExplanation {
  static let banner = IssueExplanation(
    Text(fr: "lignes au-dessus des noms de colonnes", en: "rows above the column names"), [.info],
    meaning: Text(
      fr: "Les noms de colonnes ne sont pas sur la première ligne ; ce qui est "
        + "au-dessus n'est pas lu comme des données.",
      en: "The column names are not on the first row; what stands above is not read as data."),
    example: Text(
      fr: "Un titre et une date occupent les lignes 1 à 3, les noms sont à la ligne 4.",
      en: "A title and a date take rows 1 to 3, the names are on row 4."),
    remedy: Text(
      fr: "Rien à faire, si la ligne citée est bien celle des noms.",
      en: "Nothing to do, if the row named is that of the names."))

  static let cellWithoutColumn = IssueExplanation(
    Text(fr: "valeur hors des colonnes", en: "value outside the columns"), [.error],
    meaning: Text(
      fr: "Une valeur se trouve dans une colonne sans nom ; elle n'est pas utilisée.",
      en: "A value stands in a column without a name; it is not used."),
    example: Text(
      fr: "Dans un CSV, une liste « 13055,13001 » sans guillemets déborde sur la colonne suivante.",
      en: "In a CSV, a list \"13055,13001\" without quotes runs into the next column."),
    remedy: Text(
      fr: "Nommez la colonne, ou mettez la liste entre guillemets.",
      en: "Give the column a name, or put the list in quotes."))

  static let datesByContent = IssueExplanation(
    Text(fr: "dates reconnues", en: "recognised dates"), [.info],
    meaning: Text(
      fr: "Une colonne a été reconnue comme des dates de début, de fin ou de signature, d'après ce qu'elle contient.",
      en: "A column was recognised as dates of start, end or signature, by what it holds."),
    example: Text(
      fr: "La colonne « Valable jusqu'au » est lue comme la fin.",
      en: "The column \"Valable jusqu'au\" is read as the end."),
    remedy: Text(
      fr: "Vérifiez ; --columns en désigne une autre, comme l'indique le message.",
      en: "Check it; --columns names another, as the message shows."))

  static let datesNotUsed = IssueExplanation(
    Text(fr: "dates non employées", en: "dates not used"), [.warning, .info],
    meaning: Text(
      fr: "Une colonne contient des dates qui ne sont pas utilisées, faute de savoir ce qu'elles disent.",
      en: "A column holds dates that are not used, since nothing tells what they are."),
    example: Text(
      fr: "La colonne « Date » : du début, de la fin ou de la signature ?",
      en: "The column \"Date\": of the start, the end or the signature?"),
    remedy: Text(
      fr: "Dites-le avec --columns, comme l'indique le message, ou renommez la colonne.",
      en: "Say it with --columns, as the message shows, or give the column another name."))

  static let reading = IssueExplanation(
    Text(fr: "lecture du fichier", en: "reading of the file"), [.warning],
    meaning: Text(
      fr: "La lecture du fichier a signalé quelque chose d'inhabituel, que le message rapporte.",
      en: "Something unusual was noticed while the file was read; the message tells it."),
    example: Text(
      fr: "Un Shapefile auquel il manque un de ses fichiers, comme celui des accents.",
      en: "A Shapefile that lacks one of its files, such as that of the accents."),
    remedy: Text(
      fr: "Lisez le message ; en cas de doute, enregistrez de nouveau le fichier depuis sa source.",
      en: "Read the message; in doubt, save the file again from its source."))

  static let sheetNotRead = IssueExplanation(
    Text(fr: "feuille non lue", en: "sheet not read"), [.warning, .info],
    meaning: Text(
      fr: "Une feuille ou une couche du fichier ne sert pas à la réponse ; le message dit pourquoi.",
      en: "A sheet or layer of the file takes no part in the answer; the message says why."),
    example: Text(
      fr: "Une feuille « Notice » à côté de la feuille des contrats.",
      en: "A sheet \"Notice\" beside the sheet of contracts."),
    remedy: Text(
      fr: "Rien à faire si elle ne contient pas de données ; sinon, désignez-la par FICHIER#FEUILLE.",
      en: "Nothing to do if it holds no data; else name it as FILE#SHEET."))

  static let totalRow = IssueExplanation(
    Text(fr: "ligne de total", en: "row of totals"), [.info],
    meaning: Text(
      fr: "La ligne est un total, et non un dispositif ou une zone ; elle n'est pas utilisée.",
      en: "The row is a total, and no scheme or zone; it is not used."),
    example: Text(
      fr: "« Ensemble » sur la dernière ligne.",
      en: "\"Ensemble\" on the last row."),
    remedy: Text(
      fr: "Rien à faire.",
      en: "Nothing to do."))

  static let unitsRow = IssueExplanation(
    Text(fr: "ligne d'unités", en: "row of units"), [.info],
    meaning: Text(
      fr: "La ligne sous les noms de colonnes décrit ces colonnes ; elle n'est pas lue comme une zone.",
      en: "The row below the column names describes the columns; it is not read as a zone."),
    example: Text(
      fr: "Une ligne sans code qui dit « nombre » et « en % » sous deux noms.",
      en: "A row without a code that says \"nombre\" and \"en %\" below two names."),
    remedy: Text(
      fr: "Rien à faire.",
      en: "Nothing to do."))
}
