/// Bytes that grow, with nobody else to share them with: appending a short text to an array costs more than its bytes.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  subscript(position: Int) -> UInt8 { start[position] }

  mutating func insert(_ byte: UInt8, at position: Int) {
    reserve(1)
    (start + position + 1).update(from: start + position, count: count - position)
    start[position] = byte
    count += 1
  }

  mutating func append(byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      guard let first = utf8.baseAddress else { return }
      reserve(utf8.count)
      (start + count).update(from: first, count: utf8.count)
      count += utf8.count
    }
  }

  /// Appends some bytes of another buffer.
  mutating func append(_ other: borrowing ByteBuffer, _ range: Range<Int>) {
    reserve(range.count)
    (start + count).update(from: other.start + range.lowerBound, count: range.count)
    count += range.count
  }

  mutating func append(integer: Int) {
    reserve(20)
    if integer < 0 { append(byte: UInt8(ascii: "-")) }
    let first = count
    var rest = integer.magnitude
    repeat {
      start[count] = UInt8(ascii: "0") + UInt8(rest % 10)
      count += 1
      rest /= 10
    } while rest > 0
    var digits = UnsafeMutableBufferPointer(start: start + first, count: count - first)
    digits.reverse()
  }

  /// Whether one of two bytes or a line end stands at `first` or after.
  func holds(_ a: UInt8, _ b: UInt8, from first: Int) -> Bool {
    for position in first..<count {
      let byte = start[position]
      if byte == a || byte == b || byte == 10 || byte == 13 { return true }
    }
    return false
  }

  /// Puts what stands from `first` on between quotes, and doubles the quotes in it.
  mutating func quote(from first: Int, _ quote: UInt8) {
    let text = Array(UnsafeBufferPointer(start: start + first, count: count - first))
    count = first
    append(byte: quote)
    for byte in text {
      if byte == quote { append(byte: byte) }
      append(byte: byte)
    }
    append(byte: quote)
  }

  private mutating func reserve(_ more: Int) {
    if count + more <= capacity { return }
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
