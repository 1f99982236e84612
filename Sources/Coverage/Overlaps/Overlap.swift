public import Territory

/// How two perimeters lie to each other, by their exact areas.
public enum Relation: String, Sendable, CaseIterable {
  /// They meet in 1 m² or less.
  case touch
  /// At least 1 - 1e-6 of both, of the first, of the second.
  case equal, within, contains
  case overlap

  /// Shares below this are less than the whole.
  static let whole = 1 - 1e-6

  /// - Parameters:
  ///   - area: m² in common.
  ///   - holdsA: all of the first is in common.
  ///   - holdsB: all of the second is in common.
  init(area: Double, holdsA: Bool, holdsB: Bool) {
    if area <= AreaBalance.touchArea {
      self = .touch
    } else if holdsA {
      self = holdsB ? .equal : .within
    } else {
      self = holdsB ? .contains : .overlap
    }
  }

  fileprivate var label: Text {
    switch self {
    case .touch: Text(fr: "se touchent", en: "touch")
    case .equal: Text(fr: "identiques", en: "equal")
    case .within: Text(fr: "inclus dans", en: "within")
    case .contains: Text(fr: "contient", en: "contains")
    case .overlap: Text(fr: "se chevauchent", en: "overlap")
    }
  }
}

/// The relation once digitising noise is judged: what people read first.
public enum TolerantRelation: String, Sendable, CaseIterable {
  case touch, equal, within, contains, overlap
  /// Under the tolerance of both, narrower than 50 m or the outlines' precision, no commune in common.
  case sliver
  case nearlyEqual = "nearly-equal"
  case nearlyWithin = "nearly-within"
  case nearlyContains = "nearly-contains"

  public var label: Text {
    switch self {
    case .touch: Relation.touch.label
    case .equal: Relation.equal.label
    case .within: Relation.within.label
    case .contains: Relation.contains.label
    case .overlap: Relation.overlap.label
    case .sliver: Text(fr: "liseré (bruit de tracé)", en: "sliver (digitising noise)")
    case .nearlyEqual: Text(fr: "presque identiques", en: "nearly equal")
    case .nearlyWithin: Text(fr: "presque inclus dans", en: "nearly within")
    case .nearlyContains: Text(fr: "contient presque", en: "nearly contains")
    }
  }

  /// - Parameters:
  ///   - width: mean ground width of the common part in metres.
  ///   - narrow: widths below this are within the precision of the outlines.
  init(
    _ relation: Relation, shareA: Double?, shareB: Double?, width: Double?, hasCommonCommune: Bool, tolerance: Double,
    narrow: Double
  ) {
    // A share that is not known makes nothing near.
    let (shareA, shareB) = (shareA ?? 0.5, shareB ?? 0.5)
    switch relation {
    case .touch: self = .touch
    case .equal: self = .equal
    case .within: self = shareB >= 1 - tolerance ? .nearlyEqual : .within
    case .contains: self = shareA >= 1 - tolerance ? .nearlyEqual : .contains
    case .overlap:
      if max(shareA, shareB) < tolerance, let width, width < narrow, !hasCommonCommune {
        self = .sliver
      } else if min(shareA, shareB) >= 1 - tolerance {
        self = .nearlyEqual
      } else if shareA >= 1 - tolerance {
        self = .nearlyWithin
      } else if shareB >= 1 - tolerance {
        self = .nearlyContains
      } else {
        self = .overlap
      }
    }
  }
}

/// Two schemes that meet, with what they have in common.
public struct PerimeterPair: Sendable {
  /// Scheme ids, `a` before `b` in alphabetical order.
  public var a: String
  public var b: String
  public var typeA: String
  public var typeB: String
  public var relation: Relation
  public var relationTolerant: TolerantRelation
  /// `nil` where a commune without an outline is common to both.
  public var areaKm2: Double?
  /// Of the area of `a`, of `b`; `nil` where communes without an outline keep it from being known.
  public var shareA: Double?
  public var shareB: Double?
  /// Mean ground width of the common part, 2 x area / perimeter, in metres; `nil` for a touch.
  public var widthM: Double?
  /// People on the intersection, communes cut by it taken by area; `nil` when a commune's population is unknown. Area
  /// that two communes claim in their outlines has people of both, as in ``Combination``.
  public var population: Double?
  /// Communes of which both hold together more than the tolerance.
  public var communes: [String]
  /// Zones of which each of the two holds more than the tolerance.
  public var zones: [String]
  /// For two schemes of one type: generations, nested, cross-region; several may hold.
  public var cases: [PairCase] = []
  /// The days on which both are in force; `nil` unless the answer is over time.
  public var coexistence: SchemePeriod?
}

/// The answer to "which perimeters overlap".
public struct OverlapAnswer: Sendable {
  public var question: Question
  /// Schemes compared, sorted by id.
  public var schemes: [String]
  /// Sorted by a, then b; pairs that do not meet are absent.
  public var pairs: [PerimeterPair]
  public var schemesWithoutPerimeter: [String]
  /// Schemes of every date were compared, and pairs that are never in force together left out.
  public var isOverTime = false
  /// Pairs that meet on the area but are known never to be in force together.
  public var pairsNeverTogether = 0
}

extension OverlapAnswer {
  /// Without pairs: for what describes tables without an answer.
  package static func empty(_ question: Question) -> OverlapAnswer {
    OverlapAnswer(question: question, schemes: [], pairs: [], schemesWithoutPerimeter: [])
  }
}

/// Why two schemes of one type stand on the same area.
public enum PairCase: String, Sendable, CaseIterable {
  /// One replaces the other, directly or not.
  case generations
  /// One lies in the other: a commune with its EPCI.
  case nested
  /// Their communes are not all in one région.
  case crossRegion = "cross-region"

  public var label: Text {
    switch self {
    case .generations: Text(fr: "générations successives", en: "successive generations")
    case .nested: Text(fr: "emboîtés", en: "nested")
    case .crossRegion: Text(fr: "interrégionaux", en: "cross-region")
    }
  }
}
