import ArgumentParser
import Reports
import Territory
import VectorIO

/// Where an answer goes and in what form.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Forme : text (défaut), csv, json, geojson, gpkg, xlsx.", valueName: "format"))
  var format: String?
  @Option(help: ArgumentHelp("Table à écrire, pour text et csv.", valueName: "table"))
  var table: String?
  @Option(
    help: ArgumentHelp(
      "CSV : standard (défaut) ou fr (point-virgule, virgule décimale, pour Excel).", valueName: "dialecte"))
  var csv: String?
  @Option(help: ArgumentHelp("Fichier à écrire au lieu de la sortie standard.", valueName: "fichier"))
  var output: String?

  enum Format: String, CaseIterable {
    case text, csv, json, geojson, gpkg, xlsx
  }

  func chosenFormat() throws -> Format {
    guard let format else { return csv == nil ? .text : .csv }
    return try choice(format, "--format", Format.allCases.map { ($0.rawValue, $0) })
  }

  func dialect() throws -> CSVDialect {
    guard let csv else { return .standard }
    return try choice(csv, "--csv", CSVDialect.allCases.map { ($0.rawValue, $0) })
  }

  /// Checked before anything is read.
  func check() throws {
    if try chosenFormat() == .gpkg && output == nil {
      throw Failure.usage(
        Text(
          fr: "--format gpkg : un GeoPackage s'écrit dans un fichier, donnez --output FICHIER.gpkg",
          en: "--format gpkg: a GeoPackage is written to a file, give --output FILE.gpkg"))
    }
    if try chosenFormat() == .xlsx && output == nil {
      throw Failure.usage(
        Text(
          fr: "--format xlsx : un classeur s'écrit dans un fichier, donnez --output FICHIER.xlsx",
          en: "--format xlsx: a workbook is written to a file, give --output FILE.xlsx"))
    }
    _ = try dialect()
  }

  /// Prints a report, or writes it to the file asked for.
  /// - Parameter layer: its rows with their shapes, for geojson; `nil` when the command has none.
  func write(_ report: Report, _ language: Language, layer: (() throws -> OutputLayer)?) throws {
    let format = try chosenFormat()
    if let table, report.table(table, language) == nil {
      let names = report.tableNames.joined(separator: ", ")
      throw Failure.usage(
        Text(
          fr: "--table « \(table) » n'existe pas ; tables : \(names)",
          en: "--table \"\(table)\" does not exist; tables: \(names)"))
    }
    let path = output ?? "-"
    switch format {
    case .json: try OutputFile.write(report.json(tool: "maillage \(Maillage.version)"), to: path)
    case .csv:
      guard let table = report.table(table ?? report.tables[0].name, language) else { return }
      try writeCSV([(path, table)], dialect(), threads: 1)
    case .text:
      let table = table.flatMap { report.table($0, language) }
      try OutputFile.write(table?.text(language) ?? report.text(language), to: path)
    case .xlsx: try OutputFile.write(report.xlsx(language), to: path)
    case .geojson, .gpkg:
      guard let layer else {
        throw Failure.usage(
          Text(
            fr:
              "--format \(format.rawValue) : cette commande n'a pas de géométrie à écrire ; formats : text, csv, json",
            en: "--format \(format.rawValue): this command has no geometry to write; formats: text, csv, json"))
      }
      if format == .geojson { return try OutputFile.write(VectorWriter.geoJSON(layer()), to: path) }
      if let journal = VectorWriter.journal(beside: path) { throw Failure.isOpenDatabase(path, journal) }
      try OutputFile.write(VectorWriter.bytes(of: [layer()], format: .gpkg), to: path)
    }
  }
}
