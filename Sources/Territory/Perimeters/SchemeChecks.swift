extension SchemeInventory {
  /// What rows taken together say: undated schemes, successors that do not exist or do not follow, one area held twice
  /// by one type at one time.
  ///
  /// - Parameter perimeters: those of ``schemes``, in order.
  public func checks(_ perimeters: Perimeters, in geography: ReferenceGeography) -> [DataIssue] {
    dateChecks() + perimeterChecks(perimeters, in: geography)
  }

  func dateChecks() -> [DataIssue] {
    let (faults, terms) = (Successors(schemes, assumptions).faults, terms)
    var issues: [DataIssue] = []
    for (index, scheme) in schemes.enumerated() {
      if let undated = undatedCheck(scheme) { issues.append(undated) }
      if scheme.status == .expired, let end = scheme.dateEnd, let said = scheme.statusDate, end.first > said.last {
        issues.append(
          issue(
            .warning, .expiredBeforeEnd, scheme, "date_end", end.description,
            Text(
              fr: "\(scheme.id) est publié comme échu au \(said), avant sa fin (\(end)) : la fin compte",
              en: "\(scheme.id) is published as expired on \(said), before its end (\(end)): the end counts")))
      }
      if scheme.replacedBy.isEmpty { continue }
      if let fault = faults[index] {
        issues.append(successorCheck(scheme, fault))
      } else if let next = terms[index].successorStart, let end = scheme.end, end >= next {
        issues.append(
          issue(
            .info, .overlappingGenerations, scheme, "date_end", end.description,
            Text(
              fr: "\(scheme.id) finit le \(end), après le début de son successeur (\(next)) : il s'arrête la veille",
              en: "\(scheme.id) ends on \(end), after the start of its successor (\(next)): it stops the day before")))
      }
    }
    return issues
  }

  private func undatedCheck(_ scheme: Scheme) -> DataIssue? {
    guard scheme.tableDating == .dated, scheme.start == nil else { return nil }
    if let end = scheme.dateEnd {
      return issue(
        .info, .startUnknown, scheme, "date_start", "",
        Text(
          fr: "\(scheme.id) n'a qu'une fin (\(end)) : « possible » jusque-là ; donnez un début ou une signature",
          en: "\(scheme.id) has only an end (\(end)): \"possible\" until then; give a start or a signature"))
    }
    return issue(
      .info, .undatedScheme, scheme, "date_start", "",
      Text(
        fr:
          "\(scheme.id) n'a ni signature, ni début, ni fin : « possible », sauf si une source le dit en vigueur à moins "
          + "d'un an ; donnez une date",
        en:
          "\(scheme.id) has neither signature, start nor end: \"possible\", unless a source says it in force within a "
          + "year; give a date"))
  }

  private func successorCheck(_ scheme: Scheme, _ fault: Successors.Fault) -> DataIssue {
    let successor = scheme.replacedBy
    switch fault {
    case .unknown:
      return issue(
        .warning, .unknownSuccessor, scheme, "replaced_by", successor,
        Text(
          fr: "\(scheme.id) est remplacé par \(successor), qui n'est pas dans l'inventaire",
          en: "\(scheme.id) is replaced by \(successor), which is not in the inventory"))
    case .circle(let ids):
      let shown = ids.count > 20 ? ids.prefix(20) + ["… (\(ids.count))"] : ids[...]
      let circle = (shown + ids.prefix(1)).joined(separator: " → ")
      return issue(
        .error, .circularSuccessors, scheme, "replaced_by", successor,
        ids.count == 1
          ? Text(
            fr: "\(scheme.id) est dit remplacé par lui-même : ignoré",
            en: "\(scheme.id) is said to replace itself: ignored")
          : Text(
            fr: "\(scheme.id) : des dispositifs se remplacent en cercle (\(circle)) : ignoré",
            en: "\(scheme.id): schemes replace each other in a circle (\(circle)): ignored"), .setAside)
    case .reversed(let id, let start):
      let own = scheme.start.map(\.description) ?? ""
      return issue(
        .error, .reversedGenerations, scheme, "replaced_by", successor,
        Text(
          fr: "\(scheme.id) (\(own)) est remplacé par \(id), qui commence avant lui (\(start)) : ignoré",
          en: "\(scheme.id) (\(own)) is replaced by \(id), which starts before it (\(start)): ignored"), .setAside)
    }
  }

  func issue(
    _ severity: DataIssue.Severity, _ kind: IssueKind, _ scheme: Scheme, _ field: String, _ value: String,
    _ message: Text, _ action: DataIssue.Action = .kept
  ) -> DataIssue {
    DataIssue(
      severity, kind, source: scheme.file, row: scheme.row, code: scheme.id, field: field, value: value,
      action: action, message)
  }
}
