import Foundation
import Testing

/// The page of `report` and of `coverage`, the PDF of it, and the form that the name of a file tells.
@Suite("Pages, and what the name of a file says")
struct PageCommandTests {
  private let report = ["report", "--zoning", "qpv", "--region", "93"]

  /// A program in the place of a browser.
  private func browser(_ script: String, in folder: Scratch) throws -> [String: String] {
    try FileManager.default.createDirectory(atPath: folder.file("bin"), withIntermediateDirectories: true)
    let path = try folder.write("#!/bin/sh\n\(script)\n", to: "bin/chromium")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return ["PATH": folder.file("bin") + ":/usr/bin:/bin"]
  }

  /// In the folder of its usual name, beside what the terminal says: the headline of `coverage`, and where the page is.
  @Test func reportWritesAPage() async throws {
    let folder = try Scratch()
    let run = try await BuiltBinary.run(report, in: folder.file("."))
    #expect(run.status == 0, "\(run.error)")
    let lines = run.output.split(separator: "\n").map(String.init)
    let coverage = try await BuiltBinary.run(["coverage", "--zoning", "qpv", "--region", "93"])
    #expect(lines.count == 3 && coverage.output.hasPrefix(lines[0] + "\n" + lines[1] + "\n"))
    #expect(lines[1].hasPrefix("Au 1er janvier 2026, Provence-Alpes-Côte d'Azur"))
    #expect(lines[2] == "Page à ouvrir : maillage-rapport/rapport.html")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("maillage-rapport")) == ["rapport.html"])
    let page = try folder.text("maillage-rapport/rapport.html")
    #expect(page.contains("<html lang=\"fr\">"))
    #expect(page.contains("<title>Provence-Alpes-Côte d&#39;Azur, 1er janvier 2026</title>"))
    let english = try await BuiltBinary.run(report + ["--lang", "en", "--output", folder.file("en")])
    #expect(english.output.hasSuffix("\nPage to open: \(folder.file("en"))/rapport.html\n"))
    #expect(try folder.text("en/rapport.html").contains("<html lang=\"en\">"))
  }

  /// The browser is told to end, and what it has started itself; nothing of the page is left.
  @Test func signalEndsTheBrowser() async throws {
    let folder = try Scratch()
    let script = "sleep 300 & echo $$ $! > \(folder.file("pids")); kill -TERM $PPID; wait"
    var environment = try browser(script, in: folder)
    try FileManager.default.createDirectory(atPath: folder.file("tmp"), withIntermediateDirectories: true)
    environment["TMPDIR"] = folder.file("tmp")
    let run = try await BuiltBinary.run(
      report + ["--pdf", "--output", folder.file("out")], in: folder.file("."), environment: environment)
    #expect(run.status == 128 + SIGTERM && run.output.isEmpty)
    let pids = try folder.text("pids").split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(pids.count == 2)
    for pid in pids {
      // What has ended may still be on the list of processes, as Z.
      let state = { try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) }
      for _ in 0..<100 where state().map({ !$0.contains(") Z ") }) ?? false {
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(state()?.contains(") Z ") ?? true, "\(pid) is at work")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("tmp")).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.file("out")))
  }

  @Test func pageAndTables() async throws {
    let folder = try Scratch()
    let run = try await BuiltBinary.run(
      report + ["--format", "html,csv", "--csv", "fr", "--output", folder.file("both")])
    #expect(run.status == 0 && run.output.contains("rapport.html"), "\(run.error)")
    let both = try FileManager.default.contentsOfDirectory(atPath: folder.file("both"))
    #expect(both.count == 8 && both.contains("rapport.html") && both.contains("stats.csv"))
    // A dialect of CSV asks for CSV.
    let tables = try await BuiltBinary.run(report + ["--csv", "fr", "--output", folder.file("tables")])
    #expect(tables.status == 0 && tables.output == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("tables")).count == 7)
    let wrong = try await BuiltBinary.run(report + ["--format", "html,pdf", "--output", folder.file("wrong")])
    #expect(wrong.status == 64 && wrong.error.contains("« pdf » n'existe pas ; au choix : html, csv"))
  }

  @Test func coverageWritesAPage() async throws {
    let folder = try Scratch()
    let question = ["coverage", "--region", "93"]
    for arguments in [["--output", folder.file("a.html")], ["--format", "html", "--output", folder.file("b")]] {
      let run = try await BuiltBinary.run(question + arguments)
      #expect(run.status == 0 && run.output == "", "\(run.error)")
    }
    #expect(try folder.text("a.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try folder.text("a.html") == folder.text("b"))
    let nowhere = try await BuiltBinary.run(question + ["--format", "html"])
    #expect(nowhere.status == 64 && nowhere.error.contains("donnez --output FICHIER.html"))
    // Told before any file is read.
    let none = try await BuiltBinary.run("stats", "--data", "/nulle/part", "--output", folder.file("c.html"))
    #expect(none.status == 64 && none.error.contains("cette commande n'écrit pas de page"))
  }

  @Test(arguments: [
    ("a.csv", "zoning,generation,"), ("a.json", "{\n"), ("a.geojson", "{"), ("a.gpkg", "SQLite format 3"),
    ("A.XLSX", "PK"),
    ("a.txt", "Jour de référence"), ("a.csv.old", "Jour de référence"), ("csv", "Jour de référence"),
  ])
  func theNameTellsTheForm(_ name: String, _ beginning: String) async throws {
    let folder = try Scratch()
    let run = try await BuiltBinary.run("coverage", "--region", "93", "--output", folder.file(name))
    #expect(run.status == 0 && run.output == "", "\(run.error)")
    #expect(try folder.bytes(name).starts(with: Data(beginning.utf8)))
  }

  /// `--format` says more than the name.
  @Test func theFormAskedForComesFirst() async throws {
    let folder = try Scratch()
    let run = try await BuiltBinary.run(
      "coverage", "--region", "93", "--format", "csv", "--output", folder.file("a.json"))
    #expect(run.status == 0)
    #expect(try folder.text("a.json").hasPrefix("zoning,generation,"))
  }

  @Test func pdfNeedsABrowserAndAPage() async throws {
    let folder = try Scratch()
    let none = try await BuiltBinary.run(
      report + ["--pdf", "--output", folder.file("none")], environment: ["PATH": folder.file("bin")])
    #expect(none.status == 2 && none.error.hasPrefix("maillage: --pdf : aucun Chromium dans le PATH"))
    #expect(none.error.split(separator: "\n").count == 1)
    #expect(try folder.entries() == [])
    let tables = try await BuiltBinary.run(report + ["--pdf", "--format", "csv", "--output", folder.file("none")])
    #expect(tables.status == 64)
  }

  /// A browser of two lines: it prints the page that it is told, from its address, and leaves nothing.
  @Test func theBrowserPrintsThePage() async throws {
    let folder = try Scratch()
    var environment = try browser(
      """
      for word; do case $word in --print-to-pdf=*) pdf=${word#*=};; file://*) url=$word;; esac; done
      printf '%%PDF-1.7 %s %s' "$url" "$*" >"$pdf"
      """, in: folder)
    try FileManager.default.createDirectory(atPath: folder.file("l'été"), withIntermediateDirectories: false)
    environment["TMPDIR"] = folder.file("l'été")
    let run = try await BuiltBinary.run(report + ["--pdf", "--output", folder.file("out")], environment: environment)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.hasSuffix("rapport.html\nImprimée : \(folder.file("out"))/rapport.pdf\n"))
    let pdf = try folder.text("out/rapport.pdf")
    #expect(pdf.contains("/l%27%C3%A9t%C3%A9/maillage-") && pdf.contains(" --no-pdf-header-footer "))
    #expect(try folder.entries() == ["bin", "l'été", "out"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("l'été")).isEmpty)
  }

  @Test(arguments: ["exit 0", "exit 3"])
  func aBrowserThatDoesNotPrint(_ script: String) async throws {
    let folder = try Scratch()
    let environment = try browser(script, in: folder)
    let run = try await BuiltBinary.run(report + ["--pdf", "--output", folder.file("out")], environment: environment)
    #expect(run.status == 2 && run.error.contains("n'a pas imprimé la page"), "\(run.error)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("out")) == ["rapport.html"])
  }
}
