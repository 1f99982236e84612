import Geometry
import Territory
import VectorIO

/// Where each role is read from.
struct InputFiles: Sendable {
  var communes: FileReference
  var isOwnCommunes: Bool
  var subcommunes: FileReference?
  var territories: FileReference?
  /// What became of the codes of communes.
  var histories: [FileReference]
  var schemes: [FileReference]
  var areOwnSchemes: Bool
  /// Further levels of territory, with the id of those that their file does not name.
  var levels: [(id: String, file: FileReference, isOwn: Bool)]
  var zonings: [(file: FileReference, codeNames: [String], isOwn: Bool)]
  /// CRS of layers that state none.
  var crs: String?
  /// Meaning of columns of the schemes' and zones' files, by the name that the file gives them.
  var columns: [(column: String, meaning: String)]
  /// Where the work on the communes is kept from run to run; `nil` if it is not.
  var cache: CacheFolder?
}

/// One file to read.
struct InputFile: Sendable {
  var file: FileReference
  var codeNames: [String]
  /// Names to know the header by, beside the usual ones.
  var headerNames: Set<String> = []
  var threads = 1
  var columns: [(column: String, meaning: String)] = []
  /// Every sheet or layer of schemes, instead of the one that looks best.
  var takesAllSheets = false
}
