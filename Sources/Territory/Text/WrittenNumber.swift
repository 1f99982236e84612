/// A number as people write it in a cell or on the command line: `81,3 %`, `1 256 992`, `0.05`.
public struct WrittenNumber: Sendable, Equatable {
  /// Without blanks and sign of percent, with a decimal point: `81.3`.
  public let digits: String
  public let isPercent: Bool

  public init(_ text: some StringProtocol) {
    var body = String(text.filter { !isBlank($0) })
    isPercent = body.hasSuffix("%")
    if isPercent { body.removeLast() }
    if let comma = body.firstIndex(of: ",") { body.replaceSubrange(comma...comma, with: ".") }
    digits = body
  }
}

/// A part of a whole as people write it.
public struct WrittenShare: Sendable, Equatable {
  /// In 0...1.
  public let share: Double
  /// The same in percent, without the rounding of a division.
  public let percent: Double

  /// What a number without a sign of percent is.
  public enum Unit: Sendable { case share, percent }

  /// Reads `5%`, `0,1 %`, and without a sign `0.05` as a share or `80` as a percentage; `nil` outside 0...1.
  public init?(_ text: some StringProtocol, withoutSign unit: Unit = .share) {
    let number = WrittenNumber(text)
    guard let value = Double(number.digits), value.isFinite else { return nil }
    let isPercent = number.isPercent || unit == .percent
    (share, percent) = isPercent ? (value / 100, value) : (value, value * 100)
    guard (0...1).contains(share) else { return nil }
  }
}
