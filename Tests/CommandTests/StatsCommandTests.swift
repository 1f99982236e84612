import Foundation
import Testing

@Suite struct StatsCommandTests {
  private func table(_ csv: String) -> [[String]] {
    csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// 66 of the 135 QPV of Provence by overlap at 1 % (`../Recorded/paca.json`): 71 in the Bouches-du-Rhône, 44 of them retained.
  @Test func pivotWithReference() async throws {
    let run = try await BuiltBinary.run(
      "stats", "--scheme", "cls", "--tolerance", "1%", "--rows", "departement", "--columns", "rule", "--measure",
      "zones_retained", "--reference", "region", "--region", "93", "--format", "csv")
    #expect(run.status == 0)
    let rows = table(run.output)
    let column = try #require(rows[0].firstIndex(of: "overlap"))
    let bouches = try #require(rows.first { $0[0] == "13" })
    #expect(bouches[column] == "44")
    #expect(bouches[column + 1] == "66")
    #expect(rows.dropFirst().allSatisfy { $0[2] == "93" })
  }

  /// The five largest cities of the Bouches-du-Rhône and the Var as two territories of a table.
  @Test func levelsGivenAsATable() async throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      "code_insee,bassin,lib_bassin\n13055,OUEST,Ouest\n13001,OUEST,Ouest\n83137,EST,Est\n99999,EST,Est\n",
      to: "bassins.csv")
    let run = try await BuiltBinary.run(
      "stats", "--territories", file, "--level", "bassin", "--scheme", "cls", "--format", "csv")
    #expect(run.status == 0)
    let rows = table(run.output)
    func value(_ code: String, _ measure: String) -> String? {
      rows.first { $0[0] == "bassin" && $0[1] == code && $0[3] == measure }?[7]
    }
    #expect(value("OUEST", "communes") == "2")
    #expect(value("EST", "communes") == "1")
    let issues = try await BuiltBinary.run(
      "stats", "--territories", file, "--level", "bassin", "--table", "issues", "--format", "csv")
    #expect(issues.output.contains("99999"))
  }

  /// Signatures of 2019 and later: Marseille's third CLS (2019-2021) stood in 2020, the fourth stands in 2026.
  @Test func twoDates() async throws {
    let run = try await BuiltBinary.run(
      "stats", "--scheme", "cls", "--on", "2020-01-01", "--against", "2026-01-01", "--table", "changed_schemes",
      "--format", "csv")
    let changes = Dictionary(
      table(run.output).dropFirst().map { ($0[0], $0.last ?? "") }, uniquingKeysWith: { first, _ in first })
    #expect(changes["CLS-13-MARSEILLE-3"] == "lost")
    #expect(changes["CLS-13-MARSEILLE-4"] == "gained")
    // The area of Marseille is kept: 240.62 km² at most are lost elsewhere.
    let placed = try await BuiltBinary.run(
      "stats", "--scheme", "cls", "--on", "2020-01-01", "--against", "2026-01-01", "--table", "changes", "--format",
      "csv", "--level", "departement", "--departement", "13")
    let area = try #require(table(placed.output).first { $0[1] == "13" && $0[3] == "area_covered_km2" })
    let kept = try #require(table(placed.output).first?.firstIndex(of: "kept"))
    #expect((Double(area[kept]) ?? 0) > 230)
  }

  @Test func chartWithItsTable() async throws {
    let scratch = try Scratch()
    let run = try await BuiltBinary.run(
      "stats", "--chart", scratch.file("part.svg"), "--chart-form", "multiples", "--rows", "departement")
    #expect(run.status == 0)
    #expect(try scratch.entries() == ["part.csv", "part.svg"])
    #expect(try scratch.text("part.svg").hasPrefix("<svg xmlns="))
    #expect(try scratch.text("part.csv").hasPrefix("code,name,CLS,CLSM,ASV\n"))
    // Bars of block characters are for terminals.
    #expect(!run.output.contains("█"))
  }

  /// Every sum is explained, and rows of the embedded data add up to the région to the last bit.
  @Test func sumsAreExplained() async throws {
    let run = try await BuiltBinary.run("stats", "--table", "sums", "--format", "csv")
    let rows = table(run.output).dropFirst()
    #expect(rows.count > 40)
    #expect(rows.allSatisfy { $0.last == "0" })
  }

  @Test func sameBytesWithOneThreadAndTwo() async throws {
    let arguments = ["stats", "--region", "93", "--level", "departement,epci,commune,carrier,theme", "--format", "csv"]
    let one = try await BuiltBinary.run(arguments + ["--threads", "1"])
    let two = try await BuiltBinary.run(arguments + ["--threads", "2"])
    #expect(one.status == 0 && one.outputBytes.count > 100_000)
    #expect(one.outputBytes == two.outputBytes)
  }

  @Test(arguments: [
    (["--level", "canton"], "canton"), (["--columns", "zoning"], "--rows"), (["--reference", "region:99"], "99"),
    (["--against", "demain"], "demain"), (["--chart-form", "bars"], "--chart"), (["--measure", "joie"], "joie"),
  ])
  func mistakesEndInOneSentence(_ arguments: [String], _ word: String) async throws {
    let run = try await BuiltBinary.run(["stats"] + arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(word))
  }

  @Test func extensionsOfTheEmbeddedData() async throws {
    let run = try await BuiltBinary.run(
      "uncovered", "--departement", "13", "--extend", "epci", "--table", "extensions", "--format", "csv")
    #expect(run.status == 0)
    // The métropole (200054807) has Marseille's CLS inside: its other communes border it.
    let rows = table(run.output).filter { $0.contains("CLS-13-MARSEILLE-4") && $0.contains("200054807") }
    #expect(rows.count == 1)
  }
}
