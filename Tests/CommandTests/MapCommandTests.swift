import Foundation
import FoundationXML
import Testing

@Suite("Maps beside answers") struct MapCommandTests {
  @Test(arguments: [["coverage"], ["uncovered"], ["overlaps"], ["explain", "QN01315M"]])
  func inBothForms(command: [String]) async throws {
    let scratch = try Scratch()
    let words = command + ["--region", "93", "--map"]
    let plain = try await BuiltBinary.run(command + ["--region", "93"])
    let run = try await BuiltBinary.run(words + [scratch.file("map.svg")])
    #expect(run.status == 0 && run.outputBytes == plain.outputBytes, "\(run.error)")
    let parser = XMLParser(data: try scratch.bytes("map.svg"))
    #expect(parser.parse())
    let text = try scratch.text("map.svg")
    // Inside the tags alone: a quarter may well be called Fontenan.
    let tags = text.split(separator: "<").map { $0.prefix { $0 != ">" } }
    #expect(!tags.contains { $0.contains("nan") || $0.contains("inf") })
    #expect(text.utf8.count < 700_000)
    let picture = try await BuiltBinary.run(words + [scratch.file("map.PNG")])
    #expect(picture.status == 0, "\(picture.error)")
    #expect(try scratch.bytes("map.PNG").prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    #expect(try scratch.entries() == ["map.PNG", "map.svg"])
  }

  @Test func otherFormsAreRefused() async throws {
    let scratch = try Scratch()
    let run = try await BuiltBinary.run("coverage", "--region", "93", "--map", scratch.file("map.jpg"))
    #expect(run.status == 64 && run.output.isEmpty && run.error.contains(".png"))
    let two = try await BuiltBinary.run(
      "coverage", "--region", "93", "--zoning", "qpv,rural", "--map", scratch.file("map.svg"))
    #expect(two.status == 64 && two.error.contains("--zoning"))
    #expect(try scratch.entries().isEmpty)
  }

  /// librsvg is loaded for a PNG alone; where it is no library, the answer is there and one sentence says what to do.
  @Test func missingLibrary() async throws {
    let folder = try Scratch()
    try folder.write("no library", to: "librsvg-2.so.2")
    let environment = ["LD_LIBRARY_PATH": folder.path, "LD_DEBUG": ""]
    let svg = try await BuiltBinary.run(
      ["coverage", "--region", "93", "--map", folder.file("map.svg")], environment: environment)
    #expect(svg.status == 0)
    for (language, words) in [("fr", "demande la bibliothèque librsvg"), ("en", "needs the library librsvg")] {
      let run = try await BuiltBinary.run(
        ["coverage", "--region", "93", "--map", folder.file("map.png"), "--lang", language], environment: environment)
      #expect(run.status == 2 && run.error.contains(words) && run.error.contains("apt install librsvg2-2"))
    }
    #expect(try folder.entries().sorted() == ["librsvg-2.so.2", "map.svg"])
  }
}
