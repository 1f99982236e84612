internal import Geometry
internal import Glibc
public import Territory

/// A random territory: a grid of communes with wavy common borders, some of which bulge over their neighbour, random
/// zones, and schemes that are lists, drawings, both, or lists less a zone. Metres of the plane.
public struct RandomLayout {
  public typealias Ring = [(Double, Double)]

  public var communes: [(code: String, ring: Ring, population: Int)] = []
  public var zones: [(code: String, ring: Ring, communes: [String])] = []
  public var schemes: [(id: String, perimeter: String, drawn: Ring?)] = []

  /// How large a territory is, and how finely its borders are drawn.
  public struct Size: Sendable {
    /// Up to 99.
    public var columns: Int
    /// Up to 99.
    public var rows: Int
    public var zones: Int
    public var schemes: Int
    /// Vertices between two corners of a border from south to north.
    public var borderVertices: Int
    /// A list holds one commune in so many.
    public var listedOneIn: Int

    public init(columns: Int, rows: Int, zones: Int, schemes: Int, borderVertices: Int, listedOneIn: Int) {
      self.columns = columns
      self.rows = rows
      self.zones = zones
      self.schemes = schemes
      self.borderVertices = borderVertices
      self.listedOneIn = listedOneIn
    }

    /// 20 communes, 25 zones, 10 schemes.
    public static let small = Size(columns: 5, rows: 4, zones: 25, schemes: 10, borderVertices: 1, listedOneIn: 5)
  }

  private static let side = 8000.0
  private static let origin = (x: 300_000.0, y: 5_400_000.0)

  /// - Parameter bulges: some communes overlap their neighbour; otherwise they share their borders.
  public init(seed: UInt64, bulges: Bool = true, size: Size = .small) {
    var generator = SeededGenerator(seed: seed)
    func jitter(_ size: Double) -> Double { Double.random(in: -size...size, using: &generator) }
    var corners: [[(Double, Double)]] = []
    var middles: [[Ring]] = []
    for row in 0...size.rows {
      corners.append(
        (0...size.columns).map { column in
          (
            Self.origin.x + Double(column) * Self.side + jitter(1500),
            Self.origin.y + Double(row) * Self.side + jitter(1500)
          )
        })
    }
    // More vertices in each border between a western and an eastern commune, common to both.
    for row in 0..<size.rows {
      middles.append(
        (0...size.columns).map { column in
          let (a, b) = (corners[row][column], corners[row + 1][column])
          return (1...size.borderVertices).map { vertex in
            let share = Double(vertex) / Double(size.borderVertices + 1)
            let sway = jitter(800) * 2 * min(share, 1 - share)
            return (a.0 + share * (b.0 - a.0) + sway, a.1 + share * (b.1 - a.1))
          }
        })
    }
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        // Two communes in five bulge over their eastern neighbour, away from the corners.
        var east = middles[row][column + 1]
        if bulges && Int.random(in: 0..<5, using: &generator) < 2 {
          east[size.borderVertices / 2].0 += Double.random(in: 1...300, using: &generator)
        }
        communes.append(
          (
            "\(row < 9 ? "0" : "")\(row + 1)\(column < 9 ? "00" : "0")\(column + 1)",
            [corners[row][column], corners[row][column + 1]] + east
              + [corners[row + 1][column + 1], corners[row + 1][column]] + middles[row][column].reversed(),
            Int.random(in: 100...9000, using: &generator)
          ))
      }
    }
    for index in 0..<size.zones {
      let commune = communes[Int.random(in: 0..<communes.count, using: &generator)].code
      zones.append(("Z\(10 + index)", Self.star(300...3000, over: size, using: &generator), [commune]))
    }
    for index in 0..<size.schemes {
      let listed = communes.filter { _ in Int.random(in: 0..<size.listedOneIn, using: &generator) == 0 }
        .map { "commune:\($0.code)" }
      let list = listed.joined(separator: " ")
      let id = "S\(10 + index)"
      switch index % 4 {
      case 0: schemes.append((id, list, nil))
      case 1: schemes.append((id, "shape", Self.star(2000...12000, over: size, using: &generator)))
      case 2: schemes.append((id, list + " shape", Self.star(2000...12000, over: size, using: &generator)))
      default: schemes.append((id, list + " -qpv:Z10 -qpv:Z11", nil))
      }
    }
  }

  /// A valid star-shaped polygon somewhere over the grid, or a little outside.
  private static func star(
    _ radius: ClosedRange<Double>, over grid: Size, using generator: inout SeededGenerator
  ) -> Ring {
    let centre = (
      x: origin.x + Double.random(in: -1000...(Double(grid.columns) * side + 1000), using: &generator),
      y: origin.y + Double.random(in: -1000...(Double(grid.rows) * side + 1000), using: &generator)
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

  public var geography: ReferenceGeography {
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

  public var zoning: Zoning {
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

  public var inventory: SchemeInventory {
    var inventory = SchemeInventory(date: Day(2026, 1, 1))
    for (id, perimeter, drawn) in schemes {
      inventory.schemes.append(
        Scheme(
          id: id, type: "CLS", perimeter: PerimeterToken.list(in: perimeter).tokens, status: .active,
          dateStart: PartialDate("2022")))
      if let drawn {
        inventory.drawnOf[id] = [inventory.drawn.count]
        inventory.drawn.append([[drawn]])
      }
    }
    return inventory
  }
}
