/// The EPCI of another day and their communes, as communes of the reference.
///
/// An EPCI that a perimeter names means its list of the scheme's start, where a list of that year is known: lists change on
/// 1 January. Source: DGCL, EPCI à fiscalité propre, one list a year.
/// - Example: CC du Pays d'Ancenis in a contract that began in 2020: its 20 communes of 2020.
public struct EpciComposition: Sendable {
  /// The day of the list.
  public let day: Day
  /// By SIREN: positions of communes in the reference, sorted; former communes stand for those that hold them now.
  private let communes: [String: [Int]]
  /// EPCI of which a commune leads to none of the reference.
  private let incomplete: Set<String>

  /// - Parameters:
  ///   - members: by SIREN, codes of communes of that day.
  ///   - commune: the commune of the reference that holds the commune of a code; `nil` for none.
  init(on day: Day, members: [String: [String]], commune: (String) -> Int?) {
    self.day = day
    var incomplete: Set<String> = []
    communes = Dictionary(
      uniqueKeysWithValues: members.map { siren, codes in
        let found = codes.map(commune)
        if found.contains(nil) { incomplete.insert(siren) }
        return (siren, Set(found.compactMap { $0 }).sorted())
      })
    self.incomplete = incomplete
  }

  public var count: Int { communes.count }

  /// `nil` for an EPCI that is not in the list, or of which a commune has no place today.
  func communes(of siren: String) -> [Int]? { incomplete.contains(siren) ? nil : communes[siren] }

  /// Whether a scheme that starts on `start` was signed with this list.
  func holds(on start: Day) -> Bool { start.year == day.year }
}
