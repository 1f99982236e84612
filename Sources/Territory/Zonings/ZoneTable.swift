internal import Geometry

extension Zoning {
  /// Reads zones from a layer whose polygons are in the plane, or from a plain table.
  ///
  /// A plain table whose zones are communes (by code, or by name) is a commune list: each row is one zone made of that
  /// commune. Otherwise rows of one zone are its communes, and polygons of one zone its parts: they are joined, and
  /// said. Rows without a code are set aside and listed, and populations that cannot be read.
  /// - Parameters:
  ///   - template: id, generation, label and the like; its columns are replaced.
  ///   - columns: names that the package declares (`code`, `name`, `communes`, `population`), tried first.
  ///   - places: resolves and repairs the codes and names of communes; without it, they are taken as they stand.
  ///   - classes: which classes of a table of communes are zones.
  /// - Throws: ``TableError`` when no column tells zones, or where they lie.
  public static func read(
    _ table: SourceTable, template: Zoning, columns: [String: String] = [:], places: Places? = nil,
    classes: ClassChoice = .all
  ) throws(TableError) -> (zoning: Zoning, issues: [DataIssue]) {
    if table.rowCount == 0 {
      throw TableError(
        table.source,
        Text(
          fr: "aucune ligne : donnez un fichier qui contient au moins une zone",
          en: "no row at all: give a file that holds at least one zone"))
    }
    try table.refuseAboveAMillionRows()
    var rows = ZoneRows(
      try ZoneLayout(table, columns: columns, places: places), places: places, day: template.validity.from)
    try rows.leaveOtherClasses(classes)
    try rows.read()
    return rows.zoning(template)
  }

  /// The communes under a population density, each a zone: a computed proxy for "rural", never an official zoning.
  ///
  /// Density = municipal population / area of the outline (equal-area plane), inhabitants per km². Communes
  /// without a population or without a shape have no density: they are not zones, and are listed with their count.
  /// Example: 29 inhabitants on 1 km² is a zone at the threshold of 30, 30 is not.
  public static func lowDensity(
    threshold: Double, communes: Communes, areas: [Double], template: Zoning
  ) -> (zoning: Zoning, issues: [DataIssue]) {
    var zoning = template
    zoning.zonesAreCommunes = true
    var unknown: [String] = []
    for index in 0..<communes.count {
      guard let population = communes.populations[index], areas[index] > 0 else {
        unknown.append(communes.codes[index])
        continue
      }
      guard Double(population) / (areas[index] / 1e6) < threshold else { continue }
      zoning.codes.append(communes.codes[index])
      zoning.names.append(communes.names[index])
      zoning.statedCommunes.append([communes.codes[index]])
      zoning.statedDepartements.append(communes.departements[index])
      zoning.statedRegions.append(communes.regions[index])
      zoning.populations.append(population)
      zoning.rows.append(0)
    }
    if unknown.isEmpty { return (zoning, []) }
    zoning.unknownCommunes = unknown
    let shown = unknown.prefix(20).joined(separator: " ")
    let issue = DataIssue(
      .info, .unknownDensity, source: zoning.id, field: "population",
      value: unknown.count > 20 ? shown + " …" : shown,
      action: .setAside,
      .counted(
        unknown.count,
        fr: (
          "commune sans population ou sans contour : densité inconnue, hors de ce zonage",
          "communes sans population ou sans contour : densité inconnue, hors de ce zonage"
        ),
        en: (
          "commune without population or outline: unknown density, outside this zoning",
          "communes without population or outline: unknown density, outside this zoning"
        )))
    return (zoning, [issue])
  }
}
