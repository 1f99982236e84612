public import Geometry
internal import Territory

extension Atlas {
  /// The communes of the territory asked about, of its régions and départements, shared out by the combination of zonings
  /// that they are in, with the zones there and what the schemes in force cover; and the membership of each zone in every
  /// zoning.
  ///
  /// - Parameters:
  ///   - answers: one for each zoning laid on this atlas, in the same order; 32 at most.
  ///   - question: its territory is the one shared out. Every commune of it has to be in the mesh.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  /// - Example: of 10 communes, 2 hold a QPV and are rural, 3 are rural only: rows of 5 (none), 3 and 2 communes.
  public func crossing(
    _ answers: [CoverageAnswer], of zonings: [PlacedZoning], _ question: Question
  ) throws(GEOSError) -> Crossing {
    let zoned = zonings.map { ZonedCommunes($0, question, geography) }
    let inScope = question.territory.communes(geography)
    let standings = try standings(question, inScope)
    let keys = geography.communes.codes.indices.map { commune in
      Combined(zoned.map { $0.isIn[commune] })
    }
    var places: [[Place]] = []
    var memberships: [[Membership?]] = []
    for (answer, placed) in zip(answers, zonings) {
      let position = placed.positionOfCode
      places.append(
        answer.zones.map { zone in
          let at = position[zone.code]
          let communes = at.map { placed.communes(ofZone: $0, question) } ?? []
          let isKnownInPart = at.map { placed.lacksCommune($0, question) } ?? true
          memberships.append(zoned.map { $0.membership(of: communes, isKnownInPart: isKnownInPart) })
          return Place(
            zone: zone, key: communes.first.map { keys[$0] } ?? Combined([Bool?](repeating: nil, count: zoned.count)))
        })
    }
    let top = question.territory.level
    let levels = [top] + [.region, .departement].filter { $0.isBelow(top) }
    let ids = zonings.map(\.zoning.id)
    return Crossing(
      zonings: ids,
      rows: levels.flatMap { rows(at: $0, keys: keys, inScope, standings, places, ids) }, memberships: memberships)
  }

  /// What the schemes that count hold of each commune of the territory asked about.
  private func standings(_ question: Question, _ inScope: [Bool]) throws(GEOSError) -> [CommuneStanding?] {
    let inForce = SchemesInForce(question, self)
    let counting = inForce.counting(question.inForce)
    let union = try MeasuredUnion(counting, adding: inForce.possibleAtoms(question.inForce, self), nil, self)
    let most = try inForce.mostAtoms(question.inForce, self).map { (atoms) throws(GEOSError) in
      try MeasuredUnion(counting, adding: atoms, nil, self)
    }
    let known = inventoryReach.communes(knownFor: question.types)
    let said = saidCovered(question)
    return flattened(
      concurrentChunks(inScope.count, threads: threads, chunkSize: 4096) { communes in
        communes.map { commune in
          guard inScope[commune] else { return nil }
          let held = self.atoms.atoms(ofCommune: commune).map { Int32($0) }
          var span = union.share(of: held, self)
          if let most { span.high = max(span.high, most.share(of: held, self).high) }
          let isSaid = said.contains { self.geography.code(of: commune, at: $0.level) == $0.code }
          if known?[commune] == false || isSaid { span.high = max(span.low, 1) }
          let mainClass = ZoneClass(span, tolerance: question.tolerance)
          let covered = held.reduce(0) { $0 + union.atomAreas[Int($1)] }
          return CommuneStanding(
            mainClass: mainClass, population: self.geography.communes.populations[commune].map(Double.init),
            populationInSchemes: mainClass == .notComputable
              ? nil : union.population(ofCommune: commune, covered, self))
        }
      })
  }

  private func rows(
    at level: TerritoryLevel, keys: [Combined], _ inScope: [Bool], _ standings: [CommuneStanding?],
    _ places: [[Place]], _ ids: [String]
  ) -> [CrossedCommunes] {
    let territories = geography.territories(at: level)
    var found = [[Combined: CrossedCommunes]](repeating: [:], count: territories.codes.count)
    func change(_ territory: Int, _ key: Combined, _ body: (inout CrossedCommunes) -> Void) {
      body(
        &found[territory][
          key,
          default: CrossedCommunes(
            level: level, code: territories.codes[territory],
            name: geography.name(of: territories.codes[territory], at: level), zonings: key.ids(key.inside, of: ids),
            unknown: key.ids(key.unknown, of: ids), zones: ids.map { _ in .init() })])
    }
    for commune in inScope.indices where territories.ofCommune[commune] >= 0 {
      guard let standing = standings[commune] else { continue }
      change(Int(territories.ofCommune[commune]), keys[commune]) { $0.add(standing) }
    }
    for (at, places) in places.enumerated() {
      for place in places {
        guard let territory = territories.position(of: place.zone.territory(at: level)) else { continue }
        change(territory, place.key) { $0.zones[at].add(place.zone.retained) }
      }
    }
    return found.flatMap { territory in territory.sorted { $0.key < $1.key }.map(\.value) }
  }
}

/// A zone, and the combination of zonings of its main commune.
private struct Place {
  var zone: ZoneCoverage
  var key: Combined
}

/// What the schemes that count hold of a commune.
private struct CommuneStanding {
  var mainClass: ZoneClass
  /// `nil`: unknown.
  var population: Double?
  var populationInSchemes: Double?
}

/// A combination of zonings, one bit for each.
private struct Combined: Hashable, Comparable {
  var inside: UInt32 = 0
  var unknown: UInt32 = 0

  /// - Parameter isIn: by zoning; `nil` where nobody knows.
  init(_ isIn: [Bool?]) {
    for (bit, isIn) in isIn.enumerated() {
      switch isIn {
      case true?: inside |= 1 << UInt32(bit)
      case false?: break
      case nil: unknown |= 1 << UInt32(bit)
      }
    }
  }

  func ids(_ bits: UInt32, of zonings: [String]) -> [String] {
    zonings.enumerated().filter { bits & 1 << UInt32($0.offset) != 0 }.map(\.element)
  }

  /// What is known before what is not, few zonings before many, the first ones first.
  static func < (a: Combined, b: Combined) -> Bool {
    (a.unknown, a.inside.nonzeroBitCount, a.inside) < (b.unknown, b.inside.nonzeroBitCount, b.inside)
  }
}

extension CrossedCommunes {
  fileprivate mutating func add(_ commune: CommuneStanding) {
    communes += 1
    switch commune.mainClass {
    case .entirely: entirely += 1
    case .partly: partly += 1
    case .notCovered: notCovered += 1
    case .notComputable: notComputable += 1
    }
    if let people = commune.population {
      population = (population ?? 0) + people
    } else {
      communesWithoutPopulation += 1
    }
    if let people = commune.populationInSchemes {
      populationInSchemes = (populationInSchemes ?? 0) + AddableFigure.people(people)
    } else {
      populationInSchemesUnknown += 1
    }
  }
}

extension CrossedCommunes.Zones {
  fileprivate mutating func add(_ verdict: Bool?) {
    count += 1
    switch verdict {
    case true?: retained += 1
    case false?: break
    case nil: undecided += 1
    }
  }
}
