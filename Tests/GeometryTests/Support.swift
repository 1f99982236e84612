import Geometry
import Glibc

/// SplitMix64: the same numbers everywhere, for a given seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

typealias Ring = [(Double, Double)]

/// A column with each feature given as polygons of rings.
func column(_ features: [[Ring]]...) -> PolygonColumn {
  var column = PolygonColumn()
  for feature in features { column.append(feature) }
  return column
}

func square(_ x: Double, _ y: Double, _ side: Double = 1) -> Ring {
  [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
}

let bowTie: Ring = [(0, 0), (2, 2), (2, 0), (0, 2)]

/// A valid star-shaped polygon around a centre.
func star(_ x: Double, _ y: Double, radius: Double, using generator: inout SeededGenerator) -> Ring {
  let count = Int.random(in: 5...40, using: &generator)
  return (0..<count).map { i in
    let angle = 2 * Double.pi * Double(i) / Double(count)
    let r = radius * Double.random(in: 0.4...1, using: &generator)
    return (x + r * cos(angle), y + r * cos(angle - .pi / 2))
  }
}

extension GEOSContext {
  /// One polygon from its rings.
  func polygon(_ rings: Ring..., name: String = "") throws(GEOSError) -> Shape {
    try shape(column([rings]), 0, name: name)
  }
}

func isClose(_ a: Double, _ b: Double, within relative: Double = 1e-12) -> Bool {
  abs(a - b) <= relative * max(abs(a), abs(b))
}

func bytes(hex: String) -> [UInt8] {
  let digits = hex.compactMap { $0.hexDigitValue.map(UInt8.init) }
  return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
