public import Geometry

/// The schemes of one or several files, with their drawn perimeters.
public struct SchemeInventory: Sendable {
  public var schemes: [Scheme] = []
  /// Drawn perimeters in the plane.
  public var drawn = PolygonColumn()
  /// Features of ``drawn`` by scheme id.
  public var drawnOf: [String: [Int]] = [:]
  /// Ids of schemes of which a polygon was set aside: the others are not all of their perimeter.
  var drawnInPart: Set<String> = []
  public var completeness = Completeness.unstated
  /// What was published of the number of schemes and of the people they hold, which measures the completeness.
  public var totals: [PublishedTotal] = []
  /// The day the inventory describes.
  public var date: Day
  public var source: String
  /// What became of the rows of each file.
  public var accounts: [RowAccount] = []
  /// Precision of the drawn outlines in metres, `nil` if unknown.
  public var precision: Double?

  /// What is assumed of days, and the days of ``schemes`` once settled.
  public internal(set) var assumptions: DayAssumptions
  var settled: [SchemeTerm]?
  /// Ids of schemes whose facts are read and whose perimeters are about to be.
  var awaitingPerimeter: Set<String> = []
  /// The rows that each scheme was read from, by its id.
  var rowsOf: [String: [SchemeRowsRead]] = [:]

  public init(date: Day, source: String = "") {
    self.date = date
    self.source = source
    assumptions = DayAssumptions(inventoryDate: date)
  }

  /// Scheme id of each drawn feature.
  public var drawnCodes: [String] {
    var codes = [String](repeating: "", count: drawn.count)
    for (id, features) in drawnOf { for feature in features { codes[feature] = id } }
    return codes
  }

  /// All types present, in registry order and then alphabetically.
  public var types: [String] {
    let present = Set(schemes.map(\.type))
    let known = SchemeType.registry.map(\.code).filter(present.contains)
    return known + present.subtracting(known).sorted()
  }
}

/// Rows of one table that a scheme was read from.
struct SchemeRowsRead: Sendable {
  /// The account of the table among ``SchemeInventory/accounts``.
  let account: Int
  /// Their numbers in the file.
  let rows: [Int]
}
