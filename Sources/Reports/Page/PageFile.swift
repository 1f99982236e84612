public import Territory

/// The page: one HTML file that needs nothing else, neither network nor other files.
///
/// Its skeleton, `page.html`, has placeholders: `{{lang}}`, `{{title}}`, `{{csp}}`, `{{style}}`, `{{script}}`, `{{data}}`.
/// The policy of the page (`{{csp}}`) lets the one style and the one script of the file run, known by their hashes, and
/// nothing be loaded, framed or sent.
public enum PageFile {
  /// The whole file, UTF-8: about 250 kB and the data.
  ///
  /// - Parameters:
  ///   - title: what the window is called, such as `Provence-Alpes-Côte d'Azur, 1er janvier 2026`; any text.
  ///   - language: of the page.
  ///   - data: JSON, UTF-8, that the script reads.
  /// - Returns: for `data` of `{"name":"<b>"}`, a page that holds `{"name":"\u003cb>"}`.
  public static func html(title: String, language: Language, data: [UInt8]) -> [UInt8] {
    let (style, script) = (PageAssets.style, PageAssets.script)
    return filled(PageAssets.skeleton, reserving: style.count + script.count + data.count) { name in
      switch name {
      case "lang": Array(language.rawValue.utf8)
      case "title": Array(escaped(title).utf8)
      case "csp": Array(policy(style: style, script: script).utf8)
      case "style": style
      case "script": script
      case "data": inScript(data)
      default: nil
      }
    }
  }

  /// A skeleton with what stands for each `{{name}}`; a name without a value stays as it is. What is put in is not looked
  /// through again.
  static func filled(_ skeleton: [UInt8], reserving count: Int, value: (String) -> [UInt8]?) -> [UInt8] {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var page: [UInt8] = []
    page.reserveCapacity(skeleton.count + count + count / 8)
    var at = 0
    while at < skeleton.count {
      if skeleton[at] == open, at + 1 < skeleton.count, skeleton[at + 1] == open,
        let end = skeleton[at...].firstIndex(of: close), end + 1 < skeleton.count, skeleton[end + 1] == close,
        let text = value(String(decoding: skeleton[(at + 2)..<end], as: UTF8.self))
      {
        page += text
        at = end + 2
      } else {
        page.append(skeleton[at])
        at += 1
      }
    }
    return page
  }

  /// Content Security Policy: only this style and this script, pictures that the script makes.
  static func policy(style: [UInt8], script: [UInt8]) -> String {
    func hash(_ bytes: [UInt8]) -> String { "'sha256-\(base64(sha256(bytes)))'" }
    return "default-src 'none'; script-src \(hash(script)); style-src \(hash(style)); img-src data: blob:; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// JSON that may stand in a script element: no tag can begin in it, and no line ends that only JavaScript knows.
  static func inScript(_ json: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(json.count + json.count / 16)
    var at = 0
    while at < json.count {
      let byte = json[at]
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
      if byte == 0xE2, at + 2 < json.count, json[at + 1] == 0x80, json[at + 2] == 0xA8 || json[at + 2] == 0xA9 {
        text += (json[at + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
        at += 3
        continue
      }
      if byte == UInt8(ascii: "<") { text += "\\u003c".utf8 } else { text.append(byte) }
      at += 1
    }
    return text
  }

  /// Text as it may stand between tags and in an attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
