import ArgumentParser
import Coverage
import Geometry
import Glibc
import Territory

/// The pieces of a comma-separated list, none of them empty.
func commaSeparated(_ text: String, _ option: String) throws -> [String] {
  try elements(of: text) { $0 == "," }.map { element in
    if let element { return element }
    throw Failure.usage(
      Text(
        fr: "\(option) « \(text) » : élément vide dans la liste", en: "\(option) \"\(text)\": empty element in the list"
      ))
  }
}

/// The value named by `text` among those that exist.
func choice<T>(_ text: String, _ option: String, _ known: [(String, T)]) throws -> T {
  if let found = known.first(where: { $0.0 == text.lowercased() }) { return found.1 }
  let names = known.map(\.0).joined(separator: ", ")
  throw Failure.usage(
    Text(
      fr: "\(option) « \(text) » n'existe pas ; au choix : \(names)",
      en: "\(option) \"\(text)\" does not exist; choose from: \(names)"))
}
