extension SchemeRows {
  /// Status, signature, start, end, length and the day of the status. A period cell fills the start and the end that are
  /// empty, and so do the dates of a status; only a prolongation takes the place of a printed end.
  mutating func readStatusAndDates(_ index: Int, _ id: String, _ scheme: inout Scheme) {
    let text = fields["status"]?[index] ?? ""
    scheme.statusText = saysNothing(text) ? "" : text
    let told = status(index, id, &scheme)
    scheme.statusDate = date(index, id, "status_date", &scheme)?.first
    scheme.dateSignature = date(index, id, "date_signature", &scheme)?.first
    let start = date(index, id, "date_start", &scheme)
    let end = date(index, id, "date_end", &scheme)
    let period = date(index, id, "period", &scheme)
    scheme.dateStart = start?.first ?? period?.first
    scheme.dateEnd = end.map { $0.last ?? $0.first } ?? period?.last ?? start?.last
    if let length = length(index, id, &scheme) { scheme.months = length }
    if let told { take(told, index, id, &scheme) }
    checkDates(index, id, scheme)
  }

  private mutating func checkDates(_ index: Int, _ id: String, _ scheme: Scheme) {
    if let start = scheme.start, let end = scheme.dateEnd, end.last < start {
      issue(
        .error, .reversedDates, index, id, "date_end", end.last.description, .kept,
        Text(
          fr: "la fin (\(end.last)) précède le début (\(start))",
          en: "the end (\(end.last)) comes before the start (\(start))"))
    }
    guard let months = scheme.months else { return }
    guard let start = scheme.start else {
      issue(
        .info, .lengthWithoutStart, index, id, "duration", WrittenLength.words(months), .kept,
        Text(
          fr: "durée sans début ni signature : elle ne dit pas la fin",
          en: "a length without a start or a signature: it tells no end"))
      return
    }
    let counted = start.adding(months: months).previous
    if let end = scheme.dateEnd, abs(end.last.days(to: counted)) > 366 {
      issue(
        .info, .lengthDiffers, index, id, "duration", WrittenLength.words(months), .kept,
        Text(
          fr: "la fin (\(end)) n'est pas le début plus la durée (\(counted)) : la fin compte",
          en: "the end (\(end)) is not the start plus the length (\(counted)): the end counts"))
    }
  }

  /// The cell as a date; a status phrase there stands for an empty status, a length as an end is kept as one.
  private mutating func date(_ index: Int, _ id: String, _ field: String, _ scheme: inout Scheme) -> WrittenDate? {
    guard let text = fields[field]?[index], !saysNothing(text) else { return nil }
    hasDates = true
    guard let date = dateReading(text) else {
      if field == "date_end", takesNoDate(text, index, id, &scheme) { return nil }
      if scheme.statusText.isEmpty, let told = StatusReading.read(text) {
        scheme.statusText = text
        scheme.status = told.status
        issue(
          .info, .statusInterpreted, index, id, field, text, newValue: told.status.rawValue, .repaired,
          Text(
            fr: "« \(text) » n'est pas une date : lu comme le statut « \(told.status.label.fr) »",
            en: "\"\(text)\" is no date: read as the status \"\(told.status.label.en)\""))
        take(told, index, id, &scheme)
        return nil
      }
      if scheme.unreadDate.isEmpty { scheme.unreadDate = text }
      issue(
        .error, .unreadDate, index, id, field, text, .setAside,
        Text(
          fr: "date illisible « \(text) » (attendu : 2018, 2018-06, 2018-06-05 ou 05/06/2018)",
          en: "unreadable date \"\(text)\" (expected: 2018, 2018-06, 2018-06-05 or 05/06/2018)"))
      return nil
    }
    if date.isInterpreted || date.last != nil && field != "period" || date.first.lastMonth != nil {
      let value = date.last.map { "\(date.first)/\($0)" } ?? "\(date.first)"
      let (first, last) = (date.first.first, (date.last ?? date.first).last)
      let span = first == last ? Text("") : Text(fr: " (du \(first) au \(last))", en: " (\(first) to \(last))")
      issue(
        .info, .dateInterpreted, index, id, field, text, newValue: value, .repaired,
        Text(
          fr: "date « \(text) » lue comme \(value)\(span.fr)", en: "date \"\(text)\" read as \(value)\(span.en)"))
    }
    return date
  }

  private mutating func dateReading(_ text: String) -> WrittenDate? {
    if let known = dateReadings[text] { return known }
    let reading = WrittenDate.read(text)
    dateReadings[text] = .some(reading)
    return reading
  }

  /// An end written as a length, or as none.
  private mutating func takesNoDate(_ text: String, _ index: Int, _ id: String, _ scheme: inout Scheme) -> Bool {
    if let length = WrittenLength.read(text), !length.isInterpreted {
      scheme.months = length.months
      issue(
        .info, .dateInterpreted, index, id, "date_end", text, newValue: WrittenLength.words(length.months), .repaired,
        Text(
          fr: "fin « \(text) » lue comme une durée à partir du début",
          en: "end \"\(text)\" read as a length from the start"))
      return true
    }
    guard Self.endless.contains(foldedName(text)) else { return false }
    issue(
      .info, .dateInterpreted, index, id, "date_end", text, .repaired,
      Text(fr: "fin « \(text) » lue comme inconnue", en: "end \"\(text)\" read as unknown"))
    return true
  }

  /// An end that says that there is none.
  private static let endless: Set<String> = [
    "indeterminee", "indetermine", "dureeindeterminee", "illimitee", "illimite", "sansfin", "sanslimite", "sansterme",
    "encours", "ongoing", "openended", "noend",
  ]

  private mutating func length(_ index: Int, _ id: String, _ scheme: inout Scheme) -> Int? {
    guard let text = fields["duration"]?[index], !saysNothing(text) else { return nil }
    hasDates = true
    guard let length = WrittenLength.read(text) else {
      if !Self.endless.contains(foldedName(text)) {
        issue(
          .warning, .unreadLength, index, id, "duration", text, .setAside,
          Text(
            fr: "durée illisible « \(text) » (attendu : 5 ans, 36 mois)",
            en: "unreadable length \"\(text)\" (expected: 5 years, 36 months)"))
      }
      return nil
    }
    if length.isInterpreted {
      issue(
        .info, .lengthInterpreted, index, id, "duration", text, newValue: WrittenLength.words(length.months),
        .repaired,
        Text(
          fr: "durée « \(text) » lue comme \(WrittenLength.words(length.months))",
          en: "length \"\(text)\" read as \(WrittenLength.english(length.months))"))
    }
    return length.months
  }
}
