/// Something found in an input that was repaired, set aside or doubtful. Never an error: the run goes
/// on, and the issue is listed with its file and row.
public struct DataIssue: Sendable, Hashable {
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    case error, warning, info

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .info: 2
      }
    }

    public var label: Text {
      switch self {
      case .error: Text(fr: "erreur", en: "error")
      case .warning: Text(fr: "alerte", en: "warning")
      case .info: Text(fr: "note", en: "note")
      }
    }
  }

  /// What was done with the value or the row.
  public enum Action: String, Sendable, CaseIterable {
    /// Used after a repair.
    case repaired
    /// The row (or the code in it) takes no part in any figure.
    case setAside = "set_aside"
    /// Used as it is; the reader should know.
    case kept

    public var label: Text {
      switch self {
      case .repaired: Text(fr: "réparé", en: "repaired")
      case .setAside: Text(fr: "écarté", en: "set aside")
      case .kept: Text(fr: "gardé", en: "kept")
      }
    }
  }

  public var severity: Severity
  public var kind: IssueKind
  /// File the row comes from, as the user named it.
  public var source: String
  /// Row in the file, the header being row 1; `nil` when the issue is about the whole file.
  public var row: Int?
  /// Code of the zone, scheme or commune concerned; empty when there is none.
  public var code: String
  public var field: String
  /// As the file has it.
  public var value: String
  /// What it was read as, after a repair; empty otherwise.
  public var newValue: String
  public var action: Action
  /// One sentence, in both languages of the program.
  public var message: Text

  public init(
    _ severity: Severity, _ kind: IssueKind, source: String, row: Int? = nil, code: String = "", field: String = "",
    value: String = "", newValue: String = "", action: Action, _ message: Text
  ) {
    self.severity = severity
    self.kind = kind
    self.source = source
    self.row = row
    self.code = code
    self.field = field
    self.value = value
    self.newValue = newValue
    self.action = action
    self.message = message
  }
}

extension [DataIssue] {
  /// In the order of every listing: severity, kind, source, row, code, value.
  public func inReadingOrder() -> [DataIssue] {
    // Rows and positions are sorted, not the issues: few have the row of another.
    var groups: [IssueGroup: [(row: Int, position: Int)]] = [:]
    for position in indices {
      let group = IssueGroup(
        severity: self[position].severity, kind: self[position].kind, source: self[position].source)
      groups[group, default: []].append((self[position].row ?? 0, position))
    }
    let ordered = groups.sorted { a, b in
      (a.key.severity, a.key.kind.rawValue, a.key.source) < (b.key.severity, b.key.kind.rawValue, b.key.source)
    }
    return ordered.flatMap { _, members in
      members.sorted { a, b in
        if a.row != b.row { return a.row < b.row }
        let (code, otherCode) = (self[a.position].code, self[b.position].code)
        if code != otherCode { return code < otherCode }
        let (value, otherValue) = (self[a.position].value, self[b.position].value)
        return value == otherValue ? a.position < b.position : value < otherValue
      }.map { self[$0.position] }
    }
  }
}

/// Issues that follow each other in every listing.
private struct IssueGroup: Hashable {
  let severity: DataIssue.Severity
  let kind: IssueKind
  let source: String
}
