/// The type of each row of schemes: from its cell, else from its name, the header, the sheet's name, the file's name.
struct SchemeTypes {
  enum Origin: Equatable {
    case cell, name, header, sheet, file
    /// An empty cell where all others say the same.
    case others
    /// Nothing in the file says a type: what is given as schemes is taken for CLS.
    case standard
    /// A cell that is not understood, or an empty one among cells of several types.
    case unknown
  }

  /// The type of schemes whose type is not known.
  static let unknownCode = "UNKNOWN"

  private(set) var codes: [String] = []
  private(set) var origins: [Origin] = []
  /// The cell says more than the type.
  private(set) var sayMore: [Bool] = []
  private(set) var cells: [String?]

  init(_ senses: ColumnSenses) {
    let table = senses.table
    cells = senses[.type] ?? [String?](repeating: nil, count: table.rowCount)
    let names = senses[.name]
    let fallback = Self.fallback(senses)
    var known: [String: SchemeTypeReading?] = [:]
    var seen: Set<String> = []
    var isSaid = fallback != nil
    for row in 0..<table.rowCount {
      var found: (code: String, origin: Origin)?
      var saysMore = false
      if let cell = cells[row] {
        let reading = known[cell] ?? SchemeType.read(cell)
        known[cell] = .some(reading)
        isSaid = true
        saysMore = reading?.saysMore ?? false
        found = reading.map { ($0.code, .cell) } ?? (cell.uppercased(), .unknown)
        seen.insert(found?.code ?? "")
      } else if let code = names?[row].flatMap(SchemeType.mentioned) {
        isSaid = true
        found = (code, .name)
        seen.insert(code)
      } else {
        found = fallback
      }
      codes.append(found?.code ?? "")
      origins.append(found?.origin ?? .unknown)
      sayMore.append(saysMore)
    }
    let only = seen.count == 1 ? seen.first.flatMap { SchemeType.read($0)?.code } : nil
    for row in codes.indices where codes[row].isEmpty {
      if !isSaid {
        (codes[row], origins[row]) = ("CLS", .standard)
      } else if let only {
        (codes[row], origins[row]) = (only, .others)
      } else {
        codes[row] = Self.unknownCode
      }
    }
  }

  /// What the header, the sheet or the file speaks of.
  private static func fallback(_ senses: ColumnSenses) -> (String, Origin)? {
    let table = senses.table
    if let code = table.reading.flatMap({ SchemeType.mentioned(in: $0.sheet) }) { return (code, .sheet) }
    let headers = Set(table.columnNames.compactMap(SchemeType.mentioned))
    if headers.count == 1, let code = headers.first { return (code, .header) }
    return SchemeType.mentioned(in: table.source).map { ($0, .file) }
  }

  /// Whether a row says its type itself.
  func isStated(_ row: Int) -> Bool {
    [.cell, .name, .unknown].contains(origins[row]) && codes[row] != Self.unknownCode
  }

  // MARK: What is said

  /// Issues about the file as a whole.
  /// - Parameter rows: those that schemes were made of.
  func fileIssues(_ source: String, rows: [Int]) -> [DataIssue] {
    var issues: [DataIssue] = []
    let (codes, origins) = (rows.map { self.codes[$0] }, rows.map { self.origins[$0] })
    func count(_ some: Origin...) -> Int { origins.count { some.contains($0) } }
    if count(.standard) > 0 {
      issues.append(
        DataIssue(
          .warning, .missingType, source: source, field: "type", newValue: "CLS", action: .repaired,
          Text(
            fr:
              "aucun type dans ce fichier, ni colonne, ni nom, ni feuille : ses dispositifs sont lus comme CLS ; "
              + "--columns type=COLONNE en désigne une",
            en:
              "no type in this file, neither a column, a name nor a sheet: its schemes are read as CLS; "
              + "--columns type=COLUMN names one")))
    }
    let (fromNames, fromHeader, fromSheet, fromFile) = (count(.name), count(.header), count(.sheet), count(.file))
    if fromNames + fromHeader + fromSheet + fromFile > 0 {
      let types = Set(zip(codes, origins).filter { [.name, .header, .sheet, .file].contains($0.1) }.map(\.0)).sorted()
      let places: [(Int, Text)] = [
        (fromNames, Text(fr: "le nom du dispositif", en: "the scheme's name")),
        (fromHeader, Text(fr: "les noms de colonnes", en: "the names of columns")),
        (fromSheet, Text(fr: "le nom de la feuille", en: "the sheet's name")),
        (fromFile, Text(fr: "le nom du fichier", en: "the file's name")),
      ]
      let said = places.filter { $0.0 > 0 }
      issues.append(
        DataIssue(
          .info, .typeInferred, source: source, field: "type", newValue: types.joined(separator: " "),
          action: .repaired,
          Text(
            fr: "type (\(types.joined(separator: ", "))) lu dans "
              + said.map { "\($0.1.fr) (\($0.0))" }.joined(separator: ", "),
            en: "type (\(types.joined(separator: ", "))) read from "
              + said.map { "\($0.1.en) (\($0.0))" }.joined(separator: ", "))))
    }
    if count(.unknown) > 0 {
      let unknown = Dictionary(
        grouping: zip(codes, origins).filter { $0.1 == .unknown }.map(\.0), by: { $0 })
      let rows = Text.counted(
        count(.unknown), fr: ("ligne, qui ne compte", "lignes, qui ne comptent"),
        en: ("row, which counts", "rows, which count"))
      let list = unknown.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value.count))" }.joined(separator: ", ")
      issues.append(
        DataIssue(
          .warning, .typesNotUnderstood, source: source, field: "type", value: list, action: .kept,
          Text(
            fr:
              "type non compris pour \(rows.fr) dans aucun type connu : \(list) ; "
              + "attendu : \(SchemeType.registry.map(\.code).joined(separator: ", "))",
            en:
              "type not understood in \(rows.en) in no known type: \(list); expected: "
              + SchemeType.registry.map(\.code).joined(separator: ", "))))
    }
    return issues
  }
}
