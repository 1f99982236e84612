import Coverage
import Territory
import ToyTerritory

/// A random territory on the ten communes of ``MiniAtlas`` with unknown members of every sort: communes without an outline,
/// codes that nobody knows, sub-communes without a place, what lies in no commune, perimeters that are possible, probable,
/// known in part or missing, populations that nobody published, types of which the inventory says nothing.
struct UnknownWorld {
  var toy = MiniAtlas()
  /// Zones as they were drawn: whole kilometres.
  var zones: [Zone] = []
  var schemes: [Scheme] = []
  var areLists = false

  struct Zone {
    var code: String
    var x: ClosedRange<Int>?
    var y: ClosedRange<Int>?
    var communes: [String]
    var population: Int?
  }

  struct Scheme {
    var id: String
    var filter: InForceFilter
    var listed: [String] = []
    var possible: [String] = []
    /// Listed, perhaps taken away.
    var given: [String] = []
    var probable: [String] = []
    var drawn: (x: ClosedRange<Int>, y: ClosedRange<Int>)?
  }

  static let codes = [
    "01001", "01002", "01003", "01004", "02001", "02002", "02003", "02004", "03001", "03002",
  ]
  /// A part of 01002 that has no outline in half of the worlds.
  static let part = "01902"
  static let nobodyKnows = "99999"

  var blind: Set<String> = []
  var partHasOutline = true

  init(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &dice) == 0 }
    func some(_ count: ClosedRange<Int>) -> [String] {
      Array(Self.codes.shuffled(using: &dice).prefix(Int.random(in: count, using: &dice))).sorted()
    }
    for code in Self.codes {
      if chance(7) {
        blind.insert(code)
        toy.change(code) { $0.outline = [] }
      }
      let people: Int? = chance(5) ? nil : Int.random(in: 0...5, using: &dice) * 100
      toy.change(code) { $0.population = people }
    }
    if chance(2) {
      partHasOutline = false
      for index in toy.subcommunes.indices where toy.subcommunes[index].code == Self.part {
        toy.subcommunes[index].outline = []
      }
    }
    areLists = chance(3)
    toy.zonesAreCommunes = areLists
    for number in 0..<12 {
      var zone = Zone(code: "Z\(10 + number)", communes: [], population: chance(3) ? nil : 100 + number)
      if !areLists && !chance(5) {
        let (x, y) = (Int.random(in: 0...48, using: &dice), Int.random(in: 0...18, using: &dice))
        zone.x = x...min(50, x + Int.random(in: 1...14, using: &dice))
        zone.y = y...min(20, y + Int.random(in: 1...9, using: &dice))
      }
      if areLists || !chance(4) { zone.communes = some(1...3) }
      if chance(5) { zone.communes.append(Self.nobodyKnows) }
      if chance(6) && !zone.communes.contains("01002") { zone.communes.append(Self.part) }
      zones.append(zone)
    }
    let isQuiet = chance(3)
    for number in 0..<5 {
      // In a quiet world, schemes lie in région 10 alone.
      func place(_ count: ClosedRange<Int>) -> [String] {
        some(count).filter { !isQuiet || $0.hasPrefix("01") }
      }
      var scheme = Scheme(
        id: "S\(number)", filter: [.certain, .presumed, .possible].randomElement(using: &dice) ?? .certain)
      switch Int.random(in: 0..<7, using: &dice) {
      case 0, 1: scheme.listed = place(1...4)
      case 2:
        scheme.listed = place(0...2)
        scheme.possible = place(1...2).filter { !scheme.listed.contains($0) }
      case 3:
        scheme.listed = place(1...4)
        scheme.given = Array(scheme.listed.prefix(1))
      case 4: scheme.probable = place(1...3)
      case 5:
        scheme.listed = place(0...2).filter { $0 != "01002" } + [Self.part]
      default:
        let (x, y) = (Int.random(in: 0...(isQuiet ? 8 : 40), using: &dice), Int.random(in: 0...12, using: &dice))
        scheme.drawn = (x...x + Int.random(in: 2...9, using: &dice), y...y + Int.random(in: 2...7, using: &dice))
      }
      schemes.append(scheme)
    }
    lay()
  }

  /// Hands the world to the toy territory.
  private mutating func lay() {
    for zone in zones {
      let outline = zone.x.flatMap { x in
        zone.y.map { y in
          Rectangle(Double(x.lowerBound)...Double(x.upperBound), Double(y.lowerBound)...Double(y.upperBound))
        }
      }
      toy.add(zone.code, outline, in: zone.communes, population: zone.population)
    }
    for scheme in schemes {
      let tokens =
        scheme.listed.map { $0 == Self.part ? "coma:\($0)" : "commune:\($0)" }
        + scheme.possible.map { "?commune:\($0)" }
        + scheme.given.map { "?-commune:\($0)" } + (scheme.drawn == nil ? [] : ["shape"])
      let rectangles = scheme.drawn.map {
        [
          Rectangle(
            Double($0.x.lowerBound)...Double($0.x.upperBound), Double($0.y.lowerBound)...Double($0.y.upperBound))
        ]
      }
      let (start, end): (String?, String?) =
        switch scheme.filter {
        case .certain: ("2024", "2030")
        case .presumed: ("2024", nil)
        case .possible: (nil, nil)
        }
      toy.add(scheme.id, tokens.joined(separator: " "), from: start, to: end, drawn: rectangles ?? [])
      toy.schemes[toy.schemes.count - 1].probablePlace = scheme.probable.map { PerimeterToken(.commune, $0) }
    }
  }
}
