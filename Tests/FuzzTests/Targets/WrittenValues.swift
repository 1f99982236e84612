import Foundation

@testable import Territory

extension FuzzTarget {
  /// Dates, durations, numbers, statuses and types as people write them, and the days of a scheme that has them.
  static let dates = FuzzTarget(name: "dates") { input in
    let text = String(decoding: input, as: UTF8.self)
    _ = WrittenNumber(text)
    _ = WrittenLength.read(text)
    _ = StatusReading.read(text)
    let cells = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let date = WrittenDate.read(cells[0]) {
      for day in [date.first.first, date.first.last, date.last?.last].compactMap({ $0 }) {
        _ = day.adding(months: 60)
        _ = day.days(to: Day(2026, 1, 1))
      }
    }
    let names = ["id", "type", "perimeter", "status", "date_start", "date_end", "duration", "status_date"]
    let table = SourceTable(
      source: "input", columnNames: names,
      columns: names.indices.map { [$0 < 3 ? ["A", "CLS", "01001"][$0] : $0 - 3 < cells.count ? cells[$0 - 3] : nil] },
      rowCount: 1)
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    guard (try? inventory.add(table, places: Places(toyGeography))) != nil else { return }
    inventory.settle(DayAssumptions(inventoryDate: Day(2026, 1, 1), presumedMonths: nil, statusesOn: nil))
  }

  /// A cell of places: names, codes, lists; and the words of an option.
  static let places = FuzzTarget(name: "places") { input in
    let text = String(decoding: input, as: UTF8.self)
    let places = Places(toyGeography, acceptsMatches: true)
    _ = places.list(in: text)
    for level in TerritoryLevel.allCases { _ = places.territories(text, at: level) }
  }
}
