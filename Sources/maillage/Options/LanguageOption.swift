import ArgumentParser
import Glibc
import Territory

extension Language {
  /// The language asked for with `--lang`, else that of the locale: French for `fr*`.
  static var ofUser: Language {
    let arguments = CommandLine.arguments
    for (position, argument) in arguments.enumerated() {
      if argument == "--lang", position + 1 < arguments.count {
        return Language(rawValue: arguments[position + 1]) ?? .fr
      }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) ?? .fr }
    }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty {
        return value.hasPrefix("fr") ? .fr : .en
      }
    }
    return .en
  }
}
