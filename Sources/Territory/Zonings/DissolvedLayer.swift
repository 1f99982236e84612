internal import Geometry

extension Zoning {
  /// Zones that were surely many before somebody dissolved their layer: one of more than 500 polygons, or the only zone of
  /// a layer, of more than 20. Counted as one, they say "partly covered" of everything.
  ///
  /// The largest QPV has 5 polygons, the largest commune some 300.
  public func dissolvedZones() -> [DataIssue] {
    guard let shapes else { return [] }
    return (0..<count).compactMap { zone in
      let parts = shapes.polygons(of: zone).count
      guard parts > 500 || (count == 1 && parts > 20) else { return nil }
      return DataIssue(
        .warning, .dissolvedLayer, source: source, row: rows[zone], code: codes[zone], field: "geometry",
        value: "\(parts)", action: .kept,
        Text(
          fr:
            "la zone \(codes[zone]) est faite de \(parts) polygones séparés : une couche fusionnée ? Elle compte pour une "
            + "seule zone ; donnez la couche d'avant la fusion pour compter chacune",
          en:
            "the zone \(codes[zone]) is made of \(parts) separate polygons: a dissolved layer? It counts as one zone; give "
            + "the layer before it was dissolved to count each"))
    }
  }
}
