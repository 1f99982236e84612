public import Territory

/// How much of the schemes of a place an inventory lists.
public enum InventoryLevel: String, Sendable, CaseIterable {
  /// As many as were published within a year of the day asked about, or it is said to be complete.
  case complete
  /// Some may be missing: what it retains is a lower bound.
  case partial
  /// It says nothing of schemes of that type there.
  case nothingKnown = "nothing_known"

  public var label: Text {
    switch self {
    case .complete: Text(fr: "complet", en: "complete")
    case .partial: Text(fr: "partiel", en: "partial")
    case .nothingKnown: Text(fr: "rien de connu", en: "nothing known")
    }
  }

  /// What an inventory is said to be; `nil` where nobody says.
  init?(_ stated: Completeness.Level) {
    switch stated {
    case .complete: self = .complete
    case .partial: self = .partial
    case .unknown: return nil
    }
  }

  /// That of several types together: the least of them.
  public static func least(of levels: [InventoryLevel?]) -> InventoryLevel? {
    if levels.contains(.nothingKnown) { return .nothingKnown }
    if levels.contains(nil) { return nil }
    return levels.contains(.partial) ? .partial : .complete
  }
}
