public import Territory

/// A published number with the interval that its rounding leaves.
public struct PublishedNumber: Sendable, Equatable {
  /// As typed.
  public var text: String
  public var low: Double
  /// Excluded.
  public var high: Double

  /// Reads `214`, `1 256 992`, `81%`, `81,3 %`, `20.3M`, `690k`; half a unit of the last digit either way.
  ///
  /// Example: `81%` is 0.805 up to, and without, 0.815; `1.26M` is 1,255,000 up to 1,265,000.
  public init?(_ text: String) {
    let number = WrittenNumber(text)
    var body = number.digits
    var scale = number.isPercent ? 0.01 : 1
    for (suffix, factor) in [("k", 1e3), ("K", 1e3), ("M", 1e6)] where !number.isPercent && body.hasSuffix(suffix) {
      body.removeLast()
      scale = factor
      break
    }
    let pieces = body.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(pieces.count), pieces.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "0"..."9" ~= $0 } }),
      let digits = Int(pieces.joined()), digits < 1_000_000_000_000
    else { return nil }
    var unit = 1.0
    if pieces.count == 2 { for _ in pieces[1] { unit *= 10 } }
    self.text = text
    // One division of whole numbers, so that the bounds are the nearest numbers to what they stand for.
    func bound(_ twice: Int) -> Double {
      scale < 1 ? Double(twice) / (2 * unit * 100) : Double(twice) * scale / (2 * unit)
    }
    low = bound(2 * digits - 1)
    high = bound(2 * digits + 1)
  }

  public func contains(_ value: Double) -> Bool { value >= low && value < high }

  /// How far a value, or all values up to a greatest one, are from the interval, relative to its middle; 0 inside.
  public func gap(_ value: Double, upTo greatest: Double? = nil) -> Double {
    if contains(value) { return 0 }
    let nearest = greatest.map { max(value, min($0, low)) } ?? value
    if contains(nearest) { return 0 }
    let distance = nearest < low ? low - nearest : nearest - high
    return max(distance / max(abs(low + high) / 2, 1e-9), 1e-12)
  }
}

/// A figure that somebody may publish about coverage.
public enum PublishedFigure: String, Sendable, CaseIterable {
  /// Zones that the rule retains.
  case retained = "zones_retained"
  /// Zones in all.
  case of
  /// Inhabitants of the zones retained.
  case population
  case share
  case schemes
  /// Schemes that a CLSM complements: both hold an area in common.
  case withCLSM = "with_clsm"

  public var label: Text {
    switch self {
    case .retained: Text(fr: "zones retenues", en: "zones retained")
    case .of: Text(fr: "zones en tout", en: "zones in all")
    case .population: Text(fr: "population retenue", en: "population retained")
    case .share: Text(fr: "part retenue", en: "share retained")
    case .schemes: Text(fr: "dispositifs", en: "schemes")
    case .withCLSM: Text(fr: "dispositifs complétés par un CLSM", en: "schemes with a CLSM")
    }
  }
}

public typealias PublishedFigures = [PublishedFigure: PublishedNumber]
