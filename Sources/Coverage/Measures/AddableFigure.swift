/// Figures rounded to a power of two far below what they are known to, so that their sums are exact and the same in any
/// order: rows by territory then add up to the row of the whole to the last bit.
enum AddableFigure {
  /// To 2^-30 km² (about 0.001 m²); sums are exact up to 8 million km².
  static func km2(_ squareMetres: Double) -> Double { (squareMetres / 1e6 * 0x1p30).rounded() * 0x1p-30 }

  /// To 2^-20 of an inhabitant; sums are exact up to 8 thousand million.
  static func people(_ people: Double) -> Double { (people * 0x1p20).rounded() * 0x1p-20 }
}
