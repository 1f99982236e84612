import Foundation

/// A ZIP archive without compression.
enum StoredZip {
  static func archive(_ entries: [(name: String, text: String)]) -> Data {
    var body = Data()
    var directory = Data()
    for (name, text) in entries {
      let (bytes, title) = (Data(text.utf8), Data(name.utf8))
      var head = Data()
      head.append(little: 20, 2)
      head.append(Data(repeating: 0, count: 8))
      head.append(little: Int(crc32(bytes)), 4)
      head.append(little: bytes.count, 4)
      head.append(little: bytes.count, 4)
      head.append(little: title.count, 2)
      head.append(little: 0, 2)
      directory.append(contentsOf: [0x50, 0x4B, 1, 2, 20, 0])
      directory.append(head)
      directory.append(Data(repeating: 0, count: 10))
      directory.append(little: body.count, 4)
      directory.append(title)
      body.append(contentsOf: [0x50, 0x4B, 3, 4])
      body.append(head)
      body.append(title)
      body.append(bytes)
    }
    var end = Data([0x50, 0x4B, 5, 6, 0, 0, 0, 0])
    end.append(little: entries.count, 2)
    end.append(little: entries.count, 2)
    end.append(little: directory.count, 4)
    end.append(little: body.count, 4)
    end.append(little: 0, 2)
    return body + directory + end
  }

  private static func crc32(_ bytes: Data) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return crc ^ 0xFFFF_FFFF
  }
}

extension Data {
  fileprivate mutating func append(little value: Int, _ count: Int) {
    for byte in 0..<count { append(UInt8(value >> (8 * byte) & 0xFF)) }
  }
}

/// A cell of a spreadsheet, as its program stores it.
enum SheetCell: ExpressibleByStringLiteral, ExpressibleByNilLiteral {
  case text(String)
  case number(String)
  case blank

  init(stringLiteral value: String) { self = value.isEmpty ? .blank : .text(value) }
  init(nilLiteral: ()) { self = .blank }
}

/// The least that makes a workbook.
enum OfficeFile {
  static func xlsx(_ sheets: [(name: String, rows: [[SheetCell]])]) -> Data {
    let numbers = Array(1...sheets.count)
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let types = numbers.map {
      "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
    }.joined()
    var entries = [
      (
        "[Content_Types].xml",
        "\(head)<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
          + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
          + "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
          + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\(types)</Types>"
      ),
      (
        "_rels/.rels",
        "\(head)<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
          + "Id=\"rId1\" Type=\"\(links)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "\(head)<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\"><sheets>"
          + zip(numbers, sheets).map { "<sheet name=\"\($1.name)\" sheetId=\"\($0)\" r:id=\"rId\($0)\"/>" }.joined()
          + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "\(head)<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + numbers.map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(links)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
          }.joined() + "</Relationships>"
      ),
    ]
    for (number, sheet) in zip(numbers, sheets) {
      let rows = sheet.rows.enumerated().map { row, cells in
        "<row r=\"\(row + 1)\">" + cells.enumerated().map { cell($1, "\(letter($0))\(row + 1)") }.joined() + "</row>"
      }
      entries.append(
        (
          "xl/worksheets/sheet\(number).xml",
          "\(head)<worksheet xmlns=\"\(main)\"><sheetData>\(rows.joined())</sheetData></worksheet>"
        ))
    }
    return StoredZip.archive(entries)
  }

  static func ods(_ name: String, _ rows: [[SheetCell]]) -> Data {
    let body = rows.map { cells in
      "<table:table-row>"
        + cells.map { cell in
          switch cell {
          case .blank: "<table:table-cell/>"
          case .text(let text):
            "<table:table-cell office:value-type=\"string\"><text:p>\(escaped(text))</text:p></table:table-cell>"
          case .number(let number):
            "<table:table-cell office:value-type=\"float\" office:value=\"\(number)\"><text:p>\(number)</text:p>"
              + "</table:table-cell>"
          }
        }.joined() + "</table:table-row>"
    }
    return StoredZip.archive([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      (
        "content.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content "
          + "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
          + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
          + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body>"
          + "<office:spreadsheet><table:table table:name=\"\(name)\">\(body.joined())</table:table></office:spreadsheet>"
          + "</office:body></office:document-content>"
      ),
    ])
  }

  private static func letter(_ column: Int) -> String { String(UnicodeScalar(UInt8(65 + column))) }

  private static func cell(_ cell: SheetCell, _ place: String) -> String {
    switch cell {
    case .blank: ""
    case .text(let text): "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
    case .number(let number): "<c r=\"\(place)\"><v>\(number)</v></c>"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }
}
