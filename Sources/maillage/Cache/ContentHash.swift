import CXXHash
import Geometry
import Glibc

/// A fast fingerprint of bytes (XXH3, 128 bits), to tell files apart and to see damage.
/// Not a signature: it does not stand up to somebody who wants two files to look the same.
struct ContentHash: Equatable, Sendable {
  let high: UInt64
  let low: UInt64

  init(_ bytes: UnsafeRawBufferPointer) {
    let hash = XXH3_128bits(bytes.baseAddress, bytes.count)
    high = hash.high64
    low = hash.low64
  }

  /// Of all bytes of an open file, from where it stands; `nil` if they cannot be read. Read and not mapped, for it is
  /// somebody else's, who may cut it meanwhile.
  init?(descriptor: Int32) {
    guard let state = XXH3_createState() else { return nil }
    defer { XXH3_freeState(state) }
    XXH3_128bits_reset(state)
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { break }
      XXH3_128bits_update(state, piece, count)
    }
    let hash = XXH3_128bits_digest(state)
    (high, low) = (hash.high64, hash.low64)
  }

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { ContentHash(UnsafeRawBufferPointer($0)) }
  }

  init(_ shapes: PolygonColumn) {
    let parts = [
      shapes.xy.withUnsafeBytes { ContentHash($0) }, shapes.ringEnds.withUnsafeBytes { ContentHash($0) },
      shapes.polygonEnds.withUnsafeBytes { ContentHash($0) }, shapes.featureEnds.withUnsafeBytes { ContentHash($0) },
    ]
    self.init(parts.map(\.hex).joined())
  }

  /// 32 hexadecimal digits.
  var hex: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
