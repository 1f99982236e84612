public import Territory

extension Report {
  /// Everything found in the inputs, by severity, with what became of the rows of each file.
  ///
  /// - Parameters:
  ///   - accounts: the files; rows = used + unused for each.
  ///   - changes: what differs from an earlier state; `nil` when none is given.
  public static func check(
    accounts: [RowAccount], changes: [InventoryChange]?, issues: [DataIssue], sources: [ReportSource],
    against: String?
  ) -> Report {
    let counts = DataIssue.Severity.allCases.map { severity in issues.count { $0.severity == severity } }
    let (fr, en) = (NumberStyle(.fr), NumberStyle(.en))
    var headlines = [
      Text(
        fr:
          "Contrôle des données : \(fr.counted(counts[0], "erreur", "erreurs")), "
          + "\(fr.counted(counts[1], "alerte", "alertes")), \(fr.counted(counts[2], "note", "notes")).",
        en:
          "Check of the data: \(en.counted(counts[0], "error", "errors")), "
          + "\(en.counted(counts[1], "warning", "warnings")), \(en.counted(counts[2], "note", "notes")).")
    ]
    if let changes, let against {
      let number = { (kind: InventoryChange.Kind) in Set(changes.filter { $0.kind == kind }.map(\.id)).count }
      headlines.append(
        Text(
          fr:
            "Depuis « \(against) », dispositifs : ajoutés \(number(.added)), retirés \(number(.removed)), modifiés "
            + "\(number(.changed)).",
          en:
            "Since \"\(against)\", schemes: added \(number(.added)), removed \(number(.removed)), changed "
            + "\(number(.changed))."))
    }
    var tables = [filesTable(accounts), readingTable(accounts)]
    if let changes { tables.append(inventoryChangesTable(changes)) }
    return Report(
      command: "check",
      header: [
        NamedValue("errors", .integer(counts[0])), NamedValue("warnings", .integer(counts[1])),
        NamedValue("notes", .integer(counts[2])), NamedValue("sources", .list(sources.map { $0.value() })),
      ], headlines: headlines, tables: tables,
      shown: [("files", .max), ("reading", 60), ("changes", 30), ("issues", 60)],
      issues: issues,
      closing: issues.isEmpty
        ? nil
        : Text(
          fr: "Sens d'un signalement : maillage controler --explain NATURE (toutes les natures : --explain all)",
          en: "Meaning of an issue: maillage check --explain KIND (all kinds: --explain all)"))
  }

  static func filesTable(_ accounts: [RowAccount]) -> Table {
    Table(
      "files", Text(fr: "Fichiers lus", en: "Files read"),
      [
        TableColumn("source", Text(fr: "fichier", en: "file")), TableColumn("role", Text(fr: "rôle", en: "role")),
        TableColumn("sheet", Text(fr: "feuille", en: "sheet")),
        TableColumn("encoding", Text(fr: "codage", en: "encoding")),
        TableColumn("separator", Text(fr: "séparateur", en: "separator")),
        TableColumn("header_row", Text(fr: "ligne des noms", en: "row of names"), .whole),
        TableColumn("blank_rows", Text(fr: "lignes vides", en: "blank rows"), .whole),
        TableColumn("rows", Text(fr: "lignes", en: "rows"), .whole),
        TableColumn("rows_used", Text(fr: "employées", en: "used"), .whole),
        TableColumn("rows_repaired", Text(fr: "dont réparées", en: "of which repaired"), .whole),
        TableColumn("rows_merged", Text(fr: "dont jointes à une autre", en: "of which joined to another"), .whole),
        TableColumn("rows_unused", Text(fr: "non employées", en: "not used"), .whole),
        TableColumn("sheets_unread", Text(fr: "feuilles non lues", en: "sheets not read"), detail: true),
      ].filled("source", "role", "rows", "rows_used", "rows_repaired", "rows_merged", "rows_unused"),
      rows: accounts.map { account in
        let reading = account.reading
        return [
          .text(account.source), .text(account.role), Value(account.sheet.isEmpty ? nil : account.sheet),
          Value(reading?.encoding),
          Value(reading?.separator.map { $0 == "\t" ? "tab" : $0 }), Value(reading?.headerRow),
          Value(reading?.blankRows), .integer(account.rows), .integer(account.used), .integer(account.repaired),
          .integer(account.merged), .integer(account.unused.count),
          .list(account.unreadSheets.map(Value.text)),
        ]
      })
  }

  /// The sense that each column of each file was given, and why; none for a column that was not used.
  static func readingTable(_ accounts: [RowAccount]) -> Table {
    Table(
      "reading", Text(fr: "Colonnes lues", en: "Columns read"),
      [
        TableColumn("source", Text(fr: "fichier", en: "file")), TableColumn("sheet", Text(fr: "feuille", en: "sheet")),
        TableColumn("role", Text(fr: "rôle", en: "role")), TableColumn("column", Text(fr: "colonne", en: "column")),
        TableColumn("sense", Text(fr: "sens", en: "sense"), words: ["": Text(fr: "non employée", en: "not used")]),
        TableColumn("reason", Text(fr: "d'après", en: "known by"), words: words(ColumnSenses.Reason.self, \.label)),
        TableColumn(
          "proposal", Text(fr: "à dire avec --columns", en: "to be said with --columns"),
          detail: accounts.allSatisfy { $0.columns.allSatisfy(\.proposal.isEmpty) }),
      ].filled("source", "role"),
      rows: accounts.flatMap { account in
        account.columns.map { column in
          [
            .text(account.source), Value(account.sheet.isEmpty ? nil : account.sheet), .text(account.role),
            .text(column.name),
            .text(column.sense), Value(column.reason?.rawValue),
            Value(column.proposal.isEmpty ? nil : "\(column.proposal)=\(column.name)"),
          ]
        }
      })
  }

  static func inventoryChangesTable(_ changes: [InventoryChange]) -> Table {
    Table(
      "changes", Text(fr: "Ce qui a changé", en: "What has changed"),
      [
        TableColumn("id", Text("id")),
        TableColumn("change", Text(fr: "changement", en: "change"), words: words(InventoryChange.Kind.self, \.label)),
        TableColumn("field", Text(fr: "champ", en: "field")), TableColumn("old", Text(fr: "avant", en: "before")),
        TableColumn("new", Text(fr: "après", en: "after")),
      ].filled("id", "change"),
      rows: changes.map { [.text($0.id), .text($0.kind.rawValue), .text($0.field), .text($0.old), .text($0.new)] })
  }
}
