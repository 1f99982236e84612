extension SchemeRows {
  mutating func status(_ index: Int, _ id: String, _ scheme: inout Scheme) -> StatusReading? {
    let text = scheme.statusText
    if text.isEmpty { return nil }
    guard let told = statusReading(text) else {
      let known = SchemeStatus.stated.map(\.label)
      issue(
        .warning, .unreadStatus, index, id, "status", text, .setAside,
        Text(
          fr: "statut « \(text) » non compris : le dispositif est au plus possible (attendu : "
            + "\(known.map(\.fr).joined(separator: ", ")))",
          en: "status \"\(text)\" not understood: the scheme is possible at most (expected: "
            + "\(known.map(\.en).joined(separator: ", ")))"))
      scheme.status = .notUnderstood
      return nil
    }
    scheme.status = told.status
    if told.isInterpreted {
      let dates: [Text] = [
        told.signature.map { Text(fr: "signature \($0)", en: "signature \($0)") },
        told.start.map { Text(fr: "début \($0)", en: "start \($0)") },
        told.end.map { Text(fr: "fin \($0)", en: "end \($0)") },
        told.asOf.map { Text(fr: "au \($0)", en: "as of \($0)") },
        told.yearless.isEmpty
          ? nil
          : Text(fr: "« \(told.yearless) » sans année : non lu", en: "\"\(told.yearless)\" without a year: not read"),
        told.months.map { Text(fr: "durée \(WrittenLength.words($0))", en: "length \(WrittenLength.english($0))") },
      ].compactMap { $0 }
      issue(
        .info, .statusInterpreted, index, id, "status", text, newValue: told.status.rawValue, .repaired,
        Text(
          fr: (["statut « \(text) » lu comme « \(told.status.label.fr) »"] + dates.map(\.fr)).joined(
            separator: ", "),
          en: (["status \"\(text)\" read as \"\(told.status.label.en)\""] + dates.map(\.en)).joined(
            separator: ", ")))
    }
    return told
  }

  private mutating func statusReading(_ text: String) -> StatusReading? {
    if let known = statusReadings[text] { return known }
    let reading = StatusReading.read(text)
    statusReadings[text] = .some(reading)
    return reading
  }

  /// The dates of a status, where the row has none of its own.
  mutating func take(_ told: StatusReading, _ index: Int, _ id: String, _ scheme: inout Scheme) {
    if told.signature ?? told.start ?? told.end ?? told.asOf != nil
      || told.months != nil
    {
      hasDates = true
    }
    if let end = told.end, let own = scheme.dateEnd, end != own {
      let (kept, left) = told.movesEnd ? (end, own) : (own, end)
      issue(
        told.movesEnd ? .info : .warning, .endDiffers, index, id, "date_end", left.description,
        newValue: kept.description, told.movesEnd ? .repaired : .kept,
        Text(
          fr: "la fin est le \(own) et, selon le statut « \(scheme.statusText) », le \(end) : \(kept) compte",
          en: "the end is \(own) and, by the status \"\(scheme.statusText)\", \(end): \(kept) counts"))
      scheme.dateEnd = kept
    }
    scheme.dateSignature = scheme.dateSignature ?? told.signature
    scheme.dateStart = scheme.dateStart ?? told.start
    scheme.dateEnd = scheme.dateEnd ?? told.end
    scheme.statusDate = scheme.statusDate ?? told.asOf
    scheme.months = scheme.months ?? told.months
  }

  /// In a table where no row has a date, statuses are those of the day asked about; without statuses either, its schemes
  /// are taken as in force.
  mutating func settleDating() {
    if hasDates || schemes.isEmpty { return }
    let hasStatuses = schemes.contains { $0.status != .unknown }
    for index in schemes.indices { schemes[index].tableDating = hasStatuses ? .statuses : .nothing }
    let names = unreadDates.joined(separator: ", ")
    let left =
      unreadDates.isEmpty
      ? Text("") : Text(fr: " (non lues, faute de sens : \(names))", en: " (not read, for want of a sense: \(names))")
    issues.insert(
      DataIssue(
        .info, .undatedSchemes, source: table.source, action: .kept,
        hasStatuses
          ? Text(
            fr:
              "aucune date dans ce fichier\(left.fr) : ses statuts sont tenus pour ceux du jour demandé (--statuses-on JOUR en "
              + "donne un autre)",
            en:
              "no date in this file\(left.en): its statuses are taken as those of the day asked about (--statuses-on DAY gives "
              + "another)")
          : Text(
            fr: "ni date ni statut dans ce fichier\(left.fr) : ses dispositifs sont tenus pour en vigueur à toute date",
            en: "neither dates nor statuses in this file\(left.en): its schemes are taken as in force at any date")),
      at: 0)
  }
}
