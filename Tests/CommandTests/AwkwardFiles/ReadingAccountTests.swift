import Foundation
import Testing

/// Every file of a run has an account: what became of its rows, and what each of its columns was read as.
@Suite("Accounts of files")
struct ReadingAccountTests {
  /// Rows, used, repaired, merged, unused of each file in a small run where every role has a file of its own.
  private static let expected: [(file: String, counts: [Int], columns: [String])] = [
    // Two schemes; one row is a repeated id.
    ("schemes.csv", [3, 2, 0, 0, 1], ["id id", "type type", "perimetre perimeter", "couleur -"]),
    // Z1 has two rows.
    ("zones.csv", [3, 3, 0, 1, 0], ["code_qp id", "insee_com places", "remarque attribute"]),
    // 16 communes and a crossed outline; a repeated code, a row without.
    (
      "communes.geojson", [19, 17, 1, 0, 2],
      [
        "code places", "departement departement", "epci epci", "name name", "region region", "population population",
        "gestionnaire -",
      ]
    ),
    // A merger, an event of a commune déléguée, a day nobody can read.
    (
      "history.csv", [3, 1, 0, 0, 2],
      [
        "MOD kind", "DATE_EFF date", "TYPECOM_AV type_before", "COM_AV old_code", "TYPECOM_AP type_after",
        "COM_AP new_code", "LIBELLE_AP -",
      ]
    ),
    // An unknown commune, and one without a bassin.
    (
      "bassins.csv", [4, 2, 0, 0, 2],
      ["code_insee places", "nom_commune place_name", "bassin level", "lib_bassin name"]
    ),
    // The second polygon lies where there is no commune.
    ("secteurs.geojson", [2, 1, 0, 0, 1], ["code id", "nom name", "note -"]),
    // A cell without people, an id that is none.
    ("grid.csv", [5, 3, 0, 0, 2], ["carreau id", "ind population", "men -"]),
    // Z1 twice with the same people, a row without code.
    ("people.csv", [4, 3, 0, 1, 1], ["code_qp id", "pop_mun population", "autre -"]),
  ]

  private func files() throws -> Scratch {
    let package = try Scratch()
    try SmallPackage.write(to: package)
    try FileManager.default.createDirectory(atPath: package.file("own"), withIntermediateDirectories: true)
    try package.write(
      "id;type;perimetre;couleur\nA;CLS;commune:13055;bleu\nB;CLS;commune:13001;\nA;CLS;commune:59350;\n",
      to: "schemes.csv")
    try package.write("code_qp;insee_com;remarque\nZ1;13055;\nZ1;13001;\nZ2;59350;oui\n", to: "zones.csv")
    let crossed = "[[[2, 45], [2.1, 45.1], [2.1, 45], [2, 45.1], [2, 45]]]"
    let added = """
      ,
      {"type": "Feature", "properties": {"code": "13055", "gestionnaire": "x"}, "geometry": null},
      {"type": "Feature", "properties": {"name": "Nulle part"}, "geometry": null},
      {"type": "Feature", "properties": {"code": "01004", "population": 10},
       "geometry": {"type": "Polygon", "coordinates": \(crossed)}}
      ]}
      """
    try package.write(
      package.text("communes.geojson").replacingOccurrences(of: "\n]}", with: added), to: "own/communes.geojson")
    try package.write(
      """
      MOD;DATE_EFF;TYPECOM_AV;COM_AV;TYPECOM_AP;COM_AP;LIBELLE_AP
      32;2019-01-01;COM;01060;COM;01053;Bourg
      32;2019-01-01;COM;01061;COMD;01061;La Neuve
      32;un jour;COM;01062;COM;01053;Bourg

      """, to: "own/history.csv")
    try package.write(
      "code_insee;nom_commune;bassin;lib_bassin\n13055;Marseille;B1;Sud\n13001;Aix;B1;Sud\n99999;Nulle part;B1;Sud\n"
        + "59350;Lille;;\n", to: "bassins.csv")
    func square(_ code: String, _ south: Double) -> String {
      let ring = [(2.0, south), (3.6, south), (3.6, south + 0.1), (2.0, south + 0.1), (2.0, south)]
        .map { "[\($0.0), \($0.1)]" }.joined(separator: ", ")
      return "{\"type\": \"Feature\", \"properties\": {\"code\": \"\(code)\", \"nom\": \"\(code)\", \"note\": \"\"}, "
        + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[\(ring)]]}}"
    }
    try package.write(
      "{\"type\": \"FeatureCollection\", \"features\": [\(square("S1", 46)), \(square("S2", 50))]}",
      to: "secteurs.geojson")
    try package.write(
      "carreau;ind;men\n"
        + (0..<4).map { "CRS3035RES200mN\(2_987_400 + 200 * $0)E3846200;\($0 == 1 ? "" : "5");2\n" }.joined()
        + "?;4;1\n", to: "grid.csv")
    try package.write("code_qp;pop_mun;autre\nZ1;100;\nZ1;100;\nZ2;50;a\n;7;\n", to: "people.csv")
    return package
  }

  private func check(_ package: Scratch, _ more: [String]) async throws -> BuiltBinary.Outcome {
    let options = [
      ("data", "."), ("schemes", "schemes.csv"), ("zones", "zones.csv"), ("communes", "own/communes.geojson"),
      ("history", "own/history.csv"), ("territories", "bassins.csv,secteurs.geojson"), ("grid", "grid.csv"),
      ("populations", "people.csv"), ("lang", "en"),
    ]
    return try await BuiltBinary.run(
      ["check"] + options.flatMap { ["--\($0)", $1] } + more, in: package.path,
      environment: ["XDG_CACHE_HOME": package.path])
  }

  @Test("rows in are rows used and set aside, and each column has its sense or is not used")
  func totalsClose() async throws {
    let package = try files()
    let run = try await check(package, ["--format", "json"])
    let answer = try Answer(run.outputBytes)
    for (file, counts, columns) in Self.expected {
      let account = answer.row("files", "source", file)
      let names = ["rows", "rows_used", "rows_repaired", "rows_merged", "rows_unused"]
      #expect(names.map { account.int($0) } == counts, "\(file)")
      let read = answer.rows("reading").filter { $0.text("source") == file }.map {
        let sense = $0.text("sense") ?? ""
        return "\($0.text("column") ?? "") \(sense.isEmpty ? "-" : sense)"
      }
      #expect(read.sorted() == columns.sorted(), "\(file)")
      #expect(counts[0] == counts[1] + counts[4])
    }
    // The package's own files, too.
    let roles = Set(answer.rows("files").compactMap { $0.text("role") })
    #expect(
      roles == ["schemes", "zoning", "communes", "history", "territories", "grid", "populations"], "\(roles)")
  }

  @Test("one line on stderr names what was left unread in every file given")
  func oneLine() async throws {
    let run = try await check(try files(), ["--format", "csv"])
    let lines = run.error.split(separator: "\n").filter { $0.contains("check --table reading") }
    #expect(lines.count == 1)
    for part in [
      "schemes.csv: columns not used couleur; rows not used 4", "communes.geojson: columns not used gestionnaire; rows",
      "history.csv: columns not used LIBELLE_AP; rows not used 3, 4", "bassins.csv: rows not used 4, 5",
      "secteurs.geojson: columns not used note; rows not used 3", "grid.csv: columns not used men; rows not used 3, 6",
      "people.csv: columns not used autre; rows not used 5",
    ] { #expect(lines.first?.contains(part) == true, "\(part)") }
  }

  @Test("the account of communes is the same from the cache and without")
  func fromTheCache() async throws {
    let package = try files()
    var answers: Set<Data> = []
    for more in [["--no-cache"], [], []] {
      for table in ["files", "reading", "issues"] {
        let run = try await check(package, ["--format", "csv", "--table", table] + more)
        answers.insert(Data(table.utf8) + run.outputBytes + run.errorBytes)
      }
    }
    #expect(answers.count == 3)
    #expect(FileManager.default.fileExists(atPath: package.file("maillage")))
  }
}
