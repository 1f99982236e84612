public import Geometry

extension Perimeters {
  /// Turns drawn perimeters that follow the borders of communes into lists of communes (`--snap 98%`).
  ///
  /// A drawn part follows them when it holds at least `share` of each commune that it meets, or at most 1 - `share`; its
  /// list is those of the first kind. Shares are of the commune's outline, in the equal-area plane. A part that cuts a
  /// commune otherwise stays as it is drawn, and so does one that would be left without any commune.
  /// - Returns: one issue per drawn perimeter: what was taken in whole, what was let go, and the change of area; or which
  ///   commune it cuts.
  /// - Throws: ``GEOSError`` when an intersection cannot be computed.
  ///
  /// Example: a drawing that leaves out 1 % of two communes and takes 0.5 % of a third becomes the list of the two.
  public mutating func snap(
    _ share: Double, _ inventory: inout SchemeInventory, in geography: ReferenceGeography
  ) throws(GEOSError) -> [DataIssue] {
    var issues: [DataIssue] = []
    for (scheme, drawnArea, holdings) in try drawnHoldings(inventory, geography) {
      var list: [Int32] = []
      var cut: [String] = []
      var changed: [String] = []
      var listed = 0.0
      for (atom, held, area) in holdings {
        let code = geography.code(ofAtom: atom, atoms)
        if held >= share {
          list.append(Int32(atom))
          listed += area
          if held < 1 - 1e-6 { changed.append("+\(code) (\(decimals(100 * held, 1)) %)") }
        } else if held <= 1 - share {
          changed.append("-\(code) (\(decimals(100 * held, 2)) %)")
        } else {
          cut.append("\(code) (\(decimals(100 * held, 1)) %)")
        }
      }
      issues.append(
        cut.isEmpty && !list.isEmpty
          ? snapped(inventory.schemes[scheme], list.count, changed, (listed - drawnArea) / 1e6)
          : notSnapped(inventory.schemes[scheme], cut))
      guard cut.isEmpty, !list.isEmpty else { continue }
      ofScheme[scheme].atoms = Array(Set(ofScheme[scheme].atoms).union(list)).sorted()
      ofScheme[scheme].part = nil
      inventory.schemes[scheme].perimeter.removeAll { $0.kind == .shape }
      inventory.schemes[scheme].perimeter += list.map {
        PerimeterToken(.code, geography.code(ofAtom: Int($0), atoms))
      }
    }
    dropUnusedParts()
    return issues
  }

  /// The communes that drawn perimeters merely graze: less than 1 % of their outline, as digitising does.
  ///
  /// - Returns: one issue per drawn perimeter that grazes any.
  /// - Throws: ``GEOSError`` when an intersection cannot be computed.
  public func slivers(
    _ inventory: SchemeInventory, in geography: ReferenceGeography
  ) throws(GEOSError) -> [DataIssue] {
    var issues: [DataIssue] = []
    for (scheme, _, holdings) in try drawnHoldings(inventory, geography) {
      let grazed = holdings.filter { $0.held < 0.01 }
      if grazed.isEmpty { continue }
      let codes = grazed.prefix(20).map { geography.code(ofAtom: $0.atom, atoms) }.joined(separator: " ")
      issues.append(sliver(inventory.schemes[scheme], grazed.count, grazed.count > 20 ? codes + " …" : codes))
    }
    return issues
  }

  private func sliver(_ scheme: Scheme, _ count: Int, _ codes: String) -> DataIssue {
    DataIssue(
      .info, "sliver", source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter", value: codes,
      action: .kept,
      Text(
        fr: "\(scheme.id) : le dessin effleure \(count) communes (moins de 1 % de chacune) ; --snap 98% les laisse",
        en: "\(scheme.id): the drawing grazes \(count) communes (under 1 % of each); --snap 98% lets them go"))
  }

  private typealias Holding = (atom: Int, held: Double, area: Double)

  /// Each scheme with a drawn part, the area of the part in m², and what it holds.
  private func drawnHoldings(
    _ inventory: SchemeInventory, _ geography: ReferenceGeography
  ) throws(GEOSError) -> [(scheme: Int, area: Double, holdings: [Holding])] {
    if parts.count == 0 { return [] }
    let context = GEOSContext()
    let index = BoxIndex((0..<atoms.count).map { atoms.shapes.box($0) })
    var result: [(scheme: Int, area: Double, holdings: [Holding])] = []
    for (scheme, perimeter) in ofScheme.enumerated() {
      guard let part = perimeter.part else { continue }
      let drawn = try context.shape(parts, part, name: inventory.schemes[scheme].id)
      result.append((scheme, drawn.area, try holdings(of: drawn, context, index, geography)))
    }
    return result
  }

  /// The atoms that a drawn shape meets, with the share of each that it holds and its area in m².
  private func holdings(
    of drawn: Shape, _ context: GEOSContext, _ index: BoxIndex, _ geography: ReferenceGeography
  ) throws(GEOSError) -> [Holding] {
    var result: [Holding] = []
    for atom in index.query(drawn.box).sorted() where !atoms.shapes.isEmpty(atom) {
      var outline = try context.shape(atoms.shapes, atom, name: geography.code(ofAtom: atom, atoms))
      if !outline.isValid { outline = try outline.makeValid() }
      let held = try outline.intersection(drawn).area / outline.area
      if held > 1e-9 { result.append((atom, held, outline.area)) }
    }
    return result
  }

  /// Parts that no perimeter refers to any more.
  private mutating func dropUnusedParts() {
    var kept = PolygonColumn()
    var schemes: [Int] = []
    for (scheme, perimeter) in ofScheme.enumerated() {
      guard let part = perimeter.part else { continue }
      ofScheme[scheme].part = kept.count
      kept.append(part, of: parts)
      schemes.append(scheme)
    }
    parts = kept
    schemeOfPart = schemes
  }

  private func snapped(_ scheme: Scheme, _ communes: Int, _ changed: [String], _ area: Double) -> DataIssue {
    let shown = changed.prefix(20).joined(separator: " ") + (changed.count > 20 ? " …" : "")
    return DataIssue(
      .info, "snapped", source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter", value: "shape",
      newValue: shown, action: .repaired,
      Text(
        fr:
          "\(scheme.id) : dessin remplacé par la liste de \(communes) communes, surface modifiée de "
          + "\(decimals(area, 3)) km² ; \(changed.count) communes complétées (+) ou laissées (-)",
        en:
          "\(scheme.id): drawing replaced by the list of \(communes) communes, area changed by \(decimals(area, 3)) km²; "
          + "\(changed.count) communes completed (+) or let go (-)"))
  }

  private func notSnapped(_ scheme: Scheme, _ cut: [String]) -> DataIssue {
    let shown = cut.prefix(20).joined(separator: " ") + (cut.count > 20 ? " …" : "")
    return DataIssue(
      .info, "not_snapped", source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter", value: shown,
      action: .kept,
      Text(
        fr:
          "\(scheme.id) : le dessin ne suit pas les limites communales (\(cut.count) communes coupées) : gardé tel quel",
        en: "\(scheme.id): the drawing does not follow the borders of communes (\(cut.count) cut): kept as it is"))
  }
}
