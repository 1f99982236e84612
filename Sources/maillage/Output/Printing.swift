import ArgumentParser
import Glibc
import Reports
import Territory
import VectorIO

/// Where an answer goes and in what form.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Forme : text (défaut), csv, json, geojson.", valueName: "format"))
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
    case text, csv, json, geojson
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
    _ = try chosenFormat()
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
    case .geojson:
      guard let layer else {
        throw Failure.usage(
          Text(
            fr: "--format geojson : cette commande n'a pas de géométrie à écrire ; formats : text, csv, json",
            en: "--format geojson: this command has no geometry to write; formats: text, csv, json"))
      }
      text = try VectorWriter.geoJSON(layer())
    }
    if let output { try writeFile(text, to: output) } else { try printOut(text) }
  }
}

/// Writes to stdout; a reader that has gone is no error, a full disk is.
func printOut(_ text: String) throws {
  if write(text, to: 1) || errno == EPIPE { return }
  let reason = String(cString: strerror(errno))
  throw Failure.cannotRun(
    Text(
      fr: "la sortie standard ne peut pas être écrite en entier : \(reason)",
      en: "standard output cannot be written whole: \(reason)"))
}

/// Writes all of a text to a file descriptor.
/// - Returns: false when only a part could be written; `errno` says why.
@discardableResult
func write(_ text: String, to descriptor: Int32) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return false }
      written += count
    }
    return true
  }
}

/// Writes a text beside its target and renames it: an interrupted run leaves the old file whole.
func writeFile(_ text: String, to path: String) throws {
  let temporary = "\(path).\(getpid()).tmp"
  func failure() -> Failure {
    let reason = String(cString: strerror(errno))
    unlink(temporary)
    return .cannotRun(
      Text(fr: "« \(path) » ne peut pas être écrit : \(reason)", en: "\"\(path)\" cannot be written: \(reason)"))
  }
  guard let file = fopen(temporary, "wb") else { throw failure() }
  var text = text
  let count = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
  guard fclose(file) == 0, count == text.utf8.count, rename(temporary, path) == 0 else { throw failure() }
}
