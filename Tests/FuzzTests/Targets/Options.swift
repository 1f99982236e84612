import ArgumentParser
import Coverage
import Foundation
import Territory
import ToyTerritory

@testable import maillage

extension FuzzTarget {
  /// The arguments of a command line, one a line, as far as they can be judged without a file; `--where` chooses among
  /// the zones of the toy territory.
  static let options = FuzzTarget(name: "options") { input in
    let arguments = String(decoding: input, as: UTF8.self).split(separator: "\n").map(String.init)
    guard let options = try? SharedOptions.parse(arguments),
      let request = try? Request(options, SessionNeeds(zones: false)),
      let question = try? request.asked.settled(
        MiniAtlas.standard.inventory, Places(toyGeography), request.needs, referenceDate: Day(2026, 1, 1))
    else { return }
    InputFolder.with(package, named: "datapackage.json") { path in
      var plain = options
      plain.data = String(path.dropLast("/datapackage.json".count))
      plain.zones = "toy=zones.csv"
      plain.zoning = nil
      guard let request = try? Request(plain, SessionNeeds()), let plan = try? LoadPlan(request) else { return }
      var zoning = MiniAtlas.standard.zoning
      zoning.attributes = [
        "zone_medecins": zoning.codes.map { $0 == "Q1" ? "ZIP" : "ZAC" }, "vide": zoning.codes.map { _ in nil },
      ]
      _ = try? plan.filtered([zoning])
    }
    _ = question.tolerance
  }

  private static let package = Data(
    """
    {"maillage": {"reference_date": "2026-01-01"},
     "resources": [{"name": "communes", "path": "communes.gpkg", "maillage": {"role": "communes"}}]}
    """.utf8)
}
