internal import Coverage
internal import Territory

/// What is drawn on the ground, from the lowest layer to the highest.
extension MapSheet {
  private mutating func path(_ d: String, _ attributes: String, title: String = "") {
    if d.isEmpty { return }
    drawing.add("<path d=\"\(d)\" \(attributes)")
    drawing.add(title.isEmpty ? "/>\n" : "><title>\(escaped(title))</title></path>\n")
  }

  mutating func drawGround() {
    path(
      view.path(rings: map.outlines.dissolved(map.atoms.indices)), "fill=\"\(MapPalette.land)\" fill-rule=\"evenodd\"")
    // Communes that are zones are painted, since a dot on each would hide the map.
    for status in AnswerMap.Status.allCases {
      let atoms = Set(map.zones.filter { $0.shape == nil && $0.status == status }.flatMap(\.atoms)).sorted()
      path(
        view.path(rings: map.outlines.dissolved(atoms)),
        "fill=\"\(MapPalette.ground(status))\" fill-rule=\"evenodd\"")
    }
  }

  /// Whether perimeters are outlined only, the ground telling what became of its communes.
  var zonesAreGround: Bool { map.zones.contains { $0.shape == nil } }

  mutating func drawPerimeters() {
    if !zonesAreGround {
      for set in Set(typesOfAtom).sorted() where set != 0 {
        let atoms = typesOfAtom.indices.filter { typesOfAtom[$0] == set }
        path(
          view.path(rings: map.outlines.dissolved(atoms)), "fill=\"\(MapPalette.paint(set))\" fill-rule=\"evenodd\"")
      }
    }
    for scheme in map.schemes where scheme.counts {
      guard let rings = rings(ofPartOf: scheme) else { continue }
      let fill = zonesAreGround ? "none" : MapPalette.fill(position(of: scheme))
      path(view.path(rings: rings), "fill=\"\(fill)\" fill-opacity=\"0.75\" fill-rule=\"evenodd\"")
    }
  }

  private func rings(ofPartOf scheme: AnswerMap.Scheme) -> [[MapOutlines.Point]]? {
    guard let part = scheme.part, let parts = map.outlines.parts else { return nil }
    return map.outlines.rings(ofShape: part, in: parts)
  }

  private func position(of scheme: AnswerMap.Scheme) -> Int { types.firstIndex(of: scheme.type) ?? 0 }

  /// Whether there are few enough of them to be told apart.
  var drawsCommunes: Bool { askedCount <= 1200 || isEnlarged }

  /// Each line once, by the highest territory that it bounds.
  mutating func drawBorders() {
    var sides: [(Int32, Int32)] = [(Int32, Int32)](repeating: (-1, -1), count: map.outlines.arcs.count)
    for atom in map.atoms.indices {
      for ring in map.outlines.rings(of: atom) {
        for reference in ring {
          let arc = Int(max(reference, ~reference))
          if sides[arc].0 < 0 { sides[arc].0 = Int32(atom) } else { sides[arc].1 = Int32(atom) }
        }
      }
    }
    var lines = ["", "", "", ""]
    for (arc, side) in sides.enumerated() {
      let (a, b) = (map.atoms[Int(max(side.0, 0))], side.1 < 0 ? nil : map.atoms[Int(side.1)])
      let rank = b.map { $0.region != a.region ? 2 : $0.departement != a.departement ? 1 : 0 } ?? 3
      if rank == 0 && (!drawsCommunes || a.isAround && b?.isAround ?? true) { continue }
      lines[rank] += view.path(map.outlines.points(ofArc: arc), isClosed: false)
    }
    let paints = [
      (MapPalette.commune, 0.5), (MapPalette.departement, 0.8), (MapPalette.departement, 1.4), (MapPalette.coast, 0.8),
    ]
    for (d, paint) in zip(lines, paints) {
      path(d, "fill=\"none\" stroke=\"\(paint.0)\" stroke-width=\"\(paint.1)\" stroke-linejoin=\"round\"")
    }
  }

  private var isCrowded: Bool { map.schemes.count > 80 && !isEnlarged }

  mutating func drawSchemeOutlines() {
    for scheme in map.schemes.filter({ !$0.counts }) + map.schemes.filter(\.counts) {
      let rings = map.outlines.dissolved(scheme.atoms) + (rings(ofPartOf: scheme) ?? [])
      let paint =
        scheme.counts
        ? "stroke=\"\(MapPalette.line(position(of: scheme)))\" stroke-width=\"\(isCrowded ? 0.7 : 1.1)\""
        : "stroke=\"\(MapPalette.possible)\" stroke-width=\"\(isCrowded ? 0.5 : 0.9)\" stroke-dasharray=\"\(isCrowded ? "2 1.5" : "4 2.5")\""
      path(view.path(rings: rings), "fill=\"none\" \(paint)", title: "\(scheme.name) (\(scheme.id))")
    }
  }

  /// What is not asked about steps back; the territory asked about has an outline.
  mutating func drawSurroundings() {
    let around = map.atoms.indices.filter { map.atoms[$0].isAround }
    if around.isEmpty { return }
    path(
      view.path(rings: map.outlines.dissolved(around)), "fill=\"#FFFFFF\" fill-opacity=\"0.62\" fill-rule=\"evenodd\"")
    let asked = map.atoms.indices.filter { !map.atoms[$0].isAround }
    path(
      view.path(rings: map.outlines.dissolved(asked)), "fill=\"none\" stroke=\"#4A4741\" stroke-width=\"1.3\"")
  }

  mutating func drawFrames() {
    if map.outlines.frames.count < 2 { return }
    for frame in map.outlines.frames where frame.place != .metropole {
      let (a, b) = (frame.extent.minX, frame.extent.maxY)
      let corner = view.place(MapOutlines.Point(x: a, y: b))
      let (width, height) = (frame.extent.width * view.scale, frame.extent.height * view.scale)
      drawing.add(
        "<rect x=\"\(decimals(corner.x, 1))\" y=\"\(decimals(corner.y, 1))\" width=\"\(decimals(width, 1))\" "
          + "height=\"\(decimals(height, 1))\" fill=\"none\" stroke=\"\(MapPalette.departement)\" stroke-width=\"0.8\"/>\n"
      )
      drawing.text(frame.place.label(language), x: corner.x + 3, y: corner.y + 10, size: 9, fill: ChartPalette.grey)
    }
  }
}
