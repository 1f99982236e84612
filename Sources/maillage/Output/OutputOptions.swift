import ArgumentParser
import Glibc
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
          fr: "--format gpkg : un GeoPackage ne s'écrit pas sur la sortie standard ; donnez --output FICHIER.gpkg",
          en: "--format gpkg: a GeoPackage cannot be written to stdout; give --output FILE.gpkg"))
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
    let name = table ?? report.tables[0].name
    let text: String
    switch format {
    case .json: text = report.json(tool: "maillage \(Maillage.version)")
    case .csv: text = report.table(name, language)?.csv(try dialect()) ?? ""
    case .text: text = table == nil ? report.text(language) : report.table(name, language)?.text(language) ?? ""
    case .xlsx:
      if let output { try writeFile(to: output) { try report.writeXLSX(to: $0, language) } }
      return
    case .geojson, .gpkg:
      guard let layer else {
        throw Failure.usage(
          Text(
            fr:
              "--format \(format.rawValue) : cette commande n'a pas de géométrie à écrire ; formats : text, csv, json",
            en: "--format \(format.rawValue): this command has no geometry to write; formats: text, csv, json"))
      }
      if format == .gpkg, let output { return try VectorWriter.write([layer()], format: .gpkg, to: output) }
      text = try VectorWriter.geoJSON(layer())
    }
    if let output { try writeFile(text, to: output) } else { try printOut(text) }
  }
}

/// Has `write` make a file beside its target, and renames it: an interrupted run leaves the old file whole.
func writeFile(to path: String, _ write: (String) throws -> Void) throws {
  let temporary = "\(path).\(getpid()).tmp"
  do { try write(temporary) } catch {
    unlink(temporary)
    throw error
  }
  guard rename(temporary, path) == 0 else {
    let reason = String(cString: strerror(errno))
    unlink(temporary)
    throw Failure.cannotWrite(path, reason)
  }
}

/// Writes a text beside its target and renames it: an interrupted run leaves the old file whole.
func writeFile(_ text: String, to path: String) throws {
  try writeFile(to: path) { temporary in
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure.cannotWrite(path, String(cString: strerror(errno))) }
    let isWhole = write(text, to: descriptor)
    let reason = String(cString: strerror(errno))
    guard close(descriptor) == 0, isWhole else { throw Failure.cannotWrite(path, reason) }
  }
}
