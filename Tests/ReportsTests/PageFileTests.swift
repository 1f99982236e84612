import Foundation
import Territory
import Testing

@testable import Reports

/// The sources of the page, as the repository has them.
private let assets = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("Sources/Reports/Page/Assets")

private func source(_ name: String) throws -> String {
  try String(contentsOf: assets.appendingPathComponent(name), encoding: .utf8)
}

private let modules = ((try? FileManager.default.subpathsOfDirectory(atPath: assets.path)) ?? [])
  .filter { $0.hasSuffix(".js") }.sorted()

@Suite("The page as one file")
struct PageFileTests {
  private func page(_ title: String = "Var", _ data: String = "{}") -> String {
    String(decoding: PageFile.html(title: title, language: .fr, data: Array(data.utf8)), as: UTF8.self)
  }

  /// What stands between two texts, each found once.
  private func part(_ page: String, _ before: String, _ after: String) throws -> String {
    let pieces = page.components(separatedBy: before)
    try #require(pieces.count == 2, "\(before)")
    return try #require(pieces[1].components(separatedBy: after).first)
  }

  /// The hashes of the policy are those that `sha256sum` and `base64` give of what the tags hold.
  @Test func policyNamesTheStyleAndTheScript() throws {
    let page = page()
    for (before, after, directive) in [
      ("<style>", "</style>", "style-src"), ("<script type=\"module\">", "</script>", "script-src"),
    ] {
      let run = Process()
      run.executableURL = URL(fileURLWithPath: "/bin/sh")
      run.arguments = ["-c", "sha256sum | cut -c 1-64 | tr a-f A-F | basenc --base16 -d | base64"]
      let (input, output) = (Pipe(), Pipe())
      (run.standardInput, run.standardOutput) = (input, output)
      try run.run()
      let text = try part(page, before, after)
      // Another thread writes: a pipe holds 64 KiB.
      Thread.detachNewThread {
        input.fileHandleForWriting.write(Data(text.utf8))
        try? input.fileHandleForWriting.close()
      }
      let hash = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      run.waitUntilExit()
      #expect(page.contains("\(directive) 'sha256-\(hash.trimmingCharacters(in: .whitespacesAndNewlines))';"))
    }
    #expect(
      try part(page, "Content-Security-Policy\" content=\"", "\"").hasPrefix("default-src 'none'; script-src 'sha256-"))
    #expect(page.contains("img-src data: blob:; base-uri 'none'; form-action 'none'\""))
  }

  /// A title and data that would break out of their place.
  @Test func hostileText() throws {
    let page = page("</title><script>\"'&{{data}}", "{\"a\":\"</script><!--\u{2028}\u{2029}é{{csp}}\"}")
    #expect(page.contains("<title>&lt;/title&gt;&lt;script&gt;&quot;&#39;&amp;{{data}}</title>"))
    let data = try part(page, "id=\"maillage-data\">", "</script>")
    #expect(data == "{\"a\":\"\\u003c/script>\\u003c!--\\u2028\\u2029é{{csp}}\"}")
    let read = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: String])
    #expect(read == ["a": "</script><!--\u{2028}\u{2029}é{{csp}}"])
  }

  @Test func everyPlaceholderHasItsPlace() throws {
    let skeleton = try source("page.html")
    let names = skeleton.matches(of: /\{\{([^}]*)\}\}/).map { String($0.1) }
    #expect(Set(names) == ["lang", "title", "csp", "style", "script", "data"])
    for name in ["csp", "style", "script", "data"] { #expect(names.count { $0 == name } == 1, "\(name)") }
    let policy = try #require(skeleton.range(of: "{{csp}}"))
    #expect(skeleton.contains("<style>{{style}}</style>"))
    #expect(skeleton.contains("<script type=\"module\">{{script}}</script>"))
    #expect(skeleton.contains("<script type=\"application/json\" id=\"maillage-data\">{{data}}</script>"))
    // The policy stands before all that it judges, and there is nothing else for it to refuse.
    #expect(try #require(skeleton.range(of: "<style>")).lowerBound > policy.upperBound)
    #expect(skeleton.matches(of: /<script/).count == 2 && skeleton.matches(of: /<style/).count == 1)
    #expect(skeleton.firstMatch(of: /\s(style|on\w+)=|<base|<form|<link|\ssrc=/) == nil)
    #expect(page().contains("<html lang=\"fr\">"))
  }

  @Test func linesOfModules() {
    let joined = PageAssets.joined(
      Array(
        """
        import {a} from "./a.js";
        /** One line. */
        export const b = a;

          // export it
          export const c = 1; // export it
        /*
         * Some
         */
        important();

        """.utf8))
    #expect(String(decoding: joined, as: UTF8.self) == "const b = a;\nexport const c = 1; // export it\nimportant();\n")
  }

  /// Every module of the folder is in the page.
  @Test("a module is in the list, whole", arguments: modules)
  func listed(_ name: String) throws {
    let text = try source(name)
    let joined = String(decoding: PageAssets.joined(Array(text.utf8)), as: UTF8.self)
    #expect(
      String(decoding: PageAssets.script, as: UTF8.self).contains(joined), "\(name): Sources/CPageAssets/PageAssets.c")
  }

  /// What the joining of modules cannot do, and what would end the script.
  @Test("a module is of the form that can be joined", arguments: modules)
  func joinable(_ name: String) throws {
    let text = try source(name)
    #expect(text.hasSuffix("\n") && !text.contains("\r") && !text.hasPrefix("\u{FEFF}"))
    #expect(text.range(of: "</script", options: .caseInsensitive) == nil && !text.contains("<!--"))
    for line in text.split(separator: "\n") {
      if line.hasPrefix("import ") {
        #expect(line.wholeMatch(of: /import \{[^}]*\} from "\.\.?\/[\w\/.-]+\.js";?/) != nil, "\(name): \(line)")
        #expect(!line.contains(" as "), "\(name): \(line)")
      }
      if line.hasPrefix("export ") {
        #expect(line.firstMatch(of: /^export (async )?(function|const|let|class) ?\*?/) != nil, "\(name): \(line)")
      }
      #expect(!line.hasPrefix("await "), "\(name): \(line)")
      // What is left out as a comment is whole lines.
      let trimmed = line.trimmingPrefix { $0 == " " }
      #expect(!trimmed.hasPrefix("/*") || !trimmed.contains("*/") || trimmed.hasSuffix("*/"), "\(name): \(line)")
    }
    // Types in comments are told by where they are.
    let joined = String(decoding: PageAssets.joined(Array(text.utf8)), as: UTF8.self).replacing(/\/\*.*?\*\//, with: "")
    #expect(joined.firstMatch(of: /\bimport\(|\beval\(|new Function/) == nil)
  }

  /// One scope holds them all.
  @Test func topLevelNamesAreUnique() throws {
    var home: [String: String] = [:]
    try #require(!modules.isEmpty)
    for name in modules {
      let declaration = /(?m)^(?:export )?(?:async )?(?:function\*?|const|let|class) (\w+)/
      for match in try source(name).matches(of: declaration) {
        let other = home.updateValue(name, forKey: String(match.1))
        #expect(other == nil, "\(match.1): \(other ?? "") and \(name)")
      }
    }
  }

  @Test func styleEndsNowhere() throws {
    let style = try source("page.css")
    #expect(style.range(of: "</style", options: .caseInsensitive) == nil && !style.contains("\r"))
    #expect(style.firstMatch(of: /@import|url\((?!"?data:)/) == nil)
    #expect(page().contains("<style>\(style)</style>"))
  }
}
