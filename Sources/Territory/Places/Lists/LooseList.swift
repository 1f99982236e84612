extension Places {
  /// A text that nothing knows as a whole, cut at " - ", "/", "+", "&", " et ".
  ///
  /// Such signs stand inside names too, so that a piece of a name that is not known must not become another place: joined
  /// neighbours are tried first (`Boulogne / Mer`), and of two pieces (or of pieces between tight slashes), none is read
  /// unless both are. Example: `Auvers / Oizé` is set aside as one, not read as Oizé.
  func loosely(_ text: String, _ hints: PlaceHints) -> [PlaceReading] {
    let cuts = LooseCut.all(in: text)
    let parts = LooseCut.parts(text, cuts)
    if parts.count < 2 { return [single(text, hints)] }
    let names = completed(parts.map(String.init))
    if names.count < parts.count { return names.flatMap { loosely($0, hints) } }
    var read: [(text: String, readings: [PlaceReading])] = []
    var at = 0
    while at < parts.count {
      var end = min(at + 2, parts.count - 1)
      var found: (text: String, readings: [PlaceReading])?
      while found == nil, end >= at {
        let joined = end == at ? names[at] : String(text[parts[at].startIndex..<parts[end].endIndex])
        if PlainName.isPlain(joined) {
          found = (joined, plain(joined, hints))
        } else if let readings = whole(joined, hints) ?? (end == at ? tokensAndCodes(joined, hints) : nil) {
          found = (joined, readings)
        } else {
          end -= 1
        }
      }
      read.append(found ?? (names[at], [single(names[at], hints)]))
      at = max(at, end) + 1
    }
    let isTight = cuts.contains { $0.isTight }
    guard read.count == 2 || isTight else { return withoutFragments(read) }
    return withoutNeighbours(read, of: text, hints)
  }

  /// Unread pieces take their neighbours with them, which may be pieces of the same name.
  private func withoutNeighbours(
    _ read: [(text: String, readings: [PlaceReading])], of text: String, _ hints: PlaceHints
  ) -> [PlaceReading] {
    func isOpen(_ piece: (text: String, readings: [PlaceReading])) -> Bool {
      piece.readings.contains { $0.isUnread && $0.homonyms.isEmpty }
    }
    func isFragment(_ at: Int) -> Bool {
      guard !isOpen(read[at]), read[at].readings.allSatisfy({ $0.isName || !$0.homonyms.isEmpty }) else { return false }
      let words = PlaceName.words(read[at].text)
      // `CC de X`, `Ville de X`: a name that begins there.
      if PlaceName.core(ofEpci: words) != nil || PlaceName.stripped(words) != nil { return false }
      return (at > 0 && isOpen(read[at - 1])) || (at + 1 < read.count && isOpen(read[at + 1]))
    }
    if !read.indices.contains(where: isFragment) { return read.flatMap(\.readings) }
    var result: [PlaceReading] = []
    for at in read.indices {
      guard isFragment(at) else {
        result += read[at].readings
        continue
      }
      result.append(fragment(read[at].text, of: text))
    }
    return result
  }

  /// Pieces after an EPCI that is not known may be the rest of its name.
  func withoutFragments(_ read: [(text: String, readings: [PlaceReading])]) -> [PlaceReading] {
    var open: String?
    var result: [PlaceReading] = []
    for piece in read {
      let isEpci = PlaceName.core(ofEpci: PlaceName.words(piece.text)) != nil
      if isEpci { open = piece.readings.contains { $0.token == nil } ? piece.text : nil }
      if let open, !isEpci, piece.readings.allSatisfy({ $0.isName || !$0.homonyms.isEmpty }) {
        result.append(fragment(piece.text, of: "\(open), \(piece.text)"))
      } else {
        if !isEpci { open = nil }
        result += piece.readings
      }
    }
    return result
  }

  private func fragment(_ text: String, of whole: String) -> PlaceReading {
    .setAside(
      text, .unknownName, .error,
      Text(
        fr: "« \(text) » : lieu à part ou morceau du nom « \(whole) », qui n'est pas connu ? non utilisé ; un lieu par "
          + "ligne, ou des codes, le diraient",
        en:
          "\"\(text)\": a place of its own or a piece of the name \"\(whole)\", which is not known? not used; one place "
          + "a line, or codes, would tell"))
  }
}

/// A sign that parts a list or stands inside a name.
struct LooseCut {
  var range: Range<String.Index>
  /// A slash without a blank beside it.
  var isTight: Bool

  private static let words: Set<String> = ["et", "and", "&", "-", "–", "—", "+", "/"]

  static func all(in text: String) -> [LooseCut] {
    var cuts: [LooseCut] = []
    for word in text.split(whereSeparator: isBlank) {
      let isInside = word.startIndex > text.startIndex && word.endIndex < text.endIndex
      if isInside, words.contains(word.lowercased()), word != "/" || !isAbbreviation(text, word.startIndex) {
        cuts.append(LooseCut(range: word.startIndex..<word.endIndex, isTight: false))
      } else {
        for index in word.indices where word[index] == "+" || word[index] == "/" && !isAbbreviation(text, index) {
          let next = word.index(after: index)
          cuts.append(LooseCut(range: index..<next, isTight: index > word.startIndex && next < word.endIndex))
        }
      }
    }
    return cuts
  }

  /// Whether the word before or behind a slash is a lone `s`: `s/`, `/s`, `s/s`.
  private static func isAbbreviation(_ text: String, _ slash: String.Index) -> Bool {
    let before = text[..<slash].reversed().drop { isBlank($0) || $0 == "-" }.prefix { $0.isLetter }
    let behind = text[slash...].dropFirst().drop { isBlank($0) || $0 == "-" }.prefix { $0.isLetter }
    return before.elementsEqual("s") || before.elementsEqual("S") || behind == "s" || behind == "S"
  }

  static func parts(_ text: String, _ cuts: [LooseCut]) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    func add(_ part: Substring) {
      let part = part.drop(while: isBlank)
      if let last = part.lastIndex(where: { !isBlank($0) }) { parts.append(part[...last]) }
    }
    for cut in cuts {
      add(text[start..<cut.range.lowerBound])
      start = cut.range.upperBound
    }
    add(text[start...])
    return parts
  }
}
