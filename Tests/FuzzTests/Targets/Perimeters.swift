import Foundation
import Territory
import ToyTerritory

extension FuzzTarget {
  /// The cell that says where a scheme is (`93 sauf 93001 ; EPCI …`), turned into communes.
  static let perimeters = FuzzTarget(name: "perimeters") { input in
    let cell = String(decoding: input, as: UTF8.self)
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    let table = SourceTable(
      source: "input", columnNames: ["id", "type", "perimeter"], columns: [["A"], ["CLS"], [cell]], rowCount: 1)
    guard (try? inventory.add(table, places: Places(toyGeography))) != nil,
      let atoms = try? Atoms(toyGeography, namedBy: inventory, [])
    else { return }
    _ = try? Perimeters.resolve(inventory, in: toyGeography, atoms, zonings: [])
  }
}
