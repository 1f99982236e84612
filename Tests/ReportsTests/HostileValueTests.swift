import Foundation
import Territory
import Testing

@testable import Reports

/// Values made to break a reader: nothing of them may run, shift a column or end a line.
@Suite struct HostileValueTests {
  private func table(_ values: [Value]) -> Table {
    Table("t", Text("t"), values.indices.map { TableColumn("c\($0)", Text("c\($0)")) }, rows: [values])
  }

  /// The second line of a table of one row.
  private func line(_ values: Value..., dialect: CSVDialect = .standard) -> String {
    let text = table(values).csv(dialect)
    let end = dialect == .fr ? "\r\n" : "\n"
    #expect(text.hasSuffix(end))
    let header =
      (dialect == .fr ? "\u{FEFF}" : "")
      + values.indices.map { "c\($0)" }
      .joined(separator: dialect == .fr ? ";" : ",") + end
    #expect(text.hasPrefix(header))
    return String(text.unicodeScalars.dropFirst(header.unicodeScalars.count).dropLast(end.unicodeScalars.count))
  }

  @Test(arguments: [
    "=1+1", "+33 4 91", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "=cmd|' /C calc'!A0", "\t=1", "\r=1",
  ])
  func formulasAreText(words: String) {
    let quotedWords = words.replacingOccurrences(of: "\"", with: "\"\"")
    let needsQuotes = words.contains("\"") || words.contains("\r")
    #expect(line(.text(words)) == (needsQuotes ? "\"'\(quotedWords)\"" : "'\(words)"))
    #expect(line(.list([.text(words), .text("b")])).contains("'\(quotedWords) b"))
  }

  @Test func negativeNumbersStayNumbers() {
    #expect(line(.number(-1.5), .integer(-2)) == "-1.5,-2")
    #expect(line(.number(-1.5), .integer(-2), dialect: .fr) == "-1,5;-2")
  }

  @Test func quotesSeparatorsAndLineEnds() {
    #expect(line(.text("l'« Or », \"dit\"")) == "\"l'« Or », \"\"dit\"\"\"")
    #expect(line(.text("a;b"), .text("c,d")) == "a;b,\"c,d\"")
    #expect(line(.text("a;b"), .text("c,d"), dialect: .fr) == "\"a;b\";c,d")
    #expect(line(.text("two\nlines"), .text("x")) == "\"two\nlines\",x")
    // One character for Swift, two for a reader of CSV.
    #expect(line(.text("two\r\nlines"), .text("x")) == "\"two\r\nlines\",x")
  }

  @Test func unknownIsEmpty() {
    #expect(line(.none, .number(.nan), .number(.infinity), .text("")) == ",,,")
    #expect(table([.none, .number(.nan)]).text(.fr).contains("–   –") == true)
  }

  @Test func codesKeepTheirZeros() {
    #expect(line(.text("01001"), .text("2A004"), .text("200054807")) == "01001,2A004,200054807")
    #expect(line(.text("01001"), .list([.text("01001"), .text("02002")]), dialect: .fr) == "01001;01001 02002")
  }

  @Test func textStaysOnItsLine() {
    let text = table([.text("a\nb\r\nc\u{1B}[31m\u{2028}d\u{7}"), .text("</td><script>")]).text(.en)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == 4)
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 || $0.value == 0x2028 })
  }

  @Test func jsonReadsBackTheSame() throws {
    let words = [
      "=1+1", "\"quoted\" \\ back", "line\r\nend\ttab", "</script><b>", "\u{0}\u{1F}\u{2028}\u{2029}", "é 🏥",
    ]
    let report = Report(
      command: "c", header: [], headlines: [],
      tables: [
        Table(
          "t", Text("t"), [TableColumn("text", Text("t")), TableColumn("number", Text("n"))],
          rows: words.map { [.text($0), .number(.nan)] })
      ], shown: [], issues: [])
    let json = report.json(tool: "\"tool\"")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let rows = try #require(object["t"] as? [[String: Any]])
    #expect(rows.map { $0["text"] as? String } == words)
    #expect(rows.allSatisfy { $0["number"] is NSNull })
    #expect(object["tool"] as? String == "\"tool\"")
    #expect(!json.contains("</script>"))
  }
}
