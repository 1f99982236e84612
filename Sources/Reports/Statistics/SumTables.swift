import Coverage
import Territory

/// `sums`: how the rows of each level add up to the whole, which is computed apart.
func sumsTable(_ answer: StatisticsAnswer) -> Table {
  Table(
    "sums", Text(fr: "Du total aux lignes de chaque niveau", en: "From the whole to the rows of each level"),
    [
      TableColumn("level", Text(fr: "niveau", en: "level"), words: levelWords(answer.scope)),
      TableColumn("measure", Text(fr: "mesure", en: "measure"), words: words(Statistic.Measure.self, \.label)),
      TableColumn("type", Text("type"), words: typeWords), TableColumn("zoning", Text(fr: "zonage", en: "zoning")),
      TableColumn("status", Text(fr: "état", en: "state"), words: statusWords),
      TableColumn("whole", Text(fr: "ensemble", en: "whole"), .figure),
      TableColumn("sum_of_rows", Text(fr: "somme des lignes", en: "sum of rows"), .figure),
      TableColumn("difference", Text(fr: "écart", en: "difference"), .figure),
      TableColumn("outside", Text(fr: "hors de tout territoire", en: "in no territory"), .figure),
      TableColumn("repeated", Text(fr: "comptés plusieurs fois", en: "counted more than once"), .figure),
      TableColumn("unexplained", Text(fr: "inexpliqué", en: "unexplained"), .figure),
    ].filled("level", "measure", "whole", "sum_of_rows", "difference", "outside", "repeated", "unexplained"),
    rows: answer.sums.map {
      [
        .text($0.level), .text($0.measure.rawValue), .text($0.type), .text($0.zoning), .text($0.status),
        .number($0.whole), .number($0.sum), .number($0.sum - $0.whole), .number($0.outside), .number($0.repeated),
        .number($0.unexplained),
      ]
    })
}

/// `straddlers`: schemes that count in several territories of a level.
func straddlersTable(_ answer: StatisticsAnswer) -> Table {
  Table(
    "straddlers",
    Text(
      fr: "Dispositifs à cheval, comptés dans chaque territoire et une fois dans l'ensemble",
      en: "Straddling schemes, counted in each territory and once in the whole"),
    [
      TableColumn("level", Text(fr: "niveau", en: "level"), words: levelWords(answer.scope)),
      TableColumn("id", Text(fr: "dispositif", en: "scheme")), TableColumn("type", Text("type")),
      TableColumn("territories", Text(fr: "territoires", en: "territories")),
    ].filled("level", "id", "territories"),
    rows: answer.straddlers.map {
      [.text($0.level), .text($0.scheme), .text($0.type), Value(codes: $0.territories)]
    })
}

/// `levels`: the divisions of the answer, and which nest in which.
func levelsTable(_ answer: StatisticsAnswer) -> Table {
  let divisions = answer.scope.divisions
  return Table(
    "levels", Text(fr: "Niveaux de territoire", en: "Levels of territory"),
    [
      TableColumn("level", Text(fr: "niveau", en: "level"), words: levelWords(answer.scope)),
      TableColumn("territories", Text(fr: "territoires", en: "territories"), .whole),
      TableColumn("communes", Text("communes"), .whole),
      TableColumn("communes_outside", Text(fr: "communes hors de tout territoire", en: "communes in none"), .whole),
      TableColumn("nests_in", Text(fr: "s'emboîte dans", en: "nests in")),
    ].filled("level", "territories", "communes", "communes_outside"),
    rows: divisions.map { division in
      let inside = division.ofCommune.count { $0 >= 0 }
      let above = divisions.filter {
        $0.id != division.id && $0.codes.count < division.codes.count && division.nests(in: $0)
      }
      return [
        .text(division.id), .integer(division.codes.count), .integer(inside),
        .integer(division.ofCommune.count - inside), Value(codes: above.map(\.id)),
      ]
    })
}

extension StatisticsAnswer {
  var sentences: [Text] {
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    let types = question.types.joined(separator: ", ")
    var sentences = [
      Text(
        fr:
          "Statistiques au \(fr.day(question.on)), dispositifs \(types) en vigueur (\(question.inForce.label.fr)) ; "
          + "une valeur inconnue reste vide.",
        en:
          "Statistics on \(en.day(question.on)), schemes \(types) in force (\(question.inForce.label.en)); an unknown "
          + "value stays empty.")
    ]
    let unexplained = sums.count { $0.unexplained != 0 }
    let straddling = Set(straddlers.map(\.scheme)).count
    if unexplained == 0 {
      let but = Text(
        fr: ", à \(fr.counted(straddling, "dispositif", "dispositifs")) à cheval près",
        en: ", but for \(en.counted(straddling, "straddling scheme", "straddling schemes"))")
      sentences.append(
        Text(
          fr:
            "Les lignes de chaque niveau s'additionnent à l'ensemble\(straddling > 0 ? but.fr : "") (détail : --table "
            + "sums, straddlers).",
          en:
            "Rows of each level add up to the whole\(straddling > 0 ? but.en : "") (details: --table sums, "
            + "straddlers)."))
    } else {
      sentences.append(
        Text(
          fr: "\(fr.number(unexplained)) sommes ne retrouvent pas l'ensemble : voir --table sums.",
          en: "\(en.number(unexplained)) sums do not come back to the whole: see --table sums."))
    }
    return sentences
  }
}
