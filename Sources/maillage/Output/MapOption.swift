import ArgumentParser
import Reports
import Territory

/// The map of an answer, written beside it.
struct MapOption: ParsableArguments {
  @Option(help: ArgumentHelp("Carte à écrire en plus, en SVG ou en PNG.", valueName: "fichier.svg|.png"))
  var map: String?

  private enum Form { case svg, png }

  /// By the extension; what has none, a stream for instance, is SVG.
  private func form(_ path: String) throws -> Form {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return .svg }
    switch name[name.index(after: dot)...].lowercased() {
    case "svg": return .svg
    case "png": return .png
    default:
      throw Failure.usage(
        Text(
          fr: "--map « \(path) » : une carte s'écrit en .svg ou en .png", en: "--map \"\(path)\": a map is .svg or .png"
        ))
    }
  }

  /// Checked before anything is read.
  func check() throws {
    if let map { _ = try form(map) }
  }

  /// A map shows what became of the zones of one zoning.
  func check(zonings: [String]) throws {
    if map == nil || zonings.count < 2 { return }
    let list = zonings.joined(separator: ", ")
    throw Failure.usage(
      Text(
        fr: "--map montre un seul zonage : choisissez-en un avec --zoning parmi \(list)",
        en: "--map shows one zoning: choose one of \(list) with --zoning"))
  }

  /// Writes a map where one is asked for.
  func write(_ svg: () throws -> String) throws {
    guard let map else { return }
    let text = try svg()
    guard try form(map) == .png else { return try OutputFile.write(text, to: map) }
    let bytes: [UInt8]
    do throws(PNGError) { bytes = try png(svg: text) } catch { throw failure(error, map) }
    try OutputFile.write(bytes, to: map)
  }

  private func failure(_ error: PNGError, _ path: String) -> Failure {
    switch error {
    case .missingLibrary(let reason):
      .cannotRun(
        Text(
          fr:
            "« \(path) » : une carte en PNG demande la bibliothèque librsvg (apt install librsvg2-2), ou écrivez-la en "
            + ".svg : \(reason)",
          en:
            "\"\(path)\": a map in PNG needs the library librsvg (apt install librsvg2-2), or write it as .svg: \(reason)"
        ))
    case .notDrawn(let reason):
      .cannotRun(
        Text(
          fr: "« \(path) » : la carte ne peut pas être dessinée : \(reason)",
          en: "\"\(path)\": the map cannot be drawn: \(reason)"))
    }
  }
}
