import Reports
import Territory

extension LoadPlan {
  /// One line for the files given, where a row or a column of theirs was left unread; sheets have been told.
  func noteUnread(_ accounts: [RowAccount], _ language: Language) {
    let own = ownSources
    let parts = accounts.filter { own.contains($0.fileOfSource) }.compactMap { account -> String? in
      var left: [String] = []
      func add(_ names: [String], _ fr: String, _ en: String) {
        if names.isEmpty { return }
        let shown = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? "…" : "")
        left.append("\(Text(fr: fr, en: en)(language)) \(shown)")
      }
      add(account.unusedColumns, "colonnes non employées", "columns not used")
      add(account.unused.map(String.init), "lignes non employées", "rows not used")
      return left.isEmpty ? nil : "\(account.source): \(left.joined(separator: "; "))"
    }
    if parts.isEmpty { return }
    let advice = Text(fr: " (compte rendu : check --table reading)", en: " (account: check --table reading)")(language)
    note(parts.joined(separator: " | ") + advice)
  }

  /// How the files given on the spot are named.
  private var ownSources: Set<String> {
    var files = inputFiles.zonings.filter(\.isOwn).map(\.file) + inputFiles.levels.filter(\.isOwn).map(\.file)
    if inputFiles.areOwnSchemes { files += inputFiles.schemes }
    if inputFiles.isOwnCommunes { files.append(inputFiles.communes) }
    if request.files.history != nil { files += inputFiles.histories }
    files += [request.files.grid?.file].compactMap { $0 }
    files += request.files.populations.map(\.file)
    return Set(files.map(\.source))
  }
}

extension RowAccount {
  /// The file, where the source names a sheet of it.
  fileprivate var fileOfSource: String {
    sheet.isEmpty || !source.hasSuffix("#\(sheet)") ? source : String(source.dropLast(sheet.count + 1))
  }
}
