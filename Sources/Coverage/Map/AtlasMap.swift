public import Geometry
internal import Territory

extension Atlas {
  /// The outlines of a map of some atoms, with zones and drawn perimeters on it.
  ///
  /// - Parameters:
  ///   - atoms: those to be drawn, each once, in the order of the answer. Beyond their borders nothing is drawn.
  ///   - zonings: the zones of each that are drawn, in the order of the answer.
  /// - Throws: ``/Geometry/ProjectionError`` when the systems of France are not known to PROJ.
  /// - Example: for the 945 communes of Provence-Alpes-Côte d'Azur, one frame and lines within 30 m of the true ones.
  public func mapOutlines(
    atoms drawn: [Int32], zonings: [(placed: PlacedZoning, zones: [Int])], threads: Int
  ) throws(ProjectionError) -> MapOutlines {
    let column = mesh.outlines.column
    let precision = MapPrecision(points: drawn.reduce(0) { $0 + column.allPoints(of: Int($1)).count })
    let borders = BorderRuns(drawn, mesh, smallestIsland: precision.smallestIsland, threads: threads)
    var lines = borders.lines(drawn, mesh, precision, threads: threads)
    try lines.project(threads: threads)
    let frames = MapFrame.frames(lines.boxes)
    var shapes: [MapShapes?] = []
    for (placed, zones) in zonings {
      guard let polygons = placed.zoning.shapes else {
        shapes.append(nil)
        continue
      }
      shapes.append(
        try MapShapes(polygons, zones.map { $0 }, MapPrecision.zoneTolerance, frames: frames, threads: threads))
    }
    return MapOutlines(
      unit: precision.unit, zoneUnit: MapPrecision.shapeUnit, frames: frames,
      arcs: lines.rounded(frames, unit: precision.unit), references: borders.references, ringEnds: borders.ringEnds,
      atomEnds: borders.atomEnds, zonings: shapes, parts: try mapParts(drawn, frames, threads))
  }

  private func mapParts(_ drawn: [Int32], _ frames: [MapFrame], _ threads: Int) throws(ProjectionError) -> MapShapes? {
    if parts.shapes.count == 0 { return nil }
    var isMet = [Bool](repeating: false, count: parts.shapes.count)
    for atom in drawn {
      for piece in parts.ofAtom[Int(atom)] { isMet[Int(piece.other)] = true }
    }
    let wanted = isMet.indices.map { isMet[$0] ? $0 : nil }
    return try MapShapes(parts.shapes, wanted, MapPrecision.partTolerance, frames: frames, threads: threads)
  }
}

extension BorderRuns {
  /// The arcs, thinned, each in the territory of its atom.
  fileprivate func lines(_ atoms: [Int32], _ mesh: Mesh, _ precision: MapPrecision, threads: Int) -> ThinnedLines {
    let places = atoms.map { atom in
      let box = mesh.boxes[Int(atom)]
      return box.isEmpty ? .metropole : MapFrame.Place(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2)
    }
    let atomOfRun = atomEnds.indices.flatMap { atom in [Int](repeating: atom, count: self.runs(of: atom).count) }
    let areas = atoms.map { mesh.areas[Int($0)] }
    return ThinnedLines(
      concurrentChunks(arcs.count, threads: threads, chunkSize: 4096) { range in
        mesh.outlines.column.xy.withUnsafeBufferPointer { xy in
          var thinning = LineThinning(tolerance: precision.tolerance)
          var lines = ThinnedLines()
          for arc in range {
            let run = runs[Int(arcs[arc])]
            let atom = atomOfRun[Int(arcs[arc])]
            let area = min(areas[atom], run.mate < 0 ? .infinity : areas[Int(run.mate)])
            thinning.tolerance = precision.tolerance(area: area)
            let place = { (step: Int) in
              let point = point(step, of: run)
              return (x: xy[2 * point], y: xy[2 * point + 1])
            }
            let steps = thinning.steps(
              run.edges + 1, isClosed: run.isClosed, keepsMiddle: keepsMiddle[arc], place)
            for step in steps { lines.add(place(step).x, place(step).y) }
            lines.end(in: places[atom])
          }
          return lines
        }
      })
  }
}

extension ThinnedLines {
  /// On the map, in whole units.
  fileprivate func rounded(_ frames: [MapFrame], unit: Int) -> MapLines {
    var result = MapLines()
    let frameOf = Dictionary(frames.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    for line in ends.indices {
      if let frame = frameOf[places[line]] { visit(line, in: frame, unit: unit) { result.add($0, $1) } }
      result.end()
    }
    return result
  }
}

extension MapShapes {
  /// Features of a column, thinned ring by ring.
  ///
  /// - Parameters:
  ///   - features: `nil` for a shape that stays empty; so does one that no frame is there for.
  ///   - tolerance: metres on the ground.
  fileprivate init(
    _ column: PolygonColumn, _ features: [Int?], _ tolerance: Double, frames: [MapFrame], threads: Int
  ) throws(ProjectionError) {
    let points = features.reduce(0) { $0 + ($1.map { column.allPoints(of: $0).count } ?? 0) }
    let tolerance = points > MapPrecision.manyPoints ? MapPrecision.coarseTolerance : tolerance
    let frameOf = Dictionary(frames.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    let places = features.map { feature -> MapFrame.Place? in
      guard let feature, !column.isEmpty(feature) else { return nil }
      let box = column.box(feature)
      let place = MapFrame.Place(x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2)
      return frameOf[place] == nil ? nil : place
    }
    var lines = ThinnedLines(
      concurrentChunks(features.count, threads: threads, chunkSize: 256) { range in
        var thinning = LineThinning(tolerance: tolerance)
        var lines = ThinnedLines()
        for index in range {
          guard let feature = features[index], let place = places[index] else { continue }
          for ring in column.allRings(of: feature) {
            let points = column.points(of: ring)
            let steps = thinning.steps(points.count, isClosed: true) { step in
              (column.xy[2 * (points.lowerBound + step)], column.xy[2 * (points.lowerBound + step) + 1])
            }
            for step in steps {
              lines.add(column.xy[2 * (points.lowerBound + step)], column.xy[2 * (points.lowerBound + step) + 1])
            }
            lines.end(in: place)
          }
        }
        return lines
      })
    try lines.project(threads: threads)
    var line = 0
    for (index, feature) in features.enumerated() {
      if let feature, let place = places[index], let frame = frameOf[place] {
        for _ in column.allRings(of: feature) {
          lines.visit(line, in: frame, unit: MapPrecision.shapeUnit) { rings.add($0, $1) }
          _ = rings.endRing(fewest: 3)
          line += 1
        }
      }
      ends.append(Int32(rings.count))
    }
  }
}
