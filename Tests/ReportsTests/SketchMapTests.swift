import Coverage
import Foundation
import FoundationXML
import Reports
import Territory
import Testing
import ToyTerritory

@Suite("Small maps")
struct SketchMapTests {
  private func maps(_ edit: (inout MiniAtlas) -> Void = { _ in }) throws -> [SketchMap] {
    var toy = MiniAtlas.standard
    edit(&toy)
    let atlas = try toy.atlas()
    let placed = try toy.placed(on: atlas)
    return try atlas.explain(zones: ["Q1", "Q2"], of: placed, MiniAtlas.question()).compactMap {
      try atlas.map(ofZone: $0, on: placed)
    }
  }

  @Test func oneGroupForEachMap() throws {
    let svg = try maps().svg(.en)
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    #expect(svg.components(separatedBy: "<g transform").count == 3)
    #expect(svg.contains("schemes counted") && svg.contains("<title>CLS-A</title>"))
    #expect(try maps().svg(.fr).contains("dispositifs comptés"))
  }

  /// Names come from files: nothing in them becomes an element.
  @Test func hostileNames() throws {
    let svg = try maps { $0.schemes[0].id = "<script>alert(\"&\")</script>\u{0}" }.svg(.en)
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    #expect(!svg.contains("<script") && svg.contains("&lt;script&gt;alert(&quot;&amp;&quot;)"))
  }
}
