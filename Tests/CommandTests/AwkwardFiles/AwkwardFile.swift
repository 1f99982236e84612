import Foundation
import Testing

/// A small file with one trap, the perimeters that it must give and what must be listed about it.
struct AwkwardFile: Sendable, CustomTestStringConvertible {
  var trap: String
  var name: String
  var bytes: Data
  /// Perimeter in the corrected table, by scheme id.
  var perimeters: [String: String]
  /// `row kind value>new value`, in any order; undated schemes are left out.
  var issues: [String]
  var options: [String] = []
  /// Rows below the header that hold something.
  var rows: Int

  var testDescription: String { trap }

  init(
    _ trap: String, _ text: String, name: String = "schemes.csv", perimeters: [String: String],
    issues: [String] = [],
    rows: Int? = nil, options: [String] = []
  ) {
    self.init(
      trap, bytes: Data(text.utf8), name: name, perimeters: perimeters, issues: issues, rows: rows ?? perimeters.count,
      options: options)
  }

  init(
    _ trap: String, bytes: Data, name: String = "schemes.csv", perimeters: [String: String], issues: [String] = [],
    rows: Int? = nil, options: [String] = []
  ) {
    self.trap = trap
    self.name = name
    self.bytes = bytes
    self.perimeters = perimeters
    self.issues = issues
    self.rows = rows ?? perimeters.count
    self.options = options
  }

  /// One scheme `A` whose perimeter cell is `cell`.
  static func cell(
    _ trap: String, _ cell: String, _ perimeter: String, _ issues: [String] = [], options: [String] = []
  ) -> AwkwardFile {
    AwkwardFile(
      trap, "id\ttype\tperimetre\nA\tCLS\t\(cell)\n", perimeters: ["A": perimeter], issues: issues, options: options)
  }

  static let all: [AwkwardFile] = codes + formerCodes + names + layouts + encodings + spreadsheets
}

extension AwkwardFile {
  private static let codes: [AwkwardFile] = [
    .cell("leading zero lost", "1053", "commune:01053", ["2 lost_zero 1053>commune:01053"]),
    .cell("Corsica by its code before 1976", "20004", "commune:2A004", ["2 corsica_20 20004>commune:2A004"]),
    .cell("Corsica in lower case", "2b033", "commune:2B033", ["2 code_format 2b033>commune:2B033"]),
    .cell(
      "SIREN in scientific notation", "2,00054781E+08", "epci:200054781",
      ["2 scientific_notation 2,00054781E+08>epci:200054781"]),
    .cell(
      "SIREN rounded by a spreadsheet", "2,00055E+08", "2,00055E+08",
      ["2 unknown_code 2,00055E+08>", "2 empty_perimeter >"]),
    .cell("SIRET in place of a SIREN", "24170043400012", "epci:241700434", ["2 siret 24170043400012>epci:241700434"]),
    .cell(
      "SIREN with blanks", "241\u{A0}700\u{202F}434", "epci:241700434",
      ["2 code_format 241\u{A0}700\u{202F}434>epci:241700434"]),
    .cell("code with decimals", "13055.0", "commune:13055", ["2 decimal_code 13055.0>commune:13055"]),
    .cell("code with an apostrophe", "'13055", "commune:13055", ["2 code_format '13055>commune:13055"]),
    .cell("no EPCI", "ZZZZZZZZZ", "ZZZZZZZZZ", ["2 no_epci ZZZZZZZZZ>", "2 empty_perimeter >"]),
    .cell("code and name", "13055 - Marseille", "commune:13055", ["2 code_and_name 13055 - Marseille>commune:13055"]),
    .cell("name and code", "Marseille (13055)", "commune:13055", ["2 code_and_name Marseille (13055)>commune:13055"]),
    .cell(
      "postal code that is another commune's INSEE code", "13100 Aix-en-Provence", "commune:13001",
      ["2 postal_code 13100 Aix-en-Provence>commune:13001"]),
    .cell("postal code and name", "59000 Lille", "commune:59350", ["2 postal_code 59000 Lille>commune:59350"]),
    .cell("postal code alone", "59000", "59000", ["2 unknown_code 59000>", "2 empty_perimeter >"]),
    .cell(
      "code whose name is unknown", "13055 - Massilia", "commune:13055",
      ["2 code_and_name_differ 13055 - Massilia>commune:13055"]),
    .cell("tokens with a subtraction", "epci:241700434 -commune:17028", "epci:241700434 -commune:17028"),
    .cell("lost zero in a token", "commune:1053", "commune:01053", ["2 lost_zero commune:1053>commune:01053"]),
    .cell("arrondissements as such", "13201, 13202", "arm:13201 arm:13202"),
    .cell("commune associée as itself", "59298", "coma:59298"), .cell("commune déléguée", "01002", "comd:01002"),
    .cell(
      "codes between blanks, slashes, semicolons", "13055 13001/17300;59350",
      "commune:13055 commune:13001 commune:17300 commune:59350"),
    .cell("one code unknown among good ones", "13055, 99999", "commune:13055; 99999", ["2 unknown_code 99999>"]),
  ]

  private static let names: [AwkwardFile] = [
    .cell("EPCI by name", "CA de La Rochelle", "epci:241700434", ["2 name_resolved CA de La Rochelle>epci:241700434"]),
    .cell(
      "EPCI by name without one member", "CA de La Rochelle sauf Aytré", "epci:241700434 -commune:17028",
      ["2 name_resolved CA de La Rochelle>epci:241700434", "2 name_resolved Aytré>-commune:17028"]),
    .cell(
      "commune associée with its département", "Hellemmes-Lille (59)", "coma:59298",
      ["2 name_resolved Hellemmes-Lille (59)>coma:59298"]),
    .cell(
      "arrondissement with two spaces", "Paris 13e  Arrondissement", "arm:75113",
      ["2 name_resolved Paris 13e  Arrondissement>arm:75113"]),
    .cell(
      "arrondissements that share the name of their city", "Marseille 2ème, 1er et 2ème arrondissements",
      "arm:13202 arm:13201",
      [
        "2 name_resolved Marseille 2ème>arm:13202", "2 name_resolved Marseille 1er>arm:13201",
        "2 name_resolved Marseille 2ème arrondissements>arm:13202",
      ]),
    .cell("ordinal in full", "Paris 14ème", "arm:75114", ["2 name_resolved Paris 14ème>arm:75114"]),
    .cell(
      "abbreviated saint, no accents", "ST REMY DE PROVENCE", "commune:13100",
      ["2 name_resolved ST REMY DE PROVENCE>commune:13100"]),
    .cell("article and apostrophe", "Ile d’Yeu", "commune:85113", ["2 name_resolved Ile d’Yeu>commune:85113"]),
    .cell(
      "homonyms", "Saint-Denis", "Saint-Denis", ["2 ambiguous_name Saint-Denis>", "2 empty_perimeter >"]),
    .cell(
      "homonym with its département by name", "Saint-Denis (La Réunion)", "commune:97411",
      ["2 name_resolved Saint-Denis (La Réunion)>commune:97411"]),
    .cell("former name", "Saint-Ouen", "Saint-Ouen", ["2 unknown_name Saint-Ouen>", "2 empty_perimeter >"]),
    .cell(
      "former name, proposal accepted", "Saint-Ouen", "commune:93070", ["2 match_accepted Saint-Ouen>commune:93070"],
      options: ["--accept-matches"]),
    .cell(
      "names joined by et", "Lille et Faches-Thumesnil", "commune:59350 commune:59220",
      ["2 name_resolved Lille>commune:59350", "2 name_resolved Faches-Thumesnil>commune:59220"]),
    .cell(
      "names with their département behind a bar", "Lille|59; Saint-Denis|93", "commune:59350 commune:93066",
      ["2 name_resolved Lille (59)>commune:59350", "2 name_resolved Saint-Denis (93)>commune:93066"]),
    .cell(
      "a name that is nothing", "Secteur Nord-Est 4", "Secteur Nord-Est 4",
      ["2 unknown_name Secteur Nord-Est 4>", "2 empty_perimeter >"]),
    .cell("ville de", "Ville de Marseille", "commune:13055", ["2 name_resolved Ville de Marseille>commune:13055"]),
    .cell(
      "département in words", "Département du Nord", "departement:59",
      ["2 name_resolved Département du Nord>departement:59"]),
    AwkwardFile(
      "département in a column", "id;type;departement;communes\nA;CLS;93;Saint-Denis\nB;CLS;974;Saint-Denis\n",
      perimeters: ["A": "commune:93066", "B": "commune:97411"],
      issues: ["2 name_resolved Saint-Denis>commune:93066", "3 name_resolved Saint-Denis>commune:97411"]),
    AwkwardFile(
      "name elsewhere than the département says", "id;type;dep;communes\nA;CLS;59;Bastia\n",
      perimeters: ["A": "Bastia"],
      issues: ["2 unknown_name Bastia>", "2 empty_perimeter >"]),
  ]

  private static let layouts: [AwkwardFile] = [
    // 13001 is Aix-en-Provence, 13100 Saint-Rémy-de-Provence: a slip among INSEE codes, or a postal code among such.
    AwkwardFile(
      "a slip in the name among INSEE codes",
      "id;type;communes\nA;CLS;13055 Marseille\nB;CLS;59350 Lille\nC;CLS;13001 Saint-Rémy-de-Provence\n",
      perimeters: ["A": "commune:13055", "B": "commune:59350", "C": "commune:13001"],
      issues: [
        "2 code_and_name 13055 Marseille>commune:13055", "3 code_and_name 59350 Lille>commune:59350",
        "4 code_and_name_differ 13001 Saint-Rémy-de-Provence>commune:13001",
      ]),
    AwkwardFile(
      "a postal code that is an INSEE code, among postal codes",
      "id;type;communes\nA;CLS;59000 Lille\nB;CLS;13100 Aix-en-Provence\n",
      perimeters: ["A": "commune:59350", "B": "commune:13001"],
      issues: [
        "2 postal_code 59000 Lille>commune:59350", "3 postal_code 13100 Aix-en-Provence>commune:13001",
      ]),
    AwkwardFile(
      "a column called INSEE, and a name beside it that is another commune's",
      "id;type;code insee;commune\nA;CLS;13100;Aix-en-Provence\n", perimeters: ["A": "commune:13100"],
      issues: ["2 code_and_name_differ 13100>commune:13100"]),
    AwkwardFile(
      "banner above the header", "Liste des CLS\n;;\nSource : ARS;;\nid;type;perimetre\nA;CLS;13055\n",
      perimeters: ["A": "commune:13055"], issues: ["4 banner >"]),
    AwkwardFile(
      "two header rows", "Contrat;;Périmètre\nIdentifiant;Type;Code INSEE\nA;CLS;13055\n",
      perimeters: ["A": "commune:13055"],
      issues: ["2 banner >"]),
    AwkwardFile(
      "header in words, then in codes", "Identifiant;Type;Code commune\nid;type;codgeo\nA;CLS;13055\n",
      perimeters: ["A": "commune:13055"], issues: ["2 banner >"]),
    AwkwardFile(
      "trailing empty columns and blank rows", "id;type;perimetre;;;\nA;CLS;13055;;;\n;;;;;\n;;;;;\nB;CLS;13001;;;\n",
      perimeters: ["A": "commune:13055", "B": "commune:13001"]),
    AwkwardFile(
      "a list without quotes", "id,type,perimetre\nA,CLS,13055,13001\n", perimeters: ["A": "commune:13055"],
      issues: ["2 cell_without_column 13001>"]),
    AwkwardFile(
      "a new line in a cell", "id;type;perimetre\nA;CLS;\"13055\n13001\"\nB;CLS;1053\n",
      perimeters: ["A": "commune:13055 commune:13001", "B": "commune:01053"], issues: ["3 lost_zero 1053>commune:01053"]
    ),
    AwkwardFile(
      "total row", "id;type;perimetre\nA;CLS;13055\nTotal;;1\n", perimeters: ["A": "commune:13055"],
      issues: ["3 total_row Total>"], rows: 2
    ),
    AwkwardFile(
      "same scheme twice", "id;type;perimetre\nA;CLS;13055\nA;CLS;13001\n", perimeters: ["A": "commune:13055"],
      issues: ["3 duplicate_code A>"], rows: 2),
    AwkwardFile(
      "row without id", "id;type;perimetre\nA;CLS;13055\n;CLS;13001\n", perimeters: ["A": "commune:13055"],
      issues: ["3 missing_code >"],
      rows: 2),
    AwkwardFile(
      "one row per commune", "id;type;code_insee\nA;ASV;13055\nB;CLS;1053\nA;ASV;13001\nA;ASV;13055\n",
      perimeters: ["A": "commune:13055 commune:13001", "B": "commune:01053"],
      issues: ["3 lost_zero 1053>commune:01053", "5 duplicate_code 13055>"], rows: 4),
    AwkwardFile(
      "merged cells",
      "id;type;nom;code_insee;nom_commune\nA;CLS;Un;13055;Marseille\n;;;13001;Aix-en-Provence\nB;CLS;Deux;59350;Lille\n",
      perimeters: ["A": "commune:13055 commune:13001", "B": "commune:59350"], issues: ["3 merged_cell >A"], rows: 3),
    AwkwardFile(
      "no id, a name", "Nom;Type;Communes\nCLS de Lille;CLS;59350\n", perimeters: ["CLS de Lille": "commune:59350"],
      issues: ["0 id_from_name Nom>"]),
    AwkwardFile(
      "columns that say nothing by their name", "N°;Sorte;Où\nA;CLS;13055\n", perimeters: ["A": "commune:13055"],
      issues: [],
      options: ["--columns", "type=Sorte,perimeter=Où"]),
    AwkwardFile(
      "dates of all sorts",
      "id;type;perimetre;signature;debut;fin\nA;CLS;13055;14/10/2015;oct. 2015;2018\nB;CLS;13001;1er juillet 2019;;2019-2022\n"
        + "C;CLS;59350;42291;fin 2015;31/02/2018\n",
      perimeters: ["A": "commune:13055", "B": "commune:13001", "C": "commune:59350"],
      issues: [
        "3 date_interpreted 2019-2022>2019/2022", "4 date_interpreted 42291>2015-10-14",
        "4 date_interpreted fin 2015>2015-10..2015-12", "4 unread_date 31/02/2018>",
      ]),
    AwkwardFile(
      "reversed dates", "id;type;perimetre;debut;fin\nA;CLS;13055;2020;2018\n", perimeters: ["A": "commune:13055"],
      issues: ["2 reversed_dates 2018-12-31>"]),
    AwkwardFile(
      "statuses and booleans in words",
      "id;type;perimetre;statut;cofinancé\nA;Contrat local de santé;13055;Signé le 3 mai;O\nB;c.l.s.;13001;Renouvelé;peut-être\n",
      perimeters: ["A": "commune:13055", "B": "commune:13001"],
      issues: [
        "2 status_interpreted Signé le 3 mai>signed", "3 status_interpreted Renouvelé>active",
        "3 unread_boolean peut-être>",
      ]),
  ]

  private static let encodings: [AwkwardFile] = [
    AwkwardFile(
      "Windows-1252",
      bytes: Data(
        Array("id;type;p".utf8) + [0xE9] + Array("rim".utf8) + [0xE8] + Array("tre\r\nA;CLS;Aytr".utf8) + [
          0xE9, 13, 10,
        ]),
      perimeters: ["A": "commune:17028"], issues: ["2 name_resolved Aytré>commune:17028"]),
    AwkwardFile(
      "UTF-8 with BOM, CRLF", "\u{FEFF}id;type;périmètre\r\nA;CLS;Aytré\r\n", perimeters: ["A": "commune:17028"],
      issues: ["2 name_resolved Aytré>commune:17028"]),
    AwkwardFile(
      "UTF-16 as Excel's Unicode text",
      bytes: Data([0xFF, 0xFE])
        + ("id\ttype\tpérimètre\r\nA\tCLS\tAytré\r\n".data(using: .utf16LittleEndian) ?? Data()),
      name: "schemes.txt", perimeters: ["A": "commune:17028"], issues: ["2 name_resolved Aytré>commune:17028"]),
    AwkwardFile(
      "line ends of an old Macintosh", "id;type;perimetre\rA;CLS;13055\rB;CLS;13001\r",
      perimeters: ["A": "commune:13055", "B": "commune:13001"]),
    AwkwardFile(
      "separator stated to Excel", "sep=,\nid,type,perimetre\nA,CLS,13055\n", perimeters: ["A": "commune:13055"],
      issues: ["2 banner >"]),
    AwkwardFile(
      "accents apart from their letters", "id;type;pe\u{301}rime\u{300}tre\nA;CLS;Aytre\u{301}\n",
      perimeters: ["A": "commune:17028"], issues: ["2 name_resolved Aytre\u{301}>commune:17028"]),
  ]

  private static let spreadsheets: [AwkwardFile] = [
    AwkwardFile(
      "codes as numbers in XLSX",
      bytes: OfficeFile.xlsx([
        (
          "Feuil1",
          [["id", "type", "perimetre"], ["A", "CLS", .number("1053")], ["B", "CLS", .number("2.00054781E8")]]
        )
      ]), name: "schemes.xlsx", perimeters: ["A": "commune:01053", "B": "epci:200054781"],
      issues: ["2 lost_zero 1053>commune:01053"]),
    AwkwardFile(
      "several sheets, a banner and a blank row in XLSX",
      bytes: OfficeFile.xlsx([
        ("Notice", [["Comment remplir ce classeur"]]),
        ("Contrats", [["Contrats 2026"], [], ["id", "type", "perimetre"], [], ["A", "CLS", .number("1053")]]),
      ]), name: "schemes.xlsx", perimeters: ["A": "commune:01053"],
      issues: ["0 sheet_not_read Notice>", "3 banner >", "5 lost_zero 1053>commune:01053"]),
    AwkwardFile(
      "dates on one sheet, communes on another, one contract without dates",
      bytes: OfficeFile.xlsx([
        (
          "Contrats",
          [
            ["N° contrat", "Type", "Intitulé", "Date de signature"], ["C1", "CLS", "Un", "12/03/2022"],
            ["C2", "CLSM", "Deux", "2023"], ["C3", "CLS", "Trois", "2023"],
          ]
        ),
        (
          "Communes",
          [
            ["Contrat", "Code INSEE", "Commune"], ["C1", "13055", "Marseille"], ["C1", "13001", "Aix-en-Provence"],
            ["Deux", "59350", "Lille"], ["C9", "17028", "Aytré"],
          ]
        ),
      ]), name: "schemes.xlsx",
      perimeters: ["C1": "commune:13055 commune:13001", "C2": "commune:59350", "C3": "", "C9": "commune:17028"],
      issues: ["0 perimeters_joined Communes>Contrats", "5 no_facts C9>", "4 empty_perimeter >"], rows: 3),
    AwkwardFile(
      "ODS", bytes: OfficeFile.ods("Feuil1", [["id", "type", "perimetre"], ["A", "CLS", .number("13055")]]),
      name: "schemes.ods", perimeters: ["A": "commune:13055"]),
  ]
}
