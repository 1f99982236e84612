/// Keeps passwords of connection strings and addresses out of messages and reports.
enum Secrets {
  /// Example: `PG:host=a password=…` for `PG:host=a password=b`.
  static func hidden(_ text: String) -> String {
    guard text.contains("=") || text.contains("@") else { return text }
    return
      text
      .replacing(#/(?i)(password\s*=\s*)('[^']*'|[^\s'&]+)/#) { "\($0.1)…" }
      .replacing(#/(://[^\s:/@]*:)[^\s/@]+@/#) { "\($0.1)…@" }
  }
}
