import Foundation

/// Reference numbers written by `Tests/Recorded/record.py` without this program.
enum Recorded {
  /// Shares of zones under the schemes that count by each filter.
  struct Provence: Decodable {
    struct Filter: Decodable {
      var schemes: [String]
      var overlap: Int
      var shares: [String: Double]
    }
    var zones: Int
    var filters: [String: Filter]
  }

  struct Cities: Decodable {
    struct City: Decodable {
      var zones: Int
      var invalid: [String]
      var areaKm2: [String: Double]
      var shares: [String: Double]
    }
    var cities: [String: City]
  }

  struct France: Decodable {
    struct Communes: Decodable {
      var stated: [String]
      var found: [String]
    }
    var zones: Int
    var assigned: Int
    var outside: [String]
    var zeroArea: [String]
    var communesDiffer: [String: Communes]
    /// Not retained, but by the possible places of schemes in force.
    var perhaps: [String]
    /// Not retained, in départements that a total says to be covered whole.
    var saidToBeCovered: [String]
    var shares: [String: Double]
  }

  struct Places: Decodable {
    struct Holding: Decodable {
      var areaKm2: Double
      var shareOfMarseille: Double
    }
    struct Marseille: Decodable {
      var arrondissements: Int
      var areaKm2: Double
      var sumOfArrondissementsKm2: Double
      var outsideKm2: Double
      var asv: [String: Holding]
    }
    var communesOf: [String: [String: Double]]
    var marseille: Marseille
  }

  /// Numbers that do not come from GEOS.
  struct Independent: Decodable {
    var geodesicAreaKm2: [String: Double]
    var clippedAreaKm2: [String: [String: Double]]
  }

  static func read<Record: Decodable>(_ name: String) throws -> Record {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Recorded/\(name).json")
    return try decoder.decode(Record.self, from: Data(contentsOf: file))
  }

  static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }
}

/// What the tests read of the program's JSON.
struct JSONAnswer: Decodable {
  struct Zone: Decodable {
    var code: String
    var communes: [String]
    var areaKm2: Double?
    var areaShare: Double?
    var `class`: String
    var retained: Bool?
    var obstacle: String?
  }
  struct Summary: Decodable {
    var zones: Int
    var zonesRetained: Int?
    var zonesRetainedCertain: Int?
    var zonesRetainedPossible: Int?
    var schemes: Int?
    var schemesCertain: Int?
    var schemesPossible: Int?
    var zonesNotComputable: Int
  }
  struct Issue: Decodable {
    var kind: String
    var code: String
    var value: String
    var message: String
  }
  struct ZoneScheme: Decodable {
    var code: String
    var scheme: String
    var areaKm2: Double
  }
  struct Pair: Decodable {
    var a: String
    var b: String
    var relation: String
    var areaKm2: Double
    var shareA: Double
    var shareB: Double
  }
  var zones: [Zone]?
  var summary: [Summary]?
  var issues: [Issue]
  var zonesByScheme: [ZoneScheme]?
  var pairs: [Pair]?

  /// Runs the program in English with `--format json`.
  static func of(_ arguments: String...) async throws -> JSONAnswer {
    let run = try await BuiltBinary.run(arguments + ["--format", "json", "--lang", "en"])
    guard run.status == 0 else { throw Refusal(status: run.status, message: run.error) }
    return try Recorded.decoder.decode(JSONAnswer.self, from: run.outputBytes)
  }

  struct Refusal: Error {
    var status: Int32
    var message: String
  }

  /// Codes of the issues of a kind, sorted.
  func codes(_ kind: String) -> [String] { issues.filter { $0.kind == kind }.map(\.code).sorted() }
}
