internal import Coverage
internal import Territory

/// `evidence`: one row for each commune, scheme, zone and repair that an explanation rests on.
func evidenceTable(_ zones: [ZoneExplanation], _ schemes: [SchemeExplanation]) -> Table {
  Table(
    "evidence", Text(fr: "Sur quoi cela repose", en: "What this rests on"),
    [
      TableColumn("code", Text("code")), TableColumn("kind", Text(fr: "pièce", en: "kind"), words: kindWords),
      TableColumn("of", Text(fr: "quoi", en: "what")), TableColumn("name", Text(fr: "nom", en: "name")),
      TableColumn("state", Text(fr: "état", en: "state"), words: words(InForceState.self, \.label)),
      TableColumn("counts", Text(fr: "compte", en: "counts")),
      TableColumn("share", Text(fr: "part de la zone", en: "share of the zone"), .percent),
      TableColumn("area_share", Text(fr: "recouvrement", en: "share covered"), .percent),
      TableColumn("area_km2", Text("km²"), .hundredths, detail: true),
      TableColumn("stated", Text(fr: "publiée", en: "stated")),
      TableColumn("status", Text(fr: "statut", en: "status"), detail: true),
      TableColumn("status_date", Text(fr: "au", en: "as of"), detail: true),
      TableColumn("date_signature", Text("signature"), detail: true),
      TableColumn("date_start", Text(fr: "début", en: "start")),
      TableColumn("date_end", Text(fr: "fin", en: "end")),
      TableColumn("reason", Text(fr: "motif", en: "reason"), detail: true),
      TableColumn("reason_date", Text(fr: "du", en: "dated"), detail: true),
      TableColumn("population", Text("population"), .whole, detail: true),
      TableColumn("source", Text("source"), detail: true),
      TableColumn("row", Text(fr: "ligne", en: "row"), detail: true),
      TableColumn("note", Text("note"), detail: true),
    ].filled("code", "kind"),
    rows: zones.flatMap { subject in
      let code = subject.zone.code
      return subject.communes.map { evidenceRow(code, $0) } + subject.schemes.map { evidenceRow(code, $0) }
        + subject.issues.map { evidenceRow(code, $0) }
    }
      + schemes.flatMap { subject -> [[Value]] in
        let code = subject.facts.scheme.id
        let communes = subject.communes.map { commune in
          Evidence(about: code, kind: "commune", of: commune.code, name: commune.name, shareCovered: commune.share).row
        }
        let zones = subject.zones.map { zone in
          Evidence(
            about: code, kind: "zone", of: zone.code, name: zone.name, counts: zone.retained, share: zone.share,
            population: zone.population,
            note: zone.others.joined(separator: " ")
          ).row
        }
        return communes + zones + subject.issues.map { evidenceRow(code, $0) }
      })
}

private let kindWords: [String: Text] = [
  "commune": Text("commune"), "scheme": Text(fr: "dispositif", en: "scheme"), "zone": Text("zone"),
  "issue": Text(fr: "signalement", en: "issue"),
]

/// One row; what does not apply is unknown.
private struct Evidence {
  var row: [Value]

  init(
    about subject: String, kind: String, of: String, name: String, state: InForceState? = nil, counts: Bool? = nil,
    share: Double? = nil, shareCovered: Double? = nil, areaKm2: Double? = nil, stated: Bool? = nil,
    scheme: Scheme? = nil, reason: InForceReason? = nil, population: Double? = nil, source: String? = nil,
    fileRow: Int? = nil, note: String? = nil
  ) {
    row = [
      .text(subject), .text(kind), .text(of), .text(name), Value(state?.rawValue), Value(counts), Value(share),
      Value(shareCovered), Value(areaKm2), Value(stated), Value(scheme?.status.rawValue),
      Value(scheme?.statusDate?.description), Value(scheme?.dateSignature?.description),
      Value(scheme?.dateStart?.description), Value(scheme?.dateEnd?.description), Value(reason?.word),
      Value(reason?.day?.description), Value(population), Value(source ?? scheme?.source),
      Value(fileRow ?? scheme?.row),
      Value(note ?? scheme?.note),
    ]
  }
}

private func evidenceRow(_ subject: String, _ commune: CommuneEvidence) -> [Value] {
  Evidence(
    about: subject, kind: "commune", of: commune.code, name: commune.name, counts: commune.isConsidered,
    share: commune.shareOfZone,
    shareCovered: commune.shareCovered, stated: commune.isStated, note: commune.epci
  ).row
}

private func evidenceRow(_ subject: String, _ evidence: SchemeEvidence) -> [Value] {
  Evidence(
    about: subject, kind: "scheme", of: evidence.scheme.id, name: evidence.scheme.name, state: evidence.state,
    counts: evidence.counts,
    share: evidence.share, areaKm2: evidence.areaKm2, scheme: evidence.scheme, reason: evidence.reason
  ).row
}

private func evidenceRow(_ subject: String, _ issue: DataIssue) -> [Value] {
  Evidence(
    about: subject, kind: "issue", of: issue.code, name: issue.kind.rawValue, source: issue.source, fileRow: issue.row,
    note: issue.value
  ).row
}
