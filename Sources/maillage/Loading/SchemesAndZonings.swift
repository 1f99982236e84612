import Geometry
import Territory

extension LoadPlan {
  /// The schemes of all files, their drawn perimeters valid.
  func inventory(
    _ tables: [SourceTable], in geography: ReferenceGeography, _ history: CommuneHistory
  ) throws -> (inventory: SchemeInventory, issues: [DataIssue]) {
    let places = Places(geography, acceptsMatches: options.acceptMatches, history: history)
    var issues: [DataIssue] = []
    var inventory = SchemeInventory(date: referenceDate, source: tables.map(\.source).joined(separator: ", "))
    for table in tables { issues += try inventory.add(table, places: places) }
    issues += inventory.splitCommunes(history, in: geography)
    inventory.settle(try options.dayAssumptions(inventoryDate: referenceDate))
    inventory.completeness = inventoryCompleteness
    let repair = try repairShapes(
      inventory.drawn, codes: inventory.drawnCodes, source: inventory.source, row: { _ in nil }, threads: threads)
    inventory.drawn = repair.shapes
    return (inventory, issues + repair.issues)
  }

  /// The zonings asked for, their polygons valid.
  func validZonings(
    _ tables: [SourceTable], in geography: ReferenceGeography, _ history: CommuneHistory
  ) throws -> (zonings: [Zoning], issues: [DataIssue]) {
    let places = Places(geography, acceptsMatches: options.acceptMatches, history: history)
    var issues: [DataIssue] = []
    var zonings = try zonings(tables, geography, places, &issues)
    for index in zonings.indices { try zonings[index].repair(&issues, threads: threads) }
    return (zonings, issues)
  }
}

extension Zoning {
  fileprivate mutating func repair(_ issues: inout [DataIssue], threads: Int) throws(GEOSError) {
    guard let drawn = shapes else { return }
    let rows = rows
    let repair = try repairShapes(drawn, codes: codes, source: source, row: { rows[$0] }, threads: threads)
    shapes = repair.shapes
    issues += repair.issues
  }
}
