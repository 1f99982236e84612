/// What a class of a table of communes means, as its package describes it.
///
/// - Example: of the FRR list of July 2025, `FRR+` counts from 1 January 2025 on, `FRR socle` before; `FRR bénéficiaire`
///   until 31 December 2027; `Non classée` never.
public struct ZoningClass: Sendable {
  /// Whether its communes are zones; partly: a part of the commune is, which nobody draws.
  public enum Counting: String, Sendable { case yes, partly, no }

  /// As in the table.
  public var value: String
  public var label: Text
  public var counting: Counting
  /// Days on which it stands, both unstated for always.
  public var validity: Validity
  /// The class that its communes had before it stood.
  public var before: String?

  public init(_ value: String, label: Text, counting: Counting, validity: Validity = Validity(), before: String? = nil)
  {
    self.value = value
    self.label = label
    self.counting = counting
    self.validity = validity
    self.before = before
  }
}

/// Which classes of a table of communes are zones: those that its package says count on a day, or those asked for.
public struct ClassChoice: Sendable {
  /// The column of the classes; `nil` where nobody described the table.
  public var column: String?
  /// Of a table that the package describes.
  public var described: [ZoningClass] = []
  /// Communes without a row are in no class; otherwise their class is unknown, and they are listed.
  public var isAbsentNo = false
  /// Asked for (`--classes`), as typed; none: those that count.
  public var asked: [String] = []
  /// The day of the question: classes come and go.
  public var day: Day?
  /// Of a table that nobody described: communes that a column says are not classed are zones too (`--where` chooses).
  public var keepsAll = false

  public init() {}

  /// Every row of a table that nobody described.
  public static var all: ClassChoice {
    var choice = ClassChoice()
    choice.keepsAll = true
    return choice
  }

  /// The class that a commune of this one has on the day, as the table writes it; `nil` for none.
  func standing(_ value: String) -> ZoningClass? {
    var met: Set<String> = []
    var next = described.first { $0.value == value }
    while let found = next, met.insert(found.value).inserted {
      guard let day, found.validity.includes(day) == false else { return found }
      if let from = found.validity.from, day < from {
        next = described.first { $0.value == found.before }
      } else {
        return nil
      }
    }
    return nil
  }
}

/// A class that was met in a table, with its communes.
public struct ClassCount: Sendable, Equatable {
  public var value: String
  public var label: Text
  public var communes: Int
  public var isCounted: Bool

  /// Whether a person means it by `word`: as written, but for capitals, accents and signs.
  public func isNamed(_ word: String) -> Bool {
    value.lowercased() == word.lowercased() || foldedName(value) == foldedName(word)
  }
}

extension Zoning {
  /// The label says which classes count, where its table has some.
  public func tellingClasses() -> Zoning {
    if classes.isEmpty { return self }
    var result = self
    let sentence = classes.sentence
    result.label = Text(
      fr: "\(label.fr), classes comptées : \(sentence.fr)", en: "\(label.en), classes counted: \(sentence.en)")
    return result
  }
}

extension [ClassCount] {
  /// Counted classes, then the others, each with its communes. Example: `FRR socle (13 313), FRR+ (4 456) ; non
  /// comptées : Non classée (14 941)`.
  public var sentence: Text {
    func listed(_ classes: [ClassCount], _ language: Language) -> String {
      classes.map { "\($0.value) (\($0.communes))" }.joined(separator: ", ")
    }
    let (counted, others) = (filter(\.isCounted), filter { !$0.isCounted })
    func whole(_ language: Language, _ words: String) -> String {
      let rest = others.isEmpty ? "" : (language == .fr ? " ; " : "; ") + words + listed(others, language)
      return listed(counted, language) + rest
    }
    return Text(fr: whole(.fr, "non comptées : "), en: whole(.en, "not counted: "))
  }
}
