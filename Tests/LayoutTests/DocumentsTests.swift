import Foundation
import Testing

/// Pages that name files: those of the root, and the articles of the documentation.
private let pages: [String] = {
  let root = SourceFiles.root
  let articles = (FileManager.default.enumerator(atPath: root.appendingPathComponent("Sources").path) ?? .init())
    .compactMap { ($0 as? String).map { "Sources/\($0)" } }.filter { $0.hasSuffix(".md") }
  return ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Tests/Examples/README.md"] + articles.sorted()
}()

@Suite("Documents name what exists")
struct DocumentsTests {
  @Test("every path of a page exists", arguments: pages)
  func pathsExist(_ page: String) throws {
    for path in Self.paths(in: try text(page)) {
      #expect(exists(path), "\(page) names \(path)")
    }
  }

  /// The pages that people are sent to are not all there is to look at, and name something.
  @Test func pagesNamePaths() throws {
    #expect(pages.count > 8)
    for page in ["README.md", "CONTRIBUTING.md"] { #expect(Self.paths(in: try text(page)).count > 20) }
  }

  /// A `.swift` file is named by its path from the root, so that the test above sees it.
  @Test("source files are named by their whole path", arguments: pages)
  func sourcesAreNamedWhole(_ page: String) throws {
    for match in try text(page).matches(of: /[\w.\/+-]+\.swift\b/) {
      #expect(exists(String(match.0)), "\(page): \(match.0)")
    }
  }

  /// A way to add something that the check leaves out would not stay true.
  @Test func additionsAreShown() throws {
    let page = try text("CONTRIBUTING.md")
    for name in ["zoning", "scheme-type", "rule"] { #expect(page.contains("<!-- addition: \(name) -->\n```diff\n")) }
  }

  @Test func pathsAreFound() {
    let text = """
      See `Tests/LayoutTests`, Scripts/test and .ci/run (GeoData/SOURCES.md). ../Sources/none, `Scripts/bench/run WORK`.
      --- /dev/null
      +++ GeoData/data/new.csv
      --- Sources/a.b
      +++ Sources/a.b
      """
    #expect(
      Self.paths(in: text) == [
        "Tests/LayoutTests", "Scripts/test", ".ci/run", "GeoData/SOURCES.md", "Scripts/bench/run", "Sources/a.b",
        "Sources/a.b",
      ])
  }

  /// Paths from the root; not those of files that a diff makes.
  private static func paths(in text: String) -> [String] {
    text.replacing(/--- \/dev\/null\n\+\+\+ .*/, with: "")
      .matches(of: /(?<before>[\w.\/-]?)(?<path>(?:Sources|Tests|Scripts|GeoData|\.ci|\.github)\/[\w.\/+-]*\w)/)
      .filter { $0.before.isEmpty }.map { String($0.path) }
  }

  private func text(_ page: String) throws -> String {
    try String(contentsOf: SourceFiles.root.appendingPathComponent(page), encoding: .utf8)
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: SourceFiles.root.appendingPathComponent(path).path)
  }
}
