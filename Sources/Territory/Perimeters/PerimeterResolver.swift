public import Geometry

extension Perimeters {
  /// Turns the tokens of every scheme into atoms and partial shapes.
  ///
  /// Codes that the reference geography does not know are set aside and listed, and their scheme is known in part; a scheme
  /// left without any area is listed too: what it covers is unknown, in the place that its carrier or name points to.
  /// `departement:` and `region:` mean the composition of the reference geography; so does `epci:`, but for a scheme that
  /// started in the year of another list. A `qpv:` needs the zoning it
  /// belongs to. A `?` counts with the possible schemes only; `?-` leaves a part of what is listed as possible.
  /// - Parameters:
  ///   - atoms: those that the schemes and zonings name.
  ///   - zonings: zonings whose polygons `qpv:` tokens name.
  ///   - compositions: EPCI of other days.
  /// - Throws: ``/Geometry/GEOSError`` when a subtraction or a union of drawn pieces fails.
  public static func resolve(
    _ inventory: SchemeInventory, in geography: ReferenceGeography, _ atoms: Atoms, zonings: [Zoning],
    compositions: [EpciComposition] = []
  ) throws(GEOSError) -> (perimeters: Perimeters, issues: [DataIssue]) {
    var resolver = PerimeterResolver(
      geography: geography, atoms: atoms, inventory: inventory, zonings: zonings)
    resolver.compositions = compositions
    for (index, scheme) in inventory.schemes.enumerated() { try resolver.resolve(scheme, index) }
    return (resolver.result, resolver.issues)
  }
}

/// Turns the tokens of schemes into atoms and partial shapes, one scheme after the other.
struct PerimeterResolver {
  let geography: ReferenceGeography
  let inventory: SchemeInventory
  let zonings: [Zoning]
  let zoneIndex: [String: (zoning: Int, zone: Int)]
  let communesByTerritory: [TerritoryLevel: [String: [Int]]]
  /// EPCI of other days.
  var compositions: [EpciComposition] = []
  var result: Perimeters
  var issues: [DataIssue] = []
  let context = GEOSContext()

  init(geography: ReferenceGeography, atoms: Atoms, inventory: SchemeInventory, zonings: [Zoning]) {
    self.geography = geography
    self.inventory = inventory
    self.zonings = zonings
    result = Perimeters(atoms: atoms)
    var kinds: [PerimeterToken.Kind] = []
    for scheme in inventory.schemes {
      for token in scheme.perimeter where token.kind != kinds.last && !kinds.contains(token.kind) {
        kinds.append(token.kind)
      }
      for token in scheme.probablePlace where !kinds.contains(token.kind) { kinds.append(token.kind) }
    }
    var zoneIndex: [String: (zoning: Int, zone: Int)] = [:]
    if kinds.contains(.qpv) {
      for (z, zoning) in zonings.enumerated() where zoning.shapes != nil {
        for (index, code) in zoning.codes.enumerated() { zoneIndex[code] = (z, index) }
      }
    }
    self.zoneIndex = zoneIndex
    var byTerritory: [TerritoryLevel: [String: [Int]]] = [:]
    for (kind, level) in [
      (PerimeterToken.Kind.epci, TerritoryLevel.epci), (.departement, .departement), (.region, .region),
    ]
    where kinds.contains(kind) {
      byTerritory[level] = Dictionary(grouping: 0..<geography.communes.count) { geography.code(of: $0, at: level) }
    }
    communesByTerritory = byTerritory
  }

  mutating func resolve(_ scheme: Scheme, _ index: Int) throws(GEOSError) {
    var plus = PerimeterDraft()
    var minus = PerimeterDraft()
    var perimeter = Perimeter()
    perimeter.unplaced = scheme.unreadPlaces
    var unsure = UnsureAtoms()
    for token in scheme.perimeter {
      switch (token.isPossible, token.isSubtracted) {
      case (false, false):
        if !add(token, of: scheme, to: &plus) {
          perimeter.unplaced.append(token.description)
          unsure.probable += atomsAround(token)
        }
      case (false, true): _ = add(token, of: scheme, to: &minus)
      case (true, let isSubtracted):
        var draft = PerimeterDraft()
        _ = add(token, of: scheme, to: &draft)
        if !draft.pieces.isEmpty { setAside(token, of: scheme) }
        if isSubtracted { unsure.given += draft.atoms } else { unsure.possible += draft.atoms }
      }
    }
    plus.sortAtoms()
    minus.sortAtoms()
    if try addPart(of: &plus, without: minus, name: scheme.id) {
      perimeter.part = result.parts.count - 1
      result.schemeOfPart.append(index)
    }
    perimeter.atoms = plus.atoms
    if perimeter.isEmpty || perimeter.isKnownInPart {
      for token in scheme.probablePlace {
        var draft = PerimeterDraft()
        _ = add(token, of: scheme, to: &draft)
        unsure.probable += draft.atoms
      }
    }
    unsure.settle(&perimeter)
    if perimeter.isEmpty && perimeter.possible.isEmpty {
      let named = scheme.name.isEmpty ? scheme.id : "\(scheme.id) (\(scheme.name))"
      issues.append(
        DataIssue(
          .warning, .emptyPerimeter, source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter",
          action: .setAside,
          Text(
            fr:
              "\(named) n'a pas de périmètre connu : ce qu'il couvre est inconnu, il n'est compté "
              + "nulle part",
            en:
              "\(named) has no known perimeter: what it covers is unknown, it is counted nowhere"
          )))
    }
    result.ofScheme.append(perimeter)
  }

  /// Adds the partial shape of a scheme to the parts; false where its atoms say it all.
  private mutating func addPart(of plus: inout PerimeterDraft, without minus: PerimeterDraft, name: String)
    throws(GEOSError) -> Bool
  {
    if let (column, feature) = plus.pieces.first, plus.pieces.count == 1, plus.atoms.isEmpty, minus.isEmpty,
      column.isCertainlyValid(feature)
    {
      if !(column.area(feature) > 0) { return false }
      // A drawing by itself is kept to the bit.
      result.parts.append(feature, of: column)
      return true
    }
    let pieces = try partialPieces(of: &plus, without: minus, name: name)
    if pieces.isEmpty { return false }
    var whole = pieces.count == 1 ? pieces[0] : try context.union(pieces)
    if !plus.atoms.isEmpty { whole = try whole.difference(draft(of: plus.atoms, near: whole.box)) }
    if !(whole.area > 0) { return false }
    whole.append(to: &result.parts)
    return true
  }

  /// Takes `minus` away from `plus`; what is left of atoms that a drawn piece cuts becomes pieces.
  private func partialPieces(of plus: inout PerimeterDraft, without minus: PerimeterDraft, name: String)
    throws(GEOSError) -> [Shape]
  {
    plus.remove(Set(minus.atoms))
    var pieces: [Shape] = []
    for piece in plus.pieces { pieces.append(try valid(piece.column, piece.feature, name)) }
    if minus.pieces.isEmpty && (minus.atoms.isEmpty || pieces.isEmpty) { return pieces }
    var taken: [Shape] = []
    for piece in minus.pieces { taken.append(try valid(piece.column, piece.feature, name)) }
    let hole = try context.union(taken)
    var cut: Set<Int32> = []
    for atom in plus.atoms where !result.atoms.shapes.isEmpty(Int(atom)) {
      let code = geography.code(ofAtom: Int(atom), result.atoms)
      let shape = try valid(result.atoms.shapes, Int(atom), code)
      guard shape.box.intersects(hole.box), try shape.intersection(hole).area > 0 else { continue }
      cut.insert(atom)
      pieces.append(try shape.difference(hole))
    }
    plus.remove(cut)
    if !minus.atoms.isEmpty && !plus.pieces.isEmpty {
      for atom in minus.atoms where !result.atoms.shapes.isEmpty(Int(atom)) {
        taken.append(try valid(result.atoms.shapes, Int(atom), name))
      }
    }
    let all = try context.union(taken)
    var kept: [Shape] = []
    for piece in pieces { kept.append(try piece.difference(all)) }
    return kept
  }

  /// The atoms near a box as one shape: what drawn pieces need not repeat.
  private func draft(of atoms: [Int32], near box: Box) throws(GEOSError) -> Shape {
    var shapes: [Shape] = []
    for atom in atoms where result.atoms.shapes.box(Int(atom)).intersects(box) {
      shapes.append(
        try valid(result.atoms.shapes, Int(atom), geography.code(ofAtom: Int(atom), result.atoms)))
    }
    return try context.union(shapes)
  }

  private func valid(_ column: PolygonColumn, _ feature: Int, _ name: String) throws(GEOSError) -> Shape {
    let shape = try context.shape(column, feature, name: name)
    return column.isCertainlyValid(feature) || shape.isValid ? shape : try shape.makeValid()
  }
}
