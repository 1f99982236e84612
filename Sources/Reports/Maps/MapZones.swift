internal import Coverage
internal import Territory

extension MapSheet {
  /// Where a zone is marked; `nil` for communes that are painted, and for what is off the map.
  private func anchor(_ zone: AnswerMap.Zone) -> (x: Double, y: Double)? {
    guard let shape = zone.shape, let shapes = map.outlines.zonings.first ?? nil,
      let centre = map.outlines.rings(ofShape: shape, in: shapes).anchor
    else { return nil }
    let place = view.place(centre)
    return view.holds(place) ? place : nil
  }

  /// Marks grow where there are few of them.
  var markScale: Double {
    if isEnlarged { return 0.9 }
    return map.zones.count <= 60 ? 1.3 : map.zones.count <= 300 ? 1.05 : map.zones.count <= 800 ? 0.8 : 0.6
  }

  mutating func drawZones() {
    drawLinks()
    guard let shapes = map.outlines.zonings.first ?? nil else { return }
    // What is missing is seen above the rest.
    let order: [AnswerMap.Status] = [.entirely, .partly, .unknown, .notCovered]
    for status in order {
      for zone in map.zones where zone.status == status {
        guard let shape = zone.shape, let place = anchor(zone) else { continue }
        let path = view.path(rings: map.outlines.rings(ofShape: shape, in: shapes))
        if !path.isEmpty {
          let colour = MapPalette.colour(status)
          drawing.add(
            "<path d=\"\(path)\" fill=\"\(status == .unknown ? "url(#unknown)" : colour)\" fill-opacity=\"0.55\" "
              + "stroke=\"\(colour)\" stroke-width=\"0.8\" fill-rule=\"evenodd\"/>\n")
        }
        mark(status.rawValue, place, title: "\(zone.name) (\(zone.code))")
        if zone.isFragile { mark("fragile", place, title: "") }
        labels.block(place, radius: 5 * markScale)
      }
    }
  }

  private mutating func mark(_ id: String, _ place: (x: Double, y: Double), title: String) {
    let move = "translate(\(decimals(place.x, 1)) \(decimals(place.y, 1))) scale(\(plainNumber(markScale)))"
    drawing.add("<g transform=\"\(move)\"><use href=\"#mark-\(id)\"/>")
    drawing.add(title.isEmpty ? "</g>\n" : "<title>\(escaped(title))</title></g>\n")
  }

  /// A thin line from a zone to the nearest point of the outline of its nearest scheme.
  private mutating func drawLinks() {
    var outlines: [Int: [[MapOutlines.Point]]] = [:]
    var lines = ""
    for zone in map.zones {
      guard let nearest = zone.nearest, let from = anchor(zone) else { continue }
      let scheme = map.schemes[nearest]
      if outlines[nearest] == nil {
        var rings = map.outlines.dissolved(scheme.atoms)
        if let part = scheme.part, let parts = map.outlines.parts {
          rings += map.outlines.rings(ofShape: part, in: parts)
        }
        outlines[nearest] = rings
      }
      var best = (x: 0.0, y: 0.0, square: Double.infinity)
      for ring in outlines[nearest] ?? [] {
        for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
          let (p, q) = (view.place(a), view.place(b))
          let (dx, dy) = (q.x - p.x, q.y - p.y)
          let length = dx * dx + dy * dy
          let along = length > 0 ? max(0, min(1, ((from.x - p.x) * dx + (from.y - p.y) * dy) / length)) : 0
          let (x, y) = (p.x + along * dx, p.y + along * dy)
          let square = (x - from.x) * (x - from.x) + (y - from.y) * (y - from.y)
          if square < best.square { best = (x, y, square) }
        }
      }
      if best.square.isFinite, best.square > 9 {
        lines += "M\(decimals(from.x, 1)),\(decimals(from.y, 1))L\(decimals(best.x, 1)),\(decimals(best.y, 1))"
      }
    }
    if !lines.isEmpty {
      drawing.add(
        "<path d=\"\(lines)\" stroke=\"\(MapPalette.link)\" stroke-width=\"0.7\" stroke-opacity=\"0.7\" fill=\"none\"/>\n"
      )
    }
  }

  /// Names of what is few enough to be named: schemes, zones left without one, then other zones; codes of départements.
  mutating func nameThings() {
    let counting = map.schemes.filter { scheme in
      scheme.counts && (scheme.part != nil || scheme.atoms.contains { !map.atoms[$0].isAround })
    }
    if counting.count <= 40 {
      for scheme in counting {
        var rings = map.outlines.dissolved(scheme.atoms)
        if rings.isEmpty, let part = scheme.part, let parts = map.outlines.parts {
          rings = map.outlines.rings(ofShape: part, in: parts)
        }
        guard let centre = rings.anchor, view.holds(view.place(centre)) else { continue }
        labels.addCentred(
          SVGDrawing.cut(scheme.name, to: 230, size: 10), view.place(centre), size: 10,
          fill: MapPalette.line(types.firstIndex(of: scheme.type) ?? 0))
      }
    }
    nameDepartements()
    let wanted = map.zones.filter { $0.status == .notCovered } + map.zones.filter { $0.status != .notCovered }
    let sorted = wanted.enumerated().sorted { a, b in
      let (first, second) = (a.element.status == .notCovered, b.element.status == .notCovered)
      if first != second { return first }
      return (-(a.element.population ?? 0), a.offset) < (-(b.element.population ?? 0), b.offset)
    }
    for (_, zone) in sorted.prefix(map.zones.count <= 60 ? 60 : 16) {
      guard let place = anchor(zone) else { continue }
      labels.addBeside(SVGDrawing.cut(zone.name, to: 190, size: 9), place, gap: 6 * markScale, size: 9)
    }
  }

  private mutating func nameDepartements() {
    let asked = map.atoms.indices.filter { !map.atoms[$0].isAround && map.atoms[$0].departement >= 0 }
    let groups = Dictionary(grouping: asked) { map.atoms[$0].departement }
    if groups.count < 2 { return }
    for (departement, atoms) in groups.sorted(by: { $0.key < $1.key }) {
      let code = map.departements[Int(departement)]
      if map.outlines.frames.count > 1, code.hasPrefix("97") { continue }
      guard let centre = map.outlines.dissolved(atoms).anchor else { continue }
      labels.addCentred(code, view.place(centre), size: groups.count > 20 ? 9 : 12, fill: "#7A756B")
    }
  }
}
