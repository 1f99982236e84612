internal import Geometry

/// The elements of a list without the blanks around them; `nil` for an empty one.
public func elements(of list: String, between isSeparator: (Character) -> Bool) -> [String?] {
  list.split(omittingEmptySubsequences: false, whereSeparator: isSeparator).map { trimmed(String($0)) }
}

/// Codes written in one cell, separated by commas, semicolons, slashes or blanks; names, which may hold blanks, are
/// separated by the others only.
func codeList(_ cell: String) -> [String] {
  let pieces = elements(of: cell, between: isListSeparator).compactMap { $0 }
  return pieces.flatMap { piece in
    let words = piece.split(whereSeparator: isSpace)
    let areCodes = words.allSatisfy { word in
      word.first.map { $0.isNumber || $0.isUppercase } ?? false && word.contains(where: \.isNumber)
    }
    return areCodes ? words.map(String.init) : [piece]
  }
}

/// Lower case, accents and separators removed: `Code_INSEE`, `code insee` and `CODE-INSÉÉ` are one name.
func foldedName(_ name: String) -> String {
  let plain = withoutAccents(name)
  if plain.utf8.allSatisfy({ $0 < 0x80 }) {
    let kept = plain.utf8.filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    return String(decoding: kept, as: UTF8.self)
  }
  return String(plain.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
}

/// Lower case, ligatures spelt out, without accents.
func withoutAccents(_ text: String) -> String {
  let lower = text.lowercased()
  if lower.utf8.allSatisfy({ $0 < 0x80 }) { return lower }
  var result = ""
  for scalar in lower.unicodeScalars {
    switch scalar {
    case "à", "â", "ä", "á", "ã": result.append("a")
    case "ç": result.append("c")
    case "é", "è", "ê", "ë": result.append("e")
    case "î", "ï", "í": result.append("i")
    case "ñ": result.append("n")
    case "ô", "ö", "ó": result.append("o")
    case "ù", "û", "ü", "ú": result.append("u")
    case "ÿ": result.append("y")
    case "œ": result.append("oe")
    case "æ": result.append("ae")
    // Accents apart from their letter, as a Macintosh writes them.
    case "\u{300}"..."\u{36F}": continue
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// The text without blanks (no-break ones included) around it, `nil` if nothing is left.
func trimmed(_ text: String) -> String? {
  // The usual cell: ASCII at both ends and no blank there.
  let isBare = text.utf8.withContiguousStorageIfAvailable { bytes in
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first > 0x20 && first < 0x7F && last > 0x20 && last < 0x7F
  }
  if isBare ?? false { return text }
  let kept = text.drop(while: isBlank)
  guard let end = kept.lastIndex(where: { !isBlank($0) }) else { return nil }
  return String(kept[...end])
}

func isBlank(_ character: Character) -> Bool {
  // A tab, an end of line or a space, without looking its properties up.
  if let ascii = character.asciiValue { return ascii == 0x20 || (0x09...0x0D).contains(ascii) }
  return character.isWhitespace || character == "\u{00A0}" || character == "\u{202F}" || character == "\u{FEFF}"
}

/// A whole number as people write it (`1 256 992`, `1256992.0`), or `nil`. So is `1,000`, one thousand in English and
/// one in French.
func wholeNumber(_ text: String) -> Int? {
  if let plain = Int(text) { return plain }
  var digits = text.filter { !isBlank($0) }
  if let separator = digits.lastIndex(where: { $0 == "," || $0 == "." }) {
    if digits[separator...].count == 4 { return nil }
    digits.replaceSubrange(separator...separator, with: ".")
  }
  guard digits.allSatisfy({ $0.isNumber || "+-.eE".contains($0) }) else { return nil }
  guard let value = Double(digits), value.rounded() == value, abs(value) < 1e15 else { return nil }
  return Int(value)
}

/// What people write in a cell to say that it is empty: `-`, `?`, `n.c.`, `à définir`, `non renseigné`.
///
/// Such a cell says as little as an empty one, and is read as one. Example: `À DÉFINIR ` is, `à signer` is not.
func saysNothing(_ text: String) -> Bool {
  // The usual cell: a date.
  if let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return false }
  let word = foldedName(text)
  if word.isEmpty { return text.allSatisfy { !$0.isLetter && !$0.isNumber } }
  return saidBlanks.contains(word)
}

private let saidBlanks: Set<String> = [
  "nc", "na", "nd", "nr", "ns", "nsp", "so", "adefinir", "apreciser", "acompleter", "arenseigner", "averifier",
  "adeterminer", "nonconnu", "nonconnue", "nonrenseigne", "nonrenseignee", "nonprecise", "nonprecisee", "noncommunique",
  "noncommuniquee", "nondefini", "nondefinie", "nondetermine", "nondeterminee", "inconnue", "vide", "sansobjet",
  "aucun", "aucune", "nan", "null", "none", "tbd", "tbc", "notknown", "notstated", "notavailable",
]

/// The first codes of a list, blank between them.
func shortened(_ codes: [String]) -> String {
  codes.prefix(20).joined(separator: " ") + (codes.count > 20 ? " …" : "")
}

/// The ids that one cell lists: `QP075001, QP075002`; `nil` for one id, or a name.
func severalIDs(_ cell: String) -> [String]? {
  let pieces = elements(of: cell) { ",;|/\n".contains($0) }.compactMap { $0 }
  return pieces.count > 1 && pieces.allSatisfy { $0.contains(where: \.isNumber) && !$0.contains(" ") } ? pieces : nil
}

private func isListSeparator(_ character: Character) -> Bool {
  guard character.utf8.count == 1, let byte = character.utf8.first else { return false }
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "\n"),
    UInt8(ascii: "\t"):
    return true
  default: return false
  }
}

private func isSpace(_ character: Character) -> Bool {
  if character.utf8.count == 1 { return character.utf8.first == UInt8(ascii: " ") }
  return character == "\u{00A0}" || character == "\u{202F}"
}
