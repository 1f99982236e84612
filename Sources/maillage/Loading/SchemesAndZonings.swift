import Geometry
import Territory

extension LoadPlan {
  /// The schemes of all files, their drawn perimeters valid.
  func inventory(
    _ files: [[SourceTable]], in geography: ReferenceGeography, _ history: CommuneHistory
  ) throws -> (inventory: SchemeInventory, issues: [DataIssue]) {
    let places = Places(
      geography, acceptsMatches: request.files.acceptsMatches, history: history, day: request.asked.on)
    var issues: [DataIssue] = []
    var inventory = SchemeInventory(date: referenceDate, source: files.joined().map(\.source).joined(separator: ", "))
    issues += try inventory.add(files: files, places: places)
    issues += inventory.splitCommunes(history, in: geography)
    inventory.proposePlaces(places)
    inventory.settle(
      DayAssumptions(
        inventoryDate: referenceDate, presumedMonths: request.asked.presumedMonths,
        statusesOn: request.asked.statusesOn))
    inventory.completeness = inventoryCompleteness
    if let (totals, found, account) = try publishedTotals() {
      inventory.totals = totals
      inventory.accounts.append(account)
      issues += found
    }
    let repair = try repairShapes(
      inventory.drawn, codes: inventory.drawnCodes, source: inventory.source, row: { _ in nil },
      threads: request.threads)
    inventory.drawn = repair.shapes
    return (inventory, issues + repair.issues)
  }

  /// The zonings asked for, their polygons valid, before `--where` chooses among their zones.
  func validZonings(
    _ tables: [SourceTable], in geography: ReferenceGeography, _ history: CommuneHistory
  ) throws -> (zonings: [Zoning], issues: [DataIssue]) {
    let places = Places(geography, acceptsMatches: request.files.acceptsMatches, history: history)
    var issues: [DataIssue] = []
    var zonings = try zonings(tables, geography, places, &issues)
    for index in zonings.indices {
      try zonings[index].repair(&issues, threads: request.threads)
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
    let places = Places(geography, acceptsMatches: request.files.acceptsMatches, history: history)
    var found = asked
    for resource in package.resources("zoning") where !missing.isEmpty && resource.maillage.classes == nil {
      let job = InputFile(
        file: try resource.file(in: folder),
        codeNames: [resource.maillage.columns?["code"]].compactMap { $0 } + ColumnNames.zoneCode,
        threads: request.threads)
      let (table, _, _) = try Inputs.layer(job, crs: nil)
      var zoning = try Zoning.read(
        table, template: Zoning(id: resource.name, label: Text(resource.name)),
        columns: resource.maillage.columns ?? [:], places: places
      ).zoning
      let codes = zoning.codes
      zoning = zoning.filtered { missing.contains(codes[$0]) }
      if zoning.count == 0 || zoning.shapes == nil { continue }
      var issues: [DataIssue] = []
      try zoning.repair(&issues, threads: request.threads)
      missing.subtract(zoning.codes)
      found.append(zoning)
    }
    return found
  }

  /// EPCI of other days, where a scheme started in the year of one, or names an EPCI that the reference has no more.
  func compositions(
    namedBy inventory: SchemeInventory, in geography: ReferenceGeography, _ history: CommuneHistory
  ) throws -> [EpciComposition] {
    let epcis = geography.territories(at: .epci)
    var found: [EpciComposition] = []
    for resource in package.resources("compositions") {
      guard let day = resource.maillage.referenceDate.flatMap({ WrittenDate.single($0)?.first }) else { continue }
      let isNamed = inventory.schemes.contains { scheme in
        let isThen = scheme.start?.year == day.year
        return scheme.perimeter.contains {
          $0.kind == .epci && (isThen || epcis.position(of: $0.code) == nil)
        }
      }
      if !isNamed { continue }
      let job = InputFile(file: try resource.file(in: folder), codeNames: ["code"])
      found.append(try EpciComposition.read(try Inputs.layer(job, crs: nil).table, on: day, in: geography, history))
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
