extension SchemeRows {
  mutating func status(_ index: Int, _ id: String, _ scheme: inout Scheme) -> StatusReading? {
    let text = scheme.statusText
    if text.isEmpty { return nil }
    guard let withoutKnownGaps = statusReading(text) else {
      let known = SchemeStatus.stated.map(\.label)
      issue(
        .warning, "unread_status", index, id, "status", text, .setAside,
        Text(
          fr: "statut « \(text) » non compris : le dispositif est au plus possible (attendu : "
            + "\(known.map(\.fr).joined(separator: ", ")))",
          en: "status \"\(text)\" not understood: the scheme is possible at most (expected: "
            + "\(known.map(\.en).joined(separator: ", ")))"))
      scheme.status = .notUnderstood
      return nil
    }
    scheme.status = withoutKnownGaps.status
    if withoutKnownGaps.isInterpreted {
      let dates: [Text] = [
        withoutKnownGaps.signature.map { Text(fr: "signature \($0)", en: "signature \($0)") },
        withoutKnownGaps.start.map { Text(fr: "début \($0)", en: "start \($0)") },
        withoutKnownGaps.end.map { Text(fr: "fin \($0)", en: "end \($0)") },
        withoutKnownGaps.asOf.map { Text(fr: "au \($0)", en: "as of \($0)") },
        withoutKnownGaps.yearless.isEmpty
          ? nil
          : Text(
            fr: "« \(withoutKnownGaps.yearless) » sans année : non lu",
            en: "\"\(withoutKnownGaps.yearless)\" without a year: not read"),
        withoutKnownGaps.months.map { Text(fr: "durée \(WrittenLength.words($0))", en: "length \($0) months") },
      ].compactMap { $0 }
      issue(
        .info, "status_interpreted", index, id, "status", text, newValue: withoutKnownGaps.status.rawValue, .repaired,
        Text(
          fr: (["statut « \(text) » lu comme « \(withoutKnownGaps.status.label.fr) »"] + dates.map(\.fr)).joined(
            separator: ", "),
          en: (["status \"\(text)\" read as \"\(withoutKnownGaps.status.label.en)\""] + dates.map(\.en)).joined(
            separator: ", ")))
    }
    return withoutKnownGaps
  }

  private mutating func statusReading(_ text: String) -> StatusReading? {
    if let known = statusReadings[text] { return known }
    let reading = StatusReading.read(text)
    statusReadings[text] = .some(reading)
    return reading
  }

  /// The dates of a status, where the row has none of its own.
  mutating func take(_ withoutKnownGaps: StatusReading, _ index: Int, _ id: String, _ scheme: inout Scheme) {
    if withoutKnownGaps.signature ?? withoutKnownGaps.start ?? withoutKnownGaps.end ?? withoutKnownGaps.asOf != nil
      || withoutKnownGaps.months != nil
    {
      hasDates = true
    }
    if let end = withoutKnownGaps.end, let own = scheme.dateEnd, end != own {
      let (kept, left) = withoutKnownGaps.movesEnd ? (end, own) : (own, end)
      issue(
        withoutKnownGaps.movesEnd ? .info : .warning, "end_differs", index, id, "date_end", left.description,
        newValue: kept.description, withoutKnownGaps.movesEnd ? .repaired : .kept,
        Text(
          fr: "la fin est le \(own) et, selon le statut « \(scheme.statusText) », le \(end) : \(kept) compte",
          en: "the end is \(own) and, by the status \"\(scheme.statusText)\", \(end): \(kept) counts"))
      scheme.dateEnd = kept
    }
    scheme.dateSignature = scheme.dateSignature ?? withoutKnownGaps.signature
    scheme.dateStart = scheme.dateStart ?? withoutKnownGaps.start
    scheme.dateEnd = scheme.dateEnd ?? withoutKnownGaps.end
    scheme.statusDate = scheme.statusDate ?? withoutKnownGaps.asOf
    scheme.months = scheme.months ?? withoutKnownGaps.months
  }

  /// In a table where no row has a date, statuses are those of the day asked about; without statuses either, its schemes
  /// are taken as in force.
  mutating func settleDating() {
    if hasDates || schemes.isEmpty { return }
    let hasStatuses = schemes.contains { $0.status != .unknown }
    for index in schemes.indices { schemes[index].tableDating = hasStatuses ? .statuses : .nothing }
    issues.insert(
      DataIssue(
        .info, "undated_schemes", source: table.source, action: .kept,
        hasStatuses
          ? Text(
            fr: "aucune date dans ce fichier : ses statuts sont tenus pour ceux du jour demandé (--statuses-on JOUR en "
              + "donne un autre)",
            en: "no date in this file: its statuses are taken as those of the day asked about (--statuses-on DAY gives "
              + "another)")
          : Text(
            fr: "ni date ni statut dans ce fichier : ses dispositifs sont tenus pour en vigueur à toute date",
            en: "neither dates nor statuses in this file: its schemes are taken as in force at any date")), at: 0)
  }
}
