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

  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .fr: fr
    case .en: en
    }
  }
}
