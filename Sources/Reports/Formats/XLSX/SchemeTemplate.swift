public import Territory

/// A workbook to fill in: one row per scheme, drop-down lists, explanations, one example row. It reads back as it is.
public enum SchemeTemplate {
  /// - Throws: ``WorkbookError`` when it cannot be made, for lack of room.
  public static func xlsx(_ language: Language) throws(WorkbookError) -> [UInt8] {
    let book = try Workbook()
    let sheet = try book.sheet("schemes")
    let guide = try book.sheet(TemplateGuide.sheetName(language))
    for (position, column) in columns.enumerated() {
      try sheet.setColumn(position, width: column.width, .text)
      try sheet.write(column.name, 0, position, .heading)
      if let example = column.example?(language) { try sheet.write(example, 1, position, .text) }
      try sheet.offer(
        column.choices.map { $0(language) }, column: position, rows: 2000, title: column.name,
        message: String(column.explanation(language).prefix(250)))
    }
    try sheet.freezeHeading(columns: columns.count, rows: 0)
    try explain(guide, language)
    return try book.close()
  }

  private static func explain(_ sheet: Sheet, _ language: Language) throws(WorkbookError) {
    try sheet.setColumn(0, width: 18)
    try sheet.setColumn(1, width: 110, .wrapped)
    for (row, line) in introduction.enumerated() { try sheet.write(line(language), row, 1, .wrapped) }
    for (position, column) in columns.enumerated() {
      // The names in this column are not a header: each has its row.
      try sheet.write(column.name, introduction.count + 1 + position, 0, .heading)
      try sheet.write(column.explanation(language), introduction.count + 1 + position, 1, .wrapped)
    }
  }

  private static let introduction: [Text] = [
    Text(
      fr: "Une ligne par dispositif dans la feuille « schemes » ; remplacez la ligne d'exemple. Seuls id, type et "
        + "perimeter sont indispensables.",
      en:
        "One row per scheme in the sheet \"schemes\"; replace the example row. Only id, type and perimeter are needed."
    ),
    Text(
      fr: "Toutes les cellules sont du texte, pour que les codes gardent leurs zéros et les dates leur écriture.",
      en: "All cells are text, so that codes keep their zeros and dates their writing."),
    Text(
      fr: "À vérifier avec : maillage check --schemes ce_fichier.xlsx",
      en: "To be verified with: maillage check --schemes this_file.xlsx"),
  ]

  private struct TemplateColumn {
    var name: String
    var width: Double
    var explanation: Text
    var example: Text?
    var choices: [Text] = []
  }

  private static let dateForms = Text(
    fr: "2018, 2018-06, 2018-06-05 ou 05/06/2018", en: "2018, 2018-06, 2018-06-05 or 05/06/2018")

  private static let columns: [TemplateColumn] = [
    TemplateColumn(
      name: "id", width: 22,
      explanation: Text(
        fr: "Identifiant unique et stable, par exemple CLS-13-MARSEILLE-4.",
        en: "Unique, stable identifier, such as CLS-13-MARSEILLE-4."), example: Text("CLS-13-EXEMPLE-1")),
    TemplateColumn(
      name: "type", width: 10,
      explanation: Text(
        fr: "Type de dispositif : " + SchemeType.registry.map { "\($0.code) (\($0.label.fr))" }.joined(separator: ", "),
        en: "Type of scheme: " + SchemeType.registry.map { "\($0.code) (\($0.label.en))" }.joined(separator: ", ")),
      example: Text("CLS"), choices: SchemeType.registry.map { Text($0.code) }),
    TemplateColumn(
      name: "name", width: 36, explanation: Text(fr: "Nom en clair.", en: "Name for people."),
      example: Text(fr: "CLS d'exemple (à remplacer)", en: "Example CLS (to be replaced)")),
    TemplateColumn(
      name: "perimeter", width: 46,
      explanation: Text(
        fr: "Codes INSEE des communes, SIREN des EPCI, ou leurs noms, séparés par des virgules. Précis : "
          + "commune:13055 epci:200035319 arm:13213 comd:14581 coma:59298 departement:29 region:93 qpv:QN01315M ; un "
          + "signe - devant retire.",
        en: "INSEE codes of communes, SIREN of EPCI, or their names, separated by commas. Precisely: commune:13055 "
          + "epci:200035319 arm:13213 comd:14581 coma:59298 departement:29 region:93 qpv:QN01315M; a leading - subtracts."
      ), example: Text("commune:13055")),
    TemplateColumn(
      name: "status", width: 14,
      explanation: Text(
        fr: "Statut publié : " + SchemeStatus.stated.map(\.label.fr).joined(separator: ", "),
        en: "Published status: " + SchemeStatus.stated.map(\.label.en).joined(separator: ", ")),
      example: SchemeStatus.active.label, choices: SchemeStatus.stated.map(\.label)),
    TemplateColumn(
      name: "status_date", width: 14,
      explanation: Text(
        fr: "Jour auquel ce statut a été constaté. " + dateForms.fr,
        en: "Day on which that status was seen. " + dateForms.en),
      example: Text("2026-01")),
    TemplateColumn(
      name: "date_signature", width: 16,
      explanation: Text(fr: "Signature. " + dateForms.fr, en: "Signature. " + dateForms.en), example: Text("2024-06-05")
    ),
    TemplateColumn(
      name: "date_start", width: 14, explanation: Text(fr: "Début. " + dateForms.fr, en: "Start. " + dateForms.en),
      example: Text("2024")),
    TemplateColumn(
      name: "date_end", width: 14,
      explanation: Text(
        fr: "Fin, le dernier jour compris. " + dateForms.fr, en: "End, its last day included. " + dateForms.en),
      example: Text("2028")),
    TemplateColumn(
      name: "duration", width: 12,
      explanation: Text(
        fr: "Durée, quand la fin n'est pas écrite : 5 ans, 36 mois.",
        en: "Length, where no end is written: 5 years, 36 months."
      )),
    TemplateColumn(
      name: "replaced_by", width: 22,
      explanation: Text(fr: "id du dispositif qui lui succède.", en: "id of the scheme that follows it.")),
    TemplateColumn(
      name: "carrier", width: 28, explanation: Text(fr: "Structure porteuse.", en: "Organisation that carries it.")),
    TemplateColumn(
      name: "cofunded", width: 12, explanation: Text(fr: "Cofinancé : oui ou non.", en: "Co-funded: yes or no."),
      choices: [Text(fr: "oui", en: "yes"), Text(fr: "non", en: "no")]),
    TemplateColumn(
      name: "themes", width: 28, explanation: Text(fr: "Thèmes du contrat.", en: "Themes of the contract.")),
    TemplateColumn(
      name: "targeted_zones", width: 28,
      explanation: Text(
        fr: "Codes des zones que le contrat vise expressément.", en: "Codes of the zones that the contract targets.")),
    TemplateColumn(
      name: "source", width: 36, explanation: Text(fr: "Adresse ou document.", en: "Address or document.")),
    TemplateColumn(name: "note", width: 36, explanation: Text(fr: "Remarques.", en: "Remarks.")),
    TemplateColumn(
      name: "evidence", width: 36,
      explanation: Text(
        fr: "Ce que la source dit du statut et des dates, mot pour mot.",
        en: "What the source says of the status and the dates, word for word.")),
  ]
}
