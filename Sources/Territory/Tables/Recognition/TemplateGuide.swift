/// The sheet of explanations in the workbook to fill in that this program gives.
public enum TemplateGuide {
  public static let sheetName = Text(fr: "mode d'emploi", en: "how to")
  /// What its first column holds: the names of the columns to fill in.
  static let fields = Set(["id", "type", "perimeter"] + ColumnNames.schemeFields.map(\.field))
}

extension RawSheet {
  /// It is that sheet, with nothing added to it: no table that somebody could miss.
  public var isTemplateGuide: Bool {
    guard Language.allCases.contains(where: { TemplateGuide.sheetName($0) == name }), columns.count == 2 else {
      return false
    }
    let names = columns[0].compactMap { $0.flatMap(trimmed) }
    return Set(names) == TemplateGuide.fields && names.count == TemplateGuide.fields.count
  }
}
