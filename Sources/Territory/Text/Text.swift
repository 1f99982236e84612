/// The two languages that the program speaks.
public enum Language: String, Sendable, CaseIterable {
  case fr, en
}

/// A sentence or label in both languages.
public struct Text: Sendable, Hashable {
  public var fr: String
  public var en: String

  public init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  /// The same words in both languages (a proper name, a code).
  public init(_ both: String) {
    fr = both
    en = both
  }

  /// A number and the words that go with it: `1 ligne non lue`, `2 lignes non lues`. None is singular in French only.
  public static func counted(
    _ count: Int, fr: (one: String, several: String), en: (one: String, several: String)
  ) -> Text {
    Text(fr: "\(count) \(count < 2 ? fr.one : fr.several)", en: "\(count) \(count == 1 ? en.one : en.several)")
  }

  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .fr: fr
    case .en: en
    }
  }
}

extension String {
  /// For one line of a terminal: line ends, control characters (those that a terminal obeys among them) and marks that
  /// turn the direction of writing become blanks, so that a name from a file shows nothing but itself.
  public var inOneLine: String {
    guard unicodeScalars.contains(where: \.steersTerminal) else { return self }
    return String(UnicodeScalarView(unicodeScalars.map { $0.steersTerminal ? " " : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var steersTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
