import Foundation
import Testing

/// Inputs that broke it once (`../shared/cases/faults`): one clear sentence and the right status, or the answer; never a
/// signal, a hang, or a request to an address that a file names.
@Suite("Faults", .serialized, .needsShared)
struct FaultCaseTests {
  private static let folder = Shared.data("../cases/faults")
  private static let toy = ["--data", "\(folder)/toy", "--no-cache"]

  /// The first word is the case, the others the command; `%` stands for the folder of the case.
  @Test(
    "one sentence, and the status",
    arguments: [
      ("crash-package-without-zonings", "coverage --data %/pkg", 2, "no zoning"),
      ("crash-package-without-zonings", "uncovered --data %/pkg", 2, "no zoning"),
      ("crash-package-without-zonings", "expiring --data %/pkg", 2, "no zoning"),
      ("crash-package-without-zonings", "timeline --from 2018 --data %/pkg", 2, "no zoning"),
      ("crash-package-without-zonings", "reconcile --retained 3 --data %/pkg", 2, "no zoning"),
      ("crash-timeline-no-schemes", "timeline --from 2018 --data %/pkg", 2, "no scheme"),
      ("crash-timeline-empty-schemes-file", "timeline --from 2018 --schemes %/hdr.csv", 2, "no scheme"),
      ("hang-vrt-sql", "coverage --zones %/vrt_sql2.vrt TOY", 2, "OGR_VRT"),
      ("ssrf-vrt-named-gpkg", "coverage --zones %/vrt_as.gpkg TOY", 2, "OGR_VRT"),
      ("ssrf-vrt-named-gpkg", "coverage --zones %/vrt_pg.geojson TOY", 2, "OGR_VRT"),
      ("ssrf-vrt-named-gpkg", "coverage --zones %/wfs.geojson TOY", 2, "WFS"),
      ("hang-gpkg-views", "coverage --zones %/contents_inf.gpkg TOY", 2, "gpkg_contents"),
      ("hang-gpkg-views", "coverage --zones %/contents_big.gpkg TOY", 2, "gpkg_contents"),
      ("hang-gpkg-views", "coverage --zones %/geomcols_inf.gpkg TOY", 2, "gpkg_geometry_columns"),
      ("hang-gpkg-views", "coverage --zones %/gencol.gpkg TOY", 2, "generated column"),
      ("hang-gpkg-rowid-out-of-order", "coverage --zones %/hang1.gpkg TOY", 2, "damaged"),
      ("memory-ragged-csv", "coverage --schemes %/ragged.csv", 2, "separator"),
      ("types-beyond-64-dropped", "overlaps --schemes %/lt70.csv TOY", 2, "62 at most"),
    ])
  func refused(_ name: String, _ command: String, _ status: Int32, _ words: String) async throws {
    let run = try await BuiltBinary.run(arguments(name, command) + ["--lang", "en"])
    #expect(run.status == status, "\(run.error)")
    #expect(run.error.contains(words) && run.output.isEmpty, "\(run.error)")
  }

  /// What can be answered is: a coordinate beyond the Earth and a population of 5e18 are listed, never used.
  @Test(
    arguments: [
      ("crash-decimals-6933", "coverage --zones %/z_bow_5e+19.geojson TOY", "outside_projection"),
      (
        "crash-population-overflow", "reconcile --population 3M --share 81% --zones %/z_max2.csv TOY",
        "unread_population"
      ),
      (
        "crash-population-overflow",
        "coverage --targeting --communes %/comm_max2.csv --schemes %/sc_max2.csv --zones %/z_max2.csv TOY",
        "unread_population"
      ),
    ])
  func listed(_ name: String, _ command: String, _ kind: String) async throws {
    let answer = try await Answer.of(arguments(name, command))
    #expect(!answer.issues(kind).isEmpty)
  }

  /// 24 drawn types over each other: as many pieces as the drawings make.
  @Test(arguments: [
    ("exponential-drawn-types", "overlaps --schemes %/types24.geojson TOY"),
    ("hang-sauf", "coverage --schemes %/sauf1000.csv TOY"),
  ])
  func ends(_ name: String, _ command: String) async throws {
    let run = try await BuiltBinary.run(arguments(name, command))
    #expect(run.status == 0, "\(run.error)")
  }

  private func arguments(_ name: String, _ command: String) -> [String] {
    command.split(separator: " ").flatMap { word in
      word == "TOY" ? Self.toy : [String(word).replacing("%/", with: "\(Self.folder)/\(name)/")]
    }
  }
}
