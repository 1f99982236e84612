extension SchemeInventory {
  /// What rows taken together say: undated schemes, successors that do not exist or do not follow, one ground held twice
  /// by one type at one time.
  ///
  /// - Parameter perimeters: those of ``schemes``, in order.
  public func checks(_ perimeters: Perimeters) -> [DataIssue] {
    dateChecks() + groundChecks(perimeters)
  }

  func dateChecks() -> [DataIssue] {
    let (faults, terms) = (Successors(schemes, assumptions).faults, terms)
    var issues: [DataIssue] = []
    for (index, scheme) in schemes.enumerated() {
      if let undated = undatedCheck(scheme) { issues.append(undated) }
      if scheme.status == .expired, let end = scheme.dateEnd, let said = scheme.statusDate, end.first > said.last {
        issues.append(
          issue(
            .warning, "expired_before_end", scheme, "date_end", end.description,
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
            .info, "overlapping_generations", scheme, "date_end", end.description,
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
        .info, "start_unknown", scheme, "date_start", "",
        Text(
          fr: "\(scheme.id) n'a qu'une fin (\(end)) : « possible » jusque-là ; donnez un début ou une signature",
          en: "\(scheme.id) has only an end (\(end)): \"possible\" until then; give a start or a signature"))
    }
    return issue(
      .info, "undated_scheme", scheme, "date_start", "",
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
        .warning, "unknown_successor", scheme, "replaced_by", successor,
        Text(
          fr: "\(scheme.id) est remplacé par \(successor), qui n'est pas dans l'inventaire",
          en: "\(scheme.id) is replaced by \(successor), which is not in the inventory"))
    case .circle(let ids):
      let circle = (ids + ids.prefix(1)).joined(separator: " → ")
      return issue(
        .error, "circular_successors", scheme, "replaced_by", successor,
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
        .error, "reversed_generations", scheme, "replaced_by", successor,
        Text(
          fr: "\(scheme.id) (\(own)) est remplacé par \(id), qui commence avant lui (\(start)) : ignoré",
          en: "\(scheme.id) (\(own)) is replaced by \(id), which starts before it (\(start)): ignored"), .setAside)
    }
  }

  /// Schemes of one type that hold common atoms while both may be in force; one issue for each, with all the others.
  private func groundChecks(_ perimeters: Perimeters) -> [DataIssue] {
    var holders: [Int32: [Int]] = [:]
    for (scheme, perimeter) in perimeters.ofScheme.enumerated() {
      for atom in perimeter.atoms { holders[atom, default: []].append(scheme) }
    }
    var common = [[Int: Int]](repeating: [:], count: schemes.count)
    for held in holders.values where held.count > 1 {
      for (place, a) in held.enumerated() {
        for b in held[(place + 1)...] where schemes[a].type == schemes[b].type && coexist(schemes[a], schemes[b]) {
          common[a][b, default: 0] += 1
        }
      }
    }
    var issues: [DataIssue] = []
    for (a, others) in common.enumerated() where !others.isEmpty {
      let (first, size) = (schemes[a], perimeters.ofScheme[a].atoms.count)
      let sorted = others.sorted { ($1.value, schemes[$0.key].id) < ($0.value, schemes[$1.key].id) }
      let same = sorted.filter { $0.value == size && perimeters.ofScheme[$0.key].atoms.count == size }
      if let twin = same.first {
        let other = schemes[twin.key]
        issues.append(
          issue(
            .warning, "same_perimeter", first, "perimeter", other.id,
            Text(
              fr: "\(first.id) et \(other.id) (\(first.type)) ont le même périmètre au même moment : un seul contrat ?",
              en: "\(first.id) and \(other.id) (\(first.type)) have the same perimeter at the same time: one contract?"
            )))
      }
      let rest = sorted.filter { pair in !same.contains { $0.key == pair.key } }
      if rest.isEmpty { continue }
      let shown = rest.prefix(5).map { "\(schemes[$0.key].id) (\($0.value))" }.joined(separator: ", ")
      let list = rest.count > 5 ? shown + ", …" : shown
      issues.append(
        issue(
          .info, "overlapping_perimeters", first, "perimeter", list,
          Text(
            fr:
              "\(first.id) partage des communes avec \(rest.count) \(rest.count == 1 ? "autre" : "autres") \(first.type) du même moment : \(list)",
            en: "\(first.id) shares communes with \(rest.count) other \(first.type) of the same time: \(list)")))
    }
    return issues
  }

  /// Nothing says that one had ended before the other started.
  private func coexist(_ a: Scheme, _ b: Scheme) -> Bool {
    if a.replacedBy == b.id || b.replacedBy == a.id { return false }
    func follows(_ first: Scheme, _ second: Scheme) -> Bool {
      guard let start = second.start else { return false }
      if let end = first.end { return end < start }
      return first.status == .expired && first.start.map { $0 < start } ?? false
    }
    return !follows(a, b) && !follows(b, a)
  }

  private func issue(
    _ severity: DataIssue.Severity, _ kind: String, _ scheme: Scheme, _ field: String, _ value: String,
    _ message: Text, _ action: DataIssue.Action = .kept
  ) -> DataIssue {
    DataIssue(
      severity, kind, source: scheme.file, row: scheme.row, code: scheme.id, field: field, value: value,
      action: action, message)
  }
}
