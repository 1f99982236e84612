/// A sheet as people keep it: all its rows as text, banners and headers among them. A value: it crosses tasks.
///
/// Row 0 is the first of the file, blank ones included, so that a row number is the one that a spreadsheet shows.
public struct TextSheet: Sendable {
  /// Of the sheet; for delimited text, of the file without its suffix.
  public let name: String
  public let rowCount: Int
  /// As many as the widest row has cells; an empty cell is missing.
  public let columns: [TextColumn]
  /// `UTF-8`, `Windows-1252`, `UTF-16`; `nil` for a spreadsheet.
  public let encoding: String?
  /// What lies between the cells of delimited text; `nil` for a spreadsheet or a single column.
  public let separator: Character?
  public let warnings: [String]
}
