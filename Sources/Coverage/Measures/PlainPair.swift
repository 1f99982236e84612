internal import Geometry
internal import Territory

extension IntersectionMeasure {
  /// Measures of the area common to two schemes, from their whole outlines.
  ///
  /// Where outlines of neighbours overlap, the area that both claim is shared out to each of the two communes here,
  /// and to the one that is listed by the engine: people differ by those of that area.
  init(plainly perimeters: PlainPerimeters, _ a: Int, _ b: Int, _ atlas: Atlas) throws(GEOSError) {
    let context = GEOSContext()
    let common = try perimeters.common(a, b, context)
    area = common.area
    let length = GroundMetric.standard.boundaryLength(common.column, 0)
    width = length > 0 ? 2 * area / length : nil
    var shared = PerimeterIntersection()
    for atom in atlas.mesh.atoms(near: common.box) {
      let code = atlas.geography.code(ofAtom: Int(atom), atlas.atoms)
      let held = try common.intersection(context.shape(atlas.atoms.shapes, Int(atom), name: code)).area
      if held <= AreaBalance.smallestPiece { continue }
      if held >= (1 - 1e-9) * atlas.mesh.areas[Int(atom)] {
        shared.atoms.append(atom)
      } else {
        shared.pieces.append(.init(part: -1, atom: atom, area: held, isWhole: false, cut: -1))
      }
    }
    byCommune = Self.byCommune(shared.atoms, shared.pieces, atlas)
    population = Self.population(shared, shared.pieces, atlas)
  }
}
