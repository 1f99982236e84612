import Coverage
import Geometry
import Glibc
import Territory

/// SplitMix64: the same numbers everywhere, for a given seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

typealias Ring = [(Double, Double)]

/// A random territory: a grid of communes with wavy common borders, some of which bulge over their neighbour, random
/// zones, and schemes that are lists, drawings, both, or lists less a zone. Metres of the plane.
struct RandomLayout {
  var communes: [(code: String, ring: Ring, population: Int)] = []
  var zones: [(code: String, ring: Ring, communes: [String])] = []
  var schemes: [(id: String, perimeter: String, drawn: Ring?)] = []

  private static let columns = 5
  private static let rows = 4
  private static let side = 8000.0
  private static let origin = (x: 300_000.0, y: 5_400_000.0)

  /// - Parameter bulges: some communes overlap their neighbour; otherwise they share their borders.
  init(seed: UInt64, bulges: Bool = true) {
    var generator = SeededGenerator(seed: seed)
    func jitter(_ size: Double) -> Double { Double.random(in: -size...size, using: &generator) }
    var corners: [[(Double, Double)]] = []
    var middles: [[(Double, Double)]] = []
    for row in 0...Self.rows {
      corners.append(
        (0...Self.columns).map { column in
          (
            Self.origin.x + Double(column) * Self.side + jitter(1500),
            Self.origin.y + Double(row) * Self.side + jitter(1500)
          )
        })
    }
    // One more vertex in each east-west border, common to both sides.
    for row in 0..<Self.rows {
      middles.append(
        (0...Self.columns).map { column in
          let (a, b) = (corners[row][column], corners[row + 1][column])
          return ((a.0 + b.0) / 2 + jitter(800), (a.1 + b.1) / 2)
        })
    }
    for row in 0..<Self.rows {
      for column in 0..<Self.columns {
        // Two communes in five bulge over their eastern neighbour, away from the corners.
        var east = middles[row][column + 1]
        if bulges && Int.random(in: 0..<5, using: &generator) < 2 {
          east.0 += Double.random(in: 1...300, using: &generator)
        }
        communes.append(
          (
            "0\(row + 1)00\(column + 1)",
            [
              corners[row][column], corners[row][column + 1], east, corners[row + 1][column + 1],
              corners[row + 1][column], middles[row][column],
            ], Int.random(in: 100...9000, using: &generator)
          ))
      }
    }
    for index in 0..<25 {
      let commune = communes[Int.random(in: 0..<communes.count, using: &generator)].code
      zones.append(("Z\(10 + index)", Self.star(radius: 300...3000, using: &generator), [commune]))
    }
    for index in 0..<10 {
      let listed = communes.filter { _ in Int.random(in: 0..<5, using: &generator) == 0 }.map { "commune:\($0.code)" }
      let list = listed.joined(separator: " ")
      let id = "S\(10 + index)"
      switch index % 4 {
      case 0: schemes.append((id, list, nil))
      case 1: schemes.append((id, "shape", Self.star(radius: 2000...12000, using: &generator)))
      case 2: schemes.append((id, list + " shape", Self.star(radius: 2000...12000, using: &generator)))
      default: schemes.append((id, list + " -qpv:Z10 -qpv:Z11", nil))
      }
    }
  }

  /// A valid star-shaped polygon somewhere over the grid, or a little outside.
  private static func star(radius: ClosedRange<Double>, using generator: inout SeededGenerator) -> Ring {
    let centre = (
      x: origin.x + Double.random(in: -1000...(Double(columns) * side + 1000), using: &generator),
      y: origin.y + Double.random(in: -1000...(Double(rows) * side + 1000), using: &generator)
    )
    let size = Double.random(in: radius, using: &generator)
    let count = Int.random(in: 5...16, using: &generator)
    return (0..<count).map { i in
      let angle = 2 * Double.pi * Double(i) / Double(count)
      let r = size * Double.random(in: 0.5...1, using: &generator)
      return (centre.x + r * cos(angle), centre.y + r * sin(angle))
    }
  }

  // MARK: As the modules see it

  var geography: ReferenceGeography {
    var table = Communes()
    for commune in communes {
      table.codes.append(commune.code)
      table.names.append(commune.code)
      table.populations.append(commune.population)
      table.departements.append(String(commune.code.prefix(2)))
      table.regions.append("10")
      table.epcis.append("")
      table.shapes.append([[commune.ring]])
    }
    return ReferenceGeography(communes: table)
  }

  var zoning: Zoning {
    var zoning = Zoning(id: "random", label: Text("random"))
    var shapes = PolygonColumn()
    for zone in zones {
      zoning.codes.append(zone.code)
      zoning.names.append(zone.code)
      zoning.statedCommunes.append(zone.communes)
      zoning.statedDepartements.append("")
      zoning.statedRegions.append("")
      zoning.populations.append(nil)
      zoning.rows.append(0)
      shapes.append([[zone.ring]])
    }
    zoning.shapes = shapes
    return zoning
  }

  var inventory: SchemeInventory {
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    for (id, perimeter, drawn) in schemes {
      inventory.schemes.append(
        Scheme(
          id: id, type: "CLS", perimeter: PerimeterToken.list(in: perimeter).tokens, status: .active,
          dateStart: PartialDate("2020")))
      if let drawn {
        inventory.drawnOf[id] = [inventory.drawn.count]
        inventory.drawn.append([[drawn]])
      }
    }
    return inventory
  }

  func atlas(threads: Int = 1) throws -> Atlas {
    let (geography, inventory) = (geography, inventory)
    let (perimeters, _) = try Perimeters.resolve(
      inventory, in: geography, Atoms(geography, namedBy: inventory, [zoning]), zonings: [zoning])
    let (mesh, _) = try Mesh.build(geography, perimeters.atoms, active: nil, threads: threads)
    return try Atlas(mesh: mesh, inventory: inventory, perimeters: perimeters, threads: threads)
  }

  static let question = Question(types: ["CLS"], on: Day(2026, 1, 1))

  func coverage(threads: Int = 1) throws -> CoverageAnswer {
    let atlas = try atlas(threads: threads)
    return try atlas.coverage(of: ZoneGround(zoning, atlas, tolerance: 0.05), Self.question)
  }

  func overlaps(threads: Int = 1) throws -> OverlapAnswer {
    let atlas = try atlas(threads: threads)
    return try atlas.overlaps(Self.question, [ZoneGround(zoning, atlas, tolerance: 0.05)])
  }
}
