extension AwkwardFile {
  /// By the events of ``SmallPackage``.
  static let formerCodes: [AwkwardFile] = [
    .cell("commune merged twice", "01060", "commune:01053", ["2 former_commune 01060>commune:01053"]),
    .cell("leading zero of a former code lost", "1060", "commune:01053", ["2 former_commune 1060>commune:01053"]),
    .cell(
      "former code in a token", "commune:01060 -commune:01061", "commune:01053; -commune:01061",
      [
        "2 minus_not_widened -commune:01061>", "2 former_commune commune:01060>commune:01053",
      ]),
    .cell(
      "former code and its name", "01060 Les Granges", "commune:01053",
      ["2 former_commune 01060 Les Granges>commune:01053"]),
    .cell("former name", "Les Granges (01)", "commune:01053", ["2 former_commune Les Granges (01)>commune:01053"]),
    .cell("code changed, then commune déléguée: itself", "01070", "comd:01002", ["2 former_commune 01070>comd:01002"]),
    .cell(
      "token of a commune déléguée of today", "commune:01002", "comd:01002",
      ["2 former_commune commune:01002>comd:01002"]),
    .cell("former commune split among others", "13290", "13290", ["2 split_commune 13290>", "2 empty_perimeter >"]),
    .cell("code that came back", "85114", "commune:85113", ["2 former_commune 85114>commune:85113"]),
    .cell(
      "code of long ago, rather a postal code", "75070", "75070", ["2 unknown_code 75070>", "2 empty_perimeter >"]),
    .cell(
      "code of long ago with its name", "75070 Saint-Denis-sur-Seine", "commune:93066",
      ["2 former_commune 75070 Saint-Denis-sur-Seine>commune:93066"]),
    AwkwardFile(
      "the meaning of a code on the scheme's day",
      "id;type;perimetre;debut\nA;CLS;93071;2003\nB;CLS;93071;2010\nC;CLS;93071 13055;2024\n",
      perimeters: ["A": "commune:93066", "B": "commune:93070", "C": "commune:93070 commune:13055"],
      issues: [
        "2 former_commune 93071>commune:93066", "3 former_commune 93071>commune:93070",
        "4 former_commune 93071>commune:93070", "3 overlapping_perimeters C (1)>",
      ]),
    AwkwardFile(
      "communes that shrank or grew since", "id;type;perimetre;debut\nA;CLS;17300 59220;2018\nB;CLS;17300 59220;2022\n",
      perimeters: ["A": "commune:17300 commune:59220", "B": "commune:17300 commune:59220"],
      issues: [
        "2 split_commune 17300>17028", "2 grown_commune 59220 ← 59221 Thumesnil (2021-06-01)>",
        "2 same_perimeter B>",
      ]),
    AwkwardFile(
      "one row per commune, with former codes",
      "id;type;code_insee;nom_commune\nA;CLS;01060;Les Granges\nA;CLS;59350;Lille\n",
      perimeters: ["A": "commune:01053 commune:59350"],
      issues: ["2 former_commune 01060>commune:01053"], rows: 2),
    .cell("postal code of an arrondissement", "75013", "arm:75113", ["2 postal_code 75013>arm:75113"]),
    .cell(
      "postal code of an arrondissement and its city", "75014 Paris", "arm:75114",
      ["2 postal_code 75014 Paris>arm:75114"]),
    .cell(
      "that of Marseille, an INSEE code of Aix", "13001 Marseille", "arm:13201",
      ["2 postal_code 13001 Marseille>arm:13201"]),
    .cell(
      "postal code of a city, not of a part", "13000 Marseille", "commune:13055",
      ["2 postal_code 13000 Marseille>commune:13055"]),
  ]
}
