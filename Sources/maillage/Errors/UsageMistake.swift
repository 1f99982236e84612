import ArgumentParser
import Territory

extension Failure {
  /// A command line that the parser refuses, in one sentence; `nil` for a help text or any other error.
  static func commandLine(_ error: any Error, of program: any ParsableCommand.Type) -> Failure? {
    guard program.exitCode(for: error) == .validationFailure else { return nil }
    let english = program.message(for: error).split(separator: "\n").joined(separator: " ")
    let full = program.fullMessage(for: error)
    var help = "maillage --help"
    if let start = full.ranges(of: "See '").first?.upperBound, let end = full[start...].firstIndex(of: "'") {
      help = String(full[start..<end])
    }
    if help == "maillage --help", let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") {
      let names = program.configuration.subcommands.compactMap { $0.configuration.commandName }.joined(separator: ", ")
      return .usage(
        Text(
          fr: "commande « \(word) » inconnue ; au choix : \(names)",
          en: "unknown command \"\(word)\"; choose from: \(names)"))
    }
    return .usage(
      Text(
        fr: "\(french(english)) ; options et exemples : \(help)", en: "\(english); options and examples: \(help)"))
  }

  /// The parser's sentences, which are English only. To add one, add its beginning.
  private static let sentences: [(start: String, french: @Sendable (_ quoted: [String]) -> String)] = [
    ("Unknown option '", { "option \($0[0]) inconnue" + ($0.count > 1 ? ", vouliez-vous \($0[1])" : "") }),
    ("Missing value for '", { "il manque la valeur de \($0[0])" }),
    ("The value '", { "valeur \($0[0]) refusée" + ($0.count > 1 ? " pour \($0[1])" : "") }),
    ("Unexpected argument '", { "argument \($0[0]) inattendu" }),
    ("Missing expected argument '", { "il manque l'argument \($0[0])" }),
    ("Missing one of: '", { "il manque un de ces arguments : \($0.joined(separator: ", "))" }),
    ("The option '", { "l'option \($0[0]) ne prend pas de valeur" }),
    ("Missing required subcommand", { _ in "il manque la commande" }),
  ]

  private static func french(_ english: String) -> String {
    // Quotes end before a blank, a mark or the end of the sentence, apostrophes lie in words.
    var quoted: [String] = []
    var rest = english[...]
    while let open = rest.firstIndex(of: "'") {
      let inside = rest[rest.index(after: open)...]
      let close = inside.indices.first { index in
        inside[index] == "'" && (inside[inside.index(after: index)...].first.map { " ,.?:)".contains($0) } ?? true)
      }
      guard let close else { break }
      quoted.append("« \(inside[..<close]) »")
      rest = inside[inside.index(after: close)...]
    }
    if english.contains(" unexpected arguments: '") {
      return "arguments inattendus : \(quoted.joined(separator: ", "))"
    }
    guard let sentence = sentences.first(where: { english.hasPrefix($0.start) }),
      !quoted.isEmpty || !sentence.start.hasSuffix("'")
    else { return "ligne de commande refusée (\(english))" }
    return sentence.french(quoted)
  }
}
