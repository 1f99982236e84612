/// A coordinate reference system that PROJ does not know, or a transformation that it cannot make.
///
/// Example of description: `"EPSG:0" is not a coordinate reference system: crs not found: EPSG:0`.
public struct ProjectionError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Name of the C function that failed.
  public let operation: String
  /// The definition, or "from → to".
  public let definition: String
  /// What PROJ said.
  public let message: String

  public init(operation: String, definition: String, message: String) {
    self.operation = operation
    self.definition = definition
    self.message = message
  }

  public var description: String {
    let subject = definition.count > 80 ? "\(definition.prefix(80))…" : definition
    return "\(operation) failed on \"\(subject)\": \(message)"
  }
}
