/// What somebody published of the schemes of a territory on a day: how many there are, or which share of the people or how
/// many EPCI they hold. It measures how complete an inventory is.
public struct PublishedTotal: Sendable, Equatable {
  public enum Measure: String, Sendable, CaseIterable {
    case schemes
    /// People of the communes held, of those of the territory; in 0...1.
    case populationShare = "population_share"
    /// EPCI in which a scheme counts.
    case epci

    public var label: Text {
      switch self {
      case .schemes: Text(fr: "dispositifs", en: "schemes")
      case .populationShare: Text(fr: "part de la population", en: "share of the population")
      case .epci: Text("EPCI")
      }
    }
  }

  /// How the number published stands to the number meant.
  public enum Comparison: String, Sendable, CaseIterable {
    /// As a table of totals writes it: `=` or `>`.
    init?(sign: String) {
      switch sign {
      case "=": self = .equal
      case ">": self = .moreThan
      default: return nil
      }
    }

    case equal
    case moreThan = "more_than"

    public var label: Text {
      switch self {
      case .equal: Text("=")
      case .moreThan: Text(fr: "plus de", en: "more than")
      }
    }
  }

  public var level: TerritoryLevel
  public var code: String
  /// Upper case, as in files: `CLS`.
  public var type: String
  public var measure: Measure
  public var comparison: Comparison
  public var value: Double
  /// Decimals that were published, for rounding.
  public var decimals: Int
  public var date: PartialDate
  /// Statuses counted.
  public var statuses: [SchemeStatus]
  /// Who published it, or where.
  public var source: String
  public var note: String
  /// File and row it was read from, for issues.
  public var file = ""
  public var row = 0

  public init(
    level: TerritoryLevel, code: String, type: String, measure: Measure, comparison: Comparison = .equal,
    value: Double, decimals: Int = 0, date: PartialDate, statuses: [SchemeStatus] = [.signed], source: String = "",
    note: String = ""
  ) {
    self.level = level
    self.code = code
    self.type = type
    self.measure = measure
    self.comparison = comparison
    self.value = value
    self.decimals = decimals
    self.date = date
    self.statuses = statuses
    self.source = source
    self.note = note
  }

  /// The day on which the inventory is compared with it: of a month or a year, the last.
  public var day: Day { date.last }

  /// It counts schemes in force; ``countsPlanned`` tells of those in preparation.
  public var countsInForce: Bool { statuses.contains { !Self.planned.contains($0) } }
  public var countsPlanned: Bool { statuses.contains { Self.planned.contains($0) } }
  private static let planned: Set<SchemeStatus> = [.planned, .prefiguration]

  /// It says that schemes in force hold all of the people.
  public var saysAllCovered: Bool {
    measure == .populationShare && comparison == .equal && value == 1 && countsInForce && !countsPlanned
  }

  /// Numbers that were published as this one: half a unit of its last digit either way, at least half a percent for a
  /// share. Example: 0.786 is 0.7855 up to, and without, 0.7865; 1, all of the people, is at least 0.995.
  public var rounded: Range<Double> {
    guard measure == .populationShare else { return value - 0.5..<value + 0.5 }
    var half = 0.5
    for _ in 0..<max(2, decimals) { half /= 10 }
    return value - half..<value + half
  }

  /// Whether a number agrees with it.
  public func agrees(with number: Double) -> Bool {
    comparison == .equal ? rounded.contains(number) : number > value
  }
}
