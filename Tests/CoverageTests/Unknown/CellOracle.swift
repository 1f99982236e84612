import Coverage
import Territory
import ToyTerritory

/// Verdicts of an ``UnknownWorld`` by counting squares of one kilometre, in the two worlds at the ends of what is unknown:
/// the one in which nothing unknown is covered, and the one in which all of it is. Every rule says yes the more readily the
/// more is covered, so that what both worlds say is sure, and any other completion lies between them.
struct CellOracle {
  let world: UnknownWorld
  let tolerance: Double
  private let communeOfCell: [String]
  /// A perimeter or a zone names the part, so that 01002 is cut.
  private let isCut: Bool
  private let part: [Int]
  /// Cells of each commune with an outline.
  private let cellsOf: [String: [Int]]
  /// Columns 0..<50, rows 0..<20.
  private static let width = 50

  init(_ world: UnknownWorld, tolerance: Double) {
    self.world = world
    self.tolerance = tolerance
    let communeOfCell = (0..<1000).map { cell in
      let (column, row) = (cell % Self.width / 10, cell / Self.width / 10)
      let codes = [["01001", "01002", "02001", "02002", "03001"], ["01003", "01004", "02003", "02004", "03002"]]
      return codes[row][column]
    }
    self.communeOfCell = communeOfCell
    isCut =
      world.partHasOutline
      && (world.schemes.contains { $0.listed.contains(UnknownWorld.part) }
        || world.zones.contains { $0.communes.contains(UnknownWorld.part) })
    part = (0..<1000).filter { communeOfCell[$0] == "01002" && $0 % Self.width >= 18 }
    cellsOf = Dictionary(grouping: 0..<1000) { communeOfCell[$0] }.filter { !world.blind.contains($0.key) }
  }

  /// Verdict of each rule; `nil` where the two worlds differ.
  func verdicts(_ zone: UnknownWorld.Zone, _ filter: InForceFilter) -> [Bool?] {
    let (low, high) = (verdicts(zone, filter, isMost: false), verdicts(zone, filter, isMost: true))
    return zip(low, high).map { $0 == $1 ? $0 : nil }
  }

  // MARK: One world

  private struct HeldCells {
    var communes: Set<String> = []
    var part = false
    var drawn: Set<Int> = []
  }

  private func cells(_ x: ClosedRange<Int>, _ y: ClosedRange<Int>) -> [Int] {
    (y.lowerBound..<y.upperBound).flatMap { row in (x.lowerBound..<x.upperBound).map { row * Self.width + $0 } }
  }

  private func counts(_ scheme: UnknownWorld.Scheme, _ filter: InForceFilter) -> Bool {
    switch filter {
    case .certain: scheme.filter == .certain
    case .presumed: scheme.filter != .possible
    case .possible: true
    }
  }

  private func held(_ filter: InForceFilter, isMost: Bool) -> HeldCells {
    var held = HeldCells()
    for scheme in world.schemes where counts(scheme, filter) {
      let sure = scheme.listed.filter { !scheme.given.contains($0) && $0 != UnknownWorld.part }
      held.communes.formUnion(sure)
      if isMost || filter == .possible { held.communes.formUnion(scheme.possible + scheme.given) }
      if isMost { held.communes.formUnion(scheme.probable) }
      if scheme.listed.contains(UnknownWorld.part) {
        if world.partHasOutline { held.part = true } else if isMost { held.communes.insert("01002") }
      }
      if let (x, y) = scheme.drawn { held.drawn.formUnion(cells(x, y)) }
    }
    return held
  }

  /// The commune of a cell; `nil` where it has no outline. 01902 is the strip x 18...20 of 01002.
  private func commune(_ cell: Int) -> String? {
    let code = communeOfCell[cell]
    if !world.blind.contains(code) { return code }
    // What is cut into its parts has their outlines.
    return code == "01002" && isCut && isInPart(cell) ? code : nil
  }

  private func isInPart(_ cell: Int) -> Bool { communeOfCell[cell] == "01002" && cell % Self.width >= 18 }

  private func isCovered(_ cell: Int, _ held: HeldCells) -> Bool {
    if held.drawn.contains(cell) { return true }
    guard let commune = commune(cell) else { return false }
    return held.communes.contains(commune) || held.part && isInPart(cell)
  }

  /// Share of a stated commune inside the area.
  private func share(_ code: String, _ held: HeldCells, isMost: Bool) -> Double {
    if code == UnknownWorld.nobodyKnows || code == UnknownWorld.part && !world.partHasOutline { return isMost ? 1 : 0 }
    let pieces = pieces(code)
    let all = pieces.flatMap(\.cells)
    let covered = all.count { isCovered($0, held) }
    if pieces.allSatisfy({ !$0.cells.isEmpty }) { return Double(covered) / Double(all.count) }
    // Some of it has no outline: known where all of it is listed, or nothing of it is held.
    if held.communes.contains(code) { return 1 }
    if covered == 0 && held.drawn.isEmpty { return 0 }
    return isMost ? 1 : 0
  }

  private func isPlaced(_ code: String) -> Bool {
    code != UnknownWorld.nobodyKnows && (code != UnknownWorld.part || world.partHasOutline)
  }

  private func verdicts(_ zone: UnknownWorld.Zone, _ filter: InForceFilter, isMost: Bool) -> [Bool] {
    if isMost && isSilent(zone) { return [Bool](repeating: true, count: 5) }
    let held = held(filter, isMost: isMost)
    let inside = members(zone, held, isMost: isMost)
    let area = areaShare(zone, filter, held, isMost: isMost)
    let people = world.areLists ? peopleShare(zone, held, isMost: isMost) : area
    return [
      area > tolerance, inside.contains { $0 >= 1 - tolerance },
      // Without a commune, nobody knows of all.
      inside.isEmpty ? isMost : inside.allSatisfy { $0 >= 1 - tolerance },
      area >= 0.5 - 1e-9, people >= 0.5 - 1e-9,
    ].enumerated().map { position, verdict in position == 1 && inside.isEmpty ? isMost : verdict }
  }

  private func members(_ zone: UnknownWorld.Zone, _ held: HeldCells, isMost: Bool) -> [Double] {
    if !zone.communes.isEmpty { return zone.communes.map { share($0, held, isMost: isMost) } }
    guard let x = zone.x, let y = zone.y else { return [] }
    let all = cells(x, y)
    let gap = Double(all.count { commune($0) == nil }) / Double(all.count)
    if gap == 1 { return [] }
    let found = Dictionary(grouping: all.filter { commune($0) != nil }) { communeOfCell[$0] }
      .mapValues { Double($0.count) / Double(all.count) }
    var codes = found.filter { $0.value > tolerance }.map(\.key)
    if codes.isEmpty && gap <= tolerance {
      codes = found.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { [$0.key] } ?? []
    }
    let shares = codes.map { share($0, held, isMost: isMost) }
    return gap > tolerance ? shares + [isMost ? 1 : 0] : shares
  }

  private func areaShare(
    _ zone: UnknownWorld.Zone, _ filter: InForceFilter, _ held: HeldCells, isMost: Bool
  ) -> Double {
    if world.areLists { return listShare(zone, held, isMost: isMost) }
    guard let x = zone.x, let y = zone.y else { return isMost ? 1 : 0 }
    let all = cells(x, y)
    let gap = all.filter { commune($0) == nil && !held.drawn.contains($0) }
    let covered = Double(all.count { isCovered($0, held) }) / Double(all.count)
    let isStated = !zone.communes.isEmpty && zone.communes.allSatisfy(isPlaced)
    if gap.isEmpty { return covered }
    let open = Double(gap.count) / Double(all.count)
    if isStated {
      let low = zone.communes.map { share($0, self.held(filter, isMost: false), isMost: false) }
      let high = zone.communes.map { share($0, self.held(filter, isMost: true), isMost: true) }
      let rest = Double(all.count { commune($0) != nil }) / Double(all.count) * (1 - tolerance)
      if low.allSatisfy({ $0 >= 1 - tolerance }) && covered >= rest { return covered + open }
      if high.allSatisfy({ $0 <= tolerance }) { return covered }
    }
    return isMost ? covered + open : covered
  }

  /// Of the area of communes; nobody knows it where one of them has no outline, unless all are inside or none is.
  private func listShare(_ zone: UnknownWorld.Zone, _ held: HeldCells, isMost: Bool) -> Double {
    if !zone.communes.allSatisfy(isPlaced) { return isMost ? 1 : 0 }
    let all = Set(zone.communes.flatMap(pieces))
    if all.contains(where: { $0.cells.isEmpty }) {
      let shares = all.map { share(ofPiece: $0, held, isMost: isMost) }
      if shares.allSatisfy({ $0 == 1 }) { return 1 }
      if shares.allSatisfy({ $0 == 0 }) { return 0 }
      return isMost ? 1 : 0
    }
    let cells = Set(all.flatMap(\.cells))
    return Double(cells.count { isCovered($0, held) }) / Double(cells.count)
  }

  private struct Piece: Hashable {
    var code: String
    var cells: [Int]
  }

  /// 01002 is two pieces where its part is named: what it leaves of the commune has no outline where the commune has none.
  private func pieces(_ code: String) -> [Piece] {
    if code == UnknownWorld.part { return [Piece(code: code, cells: part)] }
    let all = cellsOf[code] ?? []
    guard code == "01002", isCut else { return [Piece(code: code, cells: all)] }
    let rest = all.filter { !isInPart($0) }
    return [Piece(code: code, cells: rest), Piece(code: UnknownWorld.part, cells: part)]
  }

  private func share(ofPiece piece: Piece, _ held: HeldCells, isMost: Bool) -> Double {
    if piece.cells.isEmpty {
      if held.communes.contains(piece.code) { return 1 }
      return isMost && !held.drawn.isEmpty ? 1 : 0
    }
    return Double(piece.cells.count { isCovered($0, held) }) / Double(piece.cells.count)
  }

  private func peopleShare(_ zone: UnknownWorld.Zone, _ held: HeldCells, isMost: Bool) -> Double {
    if !zone.communes.allSatisfy(isPlaced) { return isMost ? 1 : 0 }
    let shares = zone.communes.map { share($0, held, isMost: isMost) }
    if shares.allSatisfy({ $0 >= 1 }) { return 1 }
    if shares.allSatisfy({ $0 <= 0 }) { return 0 }
    let people = zone.communes.map(population)
    guard people.allSatisfy({ $0 != nil }) else { return isMost ? 1 : 0 }
    let total = people.reduce(0) { $0 + ($1 ?? 0) }
    if total == 0 { return listShare(zone, held, isMost: isMost) }
    return zip(people, shares).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 } / total
  }

  /// Nobody publishes the people of the part.
  private func population(_ code: String) -> Double? {
    world.toy.communes.first { $0.code == code }?.population.map(Double.init)
  }

  /// No scheme, whatever its date, lies in the région of the zone's main commune.
  private func isSilent(_ zone: UnknownWorld.Zone) -> Bool {
    guard let main = mainCommune(zone) else { return false }
    let isFirst = main.hasPrefix("01")
    return !world.schemes.contains { scheme in
      var codes = scheme.listed + scheme.possible + scheme.given + scheme.probable
      if codes.contains(UnknownWorld.part) { codes.append("01002") }
      if codes.contains(where: { $0 != UnknownWorld.part && $0.hasPrefix("01") == isFirst }) { return true }
      guard let (x, y) = scheme.drawn else { return false }
      let all = cells(x, y)
      return Double(all.count { commune($0).map { $0.hasPrefix("01") == isFirst } ?? false }) > 0.05 * Double(all.count)
    }
  }

  private func mainCommune(_ zone: UnknownWorld.Zone) -> String? {
    if let x = zone.x, let y = zone.y, !world.areLists {
      let found = Dictionary(grouping: cells(x, y).filter { commune($0) != nil }) { communeOfCell[$0] }
      if let most = found.min(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) { return most.key }
    }
    let stated = zone.communes.first { $0 != UnknownWorld.nobodyKnows }
    return stated == UnknownWorld.part ? "01002" : stated
  }
}
