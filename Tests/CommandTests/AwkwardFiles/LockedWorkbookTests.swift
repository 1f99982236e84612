import Foundation
import Testing

/// Workbooks that open with a password only.
@Suite("Locked workbooks")
struct LockedWorkbookTests {
  /// The shape of a compound file: its mark, and a name in the directory at the fourth sector.
  private static func compound(_ bytes: [UInt8], at offset: Int) -> Data {
    var file = Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    file.append(Data(repeating: 0, count: 4096 - file.count))
    file.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    return file
  }

  private static let encryptedPackage = compound("EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }, at: 1664)
  /// The first records of an `.xls`: its version, then that it is encrypted.
  private static let oldWorkbook = compound(
    [0x09, 0x08, 0x10, 0, 0, 0x06, 0x05, 0] + [UInt8](repeating: 0, count: 12) + [0x2F, 0, 0x36, 0], at: 512)
  private static let openDocument = StoredZip.archive([
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    (
      "META-INF/manifest.xml",
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry "
        + "manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    ), ("content.xml", "\u{1}\u{2}\u{3}"),
  ])

  @Test(arguments: [("list.xlsx", encryptedPackage), ("list.xls", oldWorkbook), ("list.ods", openDocument)])
  func oneClearSentence(_ name: String, _ bytes: Data) async throws {
    let scratch = try Scratch()
    try bytes.write(to: URL(fileURLWithPath: scratch.file(name)))
    let sentences = [
      "fr": "maillage: le classeur « \(name) » est protégé par un mot de passe : ouvrez-le dans Excel et "
        + "enregistrez-en une copie sans mot de passe\n",
      "en": "maillage: the workbook \"\(name)\" is protected by a password: open it in Excel and save a copy without "
        + "password\n",
    ]
    for (language, sentence) in sentences {
      let run = try await BuiltBinary.run("check", "--schemes", name, "--lang", language, in: scratch.path)
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.error == sentence)
    }
  }
}
