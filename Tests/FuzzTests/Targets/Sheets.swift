import Foundation
import Territory
import ToyTerritory
import VectorIO

@testable import maillage

extension FuzzTarget {
  /// A file of delimited text, HTML or XML of Excel, read as schemes and as zones. Workbooks are for their driver.
  static let sheets = FuzzTarget(name: "sheets") { input in
    if input.starts(with: "PK".utf8) || input.starts(with: [0xD0, 0xCF]) { return }
    InputFolder.with(input, named: "input.csv") { path in
      guard let tables = try? FileReference(path: path).tables() else { return }
      for table in tables {
        let places = Places(toyGeography)
        var inventory = SchemeInventory(date: Day(2026, 1, 1))
        _ = try? inventory.add(table.table, places: places)
        _ = try? Zoning.read(table.table, template: Zoning(id: "toy", label: Text("toy")), places: places)
        _ = try? Communes.read(table.table)
      }
    }
  }
}

let toyGeography = MiniAtlas.standard.geography
