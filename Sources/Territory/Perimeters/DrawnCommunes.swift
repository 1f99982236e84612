internal import Geometry

extension DrawnHoldings {
  /// A commune held between these shares is cut: the drawing does not mean it, nor does it leave it out.
  static let cut = 0.3...0.7

  var kept: [Holding] { holdings.filter { $0.share > Self.cut.upperBound } }
  var cutThrough: [Holding] { holdings.filter { Self.cut.contains($0.share) } }

  /// Mean distance of the drawing's outline from that of the communes that it keeps, m: the area where they differ, over
  /// the length of the outline.
  ///
  /// Example: a square of 10 km drawn 50 m inside the border of its communes all around: 2 km² over 40 km, 50 m.
  var meanDistance: Double {
    let missed = kept.reduce(0) { $0 + $1.area - $1.common }
    let beyond = max(0, area - kept.reduce(0) { $0 + $1.common })
    return length > 0 ? (missed + beyond) / length : .infinity
  }
}

extension Perimeters {
  /// Metres within which two outlines of the same border lie from one another, where the layers do not say more.
  private static let borderPrecision = 200.0

  /// Reads drawn perimeters that follow the borders of communes as the communes that they are.
  ///
  /// A drawing follows them when its outline lies under 200 m on average (or the stated precision of the layers, if that
  /// is more) from that of the communes that it holds to more than 70 %, and it holds none between 30 and 70 %. Layers
  /// simplified for the web do; figures are then those of whole communes, and neighbours share no sliver. A drawing that
  /// is put together with other tokens (a neighbourhood taken off, a commune added) stays as it is.
  /// - Returns: one issue per drawing: the tokens that it is, or the communes that it cuts.
  ///
  /// Example: the outline of 31 communes, all those of an EPCI, is `epci:200035319` (31 communes).
  public mutating func readDrawnCommunes(
    _ inventory: inout SchemeInventory, in geography: ReferenceGeography
  ) -> [DataIssue] {
    let limit = max(Self.borderPrecision, geography.precision ?? 0, inventory.precision ?? 0)
    if parts.count == 0 { return [] }
    let naming = AtomTokens(geography)
    var issues: [DataIssue] = []
    for drawing in drawnHoldings() {
      let scheme = inventory.schemes[drawing.scheme]
      guard scheme.perimeter == [PerimeterToken(.shape)] else { continue }
      let kept = drawing.kept.map { Int32($0.atom) }
      guard !kept.isEmpty, drawing.cutThrough.isEmpty, drawing.meanDistance < limit,
        let tokens = naming.tokens(of: kept, atoms)
      else {
        issues.append(keptAsDrawn(scheme, drawing, geography))
        continue
      }
      issues.append(readAsCommunes(scheme, tokens, kept.count, drawing.meanDistance, geography))
      ofScheme[drawing.scheme].atoms = Set(ofScheme[drawing.scheme].atoms).union(kept).sorted()
      ofScheme[drawing.scheme].part = nil
      inventory.schemes[drawing.scheme].perimeter = tokens
    }
    dropUnusedParts()
    return issues
  }

  /// The communes that drawn perimeters merely graze: less than 1 % of their outline, as digitising does.
  ///
  /// - Returns: one issue per drawn perimeter that grazes any.
  public func slivers(_ inventory: SchemeInventory, in geography: ReferenceGeography) -> [DataIssue] {
    drawnHoldings().compactMap { drawing in
      let grazed = drawing.holdings.filter { $0.share < 0.01 }
      if grazed.isEmpty { return nil }
      let scheme = inventory.schemes[drawing.scheme]
      let counted = Text.counted(
        grazed.count, fr: ("commune (moins de 1 % d'elle)", "communes (moins de 1 % de chacune)"),
        en: ("commune (under 1 % of it)", "communes (under 1 % of each)"))
      return DataIssue(
        .info, .sliver, source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter",
        value: codes(grazed, geography), action: .kept,
        Text(
          fr: "\(scheme.id) : le dessin effleure \(counted.fr)", en: "\(scheme.id): the drawing grazes \(counted.en)"))
    }
  }

  /// Parts that no perimeter refers to any more.
  private mutating func dropUnusedParts() {
    let old = parts
    parts = .init()
    schemeOfPart = []
    for (scheme, perimeter) in ofScheme.enumerated() {
      guard let part = perimeter.part else { continue }
      ofScheme[scheme].part = parts.count
      parts.append(part, of: old)
      schemeOfPart.append(scheme)
    }
  }

  // MARK: Issues

  private func codes(_ holdings: [DrawnHoldings.Holding], _ geography: ReferenceGeography) -> String {
    let shown = holdings.prefix(20).map { geography.code(ofAtom: $0.atom, atoms) }.joined(separator: " ")
    return holdings.count > 20 ? shown + " …" : shown
  }

  private func readAsCommunes(
    _ scheme: Scheme, _ tokens: [PerimeterToken], _ communes: Int, _ distance: Double, _ geography: ReferenceGeography
  ) -> DataIssue {
    let list = tokens.map(\.description).joined(separator: " ")
    let shown = list.count > 120 ? list.prefix(120) + "…" : list[...]
    let metres = decimals(distance, 0)
    return DataIssue(
      .info, .drawnAsCommunes, source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter",
      value: "shape", newValue: list, action: .repaired,
      Text(
        fr:
          "\(scheme.id) = \(shown) (\(communes) \(communes == 1 ? "commune" : "communes")) : son dessin suit leurs limites "
          + "à \(metres) m en moyenne ; --as-drawn garde le dessin",
        en:
          "\(scheme.id) = \(shown) (\(communes) \(communes == 1 ? "commune" : "communes")): its drawing follows their "
          + "borders within \(metres) m on average; --as-drawn keeps the drawing"))
  }

  private func keptAsDrawn(
    _ scheme: Scheme, _ drawing: DrawnHoldings, _ geography: ReferenceGeography
  ) -> DataIssue {
    let cut = drawing.cutThrough
    let metres = drawing.meanDistance.isFinite ? decimals(drawing.meanDistance, 0) : "?"
    let reason =
      drawing.kept.isEmpty
      ? Text(fr: "il ne tient aucune commune entière", en: "it holds no whole commune")
      : cut.isEmpty
        ? Text(fr: "il s'en écarte de \(metres) m en moyenne", en: "it is \(metres) m away from them on average")
        : Text.counted(
          cut.count, fr: ("commune coupée", "communes coupées"), en: ("commune cut", "communes cut"))
    return DataIssue(
      .info, .keptAsDrawn, source: scheme.file, row: scheme.row, code: scheme.id, field: "perimeter",
      value: codes(cut, geography), action: .kept,
      Text(
        fr: "\(scheme.id) : le dessin ne suit pas les limites communales (\(reason.fr)) : gardé tel quel",
        en: "\(scheme.id): the drawing does not follow the borders of communes (\(reason.en)): kept as it is"))
  }
}
