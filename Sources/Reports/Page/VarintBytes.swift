/// Whole numbers as bytes, small ones short: LEB128, seven bits a byte, the lowest first.
///
/// Example: 300 is AC 02; signed, -1 is 01 and 1 is 02 (zig-zag).
struct VarintBytes {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(unsigned number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(signed number: Int) { append(unsigned: number << 1 ^ number >> 63) }
}

/// Bytes in base64 (RFC 4648, with padding), between quotation marks. Example: the bytes 4D 61 are `"TWE="`.
func quotedBase64(_ bytes: [UInt8]) -> String {
  let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  let quote = UInt8(ascii: "\"")
  var out: [UInt8] = [quote]
  out.reserveCapacity((bytes.count + 2) / 3 * 4 + 2)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let count = min(3, bytes.count - start)
    var group = Int(bytes[start]) << 16
    if count > 1 { group |= Int(bytes[start + 1]) << 8 }
    if count > 2 { group |= Int(bytes[start + 2]) }
    for place in 0..<4 {
      out.append(place <= count ? signs[group >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
    }
  }
  out.append(quote)
  return String(decoding: out, as: UTF8.self)
}
