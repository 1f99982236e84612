import Foundation
import Testing

/// All names of communes, as INSEE lists them, written as people write them.
@Suite("Names of all communes") struct CommuneNameTests {
  private struct Commune {
    var code: String
    var name: String
    var departement: String
  }

  private static func replacing(_ pattern: String, _ name: String, by text: String) -> String {
    name.replacingOccurrences(of: pattern, with: text, options: .regularExpression)
  }

  private static func withoutAccents(_ name: String) -> String {
    name.folding(options: .diacriticInsensitive, locale: nil).replacingOccurrences(of: "œ", with: "oe")
      .replacingOccurrences(of: "Œ", with: "OE")
  }

  private static func inverted(_ name: String) -> String {
    replacing("^(Le |La |Les |L['’])(.*)$", name, by: "$2 ($1)").replacingOccurrences(of: " )", with: ")")
  }

  private static func abbreviated(_ name: String, _ sign: String) -> String {
    replacing("[- ](sur|sous)[- ]", name, by: sign)
  }

  private static func short(_ name: String) -> String {
    replacing("\\bSaint\\b", replacing("\\bSainte\\b", name, by: "Ste"), by: "St")
  }

  /// Corsica has postal codes in 20; the last two digits do not matter here.
  private static func postalCode(_ departement: String) -> String {
    switch departement {
    case "2A": "20100"
    case "2B": "20250"
    default: departement + (departement.count == 2 ? "000" : "00")
    }
  }

  private static let ways: [@Sendable (Commune) -> String] = [
    { $0.name }, { $0.name.uppercased() }, { withoutAccents($0.name).uppercased() },
    { withoutAccents($0.name).lowercased() },
    { withoutAccents(short($0.name)).uppercased().replacingOccurrences(of: "-", with: " ") },
    { $0.name.replacingOccurrences(of: "-", with: " ") }, { $0.name.replacingOccurrences(of: " ", with: "-") },
    { inverted($0.name) }, { inverted($0.name).uppercased() }, { abbreviated($0.name, " s/ ") },
    { abbreviated($0.name, "-s/-") }, { abbreviated($0.name, " s/").uppercased() }, { abbreviated($0.name, "/") },
    { abbreviated($0.name, " / ") }, { "\($0.name) (\($0.departement))" }, { "\($0.name), \($0.departement)" },
    { "\($0.name) (\($0.code))" }, { "\(inverted($0.name).uppercased()) (\($0.departement))" },
    { "\($0.name.uppercased()) \(postalCode($0.departement))" }, { "Ville de \($0.name)" },
  ]

  /// Each name in one of twenty ways, by turns from the seed: the commune, or candidates where others have the name, never
  /// another place. With its département, the commune always but for two pairs of names that only their article tells apart.
  @Test(.needsShared, arguments: [(seed: 0, hasDepartement: false), (seed: 7, hasDepartement: true)])
  func everyNameIsItsCommune(_ seed: Int, _ hasDepartement: Bool) async throws {
    let text = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: Shared.data("cog/communes.csv"))), as: UTF8.self)
    let communes = table(text).filter { $0["TYPECOM"] == "COM" }
      .map { Commune(code: $0["COM"] ?? "", name: $0["LIBELLE"] ?? "", departement: $0["DEP"] ?? "") }
    try #require(communes.count == 34_875)
    var rows = "id;type;date_start;departement;perimeter\n"
    for (index, commune) in communes.enumerated() {
      let written = Self.ways[(index + seed) % Self.ways.count](commune)
      rows += "x\(commune.code);CLS;2024;\(hasDepartement ? commune.departement : "");\(written)\n"
    }
    let folder = try Scratch()
    let file = try folder.write(rows, to: "s.csv")
    let run = try await BuiltBinary.run(
      "check", "--schemes", file, "--format", "csv", "--fixed", folder.file("fixed.csv"))
    #expect(run.status == 0 || run.status == 1, "\(run.error)")
    let read = table(try folder.text("fixed.csv"))
    #expect(read.count == 34_875)
    let ambiguous = Set(table(run.output).filter { $0["kind"] == "ambiguous_name" }.compactMap { $0["code"] })
    var right = 0
    for row in read {
      let (id, perimeter) = (row["id"] ?? "", row["perimeter"] ?? "")
      if perimeter == "commune:\(id.dropFirst())" {
        right += 1
      } else {
        #expect(!perimeter.contains(":") && ambiguous.contains(id), "\(id): \(perimeter)")
      }
    }
    // 3,769 names of the reference are those of another commune too.
    #expect(right >= (hasDepartement ? 34_873 : 31_000))
  }
}
