/// A GEOS call that failed, with what it was working on.
///
/// Example of description: `GEOSIntersection_r failed on QN01315M and 13055: TopologyException: side location conflict`.
public struct GEOSError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Name of the C function that failed, or that would have failed on a refused input.
  public let operation: String
  /// What GEOS said, or why the input was refused before reaching it.
  public let message: String
  /// Names of the features at hand (``Shape/name``), "" when none was given.
  public let feature: String

  public init(operation: String, message: String, feature: String) {
    self.operation = operation
    self.message = message
    self.feature = feature
  }

  public var description: String {
    feature.isEmpty ? "\(operation) failed: \(message)" : "\(operation) failed on \(feature): \(message)"
  }
}

/// "a and b", without the names that are not known.
func joined(_ a: String, _ b: String) -> String {
  if a.isEmpty { return b }
  if b.isEmpty || a == b { return a }
  return "\(a) and \(b)"
}
