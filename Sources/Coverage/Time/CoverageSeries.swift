internal import Geometry
internal import Territory

/// A day, or a way of choosing schemes, of a series; the question's territory is that of the whole series.
struct Situation: Sendable {
  var question: Question
  var inForce: SchemesInForce
}

/// The coverage of the same zones in many situations. The share of a zone depends only on those schemes in force that
/// can meet it, so that each zone is measured once per distinct set of these, whatever the number of situations.
struct CoverageSeries: Sendable {
  /// Positions in the zoning, sorted by code.
  let zones: [Int]
  /// Each distinct answer once.
  private(set) var answers: [ZoneCoverage] = []
  /// By situation, then by position in ``zones``: index in ``answers``.
  private(set) var indices: [[Int32]] = []

  /// - Parameter situations: they may differ by day, types, statuses and schemes in force; rule, tolerance and the way
  ///   in which communes are chosen are the same for all.
  init(
    _ situations: [Situation], of placed: PlacedZoning, in territory: TerritoryFilter, _ atlas: Atlas
  ) throws(GEOSError) {
    let zones = (0..<placed.zoning.count).filter { placed.isZone($0, in: territory) }
      .sorted { placed.zoning.codes[$0] < placed.zoning.codes[$1] }
    self.zones = zones
    let reach = ZoneReach(placed, zones, atlas)
    let plan = Self.plan(situations, reach, atlas)
    indices = plan.indices
    let inner = Atlas(atlas, threads: 1)
    let found = try concurrentChunks(plan.jobs.count, threads: atlas.threads, chunkSize: 1) {
      (range) throws(GEOSError) -> [(index: Int32, zone: ZoneCoverage)] in
      var found: [(index: Int32, zone: ZoneCoverage)] = []
      for job in range {
        let (situation, wanted) = plan.jobs[job]
        var question = situations[situation].question
        question.territory = .everywhere
        let asked = wanted.map { zones[Int($0.position)] }
        let analysis = try CoverageAnalysis(
          atlas: inner, placed: placed, question: question, inForce: situations[situation].inForce,
          focus: ZoneFocus(zones: asked, atoms: Set(wanted.flatMap { reach.atoms[Int($0.position)] }).sorted()))
        for (zone, entry) in zip(asked, wanted) {
          found.append((entry.index, try analysis.coverage(ofZone: zone)))
        }
      }
      return found
    }
    answers = found.joined().sorted { $0.index < $1.index }.map(\.zone)
  }

  func zone(_ position: Int, in situation: Int) -> ZoneCoverage { answers[Int(indices[situation][position])] }

  /// Zones of a job: enough to be worth a union of schemes, few enough for all cores to have some.
  private static let jobSize = 256

  private struct Plan {
    /// Situation that stands for some zones, with the number that each answer gets.
    var jobs: [(situation: Int, wanted: [(position: Int32, index: Int32)])] = []
    var indices: [[Int32]] = []
  }

  private static func plan(_ situations: [Situation], _ reach: ZoneReach, _ atlas: Atlas) -> Plan {
    var plan = Plan()
    var known: [[Int32]: Int32] = [:]
    var current = [Int32](repeating: -1, count: reach.schemes.count)
    var previous: (marks: [UInt8], types: [String])?
    // What the inventory is silent about depends on the types asked for, and possible places counts by one filter alone; what
    // a published total says to be covered depends on the day.
    var typeSets: [[String]: Int32] = [:]
    for (number, situation) in situations.enumerated() {
      let marks = marks(situation, count: reach.zonesOfScheme.count)
      let said = atlas.saidCovered(situation.question).map { "\($0.row)" }
      let types = situation.question.types + [situation.question.inForce.rawValue] + said
      let typeSet = typeSets[types] ?? Int32(typeSets.count)
      typeSets[types] = typeSet
      var touched: Set<Int32> = []
      if let previous, previous.types == types {
        for scheme in marks.indices where marks[scheme] != previous.marks[scheme] {
          touched.formUnion(reach.zonesOfScheme[scheme])
        }
      } else {
        touched = Set(current.indices.map { Int32($0) })
      }
      previous = (marks, types)
      var wanted: [(position: Int32, index: Int32)] = []
      for position in touched.sorted() {
        var key = [position, typeSet]
        for scheme in reach.schemes[Int(position)] where marks[Int(scheme)] != 0 {
          key.append(scheme << 6 | Int32(marks[Int(scheme)]))
        }
        if let index = known[key] {
          current[Int(position)] = index
        } else {
          let index = Int32(known.count)
          known[key] = index
          current[Int(position)] = index
          wanted.append((position, index))
        }
      }
      for start in stride(from: 0, to: wanted.count, by: jobSize) {
        plan.jobs.append((number, Array(wanted[start..<min(start + jobSize, wanted.count)])))
      }
      plan.indices.append(current)
    }
    return plan
  }

  /// By scheme: 1 where it counts by the question's filter, 2 among the certain ones, 4 among the possible ones; 8, 16 and
  /// 32 where it may hold more area than is known.
  private static func marks(_ situation: Situation, count: Int) -> [UInt8] {
    var marks = [UInt8](repeating: 0, count: count)
    for (bit, filter) in [situation.question.inForce, .certain, .possible].enumerated() {
      for scheme in situation.inForce.counting(filter) { marks[scheme] |= 1 << UInt8(bit) }
      for scheme in situation.inForce.unsure[filter] ?? [] { marks[scheme] |= 8 << UInt8(bit) }
    }
    return marks
  }
}

/// Which schemes of the inventory can bear on each zone, whatever the day: those that meet it or one of its communes,
/// or name it as targeted.
struct ZoneReach: Sendable {
  /// By position among the zones asked for: inventory indices, sorted.
  let schemes: [[Int32]]
  /// By position: atoms of the communes stated and found, sorted.
  let atoms: [[Int32]]
  /// By scheme: positions of the zones.
  let zonesOfScheme: [[Int32]]

  init(_ placed: PlacedZoning, _ zones: [Int], _ atlas: Atlas) {
    var schemes: [[Int32]] = []
    var atoms: [[Int32]] = []
    var zonesOfScheme = [[Int32]](repeating: [], count: atlas.inventory.schemes.count)
    var targeting: [String: [Int32]] = [:]
    for (index, scheme) in atlas.inventory.schemes.enumerated() {
      for code in scheme.targetedZones { targeting[code, default: []].append(Int32(index)) }
    }
    let drawn = Set(atlas.perimeters.schemeOfPart.map { Int32($0) })
    for (position, zone) in zones.enumerated() {
      var places = Set(placed.statedAtoms[zone].flatMap(\.atoms))
      for (commune, _) in placed.found[zone] {
        for atom in atlas.atoms.atoms(ofCommune: commune) { places.insert(Int32(atom)) }
      }
      var met: Set<Int32> = []
      for atom in places.union(placed.pieces.atoms[zone].map(\.other)) {
        met.formUnion(atlas.schemesOfAtom[Int(atom)])
        if let unsure = atlas.schemesUnsureOfAtom { met.formUnion(unsure[Int(atom)]) }
        for cell in atlas.mesh.cellsOf[Int(atom)] {
          let pair = atlas.mesh.cells[Int(cell)]
          met.formUnion(atlas.schemesOfAtom[Int(pair.a == atom ? pair.b : pair.a)])
        }
        for piece in atlas.parts.ofAtom[Int(atom)] {
          met.insert(Int32(atlas.perimeters.schemeOfPart[Int(piece.other)]))
        }
      }
      // A commune without an outline may lie in any drawing.
      if !drawn.isEmpty, places.contains(where: { atlas.mesh.areas[Int($0)] == 0 }) { met.formUnion(drawn) }
      for piece in placed.pieces.parts[zone] { met.insert(Int32(atlas.perimeters.schemeOfPart[Int(piece.other)])) }
      met.formUnion(targeting[placed.zoning.codes[zone]] ?? [])
      let sorted = met.sorted()
      for scheme in sorted { zonesOfScheme[Int(scheme)].append(Int32(position)) }
      schemes.append(sorted)
      atoms.append(places.sorted())
    }
    (self.schemes, self.atoms, self.zonesOfScheme) = (schemes, atoms, zonesOfScheme)
  }
}
