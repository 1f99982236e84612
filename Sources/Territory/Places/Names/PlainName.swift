/// Texts that are a name and nothing else: most cells of names, read at once.
enum PlainName {
  /// Letters, apostrophes, dots and hyphens inside words, single blanks; no word that parts a list or takes away.
  static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, isLetter(first) || first >= 0xC3, first | 0x20 != UInt8(ascii: "z"), text != "shape"
    else { return false }
    var start = 0
    for (at, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: " "):
        if isSeparator(bytes[start..<at]) { return false }
        start = at + 1
      case UInt8(ascii: "-"):
        if at == start || at + 1 == bytes.count || bytes[at + 1] == UInt8(ascii: " ") { return false }
      case UInt8(ascii: "'"), UInt8(ascii: "."): continue
      // The typographic apostrophe; other signs of this block are blanks and dashes.
      case 0xE2: if !bytes[at...].starts(with: [0xE2, 0x80, 0x99]) { return false }
      case 0xC2: return false
      default: if byte < 0x80, !isLetter(byte) { return false }
      }
    }
    return !isSeparator(bytes[start...])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// `et`, `and`, `sauf`, `hors`, `à`, …
  private static func isSeparator(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    switch first | 0x20 {
    case UInt8(ascii: "e"), UInt8(ascii: "a"), UInt8(ascii: "s"), UInt8(ascii: "h"):
      let lower = String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
      return ["et", "and", "a", "sauf", "hors", "hormis"].contains(lower) || lower.hasPrefix("except")
    case 0xE3: return word.count == 2
    default: return false
    }
  }
}

extension Places {
  /// A piece that is a name and nothing else.
  func plain(_ text: String, _ hints: PlaceHints) -> [PlaceReading] {
    switch exactly(text, hints.departement) {
    case .place(let place): return [nameRead(text, place)]
    case .homonyms(let places): return [homonyms(text, places, hints.departement)]
    case nil:
      return territorialEstablishment(text, hints) ?? acronym(text, hints).map { [$0] }
        ?? [formerlyNamed(text, hints.departement, hints) ?? unresolved(text, text, hints.departement)]
    }
  }
}
