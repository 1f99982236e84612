extension Scheme {
  /// Whether its themes hold a word, case, accents and separators ignored. Example: `santé mentale` in
  /// `Accès aux soins ; SANTE MENTALE`.
  public func isAbout(_ theme: String) -> Bool {
    let wanted = foldedName(theme)
    return !wanted.isEmpty && foldedName(themes).contains(wanted)
  }
}
