/// A column of optional texts in one UTF-8 buffer. A value: it crosses tasks.
///
/// A collection of `String?`: a missing value is `nil` and differs from an empty text.
/// Example: `TextColumn(["01001", nil, ""])[0] == "01001"`.
public struct TextColumn: Sendable, Equatable {
  private var bytes: [UInt8] = []
  /// For each row, the offset of the byte after its last one.
  private var ends: [Int] = []
  private var isPresent: [Bool] = []

  public init() {}

  package init(_ values: some Sequence<String?>) {
    for value in values {
      if let value { append(value) } else { appendMissing() }
    }
  }

  /// Calls `body` with the bytes of a row, without making a string; `nil` if the value is missing.
  package func withUTF8<Result>(of row: Int, _ body: (UnsafeBufferPointer<UInt8>?) -> Result) -> Result {
    guard isPresent[row] else { return body(nil) }
    let range = (row == 0 ? 0 : ends[row - 1])..<ends[row]
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  // MARK: Building

  mutating func reserve(rows: Int) {
    ends.reserveCapacity(rows)
    isPresent.reserveCapacity(rows)
  }

  mutating func append(_ value: String) { append(utf8: value.utf8) }

  mutating func append(utf8 value: some Collection<UInt8>) {
    bytes.append(contentsOf: value)
    ends.append(bytes.count)
    isPresent.append(true)
  }

  mutating func appendMissing() {
    ends.append(bytes.count)
    isPresent.append(false)
  }

  /// Appends rows whose texts lie side by side in `data`; `end` and `present` are asked row by row.
  mutating func append(
    rows: Int, data: UnsafeBufferPointer<UInt8>, end: (Int) -> Int, present: (Int) -> Bool
  ) {
    let base = bytes.count
    bytes.append(contentsOf: data)
    for row in 0..<rows {
      ends.append(base + end(row))
      isPresent.append(present(row))
    }
  }

  /// Appends the rows of a column that follows.
  mutating func append(_ other: TextColumn) {
    let base = bytes.count
    bytes += other.bytes
    ends.append(contentsOf: other.ends.lazy.map { $0 + base })
    isPresent += other.isPresent
  }

  // MARK: Encoding

  /// Whether all texts are UTF-8.
  var isUTF8: Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) { return true }
    // At one go; then no text may begin inside a character.
    return bytes.withUnsafeBufferPointer(TextEncoding.isUTF8)
      && ends.allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
  }

  /// Whether all texts are UTF-8 without a NUL, where a text of C ends.
  var isPlainUTF8: Bool { !bytes.contains(0) && isUTF8 }

  /// The same column with its bytes read as Windows-1252.
  func readAsWindows1252() -> TextColumn {
    var result = TextColumn()
    result.reserve(rows: count)
    for row in 0..<count {
      withUTF8(of: row) {
        if let bytes = $0 { result.append(TextEncoding.windows1252(bytes)) } else { result.appendMissing() }
      }
    }
    return result
  }
}

extension TextColumn: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { ends.count }

  public subscript(row: Int) -> String? {
    withUTF8(of: row) { $0.map { String(decoding: $0, as: UTF8.self) } }
  }
}
