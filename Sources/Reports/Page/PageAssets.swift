internal import CPageAssets

/// The sources of the page as the program holds them: files of `Page/Assets`, listed in `Sources/CPageAssets/PageAssets.c`.
enum PageAssets {
  /// The page with its placeholders, see ``PageFile``.
  static var skeleton: [UInt8] { bytes(page_skeleton()) }
  static var style: [UInt8] { bytes(page_style()) }

  /// The modules as one: they import nothing from each other, for they stand in one scope.
  static var script: [UInt8] { joined(bytes(page_modules())) }

  /// Modules that follow each other, without the lines that begin with `import `, the word `export ` where it begins a
  /// line, and what only their reader needs: comments on lines of their own, and indents. A fifth of the bytes goes so.
  ///
  /// Example: `import {a} from "./b.js"` goes, `export function c()` becomes `function c()`.
  static func joined(_ modules: [UInt8]) -> [UInt8] {
    let (imported, exported) = (Array("import ".utf8), Array("export ".utf8))
    let (line, start, end) = (Array("//".utf8), Array("/*".utf8), Array("*/".utf8))
    var script: [UInt8] = []
    script.reserveCapacity(modules.count)
    var isInComment = false
    for indented in modules.split(separator: UInt8(ascii: "\n")) {
      let text = indented.drop { $0 == UInt8(ascii: " ") }
      if isInComment || text.starts(with: start) {
        // A comment ends its line.
        isInComment = !text.contains(end)
        continue
      }
      if text.isEmpty || text.starts(with: line) || indented.starts(with: imported) { continue }
      script += indented.starts(with: exported) ? text.dropFirst(exported.count) : text
      script.append(UInt8(ascii: "\n"))
    }
    return script
  }

  private static func bytes(_ source: page_source) -> [UInt8] {
    Array(UnsafeBufferPointer(start: source.bytes, count: source.count))
  }
}
