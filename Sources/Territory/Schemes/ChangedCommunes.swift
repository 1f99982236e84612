extension SchemeInventory {
  /// Listed communes that were divided after their scheme began: the code stands for less area than it meant.
  ///
  /// Schemes without a start, and EPCI, départements and régions, say nothing of the day on which a code was meant.
  /// Example: 15141 listed by a contract of 2018 held four more communes until 1 January 2025.
  public func splitCommunes(_ history: CommuneHistory, in geography: ReferenceGeography) -> [DataIssue] {
    var issues: [DataIssue] = []
    for (scheme, start, codes) in datedCommunes(geography) {
      let splits = codes.flatMap { code in history.splits(of: code, after: start).map { (code, $0) } }
      if splits.isEmpty { continue }
      let listed = Set(scheme.perimeter.map(\.code))
      for (code, change) in splits {
        let missing = change.successors.filter { !listed.contains($0) }
        if missing.isEmpty { continue }
        let shown = missing.map { label($0, geography) }.joined(separator: ", ")
        issues.append(
          DataIssue(
            .warning, .splitCommune, source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter",
            value: code, newValue: missing.joined(separator: " "), action: .kept,
            Text(
              fr:
                "\(label(code, geography)) tenait jusqu'au \(change.day) le territoire de \(shown) : lu comme la commune "
                + "d'aujourd'hui ; ajoutez-les si \(scheme.id) (\(start)) les couvre",
              en:
                "\(label(code, geography)) held until \(change.day) the territory of \(shown): read as the commune of "
                + "today; add them if \(scheme.id) (\(start)) covers them")))
      }
    }
    return issues
  }

  /// Listed communes that took in others after their scheme began: the code stands for more area than it meant.
  ///
  /// - Parameter told: what is listed already; a former code in the list is told there.
  /// - Returns: one issue for each scheme, with the communes taken in that its list does not name.
  public func grownCommunes(
    _ history: CommuneHistory, in geography: ReferenceGeography, told: [DataIssue]
  ) -> [DataIssue] {
    var former: [String: [String]] = [:]
    for issue in told where issue.kind == .formerCommune {
      former[issue.code, default: []].append(issue.message.en)
    }
    var issues: [DataIssue] = []
    for (scheme, start, codes) in datedCommunes(geography) {
      let mergers = codes.flatMap { code in
        history.mergers(into: code, after: start).map { (code: code, change: $0) }
      }
      if mergers.isEmpty { continue }
      let listed = Set(scheme.perimeter.map(\.code))
      let grown = mergers.filter { merger in
        !listed.contains(merger.change.code)
          && !(former[scheme.id] ?? []).contains { $0.contains(merger.change.code) }
      }
      if grown.isEmpty { continue }
      let shown =
        grown.prefix(5).map { "\($0.code) ← \($0.change.code) \($0.change.name) (\($0.change.day))" }
        .joined(separator: ", ") + (grown.count > 5 ? ", …" : "")
      issues.append(
        DataIssue(
          .info, .grownCommune, source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter",
          value: shown, action: .kept,
          Text(
            fr:
              "\(scheme.id) : des communes de sa liste en ont absorbé d'autres depuis son début (\(grown.count)), qui "
              + "comptent avec elles : \(shown)",
            en:
              "\(scheme.id): communes of its list have taken in others since it began (\(grown.count)), which count with "
              + "them: \(shown)")))
    }
    return issues
  }

  /// The schemes with a start, and the communes of today that they list by their code.
  private func datedCommunes(_ geography: ReferenceGeography) -> some Sequence<(Scheme, Day, [String])> {
    schemes.lazy.compactMap { scheme in
      guard let start = scheme.start else { return nil }
      let codes = scheme.perimeter.compactMap { token in
        !token.isSubtracted && (token.kind == .commune || token.kind == .code)
          && geography.communeIndex[token.code] != nil ? token.code : nil
      }
      return codes.isEmpty ? nil : (scheme, start, codes)
    }
  }

  private func label(_ code: String, _ geography: ReferenceGeography) -> String {
    geography.communeIndex[code].map { "\(code) (\(geography.communes.names[$0]))" } ?? code
  }
}
