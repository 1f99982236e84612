import Geometry
import Territory

extension LoadPlan {
  /// The schemes of all files, their drawn perimeters valid.
  func inventory(
    _ files: [[SourceTable]], in geography: ReferenceGeography, _ history: CommuneHistory
  ) throws -> (inventory: SchemeInventory, issues: [DataIssue]) {
    let places = Places(
      geography, acceptsMatches: options.acceptMatches, history: history, day: try options.day())
    var issues: [DataIssue] = []
    var inventory = SchemeInventory(date: referenceDate, source: files.joined().map(\.source).joined(separator: ", "))
    issues += try inventory.add(files: files, places: places)
    issues += inventory.splitCommunes(history, in: geography)
    inventory.proposePlaces(places)
    inventory.settle(try options.dayAssumptions(inventoryDate: referenceDate))
    inventory.completeness = inventoryCompleteness
    if let (totals, found, account) = try publishedTotals() {
      inventory.totals = totals
      inventory.accounts.append(account)
      issues += found
    }
    let repair = try repairShapes(
      inventory.drawn, codes: inventory.drawnCodes, source: inventory.source, row: { _ in nil }, threads: threads)
    inventory.drawn = repair.shapes
    return (inventory, issues + repair.issues)
  }

  /// The zonings asked for, their polygons valid, before `--where` chooses among their zones.
  func validZonings(
    _ tables: [SourceTable], in geography: ReferenceGeography, _ history: CommuneHistory
  ) throws -> (zonings: [Zoning], issues: [DataIssue]) {
    let places = Places(geography, acceptsMatches: options.acceptMatches, history: history)
    var issues: [DataIssue] = []
    var zonings = try zonings(tables, geography, places, &issues)
    for index in zonings.indices {
      try zonings[index].repair(&issues, threads: threads)
      issues += zonings[index].dissolvedZones()
    }
    return (zonings, issues)
  }

  /// The zones whose polygons the schemes' rows name (`qpv:QN01303I`), from whatever zoning of the package has them: what a
  /// perimeter is does not depend on the zonings asked for.
  /// - Parameter asked: those that are read already.
  func zoningsNamed(
    by inventory: SchemeInventory, beside asked: [Zoning], in geography: ReferenceGeography, _ history: CommuneHistory
  ) throws -> [Zoning] {
    let named = Set(inventory.schemes.flatMap(\.perimeter).filter { $0.kind == .qpv }.map(\.code))
    var missing = named.subtracting(asked.filter { $0.shapes != nil }.flatMap(\.codes))
    if missing.isEmpty { return asked }
    let places = Places(geography, acceptsMatches: options.acceptMatches, history: history)
    var found = asked
    for resource in package.resources("zoning") where !missing.isEmpty {
      let job = InputFile(
        file: FileReference(path: "\(folder)/\(resource.path)", layer: resource.maillage.layer),
        codeNames: [resource.maillage.columns?["code"]].compactMap { $0 } + ColumnNames.zoneCode, threads: threads)
      let (table, _, _) = try Inputs.layer(job, crs: nil)
      var zoning = try Zoning.read(
        table, template: Zoning(id: resource.name, label: Text(resource.name)),
        columns: resource.maillage.columns ?? [:], places: places
      ).zoning
      let codes = zoning.codes
      zoning = zoning.filtered { missing.contains(codes[$0]) }
      if zoning.count == 0 || zoning.shapes == nil { continue }
      var issues: [DataIssue] = []
      try zoning.repair(&issues, threads: threads)
      missing.subtract(zoning.codes)
      found.append(zoning)
    }
    return found
  }
}

extension Zoning {
  fileprivate mutating func repair(_ issues: inout [DataIssue], threads: Int) throws(GEOSError) {
    guard let drawn = shapes else { return }
    let rows = rows
    let repair = try repairShapes(drawn, codes: codes, source: source, row: { rows[$0] }, threads: threads)
    shapes = repair.shapes
    account?.addRepairs(repair.issues)
    issues += repair.issues
  }
}
