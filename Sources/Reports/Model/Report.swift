public import Territory

/// What a command answers, before it takes a format: sentences, tables, and the facts that every answer carries.
public struct Report: Sendable {
  /// English name of the command, as in JSON.
  public var command: String
  /// Members that come first in JSON: `on`, `rule`, `tolerance`, `filters`, `sources`.
  public var header: [NamedValue]
  /// Sentences that open the text report, the headline first.
  public var headlines: [Text]
  /// In JSON order; the first is the one that CSV writes unless another is asked for.
  public var tables: [Table]
  /// Tables that the text report shows, and how many rows of each at most.
  public var shown: [(table: String, rows: Int)]
  public var issues: [DataIssue]
  /// The last line of the text report; `nil` for none.
  public var closing: Text?

  public init(
    command: String, header: [NamedValue], headlines: [Text], tables: [Table], shown: [(table: String, rows: Int)],
    issues: [DataIssue], closing: Text? = nil
  ) {
    self.command = command
    self.header = header
    self.headlines = headlines
    self.tables = tables
    self.shown = shown
    self.issues = issues.inReadingOrder()
    self.closing = closing
  }

  public var tableNames: [String] { tables.map(\.name) + ["issues"] }

  /// The table of that name, ``issues`` included; `nil` if there is none.
  public func table(_ name: String, _ language: Language) -> Table? {
    name == "issues" ? issuesTable(language) : tables.first { $0.name == name }
  }
}

/// The version of the machine contract: field names, their meaning and their order.
public let schemaVersion = "2"

/// Where figures come from: one row of `sources`.
public struct ReportSource: Sendable {
  public var role: String
  public var title: Text
  public var vintage: Text?
  public var completeness: Completeness?
  public var sha256: String?

  public init(role: String, title: Text, vintage: Text?, completeness: Completeness?, sha256: String?) {
    self.role = role
    self.title = title
    self.vintage = vintage
    self.completeness = completeness
    self.sha256 = sha256
  }

  /// - Parameter language: that of its words; machines read English.
  func value(_ language: Language = .en) -> Value {
    .record([
      NamedValue("role", .text(role)), NamedValue("title", .text(title(language))),
      NamedValue("vintage", Value(vintage.map { $0(language) })),
      NamedValue("completeness", Value(completeness?.level.rawValue)),
      NamedValue("completeness_sentence", Value(completeness.map { $0.sentence(language) })),
      NamedValue("sha256", Value(sha256)),
    ])
  }
}
