internal import Geometry
internal import Territory

/// Looks for the schemes that border communes without one.
struct ExtensionSearch {
  private let atlas: Atlas
  private let question: Question
  private let union: MeasuredUnion
  private let isCounted: [Bool]
  private let nearest: NearestSearch
  /// Zones without a scheme, by main commune.
  private let missingZones: [Int: Int]

  /// Area that lacks a scheme, in communes.
  struct Target {
    var subject: ExtensionOption.Subject
    var zoning: String
    var code: String
    var name: String
    var communes: [Int]
    /// Known already, for when no scheme is adjacent.
    var nearest: NearestScheme?
  }

  init(_ atlas: Atlas, _ question: Question, _ placed: PlacedZoning) throws(GEOSError) {
    self.atlas = atlas
    self.question = question
    let inForce = SchemesInForce(question, atlas)
    let counted = inForce.counting(question.inForce)
    union = try MeasuredUnion(counted, adding: inForce.possibleAtoms(question.inForce, atlas), nil, atlas)
    var isCounted = [Bool](repeating: false, count: atlas.inventory.schemes.count)
    for scheme in counted { isCounted[scheme] = true }
    self.isCounted = isCounted
    nearest = NearestSearch(counted, atlas)
    let position = placed.positionOfCode
    var missing: [Int: Int] = [:]
    let analysis = try CoverageAnalysis(atlas: atlas, placed: placed, question: question, inForce: inForce)
    for zone in try analysis.zones() where zone.retained == false {
      if let commune = position[zone.code].flatMap({ placed.mainCommune(ofZone: $0) }) {
        missing[commune, default: 0] += 1
      }
    }
    missingZones = missing
  }

  func options(for target: Target) throws(GEOSError) -> [ExtensionOption] {
    let lacking = target.communes.flatMap { atlas.atoms.atoms(ofCommune: $0) }.filter { atom in
      let area = atlas.mesh.areas[atom]
      // Without an outline, by its code.
      return area > 0 ? union.atomAreas[atom] < (1 - question.tolerance) * area : !union.union.holdsAtom[atom]
    }
    if lacking.isEmpty { return [] }
    if lacking.allSatisfy({ atlas.mesh.areas[$0] == 0 }) { return optionsWithoutOutline(target, lacking) }
    let borders = borders(of: lacking.filter { atlas.mesh.areas[$0] > 0 })
    var found = borders.map { (scheme: $0.key, border: $0.value / 1000, distance: 0.0) }
    if found.isEmpty {
      var near = target.nearest
      if near == nil { near = try nearest(to: lacking, name: target.code) }
      if let near, let scheme = atlas.schemeOfID[near.id] {
        found = [(scheme, 0, near.distanceKm)]
      }
    }
    let template = option(target, lacking)
    let epcis = Set(target.communes.map { atlas.geography.communes.epcis[$0] }).subtracting([""])
    return found.map { entry in
      var option = template
      option.scheme = atlas.inventory.schemes[entry.scheme].id
      option.type = atlas.inventory.schemes[entry.scheme].type
      option.sharedBorderKm = entry.border
      option.distanceKm = entry.distance
      option.isSameEPCI = atlas.communes(ofScheme: entry.scheme).contains {
        epcis.contains(atlas.geography.communes.epcis[$0])
      }
      return (option, entry.border, entry.distance)
    }.sorted { ($1.1, $0.2, $0.0.scheme) < ($0.1, $1.2, $1.0.scheme) }.map(\.0)
  }

  /// Communes without an outline border nothing that can be measured: the schemes that hold another commune of their EPCI,
  /// else the subject alone, with what is known of it.
  private func optionsWithoutOutline(_ target: Target, _ lacking: [Int]) -> [ExtensionOption] {
    let template = option(target, lacking)
    let epci = atlas.geography.territories(at: .epci).ofCommune
    let own = Set(lacking.map { epci[Int(atlas.atoms.communes[$0])] }).subtracting([-1])
    let found = isCounted.indices.filter { scheme in
      isCounted[scheme] && atlas.communes(ofScheme: scheme).contains { own.contains(epci[$0]) }
    }
    if found.isEmpty { return [template] }
    return found.map { scheme in
      var option = template
      option.scheme = atlas.inventory.schemes[scheme].id
      option.type = atlas.inventory.schemes[scheme].type
      option.isSameEPCI = true
      return option
    }.sorted { $0.scheme < $1.scheme }
  }

  private func option(_ target: Target, _ lacking: [Int]) -> ExtensionOption {
    let communes = Set(lacking.map { Int(atlas.atoms.communes[$0]) }).sorted()
    var people: Double? = 0
    var area: Double? = 0
    for atom in lacking {
      let whole = atlas.mesh.areas[atom]
      let share = whole > 0 ? 1 - union.atomAreas[atom] / whole : 1
      area = whole > 0 ? area.map { $0 + whole * share } : nil
      let commune = Int(atlas.atoms.communes[atom])
      let known = atlas.geography.population(
        ofAtoms: [atom], commune: commune, atlas.atoms)
      people = people.flatMap { sum in known.map { sum + $0 * share } }
    }
    return ExtensionOption(
      subject: target.subject, zoning: target.zoning, code: target.code, name: target.name, scheme: "", type: "",
      sharedBorderKm: nil, distanceKm: nil, communes: communes.map { atlas.geography.communes.codes[$0] }.sorted(),
      populationGained: people, areaGainedKm2: area.map { $0 / 1e6 },
      zonesGained: communes.reduce(0) { $0 + (missingZones[$1] ?? 0) }, isSameEPCI: false)
  }

  /// Ground metres between the atoms and what each adjacent scheme holds; 0 where they meet in points.
  private func borders(of lacking: [Int]) -> [Int: Double] {
    let target = Set(lacking.map { Int32($0) })
    var found: [Int: Double] = [:]
    for atom in lacking {
      for border in atlas.mesh.borders[atom] where !target.contains(border.neighbour) {
        for scheme in atlas.schemesOfAtom[Int(border.neighbour)] where isCounted[Int(scheme)] {
          found[Int(scheme), default: 0] += border.length
        }
      }
      let near = [Int32(atom)] + atlas.mesh.borders[atom].map(\.neighbour).filter { !target.contains($0) }
      let parts = Set(near.flatMap { atlas.parts.ofAtom[Int($0)].map { Int($0.other) } })
      for part in parts where isCounted[atlas.perimeters.schemeOfPart[part]] {
        let drawn = drawnBorder(of: atom, target, part)
        if let drawn { found[atlas.perimeters.schemeOfPart[part], default: 0] += drawn }
      }
    }
    return found
  }

  /// Between an atom and a drawn part: the part's limit inside the atom, and the borders of the atom with what the part
  /// holds beyond them; `nil` when the two do not meet.
  private func drawnBorder(of atom: Int, _ target: Set<Int32>, _ part: Int) -> Double? {
    func piece(_ atom: Int32) -> DrawnParts.Piece? {
      atlas.parts.ofAtom[Int(atom)].first { $0.other == Int32(part) }
    }
    func cut(_ piece: DrawnParts.Piece?) -> DrawnParts.Cut? {
      piece.flatMap { $0.cut >= 0 ? atlas.parts.cuts[Int($0.cut)] : nil }
    }
    let own = piece(Int32(atom))
    let inside = cut(own)
    var length = inside?.drawnLength ?? 0
    for border in atlas.mesh.borders[atom] where !target.contains(border.neighbour) {
      guard let beyond = piece(border.neighbour) else { continue }
      let held = beyond.isWhole ? border.length : cut(beyond)?.length(along: Int32(atom)) ?? 0
      length += max(0, held - (inside?.length(along: border.neighbour) ?? 0))
    }
    return own != nil || length > 0 ? length : nil
  }

  private func nearest(to lacking: [Int], name: String) throws(GEOSError) -> NearestScheme? {
    let context = GEOSContext()
    var pieces: [Shape] = []
    for atom in lacking where atlas.mesh.areas[atom] > 0 {
      pieces.append(try context.shape(atlas.atoms.shapes, atom, name: name))
    }
    return try nearest.nearest(to: context.union(pieces), context)
  }
}
