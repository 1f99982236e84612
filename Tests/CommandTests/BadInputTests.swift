import Foundation
import Testing

/// Input that cannot be used at all: one sentence on stderr that says what, where, what to do and what exists instead;
/// status 2 for data, 64 for usage; nothing on stdout, nothing written.
@Suite struct BadInputTests {
  /// Runs, and expects a refusal whose sentence holds all of `words`.
  private func expectRefusal(
    _ arguments: [String], status: Int32, _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let target = try Scratch()
    let run = try await BuiltBinary.run(arguments + ["--output", target.file("answer")])
    #expect(run.status == status, "\(arguments): \(run.error)", sourceLocation: sourceLocation)
    #expect(run.output == "", sourceLocation: sourceLocation)
    #expect(run.error.hasPrefix("maillage: "), sourceLocation: sourceLocation)
    #expect(run.error.split(separator: "\n").count == 1, "\(run.error)", sourceLocation: sourceLocation)
    for word in words { #expect(run.error.contains(word), "\(run.error)", sourceLocation: sourceLocation) }
    #expect(try target.entries() == [], sourceLocation: sourceLocation)
  }

  // MARK: Files

  @Test(arguments: ["--zones", "--schemes", "--communes"])
  func missingFile(option: String) async throws {
    try await expectRefusal(
      ["coverage", option, "nulle/part.gpkg"], status: 2, "« nulle/part.gpkg » n'existe pas dans /",
      "vérifiez son chemin")
  }

  @Test func missingPackage() async throws {
    try await expectRefusal(
      ["coverage", "--data", "/nulle/part"], status: 2, "« /nulle/part/datapackage.json »", "--data attend le dossier")
  }

  @Test func unreadableFiles() async throws {
    let folder = try Scratch()
    try await expectRefusal(
      ["coverage", "--zones", folder.write("", to: "empty.gpkg")], status: 2, "empty.gpkg »", "aucun format connu",
      "GeoPackage, Shapefile")
    try await expectRefusal(
      ["coverage", "--zones", folder.write("\u{1}\u{2}garbage", to: "garbage.gpkg")], status: 2, "garbage.gpkg »")
    try await expectRefusal(["coverage", "--zones", folder.path], status: 2, "\(folder.path) »")
    try await expectRefusal(
      ["coverage", "--zones", folder.write(#"{"type":"FeatureCollection","features":[{"ty"#, to: "cut.geojson")],
      status: 2, "cut.geojson » ne peut pas être lu", "vérifiez que le fichier est complet")
    try await expectRefusal(
      ["coverage", "--data", folder.path, "--schemes", folder.write("id,type,code\n", to: "s.csv")], status: 2,
      "datapackage.json")
  }

  /// The first 300,000 bytes of a GeoPackage, and its first page alone.
  @Test(arguments: [300_000, 3000])
  func truncatedGeoPackage(length: Int) async throws {
    let folder = try Scratch()
    let whole = try Data(contentsOf: URL(fileURLWithPath: "\(BuiltBinary.resources)/data/communes.gpkg"))
    try #require(whole.count > length)
    try whole.prefix(length).write(to: URL(fileURLWithPath: folder.file("cut.gpkg")))
    for option in ["--zones", "--communes", "--schemes"] {
      try await expectRefusal(
        ["coverage", option, folder.file("cut.gpkg")], status: 2, "cut.gpkg »", "vérifiez que le fichier est complet")
    }
  }

  @Test func unknownLayer() async throws {
    try await expectRefusal(
      ["coverage", "--zones", "\(BuiltBinary.resources)/data/communes.gpkg#quartiers"], status: 2,
      "communes.gpkg » n'a pas de couche « quartiers »", "il contient : communes")
  }

  @Test func columnsThatAreNotThere() async throws {
    let folder = try Scratch()
    let nothing = try folder.write("a,b\n1,2\n", to: "nothing.csv")
    try await expectRefusal(
      ["coverage", "--zones", nothing], status: 2, "nothing.csv : aucune colonne de code de zone", "colonnes : a, b")
    try await expectRefusal(
      ["coverage", "--schemes", nothing], status: 2, "nothing.csv : aucune colonne d'identifiant", "colonnes : a, b")
    try await expectRefusal(
      ["coverage", "--communes", nothing], status: 2, "nothing.csv : aucune colonne de code commune", "colonnes : a, b")
    try await expectRefusal(
      ["coverage", "--schemes", folder.write("id,type\n1,CLS\n", to: "bare.csv")], status: 2,
      "bare.csv : aucun périmètre", "perimeter")
  }

  @Test func fileWithoutARow() async throws {
    let folder = try Scratch()
    try await expectRefusal(
      ["coverage", "--zones", folder.write("code\n", to: "header.csv")], status: 2, "header.csv : aucune ligne",
      "au moins une zone")
    let none = #"{"type":"FeatureCollection","features":[]}"#
    try await expectRefusal(
      ["coverage", "--zones", folder.write(none, to: "none.geojson")], status: 2, "none.geojson : aucune ligne")
  }

  // MARK: Coordinate systems

  @Test func layerWithoutCRS() async throws {
    let folder = try Scratch()
    let file = try folder.write(
      "code,WKT\nZ,\"POLYGON((893206 6247449,894206 6247449,894206 6248449,893206 6248449,893206 6247449))\"\n",
      to: "zones.csv")
    try await expectRefusal(
      ["coverage", "--zones", file], status: 2, "zones.csv » n'indique pas son système de coordonnées",
      "--crs EPSG:2154 (Lambert-93)")
    // (893206, 6247449) in Lambert-93 is 5.38 E, 43.30 N: Marseille.
    let answer = try await Answer.of("coverage", "--zones", file, "--crs", "EPSG:2154")
    #expect(answer.row("zones", "Z").texts("communes") == ["13055"])
    #expect(answer.issues("overseas_in_lambert93") == [])
  }

  @Test(arguments: ["EPSG:999999", "foo", "Lambert-93", "+proj=nonsense", "EPSG:"])
  func unknownCRS(crs: String) async throws {
    try await expectRefusal(
      ["coverage", "--crs", crs], status: 64, "--crs « \(crs) » n'est pas un système de coordonnées connu", "EPSG:2154")
  }

  // MARK: Options

  @Test(arguments: [
    ("--where", "couleur=bleu", "les zones n'ont pas cette colonne", "zone_medecins"),
    ("--where", "zone_medecins=XYZ", "aucune zone n'a cette valeur", "ZAC, ZIP"),
    ("--where", "zone_medecins", "attendu colonne=valeur", "zone_medecins=ZIP"),
    ("--region", "999", "« 999 » n'existe pas dans communes.gpkg", "84, 93, 94"),
    ("--departement", "99", "« 99 » n'existe pas", "2A, 2B"),
    ("--epci", "123", "« 123 » n'existe pas", "1253 codes"),
    ("--on", "2026-13", "n'est pas une date", "2026-01-31"),
    ("--on", "2026-02-30", "n'est pas une date", "2026-01-31"),
    ("--on", "demain", "n'est pas une date", "2026-01-31"),
    ("--zoning", "zfu", "« zfu » n'existe pas", "qpv, rural, density, mountain, low-density"),
    ("--scheme", "cpts", "« cpts » n'existe pas", "ASV, CLS, CLSM"),
    ("--rule", "most", "« most » n'existe pas", "overlap, any-commune, all-communes"),
    ("--rule", "area:2", "« area:2 » n'existe pas", "de 0 à 1"),
    ("--tolerance", "60%", "moins de 50 %", "5%"),
    ("--tolerance", "peu", "moins de 50 %", "0.05"),
    ("--tolerance", "5%,", "élément vide", "5%,"),
    ("--in-force", "maybe", "« maybe » n'existe pas", "certain, presumed, possible"),
    ("--status", "vivant", "« vivant » n'existe pas", "signed, active, planned"),
    ("--communes-of", "mind", "« mind » n'existe pas", "stated, overlap"),
    ("--format", "pdf", "« pdf » n'existe pas", "text, csv, json, geojson"),
    ("--csv", "uk", "« uk » n'existe pas", "standard, fr"),
    ("--table", "zoneless", "« zoneless » n'existe pas", "summary, rules, rules_by_territory, zones"),
    ("--threads", "0", "--threads 0", "de 1 à 1024"),
    ("--fail-under", "101", "« 101 »", "de 0 à 100"),
    ("--fail-under", "half", "« half »", "de 0 à 100"),
  ])
  func optionValue(option: String, value: String, what: String, instead: String) async throws {
    try await expectRefusal(["coverage", option, value], status: 64, option, what, instead)
  }

  @Test func languageThatIsNotSpoken() async throws {
    try await expectRefusal(["coverage", "--lang", "de"], status: 64, "« de » n'existe pas", "fr, en")
  }

  @Test func formOfACommandWithoutShapes() async throws {
    try await expectRefusal(
      ["stats", "--region", "93", "--format", "geojson"], status: 64, "n'a pas de géométrie", "text, csv, json")
  }

  /// What the parser itself refuses: one sentence in the user's language, status 64.
  @Test(arguments: [
    (["couvrage"], "commande « couvrage » inconnue ; au choix : coverage, uncovered"),
    (
      ["coverage", "--frobnicate"], "option « --frobnicate » inconnue ; options et exemples : maillage coverage --help"
    ),
    (["coverage", "--zonng", "qpv"], "option « --zonng » inconnue, vouliez-vous « --zoning »"),
    (["coverage", "extra"], "argument « extra » inattendu"),
    (["coverage", "more", "extra"], "arguments inattendus : « more », « extra »"),
    (["coverage", "--threads", "many"], "valeur « many » refusée pour « --threads <n> »"),
    (["coverage", "--density", "l'eau"], "valeur « l'eau » refusée pour « --density <n> »"),
    (["coverage", "--zones"], "il manque la valeur de « --zones"),
    (["explain"], "il manque l'argument « <code> ... »"),
    (["coverage", "--accept-matches=3"], "l'option « --accept-matches » ne prend pas de valeur"),
  ])
  func usage(_ arguments: [String], _ french: String) async throws {
    let run = try await BuiltBinary.run(arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("maillage: \(french)"), "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1)
    let english = try await BuiltBinary.run(arguments, environment: ["LC_ALL": "C.UTF-8"])
    #expect(english.status == 64)
    #expect(english.error.hasPrefix("maillage: ") && !english.error.contains("«"), "\(english.error)")
    #expect(english.error.split(separator: "\n").count == 1)
  }

  @Test func helpIsNoMistake() async throws {
    for arguments in [["--help"], ["coverage", "--help"], ["--version"]] {
      let run = try await BuiltBinary.run(arguments)
      #expect(run.status == 0)
      #expect(run.error == "")
      #expect(run.output != "")
    }
  }
}
