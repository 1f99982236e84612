import Coverage
import Glibc
import Reports
import Territory

/// A command line as values: its options are turned into them here, once, before any file is read.
///
/// What is read is in ``files``, the question in ``asked``: what only the data can tell (which territories and types
/// there are) is still a word there.
struct Request: Sendable {
  let language: Language
  let threads: Int
  /// Time and memory of each stage are shown.
  let isProfiled: Bool
  /// Areas in common are measured by unions and intersections of whole outlines.
  let isPlain: Bool
  let needs: SessionNeeds
  let files: GivenFiles
  let asked: AskedQuestion
  /// Filters as they stand in JSON.
  let filters: [NamedValue]

  init(_ options: SharedOptions, _ needs: SessionNeeds) throws {
    language = try options.language()
    threads = try options.threadCount()
    isProfiled = options.profile
    isPlain = try choice(options.engine, "--engine", [("atoms", false), ("plain", true)])
    self.needs = needs
    files = try GivenFiles(options)
    asked = try AskedQuestion(options)
    let words: [(String, String?)] =
      [
        ("where", options.conditions.isEmpty ? nil : options.conditions.joined(separator: ",")),
        ("classes", options.classes), ("communes_of", options.communesOf ?? "stated"),
        ("presumed_duration", options.presumedDuration),
        ("statuses_on", options.statusesOn),
      ] + options.selection.filterWords() + options.populations.filterWords() + options.computed.filterWords()
    filters = words.map { NamedValue($0.0, $0.1.map(Value.text) ?? .none) }
  }
}

extension SharedOptions {
  func language() throws -> Language {
    guard let lang else { return Language.ofUser }
    return try choice(lang, "--lang", Language.allCases.map { ($0.rawValue, $0) })
  }

  fileprivate func threadCount() throws -> Int {
    guard let threads else { return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
    guard (1...1024).contains(threads) else {
      throw Failure.usage(
        Text(
          fr: "--threads \(threads) : attendu un nombre de 1 à 1024",
          en: "--threads \(threads): expected a number from 1 to 1024"))
    }
    return threads
  }
}
