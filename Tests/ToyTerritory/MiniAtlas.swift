public import Territory

/// A toy territory with round numbers, for answers that can be computed by hand. Coordinates are kilometres of the
/// equal-area plane (see ``Rectangle``); every commune is a square of 10 km, 100 km².
///
/// ```
///  20 +--------+--------+--------+--------+--------+
///     | 01003  | 01004  | 02003  | 02004  | 03002  |   régions       10 = département 01
///     | no EPCI| E2     | E2     | E3     | E4     |                 20 = départements 02, 03
///     | pop. ? | 4,000  | 7,000  | 800    | 10,000 |   EPCI          E1 = 200000001, E2 = 200000002 (in both
///  10 +--------+--------+--------+--------+--------+                 régions), E3 = 200000003, E4 = 200000004
///     | 01001  | 01002  | 02001  | 02002  | 03001  |
///     | E1     | E1     | E3     | E3     | E4     |
///     | 1,000  | 2,000  | 5,000  | 600    | 900    |
///   0 +--------+--------+--------+--------+--------+
///     0        10       20       30       40       50
///
///  Sub-communes (they cut their commune only where a perimeter or a zone names one):
///   02001 is tiled by four ARM of 5 km, 25 km²:  02213 (1,500) | 02214 (2,000)
///                                                02211 (500)   | 02212 (1,000)
///   01002 holds one COMA, 01902: x 18...20, y 0...10, 20 km², population unknown; the remainder is 80 km²
///
///  Zones (`toy`)   where                  km²  stated communes            people
///   Q1             x 2...3,   y 2...3      1   01001                        100
///   Q2             x 9...11,  y 4...5      2   01001 01002 (half each)      200
///   Q3             x 19...21, y 9...11     4   01004 01002 02001 02003      400   a quarter in each
///   Q4             x 24...26, y 4...6      4   02001 (a quarter per ARM)      ?
///   Q5             x 44...45, y 2...3      1   03001                        300
///
///  Schemes         perimeter               start  end    on 2026-01-01
///   CLS-A          commune:01001           2020   2030   certain
///   CLS-B          epci:200000002          2022          presumed    01004 and 02003, one in each région
///   CLS-C          arm:02211 arm:02212                   possible    the south of 02001
///   ASV-D          drawn x 8...12, y 0...10  2020 2030   certain     20 km² of 01001, 20 km² of 01002
///   CLSM-E         commune:03001                         planned
/// ```
///
/// Example of a variant: `var atlas = MiniAtlas.standard; atlas.add("CLS-F", "commune:02004", from: "2024")`.
public struct MiniAtlas: Sendable {
  public var communes: [Commune]
  public var subcommunes: [Subcommune]
  public var zones: [Zone] = []
  public var schemes: [Scheme] = []
  /// Rectangles of each drawn perimeter, by scheme id.
  public var drawn: [(id: String, rectangles: [Rectangle])] = []
  /// Precision of the commune outlines in metres.
  public var precision: Double?
  /// Area that the inventory of schemes reaches: `france`, `region:10`; empty if unstated.
  public var inventoryScope = ""
  /// What was published of the schemes.
  public var totals: [PublishedTotal] = []
  /// Area that the zoning reaches.
  public var zoningScope = ""
  /// Zones are their communes, without polygons.
  public var zonesAreCommunes = false

  public struct Commune: Sendable {
    public var code: String
    public var outline: [Rectangle]
    public var population: Int?
    public var departement: String
    public var region: String
    public var epci: String
  }

  public struct Subcommune: Sendable {
    public var code: String
    public var type: String
    public var parent: String
    public var outline: [Rectangle]
    public var population: Int?
  }

  public struct Zone: Sendable {
    public var code: String
    public var outline: [Rectangle]
    public var communes: [String]
    public var population: Int?
    public var departement = ""
    public var region = ""
  }

  /// The ten communes, without zones and schemes.
  public init() {
    func commune(_ code: String, _ column: Double, _ row: Double, _ people: Int?, _ epci: String) -> Commune {
      let departement = String(code.prefix(2))
      return Commune(
        code: code, outline: [Rectangle(column * 10...column * 10 + 10, row * 10...row * 10 + 10)], population: people,
        departement: departement, region: departement == "01" ? "10" : "20", epci: epci)
    }
    communes = [
      commune("01001", 0, 0, 1000, "200000001"), commune("01002", 1, 0, 2000, "200000001"),
      commune("01003", 0, 1, nil, ""), commune("01004", 1, 1, 4000, "200000002"),
      commune("02001", 2, 0, 5000, "200000003"), commune("02002", 3, 0, 600, "200000003"),
      commune("02003", 2, 1, 7000, "200000002"), commune("02004", 3, 1, 800, "200000003"),
      commune("03001", 4, 0, 900, "200000004"), commune("03002", 4, 1, 10000, "200000004"),
    ]
    func arm(_ code: String, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, _ people: Int) -> Subcommune {
      Subcommune(code: code, type: "ARM", parent: "02001", outline: [Rectangle(x, y)], population: people)
    }
    subcommunes = [
      arm("02211", 20...25, 0...5, 500), arm("02212", 25...30, 0...5, 1000),
      arm("02213", 20...25, 5...10, 1500), arm("02214", 25...30, 5...10, 2000),
      Subcommune(code: "01902", type: "COMA", parent: "01002", outline: [Rectangle(18...20, 0...10)]),
    ]
  }

  /// The territory with the five zones and five schemes of the map.
  public static var standard: MiniAtlas {
    var atlas = MiniAtlas()
    atlas.add("Q1", Rectangle(2...3, 2...3), in: ["01001"], population: 100)
    atlas.add("Q2", Rectangle(9...11, 4...5), in: ["01001", "01002"], population: 200)
    atlas.add("Q3", Rectangle(19...21, 9...11), in: ["01004", "01002", "02001", "02003"], population: 400)
    atlas.add("Q4", Rectangle(24...26, 4...6), in: ["02001"], population: nil)
    atlas.add("Q5", Rectangle(44...45, 2...3), in: ["03001"], population: 300)
    atlas.add("CLS-A", "commune:01001", from: "2020", to: "2030")
    atlas.add("CLS-B", "epci:200000002", from: "2022")
    atlas.add("CLS-C", "arm:02211 arm:02212", from: nil)
    atlas.add("ASV-D", "shape", type: "ASV", from: "2020", to: "2030", drawn: [Rectangle(8...12, 0...10)])
    atlas.add("CLSM-E", "commune:03001", type: "CLSM", from: nil, status: .planned)
    return atlas
  }
}
