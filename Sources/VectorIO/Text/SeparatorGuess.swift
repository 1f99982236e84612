internal import Glibc

/// What lies between the cells of delimited text.
enum SeparatorGuess {
  /// Best first: what a French Excel writes, what everybody else does.
  private static let candidates = ";,\t|".utf8.map { $0 }

  /// A first line `sep=;`, which Excel obeys: where the next one starts, and the separator.
  static func directive(_ text: UnsafeBufferPointer<UInt8>) -> (start: Int, separator: UInt8?) {
    guard text.count > 5, text[..<4].elementsEqual("sep=".utf8), text[5] == 10 || text[5] == 13 else { return (0, nil) }
    return (text.count > 6 && text[5] == 13 && text[6] == 10 ? 7 : 6, text[4])
  }

  /// The candidate that most of the first lines hold the same number of times; `nil` if no line holds any.
  static func separator(_ text: UnsafeBufferPointer<UInt8>) -> UInt8? {
    var best: (separator: UInt8, lines: Int, count: Int)?
    for candidate in candidates {
      var lines: [Int: Int] = [:]
      for count in counts(of: candidate, in: text) where count > 0 { lines[count, default: 0] += 1 }
      guard let mode = lines.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      if best.map({ (mode.value, mode.key) > ($0.lines, $0.count) }) ?? true {
        best = (candidate, mode.value, mode.key)
      }
    }
    return best?.separator
  }

  /// How often each of the first lines holds `separator` outside quotes.
  private static func counts(of separator: UInt8, in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    let beginning = text.prefix(200_000)
    // Found at the speed of memory: most candidates are nowhere.
    guard let start = text.baseAddress, memchr(start, Int32(separator), beginning.count) != nil else { return [] }
    var counts: [Int] = []
    var count = 0
    var isQuoted = false
    for byte in beginning {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case separator where !isQuoted: count += 1
      case 10 where !isQuoted, 13 where !isQuoted:
        if count > 0 { counts.append(count) }
        count = 0
        if counts.count == 100 { return counts }
      default: continue
      }
    }
    if count > 0 { counts.append(count) }
    return counts
  }
}
