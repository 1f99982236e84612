/// The parts of a cell before its places are known: what is taken away, and codes with their marks.
enum CellParts {
  /// A code or token, with the signs before it.
  struct Item {
    var text: Substring
    var isSubtracted: Bool
    var isPossible: Bool
    /// The dash stands apart, as the sign of a list may.
    var isApart: Bool
    var isFirstOfLine: Bool
  }

  /// The codes and tokens of a cell; `nil` when there is anything else, or nothing.
  ///
  /// `-93072` and `- 93072` take away; a dash before every line is the bullet of a list, and dashes between three codes or
  /// more are the separators of one: a code of a commune holds no other to take away.
  static func items(_ cell: String, isCode: (String) -> Bool) -> [Item]? {
    if cell.utf8.first.map({ $0 >= 0x41 && $0 <= 0x5A }) ?? false,
      !cell.utf8.contains(where: { $0 < 0x40 && $0 != 0x20 })
    {
      return nil
    }
    if isCode(cell) { return nil }
    var items: [Item] = []
    var dash = false
    var question = false
    var isFirstOfLine = true
    for word in cell.split(
      omittingEmptySubsequences: true, whereSeparator: { ($0 == " ") || isBlank($0) || ",;/|".contains($0) })
    {
      if let before = items.last?.text {
        isFirstOfLine = cell[before.endIndex..<word.startIndex].contains(where: \.isNewline) || isFirstOfLine && dash
      }
      if word == "-" || word == "–" || word == "—" {
        dash = true
        continue
      }
      if word == "?" {
        question = true
        continue
      }
      let (body, isSubtracted, isPossible) = PerimeterToken.marks(word)
      guard !body.isEmpty, PerimeterToken(body) != nil || isCode(String(body)) else { return nil }
      items.append(
        Item(
          text: body, isSubtracted: isSubtracted || dash, isPossible: isPossible || question,
          isApart: dash && !isSubtracted, isFirstOfLine: isFirstOfLine))
      dash = false
      question = false
      isFirstOfLine = false
    }
    guard !items.isEmpty, !dash, !question else { return nil }
    let areBullets = items.count > 1 && items.allSatisfy { $0.isApart && $0.isFirstOfLine }
    let areSeparators =
      items.count > 2 && !items[0].isSubtracted && items.dropFirst().allSatisfy(\.isApart)
      && items.allSatisfy { $0.text.utf8.count == 5 && PerimeterToken($0.text) == nil }
    if areBullets || areSeparators {
      for index in items.indices where items[index].isApart { items[index].isSubtracted = false }
    }
    return items
  }

  /// A text that is kept, or taken away.
  struct Part {
    var text: String
    var isExcluded: Bool
  }

  private static let exclusions: Set<String> = [
    "sauf", "hors", "hormis", "excepte", "exceptes", "exceptee", "exceptees", "except",
  ]

  /// `sauf …`: what follows a code is no name of it.
  static func isExclusion(_ word: some StringProtocol) -> Bool { exclusions.contains(withoutAccents(String(word))) }

  /// Cuts a cell at `sauf`, `hors`, `hormis`, `excepté`, `à l'exception de`: what follows is taken away, up to the end or to
  /// the bracket that closes.
  static func exclusions(_ cell: String) -> [Part] {
    var parts: [Part] = []
    var start = cell.startIndex
    var isExcluded = false
    let words = cell.split(whereSeparator: isBlank)
    var at = 0
    func add(_ text: Substring) {
      var text = text
      if isExcluded, let close = unmatchedBracket(text) {
        append(text[..<close], true)
        isExcluded = false
        text = text[text.index(after: close)...].drop { ",;".contains($0) || isBlank($0) }
      }
      append(text, isExcluded)
    }
    func append(_ text: Substring, _ isExcluded: Bool) {
      let bare =
        isExcluded
        ? text : text.last { !isBlank($0) } == "(" ? text[..<(text.lastIndex(of: "(") ?? text.endIndex)] : text
      if let text = trimmed(String(bare.drop { ":".contains($0) || isBlank($0) })) {
        parts.append(Part(text: text, isExcluded: isExcluded))
      }
    }
    while at < words.count {
      defer { at += 1 }
      guard let first = words[at].first, "shHSeEàÀaA(".contains(first) else { continue }
      let word = withoutAccents(String(words[at].drop { $0 == "(" }))
      var last = at
      if !exclusions.contains(word) {
        guard word == "a", at + 1 < words.count,
          ["lexception", "lexclusion"].contains(foldedName(String(words[at + 1])))
        else { continue }
        last = at + 1
      }
      let wordStart = words[at].firstIndex { $0 != "(" } ?? words[at].startIndex
      add(cell[start..<wordStart])
      isExcluded = true
      start = words[last].endIndex
      if last > at { start = behindLink(cell, start) }
      at = last
    }
    add(cell[start...])
    return parts
  }

  /// Behind `de`, `du`, `des`, `d'`.
  private static func behindLink(_ cell: String, _ start: String.Index) -> String.Index {
    let rest = cell[start...].drop(while: isBlank)
    for link in ["de ", "du ", "des ", "d'", "d’"] where rest.hasPrefix(link) {
      return rest.dropFirst(link.count).startIndex
    }
    return start
  }

  private static func unmatchedBracket(_ text: Substring) -> String.Index? {
    var depth = 0
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" {
        depth -= 1
        if depth < 0 { return index }
      }
    }
    return nil
  }
}
