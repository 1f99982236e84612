import Foundation

/// The Swift files of one module as text, and which of them name what others declare.
struct SourceFiles {
  /// Text without comments and strings, by path below the module's folder.
  private(set) var texts: [String: String] = [:]
  /// Lines of each file as written.
  private(set) var lineCounts: [String: Int] = [:]

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  init(module: String) throws {
    let folder = Self.root.appendingPathComponent("Sources/\(module)")
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for name in names where name.hasSuffix(".swift") {
      let written = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      texts[name] = Self.code(written)
      lineCounts[name] = written.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    }
  }

  init(texts: [String: String]) { self.texts = texts.mapValues(Self.code) }

  private static func code(_ text: String) -> String {
    text.replacing(/\/\/[^\n]*|"(?:\\.|[^"\\\n])*"/, with: "")
  }

  /// The folder of a file below its module; the file's own name at the top.
  static func room(_ file: String) -> String {
    let folder = (file as NSString).deletingLastPathComponent
    return folder.isEmpty ? (file as NSString).deletingPathExtension : folder
  }

  /// Types and free functions that are declared at the top of a file, and are not private to it, by name.
  private var home: [String: String] {
    var home: [String: String] = [:]
    let declaration =
      /(?m)^((?:@\w+ |public |package |internal |private |fileprivate |final |indirect )*)(struct|enum|class|actor|protocol|typealias|func)\s+(\w+)/
    for (file, text) in texts.sorted(by: { $0.key < $1.key }) {
      for match in text.matches(of: declaration) where !match.1.contains("private") {
        let name = String(match.3) + (match.2 == "func" ? "(" : "")
        if home[name] == nil { home[name] = file }
      }
    }
    return home
  }

  /// For each file, the files whose types or functions it names, with one of these names.
  func arrows() -> [String: [String: String]] {
    let home = home
    var arrows: [String: [String: String]] = [:]
    for (file, text) in texts {
      for match in text.matches(of: /(?<before>[\w.]?)\b(?<name>[A-Za-z_]\w*)(?<call>\(?)/) where match.before.isEmpty {
        let name = String(match.name)
        guard let other = home[name] ?? (match.call.isEmpty ? nil : home[name + "("]), other != file else { continue }
        arrows[file, default: [:]][other] = name
      }
    }
    return arrows
  }

  /// Groups of nodes that lead to each other, the largest first.
  static func circles(_ graph: [String: Set<String>]) -> [[String]] {
    func reached(from start: String) -> Set<String> {
      var found: Set<String> = []
      var open = [start]
      while let node = open.popLast() {
        for next in graph[node] ?? [] where found.insert(next).inserted { open.append(next) }
      }
      return found
    }
    let reach = Dictionary(uniqueKeysWithValues: graph.keys.map { ($0, reached(from: $0)) })
    var seen: Set<String> = []
    var circles: [[String]] = []
    for node in graph.keys.sorted() where !seen.contains(node) && reach[node]?.contains(node) ?? false {
      let circle = graph.keys.filter { reach[node]?.contains($0) ?? false && reach[$0]?.contains(node) ?? false }
      seen.formUnion(circle)
      if circle.count > 1 { circles.append(circle.sorted()) }
    }
    return circles.sorted { $0.count > $1.count }
  }
}
