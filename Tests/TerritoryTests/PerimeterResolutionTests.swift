import Geometry
import Territory
import Testing
import ToyTerritory

/// Area of the only scheme of a toy territory, with what was found about it. km².
private func placed(
  _ perimeter: String, drawn: [Rectangle] = [], _ change: (inout MiniAtlas) -> Void = { _ in }
) throws -> (listed: Double, drawn: Double, issues: [DataIssue]) {
  var toy = MiniAtlas.standard
  toy.schemes = []
  toy.drawn = []
  toy.add("S", perimeter, drawn: drawn)
  change(&toy)
  let (perimeters, issues) = try toy.resolved()
  let listed = perimeters.ofScheme[0].atoms.reduce(0) { $0 + perimeters.atoms.shapes.area(Int($1)) }
  let part = perimeters.ofScheme[0].part.map { perimeters.parts.area($0) } ?? 0
  return (listed / 1e6, part / 1e6, issues)
}

/// Areas by the map of ``MiniAtlas``; ASV-D's rectangle, x 8...12, is 20 km² of 01001 and 20 of 01002.
private let strip = [Rectangle(8...12, 0...10)]

@Suite("From tokens to atoms")
struct PerimeterResolutionTests {
  @Test(arguments: [
    ("commune:01001", 100.0, 0.0), ("epci:200000002", 200, 0), ("departement:02", 400, 0), ("region:10", 400, 0),
    ("arm:02211", 25, 0), ("arm:02211 arm:02212 arm:02213 arm:02214", 100, 0), ("coma:01902", 20, 0), ("qpv:Q1", 0, 1),
    ("shape", 0, 40),
    // Repeats count once: 01001 lies in région 10; a drawing does not repeat what is listed.
    ("region:10 commune:01001 commune:01001", 400, 0), ("commune:01001 shape", 100, 20),
    ("commune:01001 qpv:Q1", 100, 0),
  ])
  func everyPrefix(_ perimeter: String, _ listed: Double, _ drawn: Double) throws {
    let found = try placed(perimeter, drawn: strip)
    #expect(found.listed == listed)
    #expect(found.drawn == drawn)
    #expect(found.issues.isEmpty)
  }

  @Test(arguments: [
    ("departement:02 -commune:02001", 300.0, 0.0), ("commune:02001 -arm:02211", 75, 0),
    // 01002 less its commune associée: the remainder.
    ("commune:01002 -coma:01902", 80, 0),
    // What is left of a commune that a polygon cuts is a drawn part.
    ("commune:01001 -qpv:Q1", 0, 99), ("epci:200000001 -shape", 0, 160),
    ("commune:01001 commune:02004 -qpv:Q1", 100, 99),
    // A subtracted polygon that meets nothing of it takes nothing.
    ("commune:02004 -qpv:Q1", 100, 0),
    ("shape -commune:01001", 0, 20), ("shape -qpv:Q2", 0, 38), ("shape -commune:01001 -commune:01002", 0, 0),
    ("commune:01001 -commune:01001", 0, 0), ("-commune:01001", 0, 0),
  ])
  func subtraction(_ perimeter: String, _ listed: Double, _ drawn: Double) throws {
    let found = try placed(perimeter, drawn: strip)
    #expect(found.listed == listed)
    #expect(abs(found.drawn - drawn) < 1e-9)
    #expect(found.issues.map(\.kind) == (listed + drawn == 0 ? [.emptyPerimeter] : []))
  }

  @Test func severalDrawnPolygonsOfOneSchemeAddUp() throws {
    let found = try placed("shape", drawn: [Rectangle(1...2, 1...2), Rectangle(5...7, 1...2)])
    #expect(found.drawn == 3)
  }

  @Test func communesDeleguees() throws {
    func addDelegated(_ toy: inout MiniAtlas) {
      var delegated = toy.subcommunes[4]
      (delegated.type, delegated.code) = ("COMD", "01002")
      toy.subcommunes.append(delegated)
    }
    #expect(try placed("comd:01002", addDelegated).listed == 20)
    // The code alone is the commune's.
    #expect(try placed("commune:01002", addDelegated).listed == 100)
  }

  @Test(arguments: [
    "commune:99999", "epci:999999999", "departement:99", "region:99", "arm:99999", "comd:01902", "coma:02211",
    "qpv:Q99",
    "commune:02211", "-commune:99999",
  ])
  func unknownCodesAreListedAndLeftOut(_ token: String) throws {
    let found = try placed("commune:01001 \(token)")
    #expect(found.listed == 100)
    let issue = try #require(found.issues.first)
    #expect(found.issues.count == 1)
    #expect(issue.kind == .unknownCode)
    #expect(issue.severity == .error)
    #expect(issue.value == token)
    #expect([issue.source, issue.code] == ["schemes.csv", "S"])
    #expect(issue.row == 2)
  }

  @Test func aShapeThatNobodyDrewLeavesAnEmptyPerimeter() throws {
    let found = try placed("shape")
    #expect(found.issues.map(\.kind) == [.unknownCode, .emptyPerimeter])
    #expect(try placed("").issues.map(\.kind) == [.emptyPerimeter])
  }

  /// A code of the long form is a commune, else a sub-commune.
  @Test func codesOfTheLongForm() throws {
    func listed(_ code: String) throws -> Double {
      try placed("") { $0.schemes[0].perimeter = [PerimeterToken(.code, code)] }.listed
    }
    #expect(try listed("01001") == 100)
    #expect(try listed("02211") == 25)
    #expect(try listed("99999") == 0)
  }

  @Test func aCommuneWithoutOutlineStaysInTheListAndIsListed() throws {
    let found = try placed("commune:03002 commune:03001") { $0.change("03002") { $0.outline = [] } }
    #expect(found.listed == 100)
    #expect(found.issues.map(\.kind) == [.missingGeometry])
    #expect(found.issues.first?.value == "03002")
    // A sub-commune without outline cannot be cut out of its commune.
    let arrondissement = try placed("arm:02211") { $0.subcommunes[0].outline = [] }
    #expect(arrondissement.issues.map(\.kind) == [.unknownCode, .emptyPerimeter])
  }
}
