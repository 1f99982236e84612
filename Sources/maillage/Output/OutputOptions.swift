import ArgumentParser
import Reports
import Territory
import VectorIO

/// Where an answer goes and in what form.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Forme : text (défaut), csv, json, geojson, gpkg, xlsx ou, de coverage, html ; sans elle, celle du fichier.",
      valueName: "format"))
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
    case text, csv, json, geojson, gpkg, xlsx, html

    /// What the name of a file says: `zones.gpkg`, `page.htm`; `nil` where it says nothing known.
    init?(file: String) {
      let name = file.split(separator: "/").last ?? ""
      guard let dot = name.lastIndex(of: ".") else { return nil }
      switch name[name.index(after: dot)...].lowercased() {
      case "txt": self = .text
      case "htm": self = .html
      case let word: self.init(rawValue: word)
      }
    }
  }

  func chosenFormat() throws -> Format {
    guard let format else { return csv == nil ? output.flatMap { Format(file: $0) } ?? .text : .csv }
    return try choice(format, "--format", Format.allCases.map { ($0.rawValue, $0) })
  }

  func dialect() throws -> CSVDialect {
    guard let csv else { return .standard }
    return try choice(csv, "--csv", CSVDialect.allCases.map { ($0.rawValue, $0) })
  }

  /// Checked before anything is read.
  /// - Parameter writesPage: the command can give its answer as a page.
  func check(writesPage: Bool = false) throws {
    if try chosenFormat() == .html {
      if !writesPage {
        throw Failure.usage(
          Text(
            fr: "--format html : cette commande n'écrit pas de page ; coverage et report en écrivent",
            en: "--format html: this command writes no page; coverage and report do"))
      }
      if output == nil {
        throw Failure.usage(
          Text(
            fr: "--format html : une page s'écrit dans un fichier, donnez --output FICHIER.html",
            en: "--format html: a page is written to a file, give --output FILE.html"))
      }
    }
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
  /// - Parameters:
  ///   - layer: its rows with their shapes, for geojson; `nil` when the command has none.
  ///   - page: the answer as a page, for html; `nil` when the command has none.
  func write(
    _ report: Report, _ language: Language, layer: (() throws -> OutputLayer)?, page: (() throws -> [UInt8])? = nil
  ) throws {
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
    case .html: if let page { try OutputFile.write(page(), to: path) }
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
