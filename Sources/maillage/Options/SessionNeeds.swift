import Coverage
import Geometry
import Reports
import Territory

/// What a command needs beyond what the options of all say.
struct SessionNeeds: Sendable {
  /// Types taken when `--scheme` is not given: `nil` for all of the inventory.
  var types: [String]?
  /// Types needed beside those that are counted.
  var typesBeside: [String] = []
  /// Nothing can be told without a zoning.
  var zoningRequired = false
  /// Zonings are laid on the atlas.
  var zones = true
  /// Figures of whole territories: every commune in scope is in the mesh.
  var territories = false
  /// Figures of schemes: the area of lists is in the mesh, even far from any zone; beside drawings it always is.
  var schemeExtents = true
  /// All zonings unless some are named, instead of the first.
  var allZonings = false
  /// Published totals, whatever the inventory; else they are read beside the one that the package holds.
  var publishedTotals = false
  /// Files of further levels of territory.
  var levelFiles: [(id: String, file: FileReference)] = []
}
