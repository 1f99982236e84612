public import Coverage
public import Territory

extension DatesInDoubt {
  /// What follows a headline about dates: statuses of the day asked about, schemes without dates, words not understood.
  ///
  /// Example: `Sans date, au plus possibles : CLS-2, CLS-3.`
  public var sentences: [Text] {
    var sentences: [Text] = []
    if !filesAsOfDay.isEmpty {
      sentences.append(
        Text(
          fr: "Aucune date dans \(filesAsOfDay.joined(separator: ", ")) : statuts tenus pour ceux du jour demandé "
            + "(--statuses-on JOUR en donne un autre).",
          en: "No date in \(filesAsOfDay.joined(separator: ", ")): statuses taken as those of the day asked about "
            + "(--statuses-on DAY gives another)."))
    }
    if let (day, files) = filesOnDay {
      sentences.append(
        Text(
          fr:
            "Aucune date dans \(files.joined(separator: ", ")) : statuts tenus pour ceux du \(NumberStyle(.fr).day(day)).",
          en: "No date in \(files.joined(separator: ", ")): statuses taken as those of \(NumberStyle(.en).day(day))."))
    }
    if !undated.isEmpty {
      sentences.append(
        Text(
          fr: "Sans date, au plus possibles : \(shortList(undated)).",
          en: "Undated, possible at most: \(shortList(undated))."))
    }
    if !withoutStart.isEmpty {
      sentences.append(
        Text(
          fr: "Dont seule la fin est connue, au plus possibles : \(shortList(withoutStart)).",
          en: "Only the end is known, possible at most: \(shortList(withoutStart))."))
    }
    if !notUnderstood.isEmpty {
      sentences.append(
        Text(
          fr:
            "Statut ou date non compris, au plus possibles : \(shortList(notUnderstood.map { "\($0.id) (« \($0.text) »)" })).",
          en:
            "Status or date not understood, possible at most: \(shortList(notUnderstood.map { "\($0.id) (\"\($0.text)\")" }))."
        ))
    }
    return sentences
  }
}

/// The first ones by name, and how many there are. Example: `A, B, …` with twelve names `(85)`.
func shortList(_ ids: [String]) -> String {
  ids.prefix(12).joined(separator: ", ") + (ids.count > 12 ? ", … (\(ids.count))" : "")
}
