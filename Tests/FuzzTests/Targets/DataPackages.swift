import ArgumentParser
import Foundation
import Reports
import Territory

@testable import maillage

extension FuzzTarget {
  /// A `datapackage.json`, and the plan of what to read by it; no file of it is opened. Bytes that are no object edit a
  /// package that is there: of any bytes, next to none would be JSON.
  static let dataPackage = FuzzTarget(name: "datapackage") { input in
    let package = input.first == UInt8(ascii: "{") ? input : editedPackage(input)
    InputFolder.with(package, named: "datapackage.json") { path in
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

  /// A package of the corpus with some of its values replaced: two bytes for each, which value and by what.
  private static func editedPackage(_ edits: Data) -> Data {
    var pieces = packagePieces
    let edits = Array(edits.prefix(16))
    for edit in stride(from: 0, to: edits.count - 1, by: 2) {
      let value = 2 * (Int(edits[edit]) % (pieces.count / 2)) + 1
      let choice = Int(edits[edit + 1])
      // Wild values, and those of other places.
      pieces[value] =
        choice < wildValues.count ? wildValues[choice] : packagePieces[2 * (choice % (pieces.count / 2)) + 1]
    }
    return Data(pieces.joined().utf8)
  }

  private static let wildValues = [
    "null", "true", "[]", "{}", "[[]]", "\"\"", "\"../x\"", "-1", "0", "1e99", "1e-9", "99999", "9223372036854775807",
    "9223372036854775808", "\"9999-12-31\"", "\"0000-00-00\"", "\"region:93\"", "\"sha256:\"", "[\"a\", 1, null]",
  ]

  /// Text, value, text, value… and the end of `toy.json`: a value is a string, a number or a word that is no key.
  private static let packagePieces: [String] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Corpus/datapackage/toy.json")
    let package = (try? String(contentsOf: file, encoding: .utf8)) ?? "{\"name\": 1}"
    // Keys, values and what stands between them; the file has no quote in a text.
    let tokens = package.matches(of: /"[^"]*"|[\w.+-]+|[^"\w.+-]+/).map { String($0.output) }
    var pieces: [String] = []
    var text = ""
    for (position, token) in tokens.enumerated() {
      let next = position + 1 < tokens.count ? tokens[position + 1] : ""
      let isValue = token.first.map { $0 == "\"" || $0.isLetter || $0.isNumber || $0 == "-" } ?? false
      if isValue && !next.hasPrefix(":") {
        pieces += [text, token]
        text = ""
      } else {
        text += token
      }
    }
    return pieces + [text]
  }()
}
