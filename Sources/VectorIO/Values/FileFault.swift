/// What is wrong with a file, where it is known here and not told by GDAL. The description is the English end of a sentence.
public enum FileFault: Sendable, Equatable, CustomStringConvertible {
  case unreadableInput
  case emptyInput
  case cannotBeOpened
  case tooLargeForMemory
  case notText
  /// No line with the names of columns.
  case noHeader
  case noRow
  case noLayer
  /// A cell of more than 4,000,000 bytes, in a row from 1.
  case longCell(row: Int)
  /// More cells than a row of Excel has, in a row from 1.
  case manyCells(row: Int)
  /// One row of so many cells among so many shorter ones.
  case unevenRows(cells: Int, rows: Int)
  /// A sheet of a workbook with nearly all of its cells empty.
  case sparseSheet(rows: Int, columns: Int)
  /// A quoted text without end, and the row from 1 where it begins if that is known.
  case openQuote(row: Int?)
  case pageWithoutTable
  case endsInTag
  case openTable
  case missingPart(String)
  case damagedPart(String)
  case rowsMissing(found: Int, announced: Int)
  /// What SQLite says of a page.
  case damagedPages(String)
  case archiveWithoutData
  /// The list of files at the end of an archive.
  case damagedList
  /// A file of an archive that does not unpack to the bytes that the archive states.
  case damagedEntry(String)
  /// It begins as a file of that driver of GDAL does.
  case notOfDriver(String)
  case unknownContent
  /// A driver that may open other files or addresses.
  case otherDriver(String)
  /// A shape that cannot be decoded, in a row from 1.
  case shape(row: Int, String)

  var kind: VectorError.Kind {
    switch self {
    case .unknownContent, .otherDriver: .unsupportedFormat
    case .shape: .badGeometry
    default: .unreadable
    }
  }

  /// Whether the sentence itself says what to look at or to do.
  public var hasAdvice: Bool {
    switch self {
    case .notText, .longCell, .manyCells, .unevenRows, .sparseSheet, .pageWithoutTable, .notOfDriver, .otherDriver: true
    default: false
    }
  }

  public var description: String {
    switch self {
    case .unreadableInput: "standard input cannot be read"
    case .emptyInput: "standard input is empty"
    case .cannotBeOpened: "the file cannot be opened"
    case .tooLargeForMemory: "it does not fit in memory"
    case .notText: "it is not text; is it damaged?"
    case .noHeader: "it has no line with the names of its columns"
    case .noRow: "it holds no row"
    case .noLayer: "it holds no layer"
    case .longCell(let row):
      "row \(row) has a cell of more than 4,000,000 bytes; does a quote or a line end lack before it?"
    case .manyCells(let row):
      "row \(row) has more than 16,384 cells, the most in a sheet of Excel; is its separator that of a table?"
    case .unevenRows(let cells, let rows):
      "a row of \(cells) cells among \(rows) rows that have fewer; is its separator that of a table?"
    case .sparseSheet(let rows, let columns):
      "a sheet stretches over \(rows) rows and \(columns) columns, nearly all cells of which are empty; copy its table into "
        + "a new workbook"
    case .openQuote(let row?):
      "the quoted text that begins on row \(row) does not end; the file is damaged or cut short"
    case .openQuote: "a quoted text does not end; the file is damaged or cut short"
    case .pageWithoutTable: "it is a web page without a table; is it the data?"
    case .endsInTag: "it ends inside a tag; the file is damaged or cut short"
    case .openTable: "a table of it does not end; the file is damaged or cut short"
    case .missingPart(let part): "its part \"\(part)\" is missing"
    case .damagedPart(let part): "its part \"\(part)\" is damaged"
    case .rowsMissing(let found, let announced):
      "it holds \(found) rows where \(announced) are announced; the file is damaged or cut short"
    case .damagedPages(let fault): "the file is damaged (\(fault))"
    case .archiveWithoutData: "the archive is damaged or holds no file of a known format"
    case .damagedList: "its list of files is damaged or cut short"
    case .damagedEntry(let name):
      "its part \"\(name)\" does not unpack to what the archive states; the file is damaged or cut short"
    case .notOfDriver(let driver): "it looks like \(driver) and is not; is it damaged?"
    case .unknownContent: "no driver recognises its content"
    case .otherDriver(let driver):
      "it is read by GDAL's driver \(driver), which may fetch what other files or addresses hold; give the file itself"
    case .shape(let row, let cause): "row \(row), \(cause)"
    }
  }

  /// The same in French.
  public var french: String {
    switch self {
    case .unreadableInput: "l'entrée standard est illisible"
    case .emptyInput: "l'entrée standard est vide"
    case .cannotBeOpened: "le fichier ne peut pas être ouvert"
    case .tooLargeForMemory: "il ne tient pas en mémoire"
    case .notText: "ce n'est pas du texte ; est-il abîmé ?"
    case .noHeader: "aucune ligne n'y donne les noms des colonnes"
    case .noRow: "il ne contient aucune ligne"
    case .noLayer: "il ne contient aucune couche"
    case .longCell(let row):
      "la ligne \(row) a une cellule de plus de 4 000 000 octets ; un guillemet ou une fin de ligne manque-t-il avant ?"
    case .manyCells(let row):
      "la ligne \(row) a plus de 16 384 cellules, le maximum d'une feuille Excel ; son séparateur est-il celui d'une "
        + "table ?"
    case .unevenRows(let cells, let rows):
      "une ligne de \(cells) cellules parmi \(rows) lignes qui en ont moins ; son séparateur est-il celui d'une table ?"
    case .sparseSheet(let rows, let columns):
      "une feuille s'étend sur \(rows) lignes et \(columns) colonnes, dont presque toutes les cellules sont vides ; copiez "
        + "son tableau dans un nouveau classeur"
    case .openQuote(let row?):
      "le texte entre guillemets qui commence à la ligne \(row) ne finit pas ; le fichier est abîmé ou tronqué"
    case .openQuote: "un texte entre guillemets ne finit pas ; le fichier est abîmé ou tronqué"
    case .pageWithoutTable: "c'est une page web sans tableau ; est-ce bien le fichier de données ?"
    case .endsInTag: "il finit au milieu d'une balise ; le fichier est abîmé ou tronqué"
    case .openTable: "un de ses tableaux ne finit pas ; le fichier est abîmé ou tronqué"
    case .missingPart(let part): "il lui manque « \(part) »"
    case .damagedPart(let part): "sa partie « \(part) » est abîmée"
    case .rowsMissing(let found, let announced):
      "il contient \(found) lignes et en annonce \(announced) ; le fichier est abîmé ou tronqué"
    case .damagedPages(let fault): "le fichier est abîmé (\(fault))"
    case .archiveWithoutData: "l'archive est abîmée ou ne contient aucun fichier d'un format connu"
    case .damagedList: "sa liste de fichiers est abîmée ou tronquée"
    case .damagedEntry(let name):
      "sa partie « \(name) » ne se décompresse pas comme l'archive l'indique ; le fichier est abîmé ou tronqué"
    case .notOfDriver(let driver): "il ressemble à un fichier \(driver) et n'en est pas un ; est-il abîmé ?"
    case .unknownContent: "son contenu n'est reconnu par aucun pilote"
    case .otherDriver(let driver):
      "il serait lu par le pilote \(driver) de GDAL, qui peut aller chercher d'autres fichiers ou adresses ; donnez le "
        + "fichier lui-même"
    case .shape(let row, let cause): "ligne \(row) : \(cause)"
    }
  }
}
