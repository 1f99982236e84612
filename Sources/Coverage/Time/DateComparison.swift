internal import Geometry
public import Territory

/// What became of a zone, a scheme or a piece of territory from the earlier of two days to the later one.
public enum Change: String, Sendable, CaseIterable {
  case gained, lost, kept

  public var label: Text {
    switch self {
    case .gained: Text(fr: "gagné", en: "gained")
    case .lost: Text(fr: "perdu", en: "lost")
    case .kept: Text(fr: "conservé", en: "kept")
    }
  }

  /// `nil` when it stands on neither day, or nobody knows whether it does on one of them.
  init?(_ before: Bool?, _ after: Bool?) {
    guard let before, let after else { return nil }
    switch (before, after) {
    case (true, true): self = .kept
    case (true, false): self = .lost
    case (false, true): self = .gained
    case (false, false): return nil
    }
  }
}

/// A figure on two days; `earlier` = kept + lost, `later` = kept + gained.
public struct ChangeRow: Sendable {
  public var level: String
  public var code: String
  public var name: String
  public var measure: Statistic.Measure
  public var type: String
  public var zoning: String
  /// `nil`: unknown.
  public var sums: Sums?

  public struct Sums: Sendable, Equatable {
    public var gained = 0.0
    public var lost = 0.0
    public var kept = 0.0
    /// Terms that are missing for want of knowledge: zones without a verdict on one of the days, people who are not known.
    public var unknown = 0

    public init(gained: Double = 0, lost: Double = 0, kept: Double = 0, unknown: Int = 0) {
      self.gained = gained
      self.lost = lost
      self.kept = kept
      self.unknown = unknown
    }

    /// Nothing but unknown terms.
    var isUnknown: Bool { unknown > 0 && gained == 0 && lost == 0 && kept == 0 }

    public var earlier: Double { kept + lost }
    public var later: Double { kept + gained }

    mutating func add(_ value: Double, _ change: Change) {
      switch change {
      case .gained: gained += value
      case .lost: lost += value
      case .kept: kept += value
      }
    }
  }
}

/// A zone that counts as covered on one of the days at least.
public struct ZoneChange: Sendable {
  public var zoning: String
  public var code: String
  public var name: String
  public var type: String
  public var population: Double?
  public var change: Change
}

/// A scheme in force on one of the days at least.
public struct SchemeChange: Sendable {
  public var id: String
  public var type: String
  public var name: String
  public var earlier: InForceState
  public var later: InForceState
  public var change: Change
}

/// The answer to "what changed between two days".
public struct DateComparison: Sendable {
  public var earlier: Day
  public var later: Day
  /// By level, code, type, then measure.
  public var rows: [ChangeRow]
  public var zones: [ZoneChange]
  public var schemes: [SchemeChange]

  /// Without rows: for what describes tables without an answer.
  package static func empty(_ day: Day) -> DateComparison {
    DateComparison(earlier: day, later: day, rows: [], zones: [], schemes: [])
  }
}
