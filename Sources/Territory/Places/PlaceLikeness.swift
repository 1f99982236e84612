extension PlaceName {
  /// How alike two normal forms are, 0.6 to 1; `nil` for less.
  ///
  /// All words of one in the other, in order: 0.9 less 0.01 per letter of difference, 0.8 at least. Else 1 less the
  /// edit distance by the longer length. Example: `saint ouen` and `saint ouen sur seine`: 0.8; `marseile` and
  /// `marseille`: 0.89.
  static func likeness(_ a: [UInt8], _ b: [UInt8]) -> Double? {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    if short.isEmpty { return nil }
    if short.count >= 4, long.starts(with: short), long.count == short.count || long[short.count] == 0x20 {
      return max(0.8, 0.9 - 0.01 * Double(long.count - short.count))
    }
    let worst = max(2, long.count / 3)
    if long.count - short.count > worst { return nil }
    guard let distance = distance(short, long, atMost: long.count * 2 / 5) else { return nil }
    return 1 - Double(distance) / Double(long.count)
  }

  /// Letters to insert, delete or replace; `nil` above `most`, which is known as soon as a whole row is above it.
  private static func distance(_ a: [UInt8], _ b: [UInt8], atMost most: Int) -> Int? {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      var least = i + 1
      for (j, other) in b.enumerated() {
        let cost = min(row[j + 1] + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = cost
        least = min(least, cost)
      }
      if least > most { return nil }
    }
    return row[b.count] > most ? nil : row[b.count]
  }
}

/// Places whose names may be like a text, found by the first letter and the letters they share.
struct AlikeNames {
  private struct Entry {
    var bytes: [UInt8]
    /// One bit for each letter and digit of the name.
    var letters: UInt64
    var place: Place
  }
  private var byFirst: [UInt8: [Entry]] = [:]

  mutating func add(_ normal: String, _ place: Place) {
    let bytes = Array(normal.utf8)
    guard let first = bytes.first else { return }
    byFirst[first, default: []].append(Entry(bytes: bytes, letters: Self.letters(bytes), place: place))
  }

  /// Places whose name is like `text`, the likest first, five at most; a slip in the first letter is not looked for.
  func alike(_ text: String, _ departement: String?) -> [Proposal] {
    let words = PlaceName.epciWords(text)
    let wanted = Array((PlaceName.epci(words)?.name ?? PlaceName.normal(words)).utf8)
    // No name is that long: a sentence.
    guard let first = wanted.first, wanted.count < 100 else { return [] }
    let letters = Self.letters(wanted)
    var best: [PerimeterToken: Proposal] = [:]
    let entries = byFirst[first] ?? []
    for index in entries.indices {
      if let departement, !entries[index].place.departements.contains(departement) { continue }
      // Each letter that only one of the two has costs an edit, at best one for two.
      let onlyOne = (letters ^ entries[index].letters).nonzeroBitCount
      let bytes = entries[index].bytes
      if onlyOne > max(4, max(wanted.count, bytes.count) * 4 / 5), !bytes.starts(with: wanted),
        !wanted.starts(with: bytes)
      {
        continue
      }
      guard let likeness = PlaceName.likeness(wanted, bytes) else { continue }
      let place = entries[index].place
      if likeness > best[place.token]?.likeness ?? 0 {
        best[place.token] = Proposal(place: place, likeness: likeness)
      }
    }
    let found = best.values.sorted { a, b in
      if a.likeness != b.likeness { return a.likeness > b.likeness }
      return (PlaceIndex.rank(a.place), a.place.token.code) < (PlaceIndex.rank(b.place), b.place.token.code)
    }
    return Array(found.prefix(5))
  }

  private static func letters(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(into: 0) { bits, byte in
      if byte != 0x20 { bits |= 1 << UInt64(byte & 0x3F) }
    }
  }
}
