import Coverage
import Geometry
import Territory
import Testing
import ToyTerritory

/// Lines of a map: each border once, true to the ground, in frames of their own overseas.
@Suite("Outlines of a map") struct MapOutlinesTests {
  /// Polygons of rings of points, in km of the plane from the corner of the toy territory, one feature a commune.
  private func atlas(_ features: [[[[(Double, Double)]]]], origin: (x: Double, y: Double) = Rectangle.origin) throws
    -> Atlas
  {
    var communes = Communes()
    for (index, polygons) in features.enumerated() {
      communes.codes.append("0100\(index)")
      communes.names.append("Commune \(index)")
      communes.populations.append(nil)
      communes.departements.append("01")
      communes.regions.append("10")
      communes.epcis.append("")
      communes.shapes.append(
        polygons.map { rings in rings.map { ring in ring.map { (origin.x + 1000 * $0, origin.y + 1000 * $1) } } })
    }
    let geography = ReferenceGeography(communes: communes)
    let inventory = SchemeInventory(date: Day(2026, 1, 1), source: "none.csv")
    let atoms = try Atoms(geography, namedBy: inventory, [])
    let (perimeters, _) = try Perimeters.resolve(inventory, in: geography, atoms, zonings: [])
    return try Atlas(
      mesh: Mesh(geography, atoms, active: nil, threads: 1), inventory: inventory, perimeters: perimeters, threads: 1)
  }

  private func square(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> [(Double, Double)] {
    [
      (x.lowerBound, y.lowerBound), (x.upperBound, y.lowerBound), (x.upperBound, y.upperBound),
      (x.lowerBound, y.upperBound),
    ]
  }

  private func all(_ atlas: Atlas) -> [Int32] { (0..<Int32(atlas.atoms.count)).map { $0 } }

  private func outlines(_ atlas: Atlas) throws -> MapOutlines {
    try atlas.mapOutlines(atoms: all(atlas), zonings: [], threads: 1)
  }

  /// Points of a ring in metres; arcs must follow each other.
  private func points(_ outlines: MapOutlines, _ ring: ArraySlice<Int32>) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    for reference in ring {
      let arc = outlines.arcs.points(of: Int(max(reference, ~reference)))
      var along = arc.map { (x: Double(outlines.arcs.xy[2 * $0]), y: Double(outlines.arcs.xy[2 * $0 + 1])) }
      if reference < 0 { along.reverse() }
      if let last = points.last, let first = along.first { #expect(last == first) }
      points += points.isEmpty ? along : Array(along.dropFirst())
    }
    return points.map { ($0.x * Double(outlines.unit), $0.y * Double(outlines.unit)) }
  }

  private func area(_ points: [(x: Double, y: Double)]) -> Double {
    abs(zip(points, points.dropFirst() + points.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
  }

  /// Ten squares in two rows of five: 13 borders between two of them, and a line of the outside for each.
  /// Corners and area by pyproj: EPSG:6933 to EPSG:2154.
  @Test func tenSquares() throws {
    let map = try outlines(MiniAtlas().atlas())
    #expect(map.arcs.count == 23)
    #expect(map.references.count == 2 * 13 + 10)
    #expect(map.frames.map(\.place) == [.metropole] && map.frames[0].factor == 1)
    let extent = map.frames[0].extent
    #expect(abs(extent.minX - 628_683.27) < 0.01 && abs(extent.maxX - 668_672.72) < 0.01)
    #expect(abs(extent.minY - 6_581_838.25) < 0.01 && abs(extent.maxY - 6_607_265.24) < 0.01)
    for atom in 0..<10 {
      let rings = map.rings(of: atom)
      #expect(rings.count == 1)
      let ring = points(map, rings[0])
      #expect(ring.first?.x == ring.last?.x && ring.first?.y == ring.last?.y)
      #expect(abs(area(ring) / 99_810_790 - 1) < 0.002)
    }
    // Both sides of each border are one arc, once forwards and once backwards.
    let twice = Dictionary(grouping: map.references) { max($0, ~$0) }.values.filter { $0.count == 2 }
    #expect(twice.count == 13 && twice.allSatisfy { ($0[0] < 0) != ($0[1] < 0) })
  }

  /// A commune within another: its only arc is the other's hole; what is asked for alone has no neighbour.
  @Test func enclave() throws {
    let atlas = try atlas([[[square(0...10, 0...10), square(4...6, 4...6)]], [[square(4...6, 4...6)]]])
    let map = try outlines(atlas)
    #expect(map.arcs.count == 2)
    #expect(map.rings(of: 0).map(Array.init).count == 2 && map.rings(of: 1).count == 1)
    #expect(map.rings(of: 0).contains { $0.map { ~$0 } == Array(map.rings(of: 1)[0]) || $0 == map.rings(of: 1)[0] })
    #expect(abs(area(points(map, map.rings(of: 1)[0])) / 3_992_400 - 1) < 0.01)
    let alone = try atlas.mapOutlines(atoms: [1], zonings: [], threads: 1)
    #expect(alone.arcs.count == 1 && alone.atomEnds == [1])
  }

  /// The first goes straight from (7, 5) to (3, 5) where the two beyond it meet at a point 3 m away: all three share their
  /// borders all the same.
  @Test func vertexThatOneSideLacks() throws {
    let below: [[[(Double, Double)]]] = [[[(0, 0), (10, 0), (10, 5), (7, 5), (3, 5), (0, 5)]]]
    let map = try outlines(
      atlas([
        below, [[[(0, 5), (3, 5), (5, 5.003), (5, 10), (0, 10)]]],
        [[[(5, 5.003), (7, 5), (10, 5), (10, 10), (5, 10)]]],
      ]))
    let sides = Dictionary(grouping: map.references) { max($0, ~$0) }.mapValues(\.count)
    #expect(sides.values.count { $0 == 2 } == 5)
    #expect(sides.values.count { $0 == 1 } == 3)
    // The same ends, another way between them: three shared arcs and two of the outside.
    let sliver = try atlas([below, [[[(0, 5), (3, 5), (5, 5.003), (7, 5), (10, 5), (10, 10), (0, 10)]]]])
    #expect(try outlines(sliver).arcs.count == 5)
  }

  /// What is within the tolerance goes, what is beyond it stays; a repeated point is none.
  @Test func thinning() throws {
    let atlas = try atlas([
      [[[(0, 0), (5, 0.01), (10, 0), (10, 0), (10, 10), (5, 11), (0, 10)]]],
      [[[(10, 0), (20, 0), (20, 10), (10, 10)]]],
    ])
    let map = try outlines(atlas)
    #expect(map.arcs.count == 3)
    #expect(points(map, map.rings(of: 0)[0]).count == 6)
    #expect(points(map, map.rings(of: 1)[0]).count == 5)
  }

  @Test func nothingToDraw() throws {
    let toy = MiniAtlas.standard
    let atlas = try toy.atlas()
    let map = try atlas.mapOutlines(atoms: [], zonings: [(toy.placed(on: atlas), [])], threads: 2)
    #expect(map.arcs.count == 0 && map.atomEnds.isEmpty && map.frames.isEmpty)
    #expect(map.zonings.count == 1 && map.zonings[0]?.count == 0)
    #expect(map.parts?.ends == [0])
  }

  /// Zones in the order asked for; one of 1 km² of the plane is 998,110 m² of Lambert-93 there (pyproj, shapely).
  @Test func zonesAndParts() throws {
    let toy = MiniAtlas.standard
    let atlas = try toy.atlas()
    let map = try atlas.mapOutlines(atoms: all(atlas), zonings: [(toy.placed(on: atlas), [4, 0])], threads: 1)
    let zones = try #require(map.zonings[0])
    #expect(zones.count == 2 && zones.ends == [1, 2])
    let zone = zones.rings.points(of: 1).map {
      (x: 5 * Double(zones.rings.xy[2 * $0]), y: 5 * Double(zones.rings.xy[2 * $0 + 1]))
    }
    #expect(zone.count == 4)
    #expect(abs(area(zone) / 998_110 - 1) < 0.02)
    #expect(zone.contains { abs($0.x - 630_306.35) <= 2.5 && abs($0.y - 6_584_661.31) <= 2.5 })
    #expect(try #require(map.parts).ends == [1])
  }

  /// Overseas in frames beside the mainland, which do not meet; alone, where its own system has it.
  @Test func frames() throws {
    func place(_ lon: Double, _ lat: Double) -> [[[(Double, Double)]]] {
      let (x, y) = EqualAreaPlane.project(lon: lon, lat: lat)
      return [[[(x, y), (x + 9000, y), (x + 9000, y + 9000), (x, y + 9000)].map { ($0.0 / 1000, $0.1 / 1000) }]]
    }
    let all = try atlas(
      [
        place(2.3, 46), place(-61.5, 16.1), place(-61, 14.6), place(-53, 4), place(55.5, -21.1), place(45.1, -12.8),
        place(-56.3, 46.9), place(-63.05, 18.05), place(-62.85, 17.9),
      ], origin: (0, 0))
    let frames = try outlines(all).frames
    #expect(frames.map(\.place.rawValue) == ["metropole", "971", "972", "973", "974", "975", "976", "977", "978"])
    for (index, frame) in frames.enumerated() {
      for other in frames[..<index] {
        let (a, b) = (frame.extent, other.extent)
        #expect(a.maxX < b.minX || b.maxX < a.minX || a.maxY < b.minY || b.maxY < a.minY)
      }
    }
    let alone = try all.mapOutlines(atoms: [4], zonings: [], threads: 1)
    #expect(alone.frames.map(\.place) == [.reunion] && alone.frames[0].factor == 1)
    // Its corners in EPSG:2975, by pyproj.
    #expect(abs(alone.frames[0].extent.minX - 344_119) < 1 && abs(alone.frames[0].extent.minY - 7_666_051) < 1)
  }

  @Test(arguments: [2, 29]) func sameWhateverTheThreads(seed: UInt64) throws {
    let layout = RandomLayout(seed: seed)
    let atlas = try layout.atlas()
    let atoms = all(atlas)
    let one = try atlas.mapOutlines(atoms: atoms, zonings: [], threads: 1)
    for threads in [2, 5] { #expect(try atlas.mapOutlines(atoms: atoms, zonings: [], threads: threads) == one) }
    #expect(one.atomEnds.count == atoms.count)
  }
}
