import Foundation
import Testing

/// Names of a file that are made to harm those who read the answer: cases of faults by their names.
@Suite struct HostileNameTests {
  /// A file of schemes with one, which holds all of Marseille.
  private func schemes(id: String, name: String, in folder: Scratch) throws -> String {
    try folder.write(
      "\"id\",\"type\",\"name\",\"perimeter\"\r\n\"\(id)\",\"CLS\",\"\(name)\",\"commune:13055\"\r\n", to: "s.csv")
  }

  /// xlsx-english-refused, and each other workbook in both languages: its parts are XML.
  @Test(
    .enabled(if: GeneratedFileTests.hasPython, "needs python3"),
    arguments: ["coverage", "uncovered", "overlaps", "stats", "expiring"], ["fr", "en"])
  func workbooks(command: String, language: String) async throws {
    let folder = try Scratch()
    let path = folder.file("o.xlsx")
    let run = try await BuiltBinary.run(
      command, "--departement", "13", "--lang", language, "--format", "xlsx", "--output", path)
    #expect(run.status == 0, "\(run.error)")
    let names = try await sheets(path)
    #expect(names.first == (language == "fr" ? "Synthèse" : "Overview"))
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
  }

  /// xlsx-invalid-xml-ffff
  @Test(.enabled(if: GeneratedFileTests.hasPython, "needs python3"))
  func charactersThatXMLForbids() async throws {
    let folder = try Scratch()
    let file = try schemes(id: "A\u{1}\u{B}\u{FFFF}", name: "bad \u{FFFE} \u{FFFF} \u{7}\u{1B} name", in: folder)
    for command in ["coverage", "uncovered", "overlaps", "stats"] {
      let path = folder.file("o.xlsx")
      let run = try await BuiltBinary.run(
        command, "--schemes", file, "--departement", "13", "--lang", "fr", "--format", "xlsx", "--output", path)
      #expect(run.status == 0, "\(run.error)")
      _ = try await sheets(path)
    }
    let fixed = folder.file("fixed.xlsx")
    let run = try await BuiltBinary.run("check", "--schemes", file, "--fixed", fixed)
    #expect([0, 1].contains(run.status), "\(run.error)")
    #expect(try await sheets(fixed) == ["schemes"])
  }

  /// The names of the sheets of a workbook whose parts are all well-formed.
  private func sheets(_ path: String) async throws -> [String] {
    let script = """
      import sys, zipfile, xml.dom.minidom as xml
      book = zipfile.ZipFile(sys.argv[1])
      parts = {name: xml.parseString(book.read(name)) for name in book.namelist()}
      for sheet in parts["xl/workbook.xml"].getElementsByTagName("sheet"): print(sheet.getAttribute("name"))
      """
    let run = try await BuiltBinary.run(
      "python3", "-c", script, path, environment: ["PYTHONIOENCODING": "utf-8"], binary: "/usr/bin/env")
    #expect(run.status == 0, "\(run.error)")
    return run.output.split(separator: "\n").map(String.init)
  }

  /// csv-formula-nearest, and every other column of every table.
  @Test(arguments: ["standard", "fr"])
  func formulas(dialect: String) async throws {
    let folder = try Scratch()
    let formula = "=cmd|' /C calc'!A0"
    let file = try schemes(id: formula, name: formula, in: folder)
    for (command, tables) in [
      ("uncovered", ["zones", "issues"]), ("coverage", ["zones", "zones_by_scheme", "schemes"]),
      ("overlaps", ["pairs"]),
      ("stats", ["rows"]),
    ] {
      for table in tables {
        let run = try await BuiltBinary.run(command, "--schemes", file, "--csv", dialect, "--table", table)
        #expect(run.status == 0, "\(run.error)")
        let separator: Character = dialect == "fr" ? ";" : ","
        let cells = run.output.split(whereSeparator: { $0.isNewline }).flatMap { $0.split(separator: separator) }
        #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("\"=") }, "\(command) \(table)")
        if table == "zones" { #expect(cells.contains("'\(formula)"), "\(command)") }
      }
    }
  }

  /// terminal-injection-explain, and what else is printed of a name.
  @Test func terminalIsNotSteered() async throws {
    let folder = try Scratch()
    let name = "A\u{1B}[31mRED\u{1B}]0;title\u{7}\u{9B}5m\u{202E}\u{2066}"
    let file = try schemes(id: name, name: name, in: folder)
    for arguments in [
      ["explain", "QN01301M"], ["explain", name], ["explain", "absent\u{1B}[2J"], ["coverage"], ["uncovered"],
      ["overlaps"], ["stats"], ["check"], ["expiring"], ["timeline", "--from", "2025"],
    ] {
      let run = try await BuiltBinary.run(arguments + ["--schemes", file])
      let printed = (run.output + run.error).unicodeScalars
      #expect(!printed.isEmpty)
      for steering in "\u{1B}\u{7}\u{9B}\u{202E}\u{2066}".unicodeScalars {
        #expect(!printed.contains(steering), "\(arguments): U+\(String(steering.value, radix: 16))")
      }
    }
  }

  /// Names of files, columns and options in what is said of them.
  @Test func terminalIsNotSteeredByTheCommandLine() async throws {
    let folder = try Scratch()
    let name = "x\u{1B}[31m\u{7}\u{9B}5m\u{202E}"
    let file = folder.file("\(name).csv")
    try Data("id,type,\(name),perimeter\nA,CLS,a,commune:13055\n".utf8).write(to: URL(fileURLWithPath: file))
    try folder.write("\u{1B}[2J", to: "\(name).geojson")
    for words in [
      ["check", "--schemes", file, "--table", "reading"], ["coverage", "--schemes", folder.file(name)],
      ["coverage", "--zones", folder.file("\(name).geojson")], ["coverage", "--zones", "\(file)#\(name)"],
      ["coverage", "--output", folder.file("\(name)/x")], ["coverage", "--map", "\(name).bmp"],
      ["coverage", "--where", "\(name)=1"], ["coverage", "--\(name)"], ["coverage", name], [name],
      ["coverage", "--table", name], ["coverage", "--region", name], ["coverage", "--data", folder.file(name)],
      ["data", "template", name], ["schema", name], ["stats", "--level", name], ["check", "--explain", name],
      ["report", "--departement", "13", "--output", folder.file(name)], ["coverage", "--crs", name, "--zones", file],
    ] {
      let run = try await BuiltBinary.run(words)
      #expect([0, 1, 2, 64].contains(run.status) && run.error.split(separator: "\n").count <= 1, "\(run.error)")
      let printed = (run.output + run.error).unicodeScalars
      #expect(!printed.isEmpty)
      for steering in "\u{1B}\u{7}\u{9B}\u{202E}".unicodeScalars {
        #expect(!printed.contains(steering), "\(words): U+\(String(steering.value, radix: 16))")
      }
    }
  }
}
