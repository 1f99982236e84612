public import Territory

/// How much of a zone a union of schemes covers, as far as it can be known.
public struct ZoneMeasure: Sendable, Equatable {
  /// Share of the zone's area inside the union; unknown without polygon.
  public var area: ShareSpan
  /// Whether one commune of the zone at least, and whether all of them, count as inside the union (share ≥ 1 - tolerance);
  /// `nil`, unknown, without a commune, or where those that are not known can change it.
  var isAnyCommuneInside: Bool?
  var areAllCommunesInside: Bool?
  /// Share of the zone's population inside the union, by the best method that the data allow; unknown if none does.
  public var population: ShareSpan

  /// - Parameter communesInside: for each commune of the zone, whether it counts as inside; `nil` where nobody knows.
  /// - Example: [inside, unknown]: one is inside, whether all are is unknown; [outside, unknown]: not all are.
  package init(areaShare: Double?, communesInside: [Bool?], populationShare: Double? = nil) {
    area = areaShare.map { ShareSpan($0) } ?? .unknown
    population = populationShare.map { ShareSpan($0) } ?? .unknown
    if communesInside.isEmpty { return }
    let isSure = !communesInside.contains(nil)
    isAnyCommuneInside = communesInside.contains(true) ? true : isSure ? false : nil
    areAllCommunesInside = communesInside.contains(false) ? false : isSure ? true : nil
  }

  init(area: ShareSpan, communes: MemberShares, population: ShareSpan, tolerance: Double) {
    self.area = area
    isAnyCommuneInside = communes.greatest.reaches(1 - tolerance)
    areAllCommunesInside = communes.least.reaches(1 - tolerance)
    self.population = population
  }
}

/// The least and the greatest share of a zone's communes inside a union.
struct MemberShares: Sendable, Equatable {
  var least: ShareSpan
  var greatest: ShareSpan

  /// Of a zone none of whose communes is known.
  static let unknown = MemberShares(least: .unknown, greatest: .unknown)

  /// Some more communes of which nothing is known.
  mutating func addUnknown() {
    least.low = min(least.low, 0)
    greatest.high = max(greatest.high, 1)
  }
}

/// A rule by which a zone counts as covered (*retenu selon la règle*). To add one: a case of ``Verdict``, a line in
/// ``registry``.
public struct Rule: Sendable, Equatable {
  /// As typed and printed: `overlap`, `area:0.5`.
  public let id: String
  public let label: Text
  let verdict: Verdict

  enum Verdict: Sendable, Equatable {
    case overlap, anyCommune, allCommunes
    case area(Double)
    case population(Double)
  }

  public static let overlap = Rule(
    id: "overlap",
    label: Text(
      fr: "une part de la zone supérieure à la tolérance est dans un périmètre",
      en: "more of the zone than the tolerance lies in a perimeter"),
    verdict: .overlap)
  public static let anyCommune = Rule(
    id: "any-commune",
    label: Text(
      fr: "au moins une commune de la zone est entièrement dans un périmètre",
      en: "at least one commune of the zone lies in a perimeter"),
    verdict: .anyCommune)
  public static let allCommunes = Rule(
    id: "all-communes",
    label: Text(
      fr: "toutes les communes de la zone sont dans un périmètre", en: "all communes of the zone lie in a perimeter"),
    verdict: .allCommunes)
  /// At least `share` of the zone's area, `share` in 0...1.
  public static func area(_ share: Double) -> Rule {
    Rule(
      id: "area:\(share)",
      label: Text(
        fr: "au moins \(decimals(share * 100, 0)) % de la surface de la zone est dans un périmètre",
        en: "at least \(decimals(share * 100, 0)) % of the zone's area lies in a perimeter"),
      verdict: .area(share))
  }
  /// At least `share` of the zone's inhabitants, `share` in 0...1; by grid cells, by communes, or else by area.
  public static func population(_ share: Double) -> Rule {
    Rule(
      id: "population:\(share)",
      label: Text(
        fr: "au moins \(decimals(share * 100, 0)) % des habitants de la zone sont dans un périmètre",
        en: "at least \(decimals(share * 100, 0)) % of the zone's inhabitants live in a perimeter"),
      verdict: .population(share))
  }

  /// The rules shown side by side in every run.
  public static let registry: [Rule] = [.overlap, .anyCommune, .allCommunes, .area(0.5), .population(0.5)]

  /// Reads `overlap`, `any-commune`, `all-communes`, `area:x` or `population:x` with x in 0...1 (or a percentage
  /// `area:50%`).
  public init?(_ text: String) {
    for (prefix, rule) in [("area:", Rule.area), ("population:", Rule.population)] where text.hasPrefix(prefix) {
      guard let share = WrittenShare(text.dropFirst(prefix.count))?.share else { return nil }
      self = rule(share)
      return
    }
    guard let known = Rule.registry.first(where: { $0.id == text }) else { return nil }
    self = known
  }

  private init(id: String, label: Text, verdict: Verdict) {
    self.id = id
    self.label = label
    self.verdict = verdict
  }

  /// Yes, no, or `nil`: unknown, as what is not known of the zone or of the schemes can change it (Kleene's logic).
  ///
  /// `overlap`: share > t. `any-commune`, `all-communes`: one (all) of the zone's communes inside.
  /// `area:x`, `population:x`: share ≥ x. Example: share 0.4, communes [inside, outside], 0.6 of the people, t = 5 %:
  /// overlap yes, any-commune yes, all-communes no, area:0.5 no, population:0.5 yes.
  public func verdict(_ measure: ZoneMeasure, tolerance: Double) -> Bool? {
    verdict.verdict(measure, tolerance: tolerance)
  }
}

extension Rule.Verdict {
  /// Yes, no, or `nil`; see ``Rule/verdict(_:tolerance:)``.
  func verdict(_ measure: ZoneMeasure, tolerance: Double) -> Bool? {
    switch self {
    case .overlap: return measure.area.exceeds(tolerance)
    case .anyCommune: return measure.isAnyCommuneInside
    case .allCommunes: return measure.areAllCommunesInside
    // Shares carry the rounding of areas: 1e-9 below the threshold still reaches it.
    case .area(let share): return measure.area.reaches(share - 1e-9)
    case .population(let share): return measure.population.reaches(share - 1e-9)
    }
  }
}

/// A tolerance on shares: how much may be missing, or stick out, before it counts.
public struct Tolerance: Sendable, Equatable {
  /// In 0..<0.5 for a tolerance proper.
  public var share: Double
  /// As typed in percent, for column names: `0.1pct`.
  public var label: String

  /// Reads `5%`, `0.05`, `0,1 %`; `nil` outside 0...1.
  public init?(_ text: some StringProtocol) {
    guard let written = WrittenShare(text) else { return nil }
    share = written.share
    let rounded = (written.percent * 1e6).rounded() / 1e6
    label = (rounded == rounded.rounded() ? String(Int(rounded)) : "\(rounded)") + "pct"
  }

  public static let standard = Tolerance("5%") ?? Tolerance(share: 0.05, label: "5pct")

  private init(share: Double, label: String) {
    self.share = share
    self.label = label
  }
}

/// Where a zone stands at a tolerance t: share ≥ 1 - t, ≤ t, or between.
public enum ZoneClass: String, Sendable, CaseIterable {
  case entirely, partly
  case notCovered = "not_covered"
  case notComputable = "not_computable"

  init(share: Double?, tolerance: Double) {
    guard let share else {
      self = .notComputable
      return
    }
    self = share >= 1 - tolerance ? .entirely : share <= tolerance ? .notCovered : .partly
  }

  /// Not computable where the span holds shares of two classes.
  init(_ span: ShareSpan, tolerance: Double) {
    self.init(share: span.low, tolerance: tolerance)
    if !span.isKnown, self != ZoneClass(share: span.high, tolerance: tolerance) { self = .notComputable }
  }

  public var label: Text {
    switch self {
    case .entirely: Text(fr: "entièrement couvert", en: "entirely covered")
    case .partly: Text(fr: "partiellement couvert", en: "partly covered")
    case .notCovered: Text(fr: "non couvert", en: "not covered")
    case .notComputable: Text(fr: "non calculable", en: "not computable")
    }
  }
}
