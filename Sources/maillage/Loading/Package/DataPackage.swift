import FoundationEssentials
import Territory

/// `datapackage.json`: what the package holds, by role.
struct DataPackage: Decodable {
  var title: String?
  var maillage: Settings
  var resources: [Resource]

  struct Settings: Decodable {
    var referenceDate: String
    var populationVintage: String?
    var computedZonings: [Computed]?
    /// Ids of those that figures of all zonings look at; none: all.
    var usualZonings: [String]?
  }

  /// A zoning without a file.
  struct Computed: Decodable {
    var id: String
    var labelFr: String
    var labelEn: String
    var nounFr: String?
    var nounOneFr: String?
    var genderFr: String?
    var nounEn: String?
    var nounOneEn: String?
    /// Inhabitants per km².
    var threshold: Double
    /// Of communes that are also isolated: beyond which distance, and from how many inhabitants.
    var isolation: IsolationLimits?

    struct IsolationLimits: Decodable {
      var distanceKm: Double
      var population: Int
    }
  }

  struct Resource: Decodable {
    var name: String
    var path: String
    var title: String?
    var vintage: String?
    var hash: String?
    var schema: Schema?
    var maillage: Description
  }

  /// Of the Table Schema of a resource, what is read.
  struct Schema: Decodable {
    /// Cells that stand for nothing: `s` and `ns` where a figure is secret or not available.
    var missingValues: [String]?
  }

  /// The `maillage` object of a resource.
  struct Description: Decodable {
    var role: String
    var layer: String?
    /// French words for the title and the vintage of the resource, which are in English.
    var titleFr: String?
    var vintageFr: String?
    var precisionM: Double?
    var completeness: Statement?
    var referenceDate: String?
    var zoning: String?
    var generation: Generation?
    var labelFr: String?
    var labelEn: String?
    var nounFr: String?
    var nounOneFr: String?
    /// `f` or `m`; where it is not said, zones and communes are feminine.
    var genderFr: String?
    var nounEn: String?
    var nounOneEn: String?
    var columns: [String: String]?
    var populationVintage: String?
    var validFrom: String?
    var validTo: String?
    var validFromOverseas: String?
    var validToOverseas: String?
    /// What one zone is (`zone`, `commune`, `tvs`), and what it is given by (`polygons`, `list`, `both`).
    var unit: String?
    var support: String?
    /// The day on which the list was published, where it takes effect on another.
    var publishedOn: String?
    var legalReference: String?
    /// Another name for this generation: `frr` for `rural-2025`.
    var alias: String?
    /// The day of the communes whose codes it has.
    var communesOn: String?
    /// Of a table that classes communes: what each class means, and what a commune without a row is.
    var classes: [ZoneClassDescription]?
    var absent: Absent?
    /// Where an attribute is known, by its column; elsewhere its being empty says nothing.
    var attributeScope: [String: [String]]?
  }

  enum Absent: String, Decodable { case no, unknown }

  struct ZoneClassDescription: Decodable {
    var value: String
    var labelFr: String
    var labelEn: String
    var counts: Counts
    var effectiveFrom: String?
    var validTo: String?
    var before: String?

    enum Counts: String, Decodable { case yes, partly, no }
  }

  /// A year, as a text or a number.
  struct Generation: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      text = try (try? container.decode(Int.self)).map(String.init) ?? container.decode(String.self)
    }
  }

  struct Statement: Decodable {
    var level: String
    var scope: [String]
    /// Of an inventory of schemes: where a type was looked for, by type.
    var types: [String: [String]]?
    var sentenceFr: String
    var sentenceEn: String
  }

  /// - Parameter folder: the folder of `datapackage.json`.
  static func read(_ folder: String) throws -> DataPackage {
    let path = "\(folder)/datapackage.json"
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure.cannotRun(
        Text(
          fr:
            "« \(path) » est absent ou illisible : --data attend le dossier d'un paquet de données (datapackage.json)",
          en: "\"\(path)\" is missing or unreadable: --data expects the folder of a data package (datapackage.json)"))
    }
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      return try decoder.decode(DataPackage.self, from: data)
    } catch let error as DecodingError {
      let reason = error.place
      throw Failure.cannotRun(
        Text(
          fr: "« \(path) » n'est pas un paquet de données : \(reason)",
          en: "\"\(path)\" is not a data package: \(reason)"))
    }
  }

  func resources(_ role: String) -> [Resource] { resources.filter { $0.maillage.role == role } }
}

extension DataPackage.Resource {
  /// Its name where it has no title.
  var titleText: Text { Text(fr: maillage.titleFr ?? title ?? name, en: title ?? name) }

  var vintageText: Text? { vintage.map { Text(fr: maillage.vintageFr ?? $0, en: $0) } }

  var completeness: Completeness? {
    maillage.completeness.map { stated in
      var completeness = Completeness(
        level: Completeness.Level(rawValue: stated.level) ?? .unknown, scope: stated.scope.joined(separator: " "),
        sentence: Text(fr: stated.sentenceFr, en: stated.sentenceEn))
      completeness.typeScopes = (stated.types ?? [:]).mapValues { $0.joined(separator: " ") }
      return completeness
    }
  }

  /// Without the name of the algorithm.
  var sha256: String? { hash.map { $0.hasPrefix("sha256:") ? String($0.dropFirst(7)) : $0 } }
}

extension DataPackage.Description {
  func noun(_ id: String) -> ZoneNoun {
    zoneNoun(id, many: (nounFr, nounEn), one: (nounOneFr, nounOneEn), gender: genderFr)
  }
}

extension DataPackage.Computed {
  var noun: ZoneNoun { zoneNoun(id, many: (nounFr, nounEn), one: (nounOneFr, nounOneEn), gender: genderFr) }
}

private func zoneNoun(
  _ id: String, many: (fr: String?, en: String?), one: (fr: String?, en: String?), gender: String?
) -> ZoneNoun {
  guard let fr = many.fr ?? many.en, let en = many.en ?? many.fr else { return ZoneNoun(zonesOf: id) }
  let isFeminine = gender.map { $0 == "f" } ?? ["zone", "commune"].contains { fr.hasPrefix($0) }
  return ZoneNoun(
    one: Text(fr: one.fr ?? fr, en: one.en ?? en), many: Text(fr: fr, en: en), isFeminine: isFeminine)
}

extension DecodingError {
  /// Which member is wrong, and how.
  fileprivate var place: String {
    func path(_ context: Context) -> String {
      context.codingPath.map(\.stringValue).joined(separator: ".")
    }
    switch self {
    case .keyNotFound(let key, let context): return "\(path(context)) lacks \"\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(path(context)): \(context.debugDescription)"
    case .dataCorrupted(let context): return "\(path(context)) \(context.debugDescription)"
    @unknown default: return "\(self)"
    }
  }
}
