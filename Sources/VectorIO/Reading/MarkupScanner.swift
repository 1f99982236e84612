/// A tag of HTML or XML: its name in lower case, and its attributes as they are written.
struct MarkupTag {
  let name: String
  let isClosing: Bool
  /// `<Cell/>`: it opens and closes.
  let isClosed: Bool
  private let attributes: String

  init(_ body: UnsafeBufferPointer<UInt8>.SubSequence) {
    var text = Substring(String(decoding: body, as: UTF8.self))
    isClosing = text.first == "/"
    if isClosing { text.removeFirst() }
    isClosed = text.last == "/"
    if isClosed { text.removeLast() }
    let word = text.prefix { !$0.isWhitespace }
    // Of `ss:Cell` and `Cell`, the same.
    name = String(word[(word.lastIndex(of: ":").map(word.index(after:)) ?? word.startIndex)...]).lowercased()
    attributes = String(text.dropFirst(word.count))
  }

  /// The value of an attribute, `nil` without it. Names are given in lower case.
  func attribute(_ name: String) -> String? {
    var rest = attributes[...]
    while let equal = rest.firstIndex(of: "=") {
      let key = rest[..<equal].split(whereSeparator: \.isWhitespace).last.map { $0.lowercased() }
      rest = rest[rest.index(after: equal)...].drop { $0.isWhitespace }
      let value: Substring
      if let quote = rest.first, quote == "\"" || quote == "'" {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(value.count)
      }
      if key == name { return String(decoding: MarkupScanner.unescaped(Array(value.utf8)[...]), as: UTF8.self) }
    }
    return nil
  }

  func number(_ name: String) -> Int? { attribute(name).flatMap { Int($0) } }
}

/// Tags and texts of HTML or XML, in their order; comments, scripts and styles are passed over.
struct MarkupScanner {
  enum Part {
    /// With its entities read.
    case text([UInt8])
    case tag(MarkupTag)
    /// The file ends inside a tag.
    case unfinished
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func next() -> Part? {
    guard at < text.count else { return nil }
    if text[at] != UInt8(ascii: "<") {
      let start = at
      while at < text.count, text[at] != UInt8(ascii: "<") { at += 1 }
      // Line ends of the file are blanks; those of a cell are written as tags or entities.
      return .text(Self.unescaped(text[start..<at].map { $0 < 0x20 ? 0x20 : $0 }[...]))
    }
    if text[at...].starts(with: "<!--".utf8) { return pass("-->") ? next() : .unfinished }
    if text[at...].starts(with: "<![CDATA[".utf8) {
      let start = at + 9
      return pass("]]>") ? .text(Array(text[start..<(at - 3)])) : .unfinished
    }
    guard let tag = tag() else { return .unfinished }
    if !tag.isClosing, !tag.isClosed, tag.name == "script" || tag.name == "style" {
      return pass("</\(tag.name)") && pass(">") ? next() : .unfinished
    }
    return .tag(tag)
  }

  private mutating func tag() -> MarkupTag? {
    let start = at + 1
    var quote: UInt8?
    while at < text.count {
      let byte = text[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        at += 1
        return MarkupTag(text[start..<(at - 1)])
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      at += 1
    }
    return nil
  }

  /// Goes on after an ending, in any case of letters.
  private mutating func pass(_ ending: String) -> Bool {
    let wanted = Array(ending.utf8)
    while at + wanted.count <= text.count {
      if zip(text[at...], wanted).allSatisfy({ $0 == $1 || ($0 | 0x20) == $1 }) {
        at += wanted.count
        return true
      }
      at += 1
    }
    at = text.count
    return false
  }

  /// `&amp;`, `&eacute;` and `&#233;` as the characters that they stand for; an entity that is not known stays.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";"))
      if byte == UInt8(ascii: "&"), let end,
        let character = character(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
      {
        result += Array(String(character).utf8)
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func character(_ entity: String) -> Character? {
    if entity.hasPrefix("#") {
      let digits = entity.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      let code = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init).map(Character.init)
    }
    return entities[entity]
  }

  /// Those of French texts.
  private static let entities: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "eacute": "é", "Eacute": "É",
    "egrave": "è", "Egrave": "È", "ecirc": "ê", "Ecirc": "Ê", "euml": "ë", "Euml": "Ë", "agrave": "à", "Agrave": "À",
    "acirc": "â", "Acirc": "Â", "ccedil": "ç", "Ccedil": "Ç", "icirc": "î", "Icirc": "Î", "iuml": "ï", "Iuml": "Ï",
    "ocirc": "ô", "Ocirc": "Ô", "ouml": "ö", "ugrave": "ù", "ucirc": "û", "uuml": "ü", "yuml": "ÿ", "oelig": "œ",
    "OElig": "Œ", "aelig": "æ", "rsquo": "’", "lsquo": "‘", "laquo": "«", "raquo": "»", "ndash": "–", "mdash": "—",
    "deg": "°", "euro": "€", "hellip": "…",
  ]
}
