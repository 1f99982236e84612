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
    // A scheme shown by its id.
    #expect(line(.record([NamedValue("id", .text(words))])) == line(.text(words)))
  }

  @Test func negativeNumbersStayNumbers() {
    #expect(line(.number(-1.5), .integer(-2)) == "-1.5,-2")
    #expect(line(.record([NamedValue("n", .number(-1.5))]), .record([])) == "-1.5,")
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
    let steering = "\n\r\n\u{1B}[31m\u{7}\u{7F}\u{9B}31m\u{2028}\u{2029}\u{202E}\u{2066}\u{200F}\u{061C}"
    let hostile = "a\(steering)b"
    let cells = table([.text(hostile), .text("</td><script>")])
    var issue = Toy.issues[0]
    (issue.source, issue.code, issue.message) = (hostile, "c", Text(hostile))
    let report = Report(
      command: "c", header: [], headlines: [Text(hostile)],
      tables: [Table("t", Text(hostile), [TableColumn("c", Text(hostile))], rows: [[.text("x")]])],
      shown: [("t", 1)], issues: [issue])
    for (text, lines) in [(cells.text(.en), 4), (report.text(.en), 9)] {
      #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count == lines, "\(text)")
      let left = Set(steering.unicodeScalars).subtracting(["\n", "[", "3", "1", "m"])
      #expect(left.isDisjoint(with: text.unicodeScalars))
    }
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
