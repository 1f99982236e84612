/// Positions of communes by their code.
///
/// INSEE codes (five digits, or `2A` or `2B` and three digits) have a place each in one table, so that codes in order
/// are found in order; other codes are hashed. Of equal codes the first counts.
/// Example: of `01001`, `2A004` and `2A004`, the second code has position 1.
public struct CodeIndex: Sendable {
  /// Positions by ``slot(_:)``; -1 for none.
  private var table = [Int32](repeating: -1, count: 120_000)
  private var others: [String: Int] = [:]

  public init(_ codes: [String]) {
    // From the last to the first, which stays.
    for position in codes.indices.reversed() {
      let code = codes[position]
      if let slot = Self.slot(code) { table[slot] = Int32(position) } else { others[code] = position }
    }
  }

  public subscript(code: String) -> Int? {
    guard let slot = Self.slot(code) else { return others.isEmpty ? nil : others[code] }
    let position = table[slot]
    return position < 0 ? nil : Int(position)
  }

  /// The place of an INSEE code, `nil` for any other text.
  private static func slot(_ code: String) -> Int? {
    code.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard bytes.count == 5 else { return nil }
      var slot = 0
      for position in 0..<5 {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
          slot = slot * (position == 1 ? 12 : 10) + Int(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A"), UInt8(ascii: "B"):
          guard position == 1 else { return nil }
          slot = slot * 12 + 10 + Int(byte - UInt8(ascii: "A"))
        default: return nil
        }
      }
      return slot
    } ?? nil
  }
}
