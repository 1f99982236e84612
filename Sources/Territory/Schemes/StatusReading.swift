/// What a status cell says: the status, and the dates that it holds.
struct StatusReading: Equatable {
  var status: SchemeStatus
  var signature: PartialDate?
  var start: PartialDate?
  var end: PartialDate?
  /// The day on which the status was so.
  var asOf: PartialDate?
  var months: Int?
  /// The end is that of a prolongation or a termination: it takes the place of the printed one.
  var movesEnd = false
  /// A day without its year, which tells nothing; empty for none.
  var yearless = ""
  /// More was read than a word that is a status: it is listed.
  var isInterpreted = false

  /// Reads whole phrases: `en cours de signature`, `signature prévue en 2027`, `actif jusqu'en 2023`, `prolongé par avenant
  /// jusqu'au 31/12/2026`, `signé le 12/03/2021 pour 5 ans`, `actif (2021-2026)`.
  ///
  /// A date is an end after *jusqu'au*, a start after *depuis*; else what its phrase makes of it: a signature (*signé*), a
  /// planned start (*signature prévue*), an end (*résilié, échu*), the day of the status for the others.
  /// - Returns: `nil` when some word is not understood, or when its phrases contradict each other.
  static func read(_ text: String) -> StatusReading? {
    var reading: StatusReading?
    for clause in clauses(WrittenDate.words(text.replacing("_", with: " ").replacing(",", with: " ; "))) {
      guard let found = clauseReading(clause, after: reading) else { return nil }
      guard let before = reading else {
        reading = found
        continue
      }
      guard let status = joined(before.status, found.status) else { return nil }
      reading = StatusReading(
        status: status, signature: before.signature ?? found.signature, start: before.start ?? found.start,
        end: found.end ?? before.end, asOf: found.asOf ?? before.asOf, months: before.months ?? found.months,
        movesEnd: before.movesEnd || found.movesEnd,
        yearless: before.yearless.isEmpty ? found.yearless : before.yearless, isInterpreted: true)
    }
    return reading
  }

  /// Two phrases about one contract: signed and active, signed then ended; not planned and active.
  private static func joined(_ a: SchemeStatus, _ b: SchemeStatus) -> SchemeStatus? {
    if a == b { return a }
    let inForce: Set<SchemeStatus> = [.signed, .active]
    if inForce.isSuperset(of: [a, b]) { return .active }
    if inForce.contains(a), [.expired, .terminated, .suspended, .renewing].contains(b) { return b }
    if Set([a, b]).isSubset(of: [.planned, .prefiguration]) { return .prefiguration }
    return nil
  }

  /// Clauses apart: at commas, semicolons, brackets, strokes, *et*, *puis*; not inside dates.
  private static func clauses(_ folded: String) -> [[String]] {
    var clauses: [[String]] = [[]]
    let pieces: [Substring] = folded.split(separator: " ").flatMap { piece -> [Substring] in
      // `signé/actif`, not `12/03/2021`.
      guard piece.contains("/"), !piece.contains(where: \.isNumber) else { return [piece] }
      return Array(piece.split(separator: "/").map { [$0] }.joined(separator: ["/"]))
    }
    for piece in pieces {
      var word = piece
      let opens = word.first.map { "([".contains($0) } ?? false
      if opens { word.removeFirst() }
      let closes = word.last.map { ");]".contains($0) } ?? false
      word = word.dropLast(word.reversed().prefix { ");].".contains($0) }.count)
      if opens { clauses.append([]) }
      if ["et", "puis", "and", "then", "-", "/", ";", ":"].contains(word) {
        clauses.append([])
      } else if !word.isEmpty {
        clauses[clauses.count - 1].append(String(word))
      }
      if closes { clauses.append([]) }
    }
    return clauses.filter { !$0.isEmpty }
  }

  /// One clause: its phrase, with its dates. A clause of dates alone takes the status of the one before.
  private static func clauseReading(_ words: [String], after before: StatusReading?) -> StatusReading? {
    var rest = words
    var dates: [(role: DateRole?, date: WrittenDate)] = []
    var months: Int?
    if let length = lengthApart(&rest) { months = length }
    while let found = dateApart(&rest) { dates.append(found) }
    generationApart(&rest)
    let yearless = yearlessApart(&rest)
    let phrase = rest.flatMap { word in
      word.split(whereSeparator: { "'-:.".contains($0) }).map(String.init)
    }
    let isBare = phrase.isEmpty
    guard let status = isBare ? before?.status : StatusPhrases.status(of: phrase) else { return nil }
    var reading = StatusReading(status: status, months: months)
    reading.yearless = yearless
    reading.movesEnd = phrase.contains { prolonging.contains($0) }
    reading.isInterpreted =
      !dates.isEmpty || months != nil || !yearless.isEmpty || status == .renewing
      || phrase.contains { $0.hasPrefix("renouvel") }
    for (role, date) in dates {
      // `actif (fin 2026)`: the end, or the day it was so?
      if isBare && words.contains("fin") && role != .end { return nil }
      reading.take(date, reading.role(role) ?? reading.usualRole(phrase))
    }
    return reading
  }

  private static let prolonging: Set<String> = [
    "prolonge", "prolongee", "proroge", "prorogee", "reconduit", "reconduite", "prolongation", "extended",
  ]

  // MARK: Dates

  private enum DateRole { case signature, start, end, asOf }

  private mutating func take(_ date: WrittenDate, _ role: DateRole) {
    if let last = date.last {
      start = start ?? date.first
      end = last
      return
    }
    switch role {
    case .signature: signature = date.first
    case .start: start = date.first
    case .end:
      end = date.first
      // From its day on, a terminated contract is one that has ended.
      if status == .terminated { (status, movesEnd) = (.expired, true) }
    case .asOf: asOf = date.first
    }
  }

  /// What a word before a date makes of it: `suspendu depuis 2023` has no start, `en élaboration jusqu'en 2026` no end.
  private func role(_ told: DateRole?) -> DateRole? {
    switch (told, status) {
    case (.start, .signed), (.start, .active), (.start, .planned), (.start, .prefiguration), (.start, .renewing): .start
    case (.end, .planned), (.end, .prefiguration), (.end, .suspended): .asOf
    case (.start, _): nil
    default: told
    }
  }

  /// What a date means without a word before it that says so.
  private func usualRole(_ phrase: [String]) -> DateRole {
    switch status {
    case .signed: return .signature
    case .expired, .terminated: return phrase.contains { $0.hasPrefix("abandon") } ? .asOf : .end
    case .planned: return phrase.contains { Self.planning.contains($0) } ? .start : .asOf
    case .active, .prefiguration, .renewing, .suspended, .unknown, .notUnderstood: return .asOf
    }
  }

  /// Words whose date lies ahead; that of a vote or an announcement lies behind.
  private static let planning: Set<String> = [
    "prevu", "prevue", "signer", "signera", "sera", "seront", "signature", "programmee", "envisagee", "venir",
    "planned",
    "expected", "signed", "projet", "attente", "will",
  ]

  /// Takes the longest date out of the words, with the words that link it to the rest.
  private static func dateApart(_ words: inout [String]) -> (role: DateRole?, date: WrittenDate)? {
    for length in stride(from: min(words.count, 6), through: 1, by: -1) {
      for start in 0...(words.count - length) {
        let piece = words[start..<(start + length)]
        guard piece.contains(where: { $0.contains(where: \.isNumber) }), !links.keys.contains(piece[start]),
          !WrittenDate.told.contains(piece[start]),
          let date = WrittenDate.read(piece.joined(separator: " "))
        else { continue }
        var from = start
        var role: DateRole?
        while from > 0, let link = links[words[from - 1]] {
          role = role ?? link
          from -= 1
        }
        // `fin le 31/12/2026`; `fin 2026` is a part of the year.
        if from < start, from > 0, ["fin", "echeance"].contains(words[from - 1]) {
          role = .end
          from -= 1
        }
        words.removeSubrange(from..<(start + length))
        return (role, date)
      }
    }
    return nil
  }

  /// Words before a date, and what they make of it.
  private static let links: [String: DateRole?] = [
    "le": nil, "en": nil, "au": nil, "du": nil, "a": nil, "la": nil, "de": nil, "on": nil, "in": nil, "the": nil,
    "for": nil,
    "pour": nil, "date": nil, "jusqu'au": .end, "jusqu'en": .end, "jusqu'a": .end, "jusque": .end, "until": .end,
    "till": .end, "depuis": .start, "since": .start, "compter": .start, "partir": .start,
    "from": .start,
  ]

  /// Takes `le 3 mai` out of the words.
  private static func yearlessApart(_ words: inout [String]) -> String {
    guard let month = words.indices.dropFirst().first(where: { WrittenDate.isDay(words[$0 - 1], ofMonth: words[$0]) })
    else { return "" }
    let told = words[month - 1...month].joined(separator: " ")
    let isLinked = month > 1 && ["le", "du", "au", "on"].contains(words[month - 2])
    words.removeSubrange((isLinked ? month - 2 : month - 1)...month)
    return told
  }

  /// Takes `2e génération` out of the words: it says nothing of the status.
  private static func generationApart(_ words: inout [String]) {
    guard let last = words.firstIndex(of: "generation"), last > 0 else { return }
    let ordinals: Set = ["premiere", "deuxieme", "seconde", "troisieme", "quatrieme", "nouvelle"]
    let isOrdinal = words[last - 1].first?.isNumber ?? false
    if isOrdinal || ordinals.contains(words[last - 1]) { words.removeSubrange(last - 1...last) }
  }

  /// Takes `pour 5 ans`, `for 3 years` out of the words.
  private static func lengthApart(_ words: inout [String]) -> Int? {
    let units: Set = ["an", "ans", "annees", "mois", "year", "years", "months"]
    guard let unit = words.firstIndex(where: units.contains), unit > 0,
      let length = WrittenLength.read("\(words[unit - 1]) \(words[unit])")
    else { return nil }
    var from = unit - 1
    while from > 0, ["pour", "de", "une", "duree", "for", "sur"].contains(words[from - 1]) { from -= 1 }
    words.removeSubrange(from...unit)
    return length.months
  }
}

extension SchemeStatus {
  /// The status of a phrase, French or English; `nil` when it is not understood. Example: `en cours de signature` is
  /// planned.
  public init?(phrase text: String) {
    guard let reading = StatusReading.read(text) else { return nil }
    self = reading.status
  }
}
