import Foundation
import Testing

/// Where answers go, in which language and form, whatever surrounds the run.
@Suite struct OutputTests {
  private let short = ["coverage", "--departement", "13", "--tolerance", "1%"]

  @Test func languageByLocaleOrOption() async throws {
    let french = try await BuiltBinary.run(short)
    let english = try await BuiltBinary.run(short, environment: ["LC_ALL": "en_GB.UTF-8"])
    // The day first, for it is old and nobody asked for it.
    #expect(french.output.hasPrefix("Jour de référence des données : 1er janvier 2026, il y a plus d'un mois"))
    #expect(english.output.hasPrefix("Reference day of the data: 1 January 2026, more than a month ago"))
    #expect(french.output.contains("\nAu 1er janvier 2026") && english.output.contains("\nOn 1 January 2026"))
    let dated = try await BuiltBinary.run(short + ["--on", "2026-01-01"])
    #expect(dated.output.hasPrefix("Au 1er janvier 2026"))
    let asked = try await BuiltBinary.run(short + ["--lang", "en"])
    #expect(asked.output == english.output)
    let back = try await BuiltBinary.run(short + ["--lang", "fr"], environment: ["LC_ALL": "C"])
    #expect(back.output == french.output)
    // LC_ALL, then LC_MESSAGES, then LANG; an empty one says nothing.
    let language = try await BuiltBinary.run(short, environment: ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_BE"])
    #expect(language.output == french.output)
    let error = try await BuiltBinary.run(["coverage", "--rule", "x"], environment: ["LC_ALL": "en_US"])
    #expect(error.error.contains("does not exist; rules: overlap"))
  }

  @Test func sameBytesWhateverTheThreads() async throws {
    for command in ["coverage", "uncovered", "overlaps", "stats"] {
      for format in ["text", "csv", "json"] {
        let one = try await BuiltBinary.run(command, "--region", "93", "--format", format, "--threads", "1")
        let two = try await BuiltBinary.run(command, "--region", "93", "--format", format, "--threads", "2")
        let again = try await BuiltBinary.run(command, "--region", "93", "--format", format, "--threads", "2")
        #expect(one.status == 0 && !one.outputBytes.isEmpty)
        #expect(one.outputBytes == two.outputBytes, "\(command) \(format)")
        #expect(two.outputBytes == again.outputBytes, "\(command) \(format)")
      }
    }
  }

  @Test func anyWorkingDirectory() async throws {
    let folder = try Scratch()
    let here = try await BuiltBinary.run(short, in: folder.path)
    let elsewhere = try await BuiltBinary.run(short)
    #expect(here.status == 0 && here.output == elsewhere.output)
    // A path is relative to where the user is.
    let run = try await BuiltBinary.run(short + ["--output", "answer.txt"], in: folder.path)
    #expect(run.status == 0 && run.output == "")
    #expect(try folder.entries() == ["answer.txt"])
    #expect(try folder.text("answer.txt") == here.output)
  }

  @Test func installedCopy() async throws {
    let folder = try Scratch()
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder.file("bin"), withIntermediateDirectories: true)
    try manager.copyItem(atPath: BuiltBinary.path, toPath: folder.file("bin/maillage"))
    let alone = try await BuiltBinary.run(["data", "list"], binary: folder.file("bin/maillage"))
    #expect(alone.status == 2 && alone.error.contains("données embarquées introuvables"))
    try manager.copyItem(atPath: BuiltBinary.resources, toPath: folder.file("bin/maillage_GeoData.resources"))
    let copy = try await BuiltBinary.run(short, binary: folder.file("bin/maillage"))
    let original = try await BuiltBinary.run(short)
    #expect(copy.status == 0 && copy.output == original.output)
    // Called by a link, as from /usr/local/bin.
    try manager.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: folder.file("bin/maillage"))
    let linked = try await BuiltBinary.run(short, binary: folder.file("link"))
    #expect(linked.status == 0 && linked.output == copy.output)
    // The layout of a prefix: bin/maillage and share/maillage.
    try manager.createDirectory(atPath: folder.file("share"), withIntermediateDirectories: true)
    try manager.moveItem(atPath: folder.file("bin/maillage_GeoData.resources"), toPath: folder.file("share/maillage"))
    let prefixed = try await BuiltBinary.run(short, binary: folder.file("bin/maillage"))
    #expect(prefixed.status == 0 && prefixed.output == copy.output)
  }

  @Test func readerThatStopsEarly() async throws {
    let folder = try Scratch()
    let script = """
      "$1" stats --region 93 --format csv 2>"$2/stderr" | head -n 1 >"$2/first"
      echo "${PIPESTATUS[0]}" >"$2/status"
      """
    let run = try await BuiltBinary.run(["-c", script, "bash", BuiltBinary.path, folder.path], binary: "/bin/bash")
    #expect(run.status == 0)
    #expect(try folder.text("first") == "level,code,name,measure,type,zoning,status,value,rule,unknown,date\n")
    #expect(try folder.text("stderr") == "")
    // 141: ended by SIGPIPE, which a shell says nothing about; 0 where all had been read before.
    #expect(["141\n", "0\n"].contains(try folder.text("status")))
  }

  @Test func fullDisk() async throws {
    let script = "\"$1\" coverage --departement 13 >/dev/full"
    let run = try await BuiltBinary.run(["-c", script, "sh", BuiltBinary.path], binary: "/bin/sh")
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("maillage: la sortie standard ne peut pas être écrite en entier : "))
    #expect(run.error.split(separator: "\n").count == 1)
  }

  @Test func failedRunKeepsTheOldFile() async throws {
    let folder = try Scratch()
    try folder.write("old", to: "answer.csv")
    for arguments in [
      ["--zones", folder.file("absent.gpkg")], ["--region", "94", "--scheme", "asv"], ["--table", "nothing"],
      ["--where", "no=1"],
    ] {
      let run = try await BuiltBinary.run(
        ["coverage", "--format", "csv", "--output", folder.file("answer.csv")] + arguments)
      #expect(run.status != 0)
      #expect(try folder.text("answer.csv") == "old")
      #expect(try folder.entries() == ["answer.csv"], "\(arguments)")
    }
    let run = try await BuiltBinary.run(short + ["--format", "csv", "--output", folder.file("answer.csv")])
    #expect(run.status == 0)
    #expect(try folder.text("answer.csv").hasPrefix("zoning,"))
    #expect(try folder.entries() == ["answer.csv"])
  }

  @Test func unwritableOutput() async throws {
    let folder = try Scratch()
    let nowhere = try await BuiltBinary.run(short + ["--output", folder.file("no/such/place.txt")])
    #expect(nowhere.status == 2)
    #expect(nowhere.error.contains("no/such/place.txt » ne peut pas être écrit"))
    try folder.write("a file", to: "file")
    let report = try await BuiltBinary.run("report", "--zoning", "qpv", "--output", folder.file("file"))
    #expect(report.status == 2)
    #expect(try folder.text("file") == "a file")
    #expect(try folder.entries() == ["file"])
  }

  @Test func frenchCSVOpensInExcel() async throws {
    let run = try await BuiltBinary.run(short + ["--csv", "fr", "--table", "zones"])
    #expect(run.outputBytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(run.output.contains(";code;name;"))
    // A share or an area with its comma.
    #expect(run.output.contains(/;0,\d+;/))
    #expect(!run.output.contains(/;0\.\d+;/))
  }

  /// What it writes, it reads: the zones as GeoJSON come back as zones with the same verdicts.
  @Test(arguments: ["coverage", "uncovered"])
  func geoJSONReadsBack(command: String) async throws {
    let folder = try Scratch()
    let asked = ["--departement", "13", "--tolerance", "1%"]
    let written = try await BuiltBinary.run(
      [command] + asked + ["--format", "geojson", "--output", folder.file("zones.geojson")])
    #expect(written.status == 0, "\(written.error)")
    let layer = try Answer(folder.bytes("zones.geojson"))
    let features = layer.rows("features")
    #expect(features.count == (command == "coverage" ? 71 : 27))
    let answer = try await Answer.of(
      "coverage", "--zones", "again=\(folder.file("zones.geojson"))", "--tolerance", "1%")
    let summary = answer.row("summary", "13")
    #expect(summary.int("zones") == features.count)
    #expect(summary.int("zones_retained") == (command == "coverage" ? 44 : 0))
  }

  /// A square of 0.01 degree in Marseille: attributes typed, codes as text, unknown as null, outline as it came.
  @Test func geoJSONOfOneZone() async throws {
    let folder = try Scratch()
    let ring = [[5.38, 43.3], [5.39, 43.3], [5.39, 43.31], [5.38, 43.31], [5.38, 43.3]]
    let zone = """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"01","nom":"Le \\"Port\\" <b>"},
      "geometry":{"type":"Polygon","coordinates":[\(ring)]}}]}
      """
    let run = try await BuiltBinary.run(
      "coverage", "--zones", "mine=\(folder.write(zone, to: "zone.geojson"))", "--format", "geojson")
    let features = try Answer(run.outputBytes).rows("features")
    #expect(features.count == 1)
    var properties = try #require(features[0]["properties"] as? [String: Any])
    // At 43.305 N a degree is 111.11 km by 81.13 km: 0.9014 km².
    let area = try #require(properties.removeValue(forKey: "area_km2") as? Double)
    #expect(abs(area - 0.9014) < 0.0002)
    // The sum over the arrondissements, to rounding.
    for share in ["area_share", "population_share"] {
      let value = try #require(properties.removeValue(forKey: share) as? Double)
      #expect(abs(value - 1) < 1e-12)
    }
    let expected: [String: Any] = [
      "zoning": "mine", "code": "01", "name": "Le \"Port\" <b>", "communes": "13055", "communes_stated": "",
      "departement": "13", "region": "93", "epci": "200054807", "population": NSNull(),
      "population_method": "area", "class": "entirely", "retained": true, "fragile": false,
      "schemes": "CLS-13-MARSEILLE-4", "obstacle": NSNull(), "population_source": "", "population_grid": NSNull(),
      "population_residual": NSNull(), "targeted_by": "", "reasons": "", "perhaps": "", "share_outside": 0.0,
      "inventory": "partial",
    ]
    #expect(NSDictionary(dictionary: properties) == NSDictionary(dictionary: expected))
    let geometry = try #require(features[0]["geometry"] as? [String: Any])
    #expect(geometry.text("type") == "MultiPolygon")
    #expect(geometry["coordinates"] as? [[[[Double]]]] == [[ring]])
  }

  @Test func overlapsAsGeoJSON() async throws {
    let run = try await BuiltBinary.run("overlaps", "--departement", "13", "--format", "geojson")
    let layer = try Answer(run.outputBytes)
    #expect(layer.members["type"] as? String == "FeatureCollection")
    let pairs = layer.rows("features").compactMap { $0["properties"] as? [String: Any] }
    #expect(pairs.contains { $0.text("a") == "CLS-13-MARSEILLE-4" && $0.text("relation") == "equal" })
  }
}
