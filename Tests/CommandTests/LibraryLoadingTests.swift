import Foundation
import Testing

/// GDAL and its hundred libraries are loaded when a file needs them, not before.
@Suite struct LibraryLoadingTests {
  /// Zones, communes and schemes in GeoPackages and CSV.
  private static let plainRun: [String] = {
    let data = "\(BuiltBinary.resources)/data"
    return [
      "coverage", "--zones", "\(data)/subcommunes.gpkg", "--communes", "\(data)/communes.gpkg", "--schemes",
      "\(data)/schemes.csv", "--format", "csv",
    ]
  }()

  /// What the dynamic loader says on stderr.
  private func loads(_ arguments: [String], _ library: String) async throws -> Bool {
    let run = try await BuiltBinary.run(arguments, environment: ["LD_DEBUG": "libs"])
    #expect(run.status == 0)
    // The loader has spoken at all.
    #expect(run.error.contains("libgeos"))
    return run.error.contains(library)
  }

  @Test func notWithoutNeed() async throws {
    #expect(try await !loads(["--help"], "libgdal"))
    #expect(try await !loads(Self.plainRun, "libgdal"))
    #expect(try await !loads(["coverage", "--format", "csv"], "libgdal"))
    let folder = try Scratch()
    let zones = try Self.zoneOfMarseille(in: folder)
    #expect(try await loads(["coverage", "--zones", zones, "--format", "csv"], "libgdal"))
  }

  /// A GeoJSON, which GDAL alone reads.
  private static func zoneOfMarseille(in folder: Scratch) throws -> String {
    try folder.write(
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"Z"},"geometry":
      {"type":"Polygon","coordinates":[[[5.38,43.3],[5.39,43.3],[5.39,43.31],[5.38,43.31],[5.38,43.3]]]}}]}
      """, to: "marseille.geojson")
  }

  /// Files of that name which are no library stand before the right ones.
  @Test func missing() async throws {
    let folder = try Scratch()
    for number in 26...60 { try folder.write("no library", to: "libgdal.so.\(number)") }
    try folder.write("no library", to: "libgdal.so")
    let environment = ["LD_LIBRARY_PATH": folder.path]
    let whole = try await BuiltBinary.run(Self.plainRun)
    let plain = try await BuiltBinary.run(Self.plainRun, environment: environment)
    #expect(plain.status == 0 && plain.outputBytes == whole.outputBytes && !plain.outputBytes.isEmpty)
    let zones = try Self.zoneOfMarseille(in: folder)
    for (language, words) in [("fr", "demande la bibliothèque GDAL"), ("en", "needs the library GDAL")] {
      let run = try await BuiltBinary.run(["coverage", "--zones", zones, "--lang", language], environment: environment)
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.error.split(separator: "\n").count == 1 && run.error.contains(words), "\(run.error)")
      #expect(run.error.contains("marseille.geojson") && run.error.contains("apt install libgdal-dev"))
    }
  }
}
