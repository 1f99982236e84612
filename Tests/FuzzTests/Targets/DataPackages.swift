import ArgumentParser
import Foundation
import Reports
import Territory

@testable import maillage

extension FuzzTarget {
  /// A `datapackage.json`, and the plan of what to read by it; no file of it is opened.
  static let dataPackage = FuzzTarget(name: "datapackage") { input in
    InputFolder.with(input, named: "datapackage.json") { path in
      let folder = String(path.dropLast("/datapackage.json".count))
      guard var options = try? noOptions.get() else { return }
      options.data = folder
      for needs in [SessionNeeds(zoningRequired: true), SessionNeeds(allZonings: true)] {
        guard let request = try? Request(options, needs), let plan = try? LoadPlan(request) else { continue }
        _ = plan.sources()
        _ = plan.vintages([], SchemeInventory(date: plan.referenceDate), on: plan.referenceDate)
      }
    }
  }

  /// Parsed once: it takes longer than all that is looked at.
  private static let noOptions = Result { try SharedOptions.parse(["--no-cache"]) }
}
