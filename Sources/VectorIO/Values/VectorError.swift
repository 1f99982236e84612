/// A file that cannot be read or written, with what is known about it.
///
/// The description is one English sentence: what, where, and what exists instead.
/// Example: `the file "x.gpkg" does not exist`.
public struct VectorError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Kind: Sendable, Equatable {
    /// No such file; said of plain paths only.
    case notFound
    /// The file is damaged, cut short, or lacks a part; or its server refuses.
    case unreadable
    /// The file could be read, and is not.
    case refused(Refusal)
    /// A workbook that opens with a password only.
    case passwordProtected
    case unknownLayer
    /// Several layers and none was named.
    case ambiguousLayer
    case unknownColumn
    /// No driver knows the format.
    case unsupportedFormat
    case writeFailed
    /// A shape that cannot be decoded or written.
    case badGeometry
    /// The folder is missing or refuses new files.
    case cannotCreate
    /// GDAL, which this file needs, cannot be loaded.
    case missingLibrary
  }
  public let kind: Kind
  /// As the caller gave it, less passwords.
  public let path: String
  public let layer: String?
  /// GDAL's words, or ours; for an unknown column, its name.
  public let message: String
  /// What ``message`` says, where it is not GDAL that says it.
  public let fault: FileFault?
  /// The layers or columns that exist, where that helps.
  public let available: [String]

  public init(_ kind: Kind, path: String, layer: String? = nil, message: String = "", available: [String] = []) {
    self.kind = kind
    self.path = path
    self.layer = layer
    self.message = message
    fault = nil
    self.available = available
  }

  public init(_ fault: FileFault, path: String, layer: String? = nil) {
    kind = fault.kind
    self.path = path
    self.layer = layer
    message = fault.description
    self.fault = fault
    available = []
  }

  public var description: String {
    let place = layer.map { "the layer \"\($0)\" of \"\(path)\"" } ?? "\"\(path)\""
    switch kind {
    case .notFound: return "the file \"\(path)\" does not exist"
    case .unreadable: return "\(place) cannot be read: \(message)"
    case .refused(let refusal): return "\(place) is not read: \(refusal)"
    case .passwordProtected:
      return "the workbook \"\(path)\" is protected by a password: open it in Excel and save a copy without password"
    case .unknownLayer: return "\"\(path)\" has no layer \"\(layer ?? "")\"; it has \(list)"
    case .ambiguousLayer: return "\"\(path)\" has several layers, name one of them: \(list)"
    case .unknownColumn: return "\(place) has no column \"\(message)\"; it has \(list)"
    case .unsupportedFormat: return "\"\(path)\" is in no format known here: \(message)"
    case .writeFailed: return "\(place) cannot be written: \(message)"
    case .badGeometry: return "\(place) holds a shape that cannot be used: \(message)"
    case .cannotCreate: return "the file \"\(path)\" cannot be created: \(message)"
    case .missingLibrary: return "\"\(path)\" needs the library GDAL, which cannot be loaded: \(message)"
    }
  }

  /// At most 40 names, for a message that can be read.
  private var list: String {
    if available.isEmpty { return "none" }
    let names = available.prefix(40).map { "\"\($0)\"" }.joined(separator: ", ")
    return available.count > 40 ? "\(names) and \(available.count - 40) more" : names
  }
}
