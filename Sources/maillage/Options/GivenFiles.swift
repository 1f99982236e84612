import Geometry
import Territory

/// The files that a command line gives, by role, and how they are read; what it does not give is the package's.
struct GivenFiles: Sendable {
  /// Folder of another data package.
  let package: String?
  let communes: FileReference?
  let history: FileReference?
  let schemes: [FileReference]?
  /// They are added to the inventory of the package (`+FILE`) instead of taking its place.
  let addsSchemes: Bool
  /// With the id of their zoning.
  let zones: [(id: String, file: FileReference)]
  /// With the vintage that the user states.
  let populations: [(vintage: String?, file: FileReference)]
  let populationColumn: String?
  let grid: (vintage: String?, file: FileReference)?
  /// Meaning of columns of the schemes' and zones' files, by the name that the file gives them.
  let columns: [(column: String, meaning: String)]
  /// CRS of layers that state none.
  let crs: String?
  /// The best proposal stands for a name of a place that is not exact.
  let acceptsMatches: Bool
  /// Drawn perimeters that follow commune borders stay drawings.
  let keepsDrawings: Bool
  /// The work on the communes is kept from run to run.
  let isCached: Bool

  /// The inventory of the package is read.
  var readsInventory: Bool { schemes == nil || addsSchemes }

  init(_ options: SharedOptions) throws {
    package = options.data
    communes = options.communes.map { FileReference($0) }
    history = options.history.map { FileReference($0) }
    let written = try options.schemes.map { try commaSeparated($0, "--schemes") }
    addsSchemes = written?.contains { $0.hasPrefix("+") } ?? false
    schemes = written?.map { FileReference($0.hasPrefix("+") ? String($0.dropFirst()) : $0) }
    zones = try namedFiles(options.zones, "--zones")
    populations = try options.populations.files()
    populationColumn = options.populations.populationColumn
    grid = options.populations.gridFile()
    columns = try options.columnMeanings()
    crs = try options.coordinateSystem()
    acceptsMatches = options.acceptMatches
    keepsDrawings = options.asDrawn
    isCached = options.cache
  }
}

/// A list of `id=file`, or of files whose base name becomes the id.
func namedFiles(_ list: String?, _ option: String) throws -> [(id: String, file: FileReference)] {
  guard let list else { return [] }
  return try commaSeparated(list, option).map { text in
    if let equal = text.firstIndex(of: "="), !text[..<equal].contains("/"), !text[..<equal].contains(":") {
      return (text[..<equal].lowercased(), FileReference(String(text[text.index(after: equal)...])))
    }
    let file = FileReference(text)
    let name = file.path.split(separator: "/").last ?? ""
    return ((name.split(separator: ".").first ?? name).lowercased(), file)
  }
}

extension SharedOptions {
  /// The coordinate system of layers that state none. A bare name is refused: PROJ would take a distant likeness.
  fileprivate func coordinateSystem() throws -> String? {
    guard let crs else { return nil }
    let isDefinition = crs.contains(":") || crs.contains("+proj") || crs.contains("[")
    guard isDefinition, (try? CoordinateReference(crs)) != nil else {
      throw Failure.usage(
        Text(
          fr:
            "--crs « \(crs) » n'est pas un système de coordonnées connu ; attendu : EPSG:2154 (Lambert-93), EPSG:4326 "
            + "(longitude, latitude), un autre code EPSG, un WKT ou une définition PROJ",
          en:
            "--crs \"\(crs)\" is no coordinate system known here; expected: EPSG:2154 (Lambert-93), EPSG:4326 "
            + "(longitude, latitude), another EPSG code, a WKT or a PROJ string"))
    }
    return crs
  }

  /// Column and meaning of each element of `--columns`.
  fileprivate func columnMeanings() throws -> [(column: String, meaning: String)] {
    try columns.map { try commaSeparated($0, "--columns") }?.map { pair in
      guard let equal = pair.firstIndex(of: "="), equal != pair.startIndex, pair.last != "=" else {
        throw Failure.usage(
          Text(
            fr: "--columns « \(pair) » : attendu sens=colonne, comme perimeter=Liste des communes",
            en: "--columns \"\(pair)\": expected meaning=column, such as perimeter=Liste des communes"))
      }
      return (String(pair[pair.index(after: equal)...]), String(pair[..<equal]))
    } ?? []
  }
}
