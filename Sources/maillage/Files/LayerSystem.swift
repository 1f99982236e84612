import Geometry
import Reports
import Territory

extension FileTable {
  /// The coordinate system to read the polygons in: the layer's own, else the one given with `--crs`, else degrees for
  /// polygons in cells that look so.
  ///
  /// A layer that claims degrees and has coordinates of metres (any GeoJSON made without care) is not believed: `--crs`
  /// is taken, and without it the run ends. So is one in Lambert-93 whose coordinates are degrees.
  /// - Returns: the system, and an issue where it is not what the file states.
  /// - Throws: ``Failure`` when no system is known, or the one known cannot be right.
  func system(given: String?, path: String) throws -> (crs: String, issues: [DataIssue]) {
    let places = table.firstPoints
    let beyond = places.filter { abs($0.x) > 180.001 || abs($0.y) > 90.001 }
    let isInMetres = beyond.count * 2 > places.count
    let isAssumed = crs == nil && given == nil && isWritten && !isInMetres
    guard let crs = crs ?? given ?? (isAssumed ? "EPSG:4326" : nil) else {
      throw Failure.withoutCRS(path, looksLike: isInMetres ? Self.guess(beyond) : nil)
    }
    if try isInMetres && CoordinateReference(crs).isGeographic {
      if let given, given != crs, try !CoordinateReference(given).isGeographic {
        return (given, [notBelieved(crs, given)])
      }
      throw Self.inMetres(path, beyond)
    }
    let isInDegrees = beyond.isEmpty && !places.isEmpty
    // Looked up only where it can matter, which takes PROJ some milliseconds.
    if isInDegrees && crs != "EPSG:4326", try CoordinateReference(crs).authorityCode == "EPSG:2154" {
      if let given, given != crs, try CoordinateReference(given).isGeographic {
        return (given, [notBelieved(crs, given)])
      }
      throw Self.inDegrees(path, crs)
    }
    return (crs, isAssumed ? [assumed] : [])
  }

  private var assumed: DataIssue {
    DataIssue(
      .info, .crsAssumed, source: table.source, field: "geometry", newValue: "EPSG:4326", action: .kept,
      Text(
        fr: "système de coordonnées non indiqué, lu comme longitude, latitude (EPSG:4326) ; --crs en donne un autre",
        en: "coordinate system not stated, read as longitude, latitude (EPSG:4326); --crs gives another"))
  }

  private func notBelieved(_ stated: String, _ given: String) -> DataIssue {
    DataIssue(
      .warning, .crsNotBelieved, source: table.source, field: "geometry", value: stated, newValue: given,
      action: .repaired,
      Text(
        fr:
          "le fichier dit \(stated), ses coordonnées ne peuvent pas en être : lues en \(given), comme --crs le demande",
        en: "the file says \(stated), its coordinates cannot be that: read in \(given), as --crs asks"))
  }

  private static func inMetres(_ path: String, _ places: [(x: Double, y: Double)]) -> Failure {
    let (x, y) = (decimals(places[0].x, 0), decimals(places[0].y, 0))
    let guess = guess(places)
    return .cannotRun(
      Text(
        fr:
          "« \(path) » se dit en degrés et ses coordonnées n'en sont pas (x = \(x), y = \(y)) : "
          + (guess.map { "\($0.name) ? Donnez --crs \($0.code)" } ?? "donnez leur système avec --crs EPSG:…"),
        en:
          "\"\(path)\" claims degrees and its coordinates are none (x = \(x), y = \(y)): "
          + (guess.map { "\($0.name)? Give --crs \($0.code)" } ?? "give their system with --crs EPSG:…")))
  }

  private static func inDegrees(_ path: String, _ crs: String) -> Failure {
    .cannotRun(
      Text(
        fr:
          "« \(path) » : ses coordonnées sont des degrés et non du \(crs) (Lambert-93) ; longitude, latitude ? Donnez "
          + "--crs EPSG:4326",
        en:
          "\"\(path)\": its coordinates are degrees and not \(crs) (Lambert-93); longitude, latitude? Give --crs "
          + "EPSG:4326"))
  }

  /// The French system in whose area most of the coordinates lie; of several, the most used.
  private static func guess(_ places: [(x: Double, y: Double)]) -> (name: String, code: String)? {
    FrenchSystem.all.first { system in
      places.count { system.x.contains($0.x) && system.y.contains($0.y) } * 2 > places.count
    }.map { ($0.name, $0.code) }
  }
}

/// Where the coordinates of metropolitan France lie in the systems that files come in.
private struct FrenchSystem {
  let name: String
  let code: String
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>

  static let all: [FrenchSystem] =
    [
      FrenchSystem(name: "Lambert-93", code: "EPSG:2154", x: 80_000...1_250_000, y: 6_000_000...7_150_000),
      FrenchSystem(name: "Lambert II étendu", code: "EPSG:27572", x: 40_000...1_220_000, y: 1_580_000...2_700_000),
      FrenchSystem(name: "Web Mercator", code: "EPSG:3857", x: -600_000...1_080_000, y: 5_000_000...6_700_000),
    ]
    + (42...50).map { zone in
      // Conic conformal zones: a degree of latitude on each side of the parallel, which is at 1,200 km + 1,000 km a zone.
      let middle = 1_200_000 + 1_000_000 * Double(zone - 42)
      return FrenchSystem(
        name: "CC\(zone)", code: "EPSG:\(3900 + zone)", x: 1_100_000...2_300_000,
        y: (middle - 130_000)...(middle + 130_000))
    }
}

extension SourceTable {
  /// A point of each shape, less those that are not finite.
  fileprivate var firstPoints: [(x: Double, y: Double)] {
    guard let shapes else { return [] }
    return (0..<shapes.count).compactMap { feature in
      guard let point = shapes.allPoints(of: feature).first else { return nil }
      let (x, y) = (shapes.xy[2 * point], shapes.xy[2 * point + 1])
      return x.isFinite && y.isFinite ? (x, y) : nil
    }
  }
}
