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
