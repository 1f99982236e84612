/// Columns of dates of a table of schemes whose names are none of those known.
///
/// A word of the name says what the dates are of (`Prise d'effet`, `Fini le`); periods say it themselves; of two columns
/// that nothing names, the one whose dates always come first is the start, the other the end, where they lie as far apart
/// as a contract lasts. Whatever is taken is told, and so is each column of dates that is left, with what to say of it.
struct DateColumns {
  private(set) var senses: ColumnSenses
  private(set) var issues: [DataIssue] = []
  /// Names of the columns of dates that nothing is read from.
  private(set) var left: [String] = []
  private let table: SourceTable
  private let contents: [ColumnContent]

  private static let start = ColumnSense.field("date_start", [])
  private static let end = ColumnSense.field("date_end", [])
  private static let signature = ColumnSense.field("date_signature", [])

  init(_ senses: ColumnSenses, _ contents: [ColumnContent]) {
    self.senses = senses
    self.contents = contents
    table = senses.table
    // Years only are as many other things, unless the name says more.
    let dates = senses.free.filter { column in
      contents[column].areExactDates
        || contents[column].most(ColumnContent.isDate) && !sensesInWords(column).isEmpty
    }
    if dates.isEmpty { return }
    takeByWords(dates)
    takePeriod(dates)
    takeByOrder(dates)
    for column in dates where self.senses.isFree(column) { tellLeft(column) }
  }

  // MARK: By words

  private static let words: [(sense: ColumnSense, words: [String])] = [
    (signature, ["signee", "signes", "signees", "conclu", "conclue", "conclus", "paraphe", "signed", "signing"]),
    (
      start,
      [
        "effet", "commence", "commencement", "compter", "demarre", "vigueur", "depuis", "ouverture", "since", "from",
        "effective", "begins", "begin", "starts", "starting",
      ]
    ),
    (
      end,
      [
        "fini", "finit", "finissant", "jusqu", "jusque", "cloture", "termine", "expire", "until", "ends", "ending",
        "expiry", "expires",
      ]
    ),
  ]

  /// Dates of something else than the term of a contract.
  private static let otherEvents = [
    "maj", "jour", "saisie", "modification", "modifie", "actualisation", "extraction", "import", "publication",
    "deliberation", "vote", "conseil", "comite", "copil", "cotech", "reunion", "rencontre", "naissance", "reception",
    "recu", "envoi", "demande", "depot", "instruction", "avis", "bilan", "evaluation", "visite", "controle",
    "verification", "contact", "relance", "paiement", "versement", "facture", "arrete", "decision", "validation",
    "revision", "avenant", "prorogation", "prolongation", "update", "updated", "created", "modified",
  ]

  private func isOfOtherEvent(_ column: Int) -> Bool {
    HeaderWords(table.columnNames[column]).contains(any: Self.otherEvents)
  }

  private func sensesInWords(_ column: Int) -> [ColumnSense] {
    let header = HeaderWords(table.columnNames[column])
    return isOfOtherEvent(column) ? [] : Self.words.filter { header.contains(any: $0.words) }.map(\.sense)
  }

  private mutating func takeByWords(_ dates: [Int]) {
    for (sense, _) in Self.words where senses.position(sense) == nil {
      // Two columns with such a word, or two such words in one: somebody has to say.
      let named = dates.filter { senses.isFree($0) && sensesInWords($0) == [sense] }
      if named.count == 1 { take(named[0], as: sense) }
    }
  }

  // MARK: By content

  private mutating func takePeriod(_ dates: [Int]) {
    guard [Self.start, Self.end, .period].allSatisfy({ senses.position($0) == nil }) else { return }
    let periods = dates.filter { column in
      senses.isFree(column) && !isOfOtherEvent(column)
        && contents[column].most { WrittenDate.read($0)?.last != nil }
    }
    if periods.count == 1 { take(periods[0], as: .period) }
  }

  private mutating func takeByOrder(_ dates: [Int]) {
    guard [Self.start, Self.end, .period].allSatisfy({ senses.position($0) == nil }) else { return }
    let unnamed = dates.filter { senses.isFree($0) && !isOfOtherEvent($0) && sensesInWords($0).isEmpty }
    guard unnamed.count == 2 else { return }
    for (first, last) in [(unnamed[0], unnamed[1]), (unnamed[1], unnamed[0])] where isTerm(from: first, to: last) {
      take(first, as: Self.start)
      take(last, as: Self.end)
      return
    }
  }

  /// In each row the second date comes no earlier, and in most of them half a year later or more.
  private func isTerm(from first: Int, to last: Int) -> Bool {
    let lengths = days(first, last)
    return lengths.count > 1 && lengths.allSatisfy { $0 >= 0 } && lengths.count { $0 > 180 } * 5 >= lengths.count * 4
  }

  /// Days from the date of one column to that of another, in the rows that have both.
  private func days(_ first: Int, _ last: Int) -> [Int] {
    func dates(_ column: Int) -> [WrittenDate?] {
      table.columns[column].map { $0.flatMap(trimmed).flatMap(WrittenDate.read) }
    }
    return zip(dates(first), dates(last)).compactMap { first, last in
      guard let first, let last else { return nil }
      return first.first.first.days(to: (last.last ?? last.first).last)
    }
  }

  // MARK: Telling

  private mutating func take(_ column: Int, as sense: ColumnSense) {
    senses.take(column, as: sense)
    let name = table.columnNames[column]
    issues.append(
      DataIssue(
        .info, .datesByContent, source: table.source, field: name, newValue: sense.word, action: .kept,
        Text(
          fr: "la colonne « \(name) » contient des dates, lues comme \(Self.label(sense).fr) (\(sense.word)) ; "
            + "--columns \(sense.word)=AUTRE en désigne une autre",
          en: "the column \"\(name)\" holds dates, read as \(Self.label(sense).en) (\(sense.word)); "
            + "--columns \(sense.word)=OTHER names another one")))
  }

  private static func label(_ sense: ColumnSense) -> Text {
    switch sense {
    case start: Text(fr: "le début", en: "the start")
    case end: Text(fr: "la fin", en: "the end")
    case signature: Text(fr: "la signature", en: "the signature")
    default: Text(fr: "la période", en: "the period")
    }
  }

  private mutating func tellLeft(_ column: Int) {
    let name = table.columnNames[column]
    left.append(name)
    if isOfOtherEvent(column) {
      issues.append(
        DataIssue(
          .info, .datesNotUsed, source: table.source, field: name, action: .setAside,
          Text(
            fr: "la colonne « \(name) » contient des dates qui, d'après son nom, ne sont ni celles du début, ni de la "
              + "fin, ni de la signature : non utilisées",
            en:
              "the column \"\(name)\" holds dates that, by its name, are those of neither the start, nor the end, nor "
              + "the signature: not used")))
      return
    }
    let (proposal, why) = proposal(column)
    senses.propose(proposal, for: column)
    issues.append(
      DataIssue(
        .warning, .datesNotUsed, source: table.source, field: name,
        action: .setAside,
        Text(
          fr:
            "la colonne « \(name) » contient des dates, et rien ne dit si ce sont celles du début, de la fin ou de la "
            + "signature : non utilisées\(why.fr) ; --columns \(proposal.word)=\(name) le dit",
          en:
            "the column \"\(name)\" holds dates, and nothing says whether they are those of the start, the end or the "
            + "signature: not used\(why.en); --columns \(proposal.word)=\(name) says so")))
  }

  /// What the dates could be, by those that are known.
  private func proposal(_ column: Int) -> (sense: ColumnSense, why: Text) {
    if let named = sensesInWords(column).first { return (named, Text("")) }
    let known = senses.position(Self.start) ?? senses.position(Self.signature)
    if senses.position(Self.end) == nil, let known, isTerm(from: known, to: column) {
      return (Self.end, Text(fr: " (elles suivent le début : la fin ?)", en: " (they follow the start: the end?)"))
    }
    if known == nil, let end = senses.position(Self.end), isTerm(from: column, to: end) {
      return (Self.start, Text(fr: " (elles précèdent la fin : le début ?)", en: " (they precede the end: the start?)"))
    }
    let vacant = [Self.start, Self.end, Self.signature].first { senses.position($0) == nil }
    return (vacant ?? ColumnSense.field("status_date", []), Text(""))
  }
}

extension ColumnContent {
  /// A date or a period that is more than a number, or a year of our time.
  static func isDate(_ cell: String) -> Bool {
    guard cell.contains(where: \.isNumber) else { return false }
    if let number = Int(cell) { return cell.utf8.count == 4 && (1980...2060).contains(number) }
    return WrittenDate.read(cell) != nil
  }

  /// Days, months or periods, and not years only: what no other figure looks like.
  var areExactDates: Bool { most(Self.isDate) && share { Int($0) == nil && Self.isDate($0) } >= 0.5 }
}
