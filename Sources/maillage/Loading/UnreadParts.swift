import Reports
import Territory

extension LoadPlan {
  /// One line for the files given, where a sheet, a row or a column of theirs was left unread.
  func noteUnread(_ accounts: [RowAccount], _ language: Language) {
    let own = Set((inputFiles.areOwnSchemes ? inputFiles.schemes : []).map(\.source))
      .union(inputFiles.zonings.filter(\.isOwn).map(\.file.source)).union(
        inputFiles.levels.filter(\.isOwn).map(\.file.source))
    let parts = accounts.filter { own.contains($0.source) || $0.role == "populations" }.compactMap {
      account -> String? in
      var left: [String] = []
      func add(_ names: [String], _ fr: String, _ en: String) {
        if names.isEmpty { return }
        let shown = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? "…" : "")
        left.append("\(Text(fr: fr, en: en)(language)) \(shown)")
      }
      add(account.reading?.unreadSheets ?? [], "feuilles non lues", "sheets not read")
      add(account.unusedColumns, "colonnes non employées", "columns not used")
      add(account.unused.map(String.init), "lignes non employées", "rows not used")
      return left.isEmpty ? nil : "\(account.source): \(left.joined(separator: "; "))"
    }
    if parts.isEmpty { return }
    let advice = Text(fr: " (compte rendu : check --table reading)", en: " (account: check --table reading)")(language)
    note(parts.joined(separator: " | ") + advice)
  }
}
