/// What one piece of a cell was read as.
struct PlaceReading: Equatable {
  /// The piece as written.
  var text: String
  /// `nil` when it names nothing that is known.
  var token: PerimeterToken?
  /// What to tell about it; `nil` when it is read as it stands.
  var finding: Finding?
  /// The places that have that very name, where several do and nothing tells which is meant.
  var homonyms: [Place] = []
  /// The token holds more area than what is written: the commune for one of its parts. Never taken away.
  var isWider = false
  /// A `?` stood by it.
  var isPossible = false

  struct Finding: Equatable {
    var severity: DataIssue.Severity
    var kind: IssueKind
    var newValue: String
    var action: DataIssue.Action
    var message: Text
  }

  /// A part of the cell that takes no part in the perimeter, which is so known in part.
  var isUnread: Bool { token == nil && finding?.action == .setAside }

  private static let kindsOfNames: Set<IssueKind> = [.nameResolved, .homonymChosen, .formerCommune]

  /// A name that was read, and not a code, nor a token.
  var isName: Bool { finding.map { Self.kindsOfNames.contains($0.kind) } ?? false }
}

extension PlaceReading {
  /// A value used after a repair.
  static func repaired(
    _ text: String, _ token: PerimeterToken, _ kind: IssueKind, _ severity: DataIssue.Severity, _ message: Text,
    isWider: Bool = false
  ) -> PlaceReading {
    PlaceReading(
      text: text, token: token,
      finding: Finding(
        severity: severity, kind: kind, newValue: token.description, action: .repaired, message: message),
      isWider: isWider)
  }

  /// A value that is not used.
  static func setAside(
    _ text: String, _ kind: IssueKind, _ severity: DataIssue.Severity, _ message: Text
  ) -> PlaceReading {
    PlaceReading(
      text: text, token: nil,
      finding: Finding(severity: severity, kind: kind, newValue: "", action: .setAside, message: message))
  }

  /// The same with the marks of the written piece; what is wider than written is never taken away.
  func marked(isSubtracted: Bool, isPossible: Bool) -> PlaceReading {
    var result = self
    if isPossible { result.isPossible = true }
    guard var token else {
      if isSubtracted { result.text = "-" + text }
      return result
    }
    if isSubtracted, isWider {
      return .setAside(
        "-" + text, .minusNotWidened, .error,
        Text(
          fr:
            "« -\(text) » n'est pas retiré : seul un territoire plus grand, \(token) (qui l'a absorbé ou dont il fait "
            + "partie), a un contour ; non utilisé, donnez ce qui est à retirer",
          en:
            "\"-\(text)\" is not taken away: only a larger territory, \(token) (which absorbed it or holds it), has an "
            + "outline; not used, give what is to be taken away"))
    }
    if isSubtracted { token.isSubtracted = true }
    if isPossible { token.isPossible = true }
    result.token = token
    if result.finding?.action == .repaired { result.finding?.newValue = token.description }
    return result
  }
}

/// What the row says beside the cell that is read.
struct PlaceHints {
  /// Code of the département, from a column of its own.
  var departement: String?
  /// Name of the place, from a column beside that of the code.
  var name: String?
  /// First day of the scheme, or day of the zoning: codes are meant as they stood then.
  var day: Day?
  /// Who carries the scheme: tells homonyms apart.
  var carrier = ""
  /// A part of a commune without an outline keeps its own code: a member of a zone is not widened.
  var keepsParts = false
  /// The codes are those of communes, whatever else has them today.
  var listsCommunes = false
  /// The column that the code stands in: tells what a code and a name that differ are.
  var column: CodeColumn?
}
