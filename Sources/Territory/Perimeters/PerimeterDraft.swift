internal import Geometry

/// PerimeterDraft under construction: atoms, and pieces of polygon columns.
struct PerimeterDraft {
  var atoms: [Int32] = []
  var pieces: [(column: PolygonColumn, feature: Int)] = []

  /// Brings the atoms into order, each once.
  mutating func sortAtoms() {
    atoms.sort()
    if zip(atoms, atoms.dropFirst()).contains(where: { $0 == $1 }) { atoms = Set(atoms).sorted() }
  }

  var isEmpty: Bool { atoms.isEmpty && pieces.isEmpty }

  mutating func remove(_ taken: Set<Int32>) {
    if !taken.isEmpty { atoms.removeAll { taken.contains($0) } }
  }
}

/// Atoms that a scheme may hold, under construction.
struct UnsureAtoms {
  var possible: [Int32] = []
  /// Atoms that the row may take away: held, but as possible only.
  var given: [Int32] = []
  var probable: [Int32] = []

  mutating func settle(_ perimeter: inout Perimeter) {
    if possible.isEmpty && given.isEmpty && probable.isEmpty { return }
    let given = Set(given).intersection(perimeter.atoms)
    if !given.isEmpty { perimeter.atoms.removeAll { given.contains($0) } }
    let sure = Set(perimeter.atoms)
    let possible = Set(possible).union(given).subtracting(sure)
    perimeter.possible = possible.sorted()
    perimeter.probable = Set(probable).subtracting(sure).subtracting(possible).sorted()
  }
}
