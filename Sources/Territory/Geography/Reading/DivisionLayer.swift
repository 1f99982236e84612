public import Geometry

extension TerritorialDivision {
  /// Reads a division from polygons in the plane: each commune goes whole to the polygon that holds most of it.
  ///
  /// A commune of which more than `tolerance` lies elsewhere is listed, and so is a polygon that gets no commune.
  /// - Throws: ``/Geometry/GEOSError`` naming the feature when GEOS fails.
  public static func read(
    layer table: SourceTable, id: String, in geography: ReferenceGeography, tolerance: Double
  ) throws(GEOSError) -> (division: TerritorialDivision, issues: [DataIssue], account: RowAccount) {
    let senses = ColumnSenses(table, as: .levelLayer)
    let codes = senses[.id] ?? (0..<table.rowCount).map { String($0 + 1) }
    let names = senses[.name]
    var issues: [DataIssue] = []
    let repair = try repairShapes(
      table.shapes ?? PolygonColumn(), codes: codes.map { $0 ?? "" }, source: table.source, row: { table.row($0) },
      threads: 1)
    issues += repair.issues
    let communes = geography.communes
    let index = BoxIndex((0..<communes.count).map { communes.shapes.box($0) })
    var best = [(area: Double, row: Int)](repeating: (0, -1), count: communes.count)
    let context = GEOSContext()
    for row in 0..<table.rowCount where codes[row] != nil && !repair.shapes.isEmpty(row) {
      let territory = try context.shape(repair.shapes, row, name: codes[row] ?? "")
      let prepared = try territory.prepared()
      for commune in index.query(repair.shapes.box(row)) {
        let shape = try validShape(of: commune, communes, context)
        guard try prepared.intersects(shape) else { continue }
        let area = try prepared.containsProperly(shape) ? shape.area : territory.intersection(shape).area
        if area > best[commune].area { best[commune] = (area, row) }
      }
    }
    var codeOfCommune = [String](repeating: "", count: communes.count)
    for (commune, found) in best.enumerated() where found.row >= 0 {
      let code = codes[found.row] ?? ""
      codeOfCommune[commune] = code
      let outside = 1 - found.area / communes.shapes.area(commune)
      if outside > tolerance {
        issues.append(
          DataIssue(
            .info, .communeCutByTerritory, source: table.source, row: table.row(found.row), code: code,
            value: communes.codes[commune], action: .kept,
            Text(
              fr: "commune \(communes.codes[commune]) coupée : comptée entière dans \(code), qui en tient le plus",
              en: "commune \(communes.codes[commune]) is cut: counted whole in \(code), which holds most of it")))
      }
    }
    let used = Set(codeOfCommune)
    let unused = (0..<table.rowCount).filter { !(codes[$0].map(used.contains) ?? false) }
    for row in unused {
      guard let code = codes[row] else {
        issues.append(
          DataIssue(
            .warning, .missingCode, source: table.source, row: table.row(row), action: .setAside,
            Text(fr: "territoire sans code : non utilisé", en: "territory without a code: not used")))
        continue
      }
      issues.append(
        DataIssue(
          .warning, .territoryWithoutCommune, source: table.source, row: table.row(row), code: code,
          action: .setAside,
          Text(
            fr: "le territoire \(code) ne tient la plus grande part d'aucune commune : sans chiffres",
            en: "territory \(code) holds the largest part of no commune: without figures")))
    }
    let called = Dictionary(
      (0..<table.rowCount).map { (codes[$0] ?? "", names?[$0] ?? codes[$0] ?? "") },
      uniquingKeysWith: { first, _ in first })
    let merged = table.rowCount - unused.count - used.subtracting([""]).count
    return (
      TerritorialDivision(id: id, label: Text(id), codeOfCommune: codeOfCommune, names: called), issues,
      RowAccount(senses, unused: unused.map { table.row($0) }, merged: merged, issues: issues)
    )
  }

  private static func validShape(
    of commune: Int, _ communes: Communes, _ context: GEOSContext
  ) throws(GEOSError) -> Shape {
    let shape = try context.shape(communes.shapes, commune, name: communes.codes[commune])
    return shape.isValid ? shape : try shape.makeValid()
  }
}
