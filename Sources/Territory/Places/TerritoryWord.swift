extension Places {
  /// The codes of the territories of a level that a word means: one for its code, or for its name as cells have it;
  /// several where several have that name, none where nothing has.
  ///
  /// Example: at the level of départements `13`, `Bouches-du-Rhône` and `BOUCHES DU RHONE` are `13`.
  public func territories(_ word: String, at level: TerritoryLevel) -> [String] {
    if geography.territories(at: level).position(of: word) != nil { return [word] }
    return called(word).filter { $0.token.kind.rawValue == level.rawValue }.map(\.token.code)
  }
}
