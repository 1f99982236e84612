import Geometry
import Territory
import Testing
import ToyTerritory

/// What a drawing alone is read as, with the issue about it.
private func read(
  _ perimeter: String = "shape", _ drawn: Rectangle..., precision: Double? = nil
) throws -> (tokens: String, isDrawn: Bool, issue: DataIssue?) {
  var toy = MiniAtlas.standard
  toy.precision = precision
  toy.schemes = []
  toy.drawn = []
  toy.add("S", perimeter, drawn: drawn)
  var (perimeters, _) = try toy.resolved()
  var inventory = toy.inventory
  let issues = perimeters.readDrawnCommunes(&inventory, in: toy.geography)
  #expect(issues.count < 2)
  let part = perimeters.ofScheme[0].part
  #expect(perimeters.parts.count == (part == nil ? 0 : 1))
  let tokens = inventory.schemes[0].perimeter.map(\.description).joined(separator: " ")
  return (tokens, part != nil, issues.first)
}

/// Communes are squares of 10 km of the plane, which at 46.4° north are 8.0 km wide and 12.5 km high on the area.
@Suite("Drawings that follow commune borders")
struct DrawnCommunesTests {
  @Test(
    "communes held to more than 70 %, under 200 m from their borders",
    arguments: [
      // 50 m of 01001 and 01002 missing in the west, 0.5 km² over 57 km: E1.
      (Rectangle(0.05...20, 0...10), "epci:200000001"),
      // As much beyond, in 02001.
      (Rectangle(0...20.05, 0...10), "epci:200000001"), (Rectangle(0...10, 0...10), "commune:01001"),
      (Rectangle(0...10, 0...20), "commune:01001 commune:01003"),
      // The département 03 is one EPCI, the région 10 one département; 20 is two.
      (Rectangle(40...50, 0...20), "epci:200000004"), (Rectangle(0...20, 0...20), "departement:01"),
      (Rectangle(20...50, 0...20), "region:20"), (Rectangle(20...40, 0...20), "departement:02"),
    ])
  func follows(_ drawing: Rectangle, _ tokens: String) throws {
    let found = try read("shape", drawing)
    #expect(found.tokens == tokens)
    #expect(!found.isDrawn)
    #expect(found.issue?.kind == .drawnAsCommunes)
    #expect(found.issue?.newValue == tokens)
    #expect(found.issue?.message.en.contains("= \(tokens) (") == true)
  }

  @Test(
    "others stay as they are drawn",
    arguments: [
      // 60 % of 01002.
      (Rectangle(0...16, 0...10), "1 commune cut", "01002"),
      // A quarter of one commune.
      (Rectangle(0...5, 0...5), "it holds no whole commune", ""),
      // 28 km² of 01001 missing, over an outline of 36.57 km (pyproj): 766 m.
      (Rectangle(0...7.2, 0...10), "766 m away", ""),
    ])
  func kept(_ drawing: Rectangle, _ reason: String, _ cut: String) throws {
    let found = try read("shape", drawing)
    #expect(found.tokens == "shape")
    #expect(found.isDrawn)
    #expect(found.issue?.kind == .keptAsDrawn)
    #expect(found.issue?.value == cut)
    #expect(found.issue?.message.en.contains(reason) == true, "\(found.issue?.message.en ?? "")")
  }

  /// The same drawing, 766 m away, of layers said to be precise to 1 km.
  @Test("the stated precision of the layers counts where it is more than 200 m")
  func coarseLayers() throws {
    #expect(try read("shape", Rectangle(0...7.2, 0...10), precision: 1000).tokens == "commune:01001")
  }

  /// Q1, 1 km² of 01001, is taken off on purpose.
  @Test("a drawing put together with other tokens is not touched", arguments: ["shape -qpv:Q1", "shape commune:02004"])
  func composed(_ perimeter: String) throws {
    let found = try read(perimeter, Rectangle(0...10, 0...10))
    #expect(found.tokens == perimeter)
    #expect(found.isDrawn)
    #expect(found.issue == nil)
  }

  @Test("without any drawing nothing is said")
  func listed() throws {
    let found = try read("commune:01001")
    #expect(found.tokens == "commune:01001" && found.issue == nil)
  }
}
