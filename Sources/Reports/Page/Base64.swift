/// Bytes in the standard alphabet of RFC 4648, padded: those of `fo` are `Zm8=`.
func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  var at = 0
  while at < bytes.count {
    let rest = bytes.count - at
    let second = rest > 1 ? bytes[at + 1] : 0
    let third = rest > 2 ? bytes[at + 2] : 0
    text.append(letters[Int(bytes[at] >> 2)])
    text.append(letters[Int((bytes[at] & 3) << 4 | second >> 4)])
    text.append(rest > 1 ? letters[Int((second & 15) << 2 | third >> 6)] : UInt8(ascii: "="))
    text.append(rest > 2 ? letters[Int(third & 63)] : UInt8(ascii: "="))
    at += 3
  }
  return String(decoding: text, as: UTF8.self)
}
