public import Geometry

/// The pieces that listed perimeters are sets of: communes, each whole, or cut into its sub-communes (and what is
/// left of it) where a perimeter or a zone names one of them. Set operations on atoms are exact; GEOS works only
/// where a drawn shape cuts one.
public struct Atoms: Sendable {
  /// Commune of each atom; atoms of a commune are contiguous.
  public private(set) var communes: [Int32] = []
  /// Sub-commune of each atom; ``wholeCommune`` or ``remainder`` when it is none.
  public private(set) var subcommunes: [Int32] = []
  /// First atom of each commune, and the number of atoms at the end.
  public private(set) var firstOfCommune: [Int32] = []
  /// In the plane; empty where the commune has no outline.
  public var shapes = PolygonColumn()

  static let wholeCommune: Int32 = -1
  /// What the named sub-communes leave of their commune (Lille without Hellemmes and Lomme).
  static let remainder: Int32 = -2

  public var count: Int { communes.count }

  public func atoms(ofCommune commune: Int) -> Range<Int> {
    Int(firstOfCommune[commune])..<Int(firstOfCommune[commune + 1])
  }

  /// The atom that is a commune; `nil` when it is cut.
  public func wholeAtom(ofCommune commune: Int) -> Int? {
    let first = Int(firstOfCommune[commune])
    return subcommunes[first] == Self.wholeCommune ? first : nil
  }

  /// The atom that is a sub-commune; `nil` when its commune is not cut or it has no outline.
  public func atom(ofSubcommune index: Int, in commune: Int) -> Int? {
    atoms(ofCommune: commune).first { subcommunes[$0] == Int32(index) }
  }

  /// - Parameter cutting: communes to be replaced by their sub-communes.
  /// - Throws: ``/Geometry/GEOSError`` when what is left of a commune cannot be computed.
  public init(_ geography: ReferenceGeography, cutting: Set<Int>) throws(GEOSError) {
    let reference = geography.communes
    let cuts = try Self.cut(geography, cutting.sorted())
    communes.reserveCapacity(reference.count)
    subcommunes.reserveCapacity(reference.count)
    firstOfCommune.reserveCapacity(reference.count + 1)
    if cuts.isEmpty { shapes = reference.shapes }
    for commune in 0..<reference.count {
      firstOfCommune.append(Int32(communes.count))
      if let cut = cuts[commune] {
        for (piece, subcommune) in cut.subcommunes.enumerated() {
          communes.append(Int32(commune))
          subcommunes.append(subcommune)
          shapes.append(piece, of: cut.shapes)
        }
      } else {
        communes.append(Int32(commune))
        subcommunes.append(Self.wholeCommune)
        if !cuts.isEmpty { shapes.append(commune, of: reference.shapes) }
      }
    }
    firstOfCommune.append(Int32(communes.count))
  }

  private struct Cut {
    var subcommunes: [Int32] = []
    var shapes = PolygonColumn()
  }

  /// Sub-communes that tile their commune (areas equal within 1e-6) replace it; otherwise the rest is one more atom.
  private static func cut(_ geography: ReferenceGeography, _ indices: [Int]) throws(GEOSError) -> [Int: Cut] {
    var cuts: [Int: Cut] = [:]
    let context = GEOSContext()
    let subs = geography.subcommunes
    for commune in indices {
      let shaped = (geography.subcommunesOf[commune] ?? []).filter { !subs.shapes.isEmpty($0) }
      if shaped.isEmpty { continue }
      var cut = Cut()
      var area = 0.0
      var pieces: [Shape] = []
      for index in shaped {
        let piece = try validShape(context, subs.shapes, index, subs.codes[index])
        area += piece.area
        cut.subcommunes.append(Int32(index))
        // A valid outline is kept to the bit, so that shared borders stay shared.
        if piece.isRepaired { piece.shape.append(to: &cut.shapes) } else { cut.shapes.append(index, of: subs.shapes) }
        pieces.append(piece.shape)
      }
      if geography.communes.shapes.isEmpty(commune), !Self.tile(geography, commune, shaped) {
        // The rest of a commune without an outline has none either.
        cut.subcommunes.append(Self.remainder)
        cut.shapes.append([])
      }
      if !geography.communes.shapes.isEmpty(commune) {
        let code = geography.communes.codes[commune]
        let whole = try validShape(context, geography.communes.shapes, commune, code)
        if abs(whole.area - area) > 1e-6 * whole.area {
          let rest = try whole.shape.difference(context.union(pieces))
          if rest.area > 1 {
            cut.subcommunes.append(Self.remainder)
            rest.append(to: &cut.shapes)
          }
        }
      }
      cuts[commune] = cut
    }
    return cuts
  }

  /// Whether the sub-communes with an outline are all of their commune: arrondissements and communes déléguées tile it,
  /// communes associées leave a rest.
  private static func tile(_ geography: ReferenceGeography, _ commune: Int, _ shaped: [Int]) -> Bool {
    let subs = geography.subcommunes
    return shaped.count == geography.subcommunesOf[commune]?.count ?? 0
      && shaped.allSatisfy { subs.types[$0] != "COMA" }
  }

  private static func validShape(
    _ context: GEOSContext, _ column: PolygonColumn, _ feature: Int, _ code: String
  ) throws(GEOSError) -> (shape: Shape, area: Double, isRepaired: Bool) {
    let shape = try context.shape(column, feature, name: code)
    if shape.isValid { return (shape, shape.area, false) }
    let repaired = try shape.makeValid()
    return (repaired, repaired.area, true)
  }
}

extension ReferenceGeography {
  /// Code by which an atom is known to people: the sub-commune's, else the commune's.
  public func code(ofAtom atom: Int, _ atoms: Atoms) -> String {
    let sub = atoms.subcommunes[atom]
    return sub >= 0 ? subcommunes.codes[Int(sub)] : communes.codes[Int(atoms.communes[atom])]
  }

  /// Population of a set of atoms of one commune.
  ///
  /// All its atoms: the commune's figure. Some: the sub-communes' own figures; what they leave of the commune's figure
  /// lives in the atoms without one, taken together. `nil`, unknown, where that does not say it: one of several atoms
  /// without a figure, or figures of another census that exceed the commune's. It is never estimated by area.
  /// Example: of 1,000 inhabitants 300 live in the only commune déléguée: the remainder has 700, whatever its area.
  public func population(ofAtoms chosen: [Int], commune: Int, _ atoms: Atoms) -> Double? {
    let all = atoms.atoms(ofCommune: commune)
    let whole = communes.populations[commune].map(Double.init)
    if chosen.count == all.count { return whole }
    func stated(_ atom: Int) -> Int? {
      let sub = atoms.subcommunes[atom]
      return sub >= 0 ? subcommunes.populations[Int(sub)] : nil
    }
    let known = chosen.reduce(0.0) { $0 + Double(stated($1) ?? 0) }
    let unstated = chosen.filter { stated($0) == nil }
    if unstated.isEmpty { return known }
    guard let whole, unstated.count == all.count(where: { stated($0) == nil }) else { return nil }
    let rest = whole - all.reduce(0.0) { $0 + Double(stated($1) ?? 0) }
    return rest >= 0 ? known + rest : nil
  }
}
