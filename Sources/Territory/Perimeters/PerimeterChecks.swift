extension SchemeInventory {
  /// Schemes of one type that hold common atoms while both may be in force; one issue for each, with all the others. A
  /// crowd on one area is one issue.
  ///
  /// - Complexity: linear in what the schemes list, but for the pairs that are told.
  func perimeterChecks(_ perimeters: Perimeters, in geography: ReferenceGeography) -> [DataIssue] {
    var shared = SharedAtoms(schemes, perimeters)
    var issues = shared.crowds.map { crowdIssue($0, perimeters.atoms, geography) }
    let spans = schemes.map(Span.init)
    let generations = Generations(schemes)
    for a in schemes.indices {
      let others = shared.others(of: a).filter {
        spans[a].mayMeet(spans[$0.other]) && !generations.follow(a, $0.other)
      }
      if others.isEmpty { continue }
      let (first, size) = (schemes[a], perimeters.ofScheme[a].atoms.count)
      let sorted = others.sorted { ($1.atoms, schemes[$0.other].id) < ($0.atoms, schemes[$1.other].id) }
      let same = sorted.filter { $0.atoms == size && perimeters.ofScheme[$0.other].atoms.count == size }
      if let twin = same.first {
        let other = schemes[twin.other]
        issues.append(
          issue(
            .warning, .samePerimeter, first, "perimeter", other.id,
            Text(
              fr: "\(first.id) et \(other.id) (\(first.type)) ont le même périmètre au même moment : un seul contrat ?",
              en: "\(first.id) and \(other.id) (\(first.type)) have the same perimeter at the same time: one contract?"
            )))
      }
      let rest = sorted.filter { $0.atoms != size || perimeters.ofScheme[$0.other].atoms.count != size }
      if rest.isEmpty { continue }
      let shown = rest.prefix(5).map { "\(schemes[$0.other].id) (\($0.atoms))" }.joined(separator: ", ")
      let list = rest.count > 5 ? shown + ", …" : shown
      issues.append(
        issue(
          .info, .overlappingPerimeters, first, "perimeter", list,
          Text(
            fr:
              "\(first.id) partage des communes avec \(rest.count) \(rest.count == 1 ? "autre" : "autres") \(first.type) "
              + "du même moment : \(list)",
            en: "\(first.id) shares communes with \(rest.count) other \(first.type) of the same time: \(list)")))
    }
    return issues
  }

  private func crowdIssue(_ crowd: SharedAtoms.Crowd, _ atoms: Atoms, _ geography: ReferenceGeography) -> DataIssue {
    let (first, count) = (schemes[Int(crowd.schemes[0])], crowd.schemes.count)
    let ids = shortened(crowd.schemes.prefix(21).map { schemes[Int($0)].id })
    let codes = shortened(crowd.atoms.prefix(21).map { geography.code(ofAtom: Int($0), atoms) })
    return issue(
      .warning, .crowdedPerimeters, first, "perimeter", codes,
      Text(
        fr:
          "\(count) \(first.type) tiennent le même sol (\(crowd.atoms.count) commune(s) : \(codes)), dont "
          + "\(crowd.sameAsAnother) avec le périmètre exact d'un autre : dits ensemble et non paire par paire, au-delà de "
          + "\(SharedAtoms.crowd) ; \(ids)",
        en:
          "\(count) \(first.type) hold the same ground (\(crowd.atoms.count) commune(s): \(codes)), of which "
          + "\(crowd.sameAsAnother) with the very perimeter of another: told together and not pair by pair, above "
          + "\(SharedAtoms.crowd); \(ids)"))
  }
}

/// Which schemes follow each other, be it through others that have no date.
private struct Generations {
  private let next: [Int?]

  init(_ schemes: [Scheme]) {
    let position = Dictionary(schemes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    next = schemes.map { $0.replacedBy.isEmpty ? nil : position[$0.replacedBy] }
  }

  /// Whether one of the two leads to the other; chains of more than 20 generations are not followed further.
  func follow(_ a: Int, _ b: Int) -> Bool { leads(a, to: b) || leads(b, to: a) }

  private func leads(_ a: Int, to b: Int) -> Bool {
    var at = a
    for _ in 0..<20 {
      guard let following = next[at] else { return false }
      if following == b { return true }
      at = following
    }
    return false
  }
}

/// When a scheme may be in force, and what follows it.
private struct Span {
  let id: String
  let replacedBy: String
  let start: Day?
  let end: Day?
  let isExpired: Bool

  init(_ scheme: Scheme) {
    (id, replacedBy, start, end) = (scheme.id, scheme.replacedBy, scheme.start, scheme.end)
    isExpired = scheme.status == .expired
  }

  /// Nothing says that one had ended before the other started.
  func mayMeet(_ other: Span) -> Bool {
    if replacedBy == other.id || other.replacedBy == id { return false }
    return !isOver(before: other) && !other.isOver(before: self)
  }

  private func isOver(before next: Span) -> Bool {
    guard let start = next.start else { return false }
    if let end { return end < start }
    return isExpired && self.start.map { $0 < start } ?? false
  }
}
