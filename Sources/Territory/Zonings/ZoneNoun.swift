/// What the zones of a zoning are called in a sentence, so that it agrees.
///
/// - Example: `commune classée FRR`, `communes classées FRR`, feminine: "44 des 44 communes classées FRR retenues".
public struct ZoneNoun: Sendable, Equatable {
  public var one: Text
  public var many: Text
  /// In French.
  public var isFeminine: Bool

  public init(one: Text, many: Text, isFeminine: Bool) {
    self.one = one
    self.many = many
    self.isFeminine = isFeminine
  }

  /// Zones that nobody named.
  public init(zonesOf id: String) {
    self.init(
      one: Text(fr: "zone (\(id))", en: "zone (\(id))"), many: Text(fr: "zones (\(id))", en: "zones (\(id))"),
      isFeminine: true)
  }

  /// Communes that a file lists.
  public init(communesOf id: String) {
    self.init(
      one: Text(fr: "commune (\(id))", en: "commune (\(id))"),
      many: Text(fr: "communes (\(id))", en: "communes (\(id))"), isFeminine: true)
  }

  public var fr: String { many.fr }
  public var en: String { many.en }

  /// A French participle as it agrees with so many of them; zero takes the singular. Example: `retenu`, 2: `retenues`.
  public func agreeing(_ participle: String, _ count: Int) -> String {
    participle + (isFeminine ? "e" : "") + (count > 1 ? "s" : "")
  }
}
