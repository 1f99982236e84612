import Coverage
import Foundation
import FoundationXML
import Reports
import Territory
import Testing
import ToyTerritory

@Suite("Maps of answers") struct MapSVGTests {
  private func svg(
    _ language: Language = .fr, types: [String] = ["CLS"], _ edit: (inout MiniAtlas) -> Void = { _ in }
  ) throws -> String {
    var toy = MiniAtlas.standard
    edit(&toy)
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    let question = MiniAtlas.question(types: types)
    let answer = try atlas.uncovered(of: placed, question)
    let nearest = answer.zones.compactMap { zone in zone.nearest.map { (zone.zone.code, $0.id) } }
    let map = try atlas.answerMap(
      question, zones: answer.coverage.zones, of: placed,
      nearest: Dictionary(nearest, uniquingKeysWith: { first, _ in first }))
    let source = ReportSource(
      role: "zoning", title: Text("Toy <zones>"), vintage: Text("2024"), completeness: nil, sha256: nil)
    return map.svg(.coverage(answer.coverage, sources: [source], tool: "maillage 0"), language)
  }

  private func count(_ part: String, in text: String) -> Int { text.components(separatedBy: part).count - 1 }

  @Test func marksAndWords() throws {
    let text = try svg()
    #expect(XMLParser(data: Data(text.utf8)).parse())
    // On the map, and once more in the legend.
    #expect(count("#mark-entirely\"", in: text) == 2)
    #expect(count("#mark-partly\"", in: text) == 3)
    #expect(count("#mark-not_covered\"", in: text) == 3)
    #expect(count("#mark-unknown\"", in: text) == 0)
    #expect(text.contains("entièrement couverte (1)") && text.contains("non couvertes (2)"))
    #expect(text.contains("possibles, non comptés (1)") && text.contains("dispositif le plus proche"))
    #expect(text.contains("Au 1er janvier 2026") && text.contains("Toy &lt;zones&gt; (2024) ; maillage 0."))
    let english = try svg(.en)
    #expect(english.contains("not covered (2)") && english.contains("On 1 January 2026"))
    #expect(try svg() == text)
  }

  /// What is not known is a mark of its own, in no colour of the others.
  @Test func unknownIsNotNone() throws {
    let text = try svg {
      $0.zones[4].communes = ["99999"]
      $0.zones[4].outline = [Rectangle(48...53, 2...3)]
    }
    #expect(count("#mark-unknown\"", in: text) == 2 && text.contains("verdict inconnu (1)"))
  }

  /// What has no outline is said to be off the map.
  @Test func zonesWithoutOutline() throws {
    let text = try svg { $0.zones[0].outline = [] }
    #expect(text.contains("sans contour, hors carte (1)") && count("#mark-entirely\"", in: text) == 0)
    #expect(try !svg().contains("hors carte"))
  }

  /// Communes that are zones are painted, not marked.
  @Test func communesAreGround() throws {
    let text = try svg { $0.zonesAreCommunes = true }
    #expect(XMLParser(data: Data(text.utf8)).parse())
    #expect(count("<use href=\"#mark-not_covered\"", in: text) == 0)
  }

  /// CLS-A holds 01001; an ASV there too makes a hatching of both types.
  @Test func typesThatOverlapAreHatched() throws {
    let text = try svg(types: ["CLS", "ASV"]) { $0.add("ASV-X", "commune:01001", type: "ASV", to: "2030") }
    #expect(text.contains("<pattern id=\"types3\"") && text.contains("url(#types3)") && text.contains("CLS + ASV"))
  }

  /// Names come from files: nothing in them becomes an element.
  @Test func hostileNames() throws {
    let name = "\"><script>alert('&')</script>\u{0}\u{202E}" + String(repeating: "x", count: 5000)
    let text = try svg { toy in
      toy.schemes[0].name = name
      toy.zones[0].code = "</text><script>"
    }
    #expect(XMLParser(data: Data(text.utf8)).parse())
    #expect(!text.contains("<script"))
  }

  @Test func picture() throws {
    let bytes = try png(svg: svg())
    #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    // Width in the header: twice the 1000 px of the SVG.
    #expect(bytes[16..<20].reduce(0) { $0 * 256 + Int($1) } == 2000)
    #expect(throws: PNGError.self) { try png(svg: "no picture") }
  }
}
