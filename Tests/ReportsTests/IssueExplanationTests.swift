import Foundation
import Territory
import Testing

@testable import Reports

@Suite("Kinds of issues, explained")
struct IssueExplanationTests {
  @Test("each kind has words of its own", arguments: [Language.fr, .en])
  func words(_ language: Language) {
    let explanations = IssueKind.allCases.map(\.explanation)
    for part in [\IssueExplanation.label, \.meaning, \.example] {
      let texts = explanations.map { $0[keyPath: part](language) }
      #expect(Set(texts).count == texts.count)
    }
    for explanation in explanations {
      #expect(!explanation.label(language).isEmpty)
      for sentence in [explanation.meaning, explanation.example, explanation.remedy].map({ $0(language) }) {
        #expect(sentence.count > 10 && ".?".contains(sentence.suffix(1)), "\(sentence)")
      }
    }
  }

  @Test("the other language is another text")
  func languages() {
    for kind in IssueKind.allCases {
      let explanation = kind.explanation
      for text in [explanation.meaning, explanation.example, explanation.remedy] {
        #expect(text.fr != text.en, "\(kind.rawValue)")
      }
    }
  }

  /// A severity written beside a kind in the sources is one that its explanation tells.
  @Test func severities() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources")
    let kinds = Dictionary(uniqueKeysWithValues: IssueKind.allCases.map { ("\($0)", $0) })
    var found: [IssueKind: Set<DataIssue.Severity>] = [:]
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let before = text.matches(of: /\.(error|warning|info),\s+(?:kind: )?\.(\w+)/).map { ($0.2, $0.1) }
      let behind = text.matches(of: /\.(\w+), \.(error|warning|info),/).map { ($0.1, $0.2) }
      for (name, severity) in before + behind {
        guard let kind = kinds[String(name)] else { continue }
        found[kind, default: []].insert(try #require(DataIssue.Severity(rawValue: String(severity))))
      }
    }
    #expect(found[.datesNotUsed] == [.warning, .info] && found[.unknownName] == [.error])
    for (kind, severities) in found {
      #expect(severities.isSubset(of: kind.explanation.severities), "\(kind.rawValue)")
    }
    for kind in IssueKind.allCases {
      let told = kind.explanation.severities
      #expect(!told.isEmpty && told == Set(told).sorted(), "\(kind.rawValue)")
    }
  }

  @Test("the list fits 80 columns and holds every kind", arguments: [Language.fr, .en])
  func list(_ language: Language) {
    let lines = IssueKind.table(language).text(language).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    let kinds = lines.dropFirst(2).map { String($0.split(separator: " ")[0]) }
    #expect(kinds == IssueKind.allCases.map(\.rawValue).sorted())
  }

  @Test("a kind is found by its word, or by what people read", arguments: IssueKind.allCases)
  func named(_ kind: IssueKind) {
    for name in [kind.rawValue, kind.label.fr, kind.label.en, kind.rawValue.uppercased()] {
      #expect(IssueKind(named: name) == kind)
    }
    #expect(IssueKind.nearest(to: String(kind.rawValue.dropLast())).contains(kind))
  }

  @Test func unknownName() {
    #expect(IssueKind(named: "unknwon_code") == nil)
    #expect(IssueKind.nearest(to: "unknwon_code").first == .unknownCode)
    #expect(IssueKind.nearest(to: "").count == 3)
  }
}
