import Geometry
import Territory

extension ReadCommunes {
  /// The communes of a file and its issues, as an earlier run kept them.
  /// - Parameter source: how issues name the file in this run.
  init?(kept file: inout ColumnFileReader, source: String) {
    var communes = Communes()
    guard let codes = file.texts(), let names = file.texts(), let populations: [Int64] = file.array(),
      let departements = file.texts(), let regions = file.texts(), let epcis = file.texts(),
      let shapes = file.polygons(), let issues = file.issues(source: source),
      let outlineIssues = file.issues(source: source), let account = file.account(source: source)
    else { return nil }
    let counts = [names.count, populations.count, departements.count, regions.count, epcis.count, shapes.count]
    guard counts.allSatisfy({ $0 == codes.count }) else { return nil }
    communes.codes = codes
    communes.names = names
    communes.populations = populations.map { $0 == unknownNumber ? nil : Int($0) }
    communes.departements = departements
    communes.regions = regions
    communes.epcis = epcis
    communes.shapes = shapes
    self.init(communes: communes, issues: issues, outlineIssues: outlineIssues, account: account)
  }

  func keep(in file: inout ColumnFileWriter) {
    file.put(texts: communes.codes)
    file.put(texts: communes.names)
    file.put(communes.populations.map { $0.map(Int64.init) ?? unknownNumber })
    file.put(texts: communes.departements)
    file.put(texts: communes.regions)
    file.put(texts: communes.epcis)
    file.put(communes.shapes)
    file.put(issues)
    file.put(outlineIssues)
    file.put(account)
  }
}

private let unknownNumber = Int64.min

extension ColumnFileWriter {
  mutating func put(_ shapes: PolygonColumn) {
    put(shapes.xy)
    put(shapes.ringEnds)
    put(shapes.polygonEnds)
    put(shapes.featureEnds)
  }

  /// All of the issues but the name of their file, which may be another in the next run.
  fileprivate mutating func put(_ issues: [DataIssue]) {
    put(issues.map { $0.row.map(Int64.init) ?? unknownNumber })
    for part in [
      issues.map(\.severity.rawValue), issues.map(\.kind.rawValue), issues.map(\.code), issues.map(\.field),
      issues.map(\.value),
      issues.map(\.newValue), issues.map(\.action.rawValue), issues.map(\.message.fr), issues.map(\.message.en),
    ] { put(texts: part) }
  }
}

extension ColumnFileReader {
  mutating func polygons() -> PolygonColumn? {
    guard let xy: ValueColumn<Double> = column(), let ringEnds: [Int32] = array(), let polygonEnds: [Int32] = array(),
      let featureEnds: [Int32] = array()
    else { return nil }
    return PolygonColumn(xy: xy, ringEnds: ringEnds, polygonEnds: polygonEnds, featureEnds: featureEnds)
  }

  fileprivate mutating func issues(source: String) -> [DataIssue]? {
    guard let rows: [Int64] = array() else { return nil }
    var parts: [[String]] = []
    for _ in 0..<9 {
      guard let part = texts(), part.count == rows.count else { return nil }
      parts.append(part)
    }
    var issues: [DataIssue] = []
    for (position, row) in rows.enumerated() {
      let words = parts.map { $0[position] }
      guard let severity = DataIssue.Severity(rawValue: words[0]), let kind = IssueKind(rawValue: words[1]),
        let action = DataIssue.Action(rawValue: words[6])
      else { return nil }
      issues.append(
        DataIssue(
          severity, kind, source: source, row: row == unknownNumber ? nil : Int(row), code: words[2],
          field: words[3], value: words[4], newValue: words[5], action: action, Text(fr: words[7], en: words[8])))
    }
    return issues
  }
}
