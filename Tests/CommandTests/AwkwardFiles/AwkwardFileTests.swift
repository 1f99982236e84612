import Foundation
import Testing

/// The answer of `check` to one file, as JSON and as a corrected table.
struct CheckOutcome {
  var status: Int32
  var error: String
  var issues: [[String: Any]]
  var files: [[String: Any]]
  /// Rows of the corrected table.
  var fixed: [[String: String]]

  init(_ file: String, package: Scratch, options: [String] = []) async throws {
    let fixedPath = package.file("fixed-\(UUID().uuidString).csv")
    let run = try await BuiltBinary.run(
      ["check", "--data", package.path, "--schemes", file, "--format", "json", "--fixed", fixedPath, "--lang", "en"]
        + options)
    status = run.status
    error = run.error
    let answer = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
    issues = answer?["issues"] as? [[String: Any]] ?? []
    files = answer?["files"] as? [[String: Any]] ?? []
    fixed = table(String(decoding: try Data(contentsOf: URL(fileURLWithPath: fixedPath)), as: UTF8.self))
  }

  /// `row kind value>new value` of what is listed about a file, but for dates and régions it says nothing of.
  func listed(_ source: String) -> [String] {
    issues.filter { $0["source"] as? String == source && $0["kind"] as? String != "undated_schemes" }.map { issue in
      let row = (issue["row"] as? Int).map { String($0) } ?? "0"
      return "\(row) \(issue["kind"] ?? "") \(issue["value"] ?? "")>\(issue["new_value"] ?? "")"
    }.filter { !$0.contains("undated_scheme") && !$0.contains("inventory_out_of_reach") }
  }
}

/// A CSV whose cells hold no line end.
func table(_ csv: String) -> [[String: String]] {
  let lines = csv.split(whereSeparator: \.isNewline).map { line -> [String] in
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
  guard let names = lines.first else { return [] }
  return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
}

@Suite("Files as people keep them")
struct AwkwardFileTests {
  @Test("a file with one trap", arguments: AwkwardFile.all)
  func trap(_ file: AwkwardFile) async throws {
    let package = try Scratch()
    try SmallPackage.write(to: package)
    try file.bytes.write(to: URL(fileURLWithPath: package.file(file.name)))
    let outcome = try await CheckOutcome(package.file(file.name), package: package, options: file.options)
    let perimeters = Dictionary(
      outcome.fixed.map { ($0["id"] ?? "", $0["perimeter"] ?? "") }, uniquingKeysWith: { first, _ in first })
    #expect(perimeters == file.perimeters)
    #expect(outcome.listed(file.name).sorted() == file.issues.sorted())
    let account = try #require(outcome.files.first { $0["source"] as? String == file.name })
    #expect(account["rows"] as? Int == file.rows)
    let used = try #require(account["rows_used"] as? Int)
    #expect(used + (account["rows_unused"] as? Int ?? -1) == file.rows)
    let errors = outcome.issues.count { $0["severity"] as? String == "error" }
    #expect(outcome.status == (errors > 0 ? 1 : 0), "\(outcome.error)")
  }

  @Test("what is corrected reads back as it stands")
  func fixedReadsBack() async throws {
    let package = try Scratch()
    try SmallPackage.write(to: package)
    let text =
      "id;type;nom;perimetre;statut;debut;fin;cofinancé\n1;CLS;Un;CA de La Rochelle sauf Aytré;Signé;14/10/2015;2018;oui\n"
      + "2;ASV;Deux;Paris 13e  Arrondissement et 1053;en cours;oct. 2020;;\n"
    let first = try await CheckOutcome(try package.write(text, to: "s.csv"), package: package)
    for name in ["fixed.csv", "fixed.xlsx"] {
      let made = try await BuiltBinary.run(
        "check", "--data", package.path, "--schemes", package.file("s.csv"), "--fixed", package.file(name))
      #expect(made.status == 0)
      let second = try await CheckOutcome(package.file(name), package: package)
      #expect(second.fixed == first.fixed)
      #expect(second.listed(name) == [])
    }
    #expect(
      first.fixed.map { "\($0["id"] ?? "") \($0["perimeter"] ?? "") \($0["date_start"] ?? "") \($0["cofunded"] ?? "")" }
        == [
          "1 epci:241700434 -commune:17028 2015-10-14 true", "2 arm:75113 commune:01053 2020-10 ",
        ])
  }

  @Test("the same sheet in four formats gives the same answer to the byte")
  func sameInEveryFormat() async throws {
    let package = try Scratch()
    try SmallPackage.write(to: package)
    let rows = [
      ["identifiant", "type", "nom", "périmètre", "début", "fin", "cofinancé"],
      ["A", "CLS", "Aunis – été", "CA de La Rochelle", "14/10/2015", "2030", "oui"],
      ["B", "ASV", "Œuvre", "Aytré, Lille", "oct. 2015", "", "x"], ["C", "CLS", "Île", "L'Île-d'Yeu", "", "2031", ""],
    ]
    let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n") + "\r\n"
    let sheet = rows.map { $0.map { SheetCell(stringLiteral: $0) } }
    let files: [(String, Data)] = [
      ("utf8.csv", Data(("\u{FEFF}" + text).utf8)), ("ansi.csv", try #require(text.data(using: .windowsCP1252))),
      ("sheet.xlsx", OfficeFile.xlsx([("schemes", sheet)])), ("sheet.ods", OfficeFile.ods("schemes", sheet)),
    ]
    var answers: [Data] = []
    for (name, bytes) in files {
      try bytes.write(to: URL(fileURLWithPath: package.file(name)))
      for arguments in [
        ["coverage", "--zoning", "low-density", "--format", "csv", "--table", "schemes"], ["stats", "--format", "csv"],
        ["check", "--format", "csv"],
      ] {
        let run = try await BuiltBinary.run(arguments + ["--data", package.path, "--schemes", package.file(name)])
        #expect(run.status == 0, "\(run.error)")
        answers.append(Data(run.output.replacing(name, with: "FILE").utf8))
      }
    }
    for format in 1..<4 { #expect(Array(answers[3 * format..<3 * format + 3]) == Array(answers[0..<3])) }
  }

  @Test("the template is read back without an issue, its own sheet of instructions included", arguments: ["fr", "en"])
  func template(_ language: String) async throws {
    let package = try Scratch()
    try SmallPackage.write(to: package)
    let made = try await BuiltBinary.run("data", "template", package.file("schemes.xlsx"), "--lang", language)
    #expect(made.status == 0, "\(made.error)")
    let outcome = try await CheckOutcome(package.file("schemes.xlsx"), package: package)
    #expect(outcome.status == 0)
    #expect(outcome.listed("schemes.xlsx").isEmpty)
    #expect(!outcome.error.contains("schemes.xlsx"))
    #expect(outcome.fixed.map { $0["perimeter"] } == ["commune:13055"])
    #expect(outcome.fixed.map { $0["date_end"] } == ["2028"])
  }

  @Test("check says what changed since an earlier file")
  func against() async throws {
    let package = try Scratch()
    try SmallPackage.write(to: package)
    let old = try package.write(
      "id;type;perimetre;fin\nA;CLS;13055;2025\nB;CLS;13001;2025\nC;CLS;59350 59220;2025\n", to: "old.csv")
    let new = try package.write(
      "id;type;perimetre;fin\nD;CLS;85113;2025\nC;CLS;Lille;2025\nA;CLS;commune:13055;2027\n", to: "new.csv")
    let run = try await BuiltBinary.run(
      "check", "--data", package.path, "--schemes", new, "--against", old, "--format", "csv", "--table", "changes")
    #expect(
      run.output == """
        id,change,field,old,new
        A,changed,date_end,2025,2027
        B,removed,,,
        C,changed,perimeter,commune:59220,
        D,added,,,

        """)
  }
}
